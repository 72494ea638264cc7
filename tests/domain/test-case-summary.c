/* Casebook: tests of cases as lists show them.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/case-summary.h"

static void
test_what_it_was_made_of (void)
{
  g_autoptr (CasebookCaseSummary) summary =
    casebook_case_summary_new ("id", "Ada", "framework", "low", "high", 20250000, 20260100, 7, 12);

  g_assert_cmpstr (casebook_case_summary_get_id (summary), ==, "id");
  g_assert_cmpstr (casebook_case_summary_get_candidate (summary), ==, "Ada");
  g_assert_cmpstr (casebook_case_summary_get_framework (summary), ==, "framework");
  g_assert_cmpstr (casebook_case_summary_get_from_level (summary), ==, "low");
  g_assert_cmpstr (casebook_case_summary_get_to_level (summary), ==, "high");
  g_assert_cmpuint (casebook_case_summary_get_window_from (summary), ==, 20250000);
  g_assert_cmpuint (casebook_case_summary_get_window_to (summary), ==, 20260100);
  g_assert_cmpint (casebook_case_summary_get_edited (summary), ==, 7);
  g_assert_cmpuint (casebook_case_summary_get_n_evidence (summary), ==, 12);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/domain/case-summary/what-it-was-made-of", test_what_it_was_made_of);

  return g_test_run ();
}
