/* Casebook: tests that the built-in framework speaks the person's language.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The catalogue made for this test has every text that is listed for
 * translators, put into « and ».
 */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "formats/built-in.h"
#include "formats/formats.h"

static void
assert_translated (const char *text)
{
  if (!g_str_has_prefix (text, "«") || !g_str_has_suffix (text, "»"))
    g_error ("Not translated: %s", text);
}

static void
assert_all_translated (const char * const *texts)
{
  for (; *texts != NULL; texts++)
    assert_translated (*texts);
}

static void
assert_not_translated (const char *text)
{
  if (g_str_has_prefix (text, "«"))
    g_error ("Translated: %s", text);
}

static void
check_levels_and_scales (CasebookFramework *framework)
{
  CasebookTransition *transition = casebook_framework_find_transition (framework, "intermediate", "senior");
  g_autoptr (CasebookScale) scale = g_list_model_get_item (casebook_framework_get_scales (framework), 0);

  for (guint i = 0; i < g_list_model_get_n_items (casebook_framework_get_levels (framework)); i++)
    {
      g_autoptr (CasebookLevel) level = g_list_model_get_item (casebook_framework_get_levels (framework), i);

      assert_translated (casebook_level_get_title (level));
      assert_translated (casebook_level_get_short_title (level));
      assert_translated (casebook_level_get_portrait (level));
    }
  assert_translated (casebook_transition_get_aim (transition));
  assert_translated (casebook_transition_get_duration (transition));
  assert_all_translated (casebook_transition_get_focus (transition));
  assert_all_translated (casebook_transition_get_statements (transition));
  for (guint i = 0; i < casebook_scale_get_n_points (scale); i++)
    {
      assert_translated (casebook_scale_get_label (scale, i));
      assert_translated (casebook_scale_get_meaning (scale, i));
    }
}

static void
check_items_and_resources (CasebookFramework *framework)
{
  g_autoptr (GListModel) items = casebook_framework_dup_items (framework);
  GListModel *resources = casebook_framework_get_resources (framework);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CasebookItem) item = g_list_model_get_item (items, i);
      GListModel *expectations = casebook_item_get_expectations (item);

      assert_not_translated (casebook_item_get_id (item));
      assert_not_translated (casebook_item_get_title (item));
      assert_translated (casebook_item_get_summary (item));
      for (guint j = 0; j < g_list_model_get_n_items (expectations); j++)
        {
          g_autoptr (CasebookExpectation) expectation = g_list_model_get_item (expectations, j);

          assert_not_translated (casebook_expectation_get_id (expectation));
          assert_translated (casebook_expectation_get_text (expectation));
        }
    }
  for (guint i = 0; i < g_list_model_get_n_items (resources); i++)
    {
      g_autoptr (CasebookResource) resource = g_list_model_get_item (resources, i);

      assert_not_translated (casebook_resource_get_title (resource));
      assert_translated (casebook_resource_get_why (resource));
    }
}

static void
test_every_text_is_listed_and_shown (void)
{
  g_autoptr (GBytes) bytes = casebook_built_in_framework ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookFramework) framework = casebook_formats_read_for_display (bytes, &error);

  g_assert_no_error (error);
  assert_translated (casebook_framework_get_title (framework));
  assert_translated (casebook_framework_get_description (framework));
  check_levels_and_scales (framework);
  check_items_and_resources (framework);
}

/* Bytes that are not exactly the built-in framework are somebody else's words. */
static void
test_other_frameworks_are_left_alone (void)
{
  g_autoptr (GBytes) bytes = casebook_built_in_framework ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) edited = NULL;
  g_autoptr (CasebookFramework) framework = NULL;
  g_autoptr (CasebookFramework) plain = NULL;
  GString *text = g_string_new_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_string_append_c (text, '\n');
  edited = g_string_free_to_bytes (text);
  framework = casebook_formats_read_for_display (edited, &error);
  g_assert_no_error (error);
  assert_not_translated (casebook_framework_get_title (framework));

  plain = casebook_formats_read_bytes (bytes, &error);
  g_assert_no_error (error);
  assert_not_translated (casebook_framework_get_title (plain));
}

/* Lays the catalogue where gettext looks for it; returns whether it finds it there. */
static gboolean
install_catalogue (const char *folder,
                   const char *catalogue)
{
  g_autofree char *messages = g_build_filename (folder, "xx", "LC_MESSAGES", NULL);
  g_autofree char *target = g_build_filename (messages, GETTEXT_PACKAGE ".mo", NULL);
  g_autofree char *contents = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (messages, 0700), ==, 0);
  g_file_get_contents (catalogue, &contents, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (target, contents, length, &error);
  g_assert_no_error (error);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  return g_str_has_prefix (dgettext (GETTEXT_PACKAGE, "Senior"), "«");
}

static void
remove_catalogue (const char *folder)
{
  g_autofree char *language = g_build_filename (folder, "xx", NULL);
  g_autofree char *messages = g_build_filename (language, "LC_MESSAGES", NULL);
  g_autofree char *file = g_build_filename (messages, GETTEXT_PACKAGE ".mo", NULL);

  g_assert_cmpint (g_remove (file), ==, 0);
  g_assert_cmpint (g_rmdir (messages), ==, 0);
  g_assert_cmpint (g_rmdir (language), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  int result = 0;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);

  folder = g_dir_make_tmp ("casebook-locale-XXXXXX", &error);
  g_assert_no_error (error);
  if (install_catalogue (folder, argv[1]))
    {
      g_test_add_func ("/formats/translation/every-text-is-listed-and-shown", test_every_text_is_listed_and_shown);
      g_test_add_func ("/formats/translation/other-frameworks-are-left-alone", test_other_frameworks_are_left_alone);
      result = g_test_run ();
    }
  else
    {
      g_print ("1..0 # SKIP the locale %s has no translations here\n", setlocale (LC_MESSAGES, NULL));
    }
  remove_catalogue (folder);

  return result;
}
