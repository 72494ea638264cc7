/* Casebook: who a case is about, and for when.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is written here is saved as all is, and undone as all is; there is
 * nothing to confirm.
 */
#include <glib/gi18n-lib.h>

#include "ui/case/case-details.h"
#include "ui/dates/span-remark.h"
#include "ui/fields/date-binding.h"
#include "ui/fields/field-binding.h"
#include "ui/fields/text-field.h"
#include "ui/marks/spoken-name.h"

struct _CasebookCaseDetails
{
  AdwWindow parent_instance;

  AdwToastOverlay    *toasts;
  AdwEntryRow        *candidate;
  AdwEntryRow        *manager;
  AdwEntryRow        *team;
  CasebookDateRow    *window_from;
  CasebookDateRow    *window_to;
  CasebookSpanRemark *span_remark;
  CasebookTextField  *ask;
  GtkLabel           *framework;

  CasebookCaseDesk *desk;
  GPtrArray        *bindings; /* of CasebookFieldBinding and CasebookDateBinding */
};

G_DEFINE_FINAL_TYPE (CasebookCaseDetails, casebook_case_details, ADW_TYPE_WINDOW)

static void
failed (CasebookCaseDetails *self,
        const char          *sentence)
{
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

static void
bind_row (CasebookCaseDetails *self,
          AdwEntryRow         *row,
          const char          *field)
{
  CasebookFieldBinding *binding = casebook_field_binding_new_editable (GTK_EDITABLE (row));

  g_signal_connect_object (binding, "cut", G_CALLBACK (failed), self, G_CONNECT_SWAPPED);
  casebook_field_binding_bind (binding, self->desk, casebook_case_desk_get_case (self->desk), field);
  g_ptr_array_add (self->bindings, binding);
}

static void
bind_date (CasebookCaseDetails *self,
           CasebookDateRow     *row,
           const char          *field)
{
  CasebookDateBinding *binding = casebook_date_binding_new (row);

  casebook_date_binding_bind (binding, self->desk, casebook_case_desk_get_case (self->desk), field);
  g_ptr_array_add (self->bindings, binding);
}

/* Closing would lose a date that is none yet, which is shown and said the first time. */
static gboolean
casebook_case_details_close_request (GtkWindow *window)
{
  CasebookCaseDetails *self = CASEBOOK_CASE_DETAILS (window);

  if (casebook_date_row_insist (self->window_from) || casebook_date_row_insist (self->window_to))
    {
      failed (self, casebook_date_row_insistence ());
      return TRUE;
    }

  return GTK_WINDOW_CLASS (casebook_case_details_parent_class)->close_request (window);
}

static void
undo (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  casebook_journal_undo (casebook_case_desk_get_journal (CASEBOOK_CASE_DETAILS (widget)->desk));
}

static void
redo (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  casebook_journal_redo (casebook_case_desk_get_journal (CASEBOOK_CASE_DETAILS (widget)->desk));
}

static void
show_undo (CasebookCaseDetails *self)
{
  gboolean can_undo, can_redo;

  g_object_get (casebook_case_desk_get_journal (self->desk), "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "details.undo", can_undo);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "details.redo", can_redo);
}

/* The steps are those of the whole case: one too many leads to what is not seen from here. */
static void
record_touched (CasebookCaseDetails *self,
                CasebookRecord      *record)
{
  if (record != CASEBOOK_RECORD (casebook_case_desk_get_case (self->desk)))
    failed (self, _("That changed something in the case behind this window."));
}

static void
watch_journal (CasebookCaseDetails *self)
{
  CasebookJournal *journal = casebook_case_desk_get_journal (self->desk);

  g_signal_connect_object (journal, "notify::can-undo", G_CALLBACK (show_undo), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "notify::can-redo", G_CALLBACK (show_undo), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "touched", G_CALLBACK (record_touched), self, G_CONNECT_SWAPPED);
  show_undo (self);
}

static void
casebook_case_details_dispose (GObject *object)
{
  CasebookCaseDetails *self = CASEBOOK_CASE_DETAILS (object);

  if (self->desk != NULL)
    casebook_case_desk_leave_field (self->desk);
  g_clear_pointer (&self->bindings, g_ptr_array_unref);
  g_clear_object (&self->desk);
  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_CASE_DETAILS);

  G_OBJECT_CLASS (casebook_case_details_parent_class)->dispose (object);
}

static void
casebook_case_details_class_init (CasebookCaseDetailsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_case_details_dispose;
  GTK_WINDOW_CLASS (class)->close_request = casebook_case_details_close_request;

  gtk_widget_class_install_action (widget_class, "details.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "details.redo", NULL, redo);

  g_type_ensure (CASEBOOK_TYPE_DATE_ROW);
  g_type_ensure (CASEBOOK_TYPE_SPAN_REMARK);
  g_type_ensure (CASEBOOK_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/case/case-details.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookCaseDetails, toasts);
  gtk_widget_class_bind_template_child (widget_class, CasebookCaseDetails, candidate);
  gtk_widget_class_bind_template_child (widget_class, CasebookCaseDetails, manager);
  gtk_widget_class_bind_template_child (widget_class, CasebookCaseDetails, team);
  gtk_widget_class_bind_template_child (widget_class, CasebookCaseDetails, window_from);
  gtk_widget_class_bind_template_child (widget_class, CasebookCaseDetails, window_to);
  gtk_widget_class_bind_template_child (widget_class, CasebookCaseDetails, span_remark);
  gtk_widget_class_bind_template_child (widget_class, CasebookCaseDetails, ask);
  gtk_widget_class_bind_template_child (widget_class, CasebookCaseDetails, framework);
  gtk_widget_class_bind_template_callback (widget_class, failed);
}

static void
casebook_case_details_init (CasebookCaseDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  casebook_spoken_name_watch_toasts (self->toasts);
  self->bindings = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
show_framework (CasebookCaseDetails *self)
{
  g_autofree char *words = NULL;

  /* Translators: the framework of the case, its version, the current and the target level */
  words = g_strdup_printf (_("%s, version %s · from %s to %s"),
                           casebook_framework_get_title (casebook_case_desk_get_framework (self->desk)),
                           casebook_framework_get_version (casebook_case_desk_get_framework (self->desk)),
                           casebook_level_get_short_title (casebook_case_desk_get_from_level (self->desk)),
                           casebook_level_get_short_title (casebook_case_desk_get_to_level (self->desk)));
  gtk_label_set_text (self->framework, words);
}

/**
 * casebook_case_details_new:
 * @desk: an open case
 *
 * Returns: (transfer floating): a window in which the case itself is written
 */
GtkWidget *
casebook_case_details_new (CasebookCaseDesk *desk)
{
  CasebookCaseDetails *self;
  CasebookCase *case_;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (desk), NULL);

  self = g_object_new (CASEBOOK_TYPE_CASE_DETAILS, NULL);
  case_ = casebook_case_desk_get_case (desk);
  self->desk = g_object_ref (desk);
  bind_row (self, self->candidate, "candidate");
  bind_row (self, self->manager, "manager");
  bind_row (self, self->team, "team");
  bind_date (self, self->window_from, "window-from");
  bind_date (self, self->window_to, "window-to");
  casebook_span_remark_watch (self->span_remark, self->window_from, self->window_to);
  casebook_text_field_bind (self->ask, desk, case_, "ask");
  show_framework (self);
  watch_journal (self);

  return GTK_WIDGET (self);
}
