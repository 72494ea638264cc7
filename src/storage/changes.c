/* Casebook: one change of a person, written.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything a person does comes through here: one transaction, one line in
 * the activity log, as many rows as it takes.
 *
 * A library may be open in several programs. A record carries the stamp of the
 * version it was read or last written with, and 0 when it is new; where that is
 * not the stamp that stands in the library, somebody else was there since, and
 * writing the record would undo what they did.
 */
#include <glib/gi18n-lib.h>

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

static void
set_changed_elsewhere (GError           **error,
                       CasebookDatabase  *database)
{
  g_autofree char *name = g_filename_display_name (casebook_database_get_path (database));

  g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CHANGED_ELSEWHERE,
               _("Another window or program has changed the same thing in “%s” in the meantime. The last change was "
                 "not written; what was written there is safe. Look at it, then try again."), name);
}

static gboolean
check_all_as_read (CasebookDatabase  *database,
                   GPtrArray         *records,
                   GError           **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      CasebookRecord *record = records->pdata[i];
      gint64 stamp;

      if (!casebook_table_get_stamp (database, G_OBJECT_TYPE (record), casebook_record_get_id (record), &stamp, error))
        return FALSE;
      if (stamp != casebook_record_get_stamp (record))
        {
          set_changed_elsewhere (error, database);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
write_records (CasebookDatabase  *database,
               GPtrArray         *records,
               const char        *action,
               gboolean           over,
               GError           **error)
{
  g_autoptr (CasebookTransaction) transaction = casebook_transaction_begin (database, error);

  if (transaction == NULL || (!over && !check_all_as_read (database, records, error)))
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      if (!casebook_table_put (database, records->pdata[i], error))
        return FALSE;
    }

  return write_line (database, records, action, error) &&
         casebook_transaction_commit (g_steal_pointer (&transaction), error);
}

static gboolean
apply (CasebookDatabase  *database,
       GPtrArray         *records,
       const char        *action,
       gboolean           over,
       GError           **error)
{
  g_autofree Stamps *stamps = NULL;

  if (records->len == 0)
    return TRUE;

  stamps = remember_stamps (records);
  if (write_records (database, records, action, over, error))
    return TRUE;

  restore_stamps (records, stamps);
  return FALSE;
}

/**
 * casebook_changes_apply:
 * @database: a library's database
 * @records: (element-type CasebookRecord): what to write, of any classes and in any order
 * @action: what the person did, for the activity log: "edit", "undo", "remove"
 * @error: %CASEBOOK_STORAGE_ERROR_CHANGED_ELSEWHERE and others of that domain
 *
 * Writes all of @records or none. Each gets a stamp of its own, in the order
 * of @records, which is set on it; when nothing could be written the records
 * are as they were. No records are written at once.
 *
 * Nothing is written when the library no longer holds each record in the version
 * it was read or last written with, or when it holds a row with the id of a
 * record that was never written; casebook_changes_list_clashes() tells which.
 *
 * In a #CasebookTransaction of the caller they are kept when that one is. When
 * it is not, the records bear stamps of versions that never were, and are to be
 * thrown away.
 *
 * Returns: whether they were written
 */
gboolean
casebook_changes_apply (CasebookDatabase  *database,
                        GPtrArray         *records,
                        const char        *action,
                        GError           **error)
{
  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (records != NULL, FALSE);
  g_return_val_if_fail (action != NULL, FALSE);

  return apply (database, records, action, FALSE, error);
}

/**
 * casebook_changes_apply_over:
 * @database: a library's database
 * @records: (element-type CasebookRecord): what to write, of any classes and in any order
 * @action: what the person did, for the activity log
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Writes @records as casebook_changes_apply() does, whatever stands in the
 * library: for a person who knows of the clash. The versions that stood there
 * go to the history; a row that was deleted for good comes back.
 *
 * Returns: whether they were written
 */
gboolean
casebook_changes_apply_over (CasebookDatabase  *database,
                             GPtrArray         *records,
                             const char        *action,
                             GError           **error)
{
  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (records != NULL, FALSE);
  g_return_val_if_fail (action != NULL, FALSE);

  return apply (database, records, action, TRUE, error);
}

static CasebookClash *
clash_new (CasebookRecord *record,
           CasebookRecord *standing)
{
  CasebookClash *self = g_new0 (CasebookClash, 1);

  self->record = g_object_ref (record);
  g_set_object (&self->standing, standing);

  return self;
}

/**
 * casebook_clash_free:
 * @self: (transfer full): a clash
 */
void
casebook_clash_free (CasebookClash *self)
{
  g_object_unref (self->record);
  g_clear_object (&self->standing);
  g_free (self);
}

/* Tells a row that is gone from one that cannot be read. */
static gboolean
load_standing (CasebookDatabase  *database,
               CasebookRecord    *record,
               CasebookRecord   **standing,
               GError           **error)
{
  g_autoptr (GError) failure = NULL;

  *standing = casebook_table_load (database, G_OBJECT_TYPE (record), casebook_record_get_id (record), &failure);
  if (*standing != NULL || g_error_matches (failure, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * casebook_changes_list_clashes:
 * @database: a library's database
 * @records: (element-type CasebookRecord): what is to be written
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Asks which of @records casebook_changes_apply() would not write now, and what
 * stands in their place. To be sure that it stays so, ask and write in one
 * #CasebookTransaction.
 *
 * Returns: (transfer full) (nullable) (element-type CasebookClash): one for each
 *   record that was changed elsewhere, in the order of @records; none when they fit
 */
GPtrArray *
casebook_changes_list_clashes (CasebookDatabase  *database,
                               GPtrArray         *records,
                               GError           **error)
{
  g_autoptr (GPtrArray) clashes = g_ptr_array_new_with_free_func ((GDestroyNotify) casebook_clash_free);

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (records != NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      CasebookRecord *record = records->pdata[i];
      g_autoptr (CasebookRecord) standing = NULL;

      if (!load_standing (database, record, &standing, error))
        return NULL;
      if (casebook_record_get_stamp (record) != (standing != NULL ? casebook_record_get_stamp (standing) : 0))
        g_ptr_array_add (clashes, clash_new (record, standing));
    }

  return g_steal_pointer (&clashes);
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
