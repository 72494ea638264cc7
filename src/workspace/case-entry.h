/* Casebook: a case as the home page lists it. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "checks/coverage.h"
#include "domain/case-summary.h"

#define CASEBOOK_TYPE_CASE_ENTRY (casebook_case_entry_get_type ())

/* Properties, read-only and notifying: id, candidate, title (the role at the
 * target level, "Senior Platform Engineer"), framework-title, window (a span
 * for display, or ""), edited (gint64, microseconds of UTC since 1970),
 * n-evidence (guint), removed (gint64, likewise; 0 out of the bin), states (GListModel of #CasebookCoverage of the
 * competencies in tree order, %NULL until known). */
G_DECLARE_FINAL_TYPE (CasebookCaseEntry, casebook_case_entry, CASEBOOK, CASE_ENTRY, GObject)

const char *casebook_case_entry_get_id              (CasebookCaseEntry *self);
const char *casebook_case_entry_get_candidate       (CasebookCaseEntry *self);
const char *casebook_case_entry_get_title           (CasebookCaseEntry *self);
const char *casebook_case_entry_get_framework_title (CasebookCaseEntry *self);
const char *casebook_case_entry_get_window          (CasebookCaseEntry *self);
gint64      casebook_case_entry_get_edited          (CasebookCaseEntry *self);
guint       casebook_case_entry_get_n_evidence      (CasebookCaseEntry *self);
gint64      casebook_case_entry_get_removed         (CasebookCaseEntry *self);
GListModel *casebook_case_entry_get_states          (CasebookCaseEntry *self);
gboolean    casebook_case_entry_has_current_states  (CasebookCaseEntry *self);

/* For the home desk, which keeps the entries. */
CasebookCaseEntry   *casebook_case_entry_new           (CasebookCaseSummary *summary);
void                 casebook_case_entry_set_summary   (CasebookCaseEntry   *self,
                                                        CasebookCaseSummary *summary);
void                 casebook_case_entry_set_framework (CasebookCaseEntry   *self,
                                                        CasebookFramework   *framework);
void                 casebook_case_entry_set_states    (CasebookCaseEntry   *self,
                                                        GListModel          *states,
                                                        gint64               edited);
void                 casebook_case_entry_set_removed   (CasebookCaseEntry   *self,
                                                        gint64               removed);
CasebookCaseSummary *casebook_case_entry_get_summary   (CasebookCaseEntry   *self);
