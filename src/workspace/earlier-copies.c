/* Casebook: copies of attached files that earlier runs left behind.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A program that was given a copy may have it open for as long as it likes, so a
 * run leaves its copies where they are and a later one takes them away. Each run
 * holds a lock beside them: as long as another one is at work they may be its
 * own. Only what looks as cached-copy.c makes it is taken, a file that cannot be
 * written in a folder named by a digest; what a person saved there stays.
 */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/digest.h"
#include "workspace/earlier-copies.h"

#define LOCK_NAME ".in-use"

/* A link is told from what it leads to. */
static gboolean
is_of_kind (const char *path,
            mode_t      kind,
            mode_t     *permissions)
{
  GStatBuf status;

  if (g_lstat (path, &status) != 0 || status.st_uid != geteuid () || (status.st_mode & S_IFMT) != kind)
    return FALSE;

  *permissions = status.st_mode & 0777;
  return TRUE;
}

static gboolean
is_copy (const char *path)
{
  mode_t permissions;

  return is_of_kind (path, S_IFREG, &permissions) &&
         ((permissions & 0222) == 0 || g_str_has_suffix (path, ".part"));
}

/* A folder in which something stays is not empty and stays as well. */
static void
empty_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      if (is_copy (file) && g_unlink (file) != 0)
        g_info ("The copy “%s” stays: %s", file, g_strerror (errno));
    }
  if (g_rmdir (path) != 0 && errno != ENOTEMPTY && errno != EEXIST)
    g_info ("The folder “%s” stays: %s", path, g_strerror (errno));
}

static void
empty_folders (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  mode_t permissions;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (casebook_digest_is_valid (name) && is_of_kind (child, S_IFDIR, &permissions))
        empty_folder (child);
    }
}

/**
 * casebook_earlier_copies_remove:
 * @folder: (type filename): where the copies are, in folders named by their digests
 *
 * To be called once a run and before it makes a copy: from then on until the
 * process ends no other run takes away what lies in @folder.
 *
 * Returns: whether the copies were this run's to remove; %FALSE while another run may use them
 */
gboolean
casebook_earlier_copies_remove (const char *folder)
{
  g_autofree char *path = NULL;
  gboolean alone;
  int lock;

  g_return_val_if_fail (folder != NULL, FALSE);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return FALSE;

  /* The programs that open a copy must not hold the lock after this one, and the end of the process lets go of it. */
  path = g_build_filename (folder, LOCK_NAME, NULL);
  lock = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (lock < 0)
    return FALSE;

  alone = flock (lock, LOCK_EX | LOCK_NB) == 0;
  if (alone)
    empty_folders (folder);
  if (flock (lock, LOCK_SH) != 0)
    g_info ("“%s” cannot be locked: %s", path, g_strerror (errno));

  return alone;
}
