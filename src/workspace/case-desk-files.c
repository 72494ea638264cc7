/* Casebook: the attached files of an open case.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They come out of the library as bytes, a few, or as copies, however large. How they come into it is
 * in case-desk-attach.c.
 */
#include "storage/blob-store.h"
#include "storage/library.h"
#include "workspace/cached-copy.h"
#include "workspace/case-desk-private.h"
#include "workspace/outgoing-file.h"

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

/* What a thread needs that makes a copy. The desk, which whoever waits holds, keeps the worker. */
typedef struct
{
  CasebookWorker   *worker;
  CasebookArtefact *artefact;
} Unpacking;

static void
unpacking_free (Unpacking *unpacking)
{
  g_object_unref (unpacking->artefact);
  g_free (unpacking);
}

/* Once the task has returned the worker may go, so the stream goes before. */
static GFile *
make_copy (Unpacking     *unpacking,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GInputStream) source =
    casebook_outgoing_file_new (unpacking->worker, casebook_artefact_get_digest (unpacking->artefact));

  return casebook_cached_copy_make (unpacking->artefact, source, cancellable, error);
}

static void
copy_out (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GFile *copy = make_copy (data, cancellable, &error);

  if (copy != NULL)
    g_task_return_pointer (task, copy, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
copied_out (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  GFile *copy = g_task_propagate_pointer (G_TASK (result), &error);

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
 * file was attached by, to be opened with the default program. What is typed
 * meanwhile is saved.
 */
void
casebook_case_desk_unpack_async (CasebookCaseDesk   *self,
                                 CasebookArtefact   *artefact,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) copying = NULL;
  Unpacking *unpacking;

  g_return_if_fail (CASEBOOK_IS_CASE_DESK (self));
  g_return_if_fail (CASEBOOK_IS_ARTEFACT (artefact));

  unpacking = g_new0 (Unpacking, 1);
  unpacking->worker = self->worker;
  unpacking->artefact = casebook_record_copy (artefact);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, casebook_case_desk_unpack_async);

  /* The thread has no hold on the desk, which is the window's to let go of. */
  copying = g_task_new (NULL, cancellable, copied_out, g_object_ref (task));
  g_task_set_source_tag (copying, copy_out);
  g_task_set_task_data (copying, unpacking, (GDestroyNotify) unpacking_free);
  g_task_run_in_thread (copying, copy_out);
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
