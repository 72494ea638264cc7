/* Casebook: cases of a library. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case.h"
#include "domain/case-summary.h"
#include "storage/database.h"

GPtrArray    *casebook_case_store_list     (CasebookDatabase *database,
                                            GError          **error);
GPtrArray    *casebook_case_store_list_bin (CasebookDatabase *database,
                                            GError          **error);
CasebookCase *casebook_case_store_load     (CasebookDatabase *database,
                                            const char       *id,
                                            GError          **error);
char         *casebook_case_store_find     (CasebookDatabase *database,
                                            const char       *prefix,
                                            GError          **error);
gboolean      casebook_case_store_put      (CasebookDatabase *database,
                                            CasebookCase     *record,
                                            GError          **error);
gboolean      casebook_case_store_remove   (CasebookDatabase *database,
                                            const char       *id,
                                            GError          **error);
gboolean      casebook_case_store_restore  (CasebookDatabase *database,
                                            const char       *id,
                                            GError          **error);

void casebook_case_store_collect (CasebookCase *record,
                                  GPtrArray    *records);
