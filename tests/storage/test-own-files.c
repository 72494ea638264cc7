/* Casebook: tests of the files a library is made of.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <unistd.h>

#include "scratch-library.h"
#include "storage/own-files.h"

typedef ScratchLibrary Fixture;

static char *
in_folder (Fixture    *fixture,
           const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
assert_own (Fixture    *fixture,
            const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (casebook_own_files_check_target (fixture->database, path, &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_EXISTS);
}

/* The library and its logs, those that are not there at the moment too. */
static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const own[] = { "library", "library-wal", "library-shm", "library-journal", "./x/../library" };
  static const char *const others[] = { "library2", "library-", "library.pdf", "Library", "packet.pdf" };

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    {
      g_autofree char *path = in_folder (fixture, own[i]);

      assert_own (fixture, path);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = in_folder (fixture, others[i]);
      g_autoptr (GError) error = NULL;

      g_assert_true (casebook_own_files_check_target (fixture->database, path, &error));
      g_assert_no_error (error);
    }
}

static void
test_relative_name (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *before = g_get_current_dir ();

  g_assert_cmpint (g_chdir (fixture->folder), ==, 0);
  assert_own (fixture, "library");
  g_assert_cmpint (g_chdir (before), ==, 0);
}

/* Another name of the same file, by whatever way it has it. */
static void
test_other_names (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *library = in_folder (fixture, "library");
  g_autofree char *soft = in_folder (fixture, "soft.pdf");
  g_autofree char *hard = in_folder (fixture, "hard.pdf");
  g_autofree char *folder = in_folder (fixture, "folder");
  g_autofree char *through = g_build_filename (folder, "library-wal", NULL);

  g_assert_cmpint (symlink (library, soft), ==, 0);
  g_assert_cmpint (link (library, hard), ==, 0);
  g_assert_cmpint (symlink (fixture->folder, folder), ==, 0);
  assert_own (fixture, soft);
  assert_own (fixture, hard);
  assert_own (fixture, through);
}

/* A library may be called by another name than its own; its log never is. */
static void
test_library_by_another_name (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autofree char *folder = in_folder (fixture, "folder");
  g_autofree char *name = g_build_filename (folder, "name", NULL);
  g_autofree char *library = in_folder (fixture, "library");
  g_autofree char *log = in_folder (fixture, "library-wal");
  g_autoptr (CasebookLibrary) other = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (symlink ("../library", name), ==, 0);
  other = casebook_library_open (name, CASEBOOK_DATABASE_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_false (casebook_own_files_check_target (casebook_library_get_database (other), log, &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (casebook_own_files_check_target (casebook_library_get_database (other), library, &error));
  g_clear_error (&error);
  g_assert_false (casebook_own_files_check_target (casebook_library_get_database (other), name, &error));
}

/* What is removed is the file and its logs, and nothing that is only called so. */
static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const names[] = { "new", "new-wal", "new-shm", "new-journal", "new-2", "newer" };
  g_autofree char *path = in_folder (fixture, "new");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = in_folder (fixture, names[i]);

      g_assert_true (g_file_set_contents (file, "", 0, NULL));
    }
  casebook_own_files_remove (path);
  casebook_own_files_remove (path);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = in_folder (fixture, names[i]);

      g_assert_cmpint (g_file_test (file, G_FILE_TEST_EXISTS), ==, i >= 4);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/own-files/" name, Fixture, NULL, scratch_library_set_up, function, scratch_library_tear_down)
  ADD ("names", test_names);
  ADD ("relative-name", test_relative_name);
  ADD ("other-names", test_other_names);
  ADD ("library-by-another-name", test_library_by_another_name);
  ADD ("remove", test_remove);

  return g_test_run ();
}
