/* Casebook: tests of the question which case is meant. SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "../patience.h"
#include "find-widget.h"
#include "ui/home/choose-case-dialog.h"
#include "workspace/case-entry.h"

#define N_CASES 1000

typedef struct
{
  GtkWidget    *parent;
  GListStore   *cases;
  GAsyncResult *answer;
} Question;

static GtkWidget *
dialog_of (Question *test)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    {
      if (CASEBOOK_IS_CHOOSE_CASE_DIALOG (window->data))
        return window->data;
    }

  return NULL;
}

static guint
count_labels (GtkWidget *widget)
{
  guint n = GTK_IS_LABEL (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_labels (child);

  return n;
}

static void
take_answer (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  ((Question *) user_data)->answer = g_object_ref (result);
}

static void
add_case (Question *test,
          guint     i)
{
  g_autofree char *id = g_strdup_printf ("case-%u", i);
  g_autofree char *candidate = g_strdup_printf ("Candidate %u", i);
  g_autoptr (CasebookCaseSummary) summary =
    casebook_case_summary_new (id, candidate, "framework", "junior", "senior", CASEBOOK_DATE_NONE, CASEBOOK_DATE_NONE, 0, 0);
  g_autoptr (CasebookCaseEntry) entry = casebook_case_entry_new (summary);

  g_list_store_append (test->cases, entry);
}

static void
question_open (Question      *test,
               gconstpointer  user_data)
{
  test->cases = g_list_store_new (CASEBOOK_TYPE_CASE_ENTRY);
  for (guint i = 0; i < N_CASES; i++)
    add_case (test, i);
  test->parent = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (test->parent));
  casebook_choose_case_dialog_ask_async (GTK_WINDOW (test->parent), G_LIST_MODEL (test->cases), take_answer, test);
  wait_while (gtk_widget_get_height (dialog_of (test)) == 0);
  wait_until_idle ();
}

static void
question_close (Question      *test,
                gconstpointer  user_data)
{
  if (test->parent != NULL)
    gtk_window_destroy (GTK_WINDOW (test->parent));
  wait_until_idle ();
  g_assert_null (dialog_of (test));
  g_clear_object (&test->answer);
  g_assert_finalize_object (test->cases);
}

static void
assert_answer (Question   *test,
               const char *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  wait_while (test->answer == NULL);
  id = casebook_choose_case_dialog_ask_finish (test->answer, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (id, ==, wanted);
}

static void
test_rows_are_made_for_what_is_in_sight (Question      *test,
                                         gconstpointer  user_data)
{
  g_assert_cmpuint (count_labels (dialog_of (test)), <, N_CASES);
}

static void
test_a_row_is_the_answer (Question      *test,
                          gconstpointer  user_data)
{
  g_signal_emit_by_name (find_widget (dialog_of (test), GTK_TYPE_LIST_VIEW), "activate", 3);
  assert_answer (test, "case-3");
}

/* The search entry tells of what is typed some time later. */
static void
test_return_takes_what_was_typed (Question      *test,
                                  gconstpointer  user_data)
{
  GtkWidget *search = find_widget (dialog_of (test), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (search), "no such case");
  g_signal_emit_by_name (search, "activate");
  g_assert_null (test->answer);
  gtk_editable_set_text (GTK_EDITABLE (search), "987 CANDIDATE");
  g_signal_emit_by_name (search, "activate");
  assert_answer (test, "case-987");
}

static void
test_going_with_the_window_is_an_answer (Question      *test,
                                         gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&test->parent)));
  wait_while (test->answer == NULL);
  g_assert_null (casebook_choose_case_dialog_ask_finish (test->answer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(path, function) g_test_add (path, Question, NULL, question_open, function, question_close)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/ui/choose-case-dialog/rows-are-made-for-what-is-in-sight", test_rows_are_made_for_what_is_in_sight);
  ADD ("/ui/choose-case-dialog/a-row-is-the-answer", test_a_row_is_the_answer);
  ADD ("/ui/choose-case-dialog/return-takes-what-was-typed", test_return_takes_what_was_typed);
  ADD ("/ui/choose-case-dialog/going-with-the-window-is-an-answer", test_going_with_the_window_is_an_answer);

  return g_test_run ();
}
