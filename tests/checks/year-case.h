/* Casebook: a case for the year 2026, for tests of checks. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case.h"

CasebookCase     *year_case_new            (void);
CasebookEvidence *year_case_add_evidence   (CasebookCase     *case_,
                                            CasebookDate      from,
                                            CasebookDate      to);
CasebookClaim    *year_case_claim          (CasebookEvidence *evidence,
                                            const char       *item_id,
                                            const char       *expectation_id);
void              year_case_no_opportunity (CasebookCase     *case_,
                                            const char       *item_id,
                                            const char       *expectation_id);
