/* Casebook: writing a case's packet to a file.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is unsaved is saved, the worker loads the case afresh, and a thread of
 * the export's own sets and writes it: the case it holds is known to nobody
 * else, so the person can go on typing, and the worker is free to save that. The
 * thread asks the worker for the bytes of attached pictures, one after the other.
 */
#include <glib/gi18n-lib.h>

#include "pages/pdf-writer.h"
#include "reports/packet.h"
#include "storage/case-store.h"
#include "storage/library.h"
#include "storage/own-files.h"
#include "workspace/packet-export.h"
#include "workspace/packet-pictures.h"
#include "workspace/progress-relay.h"

/* Progress is told in thousandths. Setting is a part that cannot be measured. */
#define WHOLE 1000
#define AFTER_LOADING 30
#define AFTER_SETTING 400

/* What exporting is about, in the context of the desk. */
typedef struct
{
  char                  *path;
  CasebookPaper          paper;
  CasebookPacketParts    parts;
  CasebookPacketProgress progress;
  gpointer               progress_data;
  CasebookProgressRelay *relay;
} Export;

static void
export_free (Export *export)
{
  g_free (export->path);
  casebook_progress_relay_unref (export->relay);
  g_free (export);
}

/* What the thread that writes is given. The worker is kept alive by the desk,
 * which the export keeps; were it kept here, its last reference could fall here. */
typedef struct
{
  CasebookWorker        *worker;
  CasebookCase          *case_;
  CasebookFramework     *framework;
  char                  *path;
  CasebookPaper          paper;
  CasebookPacketParts    parts;
  CasebookProgressRelay *relay;
  GCancellable          *cancellable;
} Writing;

static void
writing_free (Writing *writing)
{
  g_clear_object (&writing->case_);
  g_object_unref (writing->framework);
  g_free (writing->path);
  casebook_progress_relay_unref (writing->relay);
  g_clear_object (&writing->cancellable);
  g_free (writing);
}

static void
page_written (guint    page,
              guint    n_pages,
              gpointer user_data)
{
  Writing *writing = user_data;

  casebook_progress_relay_report (AFTER_SETTING + (WHOLE - AFTER_SETTING) * page / n_pages, WHOLE, writing->relay);
}

static void
write_packet (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  Writing *writing = data;
  CasebookPacketPictures pictures = { writing->worker, writing->cancellable, NULL };
  const CasebookPacketOptions options = { CASEBOOK_AUDIENCE_COMMITTEE, casebook_packet_pictures_load, &pictures, &writing->parts,
                                          .cancellable = cancellable };
  g_autoptr (CasebookStyle) style = casebook_style_new (writing->paper, NULL);
  g_autoptr (CasebookDocument) packet = NULL;
  g_autoptr (CasebookLayout) layout = NULL;
  g_autoptr (GError) error = NULL;

  /* Of a long case there is one copy in memory at a time: first records, then blocks, then lines. */
  packet = casebook_packet_new (writing->case_, writing->framework, &options, &error);
  g_clear_object (&writing->case_);
  if (packet != NULL)
    layout = casebook_layout_new (packet, style, NULL, cancellable, &error);
  g_clear_object (&packet);
  if (layout != NULL)
    {
      casebook_progress_relay_report (AFTER_SETTING, WHOLE, writing->relay);
      casebook_pdf_replace_file (layout, writing->path, NULL, page_written, writing, cancellable, &error);
    }

  if (error == NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
packet_written (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Export *export = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  casebook_progress_relay_stop (export->relay);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* What the worker is told. */
typedef struct
{
  char *case_id;
  char *path;
} Loading;

static void
loading_free (Loading *loading)
{
  g_free (loading->case_id);
  g_free (loading->path);
  g_free (loading);
}

static void
load_case (GTask           *task,
           CasebookLibrary *library,
           gpointer         data,
           GCancellable    *cancellable)
{
  Loading *loading = data;
  CasebookDatabase *database = casebook_library_get_database (library);
  g_autoptr (GError) error = NULL;
  CasebookCase *case_ = NULL;

  if (casebook_own_files_check_target (database, loading->path, &error))
    case_ = casebook_case_store_load (database, loading->case_id, &error);

  if (case_ != NULL)
    g_task_return_pointer (task, case_, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Whether the file was replaced is the truth, even if somebody cancelled at the last moment. */
static void
case_loaded (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  CasebookCaseDesk *desk = CASEBOOK_CASE_DESK (object);
  Export *export = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookCase) case_ = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (GTask) thread = NULL;
  Writing *writing;

  if (case_ == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  casebook_progress_relay_report (AFTER_LOADING, WHOLE, export->relay);
  writing = g_new0 (Writing, 1);
  writing->worker = casebook_case_desk_get_worker (desk);
  writing->case_ = g_steal_pointer (&case_);
  writing->framework = g_object_ref (casebook_case_desk_get_framework (desk));
  writing->path = g_strdup (export->path);
  writing->paper = export->paper;
  writing->parts = export->parts;
  writing->relay = casebook_progress_relay_ref (export->relay);
  writing->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;

  thread = g_task_new (NULL, cancellable, packet_written, g_object_ref (task));
  g_task_set_source_tag (thread, write_packet);
  g_task_set_task_data (thread, writing, (GDestroyNotify) writing_free);
  g_task_set_check_cancellable (thread, FALSE);
  g_task_run_in_thread (thread, write_packet);
}

static void
journal_written (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  CasebookCaseDesk *desk = g_task_get_source_object (task);
  CasebookRecord *record = CASEBOOK_RECORD (casebook_case_desk_get_case (desk));
  Export *export = g_task_get_task_data (task);
  g_autoptr (GTask) load = NULL;
  g_autoptr (GError) error = NULL;
  Loading *loading;

  if (!casebook_journal_write_finish (CASEBOOK_JOURNAL (object), result, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  loading = g_new0 (Loading, 1);
  loading->case_id = g_strdup (casebook_record_get_id (record));
  loading->path = g_strdup (export->path);
  load = g_task_new (desk, g_task_get_cancellable (task), case_loaded, g_object_ref (task));
  g_task_set_source_tag (load, load_case);
  g_task_set_task_data (load, loading, (GDestroyNotify) loading_free);
  casebook_worker_run (casebook_case_desk_get_worker (desk), load, load_case);
}

static void
tell_fraction (goffset  current,
               goffset  total,
               gpointer user_data)
{
  Export *export = user_data;

  export->progress ((double) current / total, export->progress_data);
}

/**
 * casebook_packet_export_async:
 * @desk: the desk of a case
 * @target: a local file, which need not be there
 * @paper: what it is printed on
 * @sections: (nullable): the names of the sections it has, in order with commas between them; %NULL is all in the usual
 *   order
 * @progress: (nullable): called in the thread's default context of now, at most once a frame
 * @progress_data: for @progress
 * @cancellable: (nullable): to stop
 * @callback: called when the packet is written, or was not
 * @user_data: for @callback
 *
 * Saves what is unsaved, then writes the packet for the committee as a PDF
 * beside @target and renames it into place.
 */
void
casebook_packet_export_async (CasebookCaseDesk      *desk,
                              GFile                 *target,
                              CasebookPaper          paper,
                              const char            *sections,
                              CasebookPacketProgress progress,
                              gpointer               progress_data,
                              GCancellable          *cancellable,
                              GAsyncReadyCallback    callback,
                              gpointer               user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;
  Export *export;

  g_return_if_fail (CASEBOOK_IS_CASE_DESK (desk));
  g_return_if_fail (G_IS_FILE (target));

  export = g_new0 (Export, 1);
  export->path = g_file_get_path (target);
  export->paper = paper;
  export->progress = progress;
  export->progress_data = progress_data;
  export->relay = casebook_progress_relay_new (progress != NULL ? tell_fraction : NULL, export);
  task = g_task_new (desk, cancellable, callback, user_data);
  g_task_set_source_tag (task, casebook_packet_export_async);
  g_task_set_task_data (task, export, (GDestroyNotify) export_free);
  g_task_set_check_cancellable (task, FALSE);

  if (export->path == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                             _("The packet was not written, because that place is not on this computer. "
                               "Choose a local folder and copy the file from there."));
  else if (!casebook_packet_parts_parse (sections, &export->parts, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    casebook_journal_write_async (casebook_case_desk_get_journal (desk), cancellable, journal_written, g_object_ref (task));
}

/**
 * casebook_packet_export_finish:
 * @desk: the desk
 * @result: what the callback was given
 * @error: why there is no new packet; an older file stands as it was
 *
 * Returns: whether the packet is in the file
 */
gboolean
casebook_packet_export_finish (CasebookCaseDesk *desk,
                               GAsyncResult     *result,
                               GError          **error)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (desk), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, desk), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
