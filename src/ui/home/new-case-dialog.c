/* Casebook: the question what a new case is to be.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A case can be created as soon as it has a candidate and a step; what is wrong
 * is said in a sentence below the answers it is about, what is merely not
 * answered yet is not.
 */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "ui/dates/span-remark.h"
#include "ui/home/new-case-dialog.h"

struct _CasebookNewCaseDialog
{
  AdwWindow parent_instance;

  GTask             *task; /* until it is answered */
  CasebookShelf     *shelf;
  CasebookFramework *framework; /* borrowed from the shelf; NULL while it is read */

  AdwEntryRow     *candidate;
  AdwEntryRow     *team;
  AdwEntryRow     *manager;
  AdwComboRow     *framework_row;
  AdwComboRow     *from_level;
  AdwComboRow     *to_level;
  CasebookDateRow *window_from;
  CasebookDateRow *window_to;
  GtkWidget       *who_problem;
  GtkWidget       *step_problem;

  CasebookSpanRemark *window_problem;
};

G_DEFINE_FINAL_TYPE (CasebookNewCaseDialog, casebook_new_case_dialog, ADW_TYPE_WINDOW)

/* The framework says what they are levels of. */
static char *
level_to_title (CasebookLevel *level)
{
  const char *short_title = casebook_level_get_short_title (level);

  return g_strdup (casebook_text_is_blank (short_title) ? casebook_level_get_title (level) : short_title);
}

static gboolean
check_line (AdwEntryRow *row,
            const char  *name,
            GError     **error)
{
  gboolean right = casebook_text_check_line (gtk_editable_get_text (GTK_EDITABLE (row)), name, error);

  if (right)
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");

  return right;
}

/* Steps may cross tracks; within one they go up. */
static gboolean
is_a_step (CasebookLevel *from,
           CasebookLevel *to)
{
  if (from == NULL || to == NULL || from == to)
    return FALSE;
  if (g_strcmp0 (casebook_level_get_track (from), casebook_level_get_track (to)) != 0)
    return TRUE;

  return casebook_level_get_ordinal (to) > casebook_level_get_ordinal (from);
}

static void
mark (gpointer row,
      gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
}

static void
say (GtkWidget  *row,
     const char *sentence)
{
  GtkWidget *label = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  gtk_label_set_text (GTK_LABEL (label), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (row, sentence != NULL);
}

/* It has a place after the next layout. */
static gboolean
reveal_problem (GtkWidget     *row,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (row, GTK_TYPE_VIEWPORT);
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double bottom;

  if (viewport == NULL || !gtk_widget_get_visible (row))
    return G_SOURCE_REMOVE;
  if (gtk_widget_get_height (row) == 0 ||
      !gtk_widget_compute_bounds (row, gtk_viewport_get_child (GTK_VIEWPORT (viewport)), &bounds))
    return G_SOURCE_CONTINUE;

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  bottom = (double) (bounds.origin.y + bounds.size.height);
  gtk_adjustment_set_value (adjustment, MAX (gtk_adjustment_get_value (adjustment),
                                             bottom - gtk_adjustment_get_page_size (adjustment)));

  return G_SOURCE_REMOVE;
}

/* What keeps the case from being created is seen. */
static void
problem_shown (GtkWidget *row)
{
  if (gtk_widget_get_visible (row))
    gtk_widget_add_tick_callback (row, reveal_problem, NULL, NULL);
}

static gboolean
check_who (CasebookNewCaseDialog *self)
{
  g_autoptr (GError) error = NULL;
  gboolean right = check_line (self->candidate, _("The candidate’s name"), &error) &&
                   check_line (self->team, _("The team’s name"), &error) &&
                   check_line (self->manager, _("The manager’s name"), &error);

  say (self->who_problem, right ? NULL : error->message);
  return right;
}

static gboolean
check_step (CasebookNewCaseDialog *self)
{
  CasebookLevel *from = adw_combo_row_get_selected_item (self->from_level);
  CasebookLevel *to = adw_combo_row_get_selected_item (self->to_level);
  gboolean right = from == NULL || to == NULL || is_a_step (from, to);

  mark (self->to_level, !right);
  say (self->step_problem, right ? NULL : _("The target level has to be above the current one."));
  return right;
}

/* What is wrong is said by the remark below the dates. */
static gboolean
check_window (CasebookNewCaseDialog *self)
{
  gboolean backwards = !casebook_date_span_is_ordered (casebook_date_row_get_date (self->window_from),
                                                       casebook_date_row_get_date (self->window_to));

  mark (self->window_to, backwards || casebook_date_row_get_problem (self->window_to) != NULL);
  return !backwards;
}

static gboolean
is_answered (CasebookNewCaseDialog *self)
{
  return self->framework != NULL &&
         !casebook_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->candidate))) &&
         adw_combo_row_get_selected_item (self->from_level) != NULL &&
         adw_combo_row_get_selected_item (self->to_level) != NULL &&
         casebook_date_row_is_valid (self->window_from) &&
         casebook_date_row_is_valid (self->window_to);
}

static void
answer_changed (CasebookNewCaseDialog *self)
{
  gboolean right = check_who (self);

  right = check_step (self) && right;
  right = check_window (self) && right;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.create", right && is_answered (self));
}

/* The level next above @from on its track, else the first one that is a step at all. */
static guint
find_next_level (GListModel    *levels,
                 CasebookLevel *from)
{
  guint n = g_list_model_get_n_items (levels);
  guint next = GTK_INVALID_LIST_POSITION;
  int lowest = G_MAXINT;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CasebookLevel) level = g_list_model_get_item (levels, i);

      if (g_strcmp0 (casebook_level_get_track (level), casebook_level_get_track (from)) == 0 &&
          casebook_level_get_ordinal (level) > casebook_level_get_ordinal (from) &&
          casebook_level_get_ordinal (level) < lowest)
        {
          lowest = casebook_level_get_ordinal (level);
          next = i;
        }
    }

  return next;
}

static void
from_level_chosen (CasebookNewCaseDialog *self)
{
  CasebookLevel *from = adw_combo_row_get_selected_item (self->from_level);
  guint next = from != NULL && self->framework != NULL
                 ? find_next_level (casebook_framework_get_levels (self->framework), from)
                 : GTK_INVALID_LIST_POSITION;

  if (next != GTK_INVALID_LIST_POSITION)
    adw_combo_row_set_selected (self->to_level, next);
  answer_changed (self);
}

static void
show_levels (CasebookNewCaseDialog *self)
{
  GListModel *levels = self->framework != NULL ? casebook_framework_get_levels (self->framework) : NULL;

  /* The target follows the current level, so it needs its list first. */
  adw_combo_row_set_model (self->to_level, levels);
  adw_combo_row_set_model (self->from_level, levels);
  from_level_chosen (self);
}

static void
framework_read (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (CasebookNewCaseDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  CasebookFramework *framework = casebook_shelf_get_finish (CASEBOOK_SHELF (source), result, &error);
  CasebookShelfEntry *chosen;

  if (self->task == NULL)
    return;

  /* Another framework may have been chosen while this one was read. */
  chosen = adw_combo_row_get_selected_item (self->framework_row);
  if (framework != NULL && chosen != NULL &&
      framework == casebook_shelf_peek (self->shelf, casebook_shelf_entry_get_key (chosen)))
    {
      self->framework = framework;
      show_levels (self);
    }
  else if (error != NULL)
    {
      say (self->step_problem, error->message);
    }
}

static void
framework_chosen (CasebookNewCaseDialog *self)
{
  CasebookShelfEntry *entry = adw_combo_row_get_selected_item (self->framework_row);

  self->framework = entry != NULL ? casebook_shelf_peek (self->shelf, casebook_shelf_entry_get_key (entry)) : NULL;
  show_levels (self);

  if (entry != NULL && self->framework == NULL)
    casebook_shelf_get_async (self->shelf, casebook_shelf_entry_get_key (entry), NULL,
                              framework_read, g_object_ref (self));
}

static char *
line_in (gpointer row)
{
  g_autofree char *text = casebook_text_clean (gtk_editable_get_text (row), -1);

  return g_strdup (g_strstrip (text));
}

static CasebookCase *
make_template (CasebookNewCaseDialog *self)
{
  CasebookShelfEntry *framework = adw_combo_row_get_selected_item (self->framework_row);
  g_autofree char *candidate = line_in (self->candidate);
  g_autofree char *team = line_in (self->team);
  g_autofree char *manager = line_in (self->manager);

  return g_object_new (CASEBOOK_TYPE_CASE,
                       "candidate", candidate,
                       "team", team,
                       "manager", manager,
                       "framework", casebook_shelf_entry_get_key (framework),
                       "from-level", casebook_level_get_id (adw_combo_row_get_selected_item (self->from_level)),
                       "to-level", casebook_level_get_id (adw_combo_row_get_selected_item (self->to_level)),
                       "window-from", casebook_date_row_get_date (self->window_from),
                       "window-to", casebook_date_row_get_date (self->window_to),
                       NULL);
}

static void
create_activated (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CasebookNewCaseDialog *self = CASEBOOK_NEW_CASE_DIALOG (widget);
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (task != NULL)
    g_task_return_pointer (task, make_template (self), g_object_unref);
  gtk_window_close (GTK_WINDOW (self));
}

static void
casebook_new_case_dialog_dispose (GObject *object)
{
  CasebookNewCaseDialog *self = CASEBOOK_NEW_CASE_DIALOG (object);

  if (self->task != NULL)
    {
      g_task_return_new_error (self->task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _("No case was made."));
      g_clear_object (&self->task);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_NEW_CASE_DIALOG);
  g_clear_object (&self->shelf);

  G_OBJECT_CLASS (casebook_new_case_dialog_parent_class)->dispose (object);
}

static void
casebook_new_case_dialog_class_init (CasebookNewCaseDialogClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = casebook_new_case_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "dialog.create", NULL, create_activated);

  g_type_ensure (CASEBOOK_TYPE_DATE_ROW);
  g_type_ensure (CASEBOOK_TYPE_SHELF_ENTRY);
  g_type_ensure (CASEBOOK_TYPE_SPAN_REMARK);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/home/new-case-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookNewCaseDialog, candidate);
  gtk_widget_class_bind_template_child (widget_class, CasebookNewCaseDialog, team);
  gtk_widget_class_bind_template_child (widget_class, CasebookNewCaseDialog, manager);
  gtk_widget_class_bind_template_child (widget_class, CasebookNewCaseDialog, framework_row);
  gtk_widget_class_bind_template_child (widget_class, CasebookNewCaseDialog, from_level);
  gtk_widget_class_bind_template_child (widget_class, CasebookNewCaseDialog, to_level);
  gtk_widget_class_bind_template_child (widget_class, CasebookNewCaseDialog, window_from);
  gtk_widget_class_bind_template_child (widget_class, CasebookNewCaseDialog, window_to);
  gtk_widget_class_bind_template_child (widget_class, CasebookNewCaseDialog, who_problem);
  gtk_widget_class_bind_template_child (widget_class, CasebookNewCaseDialog, step_problem);
  gtk_widget_class_bind_template_child (widget_class, CasebookNewCaseDialog, window_problem);
  gtk_widget_class_bind_template_callback (widget_class, answer_changed);
  gtk_widget_class_bind_template_callback (widget_class, problem_shown);
  gtk_widget_class_bind_template_callback (widget_class, framework_chosen);
  gtk_widget_class_bind_template_callback (widget_class, from_level_chosen);
  gtk_widget_class_bind_template_callback (widget_class, level_to_title);
}

static void
casebook_new_case_dialog_init (CasebookNewCaseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  casebook_span_remark_watch (self->window_problem, self->window_from, self->window_to);
  answer_changed (self);
}

/**
 * casebook_new_case_dialog_ask_async:
 * @parent: the window to ask over
 * @shelf: the frameworks to choose from
 * @callback: called once the question is answered
 * @user_data: for @callback
 *
 * Asks what a new case is to be. Only an answer that can be a case can be given.
 */
void
casebook_new_case_dialog_ask_async (GtkWindow          *parent,
                                    CasebookShelf      *shelf,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  CasebookNewCaseDialog *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (CASEBOOK_IS_SHELF (shelf));

  self = g_object_new (CASEBOOK_TYPE_NEW_CASE_DIALOG,
                       "transient-for", parent,
                       "destroy-with-parent", TRUE,
                       NULL);
  self->task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (self->task, casebook_new_case_dialog_ask_async);
  self->shelf = g_object_ref (shelf);
  adw_combo_row_set_model (self->framework_row, casebook_shelf_get_entries (shelf));

  gtk_window_present (GTK_WINDOW (self));
}

/**
 * casebook_new_case_dialog_ask_finish:
 * @result: what the callback was given
 * @error: %G_IO_ERROR_CANCELLED when no case is wanted
 *
 * Returns: (transfer full): the case to be, with all that was answered, or %NULL
 */
CasebookCase *
casebook_new_case_dialog_ask_finish (GAsyncResult *result,
                                     GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
