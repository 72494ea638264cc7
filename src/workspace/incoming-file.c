/* Casebook: a file on its way into the library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file may be large and its disk slow, and what is typed meanwhile must be
 * saved all the same. So a thread reads it and hands it to the worker chunk by
 * chunk, and other work of the worker comes between. When all of it is there, one
 * short transaction makes it a file of the library and writes the artefact that
 * points to it; so a file that was attached stays so whatever becomes of the
 * window, and one that vanishes, cannot be read or is no longer wanted leaves
 * nothing behind.
 */
#include "exchange/attachment.h"
#include "storage/blob-staging.h"
#include "storage/changes.h"
#include "storage/library.h"
#include "storage/row-id.h"
#include "storage/table.h"
#include "storage/transaction.h"
#include "workspace/incoming-file.h"

struct _CasebookIncomingFile
{
  CasebookWorker        *worker;
  char                  *evidence_id;
  double                 position;
  CasebookProgressRelay *relay;
  GFile                 *file; /* or else */
  GBytes                *bytes;
  char                  *name; /* of the bytes */
  char                  *token; /* what has come in so far goes by it; NULL before anything has */
};

/**
 * casebook_incoming_file_new:
 * @worker: who writes the library; to be kept alive until the file is read
 * @evidence: what the file is attached to; it is on disk
 * @position: the position of the artefact
 * @relay: hears how much is read
 *
 * Returns: (transfer full): a file without a source yet
 */
CasebookIncomingFile *
casebook_incoming_file_new (CasebookWorker        *worker,
                            CasebookEvidence      *evidence,
                            double                 position,
                            CasebookProgressRelay *relay)
{
  CasebookIncomingFile *self;

  g_return_val_if_fail (CASEBOOK_IS_WORKER (worker), NULL);
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (evidence), NULL);
  g_return_val_if_fail (relay != NULL, NULL);

  self = g_new0 (CasebookIncomingFile, 1);
  self->worker = worker;
  self->evidence_id = g_strdup (casebook_record_get_id (CASEBOOK_RECORD (evidence)));
  self->position = position;
  self->relay = casebook_progress_relay_ref (relay);

  return self;
}

/**
 * casebook_incoming_file_free:
 * @self: (transfer full): an incoming file
 */
void
casebook_incoming_file_free (CasebookIncomingFile *self)
{
  g_free (self->evidence_id);
  casebook_progress_relay_unref (self->relay);
  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->name);
  g_free (self->token);
  g_free (self);
}

/**
 * casebook_incoming_file_set_file:
 * @self: an incoming file
 * @file: where it is read from
 */
void
casebook_incoming_file_set_file (CasebookIncomingFile *self,
                                 GFile                *file)
{
  g_return_if_fail (G_IS_FILE (file));

  g_set_object (&self->file, file);
}

/**
 * casebook_incoming_file_set_bytes:
 * @self: an incoming file
 * @bytes: the whole of it
 * @name: a name for it
 */
void
casebook_incoming_file_set_bytes (CasebookIncomingFile *self,
                                  GBytes               *bytes,
                                  const char           *name)
{
  g_return_if_fail (bytes != NULL);
  g_return_if_fail (name != NULL);

  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);
}

static gboolean
ensure_begun (CasebookIncomingFile  *self,
              CasebookDatabase      *database,
              GError               **error)
{
  if (self->token == NULL)
    self->token = casebook_blob_staging_begin (database, error);

  return self->token != NULL;
}

/* What the worker is told of a chunk. */
typedef struct
{
  CasebookIncomingFile *incoming;
  gint64                number;
  gconstpointer         bytes;
  gsize                 size;
} Chunk;

static void
stage (GTask           *task,
       CasebookLibrary *library,
       gpointer         data,
       GCancellable    *cancellable)
{
  Chunk *chunk = data;
  CasebookIncomingFile *self = chunk->incoming;
  CasebookDatabase *database = casebook_library_get_database (library);
  g_autoptr (GError) error = NULL;

  if (ensure_begun (self, database, &error) &&
      casebook_blob_staging_add (database, self->token, chunk->number, chunk->bytes, chunk->size, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static gboolean
hand_over (gint64         number,
           gconstpointer  bytes,
           gsize          size,
           gpointer       user_data,
           GError       **error)
{
  CasebookIncomingFile *self = user_data;
  Chunk chunk = { self, number, bytes, size };
  g_autoptr (GTask) asked = casebook_worker_ask (self->worker, stage, &chunk, NULL);

  return g_task_propagate_boolean (asked, error);
}

/* Another program may have deleted it for good, which would be no fault of the file. */
static gboolean
check_evidence_stands (CasebookDatabase  *database,
                       const char        *id,
                       GError           **error)
{
  gint64 stamp;

  if (!casebook_table_get_stamp (database, CASEBOOK_TYPE_EVIDENCE, id, &stamp, error))
    return FALSE;
  if (stamp == 0)
    casebook_row_id_set_not_found (error, CASEBOOK_TYPE_EVIDENCE, id);

  return stamp != 0;
}

/* What the worker is told when all chunks are there. */
typedef struct
{
  CasebookIncomingFile *incoming;
  CasebookArtefact     *artefact;
} Whole;

static gboolean
write_whole (CasebookIncomingFile  *self,
             CasebookArtefact      *artefact,
             CasebookDatabase      *database,
             GError               **error)
{
  g_autoptr (CasebookTransaction) transaction = casebook_transaction_begin (database, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, artefact);
  return transaction != NULL &&
         check_evidence_stands (database, self->evidence_id, error) &&
         ensure_begun (self, database, error) &&
         casebook_blob_staging_finish (database, self->token, casebook_artefact_get_digest (artefact),
                                       casebook_artefact_get_size (artefact),
                                       casebook_artefact_get_media_type (artefact), error) &&
         casebook_changes_apply (database, records, "attach", error) &&
         casebook_transaction_commit (g_steal_pointer (&transaction), error);
}

static void
finish (GTask           *task,
        CasebookLibrary *library,
        gpointer         data,
        GCancellable    *cancellable)
{
  Whole *whole = data;
  g_autoptr (GError) error = NULL;

  if (write_whole (whole->incoming, whole->artefact, casebook_library_get_database (library), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Once it is on disk it is too late to stop. */
static gboolean
keep (CasebookIncomingFile  *self,
      CasebookArtefact      *artefact,
      GError               **error)
{
  Whole whole = { self, artefact };
  g_autoptr (GTask) asked = NULL;

  g_object_set (artefact, "position", self->position, NULL);
  asked = casebook_worker_ask (self->worker, finish, &whole, NULL);

  return g_task_propagate_boolean (asked, error);
}

static void
abandon (GTask           *task,
         CasebookLibrary *library,
         gpointer         data,
         GCancellable    *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (casebook_blob_staging_abandon (casebook_library_get_database (library), data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Should even this fail, it is swept once nothing has been added to it for long. */
static void
give_up (CasebookIncomingFile *self)
{
  g_autoptr (GTask) asked = NULL;
  g_autoptr (GError) error = NULL;

  if (self->token == NULL)
    return;

  asked = casebook_worker_ask (self->worker, abandon, self->token, NULL);
  if (!g_task_propagate_boolean (asked, &error))
    g_info ("Giving up what came in of a file: %s", error->message);
}

static CasebookArtefact *
read_to_end (CasebookIncomingFile  *self,
             GCancellable          *cancellable,
             GError               **error)
{
  const CasebookBlobIntake way = {
    .sink = hand_over,
    .sink_data = self,
    .progress = casebook_progress_relay_report,
    .progress_data = self->relay,
    .cancellable = cancellable,
  };

  if (self->file != NULL)
    return casebook_attachment_read (self->file, self->evidence_id, &way, error);

  return casebook_attachment_read_bytes (self->bytes, self->name, self->evidence_id, &way, error);
}

/**
 * casebook_incoming_file_read:
 * @task: returns a #CasebookArtefact that is on disk and points to the file
 * @source: unused
 * @data: a #CasebookIncomingFile with a source
 * @cancellable: (nullable): stops the reading
 *
 * Brings the file into the library, for g_task_run_in_thread(). It fails with
 * %CASEBOOK_STORAGE_ERROR_NOT_FOUND when the library does not hold the evidence
 * any more.
 */
void
casebook_incoming_file_read (GTask        *task,
                             gpointer      source,
                             gpointer      data,
                             GCancellable *cancellable)
{
  CasebookIncomingFile *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookArtefact) artefact = read_to_end (self, cancellable, &error);
  gboolean kept = artefact != NULL && keep (self, artefact, &error);

  if (!kept)
    give_up (self);
  /* What came in is of no use either where the library had the same file already.
   * Once the task has returned, the worker may go. */
  casebook_worker_sweep (self->worker);
  if (kept)
    g_task_return_pointer (task, g_steal_pointer (&artefact), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}
