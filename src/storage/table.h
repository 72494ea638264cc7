/* Casebook: records as rows. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"
#include "storage/database.h"

const char *casebook_table_get_name (GType record_type);

gboolean   casebook_table_put           (CasebookDatabase *database,
                                         CasebookRecord   *record,
                                         GError          **error);
gboolean   casebook_table_get_stamp     (CasebookDatabase *database,
                                         GType             record_type,
                                         const char       *id,
                                         gint64           *stamp,
                                         GError          **error);
gpointer   casebook_table_load          (CasebookDatabase *database,
                                         GType             record_type,
                                         const char       *id,
                                         GError          **error);
GPtrArray *casebook_table_list          (CasebookDatabase *database,
                                         GType             record_type,
                                         const char       *condition,
                                         const char       *value,
                                         GError          **error);
GPtrArray *casebook_table_list_versions (CasebookDatabase *database,
                                         GType             record_type,
                                         const char       *id,
                                         GError          **error);
