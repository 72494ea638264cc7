/* Casebook: a case for the year 2026, for tests of checks.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "year-case.h"

CasebookCase *
year_case_new (void)
{
  return g_object_new (CASEBOOK_TYPE_CASE,
                       "from-level", "low",
                       "to-level", "high",
                       "window-from", 20260000,
                       "window-to", 20260000,
                       NULL);
}

/* Evidence a committee can judge, borrowed from the case. */
CasebookEvidence *
year_case_add_evidence (CasebookCase *case_,
                        CasebookDate  from,
                        CasebookDate  to)
{
  g_autoptr (CasebookEvidence) evidence = g_object_new (CASEBOOK_TYPE_EVIDENCE,
                                                        "from", from,
                                                        "to", to,
                                                        "action", "Did it.",
                                                        "audience", CASEBOOK_AUDIENCE_COMMITTEE,
                                                        NULL);

  g_list_store_append (casebook_case_get_evidence (case_), evidence);
  return evidence;
}

/* A claim that says why, borrowed from the evidence. */
CasebookClaim *
year_case_claim (CasebookEvidence *evidence,
                 const char       *item_id,
                 const char       *expectation_id)
{
  g_autoptr (CasebookClaim) claim = g_object_new (CASEBOOK_TYPE_CLAIM,
                                                  "item-id", item_id,
                                                  "expectation-id", expectation_id,
                                                  "sentence", "It says why.",
                                                  NULL);

  g_list_store_append (casebook_evidence_get_claims (evidence), claim);
  return claim;
}

void
year_case_no_opportunity (CasebookCase *case_,
                          const char   *item_id,
                          const char   *expectation_id)
{
  g_autoptr (CasebookNoOpportunity) stated = g_object_new (CASEBOOK_TYPE_NO_OPPORTUNITY,
                                                           "item-id", item_id,
                                                           "expectation-id", expectation_id,
                                                           NULL);

  g_list_store_append (casebook_case_get_no_opportunities (case_), stated);
}
