/* Casebook: a window goes when all is written.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *     work is held --> WAITING --ended--> deaf --> WRITING --all on disk--> the library is closed
 *                         |                          |
 *                         | "Keep Open"              \--something is not--> a question
 *                         v                                                    | "Keep Open"
 *                       stays <------------------------------------------------/
 *
 * The window turns deaf before it writes, so that nothing can be typed behind the
 * last write; it stays in sight until it goes. Every journal is written, also
 * when another cannot be or work has failed; then the person is asked once.
 */
#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ui/marks/spoken-name.h"
#include "ui/window/closing.h"

/* How long work may take before the person is told what is waited for, in milliseconds. */
#define PATIENCE_MS 400

#define N_JOURNALS 2

typedef struct
{
  CasebookHomePage *home_page;
  CasebookWorker   *worker;
  CasebookJournal  *journals[N_JOURNALS]; /* of the case and of home; NULL where there is none */
  CasebookHeldWork *work;                 /* of the case, or NULL */
  guint             next;                 /* the journal to be written next */
  GString          *reasons;              /* why something is not on disk, a line each */
  gboolean          over;

  GtkEventController *deafness;
  GtkWidget          *focus; /* where it was before */
  GtkWindow          *question;
  guint               patience;
  guint               inhibition;
} Closing;

static void write_next (GTask *task);

static void
closing_free (Closing *closing)
{
  g_clear_object (&closing->home_page);
  g_clear_object (&closing->worker);
  for (guint i = 0; i < N_JOURNALS; i++)
    g_clear_object (&closing->journals[i]);
  g_clear_object (&closing->work);
  g_clear_object (&closing->focus);
  g_string_free (closing->reasons, TRUE);
  g_free (closing);
}

static void
close_question (Closing *closing)
{
  g_clear_handle_id (&closing->patience, g_source_remove);
  if (closing->question != NULL)
    gtk_window_destroy (closing->question);
  g_clear_object (&closing->question);
}

static gboolean
hear_nothing (void)
{
  return GDK_EVENT_STOP;
}

/* Losing the focus ends what is being typed in a field. */
static void
turn_deaf (GtkWindow *window,
           Closing   *closing)
{
  g_set_object (&closing->focus, gtk_window_get_focus (window));
  gtk_window_set_focus (window, NULL);

  closing->deafness = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (closing->deafness, GTK_PHASE_CAPTURE);
  g_signal_connect (closing->deafness, "key-pressed", G_CALLBACK (hear_nothing), NULL);
  gtk_widget_add_controller (GTK_WIDGET (window), closing->deafness);
  gtk_widget_set_can_target (GTK_WIDGET (window), FALSE);
}

static void
hear_again (GtkWindow *window,
            Closing   *closing)
{
  if (closing->deafness == NULL)
    return;

  gtk_widget_remove_controller (GTK_WIDGET (window), closing->deafness);
  closing->deafness = NULL;
  gtk_widget_set_can_target (GTK_WIDGET (window), TRUE);
  if (closing->focus != NULL && gtk_widget_get_root (closing->focus) == GTK_ROOT (window))
    gtk_window_set_focus (window, closing->focus);
}

static void
answer (GTask    *task,
        gboolean  goes)
{
  Closing *closing = g_task_get_task_data (task);
  GtkWindow *window = g_task_get_source_object (task);

  closing->over = TRUE;
  close_question (closing);
  if (closing->inhibition != 0)
    gtk_application_uninhibit (gtk_window_get_application (window), closing->inhibition);
  if (!goes)
    hear_again (window, closing);
  g_task_return_boolean (task, goes);
}

static void
let_go (gpointer  task,
        GClosure *closure)
{
  g_object_unref (task);
}

static void
ask (GTask      *task,
     const char *heading,
     const char *body,
     const char *loss,
     GCallback   answered)
{
  Closing *closing = g_task_get_task_data (task);
  GtkWindow *window = g_task_get_source_object (task);
  GtkWidget *dialog = adw_message_dialog_new (window, heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "keep", _("_Keep Open"),
                                    "lose", loss,
                                    NULL);
  casebook_spoken_name_settle_responses (ADW_MESSAGE_DIALOG (dialog));
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "lose", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_signal_connect_data (dialog, "response", answered, g_object_ref (task), let_go, G_CONNECT_SWAPPED);
  closing->question = GTK_WINDOW (g_object_ref (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
worker_closed (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  /* All that was saved is in the library all the same; the next start tidies up. */
  if (!casebook_worker_close_finish (CASEBOOK_WORKER (source), result, &error))
    g_info ("Closing the library: %s", error->message);

  answer (task, TRUE);
}

static void
close_worker (GTask *task)
{
  Closing *closing = g_task_get_task_data (task);

  casebook_worker_close_async (closing->worker, worker_closed, g_object_ref (task));
}

static void
loss_answered (GTask      *task,
               const char *response)
{
  close_question (g_task_get_task_data (task));
  if (g_str_equal (response, "lose"))
    close_worker (task);
  else
    answer (task, FALSE);
}

static void
add_reason (Closing      *closing,
            const GError *error)
{
  if (strstr (closing->reasons->str, error->message) != NULL)
    return;

  if (closing->reasons->len > 0)
    g_string_append_c (closing->reasons, '\n');
  g_string_append (closing->reasons, error->message);
}

/* What could not be written is still here, so the window is too. */
static void
ask_about_loss (GTask *task)
{
  Closing *closing = g_task_get_task_data (task);

  ask (task, _("Some Changes Are Not Saved"), closing->reasons->str, _("Close and _Lose Them"),
       G_CALLBACK (loss_answered));
}

static gboolean
is_all_saved (Closing *closing)
{
  for (guint i = 0; i < N_JOURNALS; i++)
    {
      if (closing->journals[i] != NULL &&
          casebook_journal_get_save_state (closing->journals[i]) != CASEBOOK_SAVE_SAVED)
        return FALSE;
    }

  return TRUE;
}

static void
all_written (GTask *task)
{
  Closing *closing = g_task_get_task_data (task);

  if (closing->reasons->len > 0)
    {
      ask_about_loss (task);
    }
  else if (!is_all_saved (closing))
    {
      /* What was written first may have been followed by more. */
      closing->next = 0;
      write_next (task);
    }
  else
    {
      close_worker (task);
    }
}

static void
journal_written (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Closing *closing = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (!casebook_journal_write_finish (CASEBOOK_JOURNAL (source), result, &error))
    add_reason (closing, error);
  write_next (task);
}

static void
write_next (GTask *task)
{
  Closing *closing = g_task_get_task_data (task);

  while (closing->next < N_JOURNALS && closing->journals[closing->next] == NULL)
    closing->next++;

  if (closing->next == N_JOURNALS)
    all_written (task);
  else
    casebook_journal_write_async (closing->journals[closing->next++], NULL, journal_written, g_object_ref (task));
}

static void
write_all (GTask *task)
{
  Closing *closing = g_task_get_task_data (task);

  turn_deaf (g_task_get_source_object (task), closing);
  casebook_home_page_keep (closing->home_page);
  write_next (task);
}

static void
work_ended (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Closing *closing = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (closing->over)
    return;

  close_question (closing);
  if (!casebook_held_work_wait_finish (CASEBOOK_HELD_WORK (source), result, &error))
    add_reason (closing, error);
  write_all (task);
}

static void
waiting_answered (GTask      *task,
                  const char *response)
{
  Closing *closing = g_task_get_task_data (task);

  close_question (closing);
  if (g_str_equal (response, "lose"))
    casebook_held_work_stop (closing->work);
  else
    answer (task, FALSE);
}

static gboolean
patience_ended (gpointer user_data)
{
  GTask *task = user_data;
  Closing *closing = g_task_get_task_data (task);

  closing->patience = 0;
  ask (task, casebook_held_work_get_name (closing->work),
       _("The window closes when that is done. If it is stopped, nothing is left half done."),
       _("_Stop and Close"), G_CALLBACK (waiting_answered));
  return G_SOURCE_REMOVE;
}

static void
wait_for_work (GTask *task)
{
  Closing *closing = g_task_get_task_data (task);

  closing->patience = g_timeout_add (PATIENCE_MS, patience_ended, task);
  casebook_held_work_wait_async (closing->work, NULL, work_ended, g_object_ref (task));
}

/**
 * casebook_closing_run_async:
 * @window: a window that was asked to close
 * @home_page: its home page
 * @case_desk: (nullable): the desk of the case that is open
 * @worker: whose library it shows
 * @callback: called when the window is to go, or to stay
 * @user_data: for @callback
 *
 * Writes everything that was changed, and what is typed but not entered yet,
 * and closes the library. Where something takes its time or cannot be written
 * the person is asked.
 */
void
casebook_closing_run_async (GtkWindow          *window,
                            CasebookHomePage   *home_page,
                            CasebookCaseDesk   *case_desk,
                            CasebookWorker     *worker,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  CasebookHomeDesk *home_desk;
  Closing *closing;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (CASEBOOK_IS_HOME_PAGE (home_page));
  g_return_if_fail (case_desk == NULL || CASEBOOK_IS_CASE_DESK (case_desk));
  g_return_if_fail (CASEBOOK_IS_WORKER (worker));

  closing = g_new0 (Closing, 1);
  closing->reasons = g_string_new (NULL);
  closing->home_page = g_object_ref (home_page);
  closing->worker = g_object_ref (worker);
  home_desk = casebook_home_page_get_desk (home_page);
  if (case_desk != NULL)
    {
      closing->journals[0] = g_object_ref (casebook_case_desk_get_journal (case_desk));
      closing->work = g_object_ref (casebook_journal_get_work (closing->journals[0]));
    }
  if (home_desk != NULL)
    closing->journals[1] = g_object_ref (casebook_home_desk_get_journal (home_desk));

  task = g_task_new (window, NULL, callback, user_data);
  g_task_set_source_tag (task, casebook_closing_run_async);
  g_task_set_task_data (task, closing, (GDestroyNotify) closing_free);
  closing->inhibition = gtk_application_inhibit (gtk_window_get_application (window), window,
                                                 GTK_APPLICATION_INHIBIT_LOGOUT, _("What you wrote is being saved"));

  if (closing->work != NULL && casebook_held_work_is_any (closing->work))
    wait_for_work (task);
  else
    write_all (task);
}

/**
 * casebook_closing_run_finish:
 * @window: the window
 * @result: what the callback was given
 *
 * Returns: whether the window is to go; the library is closed then
 */
gboolean
casebook_closing_run_finish (GtkWindow    *window,
                             GAsyncResult *result)
{
  g_return_val_if_fail (GTK_IS_WINDOW (window), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, window), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}
