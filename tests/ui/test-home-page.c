/* Casebook: tests of the first page of a library. SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "home-page-fixture.h"
#include "ui/home/bin-row.h"
#include "ui/home/bin-words.h"
#include "ui/home/case-row.h"
#include "ui/home/hit-row.h"
#include "ui/home/home-content.h"
#include "ui/home/home-sidebar.h"
#include "ui/home/note-entry.h"
#include "workspace/case-desk.h"

static gboolean
row_is_shown (gpointer page)
{
  return home_fixture_find (page, CASEBOOK_TYPE_CASE_ROW) != NULL;
}

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_height (widget) > 0;
}

static gboolean
new_case_has_focus (gpointer page)
{
  GtkRoot *root = gtk_widget_get_root (page);

  return gtk_root_get_focus (root) == home_fixture_find_button (page, "_New Case…");
}

static gboolean
case_has_focus (gpointer page)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (page));

  return focus != NULL && home_fixture_find (focus, CASEBOOK_TYPE_CASE_ROW) != NULL;
}

static gboolean
is_writing_note (gpointer page)
{
  return GTK_IS_TEXT_VIEW (gtk_root_get_focus (gtk_widget_get_root (page)));
}

/* The first key goes to what the page is about, unless it was typed into a note already. */
static void
test_begins_with_the_first_case (HomeFixture      *fixture,
                                 gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = home_page_show (fixture, &page);
  g_autofree char *id = NULL;

  home_fixture_wait_until (new_case_has_focus, page);
  id = home_page_add_example (page);
  home_page_close (window, page);

  window = home_page_show (fixture, &page);
  home_fixture_wait_until (case_has_focus, page);
  home_page_close (window, page);

  window = home_page_show (fixture, &page);
  gtk_widget_grab_focus (home_fixture_find (page, CASEBOOK_TYPE_NOTE_ENTRY));
  home_fixture_wait_until (row_is_shown, page);
  home_fixture_settle ();
  g_assert_true (is_writing_note (page));
  home_page_close (window, page);
}

static void
test_first_run (HomeFixture      *fixture,
                gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = home_page_show (fixture, &page);
  g_autofree char *id = NULL;
  CasebookCaseEntry *entry;

  g_assert_nonnull (home_fixture_find_button (page, "_New Case…"));
  g_assert_false (row_is_shown (page));
  home_fixture_wait_until (is_laid_out, home_fixture_find (page, CASEBOOK_TYPE_HOME_CONTENT));
  g_assert_cmpint (gtk_widget_get_height (home_fixture_find (page, CASEBOOK_TYPE_HOME_SIDEBAR)), >, 600);
  g_assert_cmpint (gtk_widget_get_height (home_fixture_find (page, CASEBOOK_TYPE_HOME_CONTENT)), >, 600);

  id = home_page_add_example (page);
  home_fixture_wait_until (row_is_shown, page);
  entry = casebook_case_row_get_entry (CASEBOOK_CASE_ROW (home_fixture_find (page, CASEBOOK_TYPE_CASE_ROW)));
  g_assert_cmpstr (casebook_case_entry_get_id (entry), ==, id);
  g_assert_null (home_fixture_find_button (page, "_New Case…"));

  home_page_close (window, page);
}

static void
take_result (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GAsyncResult **taken = user_data;

  *taken = g_object_ref (result);
}

static gboolean
has_items (gpointer list)
{
  return g_list_model_get_n_items (list) > 0;
}

/* Removes a piece of evidence of the case, as on its page; the result is its id. */
static CasebookCaseDesk *
open_desk (HomeFixture *fixture,
           const char  *case_id)
{
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GError) error = NULL;
  CasebookCaseDesk *desk;

  casebook_case_desk_open_async (fixture->worker, fixture->shelf, case_id, NULL, take_result, &opened);
  home_fixture_wait_until (home_page_is_set, &opened);
  desk = casebook_case_desk_open_finish (opened, &error);
  g_assert_no_error (error);

  return desk;
}

static void
flush (CasebookCaseDesk *desk)
{
  g_autoptr (GAsyncResult) flushed = NULL;
  g_autoptr (GError) error = NULL;

  casebook_journal_flush_async (casebook_case_desk_get_journal (desk), NULL, take_result, &flushed);
  home_fixture_wait_until (home_page_is_set, &flushed);
  casebook_journal_flush_finish (casebook_case_desk_get_journal (desk), flushed, &error);
  g_assert_no_error (error);
}

static gpointer
first_item (gpointer list)
{
  g_autoptr (GObject) item = g_list_model_get_item (list, 0);

  g_assert_nonnull (item);
  return item;
}

static char *
remove_evidence (HomeFixture *fixture,
                 const char  *case_id)
{
  g_autoptr (CasebookCaseDesk) desk = open_desk (fixture, case_id);
  CasebookEvidence *evidence = first_item (casebook_case_get_evidence (casebook_case_desk_get_case (desk)));
  char *id = g_strdup (casebook_record_get_id (CASEBOOK_RECORD (evidence)));

  casebook_case_desk_remove (desk, evidence);
  flush (desk);

  return id;
}

static char *
remove_claim_and_evidence (HomeFixture *fixture,
                           const char  *case_id)
{
  g_autoptr (CasebookCaseDesk) desk = open_desk (fixture, case_id);
  CasebookEvidence *evidence = first_item (casebook_case_get_evidence (casebook_case_desk_get_case (desk)));
  CasebookClaim *claim = first_item (casebook_evidence_get_claims (evidence));
  char *id = g_strdup (casebook_record_get_id (CASEBOOK_RECORD (claim)));

  casebook_case_desk_remove (desk, claim);
  casebook_case_desk_remove (desk, evidence);
  flush (desk);

  return id;
}

static gboolean
states_are_known (gpointer page)
{
  CasebookCaseRow *row = CASEBOOK_CASE_ROW (home_fixture_find (page, CASEBOOK_TYPE_CASE_ROW));

  return row != NULL && casebook_case_entry_get_states (casebook_case_row_get_entry (row)) != NULL;
}

static void
test_states_in_words (HomeFixture      *fixture,
                      gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = home_page_show (fixture, &page);
  g_autofree char *id = home_page_add_example (page);
  g_autofree char *words = NULL;

  home_fixture_wait_until (states_are_known, page);
  words = casebook_case_row_dup_words (CASEBOOK_CASE_ROW (home_fixture_find (page, CASEBOOK_TYPE_CASE_ROW)));
  g_assert_nonnull (strstr (words, "Robin Quill"));
  g_assert_nonnull (strstr (words, " met"));
  g_assert_nonnull (strstr (words, " thin"));

  home_page_close (window, page);
}

/* A window that is open at an end is no span, and reads so. */
static void
test_open_window_in_words (HomeFixture      *fixture,
                           gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = home_page_show (fixture, &page);
  g_autoptr (CasebookCase) template = g_object_new (CASEBOOK_TYPE_CASE, "candidate", "Robin Quill",
                                                    "framework", "platform-engineering", "from-level", "intermediate",
                                                    "to-level", "senior", "window-to", 20260630, NULL);
  g_autoptr (GAsyncResult) added = NULL;
  g_autofree char *id = NULL;
  g_autofree char *words = NULL;

  casebook_home_desk_add_case_async (fixture->desk, template, NULL, take_result, &added);
  home_fixture_wait_until (home_page_is_set, &added);
  id = casebook_home_desk_add_case_finish (fixture->desk, added, NULL);
  g_assert_nonnull (id);
  home_fixture_wait_until (row_is_shown, page);
  words = casebook_case_row_dup_words (CASEBOOK_CASE_ROW (home_fixture_find (page, CASEBOOK_TYPE_CASE_ROW)));
  g_assert_nonnull (strstr (words, "window until Jun 2026 · edited today"));

  home_page_close (window, page);
}

static void
test_bin (HomeFixture      *fixture,
          gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = home_page_show (fixture, &page);
  g_autofree char *id = home_page_add_example (page);
  GListModel *cases = casebook_home_desk_get_cases (fixture->desk);
  GListModel *bin = casebook_home_desk_get_bin (fixture->desk);

  home_fixture_wait_until (row_is_shown, page);
  gtk_widget_child_focus (home_fixture_find (page, CASEBOOK_TYPE_CASE_ROW), GTK_DIR_TAB_FORWARD);
  gtk_widget_activate_action (GTK_WIDGET (page), "home.remove-case", "s", id);
  g_assert_cmpuint (g_list_model_get_n_items (cases), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (bin), ==, 1);
  home_fixture_wait_until (home_page_offers_undo, page);
  g_assert_false (row_is_shown (page));
  g_assert_true (gtk_window_get_focus (window) == home_fixture_find_button (page, "_New Case…"));

  g_signal_emit_by_name (home_fixture_find_button (page, "_Undo"), "clicked");
  g_assert_cmpuint (g_list_model_get_n_items (cases), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (bin), ==, 0);
  home_fixture_wait_until (row_is_shown, page);

  home_page_close (window, page);
}

/* Goes to the bin, as by a click on its row. */
static void
show_bin (CasebookHomePage *page)
{
  GtkListBox *places = GTK_LIST_BOX (home_fixture_find (page, GTK_TYPE_LIST_BOX));
  GtkListBoxRow *bin = gtk_list_box_get_row_at_index (places, 1);

  gtk_list_box_select_row (places, bin);
  g_signal_emit_by_name (bin, "activate");
  home_fixture_settle ();
}

static gboolean
bin_row_is_shown (gpointer page)
{
  return home_fixture_find (page, CASEBOOK_TYPE_BIN_ROW) != NULL;
}

static gboolean
no_bin_row_is_shown (gpointer page)
{
  return !bin_row_is_shown (page);
}

/* What is in the bin says what it is, comes back from there, and goes for good when that is said again. */
static void
test_bin_page (HomeFixture      *fixture,
               gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = home_page_show (fixture, &page);
  GListModel *bin = casebook_home_desk_get_note_bin (fixture->desk);
  CasebookNote *note = casebook_home_desk_add_note (fixture->desk, "Ran the zone failover drill");
  g_autofree char *id = g_strdup (casebook_record_get_id (CASEBOOK_RECORD (note)));
  g_autofree char *words = NULL;
  GtkWidget *row;

  casebook_home_desk_remove_note (fixture->desk, note);
  show_bin (page);
  home_fixture_wait_until (bin_row_is_shown, page);
  row = home_fixture_find (page, CASEBOOK_TYPE_BIN_ROW);
  words = casebook_bin_row_dup_words (CASEBOOK_BIN_ROW (row));
  g_assert_cmpstr (words, ==, "Ran the zone failover drill, removed today");

  /* The focus does not go with the last row. */
  gtk_widget_grab_focus (home_fixture_find_button (row, "_Restore"));
  g_signal_emit_by_name (home_fixture_find_button (row, "_Restore"), "clicked");
  g_assert_cmpuint (g_list_model_get_n_items (bin), ==, 0);
  g_assert_true (home_page_first_note (fixture) == note);
  home_fixture_wait_until (no_bin_row_is_shown, page);
  home_fixture_settle ();
  g_assert_nonnull (gtk_window_get_focus (window));
  g_assert_nonnull (home_fixture_find (gtk_window_get_focus (window), ADW_TYPE_STATUS_PAGE));

  casebook_home_desk_remove_note (fixture->desk, note);
  home_fixture_wait_until (bin_row_is_shown, page);
  row = home_fixture_find (page, CASEBOOK_TYPE_BIN_ROW);
  gtk_widget_activate_action (row, "bin.delete", "s", id);
  home_page_answer ("cancel");
  g_assert_cmpuint (g_list_model_get_n_items (bin), ==, 1);
  gtk_widget_activate_action (row, "bin.delete", "s", id);
  home_page_answer ("yes");
  home_fixture_wait_until (no_bin_row_is_shown, page);
  g_assert_cmpuint (g_list_model_get_n_items (bin), ==, 0);

  home_page_close (window, page);
}

/* Evidence whose case lies in the bin as well is not restored behind the person's back. */
static void
test_bin_offers_the_case (HomeFixture      *fixture,
                          gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = home_page_show (fixture, &page);
  g_autofree char *case_id = home_page_add_example (page);
  g_autofree char *evidence_id = remove_evidence (fixture, case_id);
  GListModel *bin = casebook_home_desk_get_evidence_bin (fixture->desk);
  GListModel *cases = casebook_home_desk_get_cases (fixture->desk);

  casebook_home_page_refresh (page);
  home_fixture_wait_until (has_items, bin);
  casebook_home_desk_remove_case (fixture->desk, case_id);
  show_bin (page);
  home_fixture_wait_until (bin_row_is_shown, page);

  gtk_widget_activate_action (home_fixture_find (page, CASEBOOK_TYPE_BIN_ROW), "bin.restore", "s", evidence_id);
  home_page_answer ("cancel");
  g_assert_cmpuint (g_list_model_get_n_items (bin), ==, 1);
  gtk_widget_activate_action (home_fixture_find (page, CASEBOOK_TYPE_BIN_ROW), "bin.restore", "s", evidence_id);
  home_page_answer ("yes");
  g_assert_cmpuint (g_list_model_get_n_items (bin), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (cases), ==, 1);

  home_page_close (window, page);
}

/* A claim that was removed says where it was, and does not come back alone into evidence in the bin. */
static void
test_bin_shows_parts (HomeFixture      *fixture,
                      gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = home_page_show (fixture, &page);
  g_autofree char *case_id = home_page_add_example (page);
  g_autofree char *claim_id = remove_claim_and_evidence (fixture, case_id);
  GListModel *bin = casebook_home_desk_get_part_bin (fixture->desk);
  GListModel *evidence = casebook_home_desk_get_evidence_bin (fixture->desk);
  g_autofree char *words = NULL;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  casebook_home_page_refresh (page);
  home_fixture_wait_until (has_items, bin);
  show_bin (page);
  home_fixture_wait_until (bin_row_is_shown, page);
  words = casebook_bin_dup_facts (first_item (bin));
  title = casebook_bin_dup_title (first_item (evidence));
  name = g_strdup_printf ("Restore “%s”", title);
  g_assert_true (g_str_has_prefix (words, "Claim"));
  g_assert_true (g_str_has_suffix (words, "removed today"));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (home_fixture_find_button (home_fixture_find (page, CASEBOOK_TYPE_BIN_ROW), "_Restore")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  gtk_widget_activate_action (home_fixture_find (page, CASEBOOK_TYPE_BIN_ROW), "bin.restore", "s", claim_id);
  home_page_answer ("cancel");
  g_assert_cmpuint (g_list_model_get_n_items (bin), ==, 1);
  gtk_widget_activate_action (home_fixture_find (page, CASEBOOK_TYPE_BIN_ROW), "bin.restore", "s", claim_id);
  home_page_answer ("yes");
  g_assert_cmpuint (g_list_model_get_n_items (bin), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (evidence), ==, 0);

  home_page_close (window, page);
}

static gboolean
hit_is_shown (gpointer page)
{
  return home_fixture_find (page, CASEBOOK_TYPE_HIT_ROW) != NULL;
}

static gboolean
search_is_shown (gpointer page)
{
  return home_fixture_find (page, GTK_TYPE_SEARCH_ENTRY) != NULL;
}

/* The entry has others of its own. */
static GtkEventController *
key_controller_of (GtkWidget *entry)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (entry);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_strcmp0 (gtk_event_controller_get_name (controller), "down") == 0)
        return controller;
    }

  g_assert_not_reached ();
}

static const char *
title_of (CasebookHomePage *page)
{
  return adw_window_title_get_title (ADW_WINDOW_TITLE (
    home_fixture_find (adw_leaflet_get_visible_child (ADW_LEAFLET (home_fixture_find (page, ADW_TYPE_LEAFLET))),
                       ADW_TYPE_WINDOW_TITLE)));
}

/* What a search finds lies anywhere, so it does not go by the name of the place it was begun in. */
static void
test_search_has_a_title_of_its_own (HomeFixture      *fixture,
                                    gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = home_page_show (fixture, &page);
  GtkSearchBar *bar;

  show_bin (page);
  g_assert_cmpstr (title_of (page), ==, "Bin");
  gtk_widget_activate_action (GTK_WIDGET (page), "home.search", NULL);
  g_assert_cmpstr (title_of (page), ==, "Search");
  bar = GTK_SEARCH_BAR (home_fixture_find (page, GTK_TYPE_SEARCH_BAR));
  gtk_search_bar_set_search_mode (bar, FALSE);
  g_assert_cmpstr (title_of (page), ==, "Bin");

  home_page_close (window, page);
}

static gboolean
nothing_is_shown (gpointer page)
{
  return !hit_is_shown (page) && !row_is_shown (page);
}

static void
test_search (HomeFixture      *fixture,
             gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = home_page_show (fixture, &page);
  g_autofree char *id = home_page_add_example (page);
  gboolean handled = FALSE;
  GtkEditable *entry;

  home_fixture_wait_until (row_is_shown, page);
  gtk_widget_activate_action (GTK_WIDGET (page), "home.search", NULL);
  home_fixture_wait_until (search_is_shown, page);
  entry = GTK_EDITABLE (home_fixture_find (page, GTK_TYPE_SEARCH_ENTRY));

  gtk_editable_set_text (entry, "mesh");
  home_fixture_wait_until (hit_is_shown, page);
  gtk_editable_set_text (entry, "senior quill");
  home_fixture_wait_until (row_is_shown, page);
  gtk_editable_set_text (entry, "zzzz");
  home_fixture_wait_until (nothing_is_shown, page);

  /* Down goes past the heading to what was found. */
  gtk_editable_set_text (entry, "mesh");
  home_fixture_wait_until (hit_is_shown, page);
  home_fixture_settle ();
  g_signal_emit_by_name (key_controller_of (GTK_WIDGET (entry)), "key-pressed", GDK_KEY_Down, 0, 0, &handled);
  g_assert_true (handled);
  g_assert_nonnull (home_fixture_find (gtk_window_get_focus (window), CASEBOOK_TYPE_HIT_ROW));

  home_page_close (window, page);
}

static void
note_case (CasebookHomePage *page,
           const char       *case_id,
           const char       *evidence_id,
           char            **opened)
{
  g_free (*opened);
  *opened = g_strconcat (case_id, " ", evidence_id, NULL);
}

/* The entry tells of what is typed when the typing pauses, and the library answers later still. */
static void
test_return_opens_what_was_just_typed (HomeFixture   *fixture,
                                       gconstpointer  data)
{
  CasebookHomePage *page;
  GtkWindow *window = home_page_show (fixture, &page);
  g_autofree char *id = home_page_add_example (page);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  GtkEditable *entry;
  gulong handler;
  int end = -1;

  home_fixture_wait_until (row_is_shown, page);
  gtk_widget_activate_action (GTK_WIDGET (page), "home.search", NULL);
  home_fixture_wait_until (search_is_shown, page);
  entry = GTK_EDITABLE (home_fixture_find (page, GTK_TYPE_SEARCH_ENTRY));
  gtk_editable_set_text (entry, "runbooks tried");
  home_fixture_wait_until (hit_is_shown, page);

  handler = g_signal_connect (page, "open-case", G_CALLBACK (note_case), &first);
  g_signal_emit_by_name (entry, "activate");
  home_fixture_wait_until (home_page_is_set, &first);
  g_signal_handler_disconnect (page, handler);

  handler = g_signal_connect (page, "open-case", G_CALLBACK (note_case), &second);
  gtk_editable_insert_text (entry, "zzzz", -1, &end);
  g_signal_emit_by_name (entry, "activate");
  home_fixture_wait_until (nothing_is_shown, page);
  g_assert_null (second);
  gtk_editable_set_text (entry, "gateway");
  g_signal_emit_by_name (entry, "activate");
  home_fixture_wait_until (home_page_is_set, &second);
  g_assert_cmpstr (first, !=, second);
  g_signal_handler_disconnect (page, handler);

  home_page_close (window, page);
}

/* Whichever way a place was selected, it is the one that is shown; and Tab selects none in passing. */
static void
test_the_place_that_is_selected_is_shown (HomeFixture      *fixture,
                                          gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = home_page_show (fixture, &page);
  GtkListBox *places = GTK_LIST_BOX (home_fixture_find (home_fixture_find (page, CASEBOOK_TYPE_HOME_SIDEBAR),
                                                        GTK_TYPE_LIST_BOX));

  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (places, 0)));
  gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
  g_assert_null (gtk_widget_get_focus_child (GTK_WIDGET (places)));
  g_assert_true (gtk_list_box_get_selected_row (places) == gtk_list_box_get_row_at_index (places, 0));
  g_assert_cmpstr (title_of (page), ==, "My Cases");

  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (places, 0)));
  g_signal_emit_by_name (places, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE, FALSE);
  g_assert_true (gtk_list_box_get_selected_row (places) == gtk_list_box_get_row_at_index (places, 1));
  g_assert_cmpstr (title_of (page), ==, "Bin");

  home_page_close (window, page);
}

/* Two cases for one role, or two of one person, do not read alike. */
static void
test_a_case_is_named_by_person_and_role (HomeFixture      *fixture,
                                         gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = home_page_show (fixture, &page);
  g_autofree char *id = home_page_add_example (page);
  g_autofree char *words = NULL;

  home_fixture_wait_until (row_is_shown, page);
  words = casebook_case_row_dup_words (CASEBOOK_CASE_ROW (home_fixture_find (page, CASEBOOK_TYPE_CASE_ROW)));
  g_assert_true (g_str_has_prefix (words, "Robin Quill · Senior Platform Engineer"));

  home_page_close (window, page);
}

#define add(path, test) g_test_add ("/home-page/" path, HomeFixture, NULL, home_fixture_set_up, test, home_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("first-run", test_first_run);
  add ("begins-with-the-first-case", test_begins_with_the_first_case);
  add ("states-in-words", test_states_in_words);
  add ("open-window-in-words", test_open_window_in_words);
  add ("bin", test_bin);
  add ("bin-page", test_bin_page);
  add ("bin-shows-parts", test_bin_shows_parts);
  add ("bin-offers-the-case", test_bin_offers_the_case);
  add ("search", test_search);
  add ("return-opens-what-was-just-typed", test_return_opens_what_was_just_typed);
  add ("the-place-that-is-selected-is-shown", test_the_place_that_is_selected_is_shown);
  add ("a-case-is-named-by-person-and-role", test_a_case_is_named_by_person_and_role);
  add ("search-has-a-title-of-its-own", test_search_has_a_title_of_its_own);

  return g_test_run ();
}
