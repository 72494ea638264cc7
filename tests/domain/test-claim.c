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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/domain/claim/fields", test_fields);

  return g_test_run ();
}
