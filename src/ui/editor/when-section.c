/* Casebook: when it was, in which role, how far it reached. SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "ui/dates/date-row.h"
#include "ui/editor/when-section.h"
#include "ui/fields/choice-row.h"

struct _CasebookWhenSection
{
  CasebookEditorSection parent_instance;

  CasebookDateRow   *from_row;
  CasebookDateRow   *to_row;
  CasebookChoiceRow *role_row;
  CasebookChoiceRow *scope_row;
  AdwComboRow       *audience_row;
  GtkLabel          *problem_label;

  GSignalGroup *evidence_signals;
  gboolean      showing;
};

G_DEFINE_FINAL_TYPE (CasebookWhenSection, casebook_when_section, CASEBOOK_TYPE_EDITOR_SECTION)

static CasebookEvidence *
evidence_of (CasebookWhenSection *self)
{
  return casebook_editor_section_get_evidence (CASEBOOK_EDITOR_SECTION (self));
}

/* Each shows its own field alone: showing all of them would take away what is
 * being typed into another. */
static void
show_from (CasebookWhenSection *self)
{
  self->showing = TRUE;
  casebook_date_row_set_date (self->from_row, casebook_evidence_get_from (evidence_of (self)));
  self->showing = FALSE;
}

static void
show_to (CasebookWhenSection *self)
{
  self->showing = TRUE;
  casebook_date_row_set_date (self->to_row, casebook_evidence_get_to (evidence_of (self)));
  self->showing = FALSE;
}

/* The list in the .ui has the audiences in the order of the type. */
static void
show_audience (CasebookWhenSection *self)
{
  self->showing = TRUE;
  adw_combo_row_set_selected (self->audience_row, casebook_evidence_get_audience (evidence_of (self)));
  self->showing = FALSE;
}

/* Says what is wrong with the dates, under them, and only while it is. */
static void
show_problem (CasebookWhenSection *self)
{
  const char *problem = casebook_date_row_get_problem (self->from_row);
  CasebookDate from = casebook_date_row_get_date (self->from_row);
  CasebookDate to = casebook_date_row_get_date (self->to_row);

  if (problem == NULL)
    problem = casebook_date_row_get_problem (self->to_row);
  if (problem == NULL && from != CASEBOOK_DATE_NONE && to != CASEBOOK_DATE_NONE &&
      casebook_date_last_day (to) < casebook_date_first_day (from))
    problem = _("It ends before it begins.");

  gtk_label_set_label (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
}

/* The row was left with a text that is no date, which is not kept: that is said
 * where it is seen, however far the section is scrolled. */
static void
problem_changed (CasebookWhenSection *self,
                 GParamSpec          *pspec,
                 CasebookDateRow     *row)
{
  const char *problem = casebook_date_row_get_problem (row);

  show_problem (self);
  if (problem != NULL)
    casebook_editor_section_fail (CASEBOOK_EDITOR_SECTION (self), problem);
}

/* A text that is no date yet leaves the last good one standing. */
static void
write_date (CasebookWhenSection *self,
            const char          *field,
            CasebookDateRow     *row)
{
  CasebookEditorSection *section = CASEBOOK_EDITOR_SECTION (self);
  CasebookDate date = casebook_date_row_get_date (row);
  gboolean unfinished = date == CASEBOOK_DATE_NONE &&
                        !casebook_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (row)));
  g_auto (GValue) value = G_VALUE_INIT;

  show_problem (self);
  if (self->showing || unfinished)
    return;

  g_value_init (&value, G_TYPE_UINT);
  g_value_set_uint (&value, date);
  casebook_case_desk_set_field (casebook_editor_section_get_desk (section),
                                casebook_editor_section_get_evidence (section), field, &value);
}

static void
from_given (CasebookWhenSection *self)
{
  write_date (self, "from", self->from_row);
}

static void
to_given (CasebookWhenSection *self)
{
  write_date (self, "to", self->to_row);
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

  g_signal_group_set_target (self->evidence_signals, evidence);
  casebook_choice_row_bind (self->role_row, desk, evidence, "role");
  casebook_choice_row_bind (self->scope_row, desk, evidence, "scope");
  if (evidence == NULL)
    return;

  show_from (self);
  show_to (self);
  show_audience (self);
}

static void
casebook_when_section_dispose (GObject *object)
{
  CasebookWhenSection *self = CASEBOOK_WHEN_SECTION (object);

  g_clear_object (&self->evidence_signals);

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
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/editor/when-section.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookWhenSection, from_row);
  gtk_widget_class_bind_template_child (widget_class, CasebookWhenSection, to_row);
  gtk_widget_class_bind_template_child (widget_class, CasebookWhenSection, role_row);
  gtk_widget_class_bind_template_child (widget_class, CasebookWhenSection, scope_row);
  gtk_widget_class_bind_template_child (widget_class, CasebookWhenSection, audience_row);
  gtk_widget_class_bind_template_child (widget_class, CasebookWhenSection, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, problem_changed);
  gtk_widget_class_bind_template_callback (widget_class, from_given);
  gtk_widget_class_bind_template_callback (widget_class, to_given);
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

  self->evidence_signals = g_signal_group_new (CASEBOOK_TYPE_EVIDENCE);
  g_signal_group_connect_swapped (self->evidence_signals, "notify::from", G_CALLBACK (show_from), self);
  g_signal_group_connect_swapped (self->evidence_signals, "notify::to", G_CALLBACK (show_to), self);
  g_signal_group_connect_swapped (self->evidence_signals, "notify::audience", G_CALLBACK (show_audience), self);
}
