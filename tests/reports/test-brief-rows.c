/* Casebook: tests of what of a framework is told in one page. SPDX-License-Identifier: GPL-3.0-or-later */
#include "made-up.h"
#include "reports/brief-rows.h"
#include "reports/packet.h"

static GArray *
rows_for (CasebookFramework *framework,
          CasebookCase      *case_)
{
  g_autoptr (CasebookSelection) selection = casebook_selection_new (case_, framework, CASEBOOK_AUDIENCE_COMMITTEE);

  return casebook_brief_rows_new (selection);
}

static char *
ids_of (GArray  *rows,
        gboolean shown)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const CasebookBriefRow *row = &g_array_index (rows, CasebookBriefRow, i);

      if (row->shown || !shown)
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", casebook_item_get_id (row->item));
    }

  return g_string_free (ids, FALSE);
}

static void
test_the_deepest_level_that_fits (void)
{
  static const struct
  {
    guint       n_themes;
    guint       n_competencies;
    const char *ids;
  } cases[] = {
    { 0, 3, "c1 c2 c3" },
    { 2, 4, "c1 c3 c2 c4" },
    { 3, 12, "c1 c4 c7 c10 c2 c5 c8 c11 c3 c6 c9 c12" },
    { 3, 13, "t1 t2 t3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CasebookFramework) framework = made_up_framework (cases[i].n_themes, cases[i].n_competencies);
      g_autoptr (CasebookCase) case_ = made_up_case ();
      g_autoptr (GArray) rows = rows_for (framework, case_);
      g_autofree char *all = ids_of (rows, FALSE);
      g_autofree char *shown = ids_of (rows, TRUE);

      g_assert_cmpstr (all, ==, cases[i].ids);
      g_assert_cmpstr (shown, ==, cases[i].ids);
    }
}

/* A root above all themes does not stand for the whole. */
static void
test_a_single_root_is_looked_below (void)
{
  g_autoptr (CasebookFramework) framework = casebook_framework_new ("deep", "1", "Deep");
  g_autoptr (CasebookItem) root = casebook_item_new ("root", NULL, "root", NULL);
  g_autoptr (CasebookCase) case_ = made_up_case ();
  g_autoptr (GArray) rows = NULL;
  g_autofree char *ids = NULL;

  casebook_framework_add_root (framework, root);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i + 1);
      g_autoptr (CasebookItem) theme = casebook_item_new (id, NULL, id, NULL);

      casebook_item_add_child (root, theme);
      for (guint j = 0; j < 10 * i; j++)
        {
          g_autofree char *own = g_strdup_printf ("%s-%u", id, j);
          g_autoptr (CasebookItem) item = casebook_item_new (own, NULL, own, NULL);

          casebook_item_add_child (theme, item);
        }
    }
  g_assert_true (casebook_framework_seal (framework, NULL));
  rows = rows_for (framework, case_);
  ids = ids_of (rows, TRUE);
  g_assert_cmpstr (ids, ==, "t1 t2 t3");
}

static void
test_what_has_most_claims_is_shown (void)
{
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 40);
  g_autoptr (CasebookCase) case_ = made_up_case ();
  CasebookEvidence *evidence = made_up_evidence (case_, "Title", 0, CASEBOOK_AUDIENCE_COMMITTEE);
  g_autoptr (GArray) rows = NULL;
  g_autofree char *shown = NULL;

  made_up_claim (evidence, "c40", "One");
  made_up_claim (evidence, "c30", "Two");
  made_up_claim (evidence, "c30", "Three");
  rows = rows_for (framework, case_);
  shown = ids_of (rows, TRUE);
  g_assert_cmpuint (rows->len, ==, 40);
  g_assert_cmpuint (casebook_brief_rows_count_shown (rows), ==, 8);
  g_assert_cmpstr (shown, ==, "c1 c2 c3 c4 c5 c6 c30 c40");
}

static void
claim_at (CasebookCase *case_,
          const char   *item,
          CasebookDate  date)
{
  CasebookEvidence *evidence = made_up_evidence (case_, "Title", date, CASEBOOK_AUDIENCE_COMMITTEE);

  g_object_set (evidence, "result", "It came of it.", NULL);
  made_up_claim (evidence, item, "Claim");
}

static void
test_a_theme_has_the_claims_below_it (void)
{
  g_autoptr (CasebookFramework) framework = made_up_framework (2, 20);
  g_autoptr (CasebookCase) case_ = made_up_case ();
  g_autoptr (GArray) rows = NULL;
  CasebookDate dates[] = { casebook_date_new (2025, 3, 0), casebook_date_new (2025, 9, 0) };

  claim_at (case_, "c1", dates[0]);
  claim_at (case_, "c3", dates[1]);
  claim_at (case_, "t1", dates[0]);
  claim_at (case_, "c2", dates[0]);
  rows = rows_for (framework, case_);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpuint (g_array_index (rows, CasebookBriefRow, 0).n_claims, ==, 3);
  g_assert_cmpint (g_array_index (rows, CasebookBriefRow, 0).latest, ==, dates[1]);
  g_assert_cmpuint (g_array_index (rows, CasebookBriefRow, 1).n_claims, ==, 1);
  g_assert_cmpint (g_array_index (rows, CasebookBriefRow, 1).latest, ==, dates[0]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/brief-rows/the-deepest-level-that-fits", test_the_deepest_level_that_fits);
  g_test_add_func ("/brief-rows/a-single-root-is-looked-below", test_a_single_root_is_looked_below);
  g_test_add_func ("/brief-rows/what-has-most-claims-is-shown", test_what_has_most_claims_is_shown);
  g_test_add_func ("/brief-rows/a-theme-has-the-claims-below-it", test_a_theme_has_the_claims_below_it);

  return g_test_run ();
}
