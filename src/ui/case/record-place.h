/* Casebook: where on the page of a case a record is shown. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case.h"
#include "domain/framework.h"

CasebookEvidence *casebook_record_place_find_evidence (CasebookRecord    *record,
                                                       CasebookCase      *case_);
CasebookItem     *casebook_record_place_find_item     (CasebookRecord    *record,
                                                       CasebookCase      *case_,
                                                       CasebookFramework *framework,
                                                       CasebookItem      *shown);
