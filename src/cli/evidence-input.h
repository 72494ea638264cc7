/* Casebook: evidence as the command line gives it. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/options.h"
#include "domain/case.h"
#include "domain/framework.h"
#include "storage/database.h"

/* The options of a piece of evidence besides its title, which a new one must have. */
extern const CasebookOption casebook_evidence_input_options[];

/**
 * CasebookEvidenceMaker:
 * @options: what the command line says
 * @database: a library's database
 * @argument: the argument of the command
 * @error: why not
 *
 * Makes new evidence, or loads some, and applies @options to it. Nothing is written.
 *
 * Returns: (transfer full) (nullable): the evidence
 */
typedef CasebookEvidence *(*CasebookEvidenceMaker) (CasebookOptions   *options,
                                                    CasebookDatabase  *database,
                                                    const char        *argument,
                                                    GError           **error);

gboolean          casebook_evidence_input_is_empty (CasebookOptions        *options);
gboolean          casebook_evidence_input_apply    (CasebookOptions        *options,
                                                    CasebookCase           *case_,
                                                    CasebookFramework      *framework,
                                                    CasebookEvidence       *evidence,
                                                    GError                **error);
CasebookEvidence *casebook_evidence_input_write    (CasebookOptions        *options,
                                                    CasebookDatabase       *database,
                                                    const char             *argument,
                                                    CasebookEvidenceMaker   make,
                                                    const char             *action,
                                                    GError                **error);
