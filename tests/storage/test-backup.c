/* Casebook: tests of a copy of a library at one moment.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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
             int           code,
             const char   *words)
{
  g_autoptr (GError) error = NULL;
  guint n_before = count_files (fixture->folder);

  g_assert_false (casebook_backup_write (fixture->database, path, cancellable, &error));
  g_assert_error (error, domain, code);
  g_assert_nonnull (strstr (error->message, words));
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
  assert_kept (fixture, path, cancellable, G_IO_ERROR, G_IO_ERROR_CANCELLED, "");
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "an older backup");
}

/* What is wrong with a place is told as that; a device is not replaced, by whoever may. */
static void
test_bad_places (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "folder", NULL);
  g_autofree char *new_folder = g_build_filename (fixture->folder, "new", G_DIR_SEPARATOR_S, NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere", "copy", NULL);
  g_autofree char *below = g_build_filename (casebook_library_get_path (fixture->library), "copy", NULL);
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_kept (fixture, folder, NULL, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_IO, "is a folder");
  assert_kept (fixture, new_folder, NULL, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_IO, "is a folder");
  assert_kept (fixture, nowhere, NULL, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_IO, "There is no folder");
  assert_kept (fixture, below, NULL, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_IO, "There is no folder");
  assert_kept (fixture, "", NULL, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_IO, "No file is named");
  assert_kept (fixture, pipe, NULL, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_EXISTS, "no file");
}

static char *
read_file (const char *path,
           gsize      *size)
{
  g_autoptr (GError) error = NULL;
  char *bytes = NULL;

  g_file_get_contents (path, &bytes, size, &error);
  g_assert_no_error (error);
  return bytes;
}

/* Lays a library and its log where a backup is about to go, as a writer leaves
 * them that was killed. Returns the path of the log. */
static char *
leave_library (Fixture    *fixture,
               const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *own_log = g_strconcat (casebook_library_get_path (fixture->library), "-wal", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *log_bytes = NULL;
  gsize size, log_size;

  put_note (fixture->database);
  bytes = read_file (casebook_library_get_path (fixture->library), &size);
  log_bytes = read_file (own_log, &log_size);
  g_assert_cmpuint (log_size, >, 0);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
  g_assert_true (g_file_set_contents (log, log_bytes, (gssize) log_size, NULL));
  return g_steal_pointer (&log);
}

/* What a dead writer left in the log would be taken for a part of the copy. */
static void
test_beside_a_log (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *path = copy_path (fixture);
  g_autofree char *log = leave_library (fixture, path);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size_before, size_after;

  before = read_file (path, &size_before);
  assert_kept (fixture, path, NULL, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_EXISTS, path);
  after = read_file (path, &size_after);
  g_assert_cmpmem (before, size_before, after, size_after);
  g_assert_cmpint (count_notes (path), ==, 1);
}

/* The same where the log is all that is left. */
static void
test_beside_a_log_alone (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree char *path = copy_path (fixture);
  g_autofree char *log = leave_library (fixture, path);

  g_assert_cmpint (g_unlink (path), ==, 0);
  assert_kept (fixture, path, NULL, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_EXISTS, log);
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* What somebody has open, and may write to in the next moment, stays theirs. */
static void
test_over_an_open_library (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autofree char *path = copy_path (fixture);
  g_autoptr (CasebookLibrary) other = NULL;
  g_autoptr (GError) error = NULL;

  other = casebook_library_open (path, CASEBOOK_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  assert_kept (fixture, path, NULL, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_BUSY, "is open");
  put_note (casebook_library_get_database (other));
  g_assert_cmpint (count_notes (path), ==, 1);

  g_assert_true (casebook_library_close (other, &error));
  g_assert_true (casebook_backup_write (fixture->database, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_notes (path), ==, 0);
}

/* A link to where backups are kept stays one. */
static void
test_through_a_link (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "folder", NULL);
  g_autofree char *path = g_build_filename (folder, "copy", NULL);
  g_autofree char *name = g_build_filename (fixture->folder, "name", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (symlink ("folder/copy", name), ==, 0);
  for (guint n = 1; n < 3; n++)
    {
      put_note (fixture->database);
      g_assert_true (casebook_backup_write (fixture->database, name, NULL, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_test (name, G_FILE_TEST_IS_SYMLINK));
      g_assert_cmpint (count_notes (path), ==, n);
      g_assert_cmpuint (count_files (folder), ==, 1);
    }
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
  ADD ("beside-a-log", test_beside_a_log);
  ADD ("beside-a-log-alone", test_beside_a_log_alone);
  ADD ("over-an-open-library", test_over_an_open_library);
  ADD ("through-a-link", test_through_a_link);

  return g_test_run ();
}
