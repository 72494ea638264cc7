/* Casebook: an attached file, read bit by bit.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Holds one chunk at a time. The digest is reckoned on the way, so whoever
 * reads to the end learns whether the file is what was attached: the last
 * read fails when it is not.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/digest.h"
#include "storage/blob-stream.h"

struct _CasebookBlobStream
{
  GInputStream parent_instance;

  CasebookDatabase *database;
  gint64            blob;
  gint64            left;     /* bytes not handed out yet */
  gint64            n_chunks; /* chunks taken from the database */
  char             *digest;
  GChecksum        *checksum;
  GBytes           *chunk;
  gsize             offset;   /* bytes of chunk handed out */
};

G_DEFINE_FINAL_TYPE (CasebookBlobStream, casebook_blob_stream, G_TYPE_INPUT_STREAM)

static void
casebook_blob_stream_finalize (GObject *object)
{
  CasebookBlobStream *self = CASEBOOK_BLOB_STREAM (object);

  g_clear_object (&self->database);
  g_clear_pointer (&self->chunk, g_bytes_unref);
  g_checksum_free (self->checksum);
  g_free (self->digest);

  G_OBJECT_CLASS (casebook_blob_stream_parent_class)->finalize (object);
}

static gboolean
fail (CasebookBlobStream  *self,
      GError             **error)
{
  g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CORRUPT,
               /* Translators: %.12s is the beginning of a digest */
               _("The attached file %.12s is not what it was when it was attached: the library is damaged there. "
                 "Nothing was changed. Go back to a backup, or attach the file again."), self->digest);
  return FALSE;
}

static gboolean
load_chunk (CasebookBlobStream  *self,
            GError             **error)
{
  g_autoptr (CasebookStatement) statement = NULL;
  gconstpointer bytes;
  gboolean row = FALSE;
  gsize size;

  g_clear_pointer (&self->chunk, g_bytes_unref);
  self->offset = 0;

  statement = casebook_database_prepare (self->database,
                                         "SELECT bytes FROM blob_chunk WHERE blob = ?1 AND number = ?2", error);
  if (statement == NULL)
    return FALSE;
  casebook_statement_bind_integer (statement, 1, self->blob);
  casebook_statement_bind_integer (statement, 2, self->n_chunks);
  if (!casebook_statement_step (statement, &row, error))
    return FALSE;

  bytes = row ? casebook_statement_get_bytes (statement, 0, &size) : NULL;
  if (bytes == NULL || (gint64) size > self->left)
    return fail (self, error);

  self->chunk = g_bytes_new (bytes, size);
  self->n_chunks++;
  return TRUE;
}

static gboolean
check_digest (CasebookBlobStream  *self,
              GError             **error)
{
  return strcmp (g_checksum_get_string (self->checksum), self->digest) == 0 || fail (self, error);
}

static gssize
casebook_blob_stream_read (GInputStream  *stream,
                           void          *buffer,
                           gsize          count,
                           GCancellable  *cancellable,
                           GError       **error)
{
  CasebookBlobStream *self = CASEBOOK_BLOB_STREAM (stream);
  const guint8 *bytes;
  gsize size, n;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  if (self->left == 0)
    return check_digest (self, error) ? 0 : -1;
  if ((self->chunk == NULL || self->offset == g_bytes_get_size (self->chunk)) && !load_chunk (self, error))
    return -1;

  bytes = g_bytes_get_data (self->chunk, &size);
  n = MIN (count, size - self->offset);
  memcpy (buffer, bytes + self->offset, n);
  g_checksum_update (self->checksum, bytes + self->offset, n);
  self->offset += n;
  self->left -= n;

  return n;
}

static gboolean
casebook_blob_stream_close (GInputStream  *stream,
                            GCancellable  *cancellable,
                            GError       **error)
{
  CasebookBlobStream *self = CASEBOOK_BLOB_STREAM (stream);

  g_clear_pointer (&self->chunk, g_bytes_unref);
  return TRUE;
}

static void
casebook_blob_stream_class_init (CasebookBlobStreamClass *class)
{
  GInputStreamClass *stream_class = G_INPUT_STREAM_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = casebook_blob_stream_finalize;
  stream_class->read_fn = casebook_blob_stream_read;
  stream_class->close_fn = casebook_blob_stream_close;
}

static void
casebook_blob_stream_init (CasebookBlobStream *self)
{
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
}

/**
 * casebook_blob_stream_new:
 * @database: a library's database
 * @blob: the row of the blob
 * @size: its size in bytes
 * @digest: its digest
 *
 * For casebook_blob_store_open(). The stream belongs to the database's thread.
 *
 * Returns: (transfer full): a stream of the blob's bytes
 */
GInputStream *
casebook_blob_stream_new (CasebookDatabase *database,
                          gint64            blob,
                          gint64            size,
                          const char       *digest)
{
  CasebookBlobStream *self;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (digest != NULL, NULL);

  self = g_object_new (CASEBOOK_TYPE_BLOB_STREAM, NULL);
  self->database = g_object_ref (database);
  self->blob = blob;
  self->left = MAX (size, 0);
  self->digest = g_strdup (digest);

  return G_INPUT_STREAM (self);
}
