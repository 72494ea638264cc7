/* Casebook: the numbers before and after. SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/editor/measure-row.h"
#include "ui/editor/measures-section.h"

struct _CasebookMeasuresSection
{
  CasebookListSection parent_instance;
};

G_DEFINE_FINAL_TYPE (CasebookMeasuresSection, casebook_measures_section, CASEBOOK_TYPE_LIST_SECTION)

static void
add_clicked (CasebookMeasuresSection *self)
{
  CasebookEditorSection *section = CASEBOOK_EDITOR_SECTION (self);
  CasebookMeasure *measure = casebook_case_desk_add_measure (casebook_editor_section_get_desk (section),
                                                             casebook_editor_section_get_evidence (section));

  casebook_list_section_focus_record (CASEBOOK_LIST_SECTION (self), measure);
}

static void
remove_wanted (CasebookMeasuresSection *self,
               CasebookMeasureRow      *row)
{
  casebook_editor_section_remove (CASEBOOK_EDITOR_SECTION (self), casebook_list_section_get_record_at (CASEBOOK_LIST_SECTION (self), GTK_WIDGET (row)));
}

static GListModel *
casebook_measures_section_get_list (CasebookEvidence *evidence)
{
  return G_LIST_MODEL (casebook_evidence_get_measures (evidence));
}

static GtkWidget *
casebook_measures_section_create_row (CasebookListSection *section,
                                      gpointer             record)
{
  GtkWidget *row = casebook_measure_row_new (casebook_editor_section_get_desk (CASEBOOK_EDITOR_SECTION (section)),
                                             record);

  g_signal_connect_object (row, "remove", G_CALLBACK (remove_wanted), section, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "failed", G_CALLBACK (casebook_editor_section_fail), section, G_CONNECT_SWAPPED);
  return row;
}

static void
casebook_measures_section_class_init (CasebookMeasuresSectionClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  CasebookListSectionClass *list_class = CASEBOOK_LIST_SECTION_CLASS (class);

  list_class->reorderable = TRUE;
  list_class->get_list = casebook_measures_section_get_list;
  list_class->create_row = casebook_measures_section_create_row;

  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/editor/measures-section.ui");
  gtk_widget_class_bind_template_callback (widget_class, add_clicked);
}

static void
casebook_measures_section_init (CasebookMeasuresSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
