/* Casebook: writing a case's packet to a file.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three threads take part, one after the other: the caller's saves what is
 * unsaved, the worker's reads the case and its pictures afresh, and one of its
 * own sets and writes the packet. The live case is never read by another.
 */
#include <glib/gi18n-lib.h>

#include "pages/pdf-writer.h"
#include "reports/packet.h"
#include "storage/blob-store.h"
#include "storage/case-store.h"
#include "storage/library.h"
#include "workspace/packet-export.h"
#include "workspace/progress-relay.h"

/* A larger picture is left to the list of artefacts. */
#define MAX_PICTURE (64 * 1024 * 1024)

typedef struct
{
  char                  *case_id;
  char                  *path;
  CasebookPaper          paper;
  CasebookFramework     *framework; /* immutable */
  CasebookCase          *case_;     /* of the thread that has the export */
  GHashTable            *pictures;  /* digest to GBytes */
  CasebookProgressRelay *relay;
  CasebookPacketProgress progress;
  gpointer               progress_data;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_free (export->case_id);
  g_free (export->path);
  g_object_unref (export->framework);
  g_clear_object (&export->case_);
  g_hash_table_unref (export->pictures);
  casebook_progress_relay_unref (export->relay);
  g_free (export);
}

static void
tell_progress (goffset  current,
               goffset  total,
               gpointer user_data)
{
  Export *export = user_data;

  if (export->progress != NULL && total > 0)
    export->progress ((double) current / (double) total, export->progress_data);
}

static GBytes *
find_picture (const char *digest,
              gpointer    user_data,
              GError    **error)
{
  Export *export = user_data;
  GBytes *bytes = g_hash_table_lookup (export->pictures, digest);

  if (bytes != NULL)
    return g_bytes_ref (bytes);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s", digest);
  return NULL;
}

static void
page_written (guint    page,
              guint    n_pages,
              gpointer user_data)
{
  casebook_progress_relay_report (page, n_pages, user_data);
}

static void
set_and_write (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Export *export = task_data;
  CasebookPacketOptions options = CASEBOOK_PACKET_OPTIONS_INIT;
  g_autoptr (CasebookDocument) document = NULL;
  g_autoptr (CasebookStyle) style = casebook_style_new (export->paper, NULL);
  g_autoptr (CasebookLayout) layout = NULL;
  g_autoptr (GError) error = NULL;

  options.load_blob = find_picture;
  options.load_data = export;
  document = casebook_packet_new (export->case_, export->framework, &options);
  layout = casebook_layout_new (document, style, NULL, cancellable, &error);
  if (layout == NULL ||
      !casebook_pdf_replace_file (layout, export->path, page_written, export->relay, cancellable, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

/* A picture that cannot be read is named among the artefacts all the same. */
static void
read_pictures (Export           *export,
               CasebookEvidence *evidence,
               CasebookDatabase *database)
{
  GListModel *artefacts = G_LIST_MODEL (casebook_evidence_get_artefacts (evidence));

  for (guint i = 0; i < g_list_model_get_n_items (artefacts); i++)
    {
      g_autoptr (CasebookArtefact) artefact = g_list_model_get_item (artefacts, i);
      const char *digest = casebook_artefact_get_digest (artefact);
      GBytes *bytes;

      if (!g_str_has_prefix (casebook_artefact_get_media_type (artefact), "image/"))
        continue;
      bytes = casebook_blob_store_load (database, digest, MAX_PICTURE, NULL);
      if (bytes != NULL)
        g_hash_table_insert (export->pictures, g_strdup (digest), bytes);
    }
}

static void
read_case (GTask           *task,
           CasebookLibrary *library,
           gpointer         data,
           GCancellable    *cancellable)
{
  Export *export = data;
  CasebookDatabase *database = casebook_library_get_database (library);
  g_autoptr (GError) error = NULL;
  GListModel *list;

  export->case_ = casebook_case_store_load (database, export->case_id, &error);
  if (export->case_ == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  list = G_LIST_MODEL (casebook_case_get_evidence (export->case_));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CasebookEvidence) evidence = g_list_model_get_item (list, i);

      read_pictures (export, evidence, database);
    }
  g_task_return_boolean (task, TRUE);
}

/* The task that was asked for and the ones it goes through share the export;
 * it belongs to the first. */
static GTask *
next_task (GTask               *task,
           GAsyncReadyCallback  callback)
{
  GTask *next = g_task_new (g_task_get_source_object (task), g_task_get_cancellable (task),
                            callback, g_object_ref (task));

  g_task_set_source_tag (next, casebook_packet_export_async);
  g_task_set_task_data (next, g_task_get_task_data (task), NULL);
  return next;
}

static void
packet_written (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Export *export = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  casebook_progress_relay_stop (export->relay);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
case_read (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GTask) writing = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  writing = next_task (task, packet_written);
  g_task_run_in_thread (writing, set_and_write);
}

static void
flushed (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  CasebookCaseDesk *desk = CASEBOOK_CASE_DESK (source);
  g_autoptr (GTask) reading = NULL;
  g_autoptr (GError) error = NULL;

  if (!casebook_case_desk_flush_finish (desk, result, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  reading = next_task (task, case_read);
  casebook_worker_run (casebook_case_desk_get_worker (desk), reading, read_case);
}

/**
 * casebook_packet_export_async:
 * @desk: the desk of the case
 * @target: where the packet goes; a local file
 * @paper: its paper
 * @progress: (nullable): called in the thread's default context of now, at most once a frame
 * @progress_data: for @progress
 * @cancellable: (nullable): to stop; the old file then stands as it was
 * @callback: called when the packet lies at @target
 * @user_data: for @callback
 *
 * Saves what is unsaved, sets the packet on a thread of its own and writes it
 * beside @target, then renames it into place.
 */
void
casebook_packet_export_async (CasebookCaseDesk      *desk,
                              GFile                 *target,
                              CasebookPacketPaper    paper,
                              CasebookPacketProgress progress,
                              gpointer               progress_data,
                              GCancellable          *cancellable,
                              GAsyncReadyCallback    callback,
                              gpointer               user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autofree char *path = NULL;
  Export *export;

  g_return_if_fail (CASEBOOK_IS_CASE_DESK (desk));
  g_return_if_fail (G_IS_FILE (target));

  task = g_task_new (desk, cancellable, callback, user_data);
  g_task_set_source_tag (task, casebook_packet_export_async);
  path = g_file_get_path (target);
  if (path == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                               _("The packet can only be written to a folder of this computer. Nothing was written."));
      return;
    }

  export = g_new0 (Export, 1);
  export->case_id = g_strdup (casebook_record_get_id (CASEBOOK_RECORD (casebook_case_desk_get_case (desk))));
  export->path = g_steal_pointer (&path);
  export->paper = paper == CASEBOOK_PACKET_LETTER ? CASEBOOK_PAPER_LETTER : CASEBOOK_PAPER_A4;
  export->framework = g_object_ref (casebook_case_desk_get_framework (desk));
  export->pictures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  export->progress = progress;
  export->progress_data = progress_data;
  export->relay = casebook_progress_relay_new (tell_progress, export);
  g_task_set_task_data (task, export, export_free);

  casebook_case_desk_flush_async (desk, cancellable, flushed, g_steal_pointer (&task));
}

/**
 * casebook_packet_export_finish:
 * @desk: the desk of the case
 * @result: what the callback was given
 * @error: why there is no packet
 *
 * Returns: whether the packet lies where it was wanted
 */
gboolean
casebook_packet_export_finish (CasebookCaseDesk  *desk,
                               GAsyncResult      *result,
                               GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, desk), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
