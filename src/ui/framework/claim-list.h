/* Casebook: the claims on one competency. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_CLAIM_LIST (casebook_claim_list_get_type ())

/* Signals:
 *  evidence-chosen (CasebookEvidence *): what a claim stands on is to be shown beside the list
 *  opened (): the person wants to go to it, by a click or Enter
 *  removed (CasebookRecord *): the claim went into the bin
 *  changed (): it has more or fewer claims
 *  focus-lost (): after that, the last claim went and the focus with it */
G_DECLARE_FINAL_TYPE (CasebookClaimList, casebook_claim_list, CASEBOOK, CLAIM_LIST, AdwBin)

guint             casebook_claim_list_get_n_claims     (CasebookClaimList *self);
GtkWidget        *casebook_claim_list_get_selected_row (CasebookClaimList *self);
CasebookEvidence *casebook_claim_list_dup_evidence     (CasebookClaimList *self);
void              casebook_claim_list_set_item         (CasebookClaimList *self,
                                                        CasebookCaseDesk  *desk,
                                                        CasebookItem      *item);
void              casebook_claim_list_select_evidence  (CasebookClaimList *self,
                                                        CasebookEvidence  *evidence);
