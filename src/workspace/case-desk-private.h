/* Casebook: what the files of the case desk share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/case-desk.h"

struct _CasebookCaseDesk
{
  GObject parent_instance;

  CasebookWorker    *worker;
  CasebookFramework *framework;
  CasebookCase      *case_;
  CasebookJournal   *journal;
  CasebookUndoStack *steps; /* the journal's */
  GHashTable        *removals; /* id to what went to the bin here; NULL while nothing did */

  GHashTable *coverages; /* item to CasebookCoverage; NULL until asked for */
  gboolean    coverage_changed; /* since the last step was settled */
  gboolean    claims_changed;
};

void        casebook_case_desk_add       (CasebookCaseDesk *self,
                                          GListStore       *list,
                                          gpointer          record);
GListStore *casebook_case_desk_find_list (CasebookCaseDesk *self,
                                          gpointer          record);
gboolean    casebook_case_desk_revive    (CasebookCaseDesk *self,
                                          const char       *root_id);
void        casebook_case_desk_lose      (CasebookCaseDesk *self,
                                          CasebookRecord   *record);
void        casebook_case_desk_tell      (CasebookCaseDesk *self,
                                          const char       *sentence);
