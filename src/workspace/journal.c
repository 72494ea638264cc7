/* Casebook: what a person changes, the way back, and the way to disk.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every desk that is written at has one. A change goes through the undo stack,
 * which says which record is another than before, and that record goes to
 * autosave; so no way of changing anything, undo and redo among them, can
 * forget to save.
 */
#include "domain/record-merge.h"
#include "workspace/journal.h"

struct _CasebookJournal
{
  GObject parent_instance;

  CasebookUndoStack *steps;
  CasebookAutosave  *autosave;
  const char        *action; /* what is being done, for the activity log */

  CasebookHeldWork *work; /* under way, and will be changes */
};

G_DEFINE_FINAL_TYPE (CasebookJournal, casebook_journal, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SAVE_STATE,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS,
};

enum
{
  CHANGED,
  TOUCHED,
  SETTLED,
  FAILED,
  MERGED,
  GONE,
  LOST,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
casebook_journal_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  CasebookJournal *self = CASEBOOK_JOURNAL (object);

  switch (prop_id)
    {
    case PROP_SAVE_STATE:
      g_value_set_enum (value, casebook_journal_get_save_state (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, casebook_undo_stack_get_can_undo (self->steps));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, casebook_undo_stack_get_can_redo (self->steps));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_journal_dispose (GObject *object)
{
  CasebookJournal *self = CASEBOOK_JOURNAL (object);

  g_clear_object (&self->autosave);
  g_clear_object (&self->steps);

  G_OBJECT_CLASS (casebook_journal_parent_class)->dispose (object);
}

static void
casebook_journal_finalize (GObject *object)
{
  CasebookJournal *self = CASEBOOK_JOURNAL (object);

  g_object_unref (self->work);

  G_OBJECT_CLASS (casebook_journal_parent_class)->finalize (object);
}

static void
casebook_journal_class_init (CasebookJournalClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GType type = G_TYPE_FROM_CLASS (class);

  object_class->dispose = casebook_journal_dispose;
  object_class->finalize = casebook_journal_finalize;
  object_class->get_property = casebook_journal_get_property;

  properties[PROP_SAVE_STATE] =
    g_param_spec_enum ("save-state", NULL, NULL, CASEBOOK_TYPE_SAVE_STATE, CASEBOOK_SAVE_SAVED, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, CASEBOOK_TYPE_RECORD, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[TOUCHED] =
    g_signal_new ("touched", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, CASEBOOK_TYPE_RECORD);
  signals[SETTLED] =
    g_signal_new ("settled", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] =
    g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[MERGED] = g_signal_new ("merged", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 3, CASEBOOK_TYPE_RECORD, CASEBOOK_TYPE_RECORD, G_TYPE_INT);
  signals[GONE] = g_signal_new ("gone", type, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL, NULL,
                                G_TYPE_BOOLEAN, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[LOST] =
    g_signal_new ("lost", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, CASEBOOK_TYPE_RECORD);
}

static void
record_changed (CasebookJournal *self,
                CasebookRecord  *record,
                const char      *field)
{
  casebook_autosave_add (self->autosave, record, self->action);
  g_signal_emit (self, signals[CHANGED], 0, record, field);
}

static void
record_touched (CasebookJournal *self,
                CasebookRecord  *record)
{
  g_signal_emit (self, signals[TOUCHED], 0, record);
}

static void
step_settled (CasebookJournal *self)
{
  g_signal_emit (self, signals[SETTLED], 0);
}

static void
write_failed (CasebookJournal *self,
              GError          *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
record_merged (CasebookJournal     *self,
               CasebookRecord      *record,
               CasebookRecord      *theirs,
               CasebookRecordMerge  merge)
{
  casebook_undo_stack_forget_overtaken (self->steps, record);
  g_signal_emit (self, signals[MERGED], 0, record, theirs, merge);
}

static gboolean
root_gone (CasebookJournal *self,
           const char      *id)
{
  gboolean handled = FALSE;

  g_signal_emit (self, signals[GONE], 0, id, &handled);
  return handled;
}

static void
record_lost (CasebookJournal *self,
             CasebookRecord  *record)
{
  g_signal_emit (self, signals[LOST], 0, record);
}

static void
save_state_changed (CasebookJournal *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVE_STATE]);
}

static void
can_undo_changed (CasebookJournal *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
}

static void
can_redo_changed (CasebookJournal *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
}

static void
casebook_journal_init (CasebookJournal *self)
{
  self->action = "edit";
  self->work = casebook_held_work_new ();
  self->steps = casebook_undo_stack_new ();

  g_signal_connect_object (self->steps, "changed", G_CALLBACK (record_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->steps, "touched", G_CALLBACK (record_touched), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->steps, "settled", G_CALLBACK (step_settled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->steps, "notify::can-undo", G_CALLBACK (can_undo_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->steps, "notify::can-redo", G_CALLBACK (can_redo_changed), self, G_CONNECT_SWAPPED);
}

/**
 * casebook_journal_new:
 * @worker: who writes
 *
 * Returns: (transfer full): a journal with nothing in it
 */
CasebookJournal *
casebook_journal_new (CasebookWorker *worker)
{
  CasebookJournal *self;

  g_return_val_if_fail (CASEBOOK_IS_WORKER (worker), NULL);

  self = g_object_new (CASEBOOK_TYPE_JOURNAL, NULL);
  self->autosave = casebook_autosave_new (worker);
  g_signal_connect_object (self->autosave, "failed", G_CALLBACK (write_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->autosave, "merged", G_CALLBACK (record_merged), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->autosave, "gone", G_CALLBACK (root_gone), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->autosave, "lost", G_CALLBACK (record_lost), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->autosave, "notify::state", G_CALLBACK (save_state_changed), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * casebook_journal_get_steps:
 * @self: a journal
 *
 * Returns: (transfer none): what records are changed through, whoever changes them
 */
CasebookUndoStack *
casebook_journal_get_steps (CasebookJournal *self)
{
  g_return_val_if_fail (CASEBOOK_IS_JOURNAL (self), NULL);

  return self->steps;
}

/**
 * casebook_journal_get_save_state:
 * @self: a journal
 *
 * Returns: whether everything that was changed is on disk. Work that is held is no change yet.
 */
CasebookSaveState
casebook_journal_get_save_state (CasebookJournal *self)
{
  g_return_val_if_fail (CASEBOOK_IS_JOURNAL (self), CASEBOOK_SAVE_SAVED);

  return casebook_autosave_get_state (self->autosave);
}

/**
 * casebook_journal_begin:
 * @self: a journal
 * @action: (transfer none): what is done, a static word for the activity log: "add", "remove"
 *
 * What is changed until casebook_journal_end() is one step of undo.
 */
void
casebook_journal_begin (CasebookJournal *self,
                        const char      *action)
{
  g_return_if_fail (CASEBOOK_IS_JOURNAL (self));
  g_return_if_fail (action != NULL);

  self->action = action;
  casebook_undo_stack_begin (self->steps);
}

/**
 * casebook_journal_end:
 * @self: a journal with a step begun
 *
 * Ends what casebook_journal_begin() began.
 */
void
casebook_journal_end (CasebookJournal *self)
{
  g_return_if_fail (CASEBOOK_IS_JOURNAL (self));

  self->action = "edit";
  casebook_undo_stack_end (self->steps);
}

/**
 * casebook_journal_mark:
 * @self: a journal
 * @record_type: class of a record that is not at hand
 * @id: its id
 * @deleted: whether it is to lie in the bin
 *
 * Remembers that the row is to go to the bin with what belongs to it, or to come back.
 */
void
casebook_journal_mark (CasebookJournal *self,
                       GType            record_type,
                       const char      *id,
                       gboolean         deleted)
{
  g_return_if_fail (CASEBOOK_IS_JOURNAL (self));

  casebook_autosave_mark (self->autosave, record_type, id, deleted);
}

/**
 * casebook_journal_revive:
 * @self: a journal
 * @record: a live record whose row was deleted for good
 *
 * Remembers that @record is to be written as if it were new. It is no step of undo.
 */
void
casebook_journal_revive (CasebookJournal *self,
                         CasebookRecord  *record)
{
  g_return_if_fail (CASEBOOK_IS_JOURNAL (self));
  g_return_if_fail (CASEBOOK_IS_RECORD (record));

  casebook_record_set_stamp (record, 0);
  casebook_autosave_add (self->autosave, record, "restore");
}

/**
 * casebook_journal_leave_field:
 * @self: a journal
 *
 * The person has left the field: what was typed is one step of undo, and goes to disk at once.
 */
void
casebook_journal_leave_field (CasebookJournal *self)
{
  g_return_if_fail (CASEBOOK_IS_JOURNAL (self));

  casebook_undo_stack_seal (self->steps);
  casebook_autosave_hurry (self->autosave);
}

/**
 * casebook_journal_undo:
 * @self: a journal
 *
 * Takes the last step back, if there is one. What it changes is saved as any
 * change is, with a new stamp.
 */
void
casebook_journal_undo (CasebookJournal *self)
{
  g_return_if_fail (CASEBOOK_IS_JOURNAL (self));

  self->action = "undo";
  casebook_undo_stack_undo (self->steps);
  self->action = "edit";
}

/**
 * casebook_journal_redo:
 * @self: a journal
 *
 * Does the step again that was taken back last, if there is one.
 */
void
casebook_journal_redo (CasebookJournal *self)
{
  g_return_if_fail (CASEBOOK_IS_JOURNAL (self));

  self->action = "redo";
  casebook_undo_stack_redo (self->steps);
  self->action = "edit";
}

/**
 * casebook_journal_get_work:
 * @self: a journal
 *
 * Returns: (transfer none): what is under way, is no change yet, and should not be left: flushes wait for it
 */
CasebookHeldWork *
casebook_journal_get_work (CasebookJournal *self)
{
  g_return_val_if_fail (CASEBOOK_IS_JOURNAL (self), NULL);

  return self->work;
}

static void
autosave_flushed (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (casebook_autosave_flush_finish (CASEBOOK_AUTOSAVE (object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
write_for (CasebookJournal *self,
           GTask           *task)
{
  casebook_autosave_flush_async (self->autosave, g_task_get_cancellable (task), autosave_flushed, g_object_ref (task));
}

/**
 * casebook_journal_write_async:
 * @self: a journal
 * @cancellable: (nullable): to hear no more of it; what is unsaved is written all the same
 * @callback: called when everything changed so far is on disk or could not be written
 * @user_data: for @callback
 *
 * Writes what was changed, and waits for no work that is held.
 */
void
casebook_journal_write_async (CasebookJournal    *self,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CASEBOOK_IS_JOURNAL (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, casebook_journal_write_async);
  write_for (self, task);
}

/**
 * casebook_journal_write_finish:
 * @self: the journal
 * @result: what the callback was given
 * @error: why something is not on disk; it is kept and tried again
 *
 * Returns: whether everything changed before is on disk
 */
gboolean
casebook_journal_write_finish (CasebookJournal *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  g_return_val_if_fail (CASEBOOK_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
work_ended (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (casebook_held_work_wait_finish (CASEBOOK_HELD_WORK (source), result, &error))
    write_for (g_task_get_source_object (task), task);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * casebook_journal_flush_async:
 * @self: a journal
 * @cancellable: (nullable): to hear no more of it; what is unsaved is written all the same
 * @callback: called when everything changed and begun so far is on disk or could not be written
 * @user_data: for @callback
 *
 * As casebook_journal_write_async(), once no work is held any more.
 */
void
casebook_journal_flush_async (CasebookJournal    *self,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CASEBOOK_IS_JOURNAL (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, casebook_journal_flush_async);

  casebook_autosave_hurry (self->autosave);
  if (casebook_held_work_is_any (self->work))
    casebook_held_work_wait_async (self->work, cancellable, work_ended, g_object_ref (task));
  else
    write_for (self, task);
}

/**
 * casebook_journal_flush_finish:
 * @self: the journal
 * @result: what the callback was given
 * @error: why something is not on disk; it is kept and tried again, unless it is work that failed
 *
 * Returns: whether everything changed or begun before the flush is on disk
 */
gboolean
casebook_journal_flush_finish (CasebookJournal *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  return casebook_journal_write_finish (self, result, error);
}
