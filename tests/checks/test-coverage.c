/* Casebook: tests of coverage.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "checks/coverage.h"
#include "year-case.h"

static CasebookItem *
add_item (CasebookItem *parent,
          const char   *id)
{
  g_autoptr (CasebookItem) item = casebook_item_new (id, NULL, id, NULL);

  casebook_item_add_child (parent, item);
  return item;
}

static void
add_expectation (CasebookItem            *item,
                 const char              *id,
                 const char              *level,
                 CasebookExpectationKind  kind)
{
  g_autoptr (CasebookExpectation) expectation = casebook_expectation_new (id, level, kind, NULL, id);

  casebook_item_add_expectation (item, expectation);
}

static void
make_optional (CasebookItem *item)
{
  static const char *const low[] = { "low", NULL };

  casebook_item_set_required_at (item, low);
}

/* A framework with the levels "low" and "high" around @root, sealed. */
static CasebookFramework *
seal (CasebookItem *root)
{
  CasebookFramework *framework = casebook_framework_new ("f", "1", "Framework");
  g_autoptr (CasebookLevel) low = casebook_level_new ("low", "Low", NULL, NULL, 1, NULL);
  g_autoptr (CasebookLevel) high = casebook_level_new ("high", "High", NULL, NULL, 2, NULL);

  casebook_framework_add_level (framework, low);
  casebook_framework_add_level (framework, high);
  casebook_framework_add_root (framework, root);
  g_assert_true (casebook_framework_seal (framework, NULL));

  return framework;
}

static void
assert_state (CasebookItem          *item,
              CasebookCase          *case_,
              CasebookCoverageState  state)
{
  g_autoptr (CasebookCoverage) coverage = casebook_coverage_of (item, case_);

  g_assert_true (casebook_coverage_get_item (coverage) == item);
  g_assert_cmpint (casebook_coverage_get_state (coverage), ==, state);
}

static void
test_a_competency (void)
{
  g_autoptr (CasebookItem) item = casebook_item_new ("c", NULL, "C", NULL);
  g_autoptr (CasebookCase) case_ = year_case_new ();
  g_autoptr (CasebookCoverage) coverage = NULL;
  CasebookEvidence *first = year_case_add_evidence (case_, 20260100, 20260300);
  CasebookEvidence *second = year_case_add_evidence (case_, 20260414, CASEBOOK_DATE_NONE);

  assert_state (item, case_, CASEBOOK_COVERAGE_MISSING);
  year_case_claim (first, "other", "");
  assert_state (item, case_, CASEBOOK_COVERAGE_MISSING);
  year_case_claim (first, "c", "");
  assert_state (item, case_, CASEBOOK_COVERAGE_THIN);
  year_case_claim (first, "c", "");
  assert_state (item, case_, CASEBOOK_COVERAGE_THIN);
  year_case_claim (second, "c", "");
  assert_state (item, case_, CASEBOOK_COVERAGE_MET);

  coverage = casebook_coverage_of (item, case_);
  g_assert_cmpuint (casebook_coverage_get_n_claims (coverage), ==, 3);
  g_assert_cmpuint (casebook_coverage_get_n_evidence (coverage), ==, 2);
  g_assert_cmpuint (casebook_coverage_get_latest (coverage), ==, 20260414);
  g_assert_cmpuint (casebook_coverage_get_n_of (coverage), ==, 0);
  g_assert_cmpuint (casebook_coverage_get_count (coverage, CASEBOOK_COVERAGE_MET), ==, 1);
}

/* A claim that nobody has written yet does not make a competency met. */
static void
test_an_owed_sentence_supports_nothing (void)
{
  g_autoptr (CasebookItem) item = casebook_item_new ("c", NULL, "C", NULL);
  g_autoptr (CasebookCase) case_ = year_case_new ();
  CasebookEvidence *second;
  g_autoptr (CasebookClaim) owed = NULL;

  year_case_claim (year_case_add_evidence (case_, 20260100, 20260300), "c", "");
  second = year_case_add_evidence (case_, 20260414, CASEBOOK_DATE_NONE);
  year_case_claim (second, "c", "");
  assert_state (item, case_, CASEBOOK_COVERAGE_MET);

  owed = g_list_model_get_item (G_LIST_MODEL (casebook_evidence_get_claims (second)), 0);
  g_object_set (owed, "sentence", " ", NULL);
  assert_state (item, case_, CASEBOOK_COVERAGE_THIN);
}

/* Evidence supports once it says what was done or what came of it, and not before. */
static void
test_a_bare_title_supports_nothing (void)
{
  static const char *const texts[] = { "action", "result" };
  g_autoptr (CasebookItem) item = casebook_item_new ("c", NULL, "C", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (CasebookCase) case_ = year_case_new ();
      g_autoptr (CasebookCoverage) coverage = NULL;
      CasebookEvidence *bare = year_case_add_evidence (case_, 20260414, CASEBOOK_DATE_NONE);

      year_case_claim (year_case_add_evidence (case_, 20260100, 20260300), "c", "");
      year_case_claim (bare, "c", "");
      g_object_set (bare, "title", "The gauge", "situation", "It drifted.", "action", "", "result", " \n", NULL);
      coverage = casebook_coverage_of (item, case_);
      g_assert_cmpint (casebook_coverage_get_state (coverage), ==, CASEBOOK_COVERAGE_THIN);
      g_assert_cmpuint (casebook_coverage_get_n_claims (coverage), ==, 2);
      g_assert_cmpuint (casebook_coverage_get_n_evidence (coverage), ==, 1);
      g_assert_cmpuint (casebook_coverage_get_latest (coverage), ==, 20260300);

      g_object_set (bare, texts[i], "It no longer drifts.", NULL);
      assert_state (item, case_, CASEBOOK_COVERAGE_MET);
    }
}

/* The end of a piece of evidence is its date, or its start where it has no end. */
static void
test_the_latest_date (void)
{
  g_autoptr (CasebookItem) item = casebook_item_new ("c", NULL, "C", NULL);
  g_autoptr (CasebookCase) case_ = year_case_new ();
  g_autoptr (CasebookCoverage) coverage = NULL;

  year_case_claim (year_case_add_evidence (case_, 20260301, CASEBOOK_DATE_NONE), "c", "");
  year_case_claim (year_case_add_evidence (case_, 20260101, 20260401), "c", "");
  year_case_claim (year_case_add_evidence (case_, CASEBOOK_DATE_NONE, 20260201), "c", "");
  coverage = casebook_coverage_of (item, case_);
  g_assert_cmpuint (casebook_coverage_get_latest (coverage), ==, 20260401);
}

static void
test_evidence_outside_the_window_is_thin (void)
{
  g_autoptr (CasebookItem) item = casebook_item_new ("c", NULL, "C", NULL);
  g_autoptr (CasebookCase) case_ = year_case_new ();

  year_case_claim (year_case_add_evidence (case_, 20250100, 20251231), "c", "");
  year_case_claim (year_case_add_evidence (case_, 20270101, CASEBOOK_DATE_NONE), "c", "");
  year_case_claim (year_case_add_evidence (case_, CASEBOOK_DATE_NONE, CASEBOOK_DATE_NONE), "c", "");
  assert_state (item, case_, CASEBOOK_COVERAGE_THIN);

  year_case_claim (year_case_add_evidence (case_, 20251200, 20260101), "c", "");
  assert_state (item, case_, CASEBOOK_COVERAGE_MET);
}

static CasebookCoverageLack
lack_of (CasebookItem *item,
         CasebookCase *case_)
{
  g_autoptr (CasebookCoverage) coverage = casebook_coverage_of (item, case_);

  g_assert_true ((casebook_coverage_get_lack (coverage) != CASEBOOK_COVERAGE_LACK_NOTHING) ==
                 (casebook_coverage_get_state (coverage) == CASEBOOK_COVERAGE_THIN));
  return casebook_coverage_get_lack (coverage);
}

/* A person is told the next thing to do, and then the one after it. */
static void
test_what_is_thin_says_why (void)
{
  g_autoptr (CasebookItem) item = casebook_item_new ("c", NULL, "C", NULL);
  g_autoptr (CasebookCase) case_ = year_case_new ();
  CasebookEvidence *first = year_case_add_evidence (case_, 20250100, CASEBOOK_DATE_NONE);
  CasebookEvidence *second = year_case_add_evidence (case_, 20250200, CASEBOOK_DATE_NONE);
  CasebookClaim *claim;

  g_assert_cmpint (lack_of (item, case_), ==, CASEBOOK_COVERAGE_LACK_NOTHING);
  claim = year_case_claim (first, "c", "");
  g_object_set (claim, "sentence", "", NULL);
  g_object_set (first, "action", "", "result", "", NULL);
  g_assert_cmpint (lack_of (item, case_), ==, CASEBOOK_COVERAGE_LACK_SENTENCE);
  g_object_set (claim, "sentence", "It says why.", NULL);
  g_assert_cmpint (lack_of (item, case_), ==, CASEBOOK_COVERAGE_LACK_STORY);
  g_object_set (first, "action", "Did", NULL);
  g_assert_cmpint (lack_of (item, case_), ==, CASEBOOK_COVERAGE_LACK_SECOND);
  year_case_claim (second, "c", "");
  g_assert_cmpint (lack_of (item, case_), ==, CASEBOOK_COVERAGE_LACK_WINDOW);
  g_object_set (second, "to", 20260200, NULL);
  g_assert_cmpint (lack_of (item, case_), ==, CASEBOOK_COVERAGE_LACK_NOTHING);
}

static void
test_no_opportunity_is_no_gap (void)
{
  g_autoptr (CasebookItem) item = casebook_item_new ("c", NULL, "C", NULL);
  g_autoptr (CasebookCase) case_ = year_case_new ();

  year_case_no_opportunity (case_, "c", "");
  assert_state (item, case_, CASEBOOK_COVERAGE_NO_OPPORTUNITY);
  year_case_claim (year_case_add_evidence (case_, 20260101, 0), "c", "");
  assert_state (item, case_, CASEBOOK_COVERAGE_THIN);
}

/* Six practices at the target level, as the built-in framework has them under AI. */
static CasebookItem *
new_item_of_practices (void)
{
  CasebookItem *item = casebook_item_new ("ai", NULL, "AI", NULL);

  add_expectation (item, "low", "low", CASEBOOK_EXPECTATION_STATEMENT);
  for (guint i = 1; i <= 6; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);

      add_expectation (item, id, "high", CASEBOOK_EXPECTATION_PRACTICE);
    }
  add_expectation (item, "overall", "high", CASEBOOK_EXPECTATION_STATEMENT);
  add_expectation (item, "example", "high", CASEBOOK_EXPECTATION_EXAMPLE);

  return item;
}

static void
test_practices_are_counted_one_by_one (void)
{
  g_autoptr (CasebookItem) item = new_item_of_practices ();
  g_autoptr (CasebookCase) case_ = year_case_new ();
  g_autoptr (CasebookCoverage) coverage = NULL;
  CasebookEvidence *first = year_case_add_evidence (case_, 20260100, 0);
  CasebookEvidence *second = year_case_add_evidence (case_, 20260200, 0);

  year_case_claim (first, "ai", "p1");
  year_case_claim (second, "ai", "p2");
  year_case_claim (second, "ai", "p2");
  year_case_claim (second, "ai", "example");
  year_case_no_opportunity (case_, "ai", "p2");
  year_case_no_opportunity (case_, "ai", "p5");

  coverage = casebook_coverage_of (item, case_);
  g_assert_cmpuint (casebook_coverage_get_n_of (coverage), ==, 6);
  g_assert_cmpuint (casebook_coverage_get_n_covered (coverage), ==, 2);
  g_assert_cmpuint (casebook_coverage_get_n_no_opportunity (coverage), ==, 1);
  g_assert_cmpint (casebook_coverage_get_state (coverage), ==, CASEBOOK_COVERAGE_THIN);
  g_assert_cmpint (casebook_coverage_get_lack (coverage), ==, CASEBOOK_COVERAGE_LACK_PRACTICES);

  year_case_no_opportunity (case_, "ai", "p6");
  assert_state (item, case_, CASEBOOK_COVERAGE_MET);
}

static void
test_no_practice_had_an_opportunity (void)
{
  g_autoptr (CasebookItem) item = new_item_of_practices ();
  g_autoptr (CasebookCase) case_ = year_case_new ();

  for (guint i = 1; i <= 6; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);

      assert_state (item, case_, CASEBOOK_COVERAGE_MISSING);
      year_case_no_opportunity (case_, "ai", id);
    }
  assert_state (item, case_, CASEBOOK_COVERAGE_NO_OPPORTUNITY);
}

/* Where something else than practices is required, practices are not counted. */
static void
test_mixed_requirements (void)
{
  g_autoptr (CasebookItem) item = new_item_of_practices ();
  g_autoptr (CasebookCase) case_ = year_case_new ();
  g_autoptr (CasebookCoverage) coverage = NULL;

  add_expectation (item, "skill", "high", CASEBOOK_EXPECTATION_SKILL);
  year_case_claim (year_case_add_evidence (case_, 20260100, 0), "ai", "p1");
  year_case_claim (year_case_add_evidence (case_, 20260100, 0), "ai", "");

  coverage = casebook_coverage_of (item, case_);
  g_assert_cmpuint (casebook_coverage_get_n_of (coverage), ==, 0);
  g_assert_cmpuint (casebook_coverage_get_n_covered (coverage), ==, 0);
  g_assert_cmpint (casebook_coverage_get_state (coverage), ==, CASEBOOK_COVERAGE_MET);
}

static void
meet (CasebookCase *case_,
      const char   *item_id)
{
  year_case_claim (year_case_add_evidence (case_, 20260100, 0), item_id, "");
  year_case_claim (year_case_add_evidence (case_, 20260200, 0), item_id, "");
}

static void
test_a_theme_follows_its_children (void)
{
  g_autoptr (CasebookItem) theme = casebook_item_new ("t", NULL, "T", NULL);
  g_autoptr (CasebookCase) case_ = year_case_new ();
  g_autoptr (CasebookCoverage) coverage = NULL;

  add_item (theme, "a");
  add_item (theme, "b");
  make_optional (add_item (theme, "optional"));

  assert_state (theme, case_, CASEBOOK_COVERAGE_MISSING);
  year_case_no_opportunity (case_, "a", "");
  assert_state (theme, case_, CASEBOOK_COVERAGE_MISSING);
  meet (case_, "b");
  assert_state (theme, case_, CASEBOOK_COVERAGE_MET);
  add_item (theme, "c");
  assert_state (theme, case_, CASEBOOK_COVERAGE_THIN);
  meet (case_, "c");
  assert_state (theme, case_, CASEBOOK_COVERAGE_MET);
  year_case_claim (year_case_add_evidence (case_, 20260100, 0), "optional", "");
  assert_state (theme, case_, CASEBOOK_COVERAGE_THIN);

  coverage = casebook_coverage_of (theme, case_);
  g_assert_cmpuint (casebook_coverage_get_count (coverage, CASEBOOK_COVERAGE_MISSING), ==, 0);
  g_assert_cmpuint (casebook_coverage_get_count (coverage, CASEBOOK_COVERAGE_THIN), ==, 1);
  g_assert_cmpuint (casebook_coverage_get_count (coverage, CASEBOOK_COVERAGE_MET), ==, 2);
  g_assert_cmpuint (casebook_coverage_get_count (coverage, CASEBOOK_COVERAGE_NO_OPPORTUNITY), ==, 1);
  g_assert_cmpuint (casebook_coverage_get_n_claims (coverage), ==, 0);
}

static void
test_a_claim_on_the_theme_itself (void)
{
  g_autoptr (CasebookItem) theme = casebook_item_new ("t", NULL, "T", NULL);
  g_autoptr (CasebookCase) case_ = year_case_new ();

  add_item (theme, "a");
  year_case_claim (year_case_add_evidence (case_, 20260100, 0), "t", "");
  assert_state (theme, case_, CASEBOOK_COVERAGE_THIN);
  meet (case_, "a");
  assert_state (theme, case_, CASEBOOK_COVERAGE_MET);
}

static void
test_no_opportunity_of_a_theme_reaches_down (void)
{
  g_autoptr (CasebookItem) theme = casebook_item_new ("t", NULL, "T", NULL);
  g_autoptr (CasebookCase) case_ = year_case_new ();
  CasebookItem *inner = add_item (theme, "inner");
  CasebookItem *leaf = add_item (inner, "leaf");
  CasebookItem *other = add_item (theme, "other");

  year_case_no_opportunity (case_, "t", "");
  assert_state (theme, case_, CASEBOOK_COVERAGE_NO_OPPORTUNITY);
  assert_state (inner, case_, CASEBOOK_COVERAGE_NO_OPPORTUNITY);
  assert_state (leaf, case_, CASEBOOK_COVERAGE_NO_OPPORTUNITY);

  meet (case_, "other");
  assert_state (other, case_, CASEBOOK_COVERAGE_MET);
  assert_state (leaf, case_, CASEBOOK_COVERAGE_NO_OPPORTUNITY);
  assert_state (theme, case_, CASEBOOK_COVERAGE_MET);
}

static CasebookCoverageState
state_for (CasebookFramework *framework,
           CasebookCase      *case_,
           CasebookAudience   reader)
{
  g_autoptr (GListModel) list = casebook_coverage_list_for (framework, case_, reader);
  g_autoptr (CasebookCoverage) coverage = g_list_model_get_item (list, 0);

  return casebook_coverage_get_state (coverage);
}

static void
test_what_a_reader_may_see (void)
{
  g_autoptr (CasebookItem) item = casebook_item_new ("c", NULL, "C", NULL);
  g_autoptr (CasebookFramework) framework = seal (item);
  g_autoptr (CasebookCase) case_ = year_case_new ();
  CasebookEvidence *mine = year_case_add_evidence (case_, 20260100, 0);
  CasebookEvidence *ours = year_case_add_evidence (case_, 20260200, 0);

  year_case_claim (mine, "c", "");
  year_case_claim (ours, "c", "");
  g_object_set (mine, "audience", CASEBOOK_AUDIENCE_ME, NULL);
  g_object_set (ours, "audience", CASEBOOK_AUDIENCE_MANAGER, NULL);

  g_assert_cmpint (state_for (framework, case_, CASEBOOK_AUDIENCE_ME), ==, CASEBOOK_COVERAGE_MET);
  g_assert_cmpint (state_for (framework, case_, CASEBOOK_AUDIENCE_MANAGER), ==, CASEBOOK_COVERAGE_THIN);
  g_assert_cmpint (state_for (framework, case_, CASEBOOK_AUDIENCE_COMMITTEE), ==, CASEBOOK_COVERAGE_MISSING);
}

static char *
random_id (guint n)
{
  return g_strdup_printf ("i%d", g_test_rand_int_range (0, n));
}

static CasebookFramework *
random_framework (guint n)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("i%u", i);
      g_autofree char *expectation = g_strdup_printf ("e%u", i);
      CasebookItem *item = casebook_item_new (id, NULL, id, NULL);

      g_ptr_array_add (items, item);
      if (i > 0)
        casebook_item_add_child (g_ptr_array_index (items, g_test_rand_int_range (0, i)), item);
      if (g_test_rand_int_range (0, 4) == 0)
        make_optional (item);
      if (g_test_rand_bit ())
        add_expectation (item, expectation, "high", CASEBOOK_EXPECTATION_PRACTICE);
    }

  return seal (g_ptr_array_index (items, 0));
}

static CasebookCase *
random_case (guint n)
{
  CasebookCase *case_ = year_case_new ();

  for (int i = g_test_rand_int_range (0, 20); i > 0; i--)
    {
      CasebookDate from = casebook_date_new (g_test_rand_int_range (2025, 2027), 5, 0);
      CasebookEvidence *evidence = year_case_add_evidence (case_, from, CASEBOOK_DATE_NONE);

      for (int j = g_test_rand_int_range (0, 6); j > 0; j--)
        {
          g_autofree char *item = random_id (n);
          g_autofree char *expectation = g_strdup_printf ("e%s", item + 1);

          year_case_claim (evidence, item, g_test_rand_bit () ? expectation : "");
        }
    }
  for (int i = g_test_rand_int_range (0, 4); i > 0; i--)
    {
      g_autofree char *item = random_id (n);
      g_autofree char *expectation = g_strdup_printf ("e%s", item + 1);

      year_case_no_opportunity (case_, item, g_test_rand_bit () ? expectation : "");
    }

  return case_;
}

/* What the list says of an item is what is said when one asks for it alone. */
static void
assert_same (CasebookCoverage *a,
             CasebookCoverage *b)
{
  g_assert_true (casebook_coverage_get_item (a) == casebook_coverage_get_item (b));
  g_assert_cmpint (casebook_coverage_get_state (a), ==, casebook_coverage_get_state (b));
  g_assert_cmpuint (casebook_coverage_get_n_claims (a), ==, casebook_coverage_get_n_claims (b));
  g_assert_cmpuint (casebook_coverage_get_n_evidence (a), ==, casebook_coverage_get_n_evidence (b));
  g_assert_cmpuint (casebook_coverage_get_latest (a), ==, casebook_coverage_get_latest (b));
  g_assert_cmpuint (casebook_coverage_get_n_of (a), ==, casebook_coverage_get_n_of (b));
  g_assert_cmpuint (casebook_coverage_get_n_covered (a), ==, casebook_coverage_get_n_covered (b));
  g_assert_cmpuint (casebook_coverage_get_n_no_opportunity (a), ==, casebook_coverage_get_n_no_opportunity (b));
  for (guint i = 0; i < CASEBOOK_N_COVERAGE_STATES; i++)
    g_assert_cmpuint (casebook_coverage_get_count (a, i), ==, casebook_coverage_get_count (b, i));
}

static void
test_the_list_agrees_with_each_item (void)
{
  for (guint round = 0; round < 100; round++)
    {
      guint n = g_test_rand_int_range (1, 30);
      g_autoptr (CasebookFramework) framework = random_framework (n);
      g_autoptr (CasebookCase) case_ = random_case (n);
      g_autoptr (GListModel) list = casebook_coverage_list (framework, case_);
      g_autoptr (GListModel) items = casebook_framework_dup_items (framework);

      g_assert_cmpuint (g_list_model_get_n_items (list), ==, n);
      for (guint i = 0; i < n; i++)
        {
          g_autoptr (CasebookCoverage) coverage = g_list_model_get_item (list, i);
          g_autoptr (CasebookItem) item = g_list_model_get_item (items, i);
          g_autoptr (CasebookCoverage) alone = casebook_coverage_of (item, case_);

          assert_same (coverage, alone);
        }
    }
}

/* The claims of the whole list are the claims of the case; the tally is what
 * the root counts under it. */
static void
test_nothing_is_lost_in_the_sums (void)
{
  for (guint round = 0; round < 300; round++)
    {
      guint n = g_test_rand_int_range (1, 30), n_claims = 0, expected = 0;
      g_autoptr (CasebookFramework) framework = random_framework (n);
      g_autoptr (CasebookCase) case_ = random_case (n);
      g_autoptr (GListModel) list = casebook_coverage_list (framework, case_);
      g_autoptr (CasebookCoverage) root = g_list_model_get_item (list, 0);
      GListModel *pieces = G_LIST_MODEL (casebook_case_get_evidence (case_));
      CasebookCoverageTally tally;

      for (guint i = 0; i < n; i++)
        {
          g_autoptr (CasebookCoverage) coverage = g_list_model_get_item (list, i);

          n_claims += casebook_coverage_get_n_claims (coverage);
        }
      for (guint i = 0; i < g_list_model_get_n_items (pieces); i++)
        {
          g_autoptr (CasebookEvidence) evidence = g_list_model_get_item (pieces, i);

          expected += g_list_model_get_n_items (G_LIST_MODEL (casebook_evidence_get_claims (evidence)));
        }
      g_assert_cmpuint (n_claims, ==, expected);

      casebook_coverage_tally (list, &tally);
      for (guint i = 0; i < CASEBOOK_N_COVERAGE_STATES; i++)
        g_assert_cmpuint (tally.n[i], ==, casebook_coverage_get_count (root, i));
    }
}

/* Another claim never makes an item worse, nor does another stated absence. */
static void
test_more_said_is_never_worse (void)
{
  for (guint round = 0; round < 300; round++)
    {
      guint n = g_test_rand_int_range (1, 20);
      g_autoptr (CasebookFramework) framework = random_framework (n);
      g_autoptr (CasebookCase) case_ = random_case (n);
      g_autofree char *id = random_id (n);
      CasebookItem *item = casebook_framework_find_item (framework, id);
      g_autoptr (CasebookCoverage) before = casebook_coverage_of (item, case_);
      g_autoptr (CasebookCoverage) after = NULL;

      if (!casebook_item_is_competency (item) ||
          casebook_coverage_get_state (before) == CASEBOOK_COVERAGE_NO_OPPORTUNITY)
        continue;
      year_case_claim (year_case_add_evidence (case_, 20260700, 0), id, "");
      after = casebook_coverage_of (item, case_);
      g_assert_cmpint (casebook_coverage_get_state (after), >=, casebook_coverage_get_state (before));
    }
}

static void
test_a_deep_tree (void)
{
  g_autoptr (CasebookItem) root = casebook_item_new ("root", NULL, "Root", NULL);
  g_autoptr (CasebookFramework) framework = NULL;
  g_autoptr (CasebookCase) case_ = year_case_new ();
  g_autoptr (GListModel) list = NULL;
  g_autoptr (CasebookCoverage) top = NULL;
  CasebookItem *item = root;

  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *id = g_strdup_printf ("i%u", i);

      item = add_item (item, id);
    }
  framework = seal (root);
  meet (case_, "i9999");
  list = casebook_coverage_list (framework, case_);
  top = g_list_model_get_item (list, 0);
  g_assert_cmpint (casebook_coverage_get_state (top), ==, CASEBOOK_COVERAGE_MET);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/checks/coverage/a-competency", test_a_competency);
  g_test_add_func ("/checks/coverage/an-owed-sentence-supports-nothing", test_an_owed_sentence_supports_nothing);
  g_test_add_func ("/checks/coverage/a-bare-title-supports-nothing", test_a_bare_title_supports_nothing);
  g_test_add_func ("/checks/coverage/the-latest-date", test_the_latest_date);
  g_test_add_func ("/checks/coverage/evidence-outside-the-window-is-thin", test_evidence_outside_the_window_is_thin);
  g_test_add_func ("/checks/coverage/what-is-thin-says-why", test_what_is_thin_says_why);
  g_test_add_func ("/checks/coverage/no-opportunity-is-no-gap", test_no_opportunity_is_no_gap);
  g_test_add_func ("/checks/coverage/practices-are-counted-one-by-one", test_practices_are_counted_one_by_one);
  g_test_add_func ("/checks/coverage/no-practice-had-an-opportunity", test_no_practice_had_an_opportunity);
  g_test_add_func ("/checks/coverage/mixed-requirements", test_mixed_requirements);
  g_test_add_func ("/checks/coverage/a-theme-follows-its-children", test_a_theme_follows_its_children);
  g_test_add_func ("/checks/coverage/a-claim-on-the-theme-itself", test_a_claim_on_the_theme_itself);
  g_test_add_func ("/checks/coverage/no-opportunity-of-a-theme-reaches-down", test_no_opportunity_of_a_theme_reaches_down);
  g_test_add_func ("/checks/coverage/what-a-reader-may-see", test_what_a_reader_may_see);
  g_test_add_func ("/checks/coverage/the-list-agrees-with-each-item", test_the_list_agrees_with_each_item);
  g_test_add_func ("/checks/coverage/nothing-is-lost-in-the-sums", test_nothing_is_lost_in_the_sums);
  g_test_add_func ("/checks/coverage/more-said-is-never-worse", test_more_said_is_never_worse);
  g_test_add_func ("/checks/coverage/a-deep-tree", test_a_deep_tree);

  return g_test_run ();
}
