/* Casebook: evidence as the command line gives it. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/options.h"
#include "domain/case.h"
#include "domain/framework.h"
#include "storage/database.h"

/* The options of a piece of evidence besides its title, which a new one must have. */
extern const CasebookOption casebook_evidence_input_options[];

gboolean casebook_evidence_input_is_empty (CasebookOptions   *options);
gboolean casebook_evidence_input_apply    (CasebookOptions   *options,
                                           CasebookDatabase  *database,
                                           CasebookCase      *case_,
                                           CasebookFramework *framework,
                                           CasebookEvidence  *evidence,
                                           const char        *action,
                                           GError           **error);
