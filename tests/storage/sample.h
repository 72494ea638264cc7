/* Casebook: rows for the storage tests. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case.h"
#include "domain/note.h"
#include "storage/database.h"

char             *sample_add_framework (CasebookDatabase *database);
CasebookCase     *sample_case          (const char       *framework,
                                        const char       *candidate);
CasebookEvidence *sample_evidence      (CasebookCase     *parent,
                                        const char       *title);
CasebookClaim    *sample_claim         (CasebookEvidence *parent,
                                        const char       *sentence);
CasebookCase     *sample_put_case      (CasebookDatabase *database);
char             *sample_dup_text       (guint             n_words);
void              sample_assert_equal  (gpointer          record,
                                        gpointer          other);
void              sample_assert_whole  (CasebookDatabase *database);
