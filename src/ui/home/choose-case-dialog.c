/* Casebook: the question which case is meant.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A library may hold a thousand cases: rows are made for those in sight, and a
 * word or two finds the one that is meant. Return takes the first that is found.
 */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "ui/home/choose-case-dialog.h"
#include "ui/marks/spoken-name.h"
#include "workspace/case-entry.h"

struct _CasebookChooseCaseDialog
{
  AdwWindow parent_instance;

  GTask *task; /* until it is answered */
  GStrv  needles;

  GtkSearchEntry     *search;
  GtkStack           *stack;
  GtkSingleSelection *selection;
  GtkFilterListModel *found;
  GtkCustomFilter    *filter;
};

G_DEFINE_FINAL_TYPE (CasebookChooseCaseDialog, casebook_choose_case_dialog, ADW_TYPE_WINDOW)

/* Each word is found somewhere in what the row says. */
static gboolean
matches (gpointer item,
         gpointer user_data)
{
  CasebookChooseCaseDialog *self = user_data;
  g_autofree char *words = NULL;
  g_autofree char *folded = NULL;

  if (self->needles == NULL)
    return TRUE;

  words = g_strjoin (" ", casebook_case_entry_get_title (item), casebook_case_entry_get_candidate (item), NULL);
  folded = casebook_text_fold (words);
  for (guint i = 0; self->needles[i] != NULL; i++)
    {
      if (strstr (folded, self->needles[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

static void
show_whether_any (CasebookChooseCaseDialog *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "cases" : "nothing");
}

static void
search_changed (CasebookChooseCaseDialog *self)
{
  g_autofree char *folded = casebook_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));

  g_strfreev (self->needles);
  self->needles = g_strsplit_set (g_strstrip (folded), " ", -1);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_whether_any (self);
}

static void
case_activated (CasebookChooseCaseDialog *self,
                guint                     position)
{
  g_autoptr (CasebookCaseEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autoptr (GTask) task = NULL;

  if (entry == NULL)
    return;

  task = g_steal_pointer (&self->task);
  if (task != NULL)
    g_task_return_pointer (task, g_strdup (casebook_case_entry_get_id (entry)), g_free);
  gtk_window_close (GTK_WINDOW (self));
}

/* The entry tells of what is typed when the typing pauses, which Return does not wait for. */
static void
search_activated (CasebookChooseCaseDialog *self)
{
  search_changed (self);
  case_activated (self, gtk_single_selection_get_selected (self->selection));
}

/* Escape in the search. */
static void
search_stopped (CasebookChooseCaseDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static GtkWidget *
create_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  return label;
}

static void
row_set_up (CasebookChooseCaseDialog *self,
            GtkListItem              *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *candidate = create_label ();

  gtk_widget_add_css_class (candidate, "caption");
  gtk_widget_add_css_class (candidate, "dim-label");
  gtk_widget_add_css_class (row, "two-lines");
  gtk_box_append (GTK_BOX (row), create_label ());
  gtk_box_append (GTK_BOX (row), candidate);
  gtk_list_item_set_child (list_item, row);
}

static void
row_bound (CasebookChooseCaseDialog *self,
           GtkListItem              *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);
  CasebookCaseEntry *entry = gtk_list_item_get_item (list_item);
  g_autofree char *name = g_strjoin (", ", casebook_case_entry_get_title (entry),
                                     casebook_case_entry_get_candidate (entry), NULL);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (row)), casebook_case_entry_get_title (entry));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (row)), casebook_case_entry_get_candidate (entry));
  casebook_spoken_name_set_list_item (row, name);
}

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
  g_clear_pointer (&self->needles, g_strfreev);

  G_OBJECT_CLASS (casebook_choose_case_dialog_parent_class)->dispose (object);
}

static void
casebook_choose_case_dialog_class_init (CasebookChooseCaseDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_choose_case_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/home/choose-case-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookChooseCaseDialog, search);
  gtk_widget_class_bind_template_child (widget_class, CasebookChooseCaseDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CasebookChooseCaseDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, CasebookChooseCaseDialog, found);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, search_activated);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, case_activated);
  gtk_widget_class_bind_template_callback (widget_class, row_set_up);
  gtk_widget_class_bind_template_callback (widget_class, row_bound);
}

static void
casebook_choose_case_dialog_init (CasebookChooseCaseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = gtk_custom_filter_new (matches, self, NULL);
  gtk_filter_list_model_set_filter (self->found, GTK_FILTER (self->filter));
  g_object_unref (self->filter);
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
  gtk_filter_list_model_set_model (self->found, cases);
  show_whether_any (self);

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
