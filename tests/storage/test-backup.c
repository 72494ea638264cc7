/* Casebook: tests of a copy of a library at one moment.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "sample.h"
#include "scratch-library.h"
#include "storage/backup.h"
#include "storage/note-store.h"
#include "storage/transaction.h"

typedef ScratchLibrary Fixture;

static char *
copy_path (Fixture *fixture)
{
  return g_build_filename (fixture->folder, "copy", NULL);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
put_note (CasebookDatabase *database)
{
  g_autoptr (CasebookNote) note = g_object_new (CASEBOOK_TYPE_NOTE, "text", "Rope", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (casebook_note_store_put (database, note, &error));
  g_assert_no_error (error);
}

static gint64
count_notes (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookLibrary) library = casebook_library_open (path, CASEBOOK_DATABASE_READ_WRITE, &error);
  gint64 n = -1;

  g_assert_no_error (error);
  sample_assert_whole (casebook_library_get_database (library));
  g_assert_true (casebook_database_query_integer (casebook_library_get_database (library), "SELECT count (*) FROM note",
                                                  &n, &error));
  g_assert_true (casebook_library_close (library, &error));
  return n;
}

/* One file of its owner's alone, with nothing beside it that it would need. */
static void
test_one_file (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *path = copy_path (fixture);
  g_autoptr (GError) error = NULL;
  guint n_before = count_files (fixture->folder);
  struct stat about;

  put_note (fixture->database);
  g_assert_true (casebook_backup_write (fixture->database, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (fixture->folder), ==, n_before + 1);
  g_assert_cmpint (stat (path, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0600);
  g_assert_cmpint (count_notes (path), ==, 1);
}

/* What another program is about to write is not in it. */
static void
test_while_another_writes (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autofree char *path = copy_path (fixture);
  g_autoptr (CasebookLibrary) other = scratch_library_open (fixture->folder);
  g_autoptr (CasebookTransaction) writing = NULL;
  g_autoptr (GError) error = NULL;

  put_note (fixture->database);
  writing = casebook_transaction_begin (casebook_library_get_database (other), &error);
  put_note (casebook_library_get_database (other));
  g_assert_true (casebook_backup_write (fixture->database, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (casebook_transaction_commit (g_steal_pointer (&writing), &error));
  g_assert_cmpint (count_notes (path), ==, 1);
  g_assert_cmpint (count_notes (casebook_library_get_path (fixture->library)), ==, 2);
}

/* What is only read can be copied too. */
static void
test_of_what_is_only_read (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autofree char *path = copy_path (fixture);
  g_autoptr (CasebookDatabase) reader = NULL;
  g_autoptr (GError) error = NULL;

  put_note (fixture->database);
  reader = casebook_database_open (casebook_library_get_path (fixture->library), CASEBOOK_DATABASE_READ_ONLY, NULL,
                                   &error);
  g_assert_no_error (error);
  g_assert_true (casebook_backup_write (reader, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_notes (path), ==, 1);
}

/* Where it fails, whatever was there is as it was, and nothing half made lies about. */
static void
assert_kept (Fixture      *fixture,
             const char   *path,
             GCancellable *cancellable,
             GQuark        domain,
             int           code)
{
  g_autoptr (GError) error = NULL;
  guint n_before = count_files (fixture->folder);

  g_assert_false (casebook_backup_write (fixture->database, path, cancellable, &error));
  g_assert_error (error, domain, code);
  g_assert_cmpuint (count_files (fixture->folder), ==, n_before);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = copy_path (fixture);
  g_autofree char *content = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_assert_true (g_file_set_contents (path, "an older backup", -1, NULL));
  g_cancellable_cancel (cancellable);
  assert_kept (fixture, path, cancellable, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "an older backup");
}

static void
test_bad_places (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "folder", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere", "copy", NULL);
  g_autofree char *below = g_build_filename (casebook_library_get_path (fixture->library), "copy", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  assert_kept (fixture, folder, NULL, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_IO);
  assert_kept (fixture, nowhere, NULL, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_IO);
  assert_kept (fixture, below, NULL, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_IO);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/backup/" name, Fixture, NULL, scratch_library_set_up, function, scratch_library_tear_down)
  ADD ("one-file", test_one_file);
  ADD ("while-another-writes", test_while_another_writes);
  ADD ("of-what-is-only-read", test_of_what_is_only_read);
  ADD ("cancelled", test_cancelled);
  ADD ("bad-places", test_bad_places);

  return g_test_run ();
}
