/* Casebook: the state of the home page.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lists hold what the library holds, and what was changed since. Reading
 * them anew (home-desk-lists.c) keeps the objects that are there, so rows keep
 * their places, undo its records, and a note that is being typed its text.
 *
 * Changes are in home-desk-changes.c, the bin is in home-desk-bin.c, how the
 * competencies of a case stand is in home-desk-states.c, search is in
 * home-desk-search.c.
 */
#include "workspace/home-desk-private.h"

G_DEFINE_FINAL_TYPE (CasebookHomeDesk, casebook_home_desk, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LOADED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
casebook_home_desk_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  CasebookHomeDesk *self = CASEBOOK_HOME_DESK (object);

  switch (prop_id)
    {
    case PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_home_desk_dispose (GObject *object)
{
  CasebookHomeDesk *self = CASEBOOK_HOME_DESK (object);

  g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  g_clear_object (&self->journal);
  g_queue_clear_full (&self->wanted, g_object_unref);
  g_clear_object (&self->cases);
  g_clear_object (&self->bin);
  g_clear_object (&self->notes);
  g_clear_object (&self->evidence_bin);
  g_clear_object (&self->part_bin);
  g_clear_object (&self->note_bin);
  g_clear_object (&self->shelf);
  g_clear_object (&self->worker);

  G_OBJECT_CLASS (casebook_home_desk_parent_class)->dispose (object);
}

static void
casebook_home_desk_finalize (GObject *object)
{
  CasebookHomeDesk *self = CASEBOOK_HOME_DESK (object);

  g_hash_table_unref (self->asked);

  G_OBJECT_CLASS (casebook_home_desk_parent_class)->finalize (object);
}

static void
casebook_home_desk_class_init (CasebookHomeDeskClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->dispose = casebook_home_desk_dispose;
  object_class->finalize = casebook_home_desk_finalize;
  object_class->get_property = casebook_home_desk_get_property;

  properties[PROP_LOADED] =
    g_param_spec_boolean ("loaded", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
casebook_home_desk_init (CasebookHomeDesk *self)
{
  self->cases = g_list_store_new (CASEBOOK_TYPE_CASE_ENTRY);
  self->bin = g_list_store_new (CASEBOOK_TYPE_CASE_ENTRY);
  self->notes = g_list_store_new (CASEBOOK_TYPE_NOTE);
  self->evidence_bin = g_list_store_new (CASEBOOK_TYPE_BIN_ENTRY);
  self->part_bin = g_list_store_new (CASEBOOK_TYPE_BIN_ENTRY);
  self->note_bin = g_list_store_new (CASEBOOK_TYPE_BIN_ENTRY);
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_queue_init (&self->wanted);
}

static void
record_changed (CasebookHomeDesk *self,
                CasebookRecord   *record)
{
  casebook_home_desk_follow_note (self, CASEBOOK_NOTE (record));
}

/**
 * casebook_home_desk_new:
 * @worker: who reads and writes the library
 * @shelf: where the frameworks stand
 *
 * Returns: (transfer full): a desk with empty lists, to be filled with casebook_home_desk_refresh_async()
 */
CasebookHomeDesk *
casebook_home_desk_new (CasebookWorker *worker,
                        CasebookShelf  *shelf)
{
  CasebookHomeDesk *self;

  g_return_val_if_fail (CASEBOOK_IS_WORKER (worker), NULL);
  g_return_val_if_fail (CASEBOOK_IS_SHELF (shelf), NULL);

  self = g_object_new (CASEBOOK_TYPE_HOME_DESK, NULL);
  self->worker = g_object_ref (worker);
  self->shelf = g_object_ref (shelf);
  self->journal = casebook_journal_new (worker);
  self->steps = casebook_journal_get_steps (self->journal);
  g_signal_connect_object (self->journal, "changed", G_CALLBACK (record_changed), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * casebook_home_desk_get_cases:
 * @self: a desk
 *
 * Returns: (transfer none): the cases, last edited first, a list of #CasebookCaseEntry
 */
GListModel *
casebook_home_desk_get_cases (CasebookHomeDesk *self)
{
  g_return_val_if_fail (CASEBOOK_IS_HOME_DESK (self), NULL);

  return G_LIST_MODEL (self->cases);
}

/**
 * casebook_home_desk_get_notes:
 * @self: a desk
 *
 * Returns: (transfer none): the notes, newest first, a list of #CasebookNote
 */
GListModel *
casebook_home_desk_get_notes (CasebookHomeDesk *self)
{
  g_return_val_if_fail (CASEBOOK_IS_HOME_DESK (self), NULL);

  return G_LIST_MODEL (self->notes);
}

/**
 * casebook_home_desk_get_bin:
 * @self: a desk
 *
 * Returns: (transfer none): the cases in the bin, last removed first, a list of #CasebookCaseEntry
 */
GListModel *
casebook_home_desk_get_bin (CasebookHomeDesk *self)
{
  g_return_val_if_fail (CASEBOOK_IS_HOME_DESK (self), NULL);

  return G_LIST_MODEL (self->bin);
}

/**
 * casebook_home_desk_get_evidence_bin:
 * @self: a desk
 *
 * Returns: (transfer none): the evidence that was removed by itself, last removed first, a list of
 *   #CasebookBinEntry
 */
GListModel *
casebook_home_desk_get_evidence_bin (CasebookHomeDesk *self)
{
  g_return_val_if_fail (CASEBOOK_IS_HOME_DESK (self), NULL);

  return G_LIST_MODEL (self->evidence_bin);
}

/**
 * casebook_home_desk_get_part_bin:
 * @self: a desk
 *
 * Returns: (transfer none): the claims, measures and artefacts that were removed by themselves,
 *   #CasebookBinEntry, last removed first
 */
GListModel *
casebook_home_desk_get_part_bin (CasebookHomeDesk *self)
{
  g_return_val_if_fail (CASEBOOK_IS_HOME_DESK (self), NULL);

  return G_LIST_MODEL (self->part_bin);
}

/**
 * casebook_home_desk_get_note_bin:
 * @self: a desk
 *
 * Returns: (transfer none): the notes in the bin, last removed first, a list of #CasebookBinEntry
 */
GListModel *
casebook_home_desk_get_note_bin (CasebookHomeDesk *self)
{
  g_return_val_if_fail (CASEBOOK_IS_HOME_DESK (self), NULL);

  return G_LIST_MODEL (self->note_bin);
}

/**
 * casebook_home_desk_get_shelf:
 * @self: a desk
 *
 * Returns: (transfer none): where the frameworks stand
 */
CasebookShelf *
casebook_home_desk_get_shelf (CasebookHomeDesk *self)
{
  g_return_val_if_fail (CASEBOOK_IS_HOME_DESK (self), NULL);

  return self->shelf;
}

/**
 * casebook_home_desk_get_loaded:
 * @self: a desk
 *
 * Returns: whether the lists hold what the library holds
 */
gboolean
casebook_home_desk_get_loaded (CasebookHomeDesk *self)
{
  g_return_val_if_fail (CASEBOOK_IS_HOME_DESK (self), FALSE);

  return self->loaded;
}

/**
 * casebook_home_desk_get_journal:
 * @self: a desk
 *
 * Returns: (transfer none): what was changed, the way back and the way to disk
 */
CasebookJournal *
casebook_home_desk_get_journal (CasebookHomeDesk *self)
{
  g_return_val_if_fail (CASEBOOK_IS_HOME_DESK (self), NULL);

  return self->journal;
}

static void refresh_again (GTask *task);

static void
lists_read (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  CasebookHomeDesk *self = CASEBOOK_HOME_DESK (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookHomeLists) lists = g_task_propagate_pointer (G_TASK (result), &error);

  if (lists == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (casebook_journal_get_save_state (self->journal) != CASEBOOK_SAVE_SAVED)
    {
      refresh_again (task);
      return;
    }

  casebook_home_desk_take_lists (self, lists);
  if (!self->loaded)
    {
      self->loaded = TRUE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
    }
  g_task_return_boolean (task, TRUE);
}

static void
flushed (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  CasebookHomeDesk *self = g_task_get_source_object (task);
  g_autoptr (GTask) reading = NULL;
  g_autoptr (GError) error = NULL;

  if (!casebook_journal_flush_finish (CASEBOOK_JOURNAL (object), result, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  reading = g_task_new (self, g_task_get_cancellable (task), lists_read, g_object_ref (task));
  g_task_set_source_tag (reading, flushed);
  casebook_worker_run (self->worker, reading, casebook_home_lists_read);
}

/* What the library holds and what is on the desk are the same only when nothing is unsaved. */
static void
refresh_again (GTask *task)
{
  CasebookHomeDesk *self = g_task_get_source_object (task);

  casebook_journal_flush_async (self->journal, g_task_get_cancellable (task), flushed, g_object_ref (task));
}

/**
 * casebook_home_desk_refresh_async:
 * @self: a desk
 * @cancellable: (nullable): to stop waiting
 * @callback: called when the lists hold what the library holds
 * @user_data: for @callback
 *
 * Saves what is unsaved, then reads the lists anew.
 */
void
casebook_home_desk_refresh_async (CasebookHomeDesk   *self,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CASEBOOK_IS_HOME_DESK (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, casebook_home_desk_refresh_async);
  refresh_again (task);
}

/**
 * casebook_home_desk_refresh_finish:
 * @self: the desk
 * @result: what the callback was given
 * @error: why the library could not be read, or what is unsaved not be written;
 *   the lists are then as they were
 *
 * Returns: whether the lists hold what the library holds
 */
gboolean
casebook_home_desk_refresh_finish (CasebookHomeDesk *self,
                                   GAsyncResult     *result,
                                   GError          **error)
{
  g_return_val_if_fail (CASEBOOK_IS_HOME_DESK (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
