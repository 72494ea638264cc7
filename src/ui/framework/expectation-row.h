/* Casebook: one expectation, at one level or at two. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/expectation-pair.h"
#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_EXPECTATION_ROW (casebook_expectation_row_get_type ())

/* Its menu activates the actions of the page it stands on: competency.new-evidence,
 * competency.use-evidence, competency.no-opportunity and competency.take-back, each with the
 * id of the expectation. */
G_DECLARE_FINAL_TYPE (CasebookExpectationRow, casebook_expectation_row, CASEBOOK, EXPECTATION_ROW, GtkListBoxRow)

GtkWidget  *casebook_expectation_row_new     (CasebookCaseDesk        *desk,
                                              CasebookItem            *item,
                                              CasebookExpectationPair *pair,
                                              gboolean                 full_text,
                                              gboolean                 say_new);
const char *casebook_expectation_row_get_id  (CasebookExpectationRow  *self);
void        casebook_expectation_row_refresh (CasebookExpectationRow  *self,
                                              GHashTable              *counts);
