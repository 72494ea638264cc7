/* Casebook: what the case says of one competency. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_ITEM_CLAIMS (casebook_item_claims_get_type ())

/* Its buttons and menu ask for the actions of the page around it, competency.*.
 * Signals:
 *  evidence-chosen (CasebookEvidence *): the evidence of a claim is to be shown
 *  opened: it is to be gone to
 *  removed (CasebookRecord *): a claim was put into the bin */
G_DECLARE_FINAL_TYPE (CasebookItemClaims, casebook_item_claims, CASEBOOK, ITEM_CLAIMS, GtkBox)

void              casebook_item_claims_set_item         (CasebookItemClaims *self,
                                                         CasebookCaseDesk   *desk,
                                                         CasebookItem       *item);
CasebookEvidence *casebook_item_claims_dup_evidence     (CasebookItemClaims *self);
void              casebook_item_claims_select_evidence  (CasebookItemClaims *self,
                                                         CasebookEvidence   *evidence);
GtkWidget        *casebook_item_claims_get_selected_row (CasebookItemClaims *self);
GtkWidget        *casebook_item_claims_get_add_button   (CasebookItemClaims *self);
