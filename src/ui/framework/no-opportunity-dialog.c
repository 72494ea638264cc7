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

/* The text as it stands, without blanks at its ends. */
static char *
dup_reason (GtkTextBuffer *buffer)
{
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  return g_strstrip (g_steal_pointer (&text));
}

static void
reason_changed (AdwMessageDialog *dialog,
                GtkTextBuffer    *buffer)
{
  g_autofree char *reason = dup_reason (buffer);
  g_autoptr (GError) error = NULL;

  adw_message_dialog_set_response_enabled (dialog, "state",
                                           *reason != '\0' &&
                                           casebook_text_check_body (reason, _("Reason"), &error));
}

static void
answered (GTask         *task,
          const char    *response,
          AdwMessageDialog *dialog)
{
  GtkTextBuffer *buffer = g_task_get_task_data (task);

  if (g_str_equal (response, "state"))
    g_task_return_pointer (task, dup_reason (buffer), g_free);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _("Nothing was stated."));
  g_object_unref (task);
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
  g_autoptr (GtkTextBuffer) buffer = NULL;
  GtkWidget *dialog;
  GTask *task;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (about != NULL);
  g_return_if_fail (reason != NULL);

  buffer = gtk_text_buffer_new (NULL);
  gtk_text_buffer_set_text (buffer, reason, -1);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, casebook_no_opportunity_ask_async);
  g_task_set_task_data (task, g_object_ref (buffer), g_object_unref);

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
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), create_text_view (buffer));
  reason_changed (ADW_MESSAGE_DIALOG (dialog), buffer);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (reason_changed), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (answered), task);
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
