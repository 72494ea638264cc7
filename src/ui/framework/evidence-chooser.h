/* Casebook: choosing a piece of evidence of the case. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_EVIDENCE_CHOOSER (casebook_evidence_chooser_get_type ())

/* Signals: chosen (CasebookEvidence *): and the popover closes. */
G_DECLARE_FINAL_TYPE (CasebookEvidenceChooser, casebook_evidence_chooser, CASEBOOK, EVIDENCE_CHOOSER, GtkPopover)

GtkWidget *casebook_evidence_chooser_new (CasebookCase *case_);
