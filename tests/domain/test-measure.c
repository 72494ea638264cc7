/* Casebook: tests of measures.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "assert-field.h"
#include "domain/measure.h"

static void
test_fields (void)
{
  g_autoptr (CasebookMeasure) measure = g_object_new (CASEBOOK_TYPE_MEASURE, NULL);

  ASSERT_TEXT_FIELD (measure, measure, evidence_id);
  ASSERT_TEXT_FIELD (measure, measure, label);
  ASSERT_TEXT_FIELD (measure, measure, before);
  ASSERT_TEXT_FIELD (measure, measure, after);
  ASSERT_TEXT_FIELD (measure, measure, unit);
  ASSERT_FIELD (measure, measure, position, 1.5);
}

static gboolean
get_numbers (const char *before,
             const char *after,
             double     *first,
             double     *second)
{
  g_autoptr (CasebookMeasure) measure = g_object_new (CASEBOOK_TYPE_MEASURE,
                                                      "before", before,
                                                      "after", after,
                                                      "unit", "ms",
                                                      NULL);

  return casebook_measure_get_numbers (measure, first, second);
}

static void
test_numbers_a_chart_can_draw (void)
{
  static const struct { const char *before; const char *after; double first; double second; } cases[] = {
    { "47", "9", 47, 9 },
    { " 0 ", "1.5", 0, 1.5 },
    { "12 %", "97.5%", 12, 97.5 },
    { "1e3", "0.25", 1000, 0.25 },
    { "900 ms", "120 ms", 900, 120 },
    { "900", "120ms", 900, 120 },
    { "1 of 31", "31 of 31", 1, 31 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double first = -1, second = -1;

      g_assert_true (get_numbers (cases[i].before, cases[i].after, &first, &second));
      g_assert_cmpfloat (first, ==, cases[i].first);
      g_assert_cmpfloat (second, ==, cases[i].second);
    }
}

static void
test_what_no_chart_can_draw (void)
{
  static const char *const texts[] = {
    "", " ", "-1", "weekly", "3 days", "1,200", "nan", "inf", "-inf", "1e999", "%", "5 % more", "猫", "1.2.3",
  };
  double first, second;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_false (get_numbers (texts[i], "1", &first, &second));
      g_assert_false (get_numbers ("1", texts[i], &first, &second));
    }
}

/* A unit behind a number is not said twice. */
static void
test_who_names_the_unit (void)
{
  g_autoptr (CasebookMeasure) measure = g_object_new (CASEBOOK_TYPE_MEASURE, "unit", "ms", NULL);
  g_autoptr (CasebookMeasure) bare = g_object_new (CASEBOOK_TYPE_MEASURE, NULL);

  g_assert_true (casebook_measure_names_unit (measure, "120 ms"));
  g_assert_false (casebook_measure_names_unit (measure, "120"));
  g_assert_false (casebook_measure_names_unit (measure, "weekly"));
  g_assert_true (casebook_measure_names_unit (bare, "120"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/domain/measure/fields", test_fields);
  g_test_add_func ("/domain/measure/numbers-a-chart-can-draw", test_numbers_a_chart_can_draw);
  g_test_add_func ("/domain/measure/what-no-chart-can-draw", test_what_no_chart_can_draw);

  g_test_add_func ("/domain/measure/who-names-the-unit", test_who_names_the_unit);

  return g_test_run ();
}
