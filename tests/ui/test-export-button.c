/* Casebook: tests of the button that writes the packet. SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <poppler.h>
#include <string.h>

#include "../patience.h"
#include "desk-fixture.h"
#include "ui/export/export-button.h"

#define OLD "what lay there before"

typedef struct
{
  DeskFixture  fixture;
  GtkWidget   *window; /* a weak pointer */
  GtkWidget   *button;
  GFile       *target;
  guint        n_exported;
  guint        n_failed;
} Export;

static void
exported (Export *test)
{
  test->n_exported++;
}

static void
failed (Export *test)
{
  test->n_failed++;
}

static void
take_result (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
export_open (Export        *test,
             gconstpointer  user_data)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autoptr (GError) error = NULL;

  desk_fixture_open (&test->fixture);
  test->target = g_file_new_build_filename (test->fixture.folder, "packet.pdf", NULL);
  g_file_replace_contents (test->target, OLD, strlen (OLD), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);

  test->button = casebook_export_button_new (test->fixture.desk);
  g_signal_connect_swapped (test->button, "exported", G_CALLBACK (exported), test);
  g_signal_connect_swapped (test->button, "failed", G_CALLBACK (failed), test);
  test->window = adw_window_new ();
  g_object_add_weak_pointer (G_OBJECT (test->window), (gpointer *) &test->window);
  gtk_box_append (GTK_BOX (bar), gtk_button_new_with_label ("Back"));
  gtk_box_append (GTK_BOX (bar), test->button);
  adw_window_set_content (ADW_WINDOW (test->window), bar);
  gtk_window_present (GTK_WINDOW (test->window));
  desk_fixture_settle ();
}

static void
export_close (Export        *test,
              gconstpointer  user_data)
{
  if (test->window != NULL)
    gtk_window_destroy (GTK_WINDOW (test->window));
  wait_while (test->window != NULL);
  g_object_unref (test->target);
  desk_fixture_close (&test->fixture);
}

static gboolean
is_as_before (Export *test)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_load_contents (test->target, NULL, &contents, NULL, NULL, &error);
  g_assert_no_error (error);
  return g_str_equal (contents, OLD);
}

/* Nothing but the library and the packet: no half of one. */
static void
assert_nothing_left_behind (Export *test)
{
  g_autoptr (GDir) folder = g_dir_open (test->fixture.folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    g_assert_true (g_str_has_prefix (name, "library") || g_str_equal (name, "packet.pdf"));
}

static CasebookJournal *
journal_of (Export *test)
{
  return casebook_case_desk_get_journal (test->fixture.desk);
}

/* Runs the loop until nobody need wait any more; gives what a flush of the journal says then. */
static void
wait_to_leave (Export  *test,
               GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  casebook_journal_flush_async (journal_of (test), NULL, take_result, &result);
  wait_while (result == NULL);
  casebook_journal_flush_finish (journal_of (test), result, error);
}

static void
test_leaving_waits_for_the_packet (Export        *test,
                                   gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  casebook_export_button_export (CASEBOOK_EXPORT_BUTTON (test->button), test->target);
  g_assert_nonnull (casebook_held_work_get_name (casebook_journal_get_work (journal_of (test))));
  wait_to_leave (test, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (test->n_exported, ==, 1);
  g_assert_false (casebook_held_work_is_any (casebook_journal_get_work (journal_of (test))));
  g_assert_false (is_as_before (test));
  assert_nothing_left_behind (test);
}

static void
test_stopped_the_file_stays_as_it_was (Export        *test,
                                       gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  casebook_export_button_export (CASEBOOK_EXPORT_BUTTON (test->button), test->target);
  casebook_held_work_stop (casebook_journal_get_work (journal_of (test)));
  wait_to_leave (test, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (test->n_exported, ==, 0);
  g_assert_cmpuint (test->n_failed, ==, 0);
  g_assert_true (is_as_before (test));
  assert_nothing_left_behind (test);
}

/* Nobody would learn of it otherwise. */
static void
test_who_leaves_hears_of_a_failure (Export        *test,
                                    gconstpointer  user_data)
{
  g_autoptr (GFile) nowhere = g_file_new_build_filename (test->fixture.folder, "no", "such", "folder", NULL);
  g_autoptr (GError) error = NULL;

  casebook_export_button_export (CASEBOOK_EXPORT_BUTTON (test->button), nowhere);
  wait_to_leave (test, &error);
  g_assert_nonnull (error);
  g_assert_cmpuint (test->n_failed, ==, 1);
  g_assert_false (casebook_held_work_is_any (casebook_journal_get_work (journal_of (test))));
}

/* Where there is no room for the button there is some for its progress. */
static void
test_progress_is_seen_in_a_narrow_window (Export        *test,
                                          gconstpointer  user_data)
{
  g_object_set (test->button, "compact", TRUE, NULL);
  g_assert_false (gtk_widget_get_visible (test->button));

  casebook_export_button_export (CASEBOOK_EXPORT_BUTTON (test->button), test->target);
  g_assert_true (gtk_widget_get_visible (test->button));
  wait_while (test->n_exported == 0);
  g_assert_false (gtk_widget_get_visible (test->button));
}

static int
count_pages (Export *test)
{
  g_autofree char *uri = g_file_get_uri (test->target);
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_file (uri, NULL, &error);
  int n;

  g_assert_no_error (error);
  n = poppler_document_get_n_pages (document);
  g_object_unref (document);

  return n;
}

static void
test_the_sections_that_were_chosen_are_written (Export        *test,
                                                gconstpointer  user_data)
{
  g_object_set (test->button, "sections", "cover,contents", NULL);
  casebook_export_button_export (CASEBOOK_EXPORT_BUTTON (test->button), test->target);
  wait_while (test->n_exported == 0);
  g_assert_cmpint (count_pages (test), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, function) g_test_add (path, Export, NULL, export_open, function, export_close)
  ADD ("/ui/export-button/leaving-waits-for-the-packet", test_leaving_waits_for_the_packet);
  ADD ("/ui/export-button/stopped-the-file-stays-as-it-was", test_stopped_the_file_stays_as_it_was);
  ADD ("/ui/export-button/who-leaves-hears-of-a-failure", test_who_leaves_hears_of_a_failure);
  ADD ("/ui/export-button/progress-is-seen-in-a-narrow-window", test_progress_is_seen_in_a_narrow_window);
  ADD ("/ui/export-button/the-sections-that-were-chosen-are-written", test_the_sections_that_were_chosen_are_written);
#undef ADD

  return g_test_run ();
}
