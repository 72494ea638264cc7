/* Casebook: tests of the pane in which evidence is written. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "../patience.h"
#include "editor-fixture.h"
#include "rest.h"
#include "ui/editor/strongest-popover.h"
#include "ui/fields/text-field.h"

static gboolean
has_caption (gpointer widget,
             gpointer data)
{
  g_autofree char *caption = NULL;

  g_object_get (widget, "caption", &caption, NULL);
  return g_strcmp0 (caption, data) == 0;
}

static GtkTextBuffer *
buffer_of (Editor     *test,
           const char *caption)
{
  GtkWidget *field = editor_find (GTK_WIDGET (test->editor), CASEBOOK_TYPE_TEXT_FIELD, has_caption, (gpointer) caption);

  g_assert_nonnull (field);
  return gtk_text_view_get_buffer (editor_find (field, GTK_TYPE_TEXT_VIEW, NULL, NULL));
}

static char *
text_of (GtkTextBuffer *buffer)
{
  char *text;

  g_object_get (buffer, "text", &text, NULL);
  return text;
}

static void
test_shows_what_the_evidence_says (Editor        *test,
                                   gconstpointer  user_data)
{
  CasebookEvidence *evidence = editor_show (test, THREE_CLAIMS);
  g_autofree char *title = text_of (buffer_of (test, "Title"));
  g_autofree char *result = text_of (buffer_of (test, "Result"));

  g_assert_cmpstr (title, ==, casebook_evidence_get_title (evidence));
  g_assert_cmpstr (result, ==, casebook_evidence_get_result (evidence));
}

/* Every line of a text is in sight, at once and after more is typed. */
static void
test_a_field_is_as_high_as_its_text (Editor        *test,
                                     gconstpointer  user_data)
{
  GtkTextBuffer *buffer;
  GtkTextIter end;
  GtkWidget *view;
  int before, after;

  editor_show (test, THREE_CLAIMS);
  buffer = buffer_of (test, "Result");
  view = editor_find (editor_find (GTK_WIDGET (test->editor), CASEBOOK_TYPE_TEXT_FIELD, has_caption, (gpointer) "Result"),
                     GTK_TYPE_TEXT_VIEW, NULL, NULL);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 300, &before, NULL, NULL, NULL);
  g_assert_cmpint (before, >, 100);

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert (buffer, &end, "\none\ntwo\nthree", -1);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 300, &after, NULL, NULL, NULL);
  g_assert_cmpint (after, >, before);
}

static gboolean
is_from_row (gpointer widget,
             gpointer data)
{
  return g_strcmp0 (adw_preferences_row_get_title (widget), "From") == 0;
}

static void
note_sentence (char      **sentence,
               const char *said)
{
  g_free (*sentence);
  *sentence = g_strdup (said);
}

static gboolean
contains_words (gpointer widget,
                gpointer words)
{
  return gtk_widget_get_mapped (widget) && strstr (gtk_label_get_text (widget), words) != NULL;
}

static gboolean
says (Editor     *test,
      const char *words)
{
  return editor_find (GTK_WIDGET (test->editor), GTK_TYPE_LABEL, contains_words, (gpointer) words) != NULL;
}

static GtkEditable *
from_row (Editor *test)
{
  return editor_find (GTK_WIDGET (test->editor), ADW_TYPE_ENTRY_ROW, is_from_row, NULL);
}

/* The record keeps the last date, and the row the words, until they are one. */
static void
test_what_is_no_date_stays_and_is_said (Editor        *test,
                                        gconstpointer  user_data)
{
  g_autofree char *sentence = NULL;
  CasebookEvidence *evidence = editor_show (test, THREE_CLAIMS);
  CasebookDate before = casebook_evidence_get_from (evidence);

  g_signal_connect_swapped (test->editor, "failed", G_CALLBACK (note_sentence), &sentence);
  gtk_widget_grab_focus (GTK_WIDGET (from_row (test)));
  gtk_editable_set_text (from_row (test), "2026-02-31");
  desk_fixture_settle ();
  g_assert_false (says (test, "2026-02-31"));
  casebook_evidence_editor_focus_title (test->editor);
  desk_fixture_settle ();
  g_assert_true (says (test, "2026-02-31"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (from_row (test)), "error"));
  g_assert_null (sentence);

  editor_show (test, ANOTHER);
  g_assert_nonnull (strstr (sentence, "2026-02-31"));
  g_assert_false (says (test, "2026-02-31"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (from_row (test)), "error"));

  editor_show (test, THREE_CLAIMS);
  g_assert_cmpstr (gtk_editable_get_text (from_row (test)), ==, "2026-02-31");
  g_assert_true (says (test, "2026-02-31"));
  g_assert_cmpuint (casebook_evidence_get_from (evidence), ==, before);

  gtk_editable_set_text (from_row (test), "2026-02-28");
  desk_fixture_settle ();
  g_assert_false (says (test, "2026-02-31"));
  g_assert_cmpuint (casebook_evidence_get_from (evidence), ==, 20260228);
}

static void
test_a_date_is_taken_away_key_by_key (Editor        *test,
                                      gconstpointer  user_data)
{
  CasebookEvidence *evidence = editor_show (test, THREE_CLAIMS);

  gtk_editable_set_text (from_row (test), "2026");
  for (int left = 3; left >= 0; left--)
    gtk_editable_delete_text (from_row (test), left, -1);
  g_assert_cmpstr (gtk_editable_get_text (from_row (test)), ==, "");
  g_assert_cmpuint (casebook_evidence_get_from (evidence), ==, CASEBOOK_DATE_NONE);
}

static void
test_dates_that_will_not_help_are_said (Editor        *test,
                                        gconstpointer  user_data)
{
  CasebookEvidence *evidence = editor_show (test, THREE_CLAIMS);
  CasebookCase *case_ = casebook_case_desk_get_case (test->fixture.desk);
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert_false (says (test, "outside the review window"));
  gtk_editable_set_text (from_row (test), "2031");
  desk_fixture_settle ();
  g_assert_true (says (test, "ends before it begins"));
  g_assert_cmpuint (casebook_evidence_get_from (evidence), ==, 20310000);

  gtk_editable_set_text (from_row (test), "2019");
  desk_fixture_settle ();
  g_assert_false (says (test, "before it begins"));
  g_assert_false (says (test, "outside the review window"));

  /* The window may move as well. */
  g_value_init (&value, G_TYPE_UINT);
  g_value_set_uint (&value, casebook_case_get_window_to (case_) + 40000);
  casebook_case_desk_set_field (test->fixture.desk, case_, "window-to", &value);
  g_value_set_uint (&value, 20290000);
  casebook_case_desk_set_field (test->fixture.desk, case_, "window-from", &value);
  desk_fixture_settle ();
  g_assert_true (says (test, "outside the review window"));
}

/* "2026-" is no date, and what stands before the next key is not taken away. */
static void
test_a_date_is_typed_key_by_key (Editor        *test,
                                 gconstpointer  user_data)
{
  static const char keys[] = "2026-02-28";
  CasebookEvidence *evidence = editor_show (test, THREE_CLAIMS);
  GtkEditable *row = from_row (test);

  gtk_editable_set_text (row, "");
  g_assert_cmpuint (casebook_evidence_get_from (evidence), ==, CASEBOOK_DATE_NONE);
  for (guint i = 0; keys[i] != '\0'; i++)
    {
      int position = -1;
      g_autofree char *typed = g_strndup (keys, i + 1);

      gtk_editable_insert_text (row, keys + i, 1, &position);
      desk_fixture_settle ();
      g_assert_cmpstr (gtk_editable_get_text (row), ==, typed);
    }
  g_assert_cmpuint (casebook_evidence_get_from (evidence), ==, 20260228);
}

/* The way leads through an empty field and a year alone, neither of which was meant. */
static void
test_what_is_no_date_takes_no_date_away (Editor        *test,
                                         gconstpointer  user_data)
{
  static const char keys[] = "2025-13";
  CasebookEvidence *evidence = editor_show (test, THREE_CLAIMS);
  CasebookDate before = casebook_evidence_get_from (evidence);
  GtkEditable *row = from_row (test);
  gboolean can_undo;

  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_editable_delete_text (row, 0, -1);
  for (guint i = 0; keys[i] != '\0'; i++)
    {
      int position = -1;

      gtk_editable_insert_text (row, keys + i, 1, &position);
    }
  g_assert_cmpuint (casebook_evidence_get_from (evidence), ==, before);
  g_object_get (casebook_case_desk_get_journal (test->fixture.desk), "can-undo", &can_undo, NULL);
  g_assert_false (can_undo);

  casebook_evidence_editor_focus_title (test->editor);
  desk_fixture_settle ();
  g_assert_true (says (test, "2025-13"));
  g_assert_cmpuint (casebook_evidence_get_from (evidence), ==, before);
}

static void
test_typing_changes_the_record_and_undo_the_field (Editor        *test,
                                                   gconstpointer  user_data)
{
  CasebookEvidence *evidence = editor_show (test, THREE_CLAIMS);
  GtkTextBuffer *buffer = buffer_of (test, "Result");
  g_autofree char *before = g_strdup (casebook_evidence_get_result (evidence));
  g_autofree char *after = g_strconcat (before, " Grüße.", NULL);
  g_autofree char *undone = NULL;
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert (buffer, &end, " Grüße.", -1);
  g_assert_cmpstr (casebook_evidence_get_result (evidence), ==, after);

  casebook_case_desk_leave_field (test->fixture.desk);
  casebook_journal_undo (casebook_case_desk_get_journal (test->fixture.desk));
  undone = text_of (buffer);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpstr (casebook_evidence_get_result (evidence), ==, before);
}

static void
test_a_paste_too_long_is_cut_and_said (Editor        *test,
                                       gconstpointer  user_data)
{
  CasebookEvidence *evidence = editor_show (test, THREE_CLAIMS);
  g_autofree char *long_text = g_strnfill (1024 * 1024, 'x');
  g_autofree char *sentence = NULL;

  g_signal_connect_swapped (test->editor, "failed", G_CALLBACK (note_sentence), &sentence);
  gtk_text_buffer_set_text (buffer_of (test, "Title"), long_text, -1);
  g_assert_cmpint (g_utf8_strlen (casebook_evidence_get_title (evidence), -1), ==, 2000);
  g_assert_nonnull (sentence);
}

static void
test_a_paste_with_controls_is_cleaned (Editor        *test,
                                       gconstpointer  user_data)
{
  CasebookEvidence *evidence = editor_show (test, THREE_CLAIMS);

  gtk_text_buffer_set_text (buffer_of (test, "Title"), "one\r\ntwo\x07\tthree", -1);
  g_assert_cmpstr (casebook_evidence_get_title (evidence), ==, "one two three");
  gtk_text_buffer_set_text (buffer_of (test, "Result"), "one\r\ntwo\x07", -1);
  g_assert_cmpstr (casebook_evidence_get_result (evidence), ==, "one\ntwo");
}

static void
test_what_the_field_shows_follows_the_evidence (Editor        *test,
                                                gconstpointer  user_data)
{
  CasebookEvidence *first = editor_show (test, THREE_CLAIMS);
  CasebookEvidence *second = editor_show (test, "Error budgets that settle arguments");
  g_autofree char *title = text_of (buffer_of (test, "Title"));

  g_assert_cmpstr (title, ==, casebook_evidence_get_title (second));
  gtk_text_buffer_set_text (buffer_of (test, "Title"), "Changed", -1);
  g_assert_cmpstr (casebook_evidence_get_title (second), ==, "Changed");
  g_assert_cmpstr (casebook_evidence_get_title (first), ==, THREE_CLAIMS);
}

static void
test_measures_are_added_and_removed (Editor        *test,
                                     gconstpointer  user_data)
{
  CasebookEvidence *evidence = editor_show (test, THREE_CLAIMS);
  GListModel *measures = G_LIST_MODEL (casebook_evidence_get_measures (evidence));
  guint n = g_list_model_get_n_items (measures);

  editor_press (test, "Add Measure");
  g_assert_cmpuint (g_list_model_get_n_items (measures), ==, n + 1);
  editor_press (test, "Remove Measure");
  g_assert_cmpuint (g_list_model_get_n_items (measures), ==, n);
  casebook_journal_undo (casebook_case_desk_get_journal (test->fixture.desk));
  g_assert_cmpuint (g_list_model_get_n_items (measures), ==, n + 1);
}

/* Nobody should have to look for the row they asked for. */
static void
test_a_row_just_added_comes_into_sight (Editor        *test,
                                        gconstpointer  user_data)
{
  GtkWidget *row;

  editor_show (test, THREE_CLAIMS);
  editor_wait_for_layout (editor_find (GTK_WIDGET (test->editor), GTK_TYPE_BUTTON, editor_has_tooltip, (gpointer) "Remove Measure"));
  editor_press (test, "Add Measure");
  row = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (test->window)), GTK_TYPE_LIST_BOX_ROW);
  editor_assert_comes_into_sight (test, row);
}

static void
assert_focus_is_called (Editor     *test,
                        GType       type,
                        const char *name)
{
  GtkWidget *widget = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (test->window)), type);

  g_assert_nonnull (widget);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

/* A number typed after Tab must not fall on the button that removes. */
static void
test_tab_goes_through_a_measure_before_its_button (Editor        *test,
                                                   gconstpointer  user_data)
{
  static const char *const names[] = { "What was measured", "Before", "After", "Unit" };

  editor_show (test, THREE_CLAIMS);
  editor_press (test, "Add Measure");
  editor_wait_for_layout (gtk_window_get_focus (GTK_WINDOW (test->window)));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      assert_focus_is_called (test, i == 0 ? GTK_TYPE_TEXT_VIEW : GTK_TYPE_ENTRY, names[i]);
      gtk_widget_child_focus (test->window, GTK_DIR_TAB_FORWARD);
    }
  assert_focus_is_called (test, GTK_TYPE_BUTTON, "Remove Measure");
}

/* As every text of the evidence is. */
static void
test_what_was_measured_is_read_whole (Editor        *test,
                                      gconstpointer  user_data)
{
  CasebookEvidence *evidence = editor_show (test, THREE_CLAIMS);
  CasebookMeasure *measure;
  GtkWidget *text;
  int before;

  editor_press (test, "Add Measure");
  text = gtk_window_get_focus (GTK_WINDOW (test->window));
  editor_wait_for_layout (text);
  before = gtk_widget_get_height (text);
  measure = g_list_model_get_item (G_LIST_MODEL (casebook_evidence_get_measures (evidence)),
                                   g_list_model_get_n_items (G_LIST_MODEL (casebook_evidence_get_measures (evidence))) - 1);
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)),
                                    "Incidents caused by the mesh\nin services that had never been moved to it", -1);
  g_assert_cmpstr (casebook_measure_get_label (measure), ==,
                   "Incidents caused by the mesh in services that had never been moved to it");
  wait_while (gtk_widget_get_height (text) == before);
  g_assert_cmpint (2 * gtk_widget_get_height (text), >, 3 * before);

  casebook_journal_undo (casebook_case_desk_get_journal (test->fixture.desk));
  g_assert_cmpint (gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text))), ==, 0);
  g_object_unref (measure);
}

/* They stand above the text, where Tab went past them. */
static void
test_tab_comes_to_the_buttons_of_a_claim_after_its_text (Editor        *test,
                                                         gconstpointer  user_data)
{
  static const char *const names[] = { "Show This Competency", "Remove Claim" };
  GtkWidget *button, *field, *text;

  editor_show (test, THREE_CLAIMS);
  button = editor_find (GTK_WIDGET (test->editor), GTK_TYPE_BUTTON, editor_has_tooltip, (gpointer) "Remove Claim");
  editor_wait_for_layout (button);
  field = gtk_widget_get_ancestor (button, CASEBOOK_TYPE_TEXT_FIELD);
  text = editor_find (field, GTK_TYPE_TEXT_VIEW, NULL, NULL);
  gtk_widget_grab_focus (field);
  g_assert_true (gtk_widget_has_css_class (field, "written"));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gtk_widget_child_focus (test->window, GTK_DIR_TAB_FORWARD);
      /* The ring is that of the button then. */
      g_assert_false (gtk_widget_has_css_class (field, "written"));
      assert_focus_is_called (test, GTK_TYPE_BUTTON, names[i]);
    }

  gtk_widget_child_focus (test->window, GTK_DIR_TAB_BACKWARD);
  assert_focus_is_called (test, GTK_TYPE_BUTTON, names[0]);
  gtk_widget_child_focus (test->window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (test->window)) == text);
}

static void
test_removing_a_claim_keeps_the_evidence (Editor        *test,
                                          gconstpointer  user_data)
{
  CasebookEvidence *evidence = editor_show (test, THREE_CLAIMS);
  GListModel *claims = G_LIST_MODEL (casebook_evidence_get_claims (evidence));

  g_assert_cmpuint (g_list_model_get_n_items (claims), ==, 3);
  editor_press (test, "Remove Claim");
  g_assert_cmpuint (g_list_model_get_n_items (claims), ==, 2);
  g_assert_true (desk_fixture_find_evidence (&test->fixture, THREE_CLAIMS) == evidence);
}

static void
test_removing_the_evidence_empties_the_editor (Editor        *test,
                                               gconstpointer  user_data)
{
  GListModel *list = G_LIST_MODEL (casebook_case_get_evidence (casebook_case_desk_get_case (test->fixture.desk)));
  guint n = g_list_model_get_n_items (list);

  editor_show (test, THREE_CLAIMS);
  gtk_widget_activate_action (GTK_WIDGET (test->editor), "editor.remove", NULL);
  desk_fixture_settle ();
  g_assert_null (casebook_evidence_editor_get_evidence (test->editor));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, n - 1);
  casebook_journal_undo (casebook_case_desk_get_journal (test->fixture.desk));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, n);
}

static gboolean
is_open (gpointer widget,
         gpointer data)
{
  return gtk_widget_get_mapped (widget);
}

/* With a key, wherever the caret is, once there is evidence to choose. */
static void
test_a_key_opens_the_strongest (Editor        *test,
                                gconstpointer  user_data)
{
  GtkPopover *popover;

  gtk_widget_activate_action (GTK_WIDGET (test->editor), "editor.choose-strongest", NULL);
  editor_show (test, THREE_CLAIMS);
  g_assert_null (editor_find (GTK_WIDGET (test->editor), CASEBOOK_TYPE_STRONGEST_POPOVER, is_open, NULL));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (test->editor), "editor.choose-strongest", NULL));
  desk_fixture_settle ();
  popover = editor_find (GTK_WIDGET (test->editor), CASEBOOK_TYPE_STRONGEST_POPOVER, is_open, NULL);
  g_assert_nonnull (popover);
  gtk_popover_popdown (popover);
  desk_fixture_settle ();
}

#define add(path, function) g_test_add (path, Editor, NULL, editor_open, function, editor_close)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/ui/evidence-editor/shows-what-the-evidence-says", test_shows_what_the_evidence_says);
  add ("/ui/evidence-editor/a-field-is-as-high-as-its-text", test_a_field_is_as_high_as_its_text);
  add ("/ui/evidence-editor/a-date-is-typed-key-by-key", test_a_date_is_typed_key_by_key);
  add ("/ui/evidence-editor/a-date-is-taken-away-key-by-key", test_a_date_is_taken_away_key_by_key);
  add ("/ui/evidence-editor/what-is-no-date-takes-no-date-away", test_what_is_no_date_takes_no_date_away);
  add ("/ui/evidence-editor/what-is-no-date-stays-and-is-said", test_what_is_no_date_stays_and_is_said);
  add ("/ui/evidence-editor/dates-that-will-not-help-are-said", test_dates_that_will_not_help_are_said);
  add ("/ui/evidence-editor/typing-changes-the-record-and-undo-the-field",
       test_typing_changes_the_record_and_undo_the_field);
  add ("/ui/evidence-editor/a-paste-too-long-is-cut-and-said", test_a_paste_too_long_is_cut_and_said);
  add ("/ui/evidence-editor/a-paste-with-controls-is-cleaned", test_a_paste_with_controls_is_cleaned);
  add ("/ui/evidence-editor/what-the-field-shows-follows-the-evidence",
       test_what_the_field_shows_follows_the_evidence);
  add ("/ui/evidence-editor/measures-are-added-and-removed", test_measures_are_added_and_removed);
  add ("/ui/evidence-editor/what-was-measured-is-read-whole", test_what_was_measured_is_read_whole);
  add ("/ui/evidence-editor/tab-goes-through-a-measure-before-its-button",
       test_tab_goes_through_a_measure_before_its_button);
  add ("/ui/evidence-editor/tab-comes-to-the-buttons-of-a-claim-after-its-text",
       test_tab_comes_to_the_buttons_of_a_claim_after_its_text);
  add ("/ui/evidence-editor/a-row-just-added-comes-into-sight", test_a_row_just_added_comes_into_sight);
  add ("/ui/evidence-editor/removing-a-claim-keeps-the-evidence", test_removing_a_claim_keeps_the_evidence);
  add ("/ui/evidence-editor/removing-the-evidence-empties-the-editor", test_removing_the_evidence_empties_the_editor);
  add ("/ui/evidence-editor/a-key-opens-the-strongest", test_a_key_opens_the_strongest);

  return g_test_run ();
}
