/* Casebook: a disk that is full when a test says so.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A SQLite file system that hands everything on to the ordinary one, except
 * that while it is full nothing can be written.
 */
#include <sqlite3.h>

#include "full-disk.h"

typedef struct
{
  sqlite3_file  base;
  sqlite3_file *real; /* lies right behind */
} File;

static gint full;

static sqlite3_vfs *
real_vfs (sqlite3_vfs *vfs)
{
  return vfs->pAppData;
}

static sqlite3_file *
real_file (sqlite3_file *file)
{
  return ((File *) file)->real;
}

#define HAND_ON(name, parameters, arguments) \
  static int                                 \
  file_##name parameters                     \
  {                                          \
    sqlite3_file *real = real_file (file);   \
                                             \
    return real->pMethods->name arguments;   \
  }

HAND_ON (xClose, (sqlite3_file *file), (real))
HAND_ON (xRead, (sqlite3_file *file, void *to, int n, sqlite3_int64 at), (real, to, n, at))
HAND_ON (xTruncate, (sqlite3_file *file, sqlite3_int64 size), (real, size))
HAND_ON (xSync, (sqlite3_file *file, int flags), (real, flags))
HAND_ON (xFileSize, (sqlite3_file *file, sqlite3_int64 *size), (real, size))
HAND_ON (xLock, (sqlite3_file *file, int lock), (real, lock))
HAND_ON (xUnlock, (sqlite3_file *file, int lock), (real, lock))
HAND_ON (xCheckReservedLock, (sqlite3_file *file, int *out), (real, out))
HAND_ON (xFileControl, (sqlite3_file *file, int op, void *argument), (real, op, argument))
HAND_ON (xSectorSize, (sqlite3_file *file), (real))
HAND_ON (xDeviceCharacteristics, (sqlite3_file *file), (real))
HAND_ON (xShmMap, (sqlite3_file *file, int page, int size, int extend, void volatile **out), (real, page, size, extend, out))
HAND_ON (xShmLock, (sqlite3_file *file, int offset, int n, int flags), (real, offset, n, flags))
HAND_ON (xShmUnmap, (sqlite3_file *file, int remove), (real, remove))

static int
file_xWrite (sqlite3_file  *file,
             const void    *from,
             int            n,
             sqlite3_int64  at)
{
  sqlite3_file *real = real_file (file);

  if (g_atomic_int_get (&full))
    return SQLITE_FULL;

  return real->pMethods->xWrite (real, from, n, at);
}

static void
file_xShmBarrier (sqlite3_file *file)
{
  sqlite3_file *real = real_file (file);

  real->pMethods->xShmBarrier (real);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = file_xClose,
  .xRead = file_xRead,
  .xWrite = file_xWrite,
  .xTruncate = file_xTruncate,
  .xSync = file_xSync,
  .xFileSize = file_xFileSize,
  .xLock = file_xLock,
  .xUnlock = file_xUnlock,
  .xCheckReservedLock = file_xCheckReservedLock,
  .xFileControl = file_xFileControl,
  .xSectorSize = file_xSectorSize,
  .xDeviceCharacteristics = file_xDeviceCharacteristics,
  .xShmMap = file_xShmMap,
  .xShmLock = file_xShmLock,
  .xShmBarrier = file_xShmBarrier,
  .xShmUnmap = file_xShmUnmap,
};

static int
vfs_xOpen (sqlite3_vfs  *vfs,
           const char   *name,
           sqlite3_file *file,
           int           flags,
           int          *out_flags)
{
  File *self = (File *) file;
  int result;

  self->real = (sqlite3_file *) (self + 1);
  result = real_vfs (vfs)->xOpen (real_vfs (vfs), name, self->real, flags, out_flags);
  self->base.pMethods = self->real->pMethods != NULL ? &methods : NULL;

  return result;
}

/* The rest of a file system works on names and not on files of its own. */
void
full_disk_register (void)
{
  static sqlite3_vfs vfs;
  sqlite3_vfs *real;

  if (vfs.zName != NULL)
    return;

  real = sqlite3_vfs_find (NULL);
  vfs = *real;
  vfs.zName = FULL_DISK;
  vfs.szOsFile = sizeof (File) + real->szOsFile;
  vfs.pAppData = real;
  vfs.xOpen = vfs_xOpen;
  g_assert_cmpint (sqlite3_vfs_register (&vfs, 0), ==, SQLITE_OK);
}

void
full_disk_set_full (gboolean is_full)
{
  g_atomic_int_set (&full, is_full);
}
