/* Casebook: evidence that supports nothing yet, listed. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_UNCLAIMED_PAGE (casebook_unclaimed_page_get_type ())

/* Signals:
 *  evidence-chosen (CasebookEvidence *): the person wants to see it */
G_DECLARE_FINAL_TYPE (CasebookUnclaimedPage, casebook_unclaimed_page, CASEBOOK, UNCLAIMED_PAGE, AdwBin)

GtkWidget        *casebook_unclaimed_page_new          (CasebookCaseDesk      *desk);
CasebookEvidence *casebook_unclaimed_page_dup_first    (CasebookUnclaimedPage *self);
void              casebook_unclaimed_page_set_shown    (CasebookUnclaimedPage *self,
                                                        CasebookEvidence      *evidence);
