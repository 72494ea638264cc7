/* Casebook: the question which case is meant.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "ui/home/choose-case-dialog.h"
#include "workspace/case-entry.h"

struct _CasebookChooseCaseDialog
{
  AdwWindow parent_instance;

  GTask *task; /* until it is answered */

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CasebookChooseCaseDialog, casebook_choose_case_dialog, ADW_TYPE_WINDOW)

static void
casebook_choose_case_dialog_dispose (GObject *object)
{
  CasebookChooseCaseDialog *self = CASEBOOK_CHOOSE_CASE_DIALOG (object);

  if (self->task != NULL)
    {
      g_task_return_new_error (self->task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _("No case was chosen."));
      g_clear_object (&self->task);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_CHOOSE_CASE_DIALOG);

  G_OBJECT_CLASS (casebook_choose_case_dialog_parent_class)->dispose (object);
}

static void
row_activated (CasebookChooseCaseDialog *self,
               GtkListBoxRow            *row)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (task != NULL)
    g_task_return_pointer (task, g_strdup (g_object_get_data (G_OBJECT (row), "case-id")), g_free);
  gtk_window_close (GTK_WINDOW (self));
}

static void
casebook_choose_case_dialog_class_init (CasebookChooseCaseDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_choose_case_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/home/choose-case-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookChooseCaseDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
}

static void
casebook_choose_case_dialog_init (CasebookChooseCaseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
row_for (gpointer item,
         gpointer user_data)
{
  CasebookCaseEntry *entry = item;
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "activatable", TRUE, "use-markup", FALSE,
                                 "title-lines", 2, "subtitle-lines", 2, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), casebook_case_entry_get_title (entry));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), casebook_case_entry_get_candidate (entry));
  g_object_set_data_full (G_OBJECT (row), "case-id", g_strdup (casebook_case_entry_get_id (entry)), g_free);

  return row;
}

/**
 * casebook_choose_case_dialog_ask_async:
 * @parent: the window to ask over
 * @cases: (element-type CasebookCaseEntry): what to choose from
 * @callback: called once the question is answered
 * @user_data: for @callback
 *
 * Asks which case evidence is to be made in.
 */
void
casebook_choose_case_dialog_ask_async (GtkWindow          *parent,
                                       GListModel         *cases,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data)
{
  CasebookChooseCaseDialog *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (G_IS_LIST_MODEL (cases));

  self = g_object_new (CASEBOOK_TYPE_CHOOSE_CASE_DIALOG, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (self->task, casebook_choose_case_dialog_ask_async);
  gtk_list_box_bind_model (self->list, cases, row_for, NULL, NULL);

  gtk_window_present (GTK_WINDOW (self));
}

/**
 * casebook_choose_case_dialog_ask_finish:
 * @result: what the callback was given
 * @error: %G_IO_ERROR_CANCELLED when none is wanted
 *
 * Returns: (transfer full): id of the case, or %NULL
 */
char *
casebook_choose_case_dialog_ask_finish (GAsyncResult *result,
                                        GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
