/* Casebook: a claim in the list of its competency. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/evidence.h"

#define CASEBOOK_TYPE_CLAIM_ROW (casebook_claim_row_get_type ())

G_DECLARE_FINAL_TYPE (CasebookClaimRow, casebook_claim_row, CASEBOOK, CLAIM_ROW, GtkListBoxRow)

GtkWidget *casebook_claim_row_new (CasebookClaim    *claim,
                                   CasebookEvidence *evidence);

CasebookClaim    *casebook_claim_row_get_claim    (CasebookClaimRow *self);
CasebookEvidence *casebook_claim_row_get_evidence (CasebookClaimRow *self);
