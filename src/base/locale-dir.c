/* Casebook: where translations lie.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A program is tried where it was built before it is installed, and speaks the
 * person's language there as well. A folder it was built in is told by what the
 * build keeps there; no path of the build is in the program.
 */
#include <glib.h>

#include "base/locale-dir.h"

/* The folder of the build stands two above a program of any floor. */
static char *
find_build (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *build = folder != NULL ? g_build_filename (folder, "..", "..", NULL) : NULL;
  g_autofree char *kept = build != NULL ? g_build_filename (build, "meson-private", NULL) : NULL;

  if (kept == NULL || !g_file_test (kept, G_FILE_TEST_IS_DIR))
    return NULL;

  return g_canonicalize_filename (build, NULL);
}

/**
 * casebook_locale_dir_find:
 * @installed: where an installed program has its translations
 *
 * Returns: (transfer full): the folder to hand to bindtextdomain()
 */
char *
casebook_locale_dir_find (const char *installed)
{
  g_autofree char *build = find_build ();

  g_return_val_if_fail (installed != NULL, NULL);

  return build != NULL ? g_build_filename (build, "po", NULL) : g_strdup (installed);
}
