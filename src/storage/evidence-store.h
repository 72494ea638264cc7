/* Casebook: evidence of a library. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/evidence.h"
#include "storage/database.h"

GPtrArray        *casebook_evidence_store_list     (CasebookDatabase *database,
                                                    const char       *case_id,
                                                    GError          **error);
GPtrArray        *casebook_evidence_store_list_bin (CasebookDatabase *database,
                                                    const char       *case_id,
                                                    GError          **error);
CasebookEvidence *casebook_evidence_store_load     (CasebookDatabase *database,
                                                    const char       *id,
                                                    GError          **error);
char             *casebook_evidence_store_find     (CasebookDatabase *database,
                                                    const char       *prefix,
                                                    GError          **error);
gboolean          casebook_evidence_store_put      (CasebookDatabase *database,
                                                    CasebookEvidence *record,
                                                    GError          **error);
gboolean          casebook_evidence_store_remove   (CasebookDatabase *database,
                                                    const char       *id,
                                                    GError          **error);
gboolean          casebook_evidence_store_restore  (CasebookDatabase *database,
                                                    const char       *id,
                                                    GError          **error);

void casebook_evidence_store_collect (CasebookEvidence *record,
                                      GPtrArray        *records);
