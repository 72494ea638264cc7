/* Casebook: whether the search index agrees with the rows.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SQLite checks an index of words by a command that is written into it, which a
 * library that is only read refuses and any other locks against writers. So the
 * index is copied into tables of its own in memory, beside a view of the rows,
 * and the copy is checked. A copy takes about as much memory as the index has
 * on disk, and nothing of the library is written, wherever it lies.
 */
#include <string.h>

#include "storage/index-check.h"
#include "storage/resources.h"
#include "storage/search-index.h"

#define CREATE_INDEX "CREATE VIRTUAL TABLE "
#define INDEX_SUFFIX "_words"

/* What SQLite keeps an index of words in. */
static const char *const parts[] = { "data", "idx", "docsize", "config" };

/* Tables called as those of the index, but in memory, and filled as they are. */
static gboolean
copy_index (CasebookDatabase  *database,
            const char        *name,
            const char        *definition,
            GError           **error)
{
  g_autofree char *rows = g_strndup (name, strlen (name) - strlen (INDEX_SUFFIX));
  g_autoptr (GString) script = g_string_new (NULL);

  g_string_append_printf (script, "CREATE TEMP VIEW %s AS SELECT * FROM main.%s;", rows, rows);
  g_string_append_printf (script, CREATE_INDEX "temp.%s%s;", name, definition);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_string_append_printf (script,
                            "DELETE FROM temp.%s_%s;"
                            "INSERT INTO temp.%s_%s SELECT * FROM main.%s_%s;",
                            name, parts[i], name, parts[i], name, parts[i]);

  return casebook_database_execute (database, script->str, error);
}

static gboolean
check_copy (CasebookDatabase  *database,
            const char        *name,
            GError           **error)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO temp.%s (%s, rank) VALUES ('integrity-check', 1)", name, name);

  return casebook_database_execute (database, sql, error);
}

/* The script that makes the index says what there is to check. */
static gboolean
check_each (CasebookDatabase  *database,
            const char        *script,
            GError           **error)
{
  const char *at = script;

  while ((at = strstr (at, CREATE_INDEX)) != NULL)
    {
      const char *start = at + strlen (CREATE_INDEX);
      const char *behind = start + strcspn (start, " ");
      g_autofree char *name = g_strndup (start, behind - start);
      g_autofree char *definition = g_strndup (behind, strcspn (behind, ";"));

      g_assert (g_str_has_suffix (name, INDEX_SUFFIX));
      if (!copy_index (database, name, definition, error) || !check_copy (database, name, error))
        return FALSE;
      at = behind;
    }

  return TRUE;
}

/* SQLite's guard of what an index is kept in does not tell a copy from an index. */
static gboolean
set_guard (CasebookDatabase  *database,
           gboolean           on,
           GError           **error)
{
  int result = sqlite3_db_config (casebook_database_get_handle (database), SQLITE_DBCONFIG_DEFENSIVE, on ? 1 : 0, NULL);

  if (result == SQLITE_OK)
    return TRUE;

  casebook_storage_error_set_sqlite (error, casebook_database_get_path (database), result, NULL);
  return FALSE;
}

/* All copies are of one moment, and go with the scope they were made in. What
 * was found first is what is told. */
static gboolean
check_in_scope (CasebookDatabase  *database,
                const char        *script,
                GError           **error)
{
  gboolean sound, left = TRUE;

  if (!casebook_database_execute (database, "SAVEPOINT index_check", error))
    return FALSE;

  sound = check_each (database, script, error);
  /* SQLite itself may have left the scope, on a disk that fails. */
  if (!sqlite3_get_autocommit (casebook_database_get_handle (database)))
    left = casebook_database_execute (database, "ROLLBACK TO index_check; RELEASE index_check", sound ? error : NULL);

  return sound && left;
}

/**
 * casebook_index_check:
 * @database: a library's database, which may be one that is only read
 * @error: %CASEBOOK_STORAGE_ERROR_CORRUPT when the index does not agree with the rows, and others of that domain
 *
 * Writes nothing and locks nobody out. An index that another version of the
 * program made is not looked at: it is made anew when the library is next opened
 * to write.
 *
 * Returns: whether the index holds every word of every row and no other
 */
gboolean
casebook_index_check (CasebookDatabase  *database,
                      GError           **error)
{
  g_autoptr (GBytes) script = NULL;
  g_autofree char *version = NULL;
  gboolean sound;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);

  if (!casebook_search_index_load_version (database, &version, error))
    return FALSE;
  if (version != NULL && !g_str_equal (version, CASEBOOK_SEARCH_INDEX_VERSION))
    return TRUE;

  script = g_resource_lookup_data (casebook_storage_get_resource (), "/app/casebook/storage/search-index.sql",
                                   G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (script == NULL || !set_guard (database, FALSE, error))
    return FALSE;

  sound = check_in_scope (database, g_bytes_get_data (script, NULL), error);
  return set_guard (database, TRUE, sound ? error : NULL) && sound;
}
