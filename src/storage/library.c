/* Casebook: the file that holds everything a person wrote.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A new library is made under another name beside its place and linked into it
 * when it is whole, so that under its name there never is half a library, not
 * even when two programs make it at once. What is there already is looked at
 * before SQLite may touch it (file-header.c).
 */
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "base/id.h"
#include "storage/backup.h"
#include "storage/file-header.h"
#include "storage/library.h"
#include "storage/log-file.h"
#include "storage/migrations.h"
#include "storage/own-files.h"
#include "storage/real-path.h"
#include "storage/search-index.h"
#include "storage/transaction.h"

struct _CasebookLibrary
{
  GObject parent_instance;

  CasebookDatabase *database;
  char             *id;
  gboolean          is_current;
};

G_DEFINE_FINAL_TYPE (CasebookLibrary, casebook_library, G_TYPE_OBJECT)

static void
casebook_library_dispose (GObject *object)
{
  CasebookLibrary *self = CASEBOOK_LIBRARY (object);

  g_clear_object (&self->database);

  G_OBJECT_CLASS (casebook_library_parent_class)->dispose (object);
}

static void
casebook_library_finalize (GObject *object)
{
  CasebookLibrary *self = CASEBOOK_LIBRARY (object);

  g_free (self->id);

  G_OBJECT_CLASS (casebook_library_parent_class)->finalize (object);
}

static void
casebook_library_class_init (CasebookLibraryClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->dispose = casebook_library_dispose;
  object_class->finalize = casebook_library_finalize;
}

static void
casebook_library_init (CasebookLibrary *self)
{
}

/**
 * casebook_library_dup_default_path:
 *
 * Returns: (transfer full) (type filename): where a person's library is when nothing else is said:
 *   `casebook/library.casebook-library` in the user's data directory
 */
char *
casebook_library_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "casebook", "library.casebook-library", NULL);
}

/* The id of a library is made with it and never changes. */
static gboolean
ensure_id (CasebookDatabase  *database,
           GError           **error)
{
  g_autoptr (CasebookStatement) statement = NULL;
  g_autofree char *id = casebook_id_new ();

  statement = casebook_database_prepare (database, "INSERT OR IGNORE INTO meta VALUES ('library-id', ?1)", error);
  if (statement == NULL)
    return FALSE;
  casebook_statement_bind_text (statement, 1, id);
  return casebook_statement_run (statement, error);
}

static char *
load_id (CasebookDatabase  *database,
         GError           **error)
{
  g_autoptr (CasebookStatement) statement = NULL;
  gboolean row = FALSE;

  statement = casebook_database_prepare (database, "SELECT value FROM meta WHERE key = 'library-id'", error);
  if (statement == NULL || !casebook_statement_step (statement, &row, error))
    return NULL;
  if (!row)
    {
      casebook_storage_error_set_sqlite (error, casebook_database_get_path (database), SQLITE_CORRUPT, NULL);
      return NULL;
    }

  return g_strdup (casebook_statement_get_text (statement, 0));
}

/* A file that is about to get another name must hold all there is: no part of
 * it may be left in the log. */
static gboolean
fill (const char  *path,
      const char  *vfs,
      GError     **error)
{
  g_autoptr (CasebookDatabase) database = casebook_database_open (path, CASEBOOK_DATABASE_READ_WRITE, vfs, error);
  int result;

  if (database == NULL ||
      !casebook_migrations_apply (database, error) ||
      !casebook_search_index_ensure (database, error) ||
      !ensure_id (database, error))
    return FALSE;

  result = sqlite3_wal_checkpoint_v2 (casebook_database_get_handle (database), NULL,
                                      SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
  if (result != SQLITE_OK)
    {
      casebook_storage_error_set_sqlite (error, path, result, NULL);
      return FALSE;
    }

  return casebook_database_close (database, error);
}

/* Gives the file its name unless another program has just made a library
 * there, which then is the one. */
static gboolean
put_in_place (const char  *beside,
              const char  *path,
              GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd, number = 0;

  if (link (beside, path) != 0 && errno != EEXIST &&
      (g_file_test (path, G_FILE_TEST_EXISTS) || g_rename (beside, path) != 0))
    {
      casebook_storage_error_set_errno (error, path, errno);
      return FALSE;
    }

  fd = g_open (folder, O_RDONLY | O_CLOEXEC, 0);
  if (fd < 0 || fsync (fd) != 0)
    number = errno;
  if (fd >= 0)
    close (fd);
  if (number != 0)
    casebook_storage_error_set_errno (error, folder, number);

  return number == 0;
}

static gboolean
create (const char  *path,
        const char  *vfs,
        GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *beside = g_strconcat (path, ".XXXXXX", NULL);
  g_autoptr (GError) failure = NULL;
  int fd;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      casebook_storage_error_set_errno (error, folder, errno);
      return FALSE;
    }
  fd = g_mkstemp_full (beside, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      casebook_storage_error_set_errno (error, path, errno);
      return FALSE;
    }

  if (g_close (fd, &failure) && fill (beside, vfs, &failure))
    put_in_place (beside, path, &failure);
  casebook_own_files_remove (beside);
  if (failure == NULL)
    return TRUE;

  casebook_storage_error_rename (failure, beside, path);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
check_version (CasebookDatabase  *database,
               gboolean          *is_current,
               GError           **error)
{
  gint64 version;

  if (!casebook_database_query_integer (database, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version > CASEBOOK_SCHEMA_CURRENT)
    {
      casebook_migrations_set_newer (error, casebook_database_get_path (database));
      return FALSE;
    }

  *is_current = version == CASEBOOK_SCHEMA_CURRENT;
  return TRUE;
}

/* The header is not the last word while there is a log: a newer program may
 * have died before emptying it into the file. Only reading leaves both alone. */
static gboolean
check_log (const char  *path,
           const char  *vfs,
           GError     **error)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autoptr (CasebookDatabase) database = NULL;
  gboolean is_current;
  GStatBuf about;

  if (g_stat (log, &about) != 0 || about.st_size == 0)
    return TRUE;

  database = casebook_database_open (path, CASEBOOK_DATABASE_READ_ONLY, vfs, error);
  return database != NULL && check_version (database, &is_current, error);
}

static gboolean
fail_missing (const char  *path,
              GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND,
               _("There is no library “%s”. Nothing was changed. Check the name."), name);
  return FALSE;
}

/* A log without its library holds words that are nowhere else. A new library in
 * that place would take it for its own, and be the end of both. */
static gboolean
fail_lone_log (const char  *path,
               const char  *log,
               GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *log_name = g_filename_display_name (log);

  g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CORRUPT,
               /* Translators: the first is the file of the log, the second that of the library */
               _("“%s” holds what was last written to a library, but the library itself, “%s”, is not there. "
                 "Nothing was changed. Put the library back, or move its log to another folder to begin anew."),
               log_name, name);
  return FALSE;
}

static gboolean
ensure_exists (const char            *path,
               CasebookDatabaseMode   mode,
               const char            *vfs,
               GError               **error)
{
  g_autofree char *log = NULL;
  gboolean exists;

  if (!casebook_file_header_check (path, vfs, &exists, error))
    return FALSE;
  if (exists)
    return check_log (path, vfs, error);

  log = casebook_log_file_find (path);
  /* Another program may just have made the library, and written to it. */
  if (log != NULL && !g_file_test (path, G_FILE_TEST_EXISTS))
    return fail_lone_log (path, log, error);

  return mode == CASEBOOK_DATABASE_CREATE ? create (path, vfs, error) : fail_missing (path, error);
}

/**
 * casebook_library_open_on:
 * @path: its file
 * @mode: whether a library that is not there is made, is an error, or it is only read
 * @vfs: (nullable): name of the SQLite VFS to go through; %NULL is the usual one
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * As casebook_library_open(), through another VFS. It is there for the tests,
 * which let every call of it fail in turn.
 *
 * Returns: (transfer full) (nullable): the library
 */
CasebookLibrary *
casebook_library_open_on (const char            *path,
                          CasebookDatabaseMode   mode,
                          const char            *vfs,
                          GError               **error)
{
  g_autoptr (CasebookLibrary) self = NULL;
  g_autofree char *real = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  real = casebook_real_path_dup (path);
  if (!ensure_exists (real, mode, vfs, error))
    return NULL;

  self = g_object_new (CASEBOOK_TYPE_LIBRARY, NULL);
  self->database = casebook_database_open (real, mode == CASEBOOK_DATABASE_READ_ONLY
                                                       ? CASEBOOK_DATABASE_READ_ONLY
                                                       : CASEBOOK_DATABASE_READ_WRITE, vfs, error);
  if (self->database == NULL || !check_version (self->database, &self->is_current, error))
    return NULL;
  if (mode != CASEBOOK_DATABASE_READ_ONLY)
    {
      if (!casebook_migrations_apply (self->database, error) ||
          !casebook_search_index_ensure (self->database, error))
        return NULL;
      self->is_current = TRUE;
    }
  self->id = load_id (self->database, error);
  if (self->id == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * casebook_library_open:
 * @path: its file
 * @mode: whether a library that is not there is made, is an error, or it is only read
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Opens a library and brings it to the schema of this program. A new one is
 * made with the folders above it, readable by its owner alone. A file that is
 * no library, is damaged where it tells what it is, or was written by a newer
 * program is refused and left exactly as it was.
 *
 * Returns: (transfer full) (nullable): the library
 */
CasebookLibrary *
casebook_library_open (const char            *path,
                       CasebookDatabaseMode   mode,
                       GError               **error)
{
  return casebook_library_open_on (path, mode, NULL, error);
}

/**
 * casebook_library_new_empty:
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Makes a library without a file, which is gone when it is closed: what
 * somebody looks at who has none yet. Nothing a person writes belongs in it.
 *
 * Returns: (transfer full) (nullable): the library
 */
CasebookLibrary *
casebook_library_new_empty (GError **error)
{
  g_autoptr (CasebookLibrary) self = g_object_new (CASEBOOK_TYPE_LIBRARY, NULL);

  self->database = casebook_database_open_in_memory (error);
  if (self->database == NULL ||
      !casebook_migrations_apply (self->database, error) ||
      !casebook_search_index_ensure (self->database, error) ||
      !ensure_id (self->database, error))
    return NULL;
  self->is_current = TRUE;
  self->id = load_id (self->database, error);

  return self->id != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * casebook_library_close:
 * @self: a library that nobody uses any more
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Everything written is on disk already; closing makes one file of it.
 *
 * Returns: whether it was closed
 */
gboolean
casebook_library_close (CasebookLibrary  *self,
                        GError          **error)
{
  g_return_val_if_fail (CASEBOOK_IS_LIBRARY (self), FALSE);

  return casebook_database_close (self->database, error);
}

/**
 * casebook_library_get_path:
 * @self: a library
 *
 * Returns: (transfer none) (type filename): its file, as an absolute path without symbolic links
 */
const char *
casebook_library_get_path (CasebookLibrary *self)
{
  g_return_val_if_fail (CASEBOOK_IS_LIBRARY (self), NULL);

  return casebook_database_get_path (self->database);
}

/**
 * casebook_library_get_id:
 * @self: a library
 *
 * Returns: (transfer none): its id, which marks the versions written in it
 */
const char *
casebook_library_get_id (CasebookLibrary *self)
{
  g_return_val_if_fail (CASEBOOK_IS_LIBRARY (self), NULL);

  return self->id;
}

/**
 * casebook_library_is_current:
 * @self: a library
 *
 * One that is only read is not brought to the schema of this program, and the
 * stores understand no other.
 *
 * Returns: whether it has that schema
 */
gboolean
casebook_library_is_current (CasebookLibrary *self)
{
  g_return_val_if_fail (CASEBOOK_IS_LIBRARY (self), FALSE);

  return self->is_current;
}

/**
 * casebook_library_get_database:
 * @self: a library
 *
 * Returns: (transfer none): what the stores take
 */
CasebookDatabase *
casebook_library_get_database (CasebookLibrary *self)
{
  g_return_val_if_fail (CASEBOOK_IS_LIBRARY (self), NULL);

  return self->database;
}

/**
 * casebook_library_backup:
 * @self: a library
 * @path: where the copy goes; a file that is there is replaced once the copy is whole
 * @cancellable: (nullable): stops the copying
 * @error: in the domain %CASEBOOK_STORAGE_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Writes a copy of the library as it is at this moment. It is a library
 * itself and can be opened in its place.
 *
 * Returns: whether the copy is there
 */
gboolean
casebook_library_backup (CasebookLibrary  *self,
                         const char       *path,
                         GCancellable     *cancellable,
                         GError          **error)
{
  g_return_val_if_fail (CASEBOOK_IS_LIBRARY (self), FALSE);

  return casebook_backup_write (self->database, path, cancellable, error);
}
