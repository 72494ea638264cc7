/* Casebook: tests of levels.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/level.h"

static void
test_what_it_was_made_of (void)
{
  g_autoptr (CasebookLevel) level = casebook_level_new ("senior", "Senior Engineer", "Senior", "engineering", 3, "Leads.");

  g_assert_cmpstr (casebook_level_get_id (level), ==, "senior");
  g_assert_cmpstr (casebook_level_get_title (level), ==, "Senior Engineer");
  g_assert_cmpstr (casebook_level_get_short_title (level), ==, "Senior");
  g_assert_cmpstr (casebook_level_get_track (level), ==, "engineering");
  g_assert_cmpint (casebook_level_get_ordinal (level), ==, 3);
  g_assert_cmpstr (casebook_level_get_portrait (level), ==, "Leads.");
}

static void
test_what_may_be_left_out (void)
{
  g_autoptr (CasebookLevel) level = casebook_level_new ("senior", "Senior Engineer", NULL, NULL, -1, NULL);

  g_assert_nonnull (casebook_level_get_short_title (level));
  g_assert_cmpstr (casebook_level_get_track (level), ==, "");
  g_assert_cmpint (casebook_level_get_ordinal (level), ==, -1);
  g_assert_cmpstr (casebook_level_get_portrait (level), ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/domain/level/what-it-was-made-of", test_what_it_was_made_of);
  g_test_add_func ("/domain/level/what-may-be-left-out", test_what_may_be_left_out);

  return g_test_run ();
}
