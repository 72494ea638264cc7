/* Casebook: attached files that are not whole yet.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file of some size is long in coming, and what is typed meanwhile must not
 * wait for it. So it is handed over chunk by chunk, each in a transaction of its
 * own, and becomes a blob in one more that writes no byte of it.
 *
 *     nothing --begin--> STAGED --add, any number--> STAGED --finish--> blob
 *                          \--abandon, or no add for long--> STALE --sweep, in steps--> nothing
 *
 * A chunk belongs to a row of "blob" at all times, as the schema wants it. Until
 * it is whole that row goes by a token where the digest will stand, and tells in
 * "size" when it was last added to, in microseconds of UTC since 1970; no digest
 * begins so, nothing points to it, and nobody counts it. When the program died
 * meanwhile, whoever has the library open to write next clears it away: a window
 * all of it, a command a part of it each time.
 */
#include <glib/gi18n-lib.h>

#include "base/digest.h"
#include "base/id.h"
#include "storage/blob-intake.h"
#include "storage/blob-staging.h"
#include "storage/transaction.h"

/* Who has added nothing for so long is taken for dead, in microseconds. A clock
 * may be set back meanwhile, so a time that far ahead is no better. */
#define PATIENCE (10 * G_TIME_SPAN_MINUTE)

/* Chunks cleared away in one transaction, which others wait for. */
#define CHUNKS_A_STEP 4

static gboolean
fail_swept (GError **error)
{
  g_set_error_literal (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CHANGED_ELSEWHERE,
                       _("The file took so long to read that what had come in was cleared away again. "
                         "The library is as it was. Try again."));
  return FALSE;
}

/* Sets the time somebody was at it last, and tells its row, which must be there. */
static gboolean
touch (CasebookDatabase  *database,
       const char        *token,
       gint64             now,
       gint64            *blob,
       GError           **error)
{
  g_autoptr (CasebookStatement) statement =
    casebook_database_prepare (database, "UPDATE blob SET size = ?2 WHERE digest = ?1 RETURNING rowid", error);

  gboolean row = FALSE;

  if (statement == NULL)
    return FALSE;
  casebook_statement_bind_text (statement, 1, token);
  casebook_statement_bind_integer (statement, 2, now);
  if (!casebook_statement_step (statement, &row, error))
    return FALSE;
  if (!row)
    return fail_swept (error);

  *blob = casebook_statement_get_integer (statement, 0);
  return casebook_statement_run (statement, error);
}

/**
 * casebook_blob_staging_begin:
 * @database: a library's database
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Makes room for a file that will come in.
 *
 * Returns: (transfer full) (nullable): what it goes by until it is whole
 */
char *
casebook_blob_staging_begin (CasebookDatabase  *database,
                             GError           **error)
{
  g_autoptr (CasebookStatement) statement = NULL;
  g_autofree char *id = casebook_id_new ();
  g_autofree char *token = NULL;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);

  token = g_strdup_printf ("staging:%-*s", CASEBOOK_DIGEST_LENGTH - (int) strlen ("staging:"), id);
  statement = casebook_database_prepare (database, "INSERT INTO blob (digest, size, media_type) VALUES (?1, ?2, '')", error);
  if (statement == NULL)
    return NULL;
  casebook_statement_bind_text (statement, 1, token);
  casebook_statement_bind_integer (statement, 2, g_get_real_time ());

  return casebook_statement_run (statement, error) ? g_steal_pointer (&token) : NULL;
}

/**
 * casebook_blob_staging_add:
 * @database: a library's database
 * @token: what casebook_blob_staging_begin() gave
 * @number: how many chunks came before
 * @bytes: a chunk of %CASEBOOK_BLOB_CHUNK_SIZE, or the last one
 * @size: its size in bytes
 * @error: %CASEBOOK_STORAGE_ERROR_CHANGED_ELSEWHERE when what came before was swept, and others of that domain
 *
 * Returns: whether the chunk is kept for now
 */
gboolean
casebook_blob_staging_add (CasebookDatabase  *database,
                           const char        *token,
                           gint64             number,
                           gconstpointer      bytes,
                           gsize              size,
                           GError           **error)
{
  g_autoptr (CasebookTransaction) transaction = NULL;
  g_autoptr (CasebookStatement) statement = NULL;
  gint64 blob;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (token != NULL, FALSE);

  transaction = casebook_transaction_begin (database, error);
  if (transaction == NULL || !touch (database, token, g_get_real_time (), &blob, error))
    return FALSE;
  statement = casebook_database_prepare (database, "INSERT INTO blob_chunk (blob, number, bytes) VALUES (?1, ?2, ?3)", error);
  if (statement == NULL)
    return FALSE;
  casebook_statement_bind_integer (statement, 1, blob);
  casebook_statement_bind_integer (statement, 2, number);
  casebook_statement_bind_bytes (statement, 3, bytes, size);

  return casebook_statement_run (statement, error) &&
         casebook_transaction_commit (g_steal_pointer (&transaction), error);
}

static gboolean
count (CasebookStatement  *statement,
       gint64             *n,
       GError            **error)
{
  gboolean row = FALSE;

  if (!casebook_statement_step (statement, &row, error))
    return FALSE;

  *n = casebook_statement_get_integer (statement, 0);
  return TRUE;
}

/* Somebody may have swept some of them, who took this program for dead. */
static gboolean
check_all_there (CasebookDatabase  *database,
                 gint64             blob,
                 gint64             size,
                 GError           **error)
{
  const gint64 n_chunks = (size + CASEBOOK_BLOB_CHUNK_SIZE - 1) / CASEBOOK_BLOB_CHUNK_SIZE;
  g_autoptr (CasebookStatement) statement =
    casebook_database_prepare (database, "SELECT count (*) FROM blob_chunk WHERE blob = ?1", error);
  gint64 n;

  if (statement == NULL)
    return FALSE;
  casebook_statement_bind_integer (statement, 1, blob);
  if (!count (statement, &n, error))
    return FALSE;

  return n == n_chunks || fail_swept (error);
}

static gboolean
is_known (CasebookDatabase  *database,
          const char        *digest,
          gboolean          *known,
          GError           **error)
{
  g_autoptr (CasebookStatement) statement =
    casebook_database_prepare (database, "SELECT count (*) FROM blob WHERE digest = ?1", error);
  gint64 n = 0;

  if (statement == NULL)
    return FALSE;
  casebook_statement_bind_text (statement, 1, digest);
  if (!count (statement, &n, error))
    return FALSE;

  *known = n > 0;
  return TRUE;
}

static gboolean
name_blob (CasebookDatabase  *database,
           gint64             blob,
           const char        *digest,
           gint64             size,
           const char        *media_type,
           GError           **error)
{
  g_autoptr (CasebookStatement) statement =
    casebook_database_prepare (database, "UPDATE blob SET digest = ?2, size = ?3, media_type = ?4 WHERE rowid = ?1", error);

  if (statement == NULL)
    return FALSE;
  casebook_statement_bind_integer (statement, 1, blob);
  casebook_statement_bind_text (statement, 2, digest);
  casebook_statement_bind_integer (statement, 3, size);
  casebook_statement_bind_text (statement, 4, media_type);
  return casebook_statement_run (statement, error);
}

/* A file that is there already is not kept twice. */
static gboolean
name_or_abandon (CasebookDatabase  *database,
                 const char        *token,
                 gint64             blob,
                 const char        *digest,
                 gint64             size,
                 const char        *media_type,
                 GError           **error)
{
  gboolean known;

  if (!is_known (database, digest, &known, error))
    return FALSE;
  if (known)
    return casebook_blob_staging_abandon (database, token, error);

  return name_blob (database, blob, digest, size, media_type, error);
}

/**
 * casebook_blob_staging_finish:
 * @database: a library's database
 * @token: what casebook_blob_staging_begin() gave
 * @digest: the digest of all chunks
 * @size: their size in bytes
 * @media_type: (nullable): what it is, such as "image/png"
 * @error: %CASEBOOK_STORAGE_ERROR_CHANGED_ELSEWHERE when what had come in was swept, and others of that domain
 *
 * Makes a blob of what came in. Begin a #CasebookTransaction before, to keep it
 * together with what points to it or neither. Sweep after it: the library may
 * have had the same file already, and then keeps that.
 *
 * Returns: whether the library holds the file
 */
gboolean
casebook_blob_staging_finish (CasebookDatabase  *database,
                              const char        *token,
                              const char        *digest,
                              gint64             size,
                              const char        *media_type,
                              GError           **error)
{
  g_autoptr (CasebookTransaction) transaction = NULL;
  gint64 blob;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (token != NULL, FALSE);
  g_return_val_if_fail (digest != NULL, FALSE);

  transaction = casebook_transaction_begin (database, error);
  return transaction != NULL &&
         touch (database, token, g_get_real_time (), &blob, error) &&
         check_all_there (database, blob, size, error) &&
         name_or_abandon (database, token, blob, digest, size,
                          media_type != NULL ? media_type : "application/octet-stream", error) &&
         casebook_transaction_commit (g_steal_pointer (&transaction), error);
}

/**
 * casebook_blob_staging_abandon:
 * @database: a library's database
 * @token: what casebook_blob_staging_begin() gave
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Gives up what came in, for casebook_blob_staging_sweep() to clear away.
 *
 * Returns: whether nobody will take it for a file that is still coming in
 */
gboolean
casebook_blob_staging_abandon (CasebookDatabase  *database,
                               const char        *token,
                               GError           **error)
{
  gint64 blob;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (token != NULL, FALSE);

  return touch (database, token, 0, &blob, error);
}

/* Sets @blob to 0 when there is none. */
static gboolean
find_stale (CasebookDatabase  *database,
            gint64            *blob,
            GError           **error)
{
  const gint64 now = g_get_real_time ();
  g_autoptr (CasebookStatement) statement =
    casebook_database_prepare (database, "SELECT rowid FROM blob WHERE " CASEBOOK_BLOB_IS_STAGED
                                         " AND size NOT BETWEEN ?1 AND ?2 LIMIT 1", error);
  gboolean row = FALSE;

  if (statement == NULL)
    return FALSE;
  casebook_statement_bind_integer (statement, 1, now - PATIENCE);
  casebook_statement_bind_integer (statement, 2, now + PATIENCE);
  if (!casebook_statement_step (statement, &row, error))
    return FALSE;

  *blob = row ? casebook_statement_get_integer (statement, 0) : 0;
  return TRUE;
}

static gboolean
run_on (CasebookDatabase  *database,
        const char        *sql,
        gint64             blob,
        GError           **error)
{
  g_autoptr (CasebookStatement) statement = casebook_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  casebook_statement_bind_integer (statement, 1, blob);
  return casebook_statement_run (statement, error);
}

/**
 * casebook_blob_staging_sweep:
 * @database: a library's database
 * @more: (out): whether it is worth going on
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Clears away a few chunks of files that will never be whole. One step is short,
 * so that whoever wants to write in between can.
 *
 * Returns: whether the step was done
 */
gboolean
casebook_blob_staging_sweep (CasebookDatabase  *database,
                             gboolean          *more,
                             GError           **error)
{
  g_autoptr (CasebookTransaction) transaction = NULL;
  gint64 blob;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (more != NULL, FALSE);

  *more = FALSE;
  if (!find_stale (database, &blob, error))
    return FALSE;
  if (blob == 0)
    return TRUE;

  /* Whoever it belongs to may have been at it since. */
  transaction = casebook_transaction_begin (database, error);
  if (transaction == NULL ||
      !find_stale (database, &blob, error) ||
      !run_on (database, "DELETE FROM blob_chunk WHERE rowid IN (SELECT rowid FROM blob_chunk WHERE blob = ?1"
                         " ORDER BY number LIMIT " G_STRINGIFY (CHUNKS_A_STEP) ")", blob, error) ||
      !run_on (database, "DELETE FROM blob WHERE rowid = ?1 AND " CASEBOOK_BLOB_IS_STAGED
                         " AND NOT EXISTS (SELECT 1 FROM blob_chunk WHERE blob = ?1)", blob, error) ||
      !casebook_transaction_commit (g_steal_pointer (&transaction), error))
    return FALSE;

  *more = TRUE;
  return TRUE;
}
