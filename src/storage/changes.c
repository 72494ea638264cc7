/* Casebook: one change of a person, written.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything a person does comes through here: one transaction, one line in
 * the activity log, as many rows as it takes.
 */
#include "storage/activity-log.h"
#include "storage/changes.h"
#include "storage/table.h"
#include "storage/transaction.h"

typedef struct
{
  gint64 created;
  gint64 stamp;
} Stamps;

static Stamps *
remember_stamps (GPtrArray *records)
{
  Stamps *stamps = g_new (Stamps, records->len);

  for (guint i = 0; i < records->len; i++)
    {
      stamps[i].created = casebook_record_get_created (records->pdata[i]);
      stamps[i].stamp = casebook_record_get_stamp (records->pdata[i]);
    }

  return stamps;
}

static void
restore_stamps (GPtrArray    *records,
                const Stamps *stamps)
{
  for (guint i = 0; i < records->len; i++)
    {
      casebook_record_set_created (records->pdata[i], stamps[i].created);
      casebook_record_set_stamp (records->pdata[i], stamps[i].stamp);
    }
}

static gboolean
write_line (CasebookDatabase  *database,
            GPtrArray         *records,
            const char        *action,
            GError           **error)
{
  CasebookRecord *first = records->pdata[0];
  CasebookRecord *last = records->pdata[records->len - 1];
  const CasebookActivity activity = {
    .first_stamp = casebook_record_get_stamp (first),
    .last_stamp = casebook_record_get_stamp (last),
    .action = (char *) action,
    .table = (char *) casebook_table_get_name (G_OBJECT_TYPE (first)),
    .row_id = (char *) casebook_record_get_id (first),
    .n_rows = records->len,
  };

  return casebook_activity_log_append (database, &activity, error);
}

static gboolean
write_records (CasebookDatabase  *database,
               GPtrArray         *records,
               const char        *action,
               GError           **error)
{
  g_autoptr (CasebookTransaction) transaction = casebook_transaction_begin (database, error);

  if (transaction == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      if (!casebook_table_put (database, records->pdata[i], error))
        return FALSE;
    }

  return write_line (database, records, action, error) &&
         casebook_transaction_commit (g_steal_pointer (&transaction), error);
}

/**
 * casebook_changes_apply:
 * @database: a library's database
 * @records: (element-type CasebookRecord): what to write, of any classes and in any order
 * @action: what the person did, for the activity log: "edit", "undo", "remove"
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Writes all of @records or none. Each gets a stamp of its own, in the order
 * of @records, which is set on it; when nothing could be written the records
 * are as they were. No records are written at once.
 *
 * In a #CasebookTransaction of the caller they are kept when that one is.
 *
 * Returns: whether they were written
 */
gboolean
casebook_changes_apply (CasebookDatabase  *database,
                        GPtrArray         *records,
                        const char        *action,
                        GError           **error)
{
  g_autofree Stamps *stamps = NULL;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (records != NULL, FALSE);
  g_return_val_if_fail (action != NULL, FALSE);

  if (records->len == 0)
    return TRUE;

  stamps = remember_stamps (records);
  if (write_records (database, records, action, error))
    return TRUE;

  restore_stamps (records, stamps);
  return FALSE;
}

/**
 * casebook_changes_set_deleted:
 * @database: a library's database
 * @record_type: a class of records
 * @id: id of a row
 * @deleted: whether it lies in the bin from now on
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Puts a row into the bin or takes it out. What belongs to the row goes with
 * it and comes back with it. A row that is there already is left alone.
 *
 * Returns: whether it is so now
 */
gboolean
casebook_changes_set_deleted (CasebookDatabase  *database,
                              GType              record_type,
                              const char        *id,
                              gboolean           deleted,
                              GError           **error)
{
  g_autoptr (CasebookTransaction) transaction = casebook_transaction_begin (database, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (CasebookRecord) record = NULL;

  if (transaction == NULL)
    return FALSE;
  record = casebook_table_load (database, record_type, id, error);
  if (record == NULL)
    return FALSE;
  if (casebook_record_get_deleted (record) != !!deleted)
    {
      casebook_record_set_deleted (record, deleted);
      g_ptr_array_add (records, record);
    }

  return casebook_changes_apply (database, records, deleted ? "remove" : "restore", error) &&
         casebook_transaction_commit (g_steal_pointer (&transaction), error);
}
