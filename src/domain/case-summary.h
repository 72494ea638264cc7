/* Casebook: a case as a list shows it. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "base/date.h"

#define CASEBOOK_TYPE_CASE_SUMMARY (casebook_case_summary_get_type ())

G_DECLARE_FINAL_TYPE (CasebookCaseSummary, casebook_case_summary, CASEBOOK, CASE_SUMMARY, GObject)

CasebookCaseSummary *casebook_case_summary_new (const char  *id,
                                                const char  *candidate,
                                                const char  *framework,
                                                const char  *from_level,
                                                const char  *to_level,
                                                CasebookDate window_from,
                                                CasebookDate window_to,
                                                gint64       edited,
                                                guint        n_evidence);

const char  *casebook_case_summary_get_id          (CasebookCaseSummary *self);
const char  *casebook_case_summary_get_candidate   (CasebookCaseSummary *self);
const char  *casebook_case_summary_get_framework   (CasebookCaseSummary *self);
const char  *casebook_case_summary_get_from_level  (CasebookCaseSummary *self);
const char  *casebook_case_summary_get_to_level    (CasebookCaseSummary *self);
CasebookDate casebook_case_summary_get_window_from (CasebookCaseSummary *self);
CasebookDate casebook_case_summary_get_window_to   (CasebookCaseSummary *self);
gint64       casebook_case_summary_get_edited      (CasebookCaseSummary *self);
guint        casebook_case_summary_get_n_evidence  (CasebookCaseSummary *self);
