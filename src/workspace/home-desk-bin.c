/* Casebook: the bin of a library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is removed goes into the bin and comes back as it went in. A case and
 * evidence are only entries here: removing and restoring them switches the
 * entry from one list to the other and marks the row. A note is a record at hand.
 *
 * Only what lies in the bin can be deleted for good, which nothing takes back;
 * so the steps that could be undone before are forgotten with it.
 */
#include <glib/gi18n-lib.h>

#include "domain/case.h"
#include "storage/library.h"
#include "storage/purge.h"
#include "storage/transaction.h"
#include "workspace/home-desk-private.h"

static CasebookCaseEntry *
find_in (GListStore *list,
         const char *case_id,
         guint      *position)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CasebookCaseEntry) entry = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_str_equal (casebook_case_entry_get_id (entry), case_id))
        {
          *position = i;
          return entry;
        }
    }

  return NULL;
}

static CasebookBinEntry *
find_binned (GListStore *list,
             const char *id,
             guint      *position)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CasebookBinEntry) entry = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_str_equal (casebook_bin_entry_get_id (entry), id))
        {
          *position = i;
          return entry;
        }
    }

  return NULL;
}

/**
 * casebook_home_desk_find_case:
 * @self: a desk
 * @case_id: an id
 *
 * Returns: (transfer none) (nullable): the entry of the case, in the bin or not
 */
CasebookCaseEntry *
casebook_home_desk_find_case (CasebookHomeDesk *self,
                              const char       *case_id)
{
  guint position;
  CasebookCaseEntry *entry = find_in (self->cases, case_id, &position);

  return entry != NULL ? entry : find_in (self->bin, case_id, &position);
}

static int
compare_edited (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  gint64 first = casebook_case_entry_get_edited ((CasebookCaseEntry *) a);
  gint64 second = casebook_case_entry_get_edited ((CasebookCaseEntry *) b);

  return (first < second) - (first > second);
}

/* The lists may have been read anew since the step was made, so the entry is looked for by its id. */
static void
put_case_in_bin (gpointer subject,
                 gboolean binned,
                 gpointer user_data)
{
  CasebookHomeDesk *self = user_data;
  const char *case_id = casebook_case_entry_get_id (subject);
  GListStore *from = binned ? self->cases : self->bin;
  g_autoptr (CasebookCaseEntry) entry = NULL;
  guint position;

  entry = find_in (from, case_id, &position);
  if (entry == NULL)
    return;

  g_object_ref (entry);
  g_list_store_remove (from, position);
  casebook_case_entry_set_removed (entry, binned ? g_get_real_time () : 0);
  if (binned)
    g_list_store_insert (self->bin, 0, entry);
  else
    g_list_store_insert_sorted (self->cases, entry, compare_edited, NULL);
  casebook_journal_mark (self->journal, CASEBOOK_TYPE_CASE, case_id, binned);
}

/**
 * casebook_home_desk_switch_case:
 * @self: a desk
 * @case_id: id of a case
 * @binned: whether it is to lie in the bin
 *
 * Makes that a step that can be undone, even where it is so already.
 */
void
casebook_home_desk_switch_case (CasebookHomeDesk *self,
                                const char       *case_id,
                                gboolean          binned)
{
  CasebookCaseEntry *entry = casebook_home_desk_find_case (self, case_id);

  if (entry != NULL)
    casebook_undo_stack_perform (self->steps, casebook_undo_change_new_switch (entry, binned, put_case_in_bin, self));
}

/**
 * casebook_home_desk_remove_case:
 * @self: a desk
 * @case_id: id of a case in the list
 *
 * Puts the case into the bin. It and all that belongs to it stay in the library.
 */
void
casebook_home_desk_remove_case (CasebookHomeDesk *self,
                                const char       *case_id)
{
  guint position;

  g_return_if_fail (CASEBOOK_IS_HOME_DESK (self));
  g_return_if_fail (case_id != NULL);

  if (find_in (self->cases, case_id, &position) != NULL)
    casebook_home_desk_switch_case (self, case_id, TRUE);
}

/**
 * casebook_home_desk_restore_case:
 * @self: a desk
 * @case_id: id of a case in the bin
 *
 * Takes the case out of the bin as it went in.
 */
void
casebook_home_desk_restore_case (CasebookHomeDesk *self,
                                 const char       *case_id)
{
  guint position;

  g_return_if_fail (CASEBOOK_IS_HOME_DESK (self));
  g_return_if_fail (case_id != NULL);

  if (find_in (self->bin, case_id, &position) != NULL)
    casebook_home_desk_switch_case (self, case_id, FALSE);
}

/* What the list of cases says of the case is another then, so it is read anew. */
static void
put_evidence_in_bin (gpointer subject,
                     gboolean binned,
                     gpointer user_data)
{
  CasebookHomeDesk *self = user_data;
  const char *id = casebook_bin_entry_get_id (subject);
  g_autoptr (CasebookBinEntry) entry = NULL;
  guint position;

  if ((find_binned (self->evidence_bin, id, &position) != NULL) == !!binned)
    return;

  if (binned)
    {
      entry = casebook_bin_entry_new (casebook_bin_entry_get_record (subject),
                                      casebook_bin_entry_get_part_of (subject), g_get_real_time ());
      g_list_store_insert (self->evidence_bin, 0, entry);
    }
  else
    {
      g_list_store_remove (self->evidence_bin, position);
    }
  casebook_journal_mark (self->journal, CASEBOOK_TYPE_EVIDENCE, id, binned);
  casebook_home_desk_refresh_async (self, NULL, NULL, NULL);
}

/**
 * casebook_home_desk_restore_evidence:
 * @self: a desk
 * @evidence_id: id of evidence in the bin
 *
 * Takes the evidence out of the bin as it went in. Evidence is seen in its case
 * alone, so a case that lies in the bin as well comes with it.
 */
void
casebook_home_desk_restore_evidence (CasebookHomeDesk *self,
                                     const char       *evidence_id)
{
  CasebookBinEntry *entry;
  CasebookCaseEntry *part_of;
  guint position;

  g_return_if_fail (CASEBOOK_IS_HOME_DESK (self));
  g_return_if_fail (evidence_id != NULL);

  entry = find_binned (self->evidence_bin, evidence_id, &position);
  if (entry == NULL)
    return;

  part_of = casebook_bin_entry_get_part_of (entry);
  casebook_undo_stack_begin (self->steps);
  if (part_of != NULL)
    casebook_home_desk_restore_case (self, casebook_case_entry_get_id (part_of));
  casebook_undo_stack_perform (self->steps, casebook_undo_change_new_switch (entry, FALSE, put_evidence_in_bin, self));
  casebook_undo_stack_end (self->steps);
}

/* Notes are listed newest first. */
static gboolean
comes_before (CasebookNote *note,
              CasebookNote *other)
{
  if (casebook_note_get_written (note) != casebook_note_get_written (other))
    return casebook_note_get_written (note) > casebook_note_get_written (other);

  return casebook_record_get_created (CASEBOOK_RECORD (note)) > casebook_record_get_created (CASEBOOK_RECORD (other));
}

static guint
place_of (CasebookHomeDesk *self,
          CasebookNote     *note)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->notes));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CasebookNote) other = g_list_model_get_item (G_LIST_MODEL (self->notes), i);

      if (comes_before (note, other))
        return i;
    }

  return n;
}

/**
 * casebook_home_desk_restore_note:
 * @self: a desk
 * @note_id: id of a note in the bin
 *
 * Takes the note out of the bin, whatever was changed since it went there.
 */
void
casebook_home_desk_restore_note (CasebookHomeDesk *self,
                                 const char       *note_id)
{
  CasebookBinEntry *entry;
  CasebookNote *note;
  guint position;

  g_return_if_fail (CASEBOOK_IS_HOME_DESK (self));
  g_return_if_fail (note_id != NULL);

  entry = find_binned (self->note_bin, note_id, &position);
  if (entry == NULL)
    return;

  note = CASEBOOK_NOTE (casebook_bin_entry_get_record (entry));
  casebook_journal_begin (self->journal, "restore");
  casebook_undo_stack_insert (self->steps, self->notes, place_of (self, note), CASEBOOK_RECORD (note));
  casebook_journal_end (self->journal);
}

/**
 * casebook_home_desk_follow_note:
 * @self: a desk
 * @note: a note that was changed
 *
 * Keeps the bin in step with notes that come and go, by undo as well.
 */
void
casebook_home_desk_follow_note (CasebookHomeDesk *self,
                                CasebookNote     *note)
{
  CasebookRecord *record = CASEBOOK_RECORD (note);
  g_autoptr (CasebookBinEntry) fresh = NULL;
  guint position;
  gboolean listed = find_binned (self->note_bin, casebook_record_get_id (record), &position) != NULL;

  if (listed == casebook_record_get_deleted (record))
    return;

  if (listed)
    {
      g_list_store_remove (self->note_bin, position);
      return;
    }
  fresh = casebook_bin_entry_new (record, NULL, g_get_real_time ());
  g_list_store_insert (self->note_bin, 0, fresh);
}

/* What is to be deleted for good; evidence comes before its case. */
typedef struct
{
  GType type;
  char *id;
} Doomed;

static void
doomed_clear (Doomed *doomed)
{
  g_free (doomed->id);
}

static void
doom (GArray   *all,
      gpointer  entry)
{
  Doomed doomed;

  if (CASEBOOK_IS_CASE_ENTRY (entry))
    doomed = (Doomed) { CASEBOOK_TYPE_CASE, g_strdup (casebook_case_entry_get_id (entry)) };
  else
    doomed = (Doomed) { G_OBJECT_TYPE (casebook_bin_entry_get_record (entry)),
                        g_strdup (casebook_bin_entry_get_id (entry)) };
  g_array_append_val (all, doomed);
}

static GArray *
doomed_in_bin (CasebookHomeDesk *self)
{
  GListStore *lists[] = { self->evidence_bin, self->note_bin, self->bin };
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Doomed));

  g_array_set_clear_func (all, (GDestroyNotify) doomed_clear);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (lists[i])); j++)
        {
          g_autoptr (GObject) entry = g_list_model_get_item (G_LIST_MODEL (lists[i]), j);

          doom (all, entry);
        }
    }

  return all;
}

static void
purge (GTask           *task,
       CasebookLibrary *library,
       gpointer         data,
       GCancellable    *cancellable)
{
  CasebookDatabase *database = casebook_library_get_database (library);
  GArray *all = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookTransaction) transaction = casebook_transaction_begin (database, &error);
  gboolean ok = transaction != NULL;

  for (guint i = 0; ok && i < all->len; i++)
    {
      const Doomed *doomed = &g_array_index (all, Doomed, i);

      ok = casebook_purge (database, doomed->type, doomed->id, &error);
    }

  if (ok && casebook_transaction_commit (g_steal_pointer (&transaction), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
lists_read_after_purge (GObject      *object,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (!casebook_home_desk_refresh_finish (CASEBOOK_HOME_DESK (object), result, &error))
    g_info ("Reading the lists after a purge: %s", error->message);

  /* It is gone all the same. */
  g_task_return_boolean (task, TRUE);
}

static void
lists_read_after_failure (GObject      *object,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;

  g_task_return_error (task, g_error_copy (g_task_get_task_data (task)));
}

static void
purged (GObject      *object,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  CasebookHomeDesk *self = CASEBOOK_HOME_DESK (object);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      casebook_home_desk_refresh_async (self, NULL, lists_read_after_purge, g_object_ref (task));
      return;
    }

  /* What was taken from the lists comes back with them. */
  g_task_set_task_data (task, g_steal_pointer (&error), (GDestroyNotify) g_error_free);
  casebook_home_desk_refresh_async (self, NULL, lists_read_after_failure, g_object_ref (task));
}

static GListStore *
bin_of (CasebookHomeDesk *self,
        const Doomed     *doomed)
{
  if (doomed->type == CASEBOOK_TYPE_CASE)
    return self->bin;

  return doomed->type == CASEBOOK_TYPE_EVIDENCE ? self->evidence_bin : self->note_bin;
}

static gboolean
lies_in_bin (CasebookHomeDesk *self,
             const Doomed     *doomed,
             guint            *position)
{
  GListStore *list = bin_of (self, doomed);

  return list == self->bin ? find_in (list, doomed->id, position) != NULL
                           : find_binned (list, doomed->id, position) != NULL;
}

/* What is about to go can be restored no more, by the bin or by undo; what was
 * restored since the person said so stays, and with it all the rest. */
static gboolean
take_from_bin (CasebookHomeDesk  *self,
               GArray            *all,
               GError           **error)
{
  guint position;

  for (guint i = 0; i < all->len; i++)
    {
      if (!lies_in_bin (self, &g_array_index (all, Doomed, i), &position))
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                               _("Something was restored in the meantime, so nothing was deleted."));
          return FALSE;
        }
    }

  for (guint i = 0; i < all->len; i++)
    {
      if (lies_in_bin (self, &g_array_index (all, Doomed, i), &position))
        g_list_store_remove (bin_of (self, &g_array_index (all, Doomed, i)), position);
    }
  casebook_undo_stack_clear (self->steps);

  return TRUE;
}

static void
flushed_to_purge (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  CasebookHomeDesk *self = g_task_get_source_object (task);
  g_autoptr (GTask) purging = NULL;
  g_autoptr (GError) error = NULL;

  if (!casebook_journal_flush_finish (CASEBOOK_JOURNAL (object), result, &error) ||
      !take_from_bin (self, g_task_get_task_data (task), &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  purging = g_task_new (self, NULL, purged, g_object_ref (task));
  g_task_set_source_tag (purging, purge);
  g_task_set_task_data (purging, g_array_ref (g_task_get_task_data (task)), (GDestroyNotify) g_array_unref);
  casebook_worker_run (self->worker, purging, purge);
}

/**
 * casebook_home_desk_purge_async:
 * @self: a desk
 * @entry: (nullable): a #CasebookCaseEntry or a #CasebookBinEntry that lies in the bin, or
 *   %NULL for all that does now
 * @callback: called when it is gone, or not
 * @user_data: for @callback
 *
 * Deletes for good, all of it or nothing. To be called when the person has been asked.
 */
void
casebook_home_desk_purge_async (CasebookHomeDesk   *self,
                                gpointer            entry,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  GArray *all;

  g_return_if_fail (CASEBOOK_IS_HOME_DESK (self));
  g_return_if_fail (entry == NULL || CASEBOOK_IS_CASE_ENTRY (entry) || CASEBOOK_IS_BIN_ENTRY (entry));

  if (entry == NULL)
    {
      all = doomed_in_bin (self);
    }
  else
    {
      all = g_array_new (FALSE, FALSE, sizeof (Doomed));
      g_array_set_clear_func (all, (GDestroyNotify) doomed_clear);
      doom (all, entry);
    }

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, casebook_home_desk_purge_async);
  g_task_set_task_data (task, all, (GDestroyNotify) g_array_unref);
  casebook_journal_flush_async (self->journal, NULL, flushed_to_purge, g_object_ref (task));
}

/**
 * casebook_home_desk_purge_finish:
 * @self: the desk
 * @result: what the callback was given
 * @error: why nothing was deleted; all of it lies in the bin still
 *
 * Returns: whether it is gone
 */
gboolean
casebook_home_desk_purge_finish (CasebookHomeDesk *self,
                                 GAsyncResult     *result,
                                 GError          **error)
{
  g_return_val_if_fail (CASEBOOK_IS_HOME_DESK (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
