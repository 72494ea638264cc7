/* Casebook: whether evidence is among the strongest examples.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row: a star and how the evidence stands. The places open below it.
 */
#include "ui/editor/strongest-popover.h"
#include "ui/editor/strongest-section.h"
#include "ui/editor/strongest-words.h"

struct _CasebookStrongestSection
{
  CasebookEditorSection parent_instance;

  AdwActionRow             *row;
  GtkImage                 *star;
  GtkMenuButton            *button;
  CasebookStrongestPopover *popover;

  GSignalGroup *evidence_signals;
  GSignalGroup *desk_signals;
  GSignalGroup *journal_signals;
};

G_DEFINE_FINAL_TYPE (CasebookStrongestSection, casebook_strongest_section, CASEBOOK_TYPE_EDITOR_SECTION)

static void
tell (CasebookStrongestSection *self)
{
  CasebookEditorSection *section = CASEBOOK_EDITOR_SECTION (self);
  CasebookEvidence *evidence = casebook_editor_section_get_evidence (section);
  g_autofree char *words = NULL;
  CasebookCase *case_;

  if (evidence == NULL)
    return;

  case_ = casebook_case_desk_get_case (casebook_editor_section_get_desk (section));
  words = casebook_strongest_standing_to_words (case_, evidence);
  adw_action_row_set_subtitle (self->row, words);
  gtk_image_set_from_icon_name (self->star, casebook_evidence_get_strongest (evidence) > 0 ? "starred-symbolic"
                                                                                          : "non-starred-symbolic");
  casebook_strongest_popover_tell (self->popover, case_, evidence);
}

/* Another that is chosen, taken away, or kept from the committee changes how this one stands. */
static void
record_changed (CasebookStrongestSection *self,
                CasebookRecord           *record,
                const char               *field)
{
  if (*field == '\0' || (CASEBOOK_IS_EVIDENCE (record) &&
                         (g_str_equal (field, "strongest") || g_str_equal (field, "audience") ||
                          g_str_equal (field, "from") || g_str_equal (field, "to"))))
    tell (self);
}

static void
placed (CasebookStrongestSection *self,
        int                       place)
{
  CasebookEditorSection *section = CASEBOOK_EDITOR_SECTION (self);

  casebook_case_desk_place_strongest (casebook_editor_section_get_desk (section),
                                      casebook_editor_section_get_evidence (section), place);
}

static void
casebook_strongest_section_evidence_set (CasebookEditorSection *section,
                                         CasebookCaseDesk      *desk,
                                         CasebookEvidence      *evidence)
{
  CasebookStrongestSection *self = CASEBOOK_STRONGEST_SECTION (section);

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_group_set_target (self->evidence_signals, evidence);
  g_signal_group_set_target (self->desk_signals, desk);
  g_signal_group_set_target (self->journal_signals, desk != NULL ? casebook_case_desk_get_journal (desk) : NULL);
  tell (self);
}

static void
casebook_strongest_section_dispose (GObject *object)
{
  CasebookStrongestSection *self = CASEBOOK_STRONGEST_SECTION (object);

  g_clear_object (&self->evidence_signals);
  g_clear_object (&self->desk_signals);
  g_clear_object (&self->journal_signals);

  G_OBJECT_CLASS (casebook_strongest_section_parent_class)->dispose (object);
}

static void
casebook_strongest_section_class_init (CasebookStrongestSectionClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_strongest_section_dispose;
  CASEBOOK_EDITOR_SECTION_CLASS (class)->evidence_set = casebook_strongest_section_evidence_set;

  g_type_ensure (CASEBOOK_TYPE_STRONGEST_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/editor/strongest-section.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookStrongestSection, row);
  gtk_widget_class_bind_template_child (widget_class, CasebookStrongestSection, star);
  gtk_widget_class_bind_template_child (widget_class, CasebookStrongestSection, button);
  gtk_widget_class_bind_template_child (widget_class, CasebookStrongestSection, popover);
  gtk_widget_class_bind_template_callback (widget_class, tell);
  gtk_widget_class_bind_template_callback (widget_class, placed);
}

static void
casebook_strongest_section_init (CasebookStrongestSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->evidence_signals = g_signal_group_new (CASEBOOK_TYPE_EVIDENCE);
  g_signal_group_connect_swapped (self->evidence_signals, "notify::strongest", G_CALLBACK (tell), self);
  g_signal_group_connect_swapped (self->evidence_signals, "notify::audience", G_CALLBACK (tell), self);
  self->desk_signals = g_signal_group_new (CASEBOOK_TYPE_CASE_DESK);
  g_signal_group_connect_swapped (self->desk_signals, "claims-changed", G_CALLBACK (tell), self);
  self->journal_signals = g_signal_group_new (CASEBOOK_TYPE_JOURNAL);
  g_signal_group_connect_swapped (self->journal_signals, "changed", G_CALLBACK (record_changed), self);
}

/**
 * casebook_strongest_section_open:
 * @self: a section that shows evidence
 *
 * Opens the places to choose from.
 */
void
casebook_strongest_section_open (CasebookStrongestSection *self)
{
  g_return_if_fail (CASEBOOK_IS_STRONGEST_SECTION (self));

  gtk_menu_button_popup (self->button);
}
