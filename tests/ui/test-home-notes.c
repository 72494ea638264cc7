/* Casebook: tests of notes on the first page of a library. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "../patience.h"
#include "base/text.h"
#include "home-page-fixture.h"
#include "ui/home/home-sidebar.h"
#include "ui/home/note-entry.h"
#include "ui/home/note-row.h"

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

/* A toast of libadwaita 1.2 that is pressed while it appears is touched once it is freed. */
static void
let_appear (void)
{
  wait_for_time (500);
}

static gboolean
offers_no_undo (gpointer page)
{
  return !home_page_offers_undo (page);
}

static void
test_notes (HomeFixture      *fixture,
            gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = home_page_show (fixture, &page);
  GListModel *notes = casebook_home_desk_get_notes (fixture->desk);
  GtkWidget *row;

  write_note (page, "  ");
  g_assert_cmpuint (g_list_model_get_n_items (notes), ==, 0);

  write_note (page, " Ran the zone failover drill\n");
  g_assert_cmpuint (g_list_model_get_n_items (notes), ==, 1);
  g_assert_cmpstr (casebook_note_get_text (home_page_first_note (fixture)), ==, "Ran the zone failover drill");

  home_fixture_wait_until (note_is_shown, page);
  row = home_fixture_find (page, CASEBOOK_TYPE_NOTE_ROW);
  casebook_note_row_edit (CASEBOOK_NOTE_ROW (row));
  write_note (row, "Ran the drill twice");
  g_assert_cmpstr (casebook_note_get_text (home_page_first_note (fixture)), ==, "Ran the drill twice");

  casebook_note_row_edit (CASEBOOK_NOTE_ROW (row));
  g_signal_emit_by_name (type_text (row, "Something else"), "escaped");
  g_assert_cmpstr (casebook_note_get_text (home_page_first_note (fixture)), ==, "Ran the drill twice");

  /* That may have been a slip, and is undone as anything is. */
  gtk_widget_activate_action (GTK_WIDGET (page), "home.undo", NULL);
  g_assert_cmpstr (casebook_note_get_text (home_page_first_note (fixture)), ==, "Something else");
  gtk_widget_activate_action (GTK_WIDGET (page), "home.undo", NULL);
  g_assert_cmpstr (casebook_note_get_text (home_page_first_note (fixture)), ==, "Ran the drill twice");
  home_fixture_wait_until (home_page_offers_undo, page);
  let_appear ();
  g_signal_emit_by_name (home_fixture_find_button (page, "_Undo"), "clicked");
  g_assert_cmpstr (casebook_note_get_text (home_page_first_note (fixture)), ==, "Something else");
  home_fixture_wait_until (offers_no_undo, page);

  /* The toast brings back the note it speaks of, whatever is done before it is pressed. */
  g_signal_emit_by_name (row, "removed", home_page_first_note (fixture));
  g_assert_cmpuint (g_list_model_get_n_items (notes), ==, 0);
  home_fixture_wait_until (home_page_offers_undo, page);
  write_note (page, "Another one");
  g_signal_emit_by_name (home_fixture_find_button (page, "_Undo"), "clicked");
  g_assert_cmpuint (g_list_model_get_n_items (notes), ==, 2);

  home_page_close (window, page);
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
  GtkWindow *window = home_page_show (fixture, &page);

  type_text (page, "Not ended yet");
  casebook_home_page_keep (page);
  g_assert_cmpstr (casebook_note_get_text (home_page_first_note (fixture)), ==, "Not ended yet");

  home_page_close (window, page);
}

/* Whatever ends the program, what was typed in a note is on its way to disk. */
static void
test_note_key_by_key (HomeFixture      *fixture,
                      gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = home_page_show (fixture, &page);
  GtkWidget *row = edit_first_note (fixture, page, "Paired on the outage");
  GtkWidget *entry;
  g_autofree char *shown = NULL;

  entry = type_text (row, "Paired on the outage, and");
  g_assert_cmpstr (casebook_note_get_text (home_page_first_note (fixture)), ==, "Paired on the outage, and");

  /* Undo works on the note and is seen where it is written. */
  gtk_widget_activate_action (GTK_WIDGET (page), "home.undo", NULL);
  shown = casebook_note_entry_dup_text (CASEBOOK_NOTE_ENTRY (entry));
  g_assert_cmpstr (shown, ==, "Paired on the outage");

  /* A note is never made empty; one that is left so says again what it said. */
  type_text (row, "P");
  type_text (row, "");
  casebook_home_page_keep (page);
  g_signal_emit_by_name (entry, "left");
  g_assert_cmpstr (casebook_note_get_text (home_page_first_note (fixture)), ==, "Paired on the outage");

  home_page_close (window, page);
}

static void
take_sentence (GtkWidget  *entry,
               const char *sentence,
               char      **taken)
{
  g_free (*taken);
  *taken = g_strdup (sentence);
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
  GtkWindow *window = home_page_show (fixture, &page);
  g_autofree char *case_id = NULL;
  g_autofree char *made = NULL;
  g_autofree char *shown = NULL;
  CasebookNote *note;
  const char *note_id;

  note = casebook_home_desk_add_note (fixture->desk, "Ran the zone failover drill");
  note_id = casebook_record_get_id (CASEBOOK_RECORD (note));
  gtk_widget_activate_action (GTK_WIDGET (page), "home.argue-note", "s", note_id);
  home_page_answer ("close");
  g_assert_cmpstr (casebook_note_get_evidence_id (note), ==, "");

  case_id = home_page_add_example (page);
  g_signal_connect (page, "open-case", G_CALLBACK (evidence_asked_for), &made);
  gtk_widget_activate_action (GTK_WIDGET (page), "home.argue-note", "s", note_id);
  home_fixture_wait_until (home_page_is_set, &made);
  g_assert_cmpstr (casebook_note_get_evidence_id (note), ==, made);
  g_signal_handlers_disconnect_by_func (page, evidence_asked_for, &made);

  g_signal_connect (page, "open-case", G_CALLBACK (evidence_asked_for), &shown);
  gtk_widget_activate_action (GTK_WIDGET (page), "home.argue-note", "s", note_id);
  home_fixture_wait_until (home_page_is_set, &shown);
  g_assert_cmpstr (shown, ==, made);
  g_signal_handlers_disconnect_by_func (page, evidence_asked_for, &shown);

  home_page_close (window, page);
}

/* Neither while a note is written nor afterwards; a text view remembers the width of its longest line. */
static void
test_a_note_widens_nothing (HomeFixture      *fixture,
                            gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = home_page_show (fixture, &page);
  GtkWidget *sidebar = home_fixture_find (page, CASEBOOK_TYPE_HOME_SIDEBAR);
  int before, after;

  gtk_widget_measure (sidebar, GTK_ORIENTATION_HORIZONTAL, -1, &before, NULL, NULL, NULL);
  edit_first_note (fixture, page, "Talked the payments team out of a cluster of their own, and into the one we share");
  home_fixture_settle ();
  gtk_widget_measure (sidebar, GTK_ORIENTATION_HORIZONTAL, -1, &after, NULL, NULL, NULL);
  g_assert_cmpint (after, <=, MAX (before, 252));

  home_page_close (window, page);
}

/* All of a note is seen while it is written, also where it was long from the start. */
static void
test_note_grows (HomeFixture      *fixture,
                 gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = home_page_show (fixture, &page);
  GtkWidget *row = edit_first_note (fixture, page, "Ran the drill");
  GtkWidget *entry = home_fixture_find (row, CASEBOOK_TYPE_NOTE_ENTRY);
  int one_line, many_lines;

  gtk_widget_measure (entry, GTK_ORIENTATION_VERTICAL, 200, NULL, &one_line, NULL, NULL);
  casebook_note_entry_set_text (CASEBOOK_NOTE_ENTRY (entry), "Ran the drill\nonce\nand again\nand found\nnothing");
  gtk_widget_measure (entry, GTK_ORIENTATION_VERTICAL, 200, NULL, &many_lines, NULL, NULL);
  g_assert_cmpint (many_lines, >, 3 * one_line);

  home_page_close (window, page);
}

/* What is in sight is what is kept: more than a note takes does not go in, and that is told. */
static void
test_note_too_long (HomeFixture      *fixture,
                    gconstpointer data)
{
  CasebookHomePage *page;
  GtkWindow *window = home_page_show (fixture, &page);
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
  g_assert_cmpstr (casebook_note_get_text (home_page_first_note (fixture)), ==, shown);

  home_page_close (window, page);
}

#define add(path, test) g_test_add ("/home-notes/" path, HomeFixture, NULL, home_fixture_set_up, test, home_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("notes", test_notes);
  add ("unfinished-note", test_unfinished_note);
  add ("note-key-by-key", test_note_key_by_key);
  add ("note-leads-to-evidence", test_note_leads_to_evidence);
  add ("a-note-widens-nothing", test_a_note_widens_nothing);
  add ("note-grows", test_note_grows);
  add ("note-too-long", test_note_too_long);

  return g_test_run ();
}
