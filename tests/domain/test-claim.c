/* Casebook: tests of claims.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "assert-field.h"
#include "domain/claim.h"

static void
test_fields (void)
{
  g_autoptr (CasebookClaim) claim = g_object_new (CASEBOOK_TYPE_CLAIM, NULL);

  ASSERT_TEXT_FIELD (claim, claim, case_id);
  ASSERT_TEXT_FIELD (claim, claim, evidence_id);
  ASSERT_TEXT_FIELD (claim, claim, item_id);
  ASSERT_TEXT_FIELD (claim, claim, expectation_id);
  ASSERT_TEXT_FIELD (claim, claim, sentence);
  ASSERT_FIELD (claim, claim, position, 1.5);
}

static CasebookClaim *
claim_at (double position,
          gint64 created)
{
  return g_object_new (CASEBOOK_TYPE_CLAIM, "position", position, "created", created, NULL);
}

/* By position; by when they were written where two have the same, the unwritten last. */
static void
test_order (void)
{
  static const struct
  {
    double position;
    gint64 created;
  } rows[] = { { -1.5, 0 }, { 1, 20 }, { 1, 30 }, { 1, 0 }, { 2, 10 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
        {
          g_autoptr (CasebookClaim) one = claim_at (rows[i].position, rows[i].created);
          g_autoptr (CasebookClaim) other = claim_at (rows[j].position, rows[j].created);

          g_assert_cmpint (casebook_claim_compare (one, other), ==, (i > j) - (i < j));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/domain/claim/fields", test_fields);
  g_test_add_func ("/domain/claim/order", test_order);

  return g_test_run ();
}
