/* Casebook: the one thread that owns the library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window never waits on disk: whoever wants something of the library makes
 * a task and gives it to the worker, which runs one job after the other in the
 * order they came and returns through the task to the context it was made in.
 *
 * The library is opened, used and closed on the worker's thread alone, so it
 * needs no lock. What the thread shares with the worker is the queue, and two
 * marks under its lock: whether the library is open and whether the queue is closed.
 *
 * A task that has a source object is let go where its callback runs and never on
 * the thread, so that no object of the window can be finalized beside it.
 */
#include <glib/gi18n-lib.h>

#include "storage/blob-staging.h"
#include "storage/library.h"
#include "workspace/cached-copy.h"
#include "workspace/worker.h"

struct _CasebookWorker
{
  GObject parent_instance;

  char        *path;
  char        *vfs;
  GAsyncQueue *jobs;
  GThread     *thread;
  gboolean     closed; /* under the queue's lock */
};

G_DEFINE_QUARK (casebook-worker-error-quark, casebook_worker_error)
G_DEFINE_FINAL_TYPE (CasebookWorker, casebook_worker, G_TYPE_OBJECT)

typedef enum
{
  JOB_OPEN,
  JOB_WORK,
  JOB_SWEEP,
  JOB_CLOSE,
} JobKind;

typedef struct
{
  JobKind      kind;
  GTask       *task; /* NULL for a sweep, and when a worker that was never closed goes */
  CasebookWork work;
} Job;

/* What the thread has for itself. */
typedef struct
{
  GAsyncQueue     *jobs;
  char            *path;
  char            *vfs;
  CasebookLibrary *library;
} Room;

static Job *
job_new (JobKind      kind,
         GTask       *task,
         CasebookWork work)
{
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  job->task = task != NULL ? g_object_ref (task) : NULL;
  job->work = work;
  return job;
}

static gboolean
let_go (gpointer task)
{
  return G_SOURCE_REMOVE;
}

/* The task's return is queued in its context already; this stands behind it. */
static void
let_go_later (GTask *task)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (task));
  g_source_set_callback (source, let_go, task, g_object_unref);
  g_source_set_static_name (source, "[casebook] let a task go");
  g_source_attach (source, g_task_get_context (task));
}

static void
job_free (Job *job)
{
  if (job->task != NULL && g_task_get_source_object (job->task) != NULL)
    let_go_later (job->task);
  else
    g_clear_object (&job->task);
  g_free (job);
}

/* A step at a time, behind whatever else is asked for. What is left when the
 * library is closed is swept when it is opened next. */
static void
sweep_library (Room *room)
{
  g_autoptr (GError) error = NULL;
  gboolean more = FALSE;

  if (room->library == NULL)
    return;
  if (!casebook_blob_staging_sweep (casebook_library_get_database (room->library), &more, &error))
    g_info ("Sweeping what never became whole: %s", error->message);
  else if (more)
    g_async_queue_push (room->jobs, job_new (JOB_SWEEP, NULL, NULL));
}

static void
open_library (Room  *room,
              GTask *task)
{
  g_autoptr (GError) error = NULL;

  if (room->library == NULL)
    room->library = casebook_library_open_on (room->path, CASEBOOK_DATABASE_CREATE, room->vfs, &error);

  if (room->library != NULL)
    {
      /* A file dialog of this program may look into the library's files at any time. */
      casebook_database_guard (casebook_library_get_database (room->library));
      g_async_queue_push (room->jobs, job_new (JOB_SWEEP, NULL, NULL));
      g_task_return_boolean (task, TRUE);
    }
  else
    {
      g_task_return_error (task, g_steal_pointer (&error));
    }

  /* The first thread of a run that may wait for the disk. */
  casebook_cached_copy_begin ();
}

static void
work_on_library (Room *room,
                 Job  *job)
{
  if (room->library == NULL)
    g_task_return_new_error (job->task, CASEBOOK_WORKER_ERROR, CASEBOOK_WORKER_ERROR_NOT_OPEN,
                             _("The library is not open, so nothing was read or written."));
  else if (!g_task_return_error_if_cancelled (job->task))
    job->work (job->task, room->library, g_task_get_task_data (job->task), g_task_get_cancellable (job->task));
}

static void
close_library (Room  *room,
               GTask *task)
{
  g_autoptr (GError) error = NULL;
  gboolean closed = TRUE;

  if (room->library != NULL)
    {
      closed = casebook_library_close (room->library, &error);
      g_clear_object (&room->library);
    }

  if (task == NULL)
    return;
  if (closed)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static gpointer
run_jobs (gpointer data)
{
  Room *room = data;
  gboolean over = FALSE;

  while (!over)
    {
      Job *job = g_async_queue_pop (room->jobs);

      switch (job->kind)
        {
        case JOB_OPEN:
          open_library (room, job->task);
          break;
        case JOB_WORK:
          work_on_library (room, job);
          break;
        case JOB_SWEEP:
          sweep_library (room);
          break;
        case JOB_CLOSE:
          close_library (room, job->task);
          over = TRUE;
          break;
        default:
          g_assert_not_reached ();
        }
      job_free (job);
    }

  for (Job *job = g_async_queue_try_pop (room->jobs); job != NULL; job = g_async_queue_try_pop (room->jobs))
    job_free (job);
  g_async_queue_unref (room->jobs);
  g_free (room->path);
  g_free (room->vfs);
  g_free (room);
  return NULL;
}

static void
start_thread (CasebookWorker *self)
{
  Room *room = g_new0 (Room, 1);

  room->jobs = g_async_queue_ref (self->jobs);
  room->path = g_strdup (self->path);
  room->vfs = g_strdup (self->vfs);
  self->thread = g_thread_new ("casebook-library", run_jobs, room);
}

/* Takes jobs in order, and none behind the close. */
static void
push (CasebookWorker *self,
      JobKind         kind,
      GTask          *task,
      CasebookWork    work)
{
  gboolean closed;

  g_async_queue_lock (self->jobs);
  closed = self->closed;
  if (kind == JOB_CLOSE)
    self->closed = TRUE;
  if (!closed)
    {
      if (self->thread == NULL)
        start_thread (self);
      g_async_queue_push_unlocked (self->jobs, job_new (kind, task, work));
    }
  g_async_queue_unlock (self->jobs);

  if (closed && task != NULL)
    g_task_return_new_error (task, CASEBOOK_WORKER_ERROR, CASEBOOK_WORKER_ERROR_CLOSED,
                             _("The library was closed, so nothing was read or written."));
}

static void
casebook_worker_dispose (GObject *object)
{
  CasebookWorker *self = CASEBOOK_WORKER (object);

  if (self->thread != NULL)
    {
      if (!self->closed)
        push (self, JOB_CLOSE, NULL, NULL);
      g_clear_pointer (&self->thread, g_thread_join);
    }

  G_OBJECT_CLASS (casebook_worker_parent_class)->dispose (object);
}

static void
casebook_worker_finalize (GObject *object)
{
  CasebookWorker *self = CASEBOOK_WORKER (object);

  g_async_queue_unref (self->jobs);
  g_free (self->path);
  g_free (self->vfs);

  G_OBJECT_CLASS (casebook_worker_parent_class)->finalize (object);
}

static void
casebook_worker_class_init (CasebookWorkerClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->dispose = casebook_worker_dispose;
  object_class->finalize = casebook_worker_finalize;
}

static void
casebook_worker_init (CasebookWorker *self)
{
  self->jobs = g_async_queue_new ();
}

/**
 * casebook_worker_dup_default_path:
 *
 * Returns: (transfer full): where a person's own library lies
 */
char *
casebook_worker_dup_default_path (void)
{
  return casebook_library_dup_default_path ();
}

/**
 * casebook_worker_new:
 * @path: where the library lies or is to be made
 *
 * Makes a worker without touching the disk. Let it go only after
 * casebook_worker_close_async(): the last reference waits for the jobs that are
 * still queued.
 *
 * Returns: (transfer full): a worker whose library is not open yet
 */
CasebookWorker *
casebook_worker_new (const char *path)
{
  return casebook_worker_new_on (path, NULL);
}

/**
 * casebook_worker_new_on:
 * @path: where the library lies or is to be made
 * @vfs: (nullable): the SQLite file system to use, for tests that let a disk fail
 *
 * Returns: (transfer full): as casebook_worker_new()
 */
CasebookWorker *
casebook_worker_new_on (const char *path,
                        const char *vfs)
{
  CasebookWorker *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (CASEBOOK_TYPE_WORKER, NULL);
  self->path = g_strdup (path);
  self->vfs = g_strdup (vfs);
  return self;
}

/**
 * casebook_worker_open_async:
 * @self: a worker
 * @cancellable: (nullable): to stop waiting
 * @callback: called in the thread's default context of now
 * @user_data: for @callback
 *
 * Opens the library, making it where there is none. After a failure it may be
 * tried again. Opening what is open already changes nothing.
 */
void
casebook_worker_open_async (CasebookWorker     *self,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CASEBOOK_IS_WORKER (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, casebook_worker_open_async);
  push (self, JOB_OPEN, task, NULL);
}

/**
 * casebook_worker_open_finish:
 * @self: the worker
 * @result: what the callback was given
 * @error: why not, as casebook_library_open() says it
 *
 * Returns: whether the library is open
 */
gboolean
casebook_worker_open_finish (CasebookWorker *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  g_return_val_if_fail (CASEBOOK_IS_WORKER (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * casebook_worker_run:
 * @self: a worker
 * @task: a task of any source object; its data goes to @work
 * @work: what to do with the library
 *
 * Runs @work on the worker's thread after everything asked of it before. The
 * task's data must be the thread's alone until the task returns: copies of
 * records and never the live ones. A task without source object may be finalized
 * on the worker's thread, its data with it. A task that is cancelled before its
 * turn returns so without its work being begun. May be called from any thread.
 */
void
casebook_worker_run (CasebookWorker *self,
                     GTask          *task,
                     CasebookWork    work)
{
  g_return_if_fail (CASEBOOK_IS_WORKER (self));
  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (work != NULL);

  push (self, JOB_WORK, task, work);
}

static void
keep_result (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

/**
 * casebook_worker_ask:
 * @self: a worker
 * @work: what to do with the library
 * @data: for @work, the worker's thread's alone until this returns
 * @cancellable: (nullable): stops the waiting for its turn
 *
 * As casebook_worker_run(), and waits for the end of it: for a thread that may
 * wait, and never for the window's.
 *
 * Returns: (transfer full): the task, which has returned
 */
GTask *
casebook_worker_ask (CasebookWorker *self,
                     CasebookWork    work,
                     gpointer        data,
                     GCancellable   *cancellable)
{
  g_autoptr (GMainContext) context = NULL;
  g_autoptr (GTask) task = NULL;
  GAsyncResult *result = NULL;

  g_return_val_if_fail (CASEBOOK_IS_WORKER (self), NULL);

  /* A context of the thread's own takes the answer. */
  context = g_main_context_new ();
  g_main_context_push_thread_default (context);
  task = g_task_new (NULL, cancellable, keep_result, &result);
  g_task_set_source_tag (task, casebook_worker_ask);
  g_task_set_task_data (task, data, NULL);
  casebook_worker_run (self, task, work);
  while (result == NULL)
    g_main_context_iteration (context, TRUE);
  g_main_context_pop_thread_default (context);

  return G_TASK (result);
}

/**
 * casebook_worker_sweep:
 * @self: a worker
 *
 * Clears away what was given up of files on their way in, bit by bit and behind
 * everything else. It is done by itself when the library is opened. May be
 * called from any thread.
 */
void
casebook_worker_sweep (CasebookWorker *self)
{
  g_return_if_fail (CASEBOOK_IS_WORKER (self));

  push (self, JOB_SWEEP, NULL, NULL);
}

/**
 * casebook_worker_close_async:
 * @self: a worker
 * @callback: called in the thread's default context of now
 * @user_data: for @callback
 *
 * Ends what was asked for before, folds the write-ahead log into the library,
 * closes it and ends the thread. Every job after this fails with
 * %CASEBOOK_WORKER_ERROR_CLOSED.
 */
void
casebook_worker_close_async (CasebookWorker     *self,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CASEBOOK_IS_WORKER (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, casebook_worker_close_async);
  push (self, JOB_CLOSE, task, NULL);
}

/**
 * casebook_worker_close_finish:
 * @self: the worker
 * @result: what the callback was given
 * @error: why the library could not be closed cleanly; everything that was
 *   saved is in it all the same
 *
 * Returns: whether the library was closed
 */
gboolean
casebook_worker_close_finish (CasebookWorker *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  g_return_val_if_fail (CASEBOOK_IS_WORKER (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * casebook_worker_get_path:
 * @self: a worker
 *
 * Returns: (transfer none): where the library lies
 */
const char *
casebook_worker_get_path (CasebookWorker *self)
{
  g_return_val_if_fail (CASEBOOK_IS_WORKER (self), NULL);

  return self->path;
}
