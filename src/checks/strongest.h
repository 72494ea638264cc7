/* Casebook: the strongest examples of a case. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case.h"

/* How many a reader with two minutes is shown. */
#define CASEBOOK_N_STRONGEST 3

/* A place that is none: evidence that is not among the strongest. */
#define CASEBOOK_STRONGEST_NONE -1

GPtrArray *casebook_strongest_list        (CasebookCase     *case_,
                                           CasebookAudience  reader);
GPtrArray *casebook_strongest_list_chosen (CasebookCase     *case_,
                                           CasebookAudience  reader);
GPtrArray *casebook_strongest_list_with   (CasebookCase     *case_,
                                           CasebookAudience  reader,
                                           CasebookEvidence *evidence,
                                           int               place);
