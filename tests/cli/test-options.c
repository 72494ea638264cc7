/* Casebook: tests of what was written on the command line.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/text.h"
#include "cli/options.h"

static const CasebookOption first[] = {
  { "title", CASEBOOK_OPTION_LINE, CASEBOOK_OPTION_REQUIRED, "T", "title" },
  { "claim", CASEBOOK_OPTION_LINE, CASEBOOK_OPTION_REPEATED, "C", "claim" },
  { "text", CASEBOOK_OPTION_BODY, CASEBOOK_OPTION_OPTIONAL, "B", "body" },
  { "from", CASEBOOK_OPTION_DATE, CASEBOOK_OPTION_OPTIONAL, "D", "date" },
  { NULL },
};
static const CasebookOption second[] = {
  { "json", CASEBOOK_OPTION_FLAG, CASEBOOK_OPTION_OPTIONAL, NULL, "json" },
  { "cases", CASEBOOK_OPTION_NUMBER, CASEBOOK_OPTION_OPTIONAL, "N", "number" },
  { "attach", CASEBOOK_OPTION_FILE, CASEBOOK_OPTION_OPTIONAL, "F", "file" },
  { NULL },
};
static const CasebookOption *const tables[] = { first, second, NULL };

static CasebookOptions *
read_line (const char  *line,
           GError     **error)
{
  g_auto (GStrv) words = g_strsplit (line, "|", -1);
  g_autoptr (CasebookOptions) options = casebook_options_new (tables);

  if (!casebook_options_read (options, (const char *const *) words, error) ||
      !casebook_options_check (options, error))
    return NULL;

  return g_steal_pointer (&options);
}

static void
test_values_and_arguments (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookOptions) options =
    read_line ("one|--claim|a=b|--title=x=y|--json|--claim=|two|--from|2026-03|--cases=12|--attach|a\xff|--|--json|-", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (casebook_options_get_text (options, "title"), ==, "x=y");
  g_assert_cmpstr (casebook_options_get_list (options, "claim")[0], ==, "a=b");
  g_assert_cmpstr (casebook_options_get_list (options, "claim")[1], ==, "");
  g_assert_null (casebook_options_get_list (options, "claim")[2]);
  g_assert_true (casebook_options_has (options, "json"));
  g_assert_false (casebook_options_has (options, "text"));
  g_assert_null (casebook_options_get_text (options, "text"));
  g_assert_cmpuint (casebook_options_get_date (options, "from"), ==, 20260300);
  g_assert_cmpuint (casebook_options_get_number (options, "cases"), ==, 12);
  g_assert_cmpstr (casebook_options_get_text (options, "attach"), ==, "a\xff");
  g_assert_cmpstr (casebook_options_get_rest (options)[0], ==, "one");
  g_assert_cmpstr (casebook_options_get_rest (options)[1], ==, "two");
  g_assert_cmpstr (casebook_options_get_rest (options)[2], ==, "--json");
  g_assert_cmpstr (casebook_options_get_rest (options)[3], ==, "-");
  g_assert_null (casebook_options_get_rest (options)[4]);
}

/* A value may look like an option; it is behind one that takes it. */
static void
test_a_value_is_taken_as_it_is (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookOptions) options = read_line ("--title|--json", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (casebook_options_get_text (options, "title"), ==, "--json");
  g_assert_false (casebook_options_has (options, "json"));
}

static void
test_usage_errors (void)
{
  static const char *const lines[] = {
    "", "--title", "--title|x|--title|y", "--title|x|--nothing", "--title|x|-t", "--title|x|--json=yes",
    "--title|x|--cases|many", "--title|x|--cases|-1", "--title|x|--cases|1.5", "--title|x|--cases=",
    "--title|x|--cases|99999999999", "--titles|x", "--tit|x", "--title|x|--claim", "--title|x|--=x", "--title|x|---",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_line (lines[i], &error));
      g_assert_error (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_USAGE);
    }
}

static void
test_values_that_cannot_be_kept (void)
{
  static const char *const lines[] = {
    "--title|\xff", "--title|a\nb", "--title|x|--text|\x1b", "--title|x|--claim|ok|--claim|\xed\xa0\x80",
    "--title|x|--from|\xff",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_line (lines[i], &error));
      g_assert_true (error->domain == CASEBOOK_TEXT_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_a_date_that_is_none (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_line ("--title|x|--from|2026-02-30", &error));
  g_assert_error (error, CASEBOOK_DATE_ERROR, CASEBOOK_DATE_ERROR_NO_SUCH_DAY);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/options/values-and-arguments", test_values_and_arguments);
  g_test_add_func ("/cli/options/a-value-is-taken-as-it-is", test_a_value_is_taken_as_it_is);
  g_test_add_func ("/cli/options/usage-errors", test_usage_errors);
  g_test_add_func ("/cli/options/values-that-cannot-be-kept", test_values_that_cannot_be_kept);
  g_test_add_func ("/cli/options/a-date-that-is-none", test_a_date_that_is_none);

  return g_test_run ();
}
