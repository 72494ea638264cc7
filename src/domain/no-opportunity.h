/* Casebook: a stated, reasoned absence of occasion. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

#define CASEBOOK_TYPE_NO_OPPORTUNITY (casebook_no_opportunity_get_type ())

G_DECLARE_FINAL_TYPE (CasebookNoOpportunity, casebook_no_opportunity, CASEBOOK, NO_OPPORTUNITY, CasebookRecord)

const char *casebook_no_opportunity_get_case_id        (CasebookNoOpportunity *self);
const char *casebook_no_opportunity_get_item_id        (CasebookNoOpportunity *self);
const char *casebook_no_opportunity_get_expectation_id (CasebookNoOpportunity *self);
const char *casebook_no_opportunity_get_reason         (CasebookNoOpportunity *self);
