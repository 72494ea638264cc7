/* Casebook: a case, named on the command line. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case.h"
#include "domain/framework.h"
#include "storage/database.h"

CasebookCase *casebook_case_argument_load     (CasebookDatabase   *database,
                                               const char         *prefix,
                                               CasebookFramework **framework,
                                               GError            **error);
CasebookCase *casebook_case_argument_load_of  (CasebookDatabase   *database,
                                               CasebookEvidence   *evidence,
                                               CasebookFramework **framework,
                                               GError            **error);
char         *casebook_case_argument_find     (CasebookDatabase   *database,
                                               const char         *prefix,
                                               GError            **error);
gboolean      casebook_case_argument_check_of (CasebookDatabase   *database,
                                               const char         *evidence_id,
                                               GError            **error);
