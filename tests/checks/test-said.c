/* Casebook: tests of what a case says.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "checks/said.h"

/* A case for the year 2026. */
static CasebookCase *
new_case (void)
{
  return g_object_new (CASEBOOK_TYPE_CASE,
                       "to-level", "pilot",
                       "window-from", 20260000,
                       "window-to", 20260000,
                       NULL);
}

static CasebookEvidence *
add_evidence (CasebookCase     *case_,
              CasebookDate      from,
              CasebookAudience  audience)
{
  g_autoptr (CasebookEvidence) evidence = g_object_new (CASEBOOK_TYPE_EVIDENCE,
                                                        "from", from,
                                                        "action", "Took soundings.",
                                                        "audience", audience,
                                                        NULL);

  g_list_store_append (casebook_case_get_evidence (case_), evidence);
  return evidence;
}

static void
claim (CasebookEvidence *evidence,
       const char       *item_id,
       const char       *expectation_id,
       const char       *sentence)
{
  g_autoptr (CasebookClaim) new_claim = g_object_new (CASEBOOK_TYPE_CLAIM,
                                                      "item-id", item_id,
                                                      "expectation-id", expectation_id,
                                                      "sentence", sentence,
                                                      NULL);

  g_list_store_append (casebook_evidence_get_claims (evidence), new_claim);
}

static void
state (CasebookCase *case_,
       const char   *item_id,
       const char   *expectation_id)
{
  g_autoptr (CasebookNoOpportunity) stated = g_object_new (CASEBOOK_TYPE_NO_OPPORTUNITY,
                                                           "item-id", item_id,
                                                           "expectation-id", expectation_id,
                                                           NULL);

  g_list_store_append (casebook_case_get_no_opportunities (case_), stated);
}

static void
test_nothing_said (void)
{
  g_autoptr (CasebookCase) case_ = new_case ();
  g_autoptr (CasebookSaid) said = casebook_said_new (case_, CASEBOOK_AUDIENCE_ME);

  g_assert_cmpstr (casebook_said_get_level (said), ==, "pilot");
  g_assert_null (casebook_said_find_claimed (said, "seamanship"));
  g_assert_false (casebook_said_supports (said, "knots"));
  g_assert_false (casebook_said_had_no_opportunity (said, "seamanship"));
}

/* Claims are counted one by one, evidence once however many claims it carries. */
static void
test_each_piece_once (void)
{
  g_autoptr (CasebookCase) case_ = new_case ();
  g_autoptr (CasebookSaid) said = NULL;
  CasebookEvidence *old = add_evidence (case_, 20240500, CASEBOOK_AUDIENCE_COMMITTEE);
  CasebookEvidence *fresh = add_evidence (case_, 20260314, CASEBOOK_AUDIENCE_COMMITTEE);
  const CasebookClaimed *claimed;

  claim (old, "seamanship", "", "Knows the shoals.");
  claim (old, "charts", "", "Draws them.");
  claim (old, "seamanship", "knots", "Ties them.");
  said = casebook_said_new (case_, CASEBOOK_AUDIENCE_ME);
  claimed = casebook_said_find_claimed (said, "seamanship");
  g_assert_cmpuint (claimed->n_claims, ==, 2);
  g_assert_cmpuint (claimed->n_evidence, ==, 1);
  g_assert_cmpuint (claimed->latest, ==, 20240500);
  g_assert_false (claimed->in_window);
  g_assert_true (casebook_said_supports (said, "knots"));

  claim (fresh, "seamanship", "", "And teaches it.");
  g_clear_pointer (&said, casebook_said_free);
  said = casebook_said_new (case_, CASEBOOK_AUDIENCE_ME);
  claimed = casebook_said_find_claimed (said, "seamanship");
  g_assert_cmpuint (claimed->n_claims, ==, 3);
  g_assert_cmpuint (claimed->n_evidence, ==, 2);
  g_assert_cmpuint (claimed->latest, ==, 20260314);
  g_assert_true (claimed->in_window);
}

/* A claim that is still without its sentence is there, and supports nothing. */
static void
test_owed_sentence (void)
{
  g_autoptr (CasebookCase) case_ = new_case ();
  g_autoptr (CasebookSaid) said = NULL;
  const CasebookClaimed *claimed;

  claim (add_evidence (case_, 20260100, CASEBOOK_AUDIENCE_COMMITTEE), "seamanship", "knots", "\n");
  said = casebook_said_new (case_, CASEBOOK_AUDIENCE_ME);
  claimed = casebook_said_find_claimed (said, "seamanship");
  g_assert_cmpuint (claimed->n_claims, ==, 1);
  g_assert_cmpuint (claimed->n_evidence, ==, 0);
  g_assert_cmpuint (claimed->latest, ==, CASEBOOK_DATE_NONE);
  g_assert_false (claimed->in_window);
  g_assert_false (casebook_said_supports (said, "knots"));
}

/* Nor does a claim on evidence that does not say what was done. */
static void
test_untold_evidence (void)
{
  g_autoptr (CasebookCase) case_ = new_case ();
  g_autoptr (CasebookSaid) said = NULL;
  CasebookEvidence *evidence = add_evidence (case_, 20260100, CASEBOOK_AUDIENCE_COMMITTEE);

  g_object_set (evidence, "title", "The gauge", "action", "", NULL);
  claim (evidence, "seamanship", "knots", "Ties them.");
  said = casebook_said_new (case_, CASEBOOK_AUDIENCE_ME);
  g_assert_cmpuint (casebook_said_find_claimed (said, "seamanship")->n_claims, ==, 1);
  g_assert_cmpuint (casebook_said_find_claimed (said, "seamanship")->n_evidence, ==, 0);
  g_assert_false (casebook_said_supports (said, "knots"));
}

static void
test_what_a_reader_may_see (void)
{
  g_autoptr (CasebookCase) case_ = new_case ();

  for (CasebookAudience audience = CASEBOOK_AUDIENCE_ME; audience <= CASEBOOK_AUDIENCE_COMMITTEE; audience++)
    claim (add_evidence (case_, 20260100, audience), "seamanship", "", "Knows the shoals.");

  for (CasebookAudience reader = CASEBOOK_AUDIENCE_ME; reader <= CASEBOOK_AUDIENCE_COMMITTEE; reader++)
    {
      g_autoptr (CasebookSaid) said = casebook_said_new (case_, reader);

      g_assert_cmpuint (casebook_said_find_claimed (said, "seamanship")->n_claims, ==,
                        CASEBOOK_AUDIENCE_COMMITTEE + 1 - reader);
    }
}

/* No opportunity for one expectation says nothing of the item as a whole. */
static void
test_no_opportunity (void)
{
  g_autoptr (CasebookCase) case_ = new_case ();
  g_autoptr (CasebookSaid) said = NULL;

  state (case_, "seamanship", "knots");
  state (case_, "salvage", "");
  said = casebook_said_new (case_, CASEBOOK_AUDIENCE_ME);
  g_assert_true (casebook_said_had_no_opportunity (said, "knots"));
  g_assert_false (casebook_said_had_no_opportunity (said, "seamanship"));
  g_assert_true (casebook_said_had_no_opportunity (said, "salvage"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/checks/said/nothing-said", test_nothing_said);
  g_test_add_func ("/checks/said/each-piece-once", test_each_piece_once);
  g_test_add_func ("/checks/said/owed-sentence", test_owed_sentence);
  g_test_add_func ("/checks/said/untold-evidence", test_untold_evidence);
  g_test_add_func ("/checks/said/what-a-reader-may-see", test_what_a_reader_may_see);
  g_test_add_func ("/checks/said/no-opportunity", test_no_opportunity);

  return g_test_run ();
}
