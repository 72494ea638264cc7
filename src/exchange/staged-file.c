/* Casebook: a file read into a library ahead of what points to it.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For who has the database at hand and may wait, but must not let others wait:
 * a window that is open on the same library saves between two chunks. What points
 * to the file is written afterwards, in one short transaction that also makes
 * it count.
 */
#include "exchange/attachment.h"
#include "exchange/staged-file.h"
#include "storage/blob-staging.h"

struct _CasebookStagedFile
{
  CasebookDatabase *database;
  char             *token;
  CasebookArtefact *artefact;
};

static gboolean
add_chunk (gint64         number,
           gconstpointer  bytes,
           gsize          size,
           gpointer       user_data,
           GError       **error)
{
  CasebookStagedFile *self = user_data;

  return casebook_blob_staging_add (self->database, self->token, number, bytes, size, error);
}

/**
 * casebook_staged_file_read:
 * @database: a library's database, without a transaction begun
 * @file: a file anywhere
 * @cancellable: (nullable): stops the copying
 * @error: in the domain %CASEBOOK_STORAGE_ERROR or %G_IO_ERROR
 *
 * Copies @file into the library, chunk by chunk.
 *
 * Returns: (transfer full) (nullable): the file, which counts once it is finished
 */
CasebookStagedFile *
casebook_staged_file_read (CasebookDatabase  *database,
                           GFile             *file,
                           GCancellable      *cancellable,
                           GError           **error)
{
  g_autoptr (CasebookStagedFile) self = NULL;
  CasebookBlobIntake way = { .sink = add_chunk, .cancellable = cancellable };

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_new0 (CasebookStagedFile, 1);
  self->database = g_object_ref (database);
  self->token = casebook_blob_staging_begin (database, error);
  if (self->token == NULL)
    return NULL;

  way.sink_data = self;
  self->artefact = casebook_attachment_read (file, "", &way, error);

  return self->artefact != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * casebook_staged_file_finish:
 * @self: a staged file
 * @evidence_id: the evidence that will point to it
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Makes it a file of the library. The artefact is not written; that is the
 * caller's, in one #CasebookTransaction with this.
 *
 * Returns: (transfer none) (nullable): an artefact that points to the file
 */
CasebookArtefact *
casebook_staged_file_finish (CasebookStagedFile  *self,
                             const char          *evidence_id,
                             GError             **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (evidence_id != NULL, NULL);

  if (!casebook_blob_staging_finish (self->database, self->token, casebook_artefact_get_digest (self->artefact),
                                     casebook_artefact_get_size (self->artefact),
                                     casebook_artefact_get_media_type (self->artefact), error))
    return NULL;

  g_object_set (self->artefact, "evidence-id", evidence_id, NULL);
  return self->artefact;
}

static void
sweep (CasebookDatabase *database)
{
  g_autoptr (GError) error = NULL;
  gboolean more = TRUE;

  while (more)
    {
      if (!casebook_blob_staging_sweep (database, &more, &error))
        break;
    }
  if (error != NULL)
    g_info ("Sweeping what never became whole: %s", error->message);
}

/**
 * casebook_staged_file_free:
 * @self: (transfer full): a staged file; the transaction it was finished in is over
 *
 * Clears away what was not finished, and what a program that died left before.
 */
void
casebook_staged_file_free (CasebookStagedFile *self)
{
  /* Where it counts nothing goes by its token any more, and there is nothing to give up. */
  if (self->token != NULL)
    {
      casebook_blob_staging_abandon (self->database, self->token, NULL);
      sweep (self->database);
    }

  g_clear_object (&self->artefact);
  g_object_unref (self->database);
  g_free (self->token);
  g_free (self);
}
