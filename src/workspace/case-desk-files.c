/* Casebook: files attached to an open case.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bytes of a file and the artefact that points to them get to disk together,
 * so a file that was attached stays so whatever becomes of the window. One that
 * vanishes or cannot be read while it is copied leaves nothing behind.
 */
#include <glib/gi18n-lib.h>

#include "exchange/attachment.h"
#include "storage/blob-store.h"
#include "storage/changes.h"
#include "storage/library.h"
#include "storage/transaction.h"
#include "workspace/cached-copy.h"
#include "workspace/case-desk-private.h"
#include "workspace/progress-relay.h"

/* What attaching is about. The worker reads it and changes nothing. */
typedef struct
{
  CasebookEvidence      *evidence; /* not the worker's */
  char                  *evidence_id;
  GFile                 *file; /* or else */
  GBytes                *bytes;
  char                  *name;
  double                 position;
  CasebookProgressRelay *relay;
} Attaching;

static void
attaching_free (Attaching *attaching)
{
  g_object_unref (attaching->evidence);
  g_free (attaching->evidence_id);
  g_clear_object (&attaching->file);
  g_clear_pointer (&attaching->bytes, g_bytes_unref);
  g_free (attaching->name);
  casebook_progress_relay_unref (attaching->relay);
  g_free (attaching);
}

static CasebookArtefact *
add_file (CasebookDatabase  *database,
          Attaching         *attaching,
          GCancellable      *cancellable,
          GError           **error)
{
  if (attaching->file != NULL)
    return casebook_attachment_add (database, attaching->file, attaching->evidence_id,
                                    casebook_progress_relay_report, attaching->relay, cancellable, error);

  return casebook_attachment_add_bytes (database, attaching->bytes, attaching->name,
                                        attaching->evidence_id, cancellable, error);
}

static CasebookArtefact *
write_artefact (CasebookDatabase  *database,
                Attaching         *attaching,
                GCancellable      *cancellable,
                GError           **error)
{
  g_autoptr (CasebookTransaction) transaction = casebook_transaction_begin (database, error);
  g_autoptr (CasebookArtefact) artefact = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (transaction == NULL || (artefact = add_file (database, attaching, cancellable, error)) == NULL)
    return NULL;

  g_object_set (artefact, "position", attaching->position, NULL);
  g_ptr_array_add (records, artefact);
  if (!casebook_changes_apply (database, records, "attach", error) ||
      !casebook_transaction_commit (g_steal_pointer (&transaction), error))
    return NULL;

  return g_steal_pointer (&artefact);
}

static void
copy_in (GTask           *task,
         CasebookLibrary *library,
         gpointer         data,
         GCancellable    *cancellable)
{
  Attaching *attaching = data;
  g_autoptr (GError) error = NULL;
  CasebookArtefact *artefact =
    write_artefact (casebook_library_get_database (library), attaching, cancellable, &error);

  if (artefact != NULL)
    g_task_return_pointer (task, artefact, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static double
position_after_last (CasebookEvidence *evidence)
{
  GListModel *list = G_LIST_MODEL (casebook_evidence_get_artefacts (evidence));
  guint n = g_list_model_get_n_items (list);
  g_autoptr (CasebookArtefact) last = n > 0 ? g_list_model_get_item (list, n - 1) : NULL;

  return last != NULL ? casebook_artefact_get_position (last) + 1 : 1;
}

/* Evidence that was removed meanwhile takes the artefact along, and brings it back with it. */
static void
add_artefact (CasebookCaseDesk *self,
              CasebookEvidence *evidence,
              CasebookArtefact *artefact)
{
  GListStore *list = casebook_evidence_get_artefacts (evidence);

  if (!g_list_store_find (casebook_case_get_evidence (self->case_), evidence, NULL))
    {
      g_list_store_append (list, artefact);
      return;
    }

  g_object_set (artefact, "position", position_after_last (evidence), NULL);
  casebook_journal_begin (self->journal, "attach");
  casebook_case_desk_add (self, list, artefact);
  casebook_journal_end (self->journal);
}

static void
fail (GTask      *task,
      const char *name,
      GError     *error)
{
  g_prefix_error (&error, _("“%s” was not attached, and nothing of it was kept: "), name);
  g_task_return_error (task, error);
}

static void
copied_in (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  CasebookCaseDesk *self = CASEBOOK_CASE_DESK (object);
  Attaching *attaching = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  g_autoptr (CasebookArtefact) artefact = g_task_propagate_pointer (G_TASK (result), &error);

  casebook_progress_relay_stop (attaching->relay);
  if (artefact == NULL)
    {
      fail (task, attaching->name, error);
      return;
    }

  add_artefact (self, attaching->evidence, artefact);
  g_task_return_pointer (task, g_steal_pointer (&artefact), g_object_unref);
}

/* The evidence is on disk now, so that an artefact can belong to it. */
static void
evidence_written (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  CasebookCaseDesk *self = g_task_get_source_object (task);
  Attaching *attaching = g_task_get_task_data (task);
  g_autoptr (GTask) copying = NULL;
  GError *error = NULL;

  if (!casebook_journal_write_finish (CASEBOOK_JOURNAL (object), result, &error))
    {
      casebook_progress_relay_stop (attaching->relay);
      fail (task, attaching->name, error);
      return;
    }

  attaching->position = position_after_last (attaching->evidence);
  copying = g_task_new (self, g_task_get_cancellable (task), copied_in, g_object_ref (task));
  g_task_set_source_tag (copying, evidence_written);
  /* Once it is on disk it is too late to stop. */
  g_task_set_check_cancellable (copying, FALSE);
  g_task_set_task_data (copying, attaching, NULL);
  casebook_worker_run (self->worker, copying, copy_in);
}

/* Takes @attaching. */
static void
attach (CasebookCaseDesk *self,
        Attaching        *attaching,
        GTask            *task)
{
  g_task_set_task_data (task, attaching, (GDestroyNotify) attaching_free);
  g_task_set_check_cancellable (task, FALSE);
  casebook_journal_write_async (self->journal, g_task_get_cancellable (task), evidence_written, g_object_ref (task));
}

static Attaching *
attaching_new (CasebookEvidence     *evidence,
               GFileProgressCallback progress,
               gpointer              progress_data)
{
  Attaching *attaching = g_new0 (Attaching, 1);

  attaching->evidence = g_object_ref (evidence);
  attaching->evidence_id = g_strdup (casebook_record_get_id (CASEBOOK_RECORD (evidence)));
  attaching->relay = casebook_progress_relay_new (progress, progress_data);

  return attaching;
}

static char *
name_of (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL ? g_filename_display_name (name) : g_file_get_parse_name (file);
}

/**
 * casebook_case_desk_attach_async:
 * @self: a desk
 * @evidence: evidence of the case
 * @file: a file of any size the library takes
 * @progress: (nullable): called in the thread's default context of now, at most once a frame
 * @progress_data: for @progress
 * @cancellable: (nullable): to stop copying
 * @callback: called when the file is in the library
 * @user_data: for @callback
 *
 * Copies @file into the library, then adds an artefact that points to it, as one
 * step of undo. A file that is in the library already is not stored twice.
 */
void
casebook_case_desk_attach_async (CasebookCaseDesk     *self,
                                 CasebookEvidence     *evidence,
                                 GFile                *file,
                                 GFileProgressCallback progress,
                                 gpointer              progress_data,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data)
{
  g_autoptr (GTask) task = NULL;
  Attaching *attaching;

  g_return_if_fail (CASEBOOK_IS_CASE_DESK (self));
  g_return_if_fail (CASEBOOK_IS_EVIDENCE (evidence));
  g_return_if_fail (G_IS_FILE (file));

  attaching = attaching_new (evidence, progress, progress_data);
  attaching->file = g_object_ref (file);
  attaching->name = name_of (file);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, casebook_case_desk_attach_async);
  attach (self, attaching, task);
}

/**
 * casebook_case_desk_attach_bytes_async:
 * @self: a desk
 * @evidence: evidence of the case
 * @bytes: what was pasted
 * @file_name: a name for it
 * @cancellable: (nullable): to stop copying
 * @callback: called when the bytes are in the library
 * @user_data: for @callback
 *
 * As casebook_case_desk_attach_async(), and ended by the same finish.
 */
void
casebook_case_desk_attach_bytes_async (CasebookCaseDesk   *self,
                                       CasebookEvidence   *evidence,
                                       GBytes             *bytes,
                                       const char         *file_name,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Attaching *attaching;

  g_return_if_fail (CASEBOOK_IS_CASE_DESK (self));
  g_return_if_fail (CASEBOOK_IS_EVIDENCE (evidence));
  g_return_if_fail (bytes != NULL);
  g_return_if_fail (file_name != NULL);

  attaching = attaching_new (evidence, NULL, NULL);
  attaching->bytes = g_bytes_ref (bytes);
  attaching->name = g_strdup (file_name);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, casebook_case_desk_attach_bytes_async);
  attach (self, attaching, task);
}

/**
 * casebook_case_desk_attach_finish:
 * @self: the desk
 * @result: what the callback was given
 * @error: why nothing was attached
 *
 * Returns: (transfer none): the artefact, the last one of its evidence
 */
CasebookArtefact *
casebook_case_desk_attach_finish (CasebookCaseDesk *self,
                                  GAsyncResult     *result,
                                  GError          **error)
{
  g_autoptr (CasebookArtefact) artefact = NULL;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  artefact = g_task_propagate_pointer (G_TASK (result), error);
  return artefact;
}

typedef struct
{
  char *digest;
  gsize limit;
} Wanted;

static void
wanted_free (Wanted *wanted)
{
  g_free (wanted->digest);
  g_free (wanted);
}

static void
load_bytes (GTask           *task,
            CasebookLibrary *library,
            gpointer         data,
            GCancellable    *cancellable)
{
  Wanted *wanted = data;
  g_autoptr (GError) error = NULL;
  GBytes *bytes =
    casebook_blob_store_load (casebook_library_get_database (library), wanted->digest, wanted->limit, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * casebook_case_desk_load_bytes_async:
 * @self: a desk
 * @artefact: an attached file
 * @limit: more bytes than this are a failure
 * @cancellable: (nullable): to stop waiting
 * @callback: called with the bytes
 * @user_data: for @callback
 *
 * The whole file in memory, for a thumbnail.
 */
void
casebook_case_desk_load_bytes_async (CasebookCaseDesk   *self,
                                     CasebookArtefact   *artefact,
                                     gsize               limit,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Wanted *wanted;

  g_return_if_fail (CASEBOOK_IS_CASE_DESK (self));
  g_return_if_fail (CASEBOOK_IS_ARTEFACT (artefact));

  wanted = g_new0 (Wanted, 1);
  wanted->digest = g_strdup (casebook_artefact_get_digest (artefact));
  wanted->limit = limit;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, casebook_case_desk_load_bytes_async);
  g_task_set_task_data (task, wanted, (GDestroyNotify) wanted_free);
  casebook_worker_run (self->worker, task, load_bytes);
}

/**
 * casebook_case_desk_load_bytes_finish:
 * @self: the desk
 * @result: what the callback was given
 * @error: why the bytes cannot be had
 *
 * Returns: (transfer full): the bytes
 */
GBytes *
casebook_case_desk_load_bytes_finish (CasebookCaseDesk *self,
                                      GAsyncResult     *result,
                                      GError          **error)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
copy_out (GTask           *task,
          CasebookLibrary *library,
          gpointer         data,
          GCancellable    *cancellable)
{
  g_autoptr (GError) error = NULL;
  GFile *copy = casebook_cached_copy_make (data, casebook_library_get_database (library), cancellable, &error);

  if (copy != NULL)
    g_task_return_pointer (task, copy, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * casebook_case_desk_unpack_async:
 * @self: a desk
 * @artefact: an attached file
 * @cancellable: (nullable): to stop copying
 * @callback: called with the copy
 * @user_data: for @callback
 *
 * Puts a copy that cannot be written into the person's cache, under the name the
 * file was attached by, to be opened with the default program.
 */
void
casebook_case_desk_unpack_async (CasebookCaseDesk   *self,
                                 CasebookArtefact   *artefact,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CASEBOOK_IS_CASE_DESK (self));
  g_return_if_fail (CASEBOOK_IS_ARTEFACT (artefact));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, casebook_case_desk_unpack_async);
  g_task_set_task_data (task, casebook_record_copy (artefact), g_object_unref);
  casebook_worker_run (self->worker, task, copy_out);
}

/**
 * casebook_case_desk_unpack_finish:
 * @self: the desk
 * @result: what the callback was given
 * @error: why there is no copy
 *
 * Returns: (transfer full): the copy
 */
GFile *
casebook_case_desk_unpack_finish (CasebookCaseDesk *self,
                                  GAsyncResult     *result,
                                  GError          **error)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
