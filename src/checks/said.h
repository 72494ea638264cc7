/* Casebook: what a case says, by the ids of its framework. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case.h"

/**
 * CasebookClaimed:
 * @n_claims: how many claims are made on it
 * @n_owed: how many of those still owe their sentence
 * @n_bare: how many of the others stand on evidence that cannot be judged yet
 * @n_evidence: how many distinct pieces of evidence support it
 * @latest: the latest date of those, the end or else the start; no date when there is none
 * @in_window: whether one of them overlaps the review window
 *
 * What is claimed on one item of the framework.
 */
typedef struct
{
  guint        n_claims;
  guint        n_owed;
  guint        n_bare;
  guint        n_evidence;
  CasebookDate latest;
  gboolean     in_window;
} CasebookClaimed;

/**
 * CasebookSaid:
 *
 * A case read once, to be asked about many items. It borrows from the case,
 * which must outlive it unchanged.
 */
typedef struct _CasebookSaid CasebookSaid;

CasebookSaid *casebook_said_new  (CasebookCase    *case_,
                                  CasebookAudience reader);
void          casebook_said_free (CasebookSaid    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookSaid, casebook_said_free)

const char            *casebook_said_get_level              (CasebookSaid *self);
const CasebookClaimed *casebook_said_find_claimed           (CasebookSaid *self,
                                                             const char   *item_id);
gboolean               casebook_said_supports               (CasebookSaid *self,
                                                             const char   *expectation_id);
gboolean               casebook_said_had_no_opportunity     (CasebookSaid *self,
                                                             const char   *item_id);
gboolean               casebook_said_had_no_opportunity_for (CasebookSaid *self,
                                                             const char   *expectation_id);
