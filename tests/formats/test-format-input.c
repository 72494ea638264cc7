/* Casebook: tests of the files a framework is read from. SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/format-input.h"

static void
test_one_file_and_many (void)
{
  g_autoptr (GBytes) first = g_bytes_new_static ("a", 1);
  g_autoptr (GBytes) second = g_bytes_new_static ("b", 1);
  g_autoptr (CasebookFormatInput) input = casebook_format_input_new (NULL, first);

  g_assert_cmpuint (casebook_format_input_get_n_files (input), ==, 1);
  g_assert_cmpstr (casebook_format_input_get_name (input, 0), ==, "");
  g_assert_true (casebook_format_input_get_bytes (input, 0) == first);

  casebook_format_input_add (input, "competencies/delivery.json", second);
  g_assert_cmpuint (casebook_format_input_get_n_files (input), ==, 2);
  g_assert_cmpstr (casebook_format_input_get_name (input, 1), ==, "competencies/delivery.json");
  g_assert_true (casebook_format_input_get_bytes (input, 1) == second);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/format-input/one-file-and-many", test_one_file_and_many);

  return g_test_run ();
}
