/* Casebook: the pane in which evidence is written. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_EVIDENCE_EDITOR (casebook_evidence_editor_get_type ())

/* Action: editor.remove.
 * Signals:
 *  item-activated (CasebookItem *): show this item of the framework
 *  removed (CasebookRecord *): a record went into the bin; offer to undo it
 *  failed (const char *sentence): something could not be done, and why */
G_DECLARE_FINAL_TYPE (CasebookEvidenceEditor, casebook_evidence_editor, CASEBOOK, EVIDENCE_EDITOR, AdwBin)

GtkWidget        *casebook_evidence_editor_new          (CasebookCaseDesk       *desk);
CasebookEvidence *casebook_evidence_editor_get_evidence (CasebookEvidenceEditor *self);
void              casebook_evidence_editor_set_evidence (CasebookEvidenceEditor *self,
                                                         CasebookEvidence       *evidence);
void              casebook_evidence_editor_focus_title  (CasebookEvidenceEditor *self);
void              casebook_evidence_editor_focus_record (CasebookEvidenceEditor *self,
                                                         CasebookRecord         *record);
gboolean          casebook_evidence_editor_may_leave    (CasebookEvidenceEditor *self);
