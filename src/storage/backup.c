/* Casebook: a copy of a library at one moment.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The copy is made beside its place, synced and renamed into it, so that under
 * its name there is a whole library or what was there before. What was there may
 * be a library itself: whoever has it open would go on writing to a file without
 * a name, and a log left beside it would be taken for that of the copy. Neither
 * is done to anybody.
 */
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "storage/backup.h"
#include "storage/log-file.h"
#include "storage/own-files.h"
#include "storage/real-path.h"
#include "storage/sole-use.h"

/* Pages copied between two looks at the cancellable. */
#define PAGES_A_STEP 256

/* How long to wait for another program between two tries, in milliseconds, and how often. */
#define BUSY_WAIT 50
#define BUSY_TRIES 100

static int
copy_pages (sqlite3        *source,
            sqlite3        *target,
            GCancellable   *cancellable,
            GError        **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target, "main", source, "main");
  guint tries = 0;
  int result;

  if (backup == NULL)
    return sqlite3_errcode (target);

  do
    {
      result = sqlite3_backup_step (backup, PAGES_A_STEP);
      if (result == SQLITE_BUSY || result == SQLITE_LOCKED)
        {
          sqlite3_sleep (BUSY_WAIT);
          tries++;
        }
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        {
          sqlite3_backup_finish (backup);
          return SQLITE_INTERRUPT;
        }
    }
  while (result == SQLITE_OK || ((result == SQLITE_BUSY || result == SQLITE_LOCKED) && tries < BUSY_TRIES));

  if (result != SQLITE_DONE)
    {
      sqlite3_backup_finish (backup);
      return result;
    }
  return sqlite3_backup_finish (backup);
}

static int
note_mode (void  *data,
           int    n_columns,
           char **values,
           char **names)
{
  *(gboolean *) data = g_strcmp0 (values[0], "delete") == 0;
  return 0;
}

/* A copy must have nothing left in a write-ahead log that would lose it with
 * the change of names, so it leaves that mode; SQLite keeps quiet when it cannot. */
static int
leave_log (sqlite3 *target)
{
  gboolean left = FALSE;
  int result = sqlite3_exec (target, "PRAGMA journal_mode = DELETE", note_mode, &left, NULL);

  return result == SQLITE_OK && !left ? SQLITE_IOERR : result;
}

static gboolean
copy_to (CasebookDatabase  *database,
         const char        *path,
         GCancellable      *cancellable,
         GError           **error)
{
  g_autoptr (GError) local_error = NULL;
  sqlite3 *target = NULL;
  int result;

  result = sqlite3_open_v2 (path, &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                            casebook_database_get_vfs (database));
  if (result == SQLITE_OK)
    result = copy_pages (casebook_database_get_handle (database), target, cancellable, &local_error);
  if (result == SQLITE_OK)
    result = leave_log (target);

  if (result != SQLITE_OK && local_error == NULL)
    casebook_storage_error_set_sqlite (&local_error, path, result, NULL);
  result = sqlite3_close (target);
  if (result != SQLITE_OK && local_error == NULL)
    casebook_storage_error_set_sqlite (&local_error, path, result, NULL);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return TRUE;
}

static gboolean
sync_path (const char  *path,
           GError     **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  int number = 0;

  if (fd < 0 || fsync (fd) != 0)
    number = errno;
  if (fd >= 0 && !g_close (fd, number == 0 ? error : NULL))
    return FALSE;
  if (number != 0)
    casebook_storage_error_set_errno (error, path, number);

  return number == 0;
}

static gboolean
move_into_place (const char  *path,
                 const char  *target,
                 GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (target);

  if (!sync_path (path, error))
    return FALSE;
  if (g_rename (path, target) != 0)
    {
      casebook_storage_error_set_errno (error, target, errno);
      return FALSE;
    }

  return sync_path (folder, error);
}

static gboolean
check_no_log (const char  *target,
              GError     **error)
{
  g_autofree char *log = casebook_log_file_find (target);
  g_autofree char *name = g_filename_display_name (target);
  g_autofree char *log_name = log != NULL ? g_filename_display_name (log) : NULL;

  if (log == NULL)
    return TRUE;

  g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_EXISTS,
               /* Translators: the first is a file, the second the file with the log of it */
               _("What was last written to “%s” is still in “%s”. Nothing was changed, and no copy was made. "
                 "Open that library once and close it again, or choose another file."), name, log_name);
  return FALSE;
}

/* A copy goes to a file, be it there or not. */
static gboolean
check_kind (const char  *path,
            const char  *target,
            GError     **error)
{
  g_autofree char *name = g_filename_display_name (target);
  GStatBuf about;

  if (*path == '\0')
    {
      g_set_error_literal (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_IO,
                           _("No file is named for the copy. Nothing was changed. Name one."));
      return FALSE;
    }
  if (g_stat (target, &about) != 0 && errno != ENOENT)
    {
      casebook_storage_error_set_errno (error, target, errno);
      return FALSE;
    }
  if (g_file_test (target, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  if (g_str_has_suffix (path, G_DIR_SEPARATOR_S) || g_file_test (target, G_FILE_TEST_IS_DIR))
    {
      casebook_storage_error_set_errno (error, target, EISDIR);
      return FALSE;
    }
  if (g_file_test (target, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_EXISTS,
                   _("“%s” is a device or the like and no file. Nothing was changed. Choose another file."), name);
      return FALSE;
    }

  return TRUE;
}

/* Sets @use, where a file lies there, so that nobody opens that until it is freed. */
static gboolean
take_place (CasebookDatabase  *database,
            const char        *target,
            CasebookSoleUse  **use,
            GError           **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *name = g_filename_display_name (target);

  *use = NULL;
  if (g_file_test (target, G_FILE_TEST_IS_REGULAR) &&
      (*use = casebook_sole_use_take (target, casebook_database_get_vfs (database), &failure)) == NULL)
    {
      if (g_error_matches (failure, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_BUSY))
        g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_BUSY,
                     _("“%s” is open somewhere. Nothing was changed, and no copy was made. "
                       "Close it there, or choose another file."), name);
      else
        g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  return check_no_log (target, error);
}

static gboolean
write_beside (CasebookDatabase  *database,
              const char        *target,
              GCancellable      *cancellable,
              GError           **error)
{
  g_autofree char *beside = g_strconcat (target, ".XXXXXX", NULL);
  g_autoptr (GError) failure = NULL;
  int fd = g_mkstemp_full (beside, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      casebook_storage_error_set_errno (error, target, errno);
      return FALSE;
    }

  if (g_close (fd, &failure) && copy_to (database, beside, cancellable, &failure))
    move_into_place (beside, target, &failure);
  casebook_own_files_remove (beside);
  if (failure == NULL)
    return TRUE;

  casebook_storage_error_rename (failure, beside, target);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * casebook_backup_write:
 * @database: an open database
 * @path: where the copy goes; a file that is there is replaced once the copy is whole
 * @cancellable: (nullable): stops the copying
 * @error: in the domain %CASEBOOK_STORAGE_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Copies all that is committed at one moment, whoever else is writing. A library
 * that is open or has a log beside it is not replaced. What a symbolic link leads
 * to is, and the link stays.
 *
 * Returns: whether the copy is there
 */
gboolean
casebook_backup_write (CasebookDatabase  *database,
                       const char        *path,
                       GCancellable      *cancellable,
                       GError           **error)
{
  g_autoptr (CasebookSoleUse) use = NULL;
  g_autofree char *target = NULL;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  target = casebook_real_path_dup (path);
  return check_kind (path, target, error) &&
         casebook_own_files_check_target (database, target, error) &&
         take_place (database, target, &use, error) &&
         write_beside (database, target, cancellable, error);
}
