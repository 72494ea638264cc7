/* Casebook: tests of the log beside a database.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "scratch-folder.h"
#include "storage/log-file.h"

static void
assert_found (const char *path,
              const char *wanted)
{
  g_autofree char *log = casebook_log_file_find (path);

  g_assert_cmpstr (log, ==, wanted);
}

static void
test_find (void)
{
  static const char *const endings[] = { "-wal", "-journal" };
  g_autofree char *folder = scratch_folder_new ();
  g_autofree char *path = g_build_filename (folder, "library", NULL);
  g_autofree char *memory = g_strconcat (path, "-shm", NULL);

  assert_found (path, NULL);
  g_assert_true (g_file_set_contents (memory, "no log", -1, NULL));
  assert_found (path, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *log = g_strconcat (path, endings[i], NULL);

      g_assert_true (g_file_set_contents (log, "", 0, NULL));
      assert_found (path, NULL);
      g_assert_true (g_file_set_contents (log, "words", -1, NULL));
      assert_found (path, log);
      g_assert_true (g_file_set_contents (log, "", 0, NULL));
    }
  scratch_folder_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/log-file/find", test_find);

  return g_test_run ();
}
