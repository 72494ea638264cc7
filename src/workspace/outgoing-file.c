/* Casebook: a file on its way out of the library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The way of incoming-file.c taken backwards: a thread writes the file, and asks
 * the worker for one chunk after the other, so that what is typed meanwhile is
 * saved between two of them.
 *
 * The library's own stream belongs to the worker's thread: it is opened, read
 * and let go there, and holds no transaction in between. So the file may be
 * deleted for good under it, which is no damage.
 */
#include "storage/blob-intake.h"
#include "storage/blob-store.h"
#include "storage/library.h"
#include "workspace/outgoing-file.h"

struct _CasebookOutgoingFile
{
  GInputStream parent_instance;

  CasebookWorker *worker; /* not owned */
  char           *digest;
  GInputStream   *source; /* the worker's thread's; NULL before the first read */
};

G_DEFINE_FINAL_TYPE (CasebookOutgoingFile, casebook_outgoing_file, G_TYPE_INPUT_STREAM)

/* What the worker is told of a read. */
typedef struct
{
  CasebookOutgoingFile *file;
  void                 *buffer;
  gsize                 count;
} Read;

static gboolean
ensure_open (CasebookOutgoingFile  *self,
             CasebookDatabase      *database,
             GError               **error)
{
  if (self->source == NULL)
    self->source = casebook_blob_store_open (database, self->digest, error);

  return self->source != NULL;
}

/* Chunks that are missing since all of the file is gone are no fault of the library. */
static void
return_failure (GTask                *task,
                CasebookOutgoingFile *self,
                CasebookDatabase     *database,
                GError               *failure)
{
  g_autoptr (GError) gone = NULL;

  if (g_error_matches (failure, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CORRUPT) &&
      !casebook_blob_store_contains (database, self->digest, NULL, &gone) &&
      g_error_matches (gone, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND))
    {
      g_error_free (failure);
      failure = g_steal_pointer (&gone);
    }

  g_task_return_error (task, failure);
}

static void
read_some (GTask           *task,
           CasebookLibrary *library,
           gpointer         data,
           GCancellable    *cancellable)
{
  Read *wanted = data;
  CasebookOutgoingFile *self = wanted->file;
  CasebookDatabase *database = casebook_library_get_database (library);
  GError *error = NULL;
  gssize n = -1;

  if (ensure_open (self, database, &error))
    n = g_input_stream_read (self->source, wanted->buffer, wanted->count, cancellable, &error);

  if (n >= 0)
    g_task_return_int (task, n);
  else
    return_failure (task, self, database, error);
}

static gssize
casebook_outgoing_file_read (GInputStream  *stream,
                             void          *buffer,
                             gsize          count,
                             GCancellable  *cancellable,
                             GError       **error)
{
  CasebookOutgoingFile *self = CASEBOOK_OUTGOING_FILE (stream);
  Read wanted = { self, buffer, count };
  g_autoptr (GTask) asked = casebook_worker_ask (self->worker, read_some, &wanted, cancellable);

  return g_task_propagate_int (asked, error);
}

static void
let_go (GTask           *task,
        CasebookLibrary *library,
        gpointer         data,
        GCancellable    *cancellable)
{
  CasebookOutgoingFile *self = data;

  g_clear_object (&self->source);
  g_task_return_boolean (task, TRUE);
}

/* A worker that was closed has closed the library as well; then it may go anywhere. */
static gboolean
casebook_outgoing_file_close (GInputStream  *stream,
                              GCancellable  *cancellable,
                              GError       **error)
{
  CasebookOutgoingFile *self = CASEBOOK_OUTGOING_FILE (stream);

  if (self->source != NULL)
    g_object_unref (casebook_worker_ask (self->worker, let_go, self, NULL));
  g_clear_object (&self->source);

  return TRUE;
}

static void
casebook_outgoing_file_finalize (GObject *object)
{
  g_free (CASEBOOK_OUTGOING_FILE (object)->digest);

  G_OBJECT_CLASS (casebook_outgoing_file_parent_class)->finalize (object);
}

static void
casebook_outgoing_file_class_init (CasebookOutgoingFileClass *class)
{
  GInputStreamClass *stream_class = G_INPUT_STREAM_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = casebook_outgoing_file_finalize;
  stream_class->read_fn = casebook_outgoing_file_read;
  stream_class->close_fn = casebook_outgoing_file_close;
}

static void
casebook_outgoing_file_init (CasebookOutgoingFile *self)
{
}

/**
 * casebook_outgoing_file_new:
 * @worker: who reads the library; to be kept alive until the stream is closed
 * @digest: digest of an attached file
 *
 * Nothing is read before the first read. Reading fails as
 * casebook_blob_store_open() and what it gives do, with
 * %CASEBOOK_STORAGE_ERROR_NOT_FOUND also when the file is deleted for good meanwhile.
 *
 * Returns: (transfer full): the bytes; each read waits for the worker, for one chunk at a time
 */
GInputStream *
casebook_outgoing_file_new (CasebookWorker *worker,
                            const char     *digest)
{
  g_autoptr (CasebookOutgoingFile) self = NULL;

  g_return_val_if_fail (CASEBOOK_IS_WORKER (worker), NULL);
  g_return_val_if_fail (digest != NULL, NULL);

  self = g_object_new (CASEBOOK_TYPE_OUTGOING_FILE, NULL);
  self->worker = worker;
  self->digest = g_strdup (digest);

  /* Whoever copies reads a few kilobytes, and each job of the worker has to be worth its turn. */
  return g_buffered_input_stream_new_sized (G_INPUT_STREAM (self), CASEBOOK_BLOB_CHUNK_SIZE);
}
