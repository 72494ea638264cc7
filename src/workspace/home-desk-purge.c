/* Casebook: out of the bin for good.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only what lies in the bin can be deleted for good, which nothing takes back;
 * so the steps that could be undone before are forgotten with it.
 */
#include <glib/gi18n-lib.h>

#include "storage/library.h"
#include "storage/purge.h"
#include "storage/transaction.h"
#include "workspace/home-desk-private.h"

/* What is to be deleted for good; a part comes before its evidence, and evidence before its case. */
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
  GListStore *lists[] = { self->part_bin, self->evidence_bin, self->note_bin, self->bin };
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
  if (doomed->type == CASEBOOK_TYPE_EVIDENCE)
    return self->evidence_bin;

  return doomed->type == CASEBOOK_TYPE_NOTE ? self->note_bin : self->part_bin;
}

static gboolean
lies_in_bin (CasebookHomeDesk *self,
             const Doomed     *doomed,
             guint            *position)
{
  return casebook_home_desk_find_entry (bin_of (self, doomed), doomed->id, position) != NULL;
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
