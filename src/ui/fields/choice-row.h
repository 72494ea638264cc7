/* Casebook: a row for a few words, with suggestions. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_CHOICE_ROW (casebook_choice_row_get_type ())

/* Signals: failed (const char *sentence): only the beginning of what was given stands there. */
G_DECLARE_FINAL_TYPE (CasebookChoiceRow, casebook_choice_row, CASEBOOK, CHOICE_ROW, AdwEntryRow)

void casebook_choice_row_bind            (CasebookChoiceRow  *self,
                                          CasebookCaseDesk   *desk,
                                          gpointer            record,
                                          const char         *field);
void casebook_choice_row_set_suggestions (CasebookChoiceRow  *self,
                                          const char * const *suggestions);
