/* Casebook: where a name leads.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SQLite follows symbolic links and lays its log beside what they lead to. Who
 * looks for that log, or is about to put another file in its place, has to
 * begin at the same name.
 */
#include <gio/gio.h>
#include <limits.h>
#include <stdlib.h>

#include "storage/real-path.h"

/* Links followed before they are taken for a ring, as many as Linux follows. */
#define LINKS_MAX 40

static char *
dup_resolved (const char *path)
{
  char resolved[PATH_MAX];

  return realpath (path, resolved) != NULL ? g_strdup (resolved) : NULL;
}

/**
 * casebook_real_path_dup:
 * @path: (type filename): a name, of a file that may not be there yet
 *
 * Follows symbolic links, also those that lead to nothing, as far as the
 * folders are there.
 *
 * Returns: (transfer full) (type filename): the absolute path of the file itself
 */
char *
casebook_real_path_dup (const char *path)
{
  g_autofree char *at = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  at = g_canonicalize_filename (path, NULL);
  for (guint i = 0; i < LINKS_MAX; i++)
    {
      g_autofree char *base = g_path_get_basename (at);
      g_autofree char *folder = g_path_get_dirname (at);
      g_autofree char *real = dup_resolved (at);
      g_autofree char *real_folder = NULL;
      g_autofree char *link = NULL;

      if (real != NULL)
        return g_steal_pointer (&real);
      real_folder = dup_resolved (folder);
      if (real_folder == NULL)
        break;
      g_free (at);
      at = g_build_filename (real_folder, base, NULL);
      link = g_file_read_link (at, NULL);
      if (link == NULL)
        break;
      g_free (at);
      at = g_canonicalize_filename (link, real_folder);
    }

  return g_steal_pointer (&at);
}
