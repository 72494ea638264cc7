/* Casebook: text that people write. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#define CASEBOOK_TEXT_ERROR (casebook_text_error_quark ())

/**
 * CasebookTextError:
 * @CASEBOOK_TEXT_ERROR_ENCODING: not UTF-8
 * @CASEBOOK_TEXT_ERROR_CONTROL: a control character
 * @CASEBOOK_TEXT_ERROR_LENGTH: longer than the field takes
 */
typedef enum
{
  CASEBOOK_TEXT_ERROR_ENCODING,
  CASEBOOK_TEXT_ERROR_CONTROL,
  CASEBOOK_TEXT_ERROR_LENGTH,
} CasebookTextError;

/* What one line and one body take, in characters. A line is a title, a name, a
 * sentence; a body is a paragraph or several. */
#define CASEBOOK_TEXT_LINE_MAX 2000
#define CASEBOOK_TEXT_BODY_MAX 200000

GQuark casebook_text_error_quark (void);

gboolean casebook_text_check_line (const char *text,
                                   const char *name,
                                   GError    **error);
gboolean casebook_text_check_body (const char *text,
                                   const char *name,
                                   GError    **error);
char    *casebook_text_clean      (const char *text,
                                   gssize      length);
char    *casebook_text_fold       (const char *text);
gboolean casebook_text_is_blank   (const char *text);
char    *casebook_text_excerpt    (const char *text,
                                   guint       characters);
