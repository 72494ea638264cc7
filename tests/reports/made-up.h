/* Casebook: a made-up case to tell. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case.h"
#include "domain/framework.h"

CasebookFramework *made_up_framework    (guint         n_themes,
                                         guint         n_competencies);
CasebookCase      *made_up_case         (void);
CasebookEvidence  *made_up_evidence     (CasebookCase *case_,
                                         const char   *title,
                                         CasebookDate  to,
                                         CasebookAudience audience);
void               made_up_claim        (CasebookEvidence *evidence,
                                         const char   *item,
                                         const char   *sentence);
void               made_up_many         (CasebookCase *case_,
                                         guint         n_evidence,
                                         guint         n_competencies,
                                         guint32       seed);
