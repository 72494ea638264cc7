/* Casebook: attached pictures on their way into a packet.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A packet is set on a thread of its own, and the library belongs to the worker;
 * so the thread asks for the bytes of one picture after the other. Who sets the
 * same packet again and again keeps them, up to a limit.
 */
#include "exchange/attachment.h"
#include "storage/library.h"
#include "workspace/packet-pictures.h"

/* The most bytes that are kept; a picture on a page takes a few hundred thousand. */
#define KEPT_MAX (64 * 1024 * 1024)

/**
 * casebook_packet_pictures_new_kept:
 *
 * Returns: (transfer full): an empty store for @kept
 */
GHashTable *
casebook_packet_pictures_new_kept (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
}

static void
load_picture (GTask           *task,
              CasebookLibrary *library,
              gpointer         data,
              GCancellable    *cancellable)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = casebook_attachment_load_picture (casebook_library_get_database (library), data, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static gsize
size_of (GHashTable *kept)
{
  GHashTableIter iter;
  gpointer bytes;
  gsize size = 0;

  g_hash_table_iter_init (&iter, kept);
  while (g_hash_table_iter_next (&iter, NULL, &bytes))
    size += g_bytes_get_size (bytes);

  return size;
}

static void
keep (GHashTable *kept,
      const char *digest,
      GBytes     *bytes)
{
  if (size_of (kept) + g_bytes_get_size (bytes) > KEPT_MAX)
    g_hash_table_remove_all (kept);
  g_hash_table_insert (kept, g_strdup (digest), g_bytes_ref (bytes));
}

/**
 * casebook_packet_pictures_load:
 * @digest: the SHA-256 of an attached file
 * @user_data: a #CasebookPacketPictures
 * @error: as casebook_attachment_load_picture() says, and %G_IO_ERROR_CANCELLED
 *
 * A #CasebookBlobLoader for a thread that may wait.
 *
 * Returns: (transfer full) (nullable): the bytes of the file
 */
GBytes *
casebook_packet_pictures_load (const char *digest,
                               gpointer    user_data,
                               GError    **error)
{
  CasebookPacketPictures *self = user_data;
  GBytes *bytes = self->kept != NULL ? g_hash_table_lookup (self->kept, digest) : NULL;
  g_autoptr (GTask) asked = NULL;

  if (bytes != NULL)
    return g_bytes_ref (bytes);

  asked = casebook_worker_ask (self->worker, load_picture, (gpointer) digest, self->cancellable);
  bytes = g_task_propagate_pointer (asked, error);
  if (bytes != NULL && self->kept != NULL)
    keep (self->kept, digest, bytes);

  return bytes;
}
