/* Casebook: records as rows. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"
#include "storage/database.h"

/**
 * CasebookTableFault:
 * @table: the name of a table, of rows or of their older versions
 * @id: id of a row in it that cannot be read; "" when not even that can
 * @user_data: what was given
 */
typedef void (*CasebookTableFault) (const char *table,
                                    const char *id,
                                    gpointer    user_data);

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
gboolean   casebook_table_check         (CasebookDatabase  *database,
                                         CasebookTableFault fault,
                                         gpointer           user_data,
                                         GError           **error);
