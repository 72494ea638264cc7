/* Casebook: tests of where translations lie. SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "base/locale-dir.h"

/* This test is a program in the folder it was built in. */
static void
test_the_build_has_its_own (void)
{
  g_autofree char *folder = casebook_locale_dir_find ("/nowhere");
  g_autofree char *german = g_build_filename (folder, "de", "LC_MESSAGES", "casebook.mo", NULL);

  g_assert_true (g_file_test (german, G_FILE_TEST_IS_REGULAR));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/locale-dir/the-build-has-its-own", test_the_build_has_its_own);

  return g_test_run ();
}
