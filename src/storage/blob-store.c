/* Casebook: attached files of a library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A blob is named by the SHA-256 of its bytes and kept once, however many
 * artefacts point to it, in chunks of one mebibyte. It is read once, hashed on
 * the way into the database, and its name is known at the end; so its chunks
 * are written before the row they belong to, all in one transaction.
 */
#include <glib/gi18n-lib.h>

#include "storage/blob-store.h"
#include "storage/blob-stream.h"
#include "storage/transaction.h"

#define CHUNK_SIZE (1024 * 1024)

typedef struct
{
  CasebookDatabase      *database;
  GInputStream          *source;
  goffset                expected_size; /* 0 or less when nobody knows */
  GFileProgressCallback  progress;
  gpointer               progress_data;
  GCancellable          *cancellable;
  GChecksum             *checksum;
  gint64                 blob;
  gint64                 size;          /* bytes written so far */
} Copy;

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
write_chunk (Copy           *copy,
             gconstpointer   bytes,
             gsize           size,
             GError        **error)
{
  g_autoptr (CasebookStatement) statement = NULL;

  statement = casebook_database_prepare (copy->database,
                                         "INSERT INTO blob_chunk (blob, number, bytes) VALUES (?1, ?2, ?3)", error);
  if (statement == NULL)
    return FALSE;
  casebook_statement_bind_integer (statement, 1, copy->blob);
  casebook_statement_bind_integer (statement, 2, copy->size / CHUNK_SIZE);
  casebook_statement_bind_bytes (statement, 3, bytes, size);
  return casebook_statement_run (statement, error);
}

static gboolean
check_size (Copy    *copy,
            gsize    n_read,
            GError **error)
{
  if (copy->size + (gint64) n_read > CASEBOOK_BLOB_SIZE_MAX)
    {
      g_autofree char *limit = g_format_size_full (CASEBOOK_BLOB_SIZE_MAX, G_FORMAT_SIZE_IEC_UNITS);

      g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_TOO_LARGE,
                   /* Translators: %s is a size, such as "2.0 GiB" */
                   _("The file is larger than %s, which is the most a library takes. Nothing of it was attached. "
                     "Put it somewhere else and attach a link to it."), limit);
      return FALSE;
    }
  if (n_read < CHUNK_SIZE && copy->size + (gint64) n_read < copy->expected_size)
    {
      g_set_error_literal (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_IO,
                           _("The file became shorter while it was read. Nothing of it was attached; "
                             "the library is as it was. Try again when the file is complete."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
copy_chunks (Copy    *copy,
             GError **error)
{
  g_autofree guint8 *buffer = g_malloc (CHUNK_SIZE);
  GError *cause = NULL;
  gsize n_read;

  do
    {
      if (!g_input_stream_read_all (copy->source, buffer, CHUNK_SIZE, &n_read, copy->cancellable, &cause))
        return fail_read (cause, error);
      if (!check_size (copy, n_read, error))
        return FALSE;
      if (n_read > 0 && !write_chunk (copy, buffer, n_read, error))
        return FALSE;

      g_checksum_update (copy->checksum, buffer, n_read);
      copy->size += n_read;
      if (copy->progress != NULL)
        copy->progress (copy->size, MAX (copy->expected_size, copy->size), copy->progress_data);
    }
  while (n_read == CHUNK_SIZE);

  return TRUE;
}

static gboolean
insert_blob (Copy        *copy,
             const char  *digest,
             const char  *media_type,
             GError     **error)
{
  g_autoptr (CasebookStatement) statement = NULL;

  statement = casebook_database_prepare (copy->database,
                                         "INSERT INTO blob (rowid, digest, size, media_type) VALUES (?1, ?2, ?3, ?4)",
                                         error);
  if (statement == NULL)
    return FALSE;
  casebook_statement_bind_integer (statement, 1, copy->blob);
  casebook_statement_bind_text (statement, 2, digest);
  casebook_statement_bind_integer (statement, 3, copy->size);
  casebook_statement_bind_text (statement, 4, media_type);
  return casebook_statement_run (statement, error);
}

static gboolean
remove_chunks (Copy    *copy,
               GError **error)
{
  g_autoptr (CasebookStatement) statement = NULL;

  statement = casebook_database_prepare (copy->database, "DELETE FROM blob_chunk WHERE blob = ?1", error);
  if (statement == NULL)
    return FALSE;
  casebook_statement_bind_integer (statement, 1, copy->blob);
  return casebook_statement_run (statement, error);
}

/* A file that is there already is not kept twice, and named all the same. */
static gboolean
name_chunks (Copy        *copy,
             const char  *digest,
             const char  *media_type,
             GError     **error)
{
  g_autoptr (GError) lookup_error = NULL;

  if (casebook_blob_store_contains (copy->database, digest, NULL, &lookup_error))
    return remove_chunks (copy, error);
  if (g_error_matches (lookup_error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND))
    return insert_blob (copy, digest, media_type, error);

  g_propagate_error (error, g_steal_pointer (&lookup_error));
  return FALSE;
}

static char *
copy_blob (Copy        *copy,
           const char  *media_type,
           GError     **error)
{
  g_autoptr (CasebookTransaction) transaction = casebook_transaction_begin (copy->database, error);
  const char *digest;

  if (transaction == NULL ||
      !casebook_database_query_integer (copy->database, "SELECT ifnull (max (rowid), 0) + 1 FROM blob",
                                        &copy->blob, error) ||
      !copy_chunks (copy, error))
    return NULL;

  digest = g_checksum_get_string (copy->checksum);
  if (!name_chunks (copy, digest, media_type, error) ||
      !casebook_transaction_commit (g_steal_pointer (&transaction), error))
    return NULL;

  return g_strdup (digest);
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
 * fails, nothing of it is kept. Memory does not grow with the file.
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
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  Copy copy = {
    .database = database,
    .source = source,
    .expected_size = expected_size,
    .progress = progress,
    .progress_data = progress_data,
    .cancellable = cancellable,
    .checksum = checksum,
  };

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (G_IS_INPUT_STREAM (source), NULL);

  return copy_blob (&copy, media_type != NULL ? media_type : "application/octet-stream", error);
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

  statement = casebook_database_prepare (database, "SELECT digest FROM blob ORDER BY digest", error);
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
 * in the bin, nor in an older version.
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
                                         "DELETE FROM blob"
                                         " WHERE digest NOT IN (SELECT digest FROM artefact WHERE digest IS NOT NULL)"
                                         " AND digest NOT IN (SELECT digest FROM artefact_history WHERE digest IS NOT NULL)",
                                         error);
  return statement != NULL && casebook_statement_run (statement, error);
}
