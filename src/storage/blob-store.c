/* Casebook: attached files of a library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A blob is named by the SHA-256 of its bytes and kept once, however many
 * artefacts point to it, in chunks of one mebibyte. It is read once and hashed on
 * the way into the database (blob-intake.c), so its name is known at the end;
 * what it goes by until then is no blob yet (blob-staging.c).
 */
#include <glib/gi18n-lib.h>

#include "storage/blob-staging.h"
#include "storage/blob-store.h"
#include "storage/blob-stream.h"
#include "storage/transaction.h"

/* Where the chunks go. */
typedef struct
{
  CasebookDatabase *database;
  char             *token;
} Copy;

static gboolean
add_chunk (gint64         number,
           gconstpointer  bytes,
           gsize          size,
           gpointer       user_data,
           GError       **error)
{
  Copy *copy = user_data;

  return casebook_blob_staging_add (copy->database, copy->token, number, bytes, size, error);
}

static gboolean
sweep (CasebookDatabase  *database,
       GError           **error)
{
  gboolean more = TRUE, ok = TRUE;

  while (ok && more)
    ok = casebook_blob_staging_sweep (database, &more, error);

  return ok;
}

static char *
copy_blob (CasebookDatabase          *database,
           const CasebookBlobIntake  *intake,
           const char                *media_type,
           GError                   **error)
{
  g_autoptr (CasebookTransaction) transaction = casebook_transaction_begin (database, error);
  Copy *copy = intake->sink_data;
  g_autofree char *token = NULL;
  g_autofree char *digest = NULL;
  gint64 size;

  if (transaction == NULL || (token = casebook_blob_staging_begin (database, error)) == NULL)
    return NULL;
  copy->token = token;
  digest = casebook_blob_intake_read (intake, &size, error);
  if (digest == NULL ||
      !casebook_blob_staging_finish (database, token, digest, size, media_type, error) ||
      !sweep (database, error) ||
      !casebook_transaction_commit (g_steal_pointer (&transaction), error))
    return NULL;

  return g_steal_pointer (&digest);
}

/**
 * casebook_blob_store_add:
 * @database: a library's database
 * @source: the file's bytes; it is read and not closed
 * @media_type: (nullable): what it is, such as "image/png"
 * @expected_size: its size in bytes, or -1 when nobody knows; a source that ends before is refused
 * @progress: (nullable) (scope call): called after every mebibyte
 * @progress_data: for @progress
 * @cancellable: (nullable): stops the copying
 * @error: in the domain %CASEBOOK_STORAGE_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Copies a file into the library, up to %CASEBOOK_BLOB_SIZE_MAX. Whatever
 * fails, nothing of it is kept. Memory does not grow with the file. Nobody else
 * writes until it is copied; where somebody types meanwhile, casebook_blob_staging_add()
 * is the way.
 *
 * Returns: (transfer full) (nullable): the digest it is named by
 */
char *
casebook_blob_store_add (CasebookDatabase       *database,
                         GInputStream           *source,
                         const char             *media_type,
                         goffset                 expected_size,
                         GFileProgressCallback   progress,
                         gpointer                progress_data,
                         GCancellable           *cancellable,
                         GError                **error)
{
  Copy copy = { .database = database };
  const CasebookBlobIntake intake = {
    .source = source,
    .expected_size = expected_size,
    .sink = add_chunk,
    .sink_data = &copy,
    .progress = progress,
    .progress_data = progress_data,
    .cancellable = cancellable,
  };

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (G_IS_INPUT_STREAM (source), NULL);

  return copy_blob (database, &intake, media_type, error);
}

static gboolean
look_up (CasebookDatabase  *database,
         const char        *digest,
         gint64            *blob,
         gint64            *size,
         GError           **error)
{
  g_autoptr (CasebookStatement) statement = NULL;
  gboolean row = FALSE;

  statement = casebook_database_prepare (database, "SELECT rowid, size FROM blob WHERE digest = ?1", error);
  if (statement == NULL)
    return FALSE;
  casebook_statement_bind_text (statement, 1, digest);
  if (!casebook_statement_step (statement, &row, error))
    return FALSE;
  if (!row)
    {
      g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND,
                   /* Translators: %.12s is the beginning of a digest */
                   _("The library holds no attached file %.12s. Nothing was changed."), digest);
      return FALSE;
    }

  *blob = casebook_statement_get_integer (statement, 0);
  *size = casebook_statement_get_integer (statement, 1);
  return TRUE;
}

/**
 * casebook_blob_store_contains:
 * @database: a library's database
 * @digest: digest of a file
 * @size: (out) (optional): its size in bytes
 * @error: %CASEBOOK_STORAGE_ERROR_NOT_FOUND when it is not there, and others of that domain
 *
 * Returns: whether the file is there
 */
gboolean
casebook_blob_store_contains (CasebookDatabase  *database,
                              const char        *digest,
                              gint64            *size,
                              GError           **error)
{
  gint64 blob, its_size = 0;
  gboolean found;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (digest != NULL, FALSE);

  found = look_up (database, digest, &blob, &its_size, error);
  if (size != NULL)
    *size = its_size;

  return found;
}

/**
 * casebook_blob_store_open:
 * @database: a library's database
 * @digest: digest of a file
 * @error: %CASEBOOK_STORAGE_ERROR_NOT_FOUND and others of that domain
 *
 * The stream is used on the database's thread. Reading to its end checks the
 * bytes: the last read fails when they are not those that were attached.
 *
 * Returns: (transfer full) (nullable): the file's bytes
 */
GInputStream *
casebook_blob_store_open (CasebookDatabase  *database,
                          const char        *digest,
                          GError           **error)
{
  gint64 blob, size;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (digest != NULL, NULL);

  if (!look_up (database, digest, &blob, &size, error))
    return NULL;

  return casebook_blob_stream_new (database, blob, size, digest);
}

/**
 * casebook_blob_store_load:
 * @database: a library's database
 * @digest: digest of a file
 * @limit: the most bytes the caller takes
 * @error: %CASEBOOK_STORAGE_ERROR_NOT_FOUND, %CASEBOOK_STORAGE_ERROR_TOO_LARGE and others of that domain
 *
 * Returns: (transfer full) (nullable): the file's bytes, checked
 */
GBytes *
casebook_blob_store_load (CasebookDatabase  *database,
                          const char        *digest,
                          gsize              limit,
                          GError           **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autofree guint8 *buffer = NULL;
  gint64 blob, size;
  gsize n_read;
  char last;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (digest != NULL, NULL);

  if (!look_up (database, digest, &blob, &size, error))
    return NULL;
  if (size < 0 || (guint64) size > limit)
    {
      g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_TOO_LARGE,
                   /* Translators: %.12s is the beginning of a digest */
                   _("The attached file %.12s is too large to be shown here. It is safe in the library."), digest);
      return NULL;
    }

  stream = casebook_blob_stream_new (database, blob, size, digest);
  buffer = g_try_malloc (size + 1);
  if (buffer == NULL)
    {
      casebook_storage_error_set_sqlite (error, casebook_database_get_path (database), SQLITE_NOMEM, NULL);
      return NULL;
    }
  /* The read behind the last byte is the one that checks. */
  if (!g_input_stream_read_all (stream, buffer, size, &n_read, NULL, error) ||
      g_input_stream_read (stream, &last, 1, NULL, error) < 0)
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&buffer), n_read);
}

/**
 * casebook_blob_store_list:
 * @database: a library's database
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the digests of all attached files
 */
GPtrArray *
casebook_blob_store_list (CasebookDatabase  *database,
                          GError           **error)
{
  g_autoptr (GPtrArray) digests = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CasebookStatement) statement = NULL;
  gboolean row = FALSE, ok;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);

  statement = casebook_database_prepare (database, "SELECT digest FROM blob WHERE NOT " CASEBOOK_BLOB_IS_STAGED
                                         " ORDER BY digest", error);
  if (statement == NULL)
    return NULL;
  while ((ok = casebook_statement_step (statement, &row, error)) && row)
    g_ptr_array_add (digests, g_strdup (casebook_statement_get_text (statement, 0)));

  return ok ? g_steal_pointer (&digests) : NULL;
}

/**
 * casebook_blob_store_purge_unused:
 * @database: a library's database
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Deletes for good the files that no artefact points to, neither as it is, nor
 * in the bin, nor in an older version. What is still coming in is left alone.
 *
 * Returns: whether they are gone
 */
gboolean
casebook_blob_store_purge_unused (CasebookDatabase  *database,
                                  GError           **error)
{
  g_autoptr (CasebookStatement) statement = NULL;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);

  statement = casebook_database_prepare (database,
                                         "DELETE FROM blob WHERE NOT " CASEBOOK_BLOB_IS_STAGED
                                         " AND digest NOT IN (SELECT digest FROM artefact WHERE digest IS NOT NULL)"
                                         " AND digest NOT IN (SELECT digest FROM artefact_history WHERE digest IS NOT NULL)",
                                         error);
  return statement != NULL && casebook_statement_run (statement, error);
}
