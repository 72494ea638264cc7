/* Casebook: words found in text. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * CasebookTextSpan:
 * @start: its first byte
 * @end: the byte after its last
 *
 * A part of a text; it begins and ends between characters.
 */
typedef struct
{
  guint32 start;
  guint32 end;
} CasebookTextSpan;

char   *casebook_text_find_fold (const char *words);
GArray *casebook_text_find      (const char *text,
                                 const char *folded);
