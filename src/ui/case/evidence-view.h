/* Casebook: the evidence of a case. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_EVIDENCE_VIEW (casebook_evidence_view_get_type ())

/* Signals:
 *  removed (CasebookRecord *): the person put it into the bin
 *  failed (const char *sentence): something was not done */
G_DECLARE_FINAL_TYPE (CasebookEvidenceView, casebook_evidence_view, CASEBOOK, EVIDENCE_VIEW, AdwBin)

GtkWidget *casebook_evidence_view_new (CasebookCaseDesk *desk);

gboolean casebook_evidence_view_go_back       (CasebookEvidenceView *self);
void     casebook_evidence_view_add_evidence  (CasebookEvidenceView *self);
void     casebook_evidence_view_focus_filter  (CasebookEvidenceView *self);
void     casebook_evidence_view_show_record   (CasebookEvidenceView *self,
                                               CasebookRecord       *record);
void     casebook_evidence_view_show_evidence (CasebookEvidenceView *self,
                                               CasebookEvidence     *evidence);
void     casebook_evidence_view_focus_record  (CasebookEvidenceView *self,
                                               CasebookRecord       *record);
gboolean casebook_evidence_view_may_leave     (CasebookEvidenceView *self);
void     casebook_evidence_view_show_item     (CasebookEvidenceView *self,
                                               CasebookItem         *item);
