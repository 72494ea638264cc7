/* Casebook: a section that shows a list of the evidence. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/editor/editor-section.h"

#define CASEBOOK_TYPE_LIST_SECTION (casebook_list_section_get_type ())

G_DECLARE_DERIVABLE_TYPE (CasebookListSection, casebook_list_section, CASEBOOK, LIST_SECTION, CasebookEditorSection)

/**
 * CasebookListSectionClass:
 * @reorderable: whether the records have an order of their own, by drag and Alt+arrows
 * @get_list: the list of the evidence to show
 * @create_row: a #GtkListBoxRow for one record of it, (transfer floating)
 */
struct _CasebookListSectionClass
{
  CasebookEditorSectionClass parent_class;

  gboolean     reorderable;
  GListModel *(*get_list)   (CasebookEvidence    *evidence);
  GtkWidget  *(*create_row) (CasebookListSection *self,
                             gpointer             record);
};

/* Property, for the .ui: hint, what the section says while the list is empty. */
gpointer casebook_list_section_get_record_at (CasebookListSection *self,
                                              GtkWidget           *widget);
void     casebook_list_section_focus_record  (CasebookListSection *self,
                                              gpointer             record);
void     casebook_list_section_reveal_last   (CasebookListSection *self);
void     casebook_list_section_reveal        (CasebookListSection *self,
                                              GtkWidget           *widget);
