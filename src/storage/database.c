/* Casebook: an open SQLite file.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Invariants:
 *  1. A committed outermost transaction is on disk: write-ahead log with
 *     synchronous=FULL, which syncs the log before a commit returns.
 *  2. Foreign keys are enforced on every connection.
 *  3. While a transaction is open in our reckoning (depth > 0) but SQLite has
 *     taken it back by itself, as it may on a full disk, or an inner scope of
 *     it was rolled back, nothing more is prepared or executed, so that no
 *     write can slip out of its transaction.
 */
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "storage/database.h"
#include "storage/lock-guard.h"
#include "storage/log-file.h"

/* How long one program waits for another's write, in milliseconds. */
#define BUSY_TIMEOUT 5000

/* What the write-ahead log shrinks to after a large write, in bytes. */
#define LOG_SIZE_LIMIT "16777216"

/* Pages kept in memory, in KiB; negative so that SQLite reads it as a size. */
#define CACHE_SIZE "-8192"

typedef struct
{
  sqlite3_stmt *handle;
  gboolean      in_use;
} CachedStatement;

struct _CasebookDatabase
{
  GObject parent_instance;

  sqlite3    *handle;
  char       *path;
  char       *vfs;
  GHashTable *statements; /* SQL -> CachedStatement */
  guint       depth;
  gboolean    doomed;     /* an inner scope was rolled back */
  gboolean    writable;
  gboolean    in_memory;
  gboolean    leaves_rests; /* an empty log, when it is closed */
  gboolean    empties_log;  /* as soon as the outermost scope is committed */

  CasebookLockGuard *guard; /* NULL unless asked for */
};

G_DEFINE_FINAL_TYPE (CasebookDatabase, casebook_database, G_TYPE_OBJECT)

static void
cached_statement_free (gpointer data)
{
  CachedStatement *cached = data;

  sqlite3_finalize (cached->handle);
  g_free (cached);
}

static void
casebook_database_dispose (GObject *object)
{
  CasebookDatabase *self = CASEBOOK_DATABASE (object);
  g_autoptr (GError) error = NULL;

  if (!casebook_database_close (self, &error))
    g_warning ("%s", error->message);

  G_OBJECT_CLASS (casebook_database_parent_class)->dispose (object);
}

static void
casebook_database_finalize (GObject *object)
{
  CasebookDatabase *self = CASEBOOK_DATABASE (object);

  g_hash_table_unref (self->statements);
  g_free (self->path);
  g_free (self->vfs);

  G_OBJECT_CLASS (casebook_database_parent_class)->finalize (object);
}

static void
casebook_database_class_init (CasebookDatabaseClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->dispose = casebook_database_dispose;
  object_class->finalize = casebook_database_finalize;
}

static void
casebook_database_init (CasebookDatabase *self)
{
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, cached_statement_free);
}

static gboolean
fail (CasebookDatabase  *self,
      int                result,
      GError           **error)
{
  casebook_storage_error_set_sqlite (error, self->path, result,
                                     self->handle != NULL ? sqlite3_errmsg (self->handle) : NULL);
  return FALSE;
}

static gboolean
run (CasebookDatabase  *self,
     const char        *sql,
     GError           **error)
{
  g_autoptr (CasebookStatement) statement = casebook_database_prepare (self, sql, error);

  return statement != NULL && casebook_statement_run (statement, error);
}

/* Sets a pragma and reads back what became of it: SQLite says nothing when it
 * does not obey one. */
static gboolean
set_pragma (CasebookDatabase  *self,
            const char        *set,
            const char        *get,
            const char        *wanted,
            GError           **error)
{
  g_autoptr (CasebookStatement) statement = NULL;
  gboolean row = FALSE;

  if (!run (self, set, error))
    return FALSE;

  statement = casebook_database_prepare (self, get, error);
  if (statement == NULL || !casebook_statement_step (statement, &row, error))
    return FALSE;
  if (!row || strcmp (casebook_statement_get_text (statement, 0), wanted) != 0)
    return fail (self, SQLITE_IOERR, error);

  return TRUE;
}

/* The schema of a library we write is our own, and SQLite before 3.43 takes the
 * full-text triggers of an untrusted one for an attack. What is only read may
 * come from anywhere, and reading fires no trigger. */
static gboolean
configure (CasebookDatabase  *self,
           GError           **error)
{
  int result;

  sqlite3_extended_result_codes (self->handle, 1);
  result = sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT);
  if (result == SQLITE_OK)
    result = sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  if (result == SQLITE_OK)
    result = sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, self->writable ? 1 : 0, NULL);
  if (result == SQLITE_OK)
    result = sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  if (result == SQLITE_OK)
    result = sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  if (result != SQLITE_OK)
    return fail (self, result, error);

  return set_pragma (self, "PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1", error) &&
         set_pragma (self, "PRAGMA recursive_triggers = ON", "PRAGMA recursive_triggers", "1", error) &&
         set_pragma (self, "PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1", error) &&
         set_pragma (self, "PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2", error) &&
         set_pragma (self, "PRAGMA cache_size = " CACHE_SIZE, "PRAGMA cache_size", CACHE_SIZE, error) &&
         (!self->writable || self->in_memory ||
          (set_pragma (self, "PRAGMA journal_mode = WAL", "PRAGMA journal_mode", "wal", error) &&
           set_pragma (self, "PRAGMA synchronous = FULL", "PRAGMA synchronous", "2", error) &&
           set_pragma (self, "PRAGMA journal_size_limit = " LOG_SIZE_LIMIT, "PRAGMA journal_size_limit",
                       LOG_SIZE_LIMIT, error)));
}

/* "Cannot open" is all SQLite says of a folder that refuses the write-ahead
 * log, and "disk I/O error" of a quota that is used up; the person needs to hear
 * which it is. */
static int
sharpen_result (CasebookDatabase *self,
                int               result)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  int number = sqlite3_system_errno (self->handle);

  if ((result & 0xff) != SQLITE_CANTOPEN && (result & 0xff) != SQLITE_IOERR)
    return result;
  if (number == ENOSPC || number == EDQUOT)
    return SQLITE_FULL;
  if ((result & 0xff) == SQLITE_CANTOPEN && self->writable && access (folder, W_OK) != 0 && errno != ENOENT)
    return SQLITE_READONLY;

  return result;
}

/* The log of a library wants memory shared by files beside it. In a folder that
 * cannot be written, such as a disc or a kept backup, there is none; but where
 * there is no log either, the file cannot change, and SQLite may be told so. */
static gboolean
cannot_change (CasebookDatabase *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);

  return !self->writable && access (folder, W_OK) != 0 && access (log, F_OK) != 0;
}

static char *
dup_name (CasebookDatabase *self,
          gboolean          immutable)
{
  g_autofree char *uri = NULL;

  if (!immutable)
    return g_strdup (self->path);

  uri = g_filename_to_uri (self->path, NULL, NULL);
  return g_strconcat (uri, "?immutable=1", NULL);
}

static gboolean
open_handle (CasebookDatabase  *self,
             int                flags,
             gboolean           immutable,
             GError           **error)
{
  g_autofree char *name = dup_name (self, immutable);
  g_autoptr (GError) failure = NULL;
  gint64 unused;
  int result;

  result = sqlite3_open_v2 (name, &self->handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, self->vfs);
  /* SQLite opens a file that cannot be written for reading alone. */
  if (result == SQLITE_OK && self->writable && sqlite3_db_readonly (self->handle, "main") == 1)
    result = SQLITE_READONLY;
  if (result != SQLITE_OK)
    return fail (self, sharpen_result (self, result), error);

  /* The first look is what wants the shared memory. */
  self->leaves_rests = !self->writable && !immutable;
  if (configure (self, &failure) &&
      (self->writable || casebook_database_query_integer (self, "PRAGMA schema_version", &unused, &failure)))
    return TRUE;

  result = sharpen_result (self, sqlite3_extended_errcode (self->handle));
  if (result != SQLITE_READONLY && result != SQLITE_FULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return fail (self, result, error);
}

/* On a full disk there is no room for the shared memory either, although the
 * file can be read and a copy of it saved. Where there is no log, and none can
 * be begun for want of room, the file does not change. */
static gboolean
open_on_full_disk (CasebookDatabase  *self,
                   int                flags,
                   GError            *failure,
                   GError           **error)
{
  g_autofree char *log = NULL;

  self->leaves_rests = TRUE;
  if (!casebook_database_close (self, NULL) || self->writable ||
      (log = casebook_log_file_find (self->path)) != NULL || !open_handle (self, flags, TRUE, NULL))
    {
      g_propagate_error (error, failure);
      return FALSE;
    }

  g_error_free (failure);
  return TRUE;
}

/**
 * casebook_database_open:
 * @path: the file
 * @mode: what to do with it
 * @vfs: (nullable): name of the SQLite VFS to go through, for tests; %NULL is the usual one
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Opens any SQLite file; whether it is a library is for casebook_library_open()
 * to find out. A new file is readable by its owner alone. One that is only read
 * can be on a full disk or where nothing can be written, and nothing is left
 * beside it.
 *
 * Returns: (transfer full) (nullable): the database
 */
CasebookDatabase *
casebook_database_open (const char            *path,
                        CasebookDatabaseMode   mode,
                        const char            *vfs,
                        GError               **error)
{
  static const int flags[] = {
    [CASEBOOK_DATABASE_CREATE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
    [CASEBOOK_DATABASE_READ_WRITE] = SQLITE_OPEN_READWRITE,
    [CASEBOOK_DATABASE_READ_ONLY] = SQLITE_OPEN_READONLY,
  };
  g_autoptr (CasebookDatabase) self = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (mode <= CASEBOOK_DATABASE_READ_ONLY, NULL);

  self = g_object_new (CASEBOOK_TYPE_DATABASE, NULL);
  /* Absolute, so that no name is taken for a URI. */
  self->path = g_canonicalize_filename (path, NULL);
  self->vfs = g_strdup (vfs);
  self->writable = mode != CASEBOOK_DATABASE_READ_ONLY;

  if (open_handle (self, flags[mode], cannot_change (self), &failure))
    return g_steal_pointer (&self);
  if (g_error_matches (failure, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_FULL))
    return open_on_full_disk (self, flags[mode], g_steal_pointer (&failure), error) ? g_steal_pointer (&self) : NULL;

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/**
 * casebook_database_open_in_memory:
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Opens an empty database that is in no file and ends when it is closed.
 *
 * Returns: (transfer full) (nullable): the database
 */
CasebookDatabase *
casebook_database_open_in_memory (GError **error)
{
  g_autoptr (CasebookDatabase) self = g_object_new (CASEBOOK_TYPE_DATABASE, NULL);
  int result;

  self->path = g_strdup (":memory:");
  self->writable = TRUE;
  self->in_memory = TRUE;
  result = sqlite3_open_v2 (self->path, &self->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
  if (result != SQLITE_OK)
    {
      fail (self, result, error);
      return NULL;
    }

  return configure (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * casebook_database_close:
 * @self: a database whose statements and transactions are all done with
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Closes the file. The last to close it also empties its write-ahead log into
 * it, so that the library is one file. Closing twice does nothing.
 *
 * Returns: whether it was closed
 */
gboolean
casebook_database_close (CasebookDatabase  *self,
                         GError           **error)
{
  int result;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (self), FALSE);

  if (self->handle == NULL)
    return TRUE;

  g_hash_table_remove_all (self->statements);
  if (self->guard != NULL)
    casebook_lock_guard_release (self->guard);
  result = sqlite3_close (self->handle);
  if (result != SQLITE_OK)
    {
      if (self->guard != NULL)
        casebook_lock_guard_hold (self->guard);
      return fail (self, result, error);
    }

  self->handle = NULL;
  if (self->leaves_rests)
    casebook_log_file_remove_empty (self->path, self->vfs);
  g_clear_pointer (&self->guard, casebook_lock_guard_free);
  return TRUE;
}

/**
 * casebook_database_guard:
 * @self: an open database that has been read
 *
 * From now on until it is closed no other program takes it for one that nobody
 * uses, whatever else this program does with its files. For a database that
 * stays open for long.
 */
void
casebook_database_guard (CasebookDatabase *self)
{
  g_return_if_fail (CASEBOOK_IS_DATABASE (self));
  g_return_if_fail (self->handle != NULL);

  if (self->guard == NULL)
    self->guard = casebook_lock_guard_new (self->path);
}

/**
 * casebook_database_get_path:
 * @self: a database
 *
 * Returns: (transfer none) (type filename): its file, as an absolute path; ":memory:" when it is in none
 */
const char *
casebook_database_get_path (CasebookDatabase *self)
{
  g_return_val_if_fail (CASEBOOK_IS_DATABASE (self), NULL);

  return self->path;
}

/**
 * casebook_database_get_vfs:
 * @self: a database
 *
 * Returns: (transfer none) (nullable): the SQLite VFS it goes through
 */
const char *
casebook_database_get_vfs (CasebookDatabase *self)
{
  g_return_val_if_fail (CASEBOOK_IS_DATABASE (self), NULL);

  return self->vfs;
}

/**
 * casebook_database_get_handle: (skip)
 * @self: an open database
 *
 * For what SQLite does on whole files; everything else goes through statements.
 *
 * Returns: (transfer none): SQLite's connection
 */
sqlite3 *
casebook_database_get_handle (CasebookDatabase *self)
{
  g_return_val_if_fail (CASEBOOK_IS_DATABASE (self), NULL);

  return self->handle;
}

static CachedStatement *
cache_statement (CasebookDatabase *self,
                 const char       *sql,
                 sqlite3_stmt     *handle)
{
  CachedStatement *cached = g_new0 (CachedStatement, 1);

  cached->handle = handle;
  g_hash_table_insert (self->statements, g_strdup (sql), cached);
  return cached;
}

/* Whether nothing can slip out of a transaction that is no more what we take it for. */
static gboolean
check_scope (CasebookDatabase  *self,
             GError           **error)
{
  if (self->doomed || (self->depth > 0 && sqlite3_get_autocommit (self->handle)))
    return fail (self, SQLITE_ABORT, error);

  return TRUE;
}

/**
 * casebook_database_prepare:
 * @self: an open database
 * @sql: one statement, its values as parameters
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Statements are compiled once for a text and lent out again and again.
 *
 * Returns: (transfer full) (nullable): the statement, without bindings
 */
CasebookStatement *
casebook_database_prepare (CasebookDatabase  *self,
                           const char        *sql,
                           GError           **error)
{
  CachedStatement *cached;
  sqlite3_stmt *handle = NULL;
  int result;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (self), NULL);
  g_return_val_if_fail (self->handle != NULL, NULL);
  g_return_val_if_fail (sql != NULL, NULL);

  if (!check_scope (self, error))
    return NULL;

  cached = g_hash_table_lookup (self->statements, sql);
  if (cached == NULL || cached->in_use)
    {
      result = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, NULL);
      if (result != SQLITE_OK)
        {
          fail (self, result, error);
          return NULL;
        }
      if (cached != NULL)
        return casebook_statement_new (handle, NULL, self->path);
      cached = cache_statement (self, sql, handle);
    }

  cached->in_use = TRUE;
  return casebook_statement_new (cached->handle, &cached->in_use, self->path);
}

/**
 * casebook_database_execute:
 * @self: an open database
 * @script: any number of statements without parameters
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: whether all of them ran; otherwise none after the first that did not
 */
gboolean
casebook_database_execute (CasebookDatabase  *self,
                           const char        *script,
                           GError           **error)
{
  int result;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (self->handle != NULL, FALSE);
  g_return_val_if_fail (script != NULL, FALSE);

  if (!check_scope (self, error))
    return FALSE;

  result = sqlite3_exec (self->handle, script, NULL, NULL, NULL);
  if (result != SQLITE_OK)
    return fail (self, result, error);

  return TRUE;
}

/**
 * casebook_database_query_integer:
 * @self: an open database
 * @sql: a statement without parameters that gives one number
 * @value: (out): the number; 0 when there is no row
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: whether it ran
 */
gboolean
casebook_database_query_integer (CasebookDatabase  *self,
                                 const char        *sql,
                                 gint64            *value,
                                 GError           **error)
{
  g_autoptr (CasebookStatement) statement = casebook_database_prepare (self, sql, error);
  gboolean row = FALSE;

  g_return_val_if_fail (value != NULL, FALSE);

  if (statement == NULL || !casebook_statement_step (statement, &row, error))
    return FALSE;

  *value = row ? casebook_statement_get_integer (statement, 0) : 0;
  return TRUE;
}

/**
 * casebook_database_set_versions:
 * @self: an open database
 * @user_version: the schema it now has
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Marks the file as ours.
 *
 * Returns: whether it was marked
 */
gboolean
casebook_database_set_versions (CasebookDatabase  *self,
                                int                user_version,
                                GError           **error)
{
  g_autofree char *script = NULL;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (self), FALSE);

  /* A pragma takes no parameters. */
  script = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d;",
                            CASEBOOK_APPLICATION_ID, user_version);
  return casebook_database_execute (self, script, error);
}

/**
 * casebook_database_interrupt:
 * @self: a database
 *
 * Stops the statement that is running, which fails with
 * %CASEBOOK_STORAGE_ERROR_INTERRUPTED. May be called from any thread while
 * none closes the database.
 */
void
casebook_database_interrupt (CasebookDatabase *self)
{
  g_return_if_fail (CASEBOOK_IS_DATABASE (self));

  if (self->handle != NULL)
    sqlite3_interrupt (self->handle);
}

/**
 * casebook_database_begin:
 * @self: an open database
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * What #CasebookTransaction begins with; use that.
 *
 * Returns: whether a scope was opened
 */
gboolean
casebook_database_begin (CasebookDatabase  *self,
                         GError           **error)
{
  g_return_val_if_fail (CASEBOOK_IS_DATABASE (self), FALSE);

  if (self->depth == 0 && !run (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  self->depth++;
  return TRUE;
}

/* Waits for nobody: who reads at this moment hinders it, and the next commit tries again. */
static void
empty_log (CasebookDatabase *self)
{
  int result;

  sqlite3_busy_timeout (self->handle, 0);
  result = sqlite3_wal_checkpoint_v2 (self->handle, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT);

  self->empties_log = result != SQLITE_OK;
  if (self->empties_log)
    g_info ("The log of “%s” is not emptied yet: %s", self->path, sqlite3_errstr (result));
}

/**
 * casebook_database_empty_log:
 * @self: a database with an open scope
 *
 * What is overwritten in this scope stays readable in the log until others
 * write over it. When the outermost scope is committed the log is emptied, or
 * after a later commit if somebody is reading just then, and at the latest when
 * the last program closes the database.
 */
void
casebook_database_empty_log (CasebookDatabase *self)
{
  g_return_if_fail (CASEBOOK_IS_DATABASE (self));
  g_return_if_fail (self->depth > 0);

  self->empties_log = TRUE;
}

/**
 * casebook_database_commit:
 * @self: a database with an open scope
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Closes the innermost scope and keeps what was written in it, or nothing of it.
 *
 * Returns: whether it was kept
 */
gboolean
casebook_database_commit (CasebookDatabase  *self,
                          GError           **error)
{
  g_return_val_if_fail (CASEBOOK_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (self->depth > 0, FALSE);

  if (self->doomed)
    {
      fail (self, SQLITE_ABORT, error);
    }
  else if (self->depth > 1 || run (self, "COMMIT", error))
    {
      self->depth--;
      if (self->depth == 0 && self->empties_log)
        empty_log (self);
      return TRUE;
    }

  casebook_database_rollback (self);
  return FALSE;
}

/**
 * casebook_database_rollback:
 * @self: a database with an open scope
 *
 * Closes the innermost scope without keeping it. SQLite takes the writes back
 * at once when it is the outermost; when it is not, the ones around it can only
 * be rolled back from now on. This cannot fail: what was not committed is not
 * there for anybody else.
 */
void
casebook_database_rollback (CasebookDatabase *self)
{
  g_return_if_fail (CASEBOOK_IS_DATABASE (self));
  g_return_if_fail (self->depth > 0);

  self->depth--;
  self->doomed = self->depth > 0;
  if (self->depth == 0 && !sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}
