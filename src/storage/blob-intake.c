/* Casebook: a file on its way into a library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It is read once, in chunks, and hashed on the way, so that memory does not
 * grow with it. No database is needed for that: a file on a slow disk is read on
 * a thread that may wait for it.
 */
#include <glib/gi18n-lib.h>

#include "base/digest.h"
#include "storage/blob-intake.h"
#include "storage/storage-error.h"

/* What the source says is of no use to the person without what it means for
 * the library; that they stopped it themselves they know. */
static gboolean
fail_read (GError  *cause,
           GError **error)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return FALSE;
    }

  g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_IO,
               _("The file could not be read to its end (%s). Nothing of it was attached; the library is as it was."),
               cause->message);
  g_error_free (cause);
  return FALSE;
}

static gboolean
check_fits (goffset   size,
            GError  **error)
{
  g_autofree char *limit = NULL;

  if (size <= CASEBOOK_BLOB_SIZE_MAX)
    return TRUE;

  limit = g_format_size_full (CASEBOOK_BLOB_SIZE_MAX, G_FORMAT_SIZE_IEC_UNITS);
  g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_TOO_LARGE,
               /* Translators: %s is a size, such as "2.0 GiB" */
               _("The file is larger than %s, which is the most a library takes. Nothing of it was attached. "
                 "Put it somewhere else and attach a link to it."), limit);
  return FALSE;
}

static gboolean
check_size (const CasebookBlobIntake  *self,
            gint64                     size,
            gsize                      n_read,
            GError                   **error)
{
  if (!check_fits (size + (gint64) n_read, error))
    return FALSE;
  if (n_read < CASEBOOK_BLOB_CHUNK_SIZE && size + (gint64) n_read < self->expected_size)
    {
      g_set_error_literal (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_IO,
                           _("The file became shorter while it was read. Nothing of it was attached; "
                             "the library is as it was. Try again when the file is complete."));
      return FALSE;
    }

  return TRUE;
}

/**
 * casebook_blob_intake_read:
 * @self: what is to be read
 * @size: (out): how many bytes it had
 * @error: in the domain %CASEBOOK_STORAGE_ERROR, %G_IO_ERROR_CANCELLED, or what the sink said
 *
 * Reads a file to its end, up to %CASEBOOK_BLOB_SIZE_MAX, on whatever thread.
 * What the sink has taken before a failure is the caller's to clear away.
 *
 * Returns: (transfer full) (nullable): its digest, once the sink has all of it
 */
char *
casebook_blob_intake_read (const CasebookBlobIntake  *self,
                           gint64                    *size,
                           GError                   **error)
{
  g_autofree guint8 *buffer = g_malloc (CASEBOOK_BLOB_CHUNK_SIZE);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  GError *cause = NULL;
  gsize n_read;

  g_return_val_if_fail (G_IS_INPUT_STREAM (self->source), NULL);
  g_return_val_if_fail (self->sink != NULL, NULL);

  *size = 0;
  /* What is known to be too large is not read at all; what grows is found out on the way. */
  if (!check_fits (self->expected_size, error))
    return NULL;
  do
    {
      if (!g_input_stream_read_all (self->source, buffer, CASEBOOK_BLOB_CHUNK_SIZE, &n_read, self->cancellable, &cause))
        {
          fail_read (cause, error);
          return NULL;
        }
      if (!check_size (self, *size, n_read, error) ||
          (n_read > 0 && !self->sink (*size / CASEBOOK_BLOB_CHUNK_SIZE, buffer, n_read, self->sink_data, error)))
        return NULL;

      g_checksum_update (checksum, buffer, n_read);
      *size += n_read;
      if (self->progress != NULL)
        self->progress (*size, MAX (self->expected_size, *size), self->progress_data);
    }
  while (n_read == CASEBOOK_BLOB_CHUNK_SIZE);

  return casebook_digest_take (g_steal_pointer (&checksum));
}
