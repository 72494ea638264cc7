/* Casebook: the log beside a database.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was written last may be in the log alone. SQLite finds a log by its name
 * and asks no further whose it is: one that lies beside another file than its
 * own is written into that (https://www.sqlite.org/howtocorrupt.html, sections
 * 1.2 to 1.4). So where there is one, no file is put beside it.
 */
#include <glib/gstdio.h>

#include "storage/log-file.h"
#include "storage/sole-use.h"

static const char *const endings[] = { "-wal", "-journal" };

/**
 * casebook_log_file_find:
 * @path: (type filename): where a database is or might be, without symbolic links
 *
 * Returns: (transfer full) (nullable) (type filename): the log that lies beside it; %NULL when there is
 *   none, or one that is empty
 */
char *
casebook_log_file_find (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *log = g_strconcat (path, endings[i], NULL);
      GStatBuf about;

      if (g_stat (log, &about) == 0 && about.st_size > 0)
        return g_steal_pointer (&log);
    }

  return NULL;
}

/**
 * casebook_log_file_remove_empty:
 * @path: (type filename): a database that this program has just closed, without symbolic links
 * @vfs: (nullable): name of the SQLite VFS to go through
 *
 * Who only reads a database makes an empty log and shared memory beside it, and
 * SQLite leaves them there. Removes them unless somebody has the database open
 * or the log is not empty; what is left does no harm.
 */
void
casebook_log_file_remove_empty (const char *path,
                                const char *vfs)
{
  g_autoptr (CasebookSoleUse) use = NULL;
  g_autofree char *wal = NULL;
  g_autofree char *memory = NULL;
  g_autofree char *log = NULL;

  g_return_if_fail (path != NULL);

  wal = g_strconcat (path, "-wal", NULL);
  memory = g_strconcat (path, "-shm", NULL);
  if (!g_file_test (wal, G_FILE_TEST_EXISTS) && !g_file_test (memory, G_FILE_TEST_EXISTS))
    return;
  use = casebook_sole_use_take (path, vfs, NULL);
  if (use == NULL || (log = casebook_log_file_find (path)) != NULL)
    return;

  g_unlink (wal);
  g_unlink (memory);
}
