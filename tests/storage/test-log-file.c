/* Casebook: tests of the log beside a database.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "scratch-library.h"
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

/* A log tells the number its file had; one that is cut or changed anywhere in its beginning tells nothing. */
static void
test_load_base (void)
{
  g_autofree char *folder = scratch_folder_new ();
  g_autoptr (CasebookLibrary) library = scratch_library_open (folder);
  g_autofree char *log = g_strconcat (casebook_library_get_path (library), "-wal", NULL);
  g_autofree char *other = g_build_filename (folder, "other-wal", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize size, beginning = 32 + 24 + 4096;
  guint32 base = 0, again;

  g_assert_true (casebook_database_execute (casebook_library_get_database (library), "PRAGMA user_version = 1", &error));
  g_assert_true (casebook_log_file_load_base (log, &base));
  g_assert_cmpuint (base, >, 0);

  g_assert_true (g_file_get_contents (log, &bytes, &size, &error));
  g_assert_cmpuint (size, >=, beginning);
  for (guint i = 0; i < 200; i++)
    {
      gsize cut = (gsize) g_test_rand_int_range (0, (int) beginning);
      guint8 bit = (guint8) (1 << g_test_rand_int_range (0, 8));

      g_assert_true (g_file_set_contents (other, bytes, (gssize) cut, &error));
      g_assert_false (casebook_log_file_load_base (other, &again));
      bytes[cut] ^= (char) bit;
      g_assert_true (g_file_set_contents (other, bytes, (gssize) size, &error));
      g_assert_false (casebook_log_file_load_base (other, &again));
      bytes[cut] ^= (char) bit;
    }
  g_assert_false (casebook_log_file_load_base (folder, &again));
  g_assert_true (casebook_library_close (library, &error));
  scratch_folder_remove (folder);
}

static guint
count_beside (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n - 1;
}

/* An empty log goes when nobody has the library open; one that is not stays. */
static void
test_remove_empty (void)
{
  g_autofree char *folder = scratch_folder_new ();
  g_autoptr (CasebookLibrary) library = scratch_library_open (folder);
  g_autofree char *path = g_strdup (casebook_library_get_path (library));
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *memory = g_strconcat (path, "-shm", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count_beside (folder), ==, 2);
  casebook_log_file_remove_empty (path, NULL);
  g_assert_cmpuint (count_beside (folder), ==, 2);
  g_assert_true (casebook_library_close (library, &error));
  g_assert_cmpuint (count_beside (folder), ==, 0);

  g_assert_true (g_file_set_contents (log, "words", -1, NULL));
  g_assert_true (g_file_set_contents (memory, "", 0, NULL));
  casebook_log_file_remove_empty (path, NULL);
  g_assert_cmpuint (count_beside (folder), ==, 2);
  g_assert_true (g_file_set_contents (log, "", 0, NULL));
  casebook_log_file_remove_empty (path, NULL);
  g_assert_cmpuint (count_beside (folder), ==, 0);
  scratch_folder_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/log-file/find", test_find);
  g_test_add_func ("/log-file/load-base", test_load_base);
  g_test_add_func ("/log-file/remove-empty", test_remove_empty);

  return g_test_run ();
}
