/* Casebook: when it was, in which role, how far it reached. SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ui/dates/span-remark.h"
#include "ui/editor/when-section.h"
#include "ui/fields/choice-row.h"
#include "ui/fields/date-binding.h"
#include "ui/marks/audience-words.h"

struct _CasebookWhenSection
{
  CasebookEditorSection parent_instance;

  CasebookDateRow    *from_row;
  CasebookDateRow    *to_row;
  CasebookSpanRemark *span_remark;
  CasebookChoiceRow  *role_row;
  CasebookChoiceRow  *scope_row;
  AdwComboRow        *audience_row;

  CasebookDateBinding *from_binding;
  CasebookDateBinding *to_binding;
  GSignalGroup        *evidence_signals;
  GSignalGroup        *case_signals;
  gboolean             showing;
};

G_DEFINE_FINAL_TYPE (CasebookWhenSection, casebook_when_section, CASEBOOK_TYPE_EDITOR_SECTION)

static CasebookEvidence *
evidence_of (CasebookWhenSection *self)
{
  return casebook_editor_section_get_evidence (CASEBOOK_EDITOR_SECTION (self));
}

/* In the order of the type, so that the place of one is its value. */
static void
offer_audiences (CasebookWhenSection *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (CasebookAudience audience = CASEBOOK_AUDIENCE_ME; audience <= CASEBOOK_AUDIENCE_CANDIDATE_AFTER_DECISION; audience++)
    gtk_string_list_append (list, casebook_audience_to_words (audience));
  self->showing = TRUE;
  adw_combo_row_set_model (self->audience_row, G_LIST_MODEL (list));
  self->showing = FALSE;
}

static void
show_audience (CasebookWhenSection *self)
{
  self->showing = TRUE;
  adw_combo_row_set_selected (self->audience_row, casebook_evidence_get_audience (evidence_of (self)));
  self->showing = FALSE;
}

static void
window_changed (CasebookWhenSection *self)
{
  CasebookCase *case_ = casebook_case_desk_get_case (casebook_editor_section_get_desk (CASEBOOK_EDITOR_SECTION (self)));

  casebook_span_remark_set_window (self->span_remark, casebook_case_get_window_from (case_),
                                   casebook_case_get_window_to (case_));
}

/* The evidence goes out of sight with a text that is no date and is not on disk. */
static void
say_unfinished (CasebookWhenSection *self,
                CasebookDateRow     *row)
{
  const char *fault = casebook_date_row_get_fault (row);

  if (fault != NULL)
    casebook_editor_section_fail (CASEBOOK_EDITOR_SECTION (self), fault);
}

static void
audience_chosen (CasebookWhenSection *self)
{
  CasebookEditorSection *section = CASEBOOK_EDITOR_SECTION (self);
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->showing || casebook_editor_section_get_evidence (section) == NULL)
    return;

  g_value_init (&value, CASEBOOK_TYPE_AUDIENCE);
  g_value_set_enum (&value, adw_combo_row_get_selected (self->audience_row));
  casebook_case_desk_set_field (casebook_editor_section_get_desk (section),
                                casebook_editor_section_get_evidence (section), "audience", &value);
}

static void
casebook_when_section_evidence_set (CasebookEditorSection *section,
                                    CasebookCaseDesk      *desk,
                                    CasebookEvidence      *evidence)
{
  CasebookWhenSection *self = CASEBOOK_WHEN_SECTION (section);

  say_unfinished (self, self->from_row);
  say_unfinished (self, self->to_row);
  g_signal_group_set_target (self->evidence_signals, evidence);
  g_signal_group_set_target (self->case_signals, desk != NULL ? casebook_case_desk_get_case (desk) : NULL);
  casebook_date_binding_bind (self->from_binding, desk, evidence, "from");
  casebook_date_binding_bind (self->to_binding, desk, evidence, "to");
  casebook_choice_row_bind (self->role_row, desk, evidence, "role");
  casebook_choice_row_bind (self->scope_row, desk, evidence, "scope");
  if (evidence == NULL)
    return;

  window_changed (self);
  show_audience (self);
}

static void
casebook_when_section_dispose (GObject *object)
{
  CasebookWhenSection *self = CASEBOOK_WHEN_SECTION (object);

  g_clear_object (&self->from_binding);
  g_clear_object (&self->to_binding);
  g_clear_object (&self->evidence_signals);
  g_clear_object (&self->case_signals);

  G_OBJECT_CLASS (casebook_when_section_parent_class)->dispose (object);
}

static void
casebook_when_section_class_init (CasebookWhenSectionClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_when_section_dispose;
  CASEBOOK_EDITOR_SECTION_CLASS (class)->evidence_set = casebook_when_section_evidence_set;

  g_type_ensure (CASEBOOK_TYPE_CHOICE_ROW);
  g_type_ensure (CASEBOOK_TYPE_DATE_ROW);
  g_type_ensure (CASEBOOK_TYPE_SPAN_REMARK);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/editor/when-section.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookWhenSection, from_row);
  gtk_widget_class_bind_template_child (widget_class, CasebookWhenSection, to_row);
  gtk_widget_class_bind_template_child (widget_class, CasebookWhenSection, span_remark);
  gtk_widget_class_bind_template_child (widget_class, CasebookWhenSection, role_row);
  gtk_widget_class_bind_template_child (widget_class, CasebookWhenSection, scope_row);
  gtk_widget_class_bind_template_child (widget_class, CasebookWhenSection, audience_row);
  gtk_widget_class_bind_template_callback (widget_class, audience_chosen);
}

static void
casebook_when_section_init (CasebookWhenSection *self)
{
  const char *roles[] = {
    C_("role", "led"), C_("role", "co-led"), C_("role", "contributed"),
    C_("role", "supported"), C_("role", "advised"), NULL,
  };
  const char *scopes[] = {
    C_("scope", "own team"), C_("scope", "several teams"), C_("scope", "organisation"),
    C_("scope", "company"), C_("scope", "industry"), NULL,
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  casebook_choice_row_set_suggestions (self->role_row, roles);
  casebook_choice_row_set_suggestions (self->scope_row, scopes);
  offer_audiences (self);
  g_signal_connect_object (self->role_row, "failed", G_CALLBACK (casebook_editor_section_fail), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scope_row, "failed", G_CALLBACK (casebook_editor_section_fail), self, G_CONNECT_SWAPPED);

  casebook_span_remark_watch (self->span_remark, self->from_row, self->to_row);
  self->from_binding = casebook_date_binding_new (self->from_row);
  self->to_binding = casebook_date_binding_new (self->to_row);

  self->case_signals = g_signal_group_new (CASEBOOK_TYPE_CASE);
  g_signal_group_connect_swapped (self->case_signals, "notify::window-from", G_CALLBACK (window_changed), self);
  g_signal_group_connect_swapped (self->case_signals, "notify::window-to", G_CALLBACK (window_changed), self);
  self->evidence_signals = g_signal_group_new (CASEBOOK_TYPE_EVIDENCE);
  g_signal_group_connect_swapped (self->evidence_signals, "notify::audience", G_CALLBACK (show_audience), self);
}

/**
 * casebook_when_section_may_leave:
 * @self: a section
 *
 * To be asked before its case goes out of reach. A date that is none yet would be lost: the first time
 * it is shown and said.
 *
 * Returns: whether nothing is lost, or the person has heard that it is
 */
gboolean
casebook_when_section_may_leave (CasebookWhenSection *self)
{
  g_return_val_if_fail (CASEBOOK_IS_WHEN_SECTION (self), TRUE);

  if (!casebook_date_row_insist (self->from_row) && !casebook_date_row_insist (self->to_row))
    return TRUE;

  casebook_editor_section_fail (CASEBOOK_EDITOR_SECTION (self), casebook_date_row_insistence ());
  return FALSE;
}
