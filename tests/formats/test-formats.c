/* Casebook: tests of the list of formats. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "formats/built-in.h"
#include "formats/formats.h"

static CasebookFormatInput *
input_of_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return casebook_format_input_new ("framework.json", bytes);
}

static void
test_every_format_is_complete (void)
{
  for (guint i = 0; i < casebook_formats_get_n (); i++)
    {
      const CasebookFormat *format = casebook_formats_get (i);

      g_assert_true (casebook_formats_find (format->id) == format);
      g_assert_cmpstr (format->name, !=, "");
      g_assert_cmpstr (format->suffix, !=, "");
      g_assert_nonnull (format->sniff);
      g_assert_nonnull (format->read);
    }
  g_assert_null (casebook_formats_find ("no such format"));
}

static void
test_recognised_by_content (void)
{
  g_autoptr (GBytes) bytes = casebook_built_in_framework ();
  g_autoptr (CasebookFormatInput) built_in = casebook_format_input_new ("holiday.jpeg", bytes);
  g_autoptr (CasebookFormatInput) other = input_of_text ("{\"CFDocument\": {}}");
  g_autoptr (CasebookFormatInput) empty = input_of_text ("");

  g_assert_true (casebook_formats_recognise (built_in) == casebook_formats_find ("casebook"));
  g_assert_null (casebook_formats_recognise (other));
  g_assert_null (casebook_formats_recognise (empty));
}

static void
test_unknown_content_is_refused (void)
{
  g_autoptr (CasebookFormatInput) input = input_of_text ("<framework/>");
  g_autoptr (CasebookFormatReport) report = casebook_format_report_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (casebook_formats_read (input, report, NULL, &error));
  g_assert_error (error, CASEBOOK_FORMAT_ERROR, CASEBOOK_FORMAT_ERROR_UNSUPPORTED);
}

static void
test_read_through_the_list (void)
{
  g_autoptr (GBytes) bytes = casebook_built_in_framework ();
  g_autoptr (CasebookFormatInput) input = casebook_format_input_new (NULL, bytes);
  g_autoptr (CasebookFormatReport) report = casebook_format_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookFramework) framework = casebook_formats_read (input, report, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (casebook_framework_get_id (framework), ==, CASEBOOK_BUILT_IN_FRAMEWORK_ID);
  g_assert_cmpuint (casebook_format_report_get_size (report), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/formats/every-format-is-complete", test_every_format_is_complete);
  g_test_add_func ("/formats/formats/recognised-by-content", test_recognised_by_content);
  g_test_add_func ("/formats/formats/unknown-content-is-refused", test_unknown_content_is_refused);
  g_test_add_func ("/formats/formats/read-through-the-list", test_read_through_the_list);

  return g_test_run ();
}
