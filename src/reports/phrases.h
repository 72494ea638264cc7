/* Casebook: pieces that several parts of a packet are made of. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "checks/coverage.h"
#include "domain/evidence.h"
#include "pages/section.h"
#include "reports/selection.h"

/* Stands for a name that is put in later, and may hold any sign but this. */
#define CASEBOOK_NAME_MARK "\001"

CasebookSection *casebook_open_section  (const char           *label,
                                         const char           *title,
                                         const char           *place);
void             casebook_take_text     (CasebookBlock        *block,
                                         CasebookRole          role,
                                         const char           *text);
CasebookBlock   *casebook_muted_text    (CasebookRole          role,
                                         const char           *text);
const char      *casebook_evidence_name (CasebookEvidence     *evidence);
void             casebook_append_line_with_page (CasebookProse *prose,
                                                const char    *line,
                                                const char    *name,
                                                const char    *place);
void             casebook_append_name_with_page (CasebookProse *prose,
                                                const char    *name,
                                                const char    *place);
void             casebook_take_line_with_page (CasebookBlock  *block,
                                               const char     *line,
                                               const char     *name,
                                               const char     *place);
void             casebook_take_name_with_page (CasebookBlock  *block,
                                               const char     *name,
                                               const char     *place);
void             casebook_take_page_cell (CasebookBlock       *table,
                                          const char          *place);
guint            casebook_count_columns (CasebookSelection    *selection,
                                         guint                 n);
const char      *casebook_standing_word (CasebookCoverageState state);
