/* Casebook: a disk that fails when it is told to.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A SQLite VFS over the usual one that counts every call which changes
 * something on disk or opens a file - open, write, truncate, sync, delete,
 * growing the shared index - and lets the one it was armed for fail.
 */
#include <sqlite3.h>
#include <string.h>

#include "fault-vfs.h"

typedef struct
{
  sqlite3_file  parent;
  sqlite3_file *real; /* lies behind us in the memory SQLite gave */
} FaultFile;

static struct
{
  sqlite3_vfs vfs;
  sqlite3_vfs *real;
  FaultKind kind;
  guint call;
  guint n_calls;
  gboolean hit;
} fault;

/* Counts a call; says whether it fails. */
static gboolean
fails (gboolean grows)
{
  gboolean failing;

  fault.n_calls++;
  switch (fault.kind)
    {
    case FAULT_ONCE:
      failing = fault.n_calls == fault.call;
      break;
    case FAULT_FROM:
      failing = fault.n_calls >= fault.call;
      break;
    case FAULT_FULL:
      failing = grows && fault.n_calls >= fault.call;
      break;
    case FAULT_NONE:
    default:
      failing = FALSE;
    }
  fault.hit |= failing;

  return failing;
}

static sqlite3_file *
real_of (sqlite3_file *file)
{
  return ((FaultFile *) file)->real;
}

static int
fault_close (sqlite3_file *file)
{
  return real_of (file)->pMethods->xClose (real_of (file));
}

static int
fault_read (sqlite3_file *file,
            void         *buffer,
            int           size,
            sqlite3_int64 at)
{
  return real_of (file)->pMethods->xRead (real_of (file), buffer, size, at);
}

static int
fault_write (sqlite3_file *file,
             const void   *buffer,
             int           size,
             sqlite3_int64 at)
{
  sqlite3_int64 before = 0;
  gboolean grows;

  real_of (file)->pMethods->xFileSize (real_of (file), &before);
  grows = at + size > before;
  if (fails (grows))
    {
      /* A part of it may have reached the disk. */
      real_of (file)->pMethods->xWrite (real_of (file), buffer, size / 2, at);
      return fault.kind == FAULT_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    }

  return real_of (file)->pMethods->xWrite (real_of (file), buffer, size, at);
}

static int
fault_truncate (sqlite3_file *file,
                sqlite3_int64 size)
{
  if (fails (FALSE))
    return SQLITE_IOERR_TRUNCATE;

  return real_of (file)->pMethods->xTruncate (real_of (file), size);
}

static int
fault_sync (sqlite3_file *file,
            int           flags)
{
  /* The machine of the test does not lose power, so nobody waits for its disk. */
  return fails (FALSE) ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}

static int
fault_file_size (sqlite3_file  *file,
                 sqlite3_int64 *size)
{
  return real_of (file)->pMethods->xFileSize (real_of (file), size);
}

static int
fault_lock (sqlite3_file *file,
            int           lock)
{
  return real_of (file)->pMethods->xLock (real_of (file), lock);
}

static int
fault_unlock (sqlite3_file *file,
              int           lock)
{
  return real_of (file)->pMethods->xUnlock (real_of (file), lock);
}

static int
fault_check_reserved_lock (sqlite3_file *file,
                           int          *reserved)
{
  return real_of (file)->pMethods->xCheckReservedLock (real_of (file), reserved);
}

static int
fault_file_control (sqlite3_file *file,
                    int           operation,
                    void         *argument)
{
  return real_of (file)->pMethods->xFileControl (real_of (file), operation, argument);
}

static int
fault_sector_size (sqlite3_file *file)
{
  return real_of (file)->pMethods->xSectorSize (real_of (file));
}

static int
fault_characteristics (sqlite3_file *file)
{
  return real_of (file)->pMethods->xDeviceCharacteristics (real_of (file));
}

static int
fault_shm_map (sqlite3_file   *file,
               int             page,
               int             page_size,
               int             extend,
               void volatile **memory)
{
  if (extend && fails (TRUE))
    return SQLITE_IOERR_SHMSIZE;

  return real_of (file)->pMethods->xShmMap (real_of (file), page, page_size, extend, memory);
}

static int
fault_shm_lock (sqlite3_file *file,
                int           offset,
                int           n,
                int           flags)
{
  return real_of (file)->pMethods->xShmLock (real_of (file), offset, n, flags);
}

static void
fault_shm_barrier (sqlite3_file *file)
{
  real_of (file)->pMethods->xShmBarrier (real_of (file));
}

static int
fault_shm_unmap (sqlite3_file *file,
                 int           delete)
{
  return real_of (file)->pMethods->xShmUnmap (real_of (file), delete);
}

static const sqlite3_io_methods fault_methods = {
  .iVersion = 2,
  .xClose = fault_close,
  .xRead = fault_read,
  .xWrite = fault_write,
  .xTruncate = fault_truncate,
  .xSync = fault_sync,
  .xFileSize = fault_file_size,
  .xLock = fault_lock,
  .xUnlock = fault_unlock,
  .xCheckReservedLock = fault_check_reserved_lock,
  .xFileControl = fault_file_control,
  .xSectorSize = fault_sector_size,
  .xDeviceCharacteristics = fault_characteristics,
  .xShmMap = fault_shm_map,
  .xShmLock = fault_shm_lock,
  .xShmBarrier = fault_shm_barrier,
  .xShmUnmap = fault_shm_unmap,
};

static int
fault_open (sqlite3_vfs  *vfs,
            const char   *name,
            sqlite3_file *file,
            int           flags,
            int          *out_flags)
{
  FaultFile *self = (FaultFile *) file;
  int result;

  memset (self, 0, sizeof *self);
  if (fails ((flags & SQLITE_OPEN_CREATE) != 0))
    return fault.kind == FAULT_FULL ? SQLITE_FULL : SQLITE_CANTOPEN;

  self->real = (sqlite3_file *) (self + 1);
  result = fault.real->xOpen (fault.real, name, self->real, flags, out_flags);
  if (self->real->pMethods != NULL)
    self->parent.pMethods = &fault_methods;

  return result;
}

static int
fault_delete (sqlite3_vfs *vfs,
              const char  *name,
              int          sync)
{
  if (fails (FALSE))
    return SQLITE_IOERR_DELETE;

  return fault.real->xDelete (fault.real, name, sync);
}

/* Makes the VFS known to SQLite under FAULT_VFS, once. */
void
fault_vfs_register (void)
{
  if (fault.real != NULL)
    return;

  fault.real = sqlite3_vfs_find (NULL);
  fault.vfs = *fault.real;
  fault.vfs.zName = FAULT_VFS;
  fault.vfs.pNext = NULL;
  fault.vfs.szOsFile = (int) sizeof (FaultFile) + fault.real->szOsFile;
  fault.vfs.xOpen = fault_open;
  fault.vfs.xDelete = fault_delete;
  g_assert_cmpint (sqlite3_vfs_register (&fault.vfs, 0), ==, SQLITE_OK);
}

/* From now on, the call with number @call (from 1) fails as @kind says. */
void
fault_vfs_arm (FaultKind kind,
               guint     call)
{
  fault.kind = kind;
  fault.call = call;
  fault.n_calls = 0;
  fault.hit = FALSE;
}

/* The disk is well again. Returns whether anything failed since it was armed. */
gboolean
fault_vfs_disarm (void)
{
  fault.kind = FAULT_NONE;
  return fault.hit;
}

guint
fault_vfs_get_n_calls (void)
{
  return fault.n_calls;
}
