/* Casebook: tests of asking for synthetic cases. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "caller.h"

/* A seed says which synthetic cases are meant; alone it would be ignored, and the example is always the same. */
static void
test_a_seed_of_nothing (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autoptr (Answer) answer = call (caller, "example", "--seed", "7", NULL);

  g_assert_cmpint (answer->status, ==, 2);
  g_assert_nonnull (strstr (answer->err, "--seed"));
  g_assert_false (g_file_test (caller->library, G_FILE_TEST_EXISTS));
}

/* What is refused is refused before a library is made for it. */
static void
test_evidence_of_no_case (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autoptr (Answer) answer = call (caller, "example", "--cases", "0", "--evidence", "5", NULL);

  g_assert_cmpint (answer->status, ==, 1);
  g_assert_false (g_file_test (caller->library, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/example/a-seed-of-nothing", test_a_seed_of_nothing);
  g_test_add_func ("/cli/example/evidence-of-no-case", test_evidence_of_no_case);

  return g_test_run ();
}
