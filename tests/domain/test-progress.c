/* Casebook: tests of progress with resources.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "assert-field.h"
#include "domain/progress.h"

static void
test_fields (void)
{
  g_autoptr (CasebookProgress) progress = g_object_new (CASEBOOK_TYPE_PROGRESS, NULL);

  ASSERT_TEXT_FIELD (progress, progress, case_id);
  ASSERT_TEXT_FIELD (progress, progress, resource_id);
  ASSERT_FIELD (progress, progress, state, CASEBOOK_PROGRESS_DOING);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/domain/progress/fields", test_fields);

  return g_test_run ();
}
