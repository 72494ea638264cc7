/* Casebook: tests of a table of texts in columns.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/columns.h"

static void
test_cells_are_as_wide_as_a_terminal_draws_them (void)
{
  g_autoptr (CasebookColumns) columns = casebook_columns_new (3);
  g_autofree char *text = NULL;

  casebook_columns_add (columns, "ID", "NAME", "X", NULL);
  casebook_columns_add (columns, "1", "猫猫猫", "", NULL);
  casebook_columns_add (columns, "22", "e\u0301te\u0301", "z", NULL);
  text = casebook_columns_to_string (columns);

  g_assert_cmpstr (text, ==,
                   "ID  NAME    X\n"
                   "1   猫猫猫\n"
                   "22  e\u0301te\u0301     z\n");
}

static void
test_no_rows (void)
{
  g_autoptr (CasebookColumns) columns = casebook_columns_new (2);
  g_autofree char *text = casebook_columns_to_string (columns);

  g_assert_cmpstr (text, ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/columns/cells-are-as-wide-as-a-terminal-draws-them",
                   test_cells_are_as_wide_as_a_terminal_draws_them);
  g_test_add_func ("/cli/columns/no-rows", test_no_rows);

  return g_test_run ();
}
