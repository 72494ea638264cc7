/* Casebook: the files a library is made of.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever this program writes is renamed over what lies at its place. At the
 * place of the library that would be the end of it, and at that of its log the
 * end of what is only there (https://www.sqlite.org/howtocorrupt.html, section 1.4).
 */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "storage/own-files.h"
#include "storage/real-path.h"

/* What follows the name of a database in the names of its files. */
static const char * const endings[] = { "", "-journal", "-wal", "-shm" };

static gboolean
is_same_file (const char *one,
              const char *other)
{
  GStatBuf a, b;

  return g_str_equal (one, other) ||
         (g_stat (one, &a) == 0 && g_stat (other, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino);
}

/**
 * casebook_own_files_check_target:
 * @database: an open database
 * @path: (type filename): where something is about to be written
 * @error: %CASEBOOK_STORAGE_ERROR_EXISTS
 *
 * To be asked before anything is put at a place a person chose.
 *
 * Returns: whether @path is none of the files @database is made of, by whatever name
 */
gboolean
casebook_own_files_check_target (CasebookDatabase  *database,
                                 const char        *path,
                                 GError           **error)
{
  g_autofree char *target = NULL;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  target = casebook_real_path_dup (path);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (casebook_database_get_path (database), endings[i], NULL);
      g_autofree char *name = g_filename_display_name (target);

      if (!is_same_file (file, target))
        continue;
      g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_EXISTS,
                   _("“%s” belongs to the library itself. Nothing was changed. Choose another file."), name);
      return FALSE;
    }

  return TRUE;
}

/**
 * casebook_own_files_remove:
 * @path: (type filename): a database that did not come to be, or that has got another name
 *
 * Removes the file and the logs that SQLite keeps beside it, as far as they are there.
 */
void
casebook_own_files_remove (const char *path)
{
  g_return_if_fail (path != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
}
