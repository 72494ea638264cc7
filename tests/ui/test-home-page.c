/* Casebook: tests of the first page of a library. SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "base/text.h"
#include "home-fixture.h"
#include "ui/home/bin-row.h"
#include "ui/home/bin-words.h"
#include "ui/home/case-row.h"
#include "ui/home/hit-row.h"
#include "ui/home/home-content.h"
#include "ui/home/home-page.h"
#include "ui/home/home-sidebar.h"
#include "ui/home/note-entry.h"
#include "ui/home/note-row.h"
#include "ui/home/notes-pane.h"
#include "workspace/case-desk.h"

static gboolean
is_loaded (gpointer data)
{
  return casebook_home_desk_get_loaded (data);
}

static gboolean
is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

/* A window that shows the page of the fixture's desk. */
static GtkWindow *
show_page (HomeFixture           *fixture,
           CasebookHomePage **page)
{
  GtkWidget *window = gtk_window_new ();

  *page = g_object_new (CASEBOOK_TYPE_HOME_PAGE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (*page));
  gtk_window_present (GTK_WINDOW (window));
  casebook_home_page_set_desk (*page, fixture->desk);
  home_fixture_wait_until (is_loaded, fixture->desk);
  home_fixture_settle ();

  return GTK_WINDOW (window);
}

static void
close_page (GtkWindow        *window,
            CasebookHomePage *page)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_window_destroy (window);
  home_fixture_wait_gone ((gpointer *) &page);
  g_assert_null (window);
}

static void
case_asked_for (CasebookHomePage *page,
                const char       *case_id,
                const char       *evidence_id,
                char            **asked)
{
  g_free (*asked);
  *asked = g_strdup (case_id);
}

static char *
add_example (CasebookHomePage *page)
{
  char *asked = NULL;
  gulong handler = g_signal_connect (page, "open-case", G_CALLBACK (case_asked_for), &asked);

  gtk_widget_activate_action (GTK_WIDGET (page), "home.open-example", NULL);
  home_fixture_wait_until (is_set, &asked);
  g_signal_handler_disconnect (page, handler);

  return asked;
}

static gboolean
undo_is_offered (gpointer page)
{
  return home_fixture_find_button (page, "_Undo") != NULL;
}

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
  GtkWindow *window = show_page (fixture, &page);
  g_autofree char *id = NULL;

  home_fixture_wait_until (new_case_has_focus, page);
  id = add_example (page);
  close_page (window, page);

  window = show_page (fixture, &page);
  home_fixture_wait_until (case_has_focus, page);
  close_page (window, page);

  window = show_page (fixture, &page);
  gtk_widget_grab_focus (home_fixture_find (page, CASEBOOK_TYPE_NOTE_ENTRY));
  home_fixture_wait_until (row_is_shown, page);
  home_fixture_settle ();
  g_assert_true (is_writing_note (page));
  close_page (window, page);
}

static void
test_first_run (HomeFixture      *fixture,
                gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = show_page (fixture, &page);
  g_autofree char *id = NULL;
  CasebookCaseEntry *entry;

  g_assert_nonnull (home_fixture_find_button (page, "_New Case…"));
  g_assert_false (row_is_shown (page));
  home_fixture_wait_until (is_laid_out, home_fixture_find (page, CASEBOOK_TYPE_HOME_CONTENT));
  g_assert_cmpint (gtk_widget_get_height (home_fixture_find (page, CASEBOOK_TYPE_HOME_SIDEBAR)), >, 600);
  g_assert_cmpint (gtk_widget_get_height (home_fixture_find (page, CASEBOOK_TYPE_HOME_CONTENT)), >, 600);

  id = add_example (page);
  home_fixture_wait_until (row_is_shown, page);
  entry = casebook_case_row_get_entry (CASEBOOK_CASE_ROW (home_fixture_find (page, CASEBOOK_TYPE_CASE_ROW)));
  g_assert_cmpstr (casebook_case_entry_get_id (entry), ==, id);
  g_assert_null (home_fixture_find_button (page, "_New Case…"));

  close_page (window, page);
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
  home_fixture_wait_until (is_set, &opened);
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
  home_fixture_wait_until (is_set, &flushed);
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
  GtkWindow *window = show_page (fixture, &page);
  g_autofree char *id = add_example (page);
  g_autofree char *words = NULL;

  home_fixture_wait_until (states_are_known, page);
  words = casebook_case_row_dup_words (CASEBOOK_CASE_ROW (home_fixture_find (page, CASEBOOK_TYPE_CASE_ROW)));
  g_assert_nonnull (strstr (words, "Robin Quill"));
  g_assert_nonnull (strstr (words, " met"));
  g_assert_nonnull (strstr (words, " thin"));

  close_page (window, page);
}

/* A window that is open at an end is no span, and reads so. */
static void
test_open_window_in_words (HomeFixture      *fixture,
                           gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = show_page (fixture, &page);
  g_autoptr (CasebookCase) template = g_object_new (CASEBOOK_TYPE_CASE, "candidate", "Robin Quill",
                                                    "framework", "platform-engineering", "from-level", "intermediate",
                                                    "to-level", "senior", "window-to", 20260630, NULL);
  g_autoptr (GAsyncResult) added = NULL;
  g_autofree char *id = NULL;
  g_autofree char *words = NULL;

  casebook_home_desk_add_case_async (fixture->desk, template, NULL, take_result, &added);
  home_fixture_wait_until (is_set, &added);
  id = casebook_home_desk_add_case_finish (fixture->desk, added, NULL);
  g_assert_nonnull (id);
  home_fixture_wait_until (row_is_shown, page);
  words = casebook_case_row_dup_words (CASEBOOK_CASE_ROW (home_fixture_find (page, CASEBOOK_TYPE_CASE_ROW)));
  g_assert_nonnull (strstr (words, "Robin Quill · window until Jun 2026 · edited today"));

  close_page (window, page);
}

static void
test_bin (HomeFixture      *fixture,
          gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = show_page (fixture, &page);
  g_autofree char *id = add_example (page);
  GListModel *cases = casebook_home_desk_get_cases (fixture->desk);
  GListModel *bin = casebook_home_desk_get_bin (fixture->desk);

  home_fixture_wait_until (row_is_shown, page);
  gtk_widget_child_focus (home_fixture_find (page, CASEBOOK_TYPE_CASE_ROW), GTK_DIR_TAB_FORWARD);
  gtk_widget_activate_action (GTK_WIDGET (page), "home.remove-case", "s", id);
  g_assert_cmpuint (g_list_model_get_n_items (cases), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (bin), ==, 1);
  home_fixture_wait_until (undo_is_offered, page);
  g_assert_false (row_is_shown (page));
  g_assert_true (gtk_window_get_focus (window) == home_fixture_find_button (page, "_New Case…"));

  g_signal_emit_by_name (home_fixture_find_button (page, "_Undo"), "clicked");
  g_assert_cmpuint (g_list_model_get_n_items (cases), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (bin), ==, 0);
  home_fixture_wait_until (row_is_shown, page);

  close_page (window, page);
}

static CasebookNote *
first_note (HomeFixture *fixture)
{
  g_autoptr (CasebookNote) note = g_list_model_get_item (casebook_home_desk_get_notes (fixture->desk), 0);

  return note;
}

static gboolean
note_is_shown (gpointer page)
{
  return home_fixture_find (page, CASEBOOK_TYPE_NOTE_ROW) != NULL;
}

/* Puts @text in place of what stands in the first entry at @place, as keys or pasting would. */
static GtkWidget *
type_text (gpointer    place,
           const char *text)
{
  GtkWidget *entry = home_fixture_find (place, CASEBOOK_TYPE_NOTE_ENTRY);
  GtkTextView *view = GTK_TEXT_VIEW (home_fixture_find (entry, GTK_TYPE_TEXT_VIEW));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
  return entry;
}

static void
write_note (gpointer    place,
            const char *text)
{
  g_signal_emit_by_name (type_text (place, text), "entered");
}

static void
test_notes (HomeFixture      *fixture,
            gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = show_page (fixture, &page);
  GListModel *notes = casebook_home_desk_get_notes (fixture->desk);
  GtkWidget *row;

  write_note (page, "  ");
  g_assert_cmpuint (g_list_model_get_n_items (notes), ==, 0);

  write_note (page, " Ran the zone failover drill\n");
  g_assert_cmpuint (g_list_model_get_n_items (notes), ==, 1);
  g_assert_cmpstr (casebook_note_get_text (first_note (fixture)), ==, "Ran the zone failover drill");

  home_fixture_wait_until (note_is_shown, page);
  row = home_fixture_find (page, CASEBOOK_TYPE_NOTE_ROW);
  casebook_note_row_edit (CASEBOOK_NOTE_ROW (row));
  write_note (row, "Ran the drill twice");
  g_assert_cmpstr (casebook_note_get_text (first_note (fixture)), ==, "Ran the drill twice");

  casebook_note_row_edit (CASEBOOK_NOTE_ROW (row));
  g_signal_emit_by_name (type_text (row, "Something else"), "escaped");
  g_assert_cmpstr (casebook_note_get_text (first_note (fixture)), ==, "Ran the drill twice");

  /* The toast brings back the note it speaks of, whatever is done before it is pressed. */
  g_signal_emit_by_name (row, "removed", first_note (fixture));
  g_assert_cmpuint (g_list_model_get_n_items (notes), ==, 0);
  home_fixture_wait_until (undo_is_offered, page);
  write_note (page, "Another one");
  g_signal_emit_by_name (home_fixture_find_button (page, "_Undo"), "clicked");
  g_assert_cmpuint (g_list_model_get_n_items (notes), ==, 2);

  close_page (window, page);
}

/* A row that shows the only note, which is being written. */
static GtkWidget *
edit_first_note (HomeFixture      *fixture,
                 CasebookHomePage *page,
                 const char       *text)
{
  GtkWidget *row;

  write_note (page, text);
  home_fixture_wait_until (note_is_shown, page);
  row = home_fixture_find (page, CASEBOOK_TYPE_NOTE_ROW);
  casebook_note_row_edit (CASEBOOK_NOTE_ROW (row));

  return row;
}

static void
test_unfinished_note (HomeFixture      *fixture,
                      gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = show_page (fixture, &page);

  type_text (page, "Not ended yet");
  casebook_home_page_keep (page);
  g_assert_cmpstr (casebook_note_get_text (first_note (fixture)), ==, "Not ended yet");

  close_page (window, page);
}

/* Whatever ends the program, what was typed in a note is on its way to disk. */
static void
test_note_key_by_key (HomeFixture      *fixture,
                      gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = show_page (fixture, &page);
  GtkWidget *row = edit_first_note (fixture, page, "Paired on the outage");
  GtkWidget *entry;
  g_autofree char *shown = NULL;

  entry = type_text (row, "Paired on the outage, and");
  g_assert_cmpstr (casebook_note_get_text (first_note (fixture)), ==, "Paired on the outage, and");

  /* Undo works on the note and is seen where it is written. */
  gtk_widget_activate_action (GTK_WIDGET (page), "home.undo", NULL);
  shown = casebook_note_entry_dup_text (CASEBOOK_NOTE_ENTRY (entry));
  g_assert_cmpstr (shown, ==, "Paired on the outage");

  /* A note is never made empty; one that is left so says again what it said. */
  type_text (row, "P");
  type_text (row, "");
  casebook_home_page_keep (page);
  g_signal_emit_by_name (entry, "left");
  g_assert_cmpstr (casebook_note_get_text (first_note (fixture)), ==, "Paired on the outage");

  close_page (window, page);
}

static void
take_sentence (GtkWidget  *entry,
               const char *sentence,
               char      **taken)
{
  g_free (*taken);
  *taken = g_strdup (sentence);
}

static gboolean
question_is_shown (gpointer unused)
{
  return home_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

static void
answer (const char *response)
{
  home_fixture_wait_until (question_is_shown, NULL);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (home_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG)), response);
  gtk_window_destroy (GTK_WINDOW (home_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG)));
  home_fixture_settle ();
}

static void
evidence_asked_for (CasebookHomePage *page,
                    const char       *case_id,
                    const char       *evidence_id,
                    char            **asked)
{
  g_free (*asked);
  *asked = g_strdup (evidence_id);
}

/* The first time evidence is made of it, in the only case there is; from then on it is shown. */
static void
test_note_leads_to_evidence (HomeFixture      *fixture,
                             gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = show_page (fixture, &page);
  g_autofree char *case_id = NULL;
  g_autofree char *made = NULL;
  g_autofree char *shown = NULL;
  CasebookNote *note;
  const char *note_id;

  note = casebook_home_desk_add_note (fixture->desk, "Ran the zone failover drill");
  note_id = casebook_record_get_id (CASEBOOK_RECORD (note));
  gtk_widget_activate_action (GTK_WIDGET (page), "home.argue-note", "s", note_id);
  answer ("close");
  g_assert_cmpstr (casebook_note_get_evidence_id (note), ==, "");

  case_id = add_example (page);
  g_signal_connect (page, "open-case", G_CALLBACK (evidence_asked_for), &made);
  gtk_widget_activate_action (GTK_WIDGET (page), "home.argue-note", "s", note_id);
  home_fixture_wait_until (is_set, &made);
  g_assert_cmpstr (casebook_note_get_evidence_id (note), ==, made);
  g_signal_handlers_disconnect_by_func (page, evidence_asked_for, &made);

  g_signal_connect (page, "open-case", G_CALLBACK (evidence_asked_for), &shown);
  gtk_widget_activate_action (GTK_WIDGET (page), "home.argue-note", "s", note_id);
  home_fixture_wait_until (is_set, &shown);
  g_assert_cmpstr (shown, ==, made);
  g_signal_handlers_disconnect_by_func (page, evidence_asked_for, &shown);

  close_page (window, page);
}

/* All of a note is seen while it is written, also where it was long from the start. */
static void
test_note_grows (HomeFixture      *fixture,
                 gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = show_page (fixture, &page);
  GtkWidget *row = edit_first_note (fixture, page, "Ran the drill");
  GtkWidget *entry = home_fixture_find (row, CASEBOOK_TYPE_NOTE_ENTRY);
  int one_line, many_lines;

  gtk_widget_measure (entry, GTK_ORIENTATION_VERTICAL, 200, NULL, &one_line, NULL, NULL);
  casebook_note_entry_set_text (CASEBOOK_NOTE_ENTRY (entry), "Ran the drill\nonce\nand again\nand found\nnothing");
  gtk_widget_measure (entry, GTK_ORIENTATION_VERTICAL, 200, NULL, &many_lines, NULL, NULL);
  g_assert_cmpint (many_lines, >, 3 * one_line);

  close_page (window, page);
}

/* What is in sight is what is kept: more than a note takes does not go in, and that is told. */
static void
test_note_too_long (HomeFixture      *fixture,
                    gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = show_page (fixture, &page);
  GtkWidget *row = edit_first_note (fixture, page, "Short");
  g_autofree char *text = g_strnfill (CASEBOOK_TEXT_BODY_MAX + 10, 'x');
  g_autofree char *shown = NULL;
  g_autofree char *sentence = NULL;
  GtkWidget *entry = home_fixture_find (row, CASEBOOK_TYPE_NOTE_ENTRY);

  g_signal_connect (entry, "cut", G_CALLBACK (take_sentence), &sentence);
  type_text (row, text);
  shown = casebook_note_entry_dup_text (CASEBOOK_NOTE_ENTRY (entry));
  g_assert_nonnull (sentence);
  g_assert_cmpuint (strlen (shown), ==, CASEBOOK_TEXT_BODY_MAX);
  g_assert_cmpstr (casebook_note_get_text (first_note (fixture)), ==, shown);

  close_page (window, page);
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
  GtkWindow *window = show_page (fixture, &page);
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
  g_assert_true (first_note (fixture) == note);
  home_fixture_wait_until (no_bin_row_is_shown, page);
  home_fixture_settle ();
  g_assert_nonnull (gtk_window_get_focus (window));
  g_assert_nonnull (home_fixture_find (gtk_window_get_focus (window), ADW_TYPE_STATUS_PAGE));

  casebook_home_desk_remove_note (fixture->desk, note);
  home_fixture_wait_until (bin_row_is_shown, page);
  row = home_fixture_find (page, CASEBOOK_TYPE_BIN_ROW);
  gtk_widget_activate_action (row, "bin.delete", "s", id);
  answer ("cancel");
  g_assert_cmpuint (g_list_model_get_n_items (bin), ==, 1);
  gtk_widget_activate_action (row, "bin.delete", "s", id);
  answer ("yes");
  home_fixture_wait_until (no_bin_row_is_shown, page);
  g_assert_cmpuint (g_list_model_get_n_items (bin), ==, 0);

  close_page (window, page);
}

/* Evidence whose case lies in the bin as well is not restored behind the person's back. */
static void
test_bin_offers_the_case (HomeFixture      *fixture,
                          gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = show_page (fixture, &page);
  g_autofree char *case_id = add_example (page);
  g_autofree char *evidence_id = remove_evidence (fixture, case_id);
  GListModel *bin = casebook_home_desk_get_evidence_bin (fixture->desk);
  GListModel *cases = casebook_home_desk_get_cases (fixture->desk);

  casebook_home_page_refresh (page);
  home_fixture_wait_until (has_items, bin);
  casebook_home_desk_remove_case (fixture->desk, case_id);
  show_bin (page);
  home_fixture_wait_until (bin_row_is_shown, page);

  gtk_widget_activate_action (home_fixture_find (page, CASEBOOK_TYPE_BIN_ROW), "bin.restore", "s", evidence_id);
  answer ("cancel");
  g_assert_cmpuint (g_list_model_get_n_items (bin), ==, 1);
  gtk_widget_activate_action (home_fixture_find (page, CASEBOOK_TYPE_BIN_ROW), "bin.restore", "s", evidence_id);
  answer ("yes");
  g_assert_cmpuint (g_list_model_get_n_items (bin), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (cases), ==, 1);

  close_page (window, page);
}

/* A claim that was removed says where it was, and does not come back alone into evidence in the bin. */
static void
test_bin_shows_parts (HomeFixture      *fixture,
                      gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = show_page (fixture, &page);
  g_autofree char *case_id = add_example (page);
  g_autofree char *claim_id = remove_claim_and_evidence (fixture, case_id);
  GListModel *bin = casebook_home_desk_get_part_bin (fixture->desk);
  GListModel *evidence = casebook_home_desk_get_evidence_bin (fixture->desk);
  g_autofree char *words = NULL;

  casebook_home_page_refresh (page);
  home_fixture_wait_until (has_items, bin);
  show_bin (page);
  home_fixture_wait_until (bin_row_is_shown, page);
  words = casebook_bin_dup_facts (first_item (bin));
  g_assert_true (g_str_has_prefix (words, "Claim"));
  g_assert_true (g_str_has_suffix (words, "removed today"));

  gtk_widget_activate_action (home_fixture_find (page, CASEBOOK_TYPE_BIN_ROW), "bin.restore", "s", claim_id);
  answer ("cancel");
  g_assert_cmpuint (g_list_model_get_n_items (bin), ==, 1);
  gtk_widget_activate_action (home_fixture_find (page, CASEBOOK_TYPE_BIN_ROW), "bin.restore", "s", claim_id);
  answer ("yes");
  g_assert_cmpuint (g_list_model_get_n_items (bin), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (evidence), ==, 0);

  close_page (window, page);
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
  GtkWindow *window = show_page (fixture, &page);
  GtkSearchBar *bar;

  show_bin (page);
  g_assert_cmpstr (title_of (page), ==, "Bin");
  gtk_widget_activate_action (GTK_WIDGET (page), "home.search", NULL);
  g_assert_cmpstr (title_of (page), ==, "Search");
  bar = GTK_SEARCH_BAR (home_fixture_find (page, GTK_TYPE_SEARCH_BAR));
  gtk_search_bar_set_search_mode (bar, FALSE);
  g_assert_cmpstr (title_of (page), ==, "Bin");

  close_page (window, page);
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
  GtkWindow *window = show_page (fixture, &page);
  g_autofree char *id = add_example (page);
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

  close_page (window, page);
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
  add ("notes", test_notes);
  add ("unfinished-note", test_unfinished_note);
  add ("note-key-by-key", test_note_key_by_key);
  add ("note-leads-to-evidence", test_note_leads_to_evidence);
  add ("note-grows", test_note_grows);
  add ("note-too-long", test_note_too_long);
  add ("search", test_search);
  add ("search-has-a-title-of-its-own", test_search_has_a_title_of_its_own);

  return g_test_run ();
}
