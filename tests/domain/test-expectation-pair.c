/* Casebook: tests of one expectation at two levels.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/expectation-pair.h"

static void
add (CasebookItem            *item,
     const char              *id,
     const char              *level,
     CasebookExpectationKind  kind,
     const char              *line)
{
  g_autoptr (CasebookExpectation) expectation = casebook_expectation_new (id, level, kind, line, id);

  casebook_item_add_expectation (item, expectation);
}

static char *
describe (CasebookItem            *item,
          CasebookExpectationKind  kind)
{
  g_autoptr (GListModel) pairs = casebook_expectation_pair_list (item, "low", "high", kind);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (pairs); i++)
    {
      g_autoptr (CasebookExpectationPair) pair = g_list_model_get_item (pairs, i);
      CasebookExpectation *from = casebook_expectation_pair_get_from (pair);
      CasebookExpectation *to = casebook_expectation_pair_get_to (pair);

      g_string_append_printf (text, "%s-%s ",
                              from != NULL ? casebook_expectation_get_id (from) : "",
                              to != NULL ? casebook_expectation_get_id (to) : "");
    }

  return g_string_free (text, FALSE);
}

static void
test_lines_meet (void)
{
  g_autoptr (CasebookItem) item = casebook_item_new ("item", NULL, "Item", NULL);
  g_autofree char *skills = NULL;
  g_autofree char *behaviours = NULL;

  add (item, "l1", "low", CASEBOOK_EXPECTATION_SKILL, "one");
  add (item, "l2", "low", CASEBOOK_EXPECTATION_SKILL, "dropped");
  add (item, "l3", "low", CASEBOOK_EXPECTATION_SKILL, "two");
  add (item, "b1", "low", CASEBOOK_EXPECTATION_BEHAVIOUR, "one");
  add (item, "other", "other", CASEBOOK_EXPECTATION_SKILL, "one");
  add (item, "h2", "high", CASEBOOK_EXPECTATION_SKILL, "two");
  add (item, "h1", "high", CASEBOOK_EXPECTATION_SKILL, "one");
  add (item, "h3", "high", CASEBOOK_EXPECTATION_SKILL, "new");

  skills = describe (item, CASEBOOK_EXPECTATION_SKILL);
  behaviours = describe (item, CASEBOOK_EXPECTATION_BEHAVIOUR);
  g_assert_cmpstr (skills, ==, "l3-h2 l1-h1 -h3 l2- ");
  g_assert_cmpstr (behaviours, ==, "b1- ");
}

/* Two expectations on one line are paired one to one. */
static void
test_a_partner_is_taken_once (void)
{
  g_autoptr (CasebookItem) item = casebook_item_new ("item", NULL, "Item", NULL);
  g_autofree char *pairs = NULL;

  add (item, "l1", "low", CASEBOOK_EXPECTATION_STATEMENT, "one");
  add (item, "h1", "high", CASEBOOK_EXPECTATION_STATEMENT, "one");
  add (item, "h2", "high", CASEBOOK_EXPECTATION_STATEMENT, "one");

  pairs = describe (item, CASEBOOK_EXPECTATION_STATEMENT);
  g_assert_cmpstr (pairs, ==, "l1-h1 -h2 ");
}

/* Every expectation of both levels is in exactly one pair, whatever the lines. */
static void
test_nothing_is_lost (void)
{
  static const char *const lines[] = { "", "one", "two", "three" };

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (CasebookItem) item = casebook_item_new ("item", NULL, "Item", NULL);
      g_autoptr (GListModel) pairs = NULL;
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      guint n = g_test_rand_int_range (0, 20);

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *id = g_strdup_printf ("e%u", i);

          add (item, id, g_test_rand_bit () ? "low" : "high", CASEBOOK_EXPECTATION_SKILL,
               lines[g_test_rand_int_range (0, G_N_ELEMENTS (lines))]);
        }

      pairs = casebook_expectation_pair_list (item, "low", "high", CASEBOOK_EXPECTATION_SKILL);
      for (guint i = 0; i < g_list_model_get_n_items (pairs); i++)
        {
          g_autoptr (CasebookExpectationPair) pair = g_list_model_get_item (pairs, i);
          CasebookExpectation *from = casebook_expectation_pair_get_from (pair);
          CasebookExpectation *to = casebook_expectation_pair_get_to (pair);

          g_assert_true (from != NULL || to != NULL);
          if (from != NULL)
            g_assert_true (g_hash_table_add (seen, from));
          if (to != NULL)
            g_assert_true (g_hash_table_add (seen, to));
        }
      g_assert_cmpuint (g_hash_table_size (seen), ==, n);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/domain/expectation-pair/lines-meet", test_lines_meet);
  g_test_add_func ("/domain/expectation-pair/a-partner-is-taken-once", test_a_partner_is_taken_once);
  g_test_add_func ("/domain/expectation-pair/nothing-is-lost", test_nothing_is_lost);

  return g_test_run ();
}
