/* Casebook: the page of a case. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_CASE_PAGE (casebook_case_page_get_type ())

/* Properties: narrow (gboolean, read-only, notifies): whether one pane shows at a time.
 * Signals: left (): the person goes back from the case; what was typed is on its way to disk. */
G_DECLARE_FINAL_TYPE (CasebookCasePage, casebook_case_page, CASEBOOK, CASE_PAGE, AdwBin)

GtkWidget *casebook_case_page_new (CasebookCaseDesk *desk);

CasebookCaseDesk *casebook_case_page_get_desk      (CasebookCasePage *self);
void              casebook_case_page_show_evidence (CasebookCasePage *self,
                                                    CasebookEvidence *evidence);
gboolean          casebook_case_page_may_leave     (CasebookCasePage *self);
