/* Casebook: having a file alone.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whoever has a database in WAL mode open holds a shared lock on its file all
 * the time, and takes it before looking at the log. So who holds the file
 * exclusively knows that nobody has it open, and may put another in its place
 * or take away what lies beside it. SQLite does the same when it is the last to
 * close one.
 *
 * It is asked through SQLite, which knows what else this program has open: a
 * descriptor of our own would let go of those locks when it is closed
 * (https://www.sqlite.org/howtocorrupt.html, section 2.2). Nothing is read.
 */
#include "storage/database.h"
#include "storage/sole-use.h"

struct _CasebookSoleUse
{
  sqlite3 *handle;
};

static int
lock (sqlite3 *handle)
{
  sqlite3_file *file = NULL;
  int result;

  /* A file that may not be written is opened for reading alone, and then not locked so. */
  if (sqlite3_db_readonly (handle, "main") == 1)
    return SQLITE_READONLY;

  result = sqlite3_file_control (handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (result == SQLITE_OK)
    result = file->pMethods->xLock (file, SQLITE_LOCK_SHARED);
  if (result == SQLITE_OK)
    result = file->pMethods->xLock (file, SQLITE_LOCK_EXCLUSIVE);
  if (result != SQLITE_OK && file != NULL)
    file->pMethods->xUnlock (file, SQLITE_LOCK_NONE);

  return result;
}

/**
 * casebook_sole_use_take:
 * @path: (type filename): a file that is there, a database or not
 * @vfs: (nullable): name of the SQLite VFS to go through
 * @error: %CASEBOOK_STORAGE_ERROR_BUSY when somebody has it open, and others of that domain
 *
 * Does not wait for others.
 *
 * Returns: (transfer full) (nullable): nobody opens it until this is freed
 */
CasebookSoleUse *
casebook_sole_use_take (const char  *path,
                        const char  *vfs,
                        GError     **error)
{
  g_autoptr (CasebookSoleUse) self = g_new0 (CasebookSoleUse, 1);
  int result;

  g_return_val_if_fail (path != NULL, NULL);

  result = sqlite3_open_v2 (path, &self->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, vfs);
  if (result == SQLITE_OK)
    result = lock (self->handle);
  if (result != SQLITE_OK)
    {
      casebook_storage_error_set_sqlite (error, path, result, NULL);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * casebook_sole_use_free:
 * @self: (nullable) (transfer full): a use
 *
 * Lets others at the file, or at what lies in its place now.
 */
void
casebook_sole_use_free (CasebookSoleUse *self)
{
  if (self == NULL)
    return;

  sqlite3_close (self->handle);
  g_free (self);
}
