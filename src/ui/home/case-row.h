/* Casebook: a case in a list. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/case-entry.h"

#define CASEBOOK_TYPE_CASE_ROW (casebook_case_row_get_type ())

/* Properties: compact (gboolean): what stands beside the text stands beneath it; words (string, read-only).
 *
 * Uses the actions home.open-case and home.remove-case, each with the id. */
G_DECLARE_FINAL_TYPE (CasebookCaseRow, casebook_case_row, CASEBOOK, CASE_ROW, AdwBin)

GtkWidget         *casebook_case_row_new       (void);

CasebookCaseEntry *casebook_case_row_get_entry (CasebookCaseRow   *self);
void               casebook_case_row_set_entry (CasebookCaseRow   *self,
                                                CasebookCaseEntry *entry);
char              *casebook_case_row_dup_words (CasebookCaseRow   *self);
void               casebook_case_row_pop_up    (CasebookCaseRow   *self);
