/* Casebook: locks that closing a file does not take away.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SQLite says by POSIX locks that a database is in use. A process loses all of
 * those it has on a file as soon as any part of it closes the file, as a file
 * dialog does that looked into it to tell its type
 * (https://www.sqlite.org/howtocorrupt.html, section 2.2). The next program to
 * open and close the library would then take itself for the last one and delete
 * the log, with all that is only there, or begin the shared memory anew under us.
 *
 * So the bytes that say "in use" are locked once more by descriptors of our own,
 * with locks that belong to the descriptor and not to the process. They are read
 * locks, so they hinder nobody but who would have the library alone; that is us
 * too when it is closed, and they are let go of before.
 *
 * The bytes are those of the file format and of SQLite's os_unix.c: SHARED_FIRST
 * and SHARED_SIZE of the file, and UNIX_SHM_DMS of the shared memory.
 */
#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "storage/lock-guard.h"

#define SHARED_FIRST 0x40000002
#define SHARED_SIZE 510
#define SHARED_MEMORY_IN_USE 128

#define N_FILES 2

static const struct
{
  const char *ending;
  off_t       start;
  off_t       length;
} guarded[N_FILES] = {
  { "", SHARED_FIRST, SHARED_SIZE },
  { "-shm", SHARED_MEMORY_IN_USE, 1 },
};

struct _CasebookLockGuard
{
  char *path;
  int   fds[N_FILES]; /* -1 where there is none */
};

static void
lock (CasebookLockGuard *self,
      guint              i,
      short              type)
{
#ifdef F_OFD_SETLK
  struct flock range = { .l_type = type, .l_whence = SEEK_SET,
                         .l_start = guarded[i].start, .l_len = guarded[i].length };

  if (self->fds[i] >= 0 && fcntl (self->fds[i], F_OFD_SETLK, &range) != 0)
    g_info ("“%s%s” cannot be guarded: %s", self->path, guarded[i].ending, g_strerror (errno));
#endif
}

/**
 * casebook_lock_guard_new:
 * @path: (type filename): a database in WAL mode that is open and has been read
 *
 * Guards it from now on. Where the file system knows no such locks nothing is
 * guarded, and all is as without.
 *
 * Returns: (transfer full): a guard, to be freed when the database is closed
 */
CasebookLockGuard *
casebook_lock_guard_new (const char *path)
{
  CasebookLockGuard *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (CasebookLockGuard, 1);
  self->path = g_strdup (path);
  for (guint i = 0; i < N_FILES; i++)
    {
      g_autofree char *file = g_strconcat (path, guarded[i].ending, NULL);

      self->fds[i] = g_open (file, O_RDONLY | O_CLOEXEC, 0);
    }
  casebook_lock_guard_hold (self);

  return self;
}

/**
 * casebook_lock_guard_free:
 * @self: (transfer full): a guard
 *
 * Closes its descriptors, and with them takes away SQLite's locks on the same
 * files: the database has to be closed before.
 */
void
casebook_lock_guard_free (CasebookLockGuard *self)
{
  for (guint i = 0; i < N_FILES; i++)
    {
      if (self->fds[i] >= 0)
        close (self->fds[i]);
    }
  g_free (self->path);
  g_free (self);
}

/**
 * casebook_lock_guard_hold:
 * @self: a guard
 *
 * Guards again after casebook_lock_guard_release().
 */
void
casebook_lock_guard_hold (CasebookLockGuard *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < N_FILES; i++)
    lock (self, i, F_RDLCK);
}

/**
 * casebook_lock_guard_release:
 * @self: a guard
 *
 * Lets the database have its files alone, as it wants to when it is closed. The
 * descriptors stay open.
 */
void
casebook_lock_guard_release (CasebookLockGuard *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < N_FILES; i++)
    lock (self, i, F_UNLCK);
}
