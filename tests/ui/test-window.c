/* Casebook: tests of the window of a library. SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "home-fixture.h"
#include "ui/case/case-page.h"
#include "ui/dates/date-row.h"
#include "ui/home/case-row.h"
#include "ui/home/home-page.h"
#include "ui/framework/framework-browser.h"
#include "ui/home/note-entry.h"
#include "ui/home/note-row.h"
#include "ui/window/application.h"
#include "ui/window/case-place.h"
#include "ui/window/window.h"

/* The program, of which there is one, and a place for libraries; the windows open their own. */
typedef struct
{
  char           *folder;
  char           *path;
  GtkApplication *application;
} Program;

static void
program_set_up (Program      *program,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  program->folder = g_dir_make_tmp ("casebook-window-XXXXXX", &error);
  g_assert_no_error (error);
  program->path = g_build_filename (program->folder, "test.casebook-library", NULL);
  program->application = GTK_APPLICATION ((gpointer) data);
}

static void
program_tear_down (Program      *program,
                   gconstpointer data)
{
  g_assert_null (gtk_application_get_windows (program->application));
  home_fixture_remove_all (program->folder);
  g_free (program->path);
  g_free (program->folder);
}

static GtkWidget *
open_window (Program *program)
{
  CasebookWindow *window = casebook_window_new (program->application, program->path);

  gtk_window_present (GTK_WINDOW (window));
  return GTK_WIDGET (window);
}

static void
close_window (GtkWidget *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
  home_fixture_wait_gone ((gpointer *) &window);
}

static gboolean
is_started (gpointer window)
{
  return home_fixture_find_button (window, "_Open the Example") != NULL;
}

static gboolean
shows_case (gpointer window)
{
  return home_fixture_find (window, CASEBOOK_TYPE_CASE_PAGE) != NULL;
}

static gboolean
shows_row (gpointer window)
{
  return home_fixture_find (window, CASEBOOK_TYPE_CASE_ROW) != NULL;
}

static gboolean
shows_note (gpointer window)
{
  return home_fixture_find (window, CASEBOOK_TYPE_NOTE_ROW) != NULL;
}

static gboolean
shows_failure (gpointer window)
{
  return home_fixture_find_button (window, "_Try Again") != NULL;
}

static void
test_open_and_close (Program      *program,
                     gconstpointer data)
{
  GtkWidget *window = open_window (program);

  home_fixture_wait_until (is_started, window);
  close_window (window);
}

/* Whoever starts the program again wants to see it, not the window that is about to go. */
static void
test_the_library_is_shown_again_after_closing (Program      *program,
                                               gconstpointer data)
{
  GtkWidget *window = open_window (program);
  GList *windows;

  home_fixture_wait_until (is_started, window);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
  for (guint i = 0; i < 2; i++)
    g_action_group_activate_action (G_ACTION_GROUP (program->application), "show-library",
                                    g_variant_new_string (program->path));
  home_fixture_wait_gone ((gpointer *) &window);

  windows = gtk_application_get_windows (program->application);
  g_assert_cmpuint (g_list_length (windows), ==, 1);
  g_assert_cmpstr (casebook_window_get_library (CASEBOOK_WINDOW (windows->data)), ==, program->path);
  home_fixture_wait_until (is_started, windows->data);
  close_window (windows->data);
}

static void
test_close_while_opening (Program      *program,
                          gconstpointer data)
{
  close_window (open_window (program));
}

static void
test_case_and_back (Program      *program,
                    gconstpointer data)
{
  GtkWidget *window = open_window (program);
  GtkWidget *page;

  home_fixture_wait_until (is_started, window);
  g_signal_emit_by_name (home_fixture_find_button (window, "_Open the Example"), "clicked");
  home_fixture_wait_until (shows_case, window);

  /* The focus is where work goes on, and not on the way back. */
  home_fixture_settle ();
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)),
                                             CASEBOOK_TYPE_FRAMEWORK_BROWSER));

  page = home_fixture_find (window, CASEBOOK_TYPE_CASE_PAGE);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_widget_activate_action (window, "win.back", NULL);
  home_fixture_wait_gone ((gpointer *) &page);
  home_fixture_wait_until (shows_row, window);

  close_window (window);
}

static gboolean
shows_new_candidate (gpointer window)
{
  CasebookCaseRow *row = CASEBOOK_CASE_ROW (home_fixture_find (window, CASEBOOK_TYPE_CASE_ROW));

  return row != NULL &&
         g_str_equal (casebook_case_entry_get_candidate (casebook_case_row_get_entry (row)), "Kim Ashdown");
}

/* Where nothing is animated the leaflet has settled before it says that another page is shown. */
static void
test_home_knows_what_was_changed (Program      *program,
                                  gconstpointer data)
{
  GtkWidget *window = open_window (program);
  CasebookCaseDesk *desk;

  home_fixture_wait_until (is_started, window);
  g_object_set (gtk_widget_get_settings (window), "gtk-enable-animations", FALSE, NULL);
  g_signal_emit_by_name (home_fixture_find_button (window, "_Open the Example"), "clicked");
  home_fixture_wait_until (shows_case, window);

  desk = casebook_case_page_get_desk (CASEBOOK_CASE_PAGE (home_fixture_find (window, CASEBOOK_TYPE_CASE_PAGE)));
  casebook_case_desk_set_text (desk, casebook_case_desk_get_case (desk), "candidate", "Kim Ashdown");
  gtk_widget_activate_action (window, "win.back", NULL);
  home_fixture_wait_until (shows_new_candidate, window);

  gtk_settings_reset_property (gtk_widget_get_settings (window), "gtk-enable-animations");
  close_window (window);
}

static void
test_close_with_case (Program      *program,
                      gconstpointer data)
{
  GtkWidget *window = open_window (program);

  home_fixture_wait_until (is_started, window);
  g_signal_emit_by_name (home_fixture_find_button (window, "_Open the Example"), "clicked");
  home_fixture_wait_until (shows_case, window);
  close_window (window);

  window = open_window (program);
  home_fixture_wait_until (shows_row, window);
  close_window (window);
}

static gboolean
shows_date (gpointer window)
{
  return home_fixture_find (window, CASEBOOK_TYPE_DATE_ROW) != NULL;
}

static void
test_closing_loses_no_date_unsaid (Program      *program,
                                   gconstpointer data)
{
  GtkWidget *window = open_window (program);
  GtkWidget *row;

  home_fixture_wait_until (is_started, window);
  g_signal_emit_by_name (home_fixture_find_button (window, "_Open the Example"), "clicked");
  home_fixture_wait_until (shows_date, window);
  row = home_fixture_find (window, CASEBOOK_TYPE_DATE_ROW);
  gtk_editable_set_text (GTK_EDITABLE (row), "2026-02-31");
  gtk_window_close (GTK_WINDOW (window));
  g_assert_true (gtk_widget_has_css_class (row, "error"));

  close_window (window);
}

/* The leaflet goes back by itself, for a swipe, a key or a button of the mouse. */
static void
test_swiping_back_loses_no_date_unsaid (Program      *program,
                                        gconstpointer data)
{
  GtkWidget *window = open_window (program);
  AdwLeaflet *leaflet;
  GtkWidget *row;

  home_fixture_wait_until (is_started, window);
  g_object_set (gtk_widget_get_settings (window), "gtk-enable-animations", FALSE, NULL);
  g_signal_emit_by_name (home_fixture_find_button (window, "_Open the Example"), "clicked");
  home_fixture_wait_until (shows_date, window);
  row = home_fixture_find (window, CASEBOOK_TYPE_DATE_ROW);
  gtk_editable_set_text (GTK_EDITABLE (row), "2026-02-31");

  leaflet = ADW_LEAFLET (home_fixture_find (window, ADW_TYPE_LEAFLET));
  g_assert_true (adw_leaflet_navigate (leaflet, ADW_NAVIGATION_DIRECTION_BACK));
  home_fixture_wait_until (shows_date, window);
  g_assert_true (home_fixture_find (window, CASEBOOK_TYPE_DATE_ROW) == row);
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_object_add_weak_pointer (G_OBJECT (row), (gpointer *) &row);
  g_assert_true (adw_leaflet_navigate (leaflet, ADW_NAVIGATION_DIRECTION_BACK));
  home_fixture_wait_gone ((gpointer *) &row);

  gtk_settings_reset_property (gtk_widget_get_settings (window), "gtk-enable-animations");
  close_window (window);
}

/* What stands in the line and was never entered is there again. */
static void
test_closing_keeps (Program      *program,
                    gconstpointer data)
{
  GtkWidget *window = open_window (program);
  GtkWidget *entry;

  home_fixture_wait_until (is_started, window);
  entry = home_fixture_find (window, CASEBOOK_TYPE_NOTE_ENTRY);
  casebook_note_entry_set_text (CASEBOOK_NOTE_ENTRY (entry), "Half a thought");
  close_window (window);

  window = open_window (program);
  home_fixture_wait_until (shows_note, window);
  g_assert_cmpstr (casebook_note_get_text (casebook_note_row_get_note (
                     CASEBOOK_NOTE_ROW (home_fixture_find (window, CASEBOOK_TYPE_NOTE_ROW)))), ==, "Half a thought");
  close_window (window);
}

static CasebookCaseDesk *
open_example (GtkWidget *window)
{
  home_fixture_wait_until (is_started, window);
  g_signal_emit_by_name (home_fixture_find_button (window, "_Open the Example"), "clicked");
  home_fixture_wait_until (shows_case, window);

  return casebook_case_page_get_desk (CASEBOOK_CASE_PAGE (home_fixture_find (window, CASEBOOK_TYPE_CASE_PAGE)));
}

static CasebookHeldWork *
work_of (CasebookCaseDesk *desk)
{
  return casebook_journal_get_work (casebook_case_desk_get_journal (desk));
}

static gboolean
asks (gpointer unused)
{
  return home_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

static void
respond (const char *response)
{
  home_fixture_wait_until (asks, NULL);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (home_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG)), response);
}

/* A change that comes when the window has been asked to close already. */
static void
test_closing_keeps_what_comes_late (Program      *program,
                                    gconstpointer data)
{
  GtkWidget *window = open_window (program);
  CasebookCaseDesk *desk = open_example (window);

  casebook_case_desk_set_text (desk, casebook_case_desk_get_case (desk), "candidate", "Early");
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
  casebook_case_desk_set_text (desk, casebook_case_desk_get_case (desk), "candidate", "Late");
  home_fixture_wait_gone ((gpointer *) &window);

  window = open_window (program);
  home_fixture_wait_until (shows_row, window);
  g_assert_cmpstr (casebook_case_entry_get_candidate (casebook_case_row_get_entry (
                     CASEBOOK_CASE_ROW (home_fixture_find (window, CASEBOOK_TYPE_CASE_ROW)))), ==, "Late");
  close_window (window);
}

static void
test_closing_waits_for_work (Program      *program,
                             gconstpointer data)
{
  GtkWidget *window = open_window (program);
  g_autoptr (CasebookHeldWork) held = g_object_ref (work_of (open_example (window)));
  g_autoptr (GCancellable) work = g_cancellable_new ();

  casebook_held_work_begin (held, "Work", work);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
  respond ("keep");
  home_fixture_settle ();
  g_assert_nonnull (window);

  gtk_window_close (GTK_WINDOW (window));
  home_fixture_wait_until (asks, NULL);
  g_assert_nonnull (window);
  casebook_held_work_end (held, work, NULL);
  home_fixture_wait_gone ((gpointer *) &window);
  g_assert_false (asks (NULL));
}

static void
stopped (GCancellable     *work,
         CasebookHeldWork *held)
{
  casebook_held_work_end (held, work, NULL);
}

static void
test_closing_stops_work (Program      *program,
                         gconstpointer data)
{
  GtkWidget *window = open_window (program);
  g_autoptr (CasebookHeldWork) held = g_object_ref (work_of (open_example (window)));
  g_autoptr (GCancellable) work = g_cancellable_new ();

  casebook_held_work_begin (held, "Work", work);
  g_signal_connect (work, "cancelled", G_CALLBACK (stopped), held);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
  respond ("lose");
  home_fixture_wait_gone ((gpointer *) &window);
}

static void
add_what_is_refused (CasebookCaseDesk *desk)
{
  g_autoptr (GListStore) list = g_list_store_new (CASEBOOK_TYPE_NOTE);
  g_autoptr (CasebookRecord) refused = g_object_new (CASEBOOK_TYPE_NOTE, "evidence-id", "nowhere", NULL);

  casebook_undo_stack_insert (casebook_journal_get_steps (casebook_case_desk_get_journal (desk)), list, 0, refused);
}

/* The library refuses one row; all the rest is on disk, what is typed on the home page too. */
static void
test_closing_asks_about_loss (Program      *program,
                              gconstpointer data)
{
  GtkWidget *window = open_window (program);
  CasebookCaseDesk *desk = open_example (window);

  casebook_note_entry_set_text (CASEBOOK_NOTE_ENTRY (home_fixture_find (window, CASEBOOK_TYPE_NOTE_ENTRY)), "Kept");
  add_what_is_refused (desk);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
  respond ("keep");
  home_fixture_settle ();
  g_assert_nonnull (window);
  g_assert_true (gtk_widget_get_can_target (window));

  g_test_expect_message (NULL, G_LOG_LEVEL_WARNING, "Changes could not be saved*");
  gtk_window_close (GTK_WINDOW (window));
  respond ("lose");
  home_fixture_wait_gone ((gpointer *) &window);
  home_fixture_settle ();
  g_test_assert_expected_messages ();

  window = open_window (program);
  home_fixture_wait_until (shows_note, window);
  close_window (window);
}

/* Work comes to nothing and a row is refused: one question says both, and one answer does. */
static void
test_closing_asks_once (Program      *program,
                        gconstpointer data)
{
  GtkWidget *window = open_window (program);
  CasebookCaseDesk *desk = open_example (window);
  g_autoptr (CasebookHeldWork) held = g_object_ref (work_of (desk));
  g_autoptr (GCancellable) work = g_cancellable_new ();
  g_autoptr (GError) failure = g_error_new (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "It vanished");

  casebook_held_work_begin (held, "Work", work);
  add_what_is_refused (desk);
  g_test_expect_message (NULL, G_LOG_LEVEL_WARNING, "Changes could not be saved*");
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
  casebook_held_work_end (held, work, failure);
  home_fixture_wait_until (asks, NULL);
  g_assert_true (g_str_has_prefix (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (
                                     home_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG))), "It vanished\n"));
  respond ("lose");
  home_fixture_wait_gone ((gpointer *) &window);
  home_fixture_settle ();
  g_test_assert_expected_messages ();
}

/* What cannot be written is held by its page alone, so no other case takes its place. */
static void
test_what_is_not_written_stays_open (Program      *program,
                                     gconstpointer data)
{
  GtkWidget *window = open_window (program);
  CasebookCaseDesk *desk = open_example (window);
  GtkWidget *page = home_fixture_find (window, CASEBOOK_TYPE_CASE_PAGE);
  GtkWidget *home = home_fixture_find (window, CASEBOOK_TYPE_HOME_PAGE);

  add_what_is_refused (desk);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_widget_activate_action (window, "win.back", NULL);
  gtk_widget_activate_action (home, "home.open-case", "s", "another");
  home_fixture_wait_until (asks, NULL);
  gtk_window_destroy (GTK_WINDOW (home_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG)));
  home_fixture_settle ();
  g_assert_nonnull (page);
  g_assert_true (gtk_widget_get_mapped (page));
  g_assert_false (casebook_case_place_is_waiting (CASEBOOK_CASE_PLACE (
                    home_fixture_find (window, CASEBOOK_TYPE_CASE_PLACE))));

  g_test_expect_message (NULL, G_LOG_LEVEL_WARNING, "Changes could not be saved*");
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
  respond ("lose");
  home_fixture_wait_gone ((gpointer *) &window);
  home_fixture_settle ();
  g_test_assert_expected_messages ();
}

/* A case that is being left is returned to as it is, and another waits until it is left. */
static void
test_leaving_waits_for_work (Program      *program,
                             gconstpointer data)
{
  GtkWidget *window = open_window (program);
  CasebookCaseDesk *desk = open_example (window);
  g_autoptr (CasebookHeldWork) held = g_object_ref (work_of (desk));
  g_autoptr (GCancellable) work = g_cancellable_new ();
  GtkWidget *page = home_fixture_find (window, CASEBOOK_TYPE_CASE_PAGE);

  casebook_held_work_begin (held, "Work", work);
  gtk_widget_activate_action (window, "win.back", NULL);
  home_fixture_wait_until (shows_row, window);
  gtk_widget_activate_action (home_fixture_find (window, CASEBOOK_TYPE_HOME_PAGE), "home.open-case", "s",
                              casebook_record_get_id (CASEBOOK_RECORD (casebook_case_desk_get_case (desk))));
  home_fixture_wait_until (shows_case, window);
  g_assert_true (home_fixture_find (window, CASEBOOK_TYPE_CASE_PAGE) == page);

  gtk_widget_activate_action (window, "win.back", NULL);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  home_fixture_wait_until (shows_row, window);
  g_assert_nonnull (page);
  casebook_held_work_end (held, work, NULL);
  home_fixture_wait_gone ((gpointer *) &page);

  close_window (window);
}

static void
test_undo (Program      *program,
           gconstpointer data)
{
  GtkWidget *window = open_window (program);
  GtkWidget *entry;

  home_fixture_wait_until (is_started, window);
  entry = home_fixture_find (window, CASEBOOK_TYPE_NOTE_ENTRY);
  casebook_note_entry_set_text (CASEBOOK_NOTE_ENTRY (entry), "To be undone");
  g_signal_emit_by_name (entry, "entered");
  home_fixture_wait_until (shows_note, window);

  gtk_widget_activate_action (window, "win.undo", NULL);
  home_fixture_settle ();
  g_assert_false (shows_note (window));
  gtk_widget_activate_action (window, "win.redo", NULL);
  home_fixture_wait_until (shows_note, window);

  close_window (window);
}

static void
test_failure (Program      *program,
              gconstpointer data)
{
  GtkWidget *window;
  AdwStatusPage *page;

  g_assert_cmpint (g_mkdir (program->path, 0700), ==, 0);
  window = open_window (program);
  home_fixture_wait_until (shows_failure, window);
  page = ADW_STATUS_PAGE (home_fixture_find (window, ADW_TYPE_STATUS_PAGE));
  g_assert_cmpstr (adw_status_page_get_description (page), !=, "");

  g_assert_cmpint (g_rmdir (program->path), ==, 0);
  g_signal_emit_by_name (home_fixture_find_button (window, "_Try Again"), "clicked");
  home_fixture_wait_until (is_started, window);

  close_window (window);
}

static void
test_one_window_a_library (Program      *program,
                           gconstpointer data)
{
  GtkWidget *window = open_window (program);
  g_autofree char *other = g_build_filename (program->folder, "other.casebook-library", NULL);
  GActionGroup *actions = G_ACTION_GROUP (program->application);

  home_fixture_wait_until (is_started, window);
  g_action_group_activate_action (actions, "show-library", g_variant_new_string (program->path));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (program->application)), ==, 1);
  g_action_group_activate_action (actions, "show-library", g_variant_new_string (other));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (program->application)), ==, 2);

  close_window (gtk_application_get_windows (program->application)->data);
  close_window (gtk_application_get_windows (program->application)->data);
}

static void
test_shortcuts (Program      *program,
                gconstpointer data)
{
  GtkWidget *window = open_window (program);
  const struct
  {
    const char *action;
    const char *key;
  } keys[] = {
    { "app.new-case", "<Control>n" },
    { "app.quit", "<Control>q" },
    { "win.search", "<Control>f" },
    { "win.show-help-overlay", "<Control>question" },
    { "window.close", "<Control>w" },
  };

  home_fixture_wait_until (is_started, window);
  g_assert_null (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (window)));
  gtk_widget_activate_action (window, "win.show-help-overlay", NULL);
  g_assert_nonnull (home_fixture_find_window (GTK_TYPE_SHORTCUTS_WINDOW));
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_auto (GStrv) set = gtk_application_get_accels_for_action (program->application, keys[i].action);

      g_assert_true (g_strv_contains ((const char *const *) set, keys[i].key));
    }

  close_window (window);
}

#define add(path, test) g_test_add ("/window/" path, Program, application, program_set_up, test, program_tear_down)

int
main (int    argc,
      char **argv)
{
  g_autoptr (GApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  gtk_test_init (&argc, &argv, NULL);

  application = casebook_application_new ();
  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE);
  g_application_register (application, NULL, &error);
  g_assert_no_error (error);

  add ("open-and-close", test_open_and_close);
  add ("the-library-is-shown-again-after-closing", test_the_library_is_shown_again_after_closing);
  add ("close-while-opening", test_close_while_opening);
  add ("case-and-back", test_case_and_back);
  add ("home-knows-what-was-changed", test_home_knows_what_was_changed);
  add ("close-with-case", test_close_with_case);
  add ("closing-loses-no-date-unsaid", test_closing_loses_no_date_unsaid);
  add ("swiping-back-loses-no-date-unsaid", test_swiping_back_loses_no_date_unsaid);
  add ("closing-keeps", test_closing_keeps);
  add ("closing-keeps-what-comes-late", test_closing_keeps_what_comes_late);
  add ("closing-waits-for-work", test_closing_waits_for_work);
  add ("closing-stops-work", test_closing_stops_work);
  add ("closing-asks-about-loss", test_closing_asks_about_loss);
  add ("closing-asks-once", test_closing_asks_once);
  add ("what-is-not-written-stays-open", test_what_is_not_written_stays_open);
  add ("leaving-waits-for-work", test_leaving_waits_for_work);
  add ("undo", test_undo);
  add ("failure", test_failure);
  add ("one-window-a-library", test_one_window_a_library);
  add ("shortcuts", test_shortcuts);

  return g_test_run ();
}
