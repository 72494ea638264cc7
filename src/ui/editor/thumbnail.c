/* Casebook: a small picture of an attached image.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bytes come from the worker and are decoded on a thread of their own. An
 * image may lie about its type or unpack to far more than it weighs, so its
 * stated size is looked at before a pixel of it is decoded.
 */
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>

#include "pages/orientation.h"
#include "ui/editor/thumbnail.h"

#define MAX_BYTES (64 * 1024 * 1024)
#define MAX_PIXELS (100 * 1000 * 1000)

typedef struct
{
  GBytes   *bytes;
  int       pixels;
  gboolean  refused;
} Decoding;

static void
decoding_free (gpointer data)
{
  Decoding *decoding = data;

  g_clear_pointer (&decoding->bytes, g_bytes_unref);
  g_free (decoding);
}

static void
size_prepared (GdkPixbufLoader *loader,
               int              width,
               int              height,
               gpointer         user_data)
{
  Decoding *decoding = user_data;
  double scale = (double) decoding->pixels / MAX (MAX (width, height), 1);

  if ((gint64) width * height > MAX_PIXELS)
    {
      decoding->refused = TRUE;
      gdk_pixbuf_loader_set_size (loader, 0, 0);
    }
  else if (scale < 1)
    {
      gdk_pixbuf_loader_set_size (loader, MAX (1, (int) (width * scale)), MAX (1, (int) (height * scale)));
    }
}

static void
decode (GTask        *task,
        gpointer      source,
        gpointer      task_data,
        GCancellable *cancellable)
{
  Decoding *decoding = task_data;
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  g_autoptr (GdkPixbuf) upright = NULL;
  GdkPixbuf *pixbuf;
  GError *error = NULL;
  gboolean written;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared), decoding);
  written = gdk_pixbuf_loader_write_bytes (loader, decoding->bytes, &error);
  if (!gdk_pixbuf_loader_close (loader, written ? &error : NULL))
    written = FALSE;

  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (written && !decoding->refused && pixbuf != NULL)
    upright = casebook_orientation_turn (casebook_orientation_read (decoding->bytes), pixbuf);
  if (upright == NULL)
    {
      g_clear_error (&error);
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                               _("The file cannot be shown as an image."));
      return;
    }

  g_task_return_pointer (task, gdk_texture_new_for_pixbuf (upright), g_object_unref);
}

static void
bytes_loaded (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Decoding *decoding = g_task_get_task_data (task);
  GError *error = NULL;

  decoding->bytes = casebook_case_desk_load_bytes_finish (CASEBOOK_CASE_DESK (source), result, &error);
  if (decoding->bytes == NULL)
    g_task_return_error (task, error);
  else
    g_task_run_in_thread (task, decode);
}

/**
 * casebook_thumbnail_load_async:
 * @desk: the desk of the case
 * @artefact: an attached image
 * @pixels: the longer side of the picture wanted
 * @cancellable: (nullable): to give up
 * @callback: called when done
 * @user_data: for @callback
 */
void
casebook_thumbnail_load_async (CasebookCaseDesk    *desk,
                               CasebookArtefact    *artefact,
                               int                  pixels,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Decoding *decoding;

  g_return_if_fail (CASEBOOK_IS_CASE_DESK (desk));
  g_return_if_fail (CASEBOOK_IS_ARTEFACT (artefact));
  g_return_if_fail (pixels > 0);

  task = g_task_new (desk, cancellable, callback, user_data);
  g_task_set_source_tag (task, casebook_thumbnail_load_async);
  decoding = g_new0 (Decoding, 1);
  decoding->pixels = pixels;
  g_task_set_task_data (task, decoding, decoding_free);
  casebook_case_desk_load_bytes_async (desk, artefact, MAX_BYTES, cancellable, bytes_loaded, g_steal_pointer (&task));
}

/**
 * casebook_thumbnail_load_finish:
 * @result: what the callback was given
 * @error: why there is no picture
 *
 * Returns: (transfer full) (nullable): the picture
 */
GdkTexture *
casebook_thumbnail_load_finish (GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
