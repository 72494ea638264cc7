/* Casebook: where a case is opened. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/case/case-page.h"

#define CASEBOOK_TYPE_CASE_PLACE (casebook_case_place_get_type ())

/* Signals:
 *  ready (): there is something to be seen: the case, or after a while that it is waited for
 *  left (): the person goes back from the case
 *  failed (GError *): the case could not be opened */
G_DECLARE_FINAL_TYPE (CasebookCasePlace, casebook_case_place, CASEBOOK, CASE_PLACE, AdwBin)

CasebookCaseDesk *casebook_case_place_get_desk   (CasebookCasePlace *self);
gboolean          casebook_case_place_is_waiting (CasebookCasePlace *self);

void              casebook_case_place_activate   (CasebookCasePlace *self,
                                                  const char        *action);
gboolean          casebook_case_place_may_leave  (CasebookCasePlace *self);
void              casebook_case_place_expect     (CasebookCasePlace *self);
gboolean          casebook_case_place_return_to  (CasebookCasePlace *self,
                                                  const char        *case_id,
                                                  const char        *evidence_id);
void              casebook_case_place_open       (CasebookCasePlace *self,
                                                  CasebookWorker    *worker,
                                                  CasebookShelf     *shelf,
                                                  const char        *case_id,
                                                  const char        *evidence_id);
void              casebook_case_place_cancel     (CasebookCasePlace *self);
void              casebook_case_place_clear      (CasebookCasePlace *self);
