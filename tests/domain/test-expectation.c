/* Casebook: tests of expectations.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/expectation.h"

static void
test_what_it_was_made_of (void)
{
  g_autoptr (CasebookExpectation) expectation =
    casebook_expectation_new ("e", "senior", CASEBOOK_EXPECTATION_BEHAVIOUR, "one", "Leads.");

  g_assert_cmpstr (casebook_expectation_get_id (expectation), ==, "e");
  g_assert_cmpstr (casebook_expectation_get_level (expectation), ==, "senior");
  g_assert_cmpint (casebook_expectation_get_kind (expectation), ==, CASEBOOK_EXPECTATION_BEHAVIOUR);
  g_assert_cmpstr (casebook_expectation_get_line (expectation), ==, "one");
  g_assert_cmpstr (casebook_expectation_get_text (expectation), ==, "Leads.");
}

/* Files and rows call the kinds so. */
static void
test_nicks_of_kinds (void)
{
  static const char *const nicks[] = { "statement", "skill", "behaviour", "practice", "example", "anti-example" };
  g_autoptr (GEnumClass) class = g_type_class_ref (CASEBOOK_TYPE_EXPECTATION_KIND);

  g_assert_cmpuint (class->n_values, ==, G_N_ELEMENTS (nicks));
  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    g_assert_cmpstr (g_enum_get_value (class, i)->value_nick, ==, nicks[i]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/domain/expectation/what-it-was-made-of", test_what_it_was_made_of);
  g_test_add_func ("/domain/expectation/nicks-of-kinds", test_nicks_of_kinds);

  return g_test_run ();
}
