/* Casebook: what was changed goes to disk by itself.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records that were changed are gathered and handed to the worker as copies,
 * which are written in one transaction with one line of the activity log.
 *
 *     SAVED --add--> PENDING --delay, hurry or flush--> WRITING --done--> SAVED
 *                       ^                                 |  \--done, more was added--> PENDING
 *                       |                                 v
 *                       \-------------- add ----------- FAILED --pause, hurry or flush--> WRITING
 *
 * The delay counts from the first change that is not written yet and is not set
 * back by further ones, so somebody who types without a pause loses no more than
 * somebody who types one word: the delay and the write are over within a second.
 *
 * Whoever stops typing when a write has failed is saved all the same once the
 * reason is gone: it is tried again by itself, after pauses that grow as long as
 * nothing new is added, so that a disk that stays full is not asked for ever at
 * the same pace.
 *
 * "Unsaved" is what the next write will hold, "in flight" what the current one
 * holds; a record that is changed while it is written is in both. Failing puts
 * what is not on disk back before what came since.
 */
#include "storage/library.h"
#include "workspace/autosave.h"
#include "workspace/unsaved.h"

/* In milliseconds; what is left of the second is for the write. */
#define DEFAULT_DELAY 750

/* Before a write that failed is tried again: at first, and at most; in milliseconds. */
#define DEFAULT_PAUSE 3000
#define LONGEST_PAUSE 60000

struct _CasebookAutosave
{
  GObject parent_instance;

  CasebookWorker   *worker;
  CasebookSaveState state;
  guint             delay;
  guint             timer;
  guint             first_pause;
  guint             pause; /* before the next trial, should a write fail */
  guint             retry; /* timer of that trial */

  CasebookUnsaved *unsaved;
  CasebookUnsaved *in_flight; /* NULL when nothing is being written */
  gboolean         hurried;   /* the next write follows this one at once */

  GPtrArray *waiting; /* tasks of flushes that the next write will answer */
  GPtrArray *served;  /* those that the current one will */

  char *complaint; /* message of the last failure */
};

G_DEFINE_FINAL_TYPE (CasebookAutosave, casebook_autosave, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPS,
};

enum
{
  FAILED,
  MERGED,
  GONE,
  LOST,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
write_unsaved (GTask           *task,
               CasebookLibrary *library,
               gpointer         data,
               GCancellable    *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (casebook_unsaved_write (data, casebook_library_get_database (library), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
last_words_written (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_warning ("Changes could not be saved: %s", error->message);
}

/* Whoever lets a desk go flushes first; should one not, nothing is lost all the same. */
static void
save_last_words (CasebookAutosave *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, last_words_written, NULL);

  g_task_set_source_tag (task, save_last_words);
  g_task_set_task_data (task, casebook_unsaved_copy (self->unsaved), (GDestroyNotify) casebook_unsaved_free);
  casebook_worker_run (self->worker, task, write_unsaved);

  casebook_unsaved_free (self->unsaved);
  self->unsaved = casebook_unsaved_new ();
}

static void
casebook_autosave_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  CasebookAutosave *self = CASEBOOK_AUTOSAVE (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_autosave_dispose (GObject *object)
{
  CasebookAutosave *self = CASEBOOK_AUTOSAVE (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_handle_id (&self->retry, g_source_remove);
  if (!casebook_unsaved_is_empty (self->unsaved))
    save_last_words (self);
  g_clear_object (&self->worker);

  G_OBJECT_CLASS (casebook_autosave_parent_class)->dispose (object);
}

static void
casebook_autosave_finalize (GObject *object)
{
  CasebookAutosave *self = CASEBOOK_AUTOSAVE (object);

  casebook_unsaved_free (self->unsaved);
  g_ptr_array_unref (self->waiting);
  g_ptr_array_unref (self->served);
  g_free (self->complaint);

  G_OBJECT_CLASS (casebook_autosave_parent_class)->finalize (object);
}

static void
casebook_autosave_class_init (CasebookAutosaveClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->dispose = casebook_autosave_dispose;
  object_class->finalize = casebook_autosave_finalize;
  object_class->get_property = casebook_autosave_get_property;

  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL, CASEBOOK_TYPE_SAVE_STATE, CASEBOOK_SAVE_SAVED,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[MERGED] = g_signal_new ("merged", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 3, CASEBOOK_TYPE_RECORD, CASEBOOK_TYPE_RECORD, G_TYPE_INT);
  signals[GONE] = g_signal_new ("gone", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                                g_signal_accumulator_true_handled, NULL, NULL,
                                G_TYPE_BOOLEAN, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[LOST] = g_signal_new ("lost", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, CASEBOOK_TYPE_RECORD);
}

static void
casebook_autosave_init (CasebookAutosave *self)
{
  self->delay = DEFAULT_DELAY;
  self->first_pause = DEFAULT_PAUSE;
  self->pause = DEFAULT_PAUSE;
  self->unsaved = casebook_unsaved_new ();
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  self->served = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * casebook_autosave_new:
 * @worker: who writes
 *
 * Returns: (transfer full): an autosave with nothing to save
 */
CasebookAutosave *
casebook_autosave_new (CasebookWorker *worker)
{
  CasebookAutosave *self;

  g_return_val_if_fail (CASEBOOK_IS_WORKER (worker), NULL);

  self = g_object_new (CASEBOOK_TYPE_AUTOSAVE, NULL);
  self->worker = g_object_ref (worker);
  return self;
}

/**
 * casebook_autosave_set_delay:
 * @self: an autosave
 * @delay: how long changes wait for others before they are written, in milliseconds
 */
void
casebook_autosave_set_delay (CasebookAutosave *self,
                             guint             delay)
{
  g_return_if_fail (CASEBOOK_IS_AUTOSAVE (self));

  self->delay = delay;
}

/**
 * casebook_autosave_set_pause:
 * @self: an autosave
 * @pause: how long after a failure it is tried again first, in milliseconds; each pause after that is twice as long
 */
void
casebook_autosave_set_pause (CasebookAutosave *self,
                             guint             pause)
{
  g_return_if_fail (CASEBOOK_IS_AUTOSAVE (self));

  self->first_pause = pause;
  self->pause = pause;
}

/**
 * casebook_autosave_get_state:
 * @self: an autosave
 *
 * Returns: whether everything added is on disk
 */
CasebookSaveState
casebook_autosave_get_state (CasebookAutosave *self)
{
  g_return_val_if_fail (CASEBOOK_IS_AUTOSAVE (self), CASEBOOK_SAVE_SAVED);

  return self->state;
}

static void
set_state (CasebookAutosave *self,
           CasebookSaveState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
answer (GPtrArray    *flushes,
        const GError *error)
{
  for (guint i = 0; i < flushes->len; i++)
    {
      GTask *task = g_ptr_array_index (flushes, i);

      if (error != NULL)
        g_task_return_error (task, g_error_copy (error));
      else
        g_task_return_boolean (task, TRUE);
    }
}

static void
complain (CasebookAutosave *self,
          const GError     *error)
{
  if (g_strcmp0 (self->complaint, error->message) == 0)
    return;

  g_free (self->complaint);
  self->complaint = g_strdup (error->message);
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
record_merged (CasebookRecord      *record,
               CasebookRecord      *theirs,
               CasebookRecordMerge  merge,
               gpointer             user_data)
{
  g_signal_emit (user_data, signals[MERGED], 0, record, theirs, merge);
}

static gboolean
record_gone (CasebookRecord *record,
             const char     *root_id,
             gpointer        user_data)
{
  gboolean handled = FALSE;

  g_signal_emit (user_data, signals[GONE], 0, root_id, &handled);
  return handled;
}

static void
record_lost (CasebookRecord *record,
             gpointer        user_data)
{
  g_signal_emit (user_data, signals[LOST], 0, record);
}

static void
keep (CasebookAutosave *self,
      CasebookUnsaved  *left)
{
  casebook_unsaved_append (left, self->unsaved);
  casebook_unsaved_free (self->unsaved);
  self->unsaved = left;
}

/* What was gone and is brought back is in the next write, and whoever waits for this one waits for that. */
static void
wait_on (CasebookAutosave *self,
         GPtrArray        *served)
{
  self->hurried = TRUE;
  for (guint i = 0; i < served->len; i++)
    g_ptr_array_add (self->waiting, g_object_ref (g_ptr_array_index (served, i)));
}

/* Whoever hears of what became of a record may change something; that waits until this write is over.
 * Returns: (transfer full): what is to be written still */
static CasebookUnsaved *
settle (CasebookAutosave *self,
        CasebookUnsaved  *copy)
{
  static const CasebookUnsavedListener listener = { record_merged, record_gone, record_lost };
  CasebookUnsaved *left = casebook_unsaved_settle (self->in_flight, copy, &listener, self);

  g_clear_pointer (&self->in_flight, casebook_unsaved_free);
  return left;
}

static gboolean
pause_passed (gpointer user_data)
{
  CasebookAutosave *self = user_data;

  self->retry = 0;
  casebook_autosave_hurry (self);
  return G_SOURCE_REMOVE;
}

static void
begin_pause (CasebookAutosave *self)
{
  g_clear_handle_id (&self->retry, g_source_remove);
  self->retry = g_timeout_add (self->pause, pause_passed, self);
  self->pause = MIN (self->pause, LONGEST_PAUSE / 2) * 2;
}

static void
written (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  CasebookAutosave *self = CASEBOOK_AUTOSAVE (object);
  g_autoptr (GPtrArray) served = g_steal_pointer (&self->served);
  g_autoptr (CasebookUnsaved) left = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_written = g_task_propagate_boolean (G_TASK (result), &error);
  gboolean is_settled;

  self->served = g_ptr_array_new_with_free_func (g_object_unref);
  left = settle (self, g_task_get_task_data (G_TASK (result)));
  is_settled = casebook_unsaved_is_empty (left);
  if (is_settled)
    {
      g_clear_pointer (&self->complaint, g_free);
      self->pause = self->first_pause;
      set_state (self, casebook_unsaved_is_empty (self->unsaved) ? CASEBOOK_SAVE_SAVED : CASEBOOK_SAVE_PENDING);
    }
  else
    {
      keep (self, g_steal_pointer (&left));
      begin_pause (self);
      set_state (self, CASEBOOK_SAVE_FAILED);
      complain (self, error);
    }

  if (is_settled && !is_written && !casebook_unsaved_is_empty (self->unsaved))
    wait_on (self, served);
  else
    answer (served, is_settled ? NULL : error);
  if (self->hurried || self->waiting->len > 0)
    casebook_autosave_hurry (self);
}

static void
write_now (CasebookAutosave *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, written, NULL);

  g_assert (self->in_flight == NULL);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_handle_id (&self->retry, g_source_remove);
  self->hurried = FALSE;
  self->in_flight = g_steal_pointer (&self->unsaved);
  self->unsaved = casebook_unsaved_new ();
  g_ptr_array_unref (self->served);
  self->served = g_steal_pointer (&self->waiting);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);

  g_task_set_source_tag (task, write_now);
  g_task_set_task_data (task, casebook_unsaved_copy (self->in_flight), (GDestroyNotify) casebook_unsaved_free);
  set_state (self, CASEBOOK_SAVE_WRITING);
  casebook_worker_run (self->worker, task, write_unsaved);
}

static gboolean
delay_passed (gpointer user_data)
{
  CasebookAutosave *self = user_data;

  self->timer = 0;
  casebook_autosave_hurry (self);
  return G_SOURCE_REMOVE;
}

static void
begin_delay (CasebookAutosave *self)
{
  if (self->timer == 0)
    self->timer = g_timeout_add (self->delay, delay_passed, self);
  self->pause = self->first_pause;
  if (self->in_flight == NULL)
    set_state (self, CASEBOOK_SAVE_PENDING);
}

/**
 * casebook_autosave_add:
 * @self: an autosave
 * @record: a record that was changed, came, or went into the bin
 * @action: what was done, a word for the activity log: "edit", "undo", "remove"
 *
 * Remembers that @record is to be written as it will stand then.
 */
void
casebook_autosave_add (CasebookAutosave *self,
                       CasebookRecord   *record,
                       const char       *action)
{
  g_return_if_fail (CASEBOOK_IS_AUTOSAVE (self));
  g_return_if_fail (CASEBOOK_IS_RECORD (record));
  g_return_if_fail (action != NULL);

  casebook_unsaved_add (self->unsaved, record, action);
  begin_delay (self);
}

/**
 * casebook_autosave_mark:
 * @self: an autosave
 * @record_type: class of a record that is not at hand
 * @id: its id
 * @deleted: whether it is to lie in the bin
 *
 * Remembers that the row is to go to the bin with what belongs to it, or to come back.
 */
void
casebook_autosave_mark (CasebookAutosave *self,
                        GType             record_type,
                        const char       *id,
                        gboolean          deleted)
{
  g_return_if_fail (CASEBOOK_IS_AUTOSAVE (self));
  g_return_if_fail (g_type_is_a (record_type, CASEBOOK_TYPE_RECORD));
  g_return_if_fail (id != NULL);

  casebook_unsaved_mark (self->unsaved, record_type, id, deleted);
  begin_delay (self);
}

/**
 * casebook_autosave_hurry:
 * @self: an autosave
 *
 * Writes what is unsaved at once, or as soon as what is being written is written.
 */
void
casebook_autosave_hurry (CasebookAutosave *self)
{
  g_return_if_fail (CASEBOOK_IS_AUTOSAVE (self));

  if (casebook_unsaved_is_empty (self->unsaved))
    return;
  if (self->in_flight != NULL)
    self->hurried = TRUE;
  else
    write_now (self);
}

/**
 * casebook_autosave_flush_async:
 * @self: an autosave
 * @cancellable: (nullable): to hear no more of it; what is unsaved is written all the same
 * @callback: called when everything added so far is on disk or could not be written
 * @user_data: for @callback
 */
void
casebook_autosave_flush_async (CasebookAutosave   *self,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CASEBOOK_IS_AUTOSAVE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, casebook_autosave_flush_async);

  if (!casebook_unsaved_is_empty (self->unsaved))
    g_ptr_array_add (self->waiting, g_steal_pointer (&task));
  else if (self->in_flight != NULL)
    g_ptr_array_add (self->served, g_steal_pointer (&task));
  else
    g_task_return_boolean (task, TRUE);

  casebook_autosave_hurry (self);
}

/**
 * casebook_autosave_flush_finish:
 * @self: the autosave
 * @result: what the callback was given
 * @error: why something is not on disk; it is kept and tried again
 *
 * Returns: whether everything added before the flush is on disk
 */
gboolean
casebook_autosave_flush_finish (CasebookAutosave *self,
                                GAsyncResult     *result,
                                GError          **error)
{
  g_return_val_if_fail (CASEBOOK_IS_AUTOSAVE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
