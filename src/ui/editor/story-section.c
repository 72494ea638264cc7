/* Casebook: what happened, told in three parts. SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/editor/story-section.h"
#include "ui/fields/text-field.h"

struct _CasebookStorySection
{
  CasebookEditorSection parent_instance;

  CasebookTextField *title_field;
  CasebookTextField *situation_field;
  CasebookTextField *action_field;
  CasebookTextField *result_field;
};

G_DEFINE_FINAL_TYPE (CasebookStorySection, casebook_story_section, CASEBOOK_TYPE_EDITOR_SECTION)

static void
casebook_story_section_evidence_set (CasebookEditorSection *section,
                                     CasebookCaseDesk      *desk,
                                     CasebookEvidence      *evidence)
{
  CasebookStorySection *self = CASEBOOK_STORY_SECTION (section);

  casebook_text_field_bind (self->title_field, desk, evidence, "title");
  casebook_text_field_bind (self->situation_field, desk, evidence, "situation");
  casebook_text_field_bind (self->action_field, desk, evidence, "action");
  casebook_text_field_bind (self->result_field, desk, evidence, "result");
}

static gboolean
casebook_story_section_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CASEBOOK_STORY_SECTION (widget)->title_field));
}

static void
casebook_story_section_class_init (CasebookStorySectionClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->grab_focus = casebook_story_section_grab_focus;
  CASEBOOK_EDITOR_SECTION_CLASS (class)->evidence_set = casebook_story_section_evidence_set;

  g_type_ensure (CASEBOOK_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/editor/story-section.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookStorySection, title_field);
  gtk_widget_class_bind_template_child (widget_class, CasebookStorySection, situation_field);
  gtk_widget_class_bind_template_child (widget_class, CasebookStorySection, action_field);
  gtk_widget_class_bind_template_child (widget_class, CasebookStorySection, result_field);
  gtk_widget_class_bind_template_callback (widget_class, casebook_editor_section_fail);
}

static void
casebook_story_section_init (CasebookStorySection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
