/* Casebook: notes of a library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/changes.h"
#include "storage/note-store.h"
#include "storage/table.h"

/**
 * casebook_note_store_list:
 * @database: a library's database
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type CasebookNote): the notes, newest first
 */
GPtrArray *
casebook_note_store_list (CasebookDatabase  *database,
                          GError           **error)
{
  return casebook_table_list (database, CASEBOOK_TYPE_NOTE,
                              "WHERE deleted = 0 ORDER BY written DESC, created DESC, id", NULL, error);
}

/**
 * casebook_note_store_list_bin:
 * @database: a library's database
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type CasebookNote): the notes in the bin, last deleted first
 */
GPtrArray *
casebook_note_store_list_bin (CasebookDatabase  *database,
                              GError           **error)
{
  return casebook_table_list (database, CASEBOOK_TYPE_NOTE,
                              "WHERE deleted = 1 ORDER BY stamp DESC", NULL, error);
}

/**
 * casebook_note_store_load:
 * @database: a library's database
 * @id: id of a note
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: (transfer full) (nullable): the note, be it in the bin or not
 */
CasebookNote *
casebook_note_store_load (CasebookDatabase  *database,
                          const char        *id,
                          GError           **error)
{
  return casebook_table_load (database, CASEBOOK_TYPE_NOTE, id, error);
}

/**
 * casebook_note_store_put:
 * @database: a library's database
 * @record: a note
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: whether it was written
 */
gboolean
casebook_note_store_put (CasebookDatabase  *database,
                         CasebookNote      *record,
                         GError           **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_return_val_if_fail (CASEBOOK_IS_NOTE (record), FALSE);

  g_ptr_array_add (records, record);
  return casebook_changes_apply (database, records, "put", error);
}

/**
 * casebook_note_store_remove:
 * @database: a library's database
 * @id: id of a note
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: whether it is in the bin
 */
gboolean
casebook_note_store_remove (CasebookDatabase  *database,
                            const char        *id,
                            GError           **error)
{
  return casebook_changes_set_deleted (database, CASEBOOK_TYPE_NOTE, id, TRUE, error);
}

/**
 * casebook_note_store_restore:
 * @database: a library's database
 * @id: id of a note
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: whether it is out of the bin
 */
gboolean
casebook_note_store_restore (CasebookDatabase  *database,
                             const char        *id,
                             GError           **error)
{
  return casebook_changes_set_deleted (database, CASEBOOK_TYPE_NOTE, id, FALSE, error);
}
