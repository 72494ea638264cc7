/* Casebook: a file that takes the place of another.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It is written beside it, made sure of on disk, and renamed into place: whoever
 * looks finds the old file or the new one, whole. Where a link leads to the old
 * file, that is the place and the link stays; one that leads nowhere is replaced.
 */
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "pages/replacement.h"

/* Says in a sentence what the system or a library said in a few words. */
static gboolean
fail (const char *path,
      GError     *reason,
      GError    **error)
{
  g_autofree char *name = g_path_get_basename (path);

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, reason);
      return FALSE;
    }

  g_set_error (error, reason->domain, reason->code,
               _("“%s” could not be written: %s. What was there before is untouched."), name, reason->message);
  g_error_free (reason);

  return FALSE;
}

static gboolean
fail_with (const char *path,
           int         code,
           GError    **error)
{
  return fail (path, g_error_new_literal (G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code)), error);
}

/* Returns: (transfer full): where @path leads */
static char *
follow_links (const char *path)
{
  char *real = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? realpath (path, NULL) : NULL;
  char *place = g_strdup (real != NULL ? real : path);

  free (real);
  return place;
}

/* Makes a rename in @folder sure to be there after the power fails. */
static gboolean
sync_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean synced;

  if (fd < 0)
    return FALSE;
  synced = fsync (fd) == 0;

  return close (fd) == 0 && synced;
}

/* Writes the file beside @path and makes sure of it. */
static gboolean
write_beside (int                         fd,
              const char                 *beside,
              const char                 *path,
              CasebookReplacementWriter   write,
              gpointer                    user_data,
              GError                    **error)
{
  GError *reason = NULL;
  gboolean written = write (fd, beside, user_data, &reason);

  if (!written)
    fail (path, reason, error);
  if (written && fsync (fd) != 0)
    written = fail_with (path, errno, error);
  if (close (fd) != 0 && written)
    written = fail_with (path, errno, error);

  return written;
}

/**
 * casebook_replacement_write:
 * @path: the file, which need not be there
 * @write: (scope call): writes it
 * @user_data: for @write
 * @error: return location for a sentence
 *
 * Failed or cancelled, what was at @path is untouched and nothing is left beside
 * it.
 *
 * Returns: whether @path is the new file
 */
gboolean
casebook_replacement_write (const char                 *path,
                            CasebookReplacementWriter   write,
                            gpointer                    user_data,
                            GError                    **error)
{
  g_autofree char *place = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *beside = NULL;
  gboolean written;
  int fd;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (write != NULL, FALSE);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return fail_with (path, EISDIR, error);

  place = follow_links (path);
  folder = g_path_get_dirname (place);
  beside = g_build_filename (folder, ".casebook-XXXXXX", NULL);
  fd = g_mkstemp_full (beside, O_RDWR | O_CLOEXEC, 0644);
  if (fd < 0)
    return fail_with (path, errno, error);

  written = write_beside (fd, beside, path, write, user_data, error);
  if (written && g_rename (beside, place) != 0)
    written = fail_with (path, errno, error);
  if (!written)
    {
      g_unlink (beside);
      return FALSE;
    }
  if (sync_folder (folder))
    return TRUE;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
               _("“%s” was written, but the disk did not confirm it (%s). Look whether it is there before you rely on it."),
               path, g_strerror (errno));

  return FALSE;
}
