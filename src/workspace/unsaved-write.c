/* Casebook: what is to be written next, written.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All of it is written in one transaction. What another program changed since it
 * was read is merged field by field first, so nobody's words are overwritten
 * unseen. Should the library refuse a row, each is written by itself: one that
 * cannot be written must not hold up the others. What cannot be written as it is,
 * since something was deleted for good, is left out (unsaved-gone.c).
 */
#include <glib/gi18n-lib.h>

#include "storage/changes.h"
#include "storage/history-store.h"
#include "storage/table.h"
#include "storage/transaction.h"
#include "workspace/unsaved-private.h"

/* The version of a record that it was read or last written with. */
static gboolean
load_base (CasebookDatabase  *database,
           CasebookRecord    *record,
           CasebookRecord   **base,
           GError           **error)
{
  g_autoptr (GPtrArray) versions = NULL;

  *base = NULL;
  versions = casebook_history_store_list (database, G_OBJECT_TYPE (record), casebook_record_get_id (record), error);
  if (versions == NULL)
    return FALSE;

  for (guint i = 0; i < versions->len && *base == NULL; i++)
    {
      CasebookRecord *version = g_ptr_array_index (versions, i);

      if (casebook_record_get_stamp (version) == casebook_record_get_stamp (record))
        *base = g_object_ref (version);
    }

  return TRUE;
}

/* Makes of @clash a record that fits what stands. A part or a note that was deleted for good is written anew. */
static gboolean
reconcile (CasebookUnsaved   *self,
           CasebookDatabase  *database,
           CasebookClash     *clash,
           GError           **error)
{
  g_autoptr (CasebookRecord) before = casebook_record_copy (clash->record);
  g_autoptr (CasebookRecord) base = NULL;
  CasebookRecordMerge result = CASEBOOK_RECORD_MERGE_TAKEN;
  Merge *merge;

  if (!load_base (database, clash->record, &base, error))
    return FALSE;
  if (clash->standing != NULL)
    result = casebook_record_merge (clash->record, clash->standing, base);
  casebook_record_set_stamp (clash->record,
                             clash->standing != NULL ? casebook_record_get_stamp (clash->standing) : 0);

  merge = g_hash_table_lookup (self->merges, clash->record);
  if (merge == NULL)
    {
      merge = g_new0 (Merge, 1);
      merge->before = g_steal_pointer (&before);
      g_hash_table_insert (self->merges, clash->record, merge);
    }
  merge->result = MAX (merge->result, result);
  g_set_object (&merge->theirs, clash->standing);

  return TRUE;
}

static gboolean
write_records (CasebookUnsaved   *self,
               CasebookDatabase  *database,
               GPtrArray         *records,
               GError           **error)
{
  g_autoptr (CasebookTransaction) transaction = casebook_transaction_begin (database, error);
  g_autoptr (GPtrArray) clashes = NULL;

  if (transaction == NULL || (clashes = casebook_changes_list_clashes (database, records, error)) == NULL)
    return FALSE;
  for (guint i = 0; i < clashes->len; i++)
    {
      if (!reconcile (self, database, g_ptr_array_index (clashes, i), error))
        return FALSE;
    }

  return casebook_changes_apply (database, records, self->action, error) &&
         casebook_transaction_commit (g_steal_pointer (&transaction), error);
}

/* What was deleted for good meanwhile can neither go to the bin nor come back. It
 * is asked for first: a change that failed would take the whole transaction with it. */
static gboolean
write_mark (CasebookDatabase  *database,
            const char        *id,
            const Mark        *mark,
            GError           **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (CasebookRecord) standing = casebook_table_load (database, mark->record_type, id, &failure);

  if (standing != NULL)
    return casebook_changes_set_deleted (database, mark->record_type, id, mark->deleted, error);
  if (g_error_matches (failure, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Returns: (transfer container): the records of the set that are not set aside */
static GPtrArray *
list_writable (CasebookUnsaved *self)
{
  GPtrArray *writable = g_ptr_array_new ();

  for (guint i = 0; i < self->records->len; i++)
    {
      if (!casebook_unsaved_is_aside (self, self->records->pdata[i]))
        g_ptr_array_add (writable, self->records->pdata[i]);
    }

  return writable;
}

static gboolean
write_all (CasebookUnsaved   *self,
           CasebookDatabase  *database,
           GError           **error)
{
  g_autoptr (CasebookTransaction) transaction = casebook_transaction_begin (database, error);
  g_autoptr (GPtrArray) writable = NULL;
  GHashTableIter iter;
  gpointer id, mark;

  if (transaction == NULL || !casebook_unsaved_set_aside (self, database, error))
    return FALSE;
  writable = list_writable (self);
  if (writable->len > 0 && !write_records (self, database, writable, error))
    return FALSE;
  g_hash_table_iter_init (&iter, self->marks);
  while (g_hash_table_iter_next (&iter, &id, &mark))
    {
      if (!write_mark (database, id, mark, error))
        return FALSE;
    }

  return casebook_transaction_commit (g_steal_pointer (&transaction), error);
}

/* A library that refuses something may do so only in the end, when records bear
 * the stamps of versions that never were. */
static gboolean
write_together (CasebookUnsaved   *self,
                CasebookDatabase  *database,
                GError           **error)
{
  g_autofree gint64 *stamps = g_new (gint64, self->records->len);
  GHashTableIter iter;
  gpointer mark;

  for (guint i = 0; i < self->records->len; i++)
    stamps[i] = casebook_record_get_stamp (g_ptr_array_index (self->records, i));

  if (!write_all (self, database, error))
    {
      for (guint i = 0; i < self->records->len; i++)
        casebook_record_set_stamp (g_ptr_array_index (self->records, i), stamps[i]);
      return FALSE;
    }

  for (guint i = 0; i < self->records->len; i++)
    {
      if (!casebook_unsaved_is_aside (self, self->records->pdata[i]))
        g_hash_table_add (self->on_disk, self->records->pdata[i]);
    }
  g_hash_table_iter_init (&iter, self->marks);
  while (g_hash_table_iter_next (&iter, NULL, &mark))
    g_hash_table_add (self->on_disk, mark);

  return TRUE;
}

/* Whether @error speaks of a row, and another may be written all the same. */
static gboolean
is_about_a_row (const GError *error)
{
  return g_error_matches (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CONSTRAINT) ||
         g_error_matches (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_TOO_LARGE) ||
         g_error_matches (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND);
}

/* Takes note of what came of one write. Returns: whether the next is worth trying */
static gboolean
note_outcome (CasebookUnsaved  *self,
              gpointer          subject,
              GError           *failure,
              GError          **first)
{
  gboolean go_on = failure == NULL || is_about_a_row (failure);

  if (failure == NULL)
    g_hash_table_add (self->on_disk, subject);
  else if (*first == NULL)
    *first = failure;
  else
    g_error_free (failure);

  return go_on;
}

static gboolean
write_one_by_one (CasebookUnsaved   *self,
                  CasebookDatabase  *database,
                  GError           **error)
{
  g_autoptr (GPtrArray) writable = list_writable (self);
  GError *first = NULL;
  gboolean go_on = TRUE;
  GHashTableIter iter;
  gpointer id, mark;

  for (guint i = 0; go_on && i < writable->len; i++)
    {
      g_autoptr (GPtrArray) one = g_ptr_array_new ();
      GError *failure = NULL;

      g_ptr_array_add (one, g_ptr_array_index (writable, i));
      write_records (self, database, one, &failure);
      go_on = note_outcome (self, one->pdata[0], failure, &first);
    }

  g_hash_table_iter_init (&iter, self->marks);
  while (go_on && g_hash_table_iter_next (&iter, &id, &mark))
    {
      GError *failure = NULL;

      write_mark (database, id, mark, &failure);
      go_on = note_outcome (self, mark, failure, &first);
    }

  if (first == NULL)
    return TRUE;
  g_propagate_error (error, first);
  return FALSE;
}

/* Returns: whether nothing was set aside that must get to disk in the end */
static gboolean
check_nothing_gone (CasebookUnsaved  *self,
                    GError          **error)
{
  if (g_hash_table_size (self->gone) == 0)
    return TRUE;

  g_set_error_literal (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND,
                       _("What was changed here belongs to something that another window or program has deleted for "
                         "good. It was not written."));
  return FALSE;
}

/**
 * casebook_unsaved_write:
 * @self: a set that is the thread's own
 * @database: the library's
 * @error: why something was not written
 *
 * Writes everything in one transaction. A record that was changed elsewhere
 * since it was read is merged with what stands there, as
 * casebook_record_merge() says; the version that is replaced stays in the
 * history. When the library refuses a row the others are written without it, and
 * so they are when one belongs to something that was deleted for good.
 *
 * Returns: whether all of it is on disk; casebook_unsaved_settle() tells what is not
 */
gboolean
casebook_unsaved_write (CasebookUnsaved  *self,
                        CasebookDatabase *database,
                        GError          **error)
{
  g_autoptr (GError) failure = NULL;

  if (write_together (self, database, &failure))
    return check_nothing_gone (self, error);
  if (is_about_a_row (failure))
    return write_one_by_one (self, database, error) && check_nothing_gone (self, error);

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static void
adopt (CasebookRecord                *record,
       CasebookRecord                *copy,
       const Merge                   *merge,
       const CasebookUnsavedListener *listener,
       gpointer                       user_data)
{
  CasebookRecordMerge result;

  casebook_record_set_created (record, casebook_record_get_created (copy));
  casebook_record_set_stamp (record, casebook_record_get_stamp (copy));
  if (merge == NULL)
    return;

  /* Whatever was typed since the copy was made is newer than both. */
  result = casebook_record_merge (record, copy, merge->before);
  if (listener->merged != NULL)
    listener->merged (record, merge->theirs, MAX (merge->result, result), user_data);
}

/* Returns: whether @record is still to be written */
static gboolean
settle_record (CasebookUnsaved               *written,
               CasebookRecord                *record,
               CasebookRecord                *copy,
               const CasebookUnsavedListener *listener,
               gpointer                       user_data)
{
  const char *root_id = g_hash_table_lookup (written->gone, copy);

  if (g_hash_table_contains (written->on_disk, copy))
    {
      adopt (record, copy, g_hash_table_lookup (written->merges, copy), listener, user_data);
      return FALSE;
    }
  if (g_hash_table_contains (written->lost, copy))
    {
      if (listener->lost != NULL)
        listener->lost (record, user_data);
      return FALSE;
    }

  return root_id == NULL || listener->gone == NULL || !listener->gone (record, root_id, user_data);
}

/**
 * casebook_unsaved_settle:
 * @self: a set of live records
 * @written: the copy of it that was written
 * @listener: (scope call): hears what became of records, besides being written
 * @user_data: for @listener
 *
 * Gives each live record the stamps of the version that is on disk now, and what
 * it took over from elsewhere.
 *
 * Returns: (transfer full): what is not on disk, and not taken care of by @listener
 */
CasebookUnsaved *
casebook_unsaved_settle (CasebookUnsaved               *self,
                         CasebookUnsaved               *written,
                         const CasebookUnsavedListener *listener,
                         gpointer                       user_data)
{
  CasebookUnsaved *left = casebook_unsaved_new ();
  GHashTableIter iter;
  gpointer id, mark;

  g_return_val_if_fail (self->records->len == written->records->len, left);
  g_return_val_if_fail (listener != NULL, left);

  for (guint i = 0; i < self->records->len; i++)
    {
      CasebookRecord *record = g_ptr_array_index (self->records, i);
      CasebookRecord *copy = g_ptr_array_index (written->records, i);

      if (settle_record (written, record, copy, listener, user_data))
        casebook_unsaved_add (left, record, self->action);
    }

  g_hash_table_iter_init (&iter, written->marks);
  while (g_hash_table_iter_next (&iter, &id, &mark))
    {
      if (!g_hash_table_contains (written->on_disk, mark))
        casebook_unsaved_mark (left, ((Mark *) mark)->record_type, id, ((Mark *) mark)->deleted);
    }

  return left;
}
