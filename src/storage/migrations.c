/* Casebook: from one schema to the next.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each step is one transaction, so a library always has one schema or the
 * next. Before the first step on a library that holds anything, a dated backup
 * is laid beside it, and no step is taken without one.
 */
#include <glib/gi18n-lib.h>

#include "storage/backup.h"
#include "storage/migrations.h"
#include "storage/resources.h"
#include "storage/transaction.h"

static const CasebookMigration all_migrations[] = {
  { CASEBOOK_SCHEMA_FIRST, "/app/casebook/storage/schema-1.sql" },
};

static gboolean
back_up (CasebookDatabase  *database,
         gint64             version,
         GError           **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%dT%H%M%SZ");
  g_autofree char *path = g_strdup_printf ("%s.%s.schema-%" G_GINT64_FORMAT ".backup",
                                           casebook_database_get_path (database), date, version);

  return casebook_backup_write (database, path, NULL, error);
}

static gboolean
run_script (CasebookDatabase  *database,
            const char        *script,
            GError           **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (script[0] != '/')
    return casebook_database_execute (database, script, error);

  /* Resource data is followed by a zero. */
  bytes = g_resource_lookup_data (casebook_storage_get_resource (), script, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  return bytes != NULL && casebook_database_execute (database, g_bytes_get_data (bytes, NULL), error);
}

/* Another program may have taken the step while we waited to write. */
static gboolean
take_step (CasebookDatabase         *database,
           const CasebookMigration  *migration,
           GError                  **error)
{
  g_autoptr (CasebookTransaction) transaction = casebook_transaction_begin (database, error);
  gint64 version;

  if (transaction == NULL ||
      !casebook_database_query_integer (database, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version >= migration->version)
    return TRUE;

  return run_script (database, migration->script, error) &&
         casebook_database_set_versions (database, migration->version, error) &&
         casebook_transaction_commit (g_steal_pointer (&transaction), error);
}

/**
 * casebook_migrations_apply_list:
 * @database: a database that can be written
 * @migrations: (array length=n_migrations): the steps, by version
 * @n_migrations: how many
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Takes those of @migrations that @database has not taken yet. A database of a
 * later version than the last is refused and not touched.
 *
 * Returns: whether @database now has the last version
 */
gboolean
casebook_migrations_apply_list (CasebookDatabase         *database,
                                const CasebookMigration  *migrations,
                                guint                     n_migrations,
                                GError                  **error)
{
  gint64 version;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (n_migrations > 0, FALSE);

  if (!casebook_database_query_integer (database, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version > migrations[n_migrations - 1].version)
    {
      casebook_migrations_set_newer (error, casebook_database_get_path (database));
      return FALSE;
    }
  if (version == migrations[n_migrations - 1].version)
    return TRUE;
  if (version != CASEBOOK_SCHEMA_EMPTY && !back_up (database, version, error))
    return FALSE;

  for (guint i = 0; i < n_migrations; i++)
    {
      if (migrations[i].version > version && !take_step (database, &migrations[i], error))
        return FALSE;
    }

  return TRUE;
}

/**
 * casebook_migrations_apply:
 * @database: a database that can be written
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Brings @database to %CASEBOOK_SCHEMA_CURRENT.
 *
 * Returns: whether it has that schema now
 */
gboolean
casebook_migrations_apply (CasebookDatabase  *database,
                           GError           **error)
{
  return casebook_migrations_apply_list (database, all_migrations, G_N_ELEMENTS (all_migrations), error);
}

/**
 * casebook_migrations_set_newer:
 * @error: (nullable): where to put the error
 * @path: a library with a schema this program does not know
 */
void
casebook_migrations_set_newer (GError     **error,
                               const char  *path)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NEWER,
               _("“%s” was written by a newer Casebook than this one. It was left exactly as it was. "
                 "Open it with the newer Casebook, or update this one."), name);
}
