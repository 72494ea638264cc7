/* Casebook: what was changed goes to disk by itself.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records that were changed are gathered and handed to the worker as copies,
 * which are written in one transaction with one line of the activity log.
 *
 *     SAVED --add--> PENDING --delay, hurry or flush--> WRITING --done--> SAVED
 *                       ^                                 |  \--done, more was added--> PENDING
 *                       |                                 v
 *                       \-------------- add ----------- FAILED --hurry or flush--> WRITING
 *
 * The delay counts from the first change that is not written yet and is not set
 * back by further ones, so somebody who types without a pause loses no more than
 * somebody who types one word: the delay and the write are over within a second.
 *
 * A record is in at most one place of each: "unsaved", what the next write will
 * hold, and "in flight", what the current one holds. Failing puts what was in
 * flight back before what came since, so that the order in which records came,
 * in which what is referred to stands before what refers to it, stays.
 */
#include "storage/changes.h"
#include "storage/library.h"
#include "workspace/autosave.h"

/* In milliseconds; what is left of the second is for the write. */
#define DEFAULT_DELAY 750

struct _CasebookAutosave
{
  GObject parent_instance;

  CasebookWorker   *worker;
  CasebookSaveState state;
  guint             delay;
  guint             timer;

  GPtrArray  *unsaved;
  GHashTable *unsaved_set; /* of the same records */
  GPtrArray  *in_flight;   /* NULL when nothing is being written */
  const char *action;      /* interned: what was done to the unsaved ones */
  gboolean    hurried;     /* the next write follows this one at once */

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
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* What the worker gets: copies that nobody else knows. */
typedef struct
{
  GPtrArray  *copies;
  const char *action;
} Batch;

static void
batch_free (Batch *batch)
{
  g_ptr_array_unref (batch->copies);
  g_free (batch);
}

static Batch *
batch_new (GPtrArray  *records,
           const char *action)
{
  Batch *batch = g_new0 (Batch, 1);

  batch->action = action;
  batch->copies = g_ptr_array_new_full (records->len, g_object_unref);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (batch->copies, casebook_record_copy (g_ptr_array_index (records, i)));

  return batch;
}

static void
write_batch (GTask           *task,
             CasebookLibrary *library,
             gpointer         data,
             GCancellable    *cancellable)
{
  Batch *batch = data;
  g_autoptr (GError) error = NULL;

  if (casebook_changes_apply (casebook_library_get_database (library), batch->copies, batch->action, &error))
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
  g_task_set_task_data (task, batch_new (self->unsaved, self->action), (GDestroyNotify) batch_free);
  casebook_worker_run (self->worker, task, write_batch);

  g_hash_table_remove_all (self->unsaved_set);
  g_ptr_array_set_size (self->unsaved, 0);
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
  if (self->unsaved->len > 0)
    save_last_words (self);
  g_clear_object (&self->worker);

  G_OBJECT_CLASS (casebook_autosave_parent_class)->dispose (object);
}

static void
casebook_autosave_finalize (GObject *object)
{
  CasebookAutosave *self = CASEBOOK_AUTOSAVE (object);

  g_hash_table_unref (self->unsaved_set);
  g_ptr_array_unref (self->unsaved);
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
}

static void
casebook_autosave_init (CasebookAutosave *self)
{
  self->delay = DEFAULT_DELAY;
  self->unsaved = g_ptr_array_new_with_free_func (g_object_unref);
  self->unsaved_set = g_hash_table_new (NULL, NULL);
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
add_unsaved (CasebookAutosave *self,
             CasebookRecord   *record,
             const char       *action)
{
  if (self->unsaved->len == 0)
    self->action = action;
  else if (self->action != action)
    self->action = g_intern_static_string ("edit");

  if (g_hash_table_add (self->unsaved_set, record))
    g_ptr_array_add (self->unsaved, g_object_ref (record));
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
adopt_stamps (GPtrArray *records,
              GPtrArray *copies)
{
  for (guint i = 0; i < records->len; i++)
    {
      CasebookRecord *record = g_ptr_array_index (records, i);
      CasebookRecord *copy = g_ptr_array_index (copies, i);

      casebook_record_set_created (record, casebook_record_get_created (copy));
      casebook_record_set_stamp (record, casebook_record_get_stamp (copy));
    }
}

/* What was in flight comes first again, then what was added since. */
static void
take_back (CasebookAutosave *self,
           GPtrArray        *records,
           const char       *action)
{
  g_autoptr (GPtrArray) since = g_steal_pointer (&self->unsaved);
  const char *action_since = self->action;

  self->unsaved = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_remove_all (self->unsaved_set);
  for (guint i = 0; i < records->len; i++)
    add_unsaved (self, g_ptr_array_index (records, i), action);
  for (guint i = 0; i < since->len; i++)
    add_unsaved (self, g_ptr_array_index (since, i), action_since);
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
batch_written (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  CasebookAutosave *self = CASEBOOK_AUTOSAVE (object);
  Batch *batch = g_task_get_task_data (G_TASK (result));
  g_autoptr (GPtrArray) records = g_steal_pointer (&self->in_flight);
  g_autoptr (GPtrArray) served = g_steal_pointer (&self->served);
  g_autoptr (GError) error = NULL;

  self->served = g_ptr_array_new_with_free_func (g_object_unref);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      adopt_stamps (records, batch->copies);
      g_clear_pointer (&self->complaint, g_free);
      set_state (self, self->unsaved->len > 0 ? CASEBOOK_SAVE_PENDING : CASEBOOK_SAVE_SAVED);
    }
  else
    {
      take_back (self, records, batch->action);
      set_state (self, CASEBOOK_SAVE_FAILED);
      complain (self, error);
    }

  answer (served, error);
  if (self->hurried || self->waiting->len > 0)
    casebook_autosave_hurry (self);
}

static void
write_now (CasebookAutosave *self)
{
  g_autoptr (GTask) task = NULL;
  Batch *batch;

  g_assert (self->in_flight == NULL);
  g_assert (self->unsaved->len > 0);

  g_clear_handle_id (&self->timer, g_source_remove);
  self->hurried = FALSE;
  self->in_flight = g_steal_pointer (&self->unsaved);
  self->unsaved = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_remove_all (self->unsaved_set);
  g_ptr_array_extend_and_steal (self->served, g_ptr_array_ref (self->waiting));

  batch = batch_new (self->in_flight, self->action);
  self->action = NULL;
  task = g_task_new (self, NULL, batch_written, NULL);
  g_task_set_source_tag (task, write_now);
  g_task_set_task_data (task, batch, (GDestroyNotify) batch_free);
  set_state (self, CASEBOOK_SAVE_WRITING);
  casebook_worker_run (self->worker, task, write_batch);
}

static gboolean
delay_passed (gpointer user_data)
{
  CasebookAutosave *self = user_data;

  self->timer = 0;
  casebook_autosave_hurry (self);
  return G_SOURCE_REMOVE;
}

/**
 * casebook_autosave_add:
 * @self: an autosave
 * @record: a record that was changed, came, or went into the bin
 * @action: what was done, a word for the activity log: "edit", "undo", "remove"
 *
 * Remembers that @record is to be written as it will stand then. What it refers
 * to is added before it. Changes of several kinds that are written together are an "edit".
 */
void
casebook_autosave_add (CasebookAutosave *self,
                       CasebookRecord   *record,
                       const char       *action)
{
  g_return_if_fail (CASEBOOK_IS_AUTOSAVE (self));
  g_return_if_fail (CASEBOOK_IS_RECORD (record));
  g_return_if_fail (action != NULL);

  add_unsaved (self, record, g_intern_string (action));
  if (self->timer == 0)
    self->timer = g_timeout_add (self->delay, delay_passed, self);
  if (self->in_flight == NULL)
    set_state (self, CASEBOOK_SAVE_PENDING);
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

  if (self->in_flight != NULL)
    self->hurried = self->unsaved->len > 0;
  else if (self->unsaved->len > 0)
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

  if (self->unsaved->len > 0)
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
