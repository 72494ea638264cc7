/* Casebook: one section of the evidence editor. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_EDITOR_SECTION (casebook_editor_section_get_type ())

G_DECLARE_DERIVABLE_TYPE (CasebookEditorSection, casebook_editor_section, CASEBOOK, EDITOR_SECTION, AdwPreferencesGroup)

/**
 * CasebookEditorSectionClass:
 * @evidence_set: shows another piece of evidence, or none for %NULL; the desk
 *   is the section's from here on
 *
 * Signals:
 *  failed (const char *sentence): something could not be done, and why
 *  removed (CasebookRecord *): a record went into the bin
 *  item-activated (CasebookItem *): show this item of the framework
 */
struct _CasebookEditorSectionClass
{
  AdwPreferencesGroupClass parent_class;

  void (*evidence_set) (CasebookEditorSection *self,
                        CasebookCaseDesk      *desk,
                        CasebookEvidence      *evidence);
};

void              casebook_editor_section_set_evidence   (CasebookEditorSection *self,
                                                          CasebookCaseDesk      *desk,
                                                          CasebookEvidence      *evidence);
CasebookCaseDesk *casebook_editor_section_get_desk       (CasebookEditorSection *self);
CasebookEvidence *casebook_editor_section_get_evidence   (CasebookEditorSection *self);
void              casebook_editor_section_fail           (CasebookEditorSection *self,
                                                          const char            *sentence);
void              casebook_editor_section_remove         (CasebookEditorSection *self,
                                                          gpointer               record);
void              casebook_editor_section_activate_item  (CasebookEditorSection *self,
                                                          CasebookItem          *item);
