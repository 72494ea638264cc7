/* Casebook: tests of the framework that comes with Casebook. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "domain/expectation-pair.h"
#include "formats/built-in.h"
#include "formats/formats.h"

static CasebookFramework *
read_built_in (void)
{
  g_autoptr (GBytes) bytes = casebook_built_in_framework ();
  g_autoptr (GError) error = NULL;
  CasebookFramework *framework = casebook_formats_read_bytes (bytes, &error);

  g_assert_no_error (error);
  return framework;
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    n += *words[i] != '\0';

  return n;
}

/* The digest of the framework would change when it is read and written otherwise. */
static void
test_file_is_canonical (void)
{
  g_autoptr (GBytes) bytes = casebook_built_in_framework ();
  g_autoptr (CasebookFramework) framework = read_built_in ();
  g_autoptr (GBytes) again = casebook_formats_write (framework);

  g_assert_cmpmem (g_bytes_get_data (again, NULL), g_bytes_get_size (again),
                   g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_levels (void)
{
  static const char *const ids[] = { "intermediate", "senior" };
  static const char *const titles[] = { "Intermediate Platform Engineer", "Senior Platform Engineer" };
  g_autoptr (CasebookFramework) framework = read_built_in ();
  GListModel *levels = casebook_framework_get_levels (framework);

  g_assert_cmpstr (casebook_framework_get_id (framework), ==, CASEBOOK_BUILT_IN_FRAMEWORK_ID);
  g_assert_cmpuint (g_list_model_get_n_items (levels), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CasebookLevel) level = g_list_model_get_item (levels, i);
      guint words = count_words (casebook_level_get_portrait (level));

      g_assert_cmpstr (casebook_level_get_id (level), ==, ids[i]);
      g_assert_cmpstr (casebook_level_get_title (level), ==, titles[i]);
      g_assert_cmpuint (words, >=, 120);
      g_assert_cmpuint (words, <=, 200);
    }
  g_assert_nonnull (casebook_framework_find_transition (framework, "intermediate", "senior"));
}

static guint
count_at_senior (CasebookItem           *item,
                 CasebookExpectationKind kind)
{
  g_autoptr (GListModel) pairs = casebook_expectation_pair_list (item, "intermediate", "senior", kind);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (pairs); i++)
    {
      g_autoptr (CasebookExpectationPair) pair = g_list_model_get_item (pairs, i);
      CasebookExpectation *from = casebook_expectation_pair_get_from (pair);
      CasebookExpectation *to = casebook_expectation_pair_get_to (pair);

      g_assert_nonnull (to);
      if (from != NULL)
        g_assert_cmpstr (casebook_expectation_get_text (from), !=, casebook_expectation_get_text (to));
      n++;
    }

  return n;
}

static void
test_items (void)
{
  static const char *const expected[][2] = {
    { "architecture", "Platform Architecture Leadership" },
    { "reliability", "Reliability and Observability Ownership" },
    { "developer-experience", "Developer Experience Strategy" },
    { "mentoring", "Mentoring and Standards" },
    { "influence", "Cross-Functional Influence" },
    { "ai", "AI in the role" },
  };
  g_autoptr (CasebookFramework) framework = read_built_in ();
  GListModel *roots = casebook_framework_get_roots (framework);

  g_assert_cmpuint (g_list_model_get_n_items (roots), ==, G_N_ELEMENTS (expected));
  g_assert_cmpuint (casebook_framework_get_n_items (framework), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (CasebookItem) item = g_list_model_get_item (roots, i);
      gboolean is_ai = g_str_equal (expected[i][0], "ai");
      guint skills = count_at_senior (item, CASEBOOK_EXPECTATION_SKILL);
      guint behaviours = count_at_senior (item, CASEBOOK_EXPECTATION_BEHAVIOUR);

      g_assert_cmpstr (casebook_item_get_id (item), ==, expected[i][0]);
      g_assert_cmpstr (casebook_item_get_code (item), ==, expected[i][0]);
      g_assert_cmpstr (casebook_item_get_title (item), ==, expected[i][1]);
      g_assert_cmpstr (casebook_item_get_summary (item), !=, "");
      g_assert_cmpuint (count_at_senior (item, CASEBOOK_EXPECTATION_STATEMENT), ==, 1);
      g_assert_cmpuint (count_at_senior (item, CASEBOOK_EXPECTATION_PRACTICE), ==, is_ai ? 6 : 0);
      g_assert_true (is_ai ? skills == 0 : skills >= 4 && skills <= 6);
      g_assert_true (is_ai ? behaviours == 0 : behaviours >= 4 && behaviours <= 6);
    }
}

static void
test_resources (void)
{
  static const guint expected[] = {
    [CASEBOOK_RESOURCE_BOOK] = 6,
    [CASEBOOK_RESOURCE_COURSE] = 1,
    [CASEBOOK_RESOURCE_CERTIFICATION] = 2,
    [CASEBOOK_RESOURCE_LINK] = 0,
  };
  g_autoptr (CasebookFramework) framework = read_built_in ();
  GListModel *resources = casebook_framework_get_resources (framework);
  guint found[G_N_ELEMENTS (expected)] = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (resources); i++)
    {
      g_autoptr (CasebookResource) resource = g_list_model_get_item (resources, i);

      found[casebook_resource_get_kind (resource)]++;
      g_assert_cmpstr (casebook_resource_get_why (resource), !=, "");
      g_assert_nonnull (casebook_resource_get_items (resource)[0]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (found[i], ==, expected[i]);
}

static void
test_scale (void)
{
  static const char *const labels[] = { "Working towards", "Meeting", "Exceeding" };
  g_autoptr (CasebookFramework) framework = read_built_in ();
  CasebookScale *scale = casebook_framework_get_scale_of (framework, casebook_framework_find_item (framework, "ai"));

  g_assert_cmpuint (casebook_scale_get_n_points (scale), ==, G_N_ELEMENTS (labels));
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_assert_cmpstr (casebook_scale_get_label (scale, i), ==, labels[i]);
      g_assert_cmpstr (casebook_scale_get_meaning (scale, i), !=, "");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/built-in/file-is-canonical", test_file_is_canonical);
  g_test_add_func ("/formats/built-in/levels", test_levels);
  g_test_add_func ("/formats/built-in/items", test_items);
  g_test_add_func ("/formats/built-in/resources", test_resources);
  g_test_add_func ("/formats/built-in/scale", test_scale);

  return g_test_run ();
}
