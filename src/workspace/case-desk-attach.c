/* Casebook: files that are attached to an open case.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The evidence goes to disk first, then a thread of its own brings the file in
 * (incoming-file.c), and what is typed meanwhile is saved all the same. The
 * artefact is on disk before it is on the desk.
 */
#include <glib/gi18n-lib.h>

#include "domain/position.h"
#include "storage/storage-error.h"
#include "workspace/case-desk-private.h"
#include "workspace/incoming-file.h"

/* What attaching is about. */
typedef struct
{
  CasebookEvidence      *evidence;
  GFile                 *file; /* or else */
  GBytes                *bytes;
  char                  *name;
  CasebookProgressRelay *relay;
  gboolean               is_again;
} Attaching;

static void
attaching_free (Attaching *attaching)
{
  g_object_unref (attaching->evidence);
  g_clear_object (&attaching->file);
  g_clear_pointer (&attaching->bytes, g_bytes_unref);
  g_free (attaching->name);
  casebook_progress_relay_unref (attaching->relay);
  g_free (attaching);
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

  g_object_set (artefact, "position", casebook_position_after_last (G_LIST_MODEL (list)), NULL);
  casebook_journal_begin (self->journal, "attach");
  casebook_case_desk_add (self, list, artefact);
  casebook_journal_end (self->journal);
}

static void
fail (GTask  *task,
      GError *error)
{
  Attaching *attaching = g_task_get_task_data (task);

  casebook_progress_relay_stop (attaching->relay);
  g_prefix_error (&error, _("“%s” was not attached, and nothing of it was kept: "), attaching->name);
  g_task_return_error (task, error);
}

static void evidence_written (GObject      *object,
                              GAsyncResult *result,
                              gpointer      user_data);

/* Evidence that was deleted for good elsewhere is written again first, once.
 * Returns: whether @error is of that sort */
static gboolean
try_again (GTask        *task,
           const GError *error)
{
  CasebookCaseDesk *self = g_task_get_source_object (task);
  Attaching *attaching = g_task_get_task_data (task);

  if (attaching->is_again || !g_error_matches (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND))
    return FALSE;

  attaching->is_again = TRUE;
  casebook_case_desk_revive (self, casebook_record_get_id (CASEBOOK_RECORD (attaching->evidence)));
  casebook_journal_write_async (self->journal, g_task_get_cancellable (task), evidence_written, g_object_ref (task));
  return TRUE;
}

static void
read_to_end (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Attaching *attaching = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (CasebookArtefact) artefact = g_task_propagate_pointer (G_TASK (result), &error);

  if (artefact != NULL)
    {
      casebook_progress_relay_stop (attaching->relay);
      add_artefact (g_task_get_source_object (task), attaching->evidence, artefact);
      g_task_return_pointer (task, g_steal_pointer (&artefact), g_object_unref);
    }
  else if (try_again (task, error))
    {
      g_error_free (error);
    }
  else
    {
      fail (task, error);
    }
}

/* The evidence is on disk now, so that an artefact can belong to it. The thread
 * has no hold on the desk, which is the window's to let go of. */
static void
evidence_written (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  CasebookCaseDesk *self = g_task_get_source_object (task);
  Attaching *attaching = g_task_get_task_data (task);
  g_autoptr (GTask) reading = NULL;
  CasebookIncomingFile *incoming;
  GListModel *artefacts;
  GError *error = NULL;

  if (!casebook_journal_write_finish (CASEBOOK_JOURNAL (object), result, &error))
    {
      fail (task, error);
      return;
    }

  artefacts = G_LIST_MODEL (casebook_evidence_get_artefacts (attaching->evidence));
  incoming = casebook_incoming_file_new (self->worker, attaching->evidence, casebook_position_after_last (artefacts),
                                         attaching->relay);
  if (attaching->file != NULL)
    casebook_incoming_file_set_file (incoming, attaching->file);
  else
    casebook_incoming_file_set_bytes (incoming, attaching->bytes, attaching->name);
  reading = g_task_new (NULL, g_task_get_cancellable (task), read_to_end, g_object_ref (task));
  g_task_set_source_tag (reading, evidence_written);
  g_task_set_check_cancellable (reading, FALSE);
  g_task_set_task_data (reading, incoming, (GDestroyNotify) casebook_incoming_file_free);
  g_task_run_in_thread (reading, casebook_incoming_file_read);
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
