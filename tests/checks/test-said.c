/* Casebook: tests of what a case says.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "checks/said.h"
#include "year-case.h"

static void
test_nothing_said (void)
{
  g_autoptr (CasebookCase) case_ = year_case_new ();
  g_autoptr (CasebookSaid) said = casebook_said_new (case_, CASEBOOK_AUDIENCE_ME);

  g_assert_cmpstr (casebook_said_get_level (said), ==, "high");
  g_assert_null (casebook_said_find_claimed (said, "seamanship"));
  g_assert_false (casebook_said_supports (said, "knots"));
  g_assert_false (casebook_said_had_no_opportunity (said, "seamanship"));
}

/* Claims are counted one by one, evidence once however many claims it carries. */
static void
test_each_piece_once (void)
{
  g_autoptr (CasebookCase) case_ = year_case_new ();
  g_autoptr (CasebookSaid) said = NULL;
  CasebookEvidence *old = year_case_add_evidence (case_, 20240500, CASEBOOK_DATE_NONE);
  CasebookEvidence *fresh = year_case_add_evidence (case_, 20260314, CASEBOOK_DATE_NONE);
  const CasebookClaimed *claimed;

  year_case_claim (old, "seamanship", "");
  year_case_claim (old, "charts", "");
  year_case_claim (old, "seamanship", "knots");
  said = casebook_said_new (case_, CASEBOOK_AUDIENCE_ME);
  claimed = casebook_said_find_claimed (said, "seamanship");
  g_assert_cmpuint (claimed->n_claims, ==, 2);
  g_assert_cmpuint (claimed->n_evidence, ==, 1);
  g_assert_cmpuint (claimed->latest, ==, 20240500);
  g_assert_false (claimed->in_window);
  g_assert_true (casebook_said_supports (said, "knots"));

  year_case_claim (fresh, "seamanship", "");
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
  g_autoptr (CasebookCase) case_ = year_case_new ();
  g_autoptr (CasebookSaid) said = NULL;
  CasebookClaim *owed;
  const CasebookClaimed *claimed;

  owed = year_case_claim (year_case_add_evidence (case_, 20260100, CASEBOOK_DATE_NONE), "seamanship", "knots");
  g_object_set (owed, "sentence", "\n", NULL);
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
  g_autoptr (CasebookCase) case_ = year_case_new ();
  g_autoptr (CasebookSaid) said = NULL;
  CasebookEvidence *evidence = year_case_add_evidence (case_, 20260100, CASEBOOK_DATE_NONE);

  g_object_set (evidence, "title", "The gauge", "action", "", NULL);
  year_case_claim (evidence, "seamanship", "knots");
  said = casebook_said_new (case_, CASEBOOK_AUDIENCE_ME);
  g_assert_cmpuint (casebook_said_find_claimed (said, "seamanship")->n_claims, ==, 1);
  g_assert_cmpuint (casebook_said_find_claimed (said, "seamanship")->n_evidence, ==, 0);
  g_assert_false (casebook_said_supports (said, "knots"));
}

static void
test_what_a_reader_may_see (void)
{
  g_autoptr (CasebookCase) case_ = year_case_new ();

  for (CasebookAudience audience = CASEBOOK_AUDIENCE_ME; audience <= CASEBOOK_AUDIENCE_COMMITTEE; audience++)
    {
      CasebookEvidence *evidence = year_case_add_evidence (case_, 20260100, CASEBOOK_DATE_NONE);

      g_object_set (evidence, "audience", audience, NULL);
      year_case_claim (evidence, "seamanship", "");
    }

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
  g_autoptr (CasebookCase) case_ = year_case_new ();
  g_autoptr (CasebookSaid) said = NULL;

  year_case_no_opportunity (case_, "seamanship", "knots");
  year_case_no_opportunity (case_, "salvage", "");
  said = casebook_said_new (case_, CASEBOOK_AUDIENCE_ME);
  g_assert_true (casebook_said_had_no_opportunity_for (said, "knots"));
  g_assert_false (casebook_said_had_no_opportunity (said, "seamanship"));
  g_assert_true (casebook_said_had_no_opportunity (said, "salvage"));
}

/* A framework may number its competencies and, beside them, its expectations: 2 is not 2. */
static void
test_ids_of_one_sort (void)
{
  g_autoptr (CasebookCase) case_ = year_case_new ();
  g_autoptr (CasebookSaid) said = NULL;

  year_case_no_opportunity (case_, "1", "2");
  year_case_no_opportunity (case_, "3", "");
  said = casebook_said_new (case_, CASEBOOK_AUDIENCE_ME);
  g_assert_true (casebook_said_had_no_opportunity_for (said, "2"));
  g_assert_false (casebook_said_had_no_opportunity (said, "2"));
  g_assert_true (casebook_said_had_no_opportunity (said, "3"));
  g_assert_false (casebook_said_had_no_opportunity_for (said, "3"));
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
  g_test_add_func ("/checks/said/ids-of-one-sort", test_ids_of_one_sort);

  return g_test_run ();
}
