/* Casebook: why this evidence meets this expectation. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

#define CASEBOOK_TYPE_CLAIM (casebook_claim_get_type ())

G_DECLARE_FINAL_TYPE (CasebookClaim, casebook_claim, CASEBOOK, CLAIM, CasebookRecord)

const char *casebook_claim_get_case_id        (CasebookClaim *self);
const char *casebook_claim_get_evidence_id    (CasebookClaim *self);
const char *casebook_claim_get_item_id        (CasebookClaim *self);
const char *casebook_claim_get_expectation_id (CasebookClaim *self);
const char *casebook_claim_get_sentence       (CasebookClaim *self);
double      casebook_claim_get_position       (CasebookClaim *self);
int         casebook_claim_compare            (CasebookClaim *self,
                                               CasebookClaim *other);
