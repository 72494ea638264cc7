/* Casebook: tests of rating scales.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/scale.h"

static void
test_points_keep_their_order (void)
{
  g_autoptr (CasebookScale) scale = casebook_scale_new ("three", "Three points");

  g_assert_cmpuint (casebook_scale_get_n_points (scale), ==, 0);
  casebook_scale_add_point (scale, "working towards", "Not yet at the level");
  casebook_scale_add_point (scale, "meeting", NULL);
  casebook_scale_add_point (scale, "exceeding", "Beyond it");

  g_assert_cmpstr (casebook_scale_get_id (scale), ==, "three");
  g_assert_cmpstr (casebook_scale_get_title (scale), ==, "Three points");
  g_assert_cmpuint (casebook_scale_get_n_points (scale), ==, 3);
  g_assert_cmpstr (casebook_scale_get_label (scale, 0), ==, "working towards");
  g_assert_cmpstr (casebook_scale_get_meaning (scale, 0), ==, "Not yet at the level");
  g_assert_cmpstr (casebook_scale_get_meaning (scale, 1), ==, "");
  g_assert_cmpstr (casebook_scale_get_label (scale, 2), ==, "exceeding");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/domain/scale/points-keep-their-order", test_points_keep_their_order);

  return g_test_run ();
}
