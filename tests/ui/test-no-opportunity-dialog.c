/* Casebook: tests of asking why there was no opportunity. SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "../patience.h"
#include "base/text.h"
#include "ui/framework/no-opportunity-dialog.h"

typedef struct
{
  GtkWidget    *parent;
  GAsyncResult *answer;
} Question;

static void
take_answer (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Question *test = user_data;

  g_assert_null (test->answer);
  test->answer = g_object_ref (result);
}

static GtkWidget *
dialog_of (Question *test)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    {
      if (ADW_IS_MESSAGE_DIALOG (window->data))
        return window->data;
    }

  return NULL;
}

static void
question_open (Question      *test,
               gconstpointer  user_data)
{
  test->parent = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (test->parent));
  casebook_no_opportunity_ask_async (test->parent, "Incident response", "", NULL, take_answer, test);
  wait_until_idle ();
  g_assert_nonnull (dialog_of (test));
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
}

static gpointer
find_below (GtkWidget *widget,
            GType      type,
            const char *words)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      (words == NULL || (gtk_widget_get_mapped (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_below (child, type, words);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
type_reason (Question   *test,
             const char *text)
{
  GtkTextView *view = find_below (dialog_of (test), GTK_TYPE_TEXT_VIEW, NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
  wait_until_idle ();
}

static gboolean
may_state (Question *test)
{
  return adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog_of (test)), "state");
}

static void
test_the_reason_is_the_answer (Question      *test,
                               gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *reason = NULL;

  g_assert_false (may_state (test));
  type_reason (test, "  Nobody was on call.\n");
  g_assert_true (may_state (test));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog_of (test)), "state");
  wait_while (test->answer == NULL);
  reason = casebook_no_opportunity_ask_finish (test->answer, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (reason, ==, "Nobody was on call.");
  gtk_window_destroy (GTK_WINDOW (dialog_of (test)));
}

/* Whoever asked waits, with all that it holds. */
static void
test_going_with_the_window_is_an_answer (Question      *test,
                                         gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&test->parent)));
  wait_while (test->answer == NULL);
  g_assert_null (casebook_no_opportunity_ask_finish (test->answer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_a_reason_too_long_is_said (Question      *test,
                                gconstpointer  user_data)
{
  g_autofree char *text = g_strnfill (CASEBOOK_TEXT_BODY_MAX + 1, 'x');

  for (guint i = 80; i < CASEBOOK_TEXT_BODY_MAX; i += 80)
    text[i] = '\n';
  type_reason (test, text);
  g_assert_false (may_state (test));
  wait_while (find_below (dialog_of (test), GTK_TYPE_LABEL, "characters long") == NULL);
  type_reason (test, "Nobody was on call.");
  g_assert_true (may_state (test));
  g_assert_null (find_below (dialog_of (test), GTK_TYPE_LABEL, "characters long"));
}

#define ADD(path, function) g_test_add (path, Question, NULL, question_open, function, question_close)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/ui/no-opportunity-dialog/the-reason-is-the-answer", test_the_reason_is_the_answer);
  ADD ("/ui/no-opportunity-dialog/going-with-the-window-is-an-answer", test_going_with_the_window_is_an_answer);
  ADD ("/ui/no-opportunity-dialog/a-reason-too-long-is-said", test_a_reason_too_long_is_said);

  return g_test_run ();
}
