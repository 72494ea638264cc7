/* Casebook: what changes between two texts, word by word. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * CasebookWordRun:
 * @start: first byte of the run
 * @end: the byte after its last
 *
 * Some words in a row, as bytes of the text they were found in.
 */
typedef struct
{
  gsize start;
  gsize end;
} CasebookWordRun;

void casebook_word_diff (const char *before,
                         const char *after,
                         GArray    **removed,
                         GArray    **added);
