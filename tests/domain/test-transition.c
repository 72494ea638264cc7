/* Casebook: tests of transitions.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/transition.h"

static void
test_what_it_was_made_of (void)
{
  const char *const focus[] = { "one", NULL };
  const char *const statements[] = { "two", "three", NULL };
  g_autoptr (CasebookTransition) transition =
    casebook_transition_new ("low", "high", "Aim", "Two years", focus, statements);

  g_assert_cmpstr (casebook_transition_get_from (transition), ==, "low");
  g_assert_cmpstr (casebook_transition_get_to (transition), ==, "high");
  g_assert_cmpstr (casebook_transition_get_aim (transition), ==, "Aim");
  g_assert_cmpstr (casebook_transition_get_duration (transition), ==, "Two years");
  g_assert_cmpstrv (casebook_transition_get_focus (transition), focus);
  g_assert_cmpstrv (casebook_transition_get_statements (transition), statements);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/domain/transition/what-it-was-made-of", test_what_it_was_made_of);

  return g_test_run ();
}
