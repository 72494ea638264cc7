/* Casebook: tests of coverage told in words.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/marks/coverage-words.h"

#define TODAY 20260615

static void
add_expectation (CasebookItem            *item,
                 const char              *id,
                 CasebookExpectationKind  kind)
{
  g_autoptr (CasebookExpectation) expectation = casebook_expectation_new (id, "high", kind, NULL, id);

  casebook_item_add_expectation (item, expectation);
}

static CasebookItem *
new_competency (guint n_practices)
{
  CasebookItem *item = casebook_item_new ("item", NULL, "Item", NULL);

  for (guint i = 0; i < n_practices; i++)
    {
      g_autofree char *id = g_strdup_printf ("practice-%u", i);

      add_expectation (item, id, CASEBOOK_EXPECTATION_PRACTICE);
    }
  if (n_practices == 0)
    add_expectation (item, "skill", CASEBOOK_EXPECTATION_SKILL);

  return item;
}

static CasebookCase *
new_case (void)
{
  return g_object_new (CASEBOOK_TYPE_CASE,
                       "from-level", "low",
                       "to-level", "high",
                       "window-from", 20250000,
                       "window-to", 20260000,
                       NULL);
}

static void
claim (CasebookCase *case_,
       const char   *item_id,
       const char   *expectation_id,
       CasebookDate  when)
{
  g_autoptr (CasebookEvidence) evidence = g_object_new (CASEBOOK_TYPE_EVIDENCE, "from", when, "action", "Did", NULL);
  g_autoptr (CasebookClaim) made = g_object_new (CASEBOOK_TYPE_CLAIM,
                                                 "item-id", item_id,
                                                 "expectation-id", expectation_id,
                                                 "sentence", "It says why.",
                                                 NULL);

  g_list_store_append (casebook_evidence_get_claims (evidence), made);
  g_list_store_append (casebook_case_get_evidence (case_), evidence);
}

static void
state_no_opportunity (CasebookCase *case_,
                      const char   *item_id,
                      const char   *expectation_id)
{
  g_autoptr (CasebookNoOpportunity) stated = g_object_new (CASEBOOK_TYPE_NO_OPPORTUNITY,
                                                           "item-id", item_id,
                                                           "expectation-id", expectation_id,
                                                           "reason", "None came up.",
                                                           NULL);

  g_list_store_append (casebook_case_get_no_opportunities (case_), stated);
}

static void
assert_words (CasebookItem *item,
              CasebookCase *case_,
              const char   *expected)
{
  g_autoptr (CasebookCoverage) coverage = casebook_coverage_of (item, case_);
  g_autofree char *words = casebook_coverage_to_words (coverage, TODAY);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_competency_follows_its_claims (void)
{
  static const struct
  {
    guint         n_claims;
    CasebookDate  latest;
    const char   *words;
  } rows[] = {
    { 0, 0, "Missing · add a first example" },
    { 1, 20250300, "Thin · 1 claim · latest last year" },
    { 1, 20260310, "Thin · 1 claim · latest March" },
    { 2, 20260310, "Met · 2 claims · latest March" },
    { 2, 20260000, "Met · 2 claims · latest this year" },
    { 2, 20230500, "Thin · 2 claims · latest 2023" },
    { 2, 0, "Thin · 2 claims" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CasebookItem) item = new_competency (0);
      g_autoptr (CasebookCase) case_ = new_case ();

      for (guint j = 0; j < rows[i].n_claims; j++)
        claim (case_, "item", "", rows[i].latest);
      assert_words (item, case_, rows[i].words);
    }
}

static void
test_practices_are_counted_one_by_one (void)
{
  g_autoptr (CasebookItem) item = new_competency (6);
  g_autoptr (CasebookCase) case_ = new_case ();

  assert_words (item, case_, "Missing · add a first example");
  claim (case_, "item", "practice-0", 20260300);
  claim (case_, "item", "practice-1", 20260300);
  assert_words (item, case_, "2 of 6");
  state_no_opportunity (case_, "item", "practice-2");
  assert_words (item, case_, "2 of 6 · one had no opportunity");
  state_no_opportunity (case_, "item", "practice-3");
  assert_words (item, case_, "2 of 6 · 2 had no opportunity");
}

static void
test_no_opportunity_is_no_gap (void)
{
  g_autoptr (CasebookItem) item = new_competency (0);
  g_autoptr (CasebookCase) case_ = new_case ();

  state_no_opportunity (case_, "item", "");
  assert_words (item, case_, "No opportunity");
}

static void
test_optional_competency_asks_for_nothing (void)
{
  static const char *const low[] = { "low", NULL };
  g_autoptr (CasebookItem) item = new_competency (0);
  g_autoptr (CasebookCase) case_ = new_case ();

  casebook_item_set_required_at (item, low);
  assert_words (item, case_, "Optional · nothing claimed");
}

static void
test_theme_counts_what_is_under_it (void)
{
  g_autoptr (CasebookItem) theme = casebook_item_new ("theme", NULL, "Theme", NULL);
  g_autoptr (CasebookCase) case_ = new_case ();

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *id = g_strdup_printf ("child-%u", i);
      g_autoptr (CasebookItem) child = casebook_item_new (id, NULL, id, NULL);

      casebook_item_add_child (theme, child);
    }

  assert_words (theme, case_, "0 of 4 met");
  claim (case_, "child-0", "", 20260300);
  claim (case_, "child-0", "", 20260400);
  assert_words (theme, case_, "1 of 4 met");
  state_no_opportunity (case_, "child-1", "");
  assert_words (theme, case_, "1 of 3 met");
}

/* Whatever a state is told by, the next one must not be told by the same. */
static void
test_states_are_told_apart_without_colour (void)
{
  for (int a = 0; a < CASEBOOK_N_COVERAGE_STATES; a++)
    {
      for (int b = 0; b < a; b++)
        {
          g_assert_cmpstr (casebook_coverage_state_to_word (a), !=, casebook_coverage_state_to_word (b));
          g_assert_cmpstr (casebook_coverage_state_to_icon_name (a), !=, casebook_coverage_state_to_icon_name (b));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/coverage-words/competency-follows-its-claims", test_competency_follows_its_claims);
  g_test_add_func ("/ui/coverage-words/practices-are-counted-one-by-one", test_practices_are_counted_one_by_one);
  g_test_add_func ("/ui/coverage-words/no-opportunity-is-no-gap", test_no_opportunity_is_no_gap);
  g_test_add_func ("/ui/coverage-words/optional-competency-asks-for-nothing", test_optional_competency_asks_for_nothing);
  g_test_add_func ("/ui/coverage-words/theme-counts-what-is-under-it", test_theme_counts_what_is_under_it);
  g_test_add_func ("/ui/coverage-words/states-are-told-apart-without-colour", test_states_are_told_apart_without_colour);

  return g_test_run ();
}
