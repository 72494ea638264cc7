/* Casebook: what the files of the case desk share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/autosave.h"
#include "workspace/case-desk.h"
#include "workspace/undo-stack.h"

struct _CasebookCaseDesk
{
  GObject parent_instance;

  CasebookWorker    *worker;
  CasebookFramework *framework;
  CasebookCase      *case_;
  CasebookUndoStack *undo;
  CasebookAutosave  *autosave;

  const char *action; /* what is being done, for the activity log */

  GHashTable *coverages; /* item to CasebookCoverage; NULL until asked for */
  gboolean    coverage_changed; /* since the last step was settled */
  gboolean    claims_changed;
};

void casebook_case_desk_begin (CasebookCaseDesk *self,
                               const char       *action);
void casebook_case_desk_end   (CasebookCaseDesk *self);
void casebook_case_desk_add   (CasebookCaseDesk *self,
                               GListStore       *list,
                               gpointer          record);
