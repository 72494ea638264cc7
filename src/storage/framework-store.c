/* Casebook: frameworks of a library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A framework is kept as the bytes it was published as. A published version
 * never changes, which a trigger of the schema sees to; another version of the
 * same document is kept beside it, under its id with @version behind.
 */
#include <glib/gi18n-lib.h>

#include "base/digest.h"
#include "storage/framework-store.h"
#include "storage/transaction.h"

#define COLUMNS "key, document_id, version, title, publisher, licence, language, digest, added"

/**
 * casebook_framework_info_free:
 * @self: (nullable) (transfer full): what is known about a framework
 */
void
casebook_framework_info_free (CasebookFrameworkInfo *self)
{
  if (self == NULL)
    return;

  g_free (self->key);
  g_free (self->document_id);
  g_free (self->version);
  g_free (self->title);
  g_free (self->publisher);
  g_free (self->licence);
  g_free (self->language);
  g_free (self->digest);
  g_free (self);
}

static gboolean
look_up (CasebookDatabase  *database,
         const char        *sql,
         const char        *value,
         char             **key,
         GError           **error)
{
  g_autoptr (CasebookStatement) statement = casebook_database_prepare (database, sql, error);
  gboolean row = FALSE;

  if (statement == NULL)
    return FALSE;
  casebook_statement_bind_text (statement, 1, value);
  if (!casebook_statement_step (statement, &row, error))
    return FALSE;

  *key = row ? g_strdup (casebook_statement_get_text (statement, 0)) : NULL;
  return TRUE;
}

/* The document's id where it is free; then the id with the version; then with
 * a part of the digest, for documents that changed without saying so. */
static char *
choose_key (CasebookDatabase             *database,
            const CasebookFrameworkInfo  *info,
            const char                   *digest,
            GError                      **error)
{
  g_auto (GStrv) candidates = g_new0 (char *, 4);

  candidates[0] = g_strdup (info->document_id);
  candidates[1] = g_strdup_printf ("%s@%s", info->document_id, info->version != NULL ? info->version : "");
  candidates[2] = g_strdup_printf ("%s+%.12s", candidates[1], digest);
  for (guint i = 0; candidates[i] != NULL; i++)
    {
      g_autofree char *taken = NULL;

      if (!look_up (database, "SELECT key FROM framework WHERE key = ?1", candidates[i], &taken, error))
        return NULL;
      if (taken == NULL)
        return g_strdup (candidates[i]);
    }

  casebook_storage_error_set_sqlite (error, casebook_database_get_path (database), SQLITE_CONSTRAINT, NULL);
  return NULL;
}

static gboolean
insert (CasebookDatabase             *database,
        const CasebookFrameworkInfo  *info,
        const char                   *key,
        const char                   *digest,
        GBytes                       *document,
        GError                      **error)
{
  g_autoptr (CasebookStatement) statement = NULL;

  statement = casebook_database_prepare (database,
                                         "INSERT INTO framework (" COLUMNS ", document)"
                                         " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)", error);
  if (statement == NULL)
    return FALSE;

  casebook_statement_bind_text (statement, 1, key);
  casebook_statement_bind_text (statement, 2, info->document_id);
  casebook_statement_bind_text (statement, 3, info->version != NULL ? info->version : "");
  casebook_statement_bind_text (statement, 4, info->title != NULL ? info->title : "");
  casebook_statement_bind_text (statement, 5, info->publisher != NULL ? info->publisher : "");
  casebook_statement_bind_text (statement, 6, info->licence != NULL ? info->licence : "");
  casebook_statement_bind_text (statement, 7, info->language != NULL ? info->language : "");
  casebook_statement_bind_text (statement, 8, digest);
  casebook_statement_bind_integer (statement, 9, g_get_real_time ());
  casebook_statement_bind_bytes (statement, 10, g_bytes_get_data (document, NULL), g_bytes_get_size (document));
  return casebook_statement_run (statement, error);
}

/**
 * casebook_framework_store_add:
 * @database: a library's database
 * @info: what the document says about itself
 * @document: the document's bytes
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Keeps a framework. A document that is there already, byte for byte, is not
 * kept twice.
 *
 * Returns: (transfer full) (nullable): the key it is kept under, by which cases pin it
 */
char *
casebook_framework_store_add (CasebookDatabase             *database,
                              const CasebookFrameworkInfo  *info,
                              GBytes                       *document,
                              GError                      **error)
{
  g_autoptr (CasebookTransaction) transaction = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *key = NULL;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (info != NULL && info->document_id != NULL, NULL);
  g_return_val_if_fail (document != NULL, NULL);

  /* What is there never goes, so who only reads need not wait for somebody who writes. */
  digest = casebook_digest_of_bytes (document);
  if (!look_up (database, "SELECT key FROM framework WHERE digest = ?1", digest, &key, error))
    return NULL;
  if (key != NULL)
    return g_steal_pointer (&key);

  transaction = casebook_transaction_begin (database, error);
  if (transaction == NULL ||
      !look_up (database, "SELECT key FROM framework WHERE digest = ?1", digest, &key, error))
    return NULL;
  if (key == NULL)
    {
      key = choose_key (database, info, digest, error);
      if (key == NULL || !insert (database, info, key, digest, document, error))
        return NULL;
    }
  if (!casebook_transaction_commit (g_steal_pointer (&transaction), error))
    return NULL;

  return g_steal_pointer (&key);
}

static CasebookFrameworkInfo *
read_info (CasebookStatement *statement)
{
  CasebookFrameworkInfo *info = g_new0 (CasebookFrameworkInfo, 1);

  info->key = g_strdup (casebook_statement_get_text (statement, 0));
  info->document_id = g_strdup (casebook_statement_get_text (statement, 1));
  info->version = g_strdup (casebook_statement_get_text (statement, 2));
  info->title = g_strdup (casebook_statement_get_text (statement, 3));
  info->publisher = g_strdup (casebook_statement_get_text (statement, 4));
  info->licence = g_strdup (casebook_statement_get_text (statement, 5));
  info->language = g_strdup (casebook_statement_get_text (statement, 6));
  info->digest = g_strdup (casebook_statement_get_text (statement, 7));
  info->added = casebook_statement_get_integer (statement, 8);

  return info;
}

/**
 * casebook_framework_store_list:
 * @database: a library's database
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type CasebookFrameworkInfo): the frameworks, by key
 */
GPtrArray *
casebook_framework_store_list (CasebookDatabase  *database,
                               GError           **error)
{
  g_autoptr (GPtrArray) infos = g_ptr_array_new_with_free_func ((GDestroyNotify) casebook_framework_info_free);
  g_autoptr (CasebookStatement) statement = NULL;
  gboolean row = FALSE, ok;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);

  statement = casebook_database_prepare (database, "SELECT " COLUMNS " FROM framework ORDER BY key", error);
  if (statement == NULL)
    return NULL;
  while ((ok = casebook_statement_step (statement, &row, error)) && row)
    g_ptr_array_add (infos, read_info (statement));

  return ok ? g_steal_pointer (&infos) : NULL;
}

/**
 * casebook_framework_store_load:
 * @database: a library's database
 * @key: the key a framework is kept under
 * @error: %CASEBOOK_STORAGE_ERROR_NOT_FOUND, %CASEBOOK_STORAGE_ERROR_CORRUPT when the bytes are not
 *   those that were added, and others of that domain
 *
 * Returns: (transfer full) (nullable): the document's bytes
 */
GBytes *
casebook_framework_store_load (CasebookDatabase  *database,
                               const char        *key,
                               GError           **error)
{
  g_autoptr (CasebookStatement) statement = NULL;
  g_autoptr (GBytes) document = NULL;
  g_autofree char *digest = NULL;
  gconstpointer bytes;
  gboolean row = FALSE;
  gsize size;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  statement = casebook_database_prepare (database, "SELECT document, digest FROM framework WHERE key = ?1", error);
  if (statement == NULL)
    return NULL;
  casebook_statement_bind_text (statement, 1, key);
  if (!casebook_statement_step (statement, &row, error))
    return NULL;
  if (!row)
    {
      g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND,
                   _("The library holds no framework “%s”. Nothing was changed."), key);
      return NULL;
    }

  bytes = casebook_statement_get_bytes (statement, 0, &size);
  document = g_bytes_new (bytes, size);
  digest = casebook_digest_of_bytes (document);
  if (g_strcmp0 (digest, casebook_statement_get_text (statement, 1)) != 0)
    {
      g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CORRUPT,
                   _("The framework “%s” is not what it was when it was added: the library is damaged there. "
                     "Nothing was changed. Go back to a backup, or add the framework again."), key);
      return NULL;
    }

  return g_steal_pointer (&document);
}
