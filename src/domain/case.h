/* Casebook: one candidate held against one framework. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/evidence.h"
#include "domain/no-opportunity.h"
#include "domain/progress.h"

#define CASEBOOK_TYPE_CASE (casebook_case_get_type ())

G_DECLARE_FINAL_TYPE (CasebookCase, casebook_case, CASEBOOK, CASE, CasebookRecord)

const char  *casebook_case_get_candidate   (CasebookCase *self);
const char  *casebook_case_get_framework   (CasebookCase *self);
const char  *casebook_case_get_from_level  (CasebookCase *self);
const char  *casebook_case_get_to_level    (CasebookCase *self);
CasebookDate casebook_case_get_window_from (CasebookCase *self);
CasebookDate casebook_case_get_window_to   (CasebookCase *self);
const char  *casebook_case_get_manager     (CasebookCase *self);
const char  *casebook_case_get_team        (CasebookCase *self);
const char  *casebook_case_get_ask         (CasebookCase *self);

GListStore *casebook_case_get_evidence         (CasebookCase *self);
GListStore *casebook_case_get_no_opportunities (CasebookCase *self);
GListStore *casebook_case_get_progress         (CasebookCase *self);

CasebookEvidence      *casebook_case_find_evidence       (CasebookCase *self,
                                                          const char   *id);
GPtrArray             *casebook_case_dup_claims          (CasebookCase *self);
GListModel            *casebook_case_dup_claims_on       (CasebookCase *self,
                                                          const char   *item_id);
double                 casebook_case_get_next_position   (CasebookCase *self);
CasebookNoOpportunity *casebook_case_find_no_opportunity (CasebookCase *self,
                                                          const char   *item_id,
                                                          const char   *expectation_id);
CasebookProgress      *casebook_case_find_progress       (CasebookCase *self,
                                                          const char   *resource_id);
CasebookProgressState  casebook_case_get_progress_state  (CasebookCase *self,
                                                          const char   *resource_id);
