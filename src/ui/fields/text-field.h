/* Casebook: a row in which one field of a record is written. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_TEXT_FIELD (casebook_text_field_get_type ())

/* Properties: caption, placeholder, one-line, prominent.
 * Signals: failed (const char *sentence): something given could not be taken. */
G_DECLARE_FINAL_TYPE (CasebookTextField, casebook_text_field, CASEBOOK, TEXT_FIELD, AdwPreferencesRow)

GtkWidget *casebook_text_field_new        (const char        *caption,
                                           const char        *placeholder);
void       casebook_text_field_bind       (CasebookTextField *self,
                                           CasebookCaseDesk  *desk,
                                           gpointer           record,
                                           const char        *field);
void       casebook_text_field_add_suffix (CasebookTextField *self,
                                           GtkWidget         *suffix);
