/* Casebook: tests of what to read, take and do. SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "desk-fixture.h"
#include "find-widget.h"
#include "ui/framework/resource-row.h"
#include "ui/framework/resource-words.h"
#include "ui/framework/resources-page.h"

static guint
count (GtkWidget *widget,
       GType      type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count (child, type);

  return n;
}

static void
test_every_resource_has_a_row (void)
{
  DeskFixture fixture;
  GtkWidget *window, *page;

  desk_fixture_open (&fixture);
  page = casebook_resources_page_new (fixture.desk);
  window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  desk_fixture_settle ();

  g_assert_cmpuint (count (page, CASEBOOK_TYPE_RESOURCE_ROW), ==, 9);

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_window_destroy (GTK_WINDOW (window));
  desk_fixture_settle ();
  g_assert_null (page);
  desk_fixture_close (&fixture);
}

static guint
count_listeners (gpointer record)
{
  const GSignalMatchType match = G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_DETAIL | G_SIGNAL_MATCH_UNBLOCKED;
  g_autoptr (GArray) blocked = g_array_new (FALSE, FALSE, sizeof (gulong));
  gulong handler;

  while ((handler = g_signal_handler_find (record, match, g_signal_lookup ("notify", G_TYPE_OBJECT),
                                           g_quark_from_static_string ("state"), NULL, NULL, NULL)) != 0)
    {
      g_signal_handler_block (record, handler);
      g_array_append_val (blocked, handler);
    }
  for (guint i = 0; i < blocked->len; i++)
    g_signal_handler_unblock (record, g_array_index (blocked, gulong, i));

  return blocked->len;
}

/* However many rows there are, a record has the page to tell, and not each row. */
static void
test_the_page_listens_once (void)
{
  DeskFixture fixture;
  GtkWidget *page;
  GListModel *records;

  desk_fixture_open (&fixture);
  records = G_LIST_MODEL (casebook_case_get_progress (casebook_case_desk_get_case (fixture.desk)));
  g_assert_cmpuint (g_list_model_get_n_items (records), >, 0);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CasebookProgress) record = g_list_model_get_item (records, 0);
      guint before = count_listeners (record);

      page = g_object_ref_sink (casebook_resources_page_new (fixture.desk));
      g_assert_cmpuint (count_listeners (record), ==, before + 1);
      g_assert_finalize_object (page);
      g_assert_cmpuint (count_listeners (record), ==, before);
    }
  desk_fixture_close (&fixture);
}

/* A text of two words a line is not read. */
static void
test_a_text_keeps_its_width (void)
{
  DeskFixture fixture;
  GtkWidget *window = adw_window_new ();
  GtkWidget *row, *words;
  int wide, narrow, words_only;

  desk_fixture_open (&fixture);
  adw_window_set_content (ADW_WINDOW (window), casebook_resources_page_new (fixture.desk));
  gtk_window_present (GTK_WINDOW (window));
  row = find_widget (window, CASEBOOK_TYPE_RESOURCE_ROW);
  words = gtk_widget_get_parent (find_widget (row, GTK_TYPE_LABEL));
  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, 336, &narrow, NULL, NULL, NULL);
  gtk_widget_measure (words, GTK_ORIENTATION_VERTICAL, 336, &words_only, NULL, NULL, NULL);
  g_assert_cmpint (narrow, >, words_only);
  g_assert_cmpint (narrow, <, words_only + 60);
  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, 800, &wide, NULL, NULL, NULL);
  gtk_widget_measure (words, GTK_ORIENTATION_VERTICAL, 640, &words_only, NULL, NULL, NULL);
  g_assert_cmpint (wide, <=, words_only + 20);

  gtk_window_destroy (GTK_WINDOW (window));
  desk_fixture_settle ();
  desk_fixture_close (&fixture);
}

static void
assert_progress (DeskFixture *fixture,
                 const char  *expected)
{
  g_autofree char *words = casebook_resources_to_words (casebook_case_desk_get_framework (fixture->desk),
                                                        casebook_case_desk_get_case (fixture->desk));

  g_assert_cmpstr (words, ==, expected);
}

static void
test_words_count_what_is_done (void)
{
  DeskFixture fixture;
  GListModel *resources;

  desk_fixture_open (&fixture);
  resources = casebook_framework_get_resources (casebook_case_desk_get_framework (fixture.desk));
  assert_progress (&fixture, "Resources · 3 of 9 done");
  for (guint i = 0; i < g_list_model_get_n_items (resources); i++)
    {
      g_autoptr (CasebookResource) resource = g_list_model_get_item (resources, i);

      casebook_case_desk_set_progress (fixture.desk, casebook_resource_get_id (resource), CASEBOOK_PROGRESS_DOING);
    }
  assert_progress (&fixture, "Resources");
  desk_fixture_close (&fixture);
}

static void
test_words_say_what_a_resource_is (void)
{
  static const char *const items[] = { NULL };
  g_autoptr (CasebookResource) full = casebook_resource_new ("a", CASEBOOK_RESOURCE_BOOK, "Title", "A. Author", 2021,
                                                             NULL, NULL, items);
  g_autoptr (CasebookResource) bare = casebook_resource_new ("b", CASEBOOK_RESOURCE_COURSE, "Title", NULL, 0,
                                                             NULL, NULL, items);
  g_autofree char *full_words = casebook_resource_to_words (full);
  g_autofree char *bare_words = casebook_resource_to_words (bare);

  g_assert_cmpstr (full_words, ==, "Book · A. Author · 2021");
  g_assert_cmpstr (bare_words, ==, "Course");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/resources-page/the-page-listens-once", test_the_page_listens_once);
  g_test_add_func ("/ui/resources-page/every-resource-has-a-row", test_every_resource_has_a_row);
  g_test_add_func ("/ui/resources-page/a-text-keeps-its-width", test_a_text_keeps_its_width);
  g_test_add_func ("/ui/resources-page/words-count-what-is-done", test_words_count_what_is_done);
  g_test_add_func ("/ui/resources-page/words-say-what-a-resource-is", test_words_say_what_a_resource_is);

  return g_test_run ();
}
