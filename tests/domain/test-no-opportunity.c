/* Casebook: tests of stated absences of occasion.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "assert-field.h"
#include "domain/no-opportunity.h"

static void
test_fields (void)
{
  g_autoptr (CasebookNoOpportunity) stated = g_object_new (CASEBOOK_TYPE_NO_OPPORTUNITY, NULL);

  ASSERT_TEXT_FIELD (stated, no_opportunity, case_id);
  ASSERT_TEXT_FIELD (stated, no_opportunity, item_id);
  ASSERT_TEXT_FIELD (stated, no_opportunity, expectation_id);
  ASSERT_TEXT_FIELD (stated, no_opportunity, reason);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/domain/no-opportunity/fields", test_fields);

  return g_test_run ();
}
