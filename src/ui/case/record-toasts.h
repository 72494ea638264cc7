/* Casebook: what became of records, told at the lower edge. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/record-merge.h"
#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_RECORD_TOASTS (casebook_record_toasts_get_type ())

G_DECLARE_FINAL_TYPE (CasebookRecordToasts, casebook_record_toasts, CASEBOOK, RECORD_TOASTS, GObject)

CasebookRecordToasts *casebook_record_toasts_new         (AdwToastOverlay      *overlay);

void                  casebook_record_toasts_say_removed (CasebookRecordToasts *self,
                                                          CasebookRecord       *record,
                                                          const char           *action);
gboolean              casebook_record_toasts_hear_of     (CasebookRecordToasts *self,
                                                          CasebookRecord       *record);
void                  casebook_record_toasts_say_merged  (CasebookRecordToasts *self,
                                                          CasebookRecord       *record,
                                                          CasebookRecord       *theirs,
                                                          CasebookRecordMerge   merge,
                                                          const char           *action);
GtkWidget            *casebook_record_toasts_compare     (CasebookRecordToasts *self,
                                                          CasebookCaseDesk     *desk,
                                                          const char           *id);
