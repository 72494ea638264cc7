/* Casebook: older versions of rows.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Triggers of the schema lay a row's version beside it whenever the row is
 * changed or deleted, so this only reads.
 */
#include "storage/history-store.h"
#include "storage/table.h"

/**
 * casebook_history_store_list:
 * @database: a library's database
 * @record_type: a class of records
 * @id: id of a row
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type CasebookRecord): every version of the row
 *   before the one that stands, newest first
 */
GPtrArray *
casebook_history_store_list (CasebookDatabase  *database,
                             GType              record_type,
                             const char        *id,
                             GError           **error)
{
  return casebook_table_list_versions (database, record_type, id, error);
}
