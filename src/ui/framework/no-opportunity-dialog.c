/* Casebook: asking why there was no opportunity.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A question with one answer: the reason. Without one nothing can be stated,
 * for an absence that nobody explains is a gap.
 */
#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "ui/framework/no-opportunity-dialog.h"
#include "ui/marks/spoken-name.h"

typedef struct
{
  GTask         *task; /* until it is answered */
  GtkTextBuffer *buffer;
  GtkLabel      *fault; /* of the dialog, which outlives the question */
} Question;

/* The text as it stands, without blanks at its ends. */
static char *
dup_reason (Question *question)
{
  g_autofree char *text = NULL;

  g_object_get (question->buffer, "text", &text, NULL);
  return g_strstrip (g_steal_pointer (&text));
}

static void
return_nothing (Question *question)
{
  g_autoptr (GTask) task = g_steal_pointer (&question->task);

  if (task != NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _("Nothing was stated."));
}

/* With the dialog, which may have gone with its parent. */
static void
question_free (gpointer  data,
               GClosure *closure)
{
  Question *question = data;

  return_nothing (question);
  g_signal_handlers_disconnect_by_data (question->buffer, question);
  g_object_unref (question->buffer);
  g_free (question);
}

static void
reason_changed (Question *question)
{
  GtkWidget *dialog = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (question->fault)));
  g_autofree char *reason = dup_reason (question);
  g_autoptr (GError) error = NULL;
  gboolean valid = casebook_text_check_body (reason, _("Reason"), &error);

  gtk_label_set_text (question->fault, valid ? "" : error->message);
  gtk_widget_set_visible (GTK_WIDGET (question->fault), !valid);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "state", valid && *reason != '\0');
}

static void
answered (Question   *question,
          const char *response)
{
  g_autoptr (GTask) task = NULL;

  if (question->task == NULL || !g_str_equal (response, "state"))
    {
      return_nothing (question);
      return;
    }

  task = g_steal_pointer (&question->task);
  g_task_return_pointer (task, dup_reason (question), g_free);
}

static GtkWidget *
create_text_view (GtkTextBuffer *buffer)
{
  GtkWidget *view = gtk_text_view_new_with_buffer (buffer);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  g_object_set (view,
                "left-margin", 12, "right-margin", 12, "top-margin", 9, "bottom-margin", 9,
                NULL);
  gtk_widget_add_css_class (view, "inline");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reason"), -1);

  gtk_widget_add_css_class (scroller, "card");
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 110);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);

  return scroller;
}

static GtkLabel *
create_fault (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_visible (label, FALSE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "error");
  gtk_widget_add_css_class (label, "caption");

  return GTK_LABEL (label);
}

static GtkWidget *
create_content (Question *question)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (content), create_text_view (question->buffer));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (question->fault));

  return content;
}

/**
 * casebook_no_opportunity_ask_async:
 * @parent: a widget in the window that asks
 * @about: what there was no opportunity for
 * @reason: the reason stated so far, or ""
 * @cancellable: (nullable): a cancellable
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks why there was no opportunity.
 */
void
casebook_no_opportunity_ask_async (GtkWidget           *parent,
                                   const char          *about,
                                   const char          *reason,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  Question *question;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (about != NULL);
  g_return_if_fail (reason != NULL);

  question = g_new0 (Question, 1);
  question->fault = create_fault ();
  question->buffer = gtk_text_buffer_new (NULL);
  gtk_text_buffer_set_text (question->buffer, reason, -1);
  question->task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (question->task, casebook_no_opportunity_ask_async);

  dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (parent)), _("No Opportunity?"), NULL);
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  /* Translators: %s is a competency or a practice */
                                  _("%s\n\nWhy was there no occasion to show this? The reason is part of the packet, and it is never counted as a gap."),
                                  about);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "state", _("_Save Reason"),
                                    NULL);
  casebook_spoken_name_settle_responses (ADW_MESSAGE_DIALOG (dialog));
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "state", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), create_content (question));
  reason_changed (question);
  g_signal_connect_swapped (question->buffer, "changed", G_CALLBACK (reason_changed), question);
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered), question, question_free, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * casebook_no_opportunity_ask_finish:
 * @result: the result
 * @error: %G_IO_ERROR_CANCELLED when the person states nothing
 *
 * Returns: (transfer full) (nullable): the reason, not blank
 */
char *
casebook_no_opportunity_ask_finish (GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
