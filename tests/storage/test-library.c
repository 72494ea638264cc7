/* Casebook: tests of the file that holds everything.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sample.h"
#include "scratch-library.h"
#include "storage/case-store.h"
#include "storage/library-check.h"
#include "storage/note-store.h"

/* Where user "nobody" lives on every Debian. */
#define NOBODY 65534

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = scratch_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "library", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  scratch_folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
make_library (Fixture *fixture)
{
  g_autoptr (CasebookLibrary) library = scratch_library_open (fixture->folder);
  g_autoptr (CasebookCase) record = sample_put_case (casebook_library_get_database (library));

  g_assert_nonnull (record);
}

static void
run_sql (const char *path,
         const char *script)
{
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, script, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
}

static void
write_file (const char    *path,
            gconstpointer  bytes,
            gsize          size)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, &error));
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

/* Opening fails with @code, in a sentence that names the file, and neither
 * the file nor its folder is changed. */
static void
assert_refused (Fixture              *fixture,
                CasebookStorageError  code)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size_before = 0, size_after = 0;
  guint n_files = count_files (fixture->folder);
  struct stat about_before, about_after;

  g_assert_cmpint (stat (fixture->path, &about_before), ==, 0);
  if (S_ISREG (about_before.st_mode))
    g_assert_true (g_file_get_contents (fixture->path, &before, &size_before, NULL));
  for (CasebookDatabaseMode mode = CASEBOOK_DATABASE_CREATE; mode <= CASEBOOK_DATABASE_READ_ONLY; mode++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CasebookLibrary) library = casebook_library_open (fixture->path, mode, &error);

      g_assert_null (library);
      g_assert_error (error, CASEBOOK_STORAGE_ERROR, (int) code);
      g_assert_nonnull (strstr (error->message, fixture->path));
      g_assert_true (g_str_has_suffix (error->message, "."));
    }

  g_assert_cmpint (stat (fixture->path, &about_after), ==, 0);
  g_assert_cmpint (about_before.st_mtim.tv_sec, ==, about_after.st_mtim.tv_sec);
  g_assert_cmpint (about_before.st_mtim.tv_nsec, ==, about_after.st_mtim.tv_nsec);
  g_assert_cmpuint (count_files (fixture->folder), ==, n_files);
  if (before != NULL)
    {
      g_assert_true (g_file_get_contents (fixture->path, &after, &size_after, NULL));
      g_assert_cmpmem (before, size_before, after, size_after);
    }
}

static void
test_newer_is_left_alone (Fixture       *fixture,
                          gconstpointer  data)
{
  make_library (fixture);
  run_sql (fixture->path, "PRAGMA user_version = 2; PRAGMA journal_mode = DELETE");
  assert_refused (fixture, CASEBOOK_STORAGE_ERROR_NEWER);
}

/* A writer died: its log lies beside the library still. */
static void
leave_log (const char *path,
           const char *script)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *library_bytes = NULL;
  g_autofree char *log_bytes = NULL;
  gsize library_size, log_size;
  sqlite3 *writer;

  g_assert_cmpint (sqlite3_open (path, &writer), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (writer, script, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_true (g_file_get_contents (path, &library_bytes, &library_size, NULL));
  g_assert_true (g_file_get_contents (log, &log_bytes, &log_size, NULL));
  g_assert_cmpint (sqlite3_close (writer), ==, SQLITE_OK);
  write_file (path, library_bytes, library_size);
  write_file (log, log_bytes, log_size);
}

/* Opening @name fails and leaves the log of the library as it is. */
static void
assert_log_left (Fixture              *fixture,
                 const char           *name,
                 CasebookStorageError  code)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *before = NULL;
  gsize size_before = 0;

  g_assert_true (g_file_get_contents (log, &before, &size_before, NULL));
  for (CasebookDatabaseMode mode = CASEBOOK_DATABASE_CREATE; mode <= CASEBOOK_DATABASE_READ_ONLY; mode++)
    {
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (CasebookLibrary) library = casebook_library_open (name, mode, &error);
      gsize size_after = 0;

      g_assert_null (library);
      g_assert_error (error, CASEBOOK_STORAGE_ERROR, (int) code);
      g_assert_true (g_file_get_contents (log, &after, &size_after, NULL));
      g_assert_cmpmem (before, size_before, after, size_after);
    }
}

/* A newer program died before its log was emptied: the header still says 1. */
static void
test_newer_in_log_is_left_alone (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "folder", NULL);
  g_autofree char *name = g_build_filename (folder, "name", NULL);

  make_library (fixture);
  leave_log (fixture->path, "PRAGMA user_version = 2");
  assert_log_left (fixture, fixture->path, CASEBOOK_STORAGE_ERROR_NEWER);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (symlink (fixture->path, name), ==, 0);
  assert_log_left (fixture, name, CASEBOOK_STORAGE_ERROR_NEWER);
}

/* A link that leads to nothing yet is made to lead to a library, and stays. */
static void
test_made_through_a_link (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *name = g_build_filename (fixture->folder, "name", NULL);
  g_autoptr (CasebookLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("library", name), ==, 0);
  library = casebook_library_open (name, CASEBOOK_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (name, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_REGULAR));
}

/* The library is gone, moved or deleted, and its log may hold all that is left. */
static void
test_log_without_library (Fixture       *fixture,
                          gconstpointer  data)
{
  make_library (fixture);
  leave_log (fixture->path, "UPDATE evidence SET title = 'In the log alone'");
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  assert_log_left (fixture, fixture->path, CASEBOOK_STORAGE_ERROR_CORRUPT);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* A backup was laid where a library was whose log is there still: it is not
 * written into the backup, and both can be had again. */
static void
test_backup_beside_anothers_log (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autofree char *backup = g_build_filename (fixture->folder, "backup", NULL);
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *away = g_build_filename (fixture->folder, "away", NULL);
  g_autoptr (CasebookLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  make_library (fixture);
  library = scratch_library_open (fixture->folder);
  g_assert_true (casebook_library_backup (library, backup, NULL, &error));
  g_assert_true (casebook_library_close (library, &error));
  g_clear_object (&library);
  leave_log (fixture->path, "UPDATE evidence SET title = 'In the log alone'");
  g_assert_cmpint (g_rename (backup, fixture->path), ==, 0);
  assert_log_left (fixture, fixture->path, CASEBOOK_STORAGE_ERROR_CORRUPT);
  assert_refused (fixture, CASEBOOK_STORAGE_ERROR_CORRUPT);

  g_assert_cmpint (g_rename (log, away), ==, 0);
  library = casebook_library_open (fixture->path, CASEBOOK_DATABASE_READ_WRITE, &error);
  g_assert_no_error (error);
  sample_assert_whole (casebook_library_get_database (library));
}

/* The same where somebody copied the library themselves when it was closed. */
static void
test_copy_beside_a_later_log (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy", NULL);
  g_autofree char *away = g_build_filename (fixture->folder, "away", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (CasebookLibrary) own = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  make_library (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));
  write_file (copy, bytes, size);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (CasebookLibrary) library = scratch_library_open (fixture->folder);
      g_autoptr (CasebookCase) record = sample_put_case (casebook_library_get_database (library));

      g_assert_nonnull (record);
    }

  leave_log (fixture->path, "UPDATE evidence SET title = 'In the log alone'");
  g_assert_cmpint (g_rename (fixture->path, away), ==, 0);
  g_assert_cmpint (g_rename (copy, fixture->path), ==, 0);
  assert_log_left (fixture, fixture->path, CASEBOOK_STORAGE_ERROR_CORRUPT);
  assert_refused (fixture, CASEBOOK_STORAGE_ERROR_CORRUPT);

  g_assert_cmpint (g_rename (away, fixture->path), ==, 0);
  own = casebook_library_open (fixture->path, CASEBOOK_DATABASE_READ_WRITE, &error);
  g_assert_no_error (error);
  sample_assert_whole (casebook_library_get_database (own));
}

static void
test_folder (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  assert_refused (fixture, CASEBOOK_STORAGE_ERROR_NOT_A_LIBRARY);
}

static void
test_pipe (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_refused (fixture, CASEBOOK_STORAGE_ERROR_NOT_A_LIBRARY);
}

static void
test_empty_file (Fixture       *fixture,
                 gconstpointer  data)
{
  write_file (fixture->path, "", 0);
  assert_refused (fixture, CASEBOOK_STORAGE_ERROR_NOT_A_LIBRARY);
}

static void
test_other_file (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *letter = g_strnfill (5000, 'x');

  write_file (fixture->path, letter, 5000);
  assert_refused (fixture, CASEBOOK_STORAGE_ERROR_NOT_A_LIBRARY);
}

static void
test_other_database (Fixture       *fixture,
                     gconstpointer  data)
{
  run_sql (fixture->path, "CREATE TABLE places (url TEXT); PRAGMA user_version = 1");
  assert_refused (fixture, CASEBOOK_STORAGE_ERROR_NOT_A_LIBRARY);
}

/* Cut anywhere, the library is refused, as a library that lost a part or as none. */
static void
test_truncated (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *bytes = NULL;
  gsize size;

  make_library (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));
  for (guint i = 0; i < 20; i++)
    {
      gsize cut = (gsize) g_test_rand_int_range (16, (int) size);

      write_file (fixture->path, bytes, cut);
      assert_refused (fixture, CASEBOOK_STORAGE_ERROR_CORRUPT);
    }
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookLibrary) library = casebook_library_open (fixture->path, CASEBOOK_DATABASE_READ_WRITE, &error);

  g_assert_null (library);
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

/* What is only read stays of the schema it has, and says so. */
static void
test_older_is_read (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (CasebookLibrary) current = NULL;
  g_autoptr (CasebookLibrary) older = NULL;
  g_autoptr (GError) error = NULL;

  make_library (fixture);
  current = casebook_library_open (fixture->path, CASEBOOK_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (casebook_library_is_current (current));
  g_clear_object (&current);

  run_sql (fixture->path, "PRAGMA user_version = 0");
  older = casebook_library_open (fixture->path, CASEBOOK_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_false (casebook_library_is_current (older));
}

/* A new library, its folder and all that SQLite lays beside it are the owner's alone. */
static void
test_private (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "a", "b", NULL);
  g_autofree char *path = g_build_filename (folder, "library", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookLibrary) library = casebook_library_open (path, CASEBOOK_DATABASE_CREATE, &error);
  g_autoptr (CasebookCase) record = NULL;
  g_autoptr (GDir) dir = NULL;
  struct stat about;
  const char *name;

  g_assert_no_error (error);
  record = sample_put_case (casebook_library_get_database (library));
  g_assert_cmpint (stat (folder, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0700);
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);

      g_assert_cmpint (stat (file, &about), ==, 0);
      g_assert_cmpint (about.st_mode & 0777, ==, 0600);
    }
}

/* Runs in a child that is nobody: opening fails with @code, and says @words. */
static void
open_as_nobody (Fixture              *fixture,
                CasebookDatabaseMode  mode,
                CasebookStorageError  code,
                const char           *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookLibrary) library = NULL;

  if (getuid () == 0 && (setgroups (0, NULL) != 0 || setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
    _exit (2);
  library = casebook_library_open (fixture->path, mode, &error);
  _exit (library == NULL && g_error_matches (error, CASEBOOK_STORAGE_ERROR, (int) code) &&
         strstr (error->message, words) != NULL ? 0 : 1);
}

static void
assert_refused_to_nobody (Fixture              *fixture,
                          CasebookDatabaseMode  mode,
                          CasebookStorageError  code,
                          const char           *words)
{
  pid_t pid = fork ();
  int status;

  if (pid == 0)
    open_as_nobody (fixture, mode, code, words);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
assert_read_only (Fixture              *fixture,
                  CasebookDatabaseMode  mode)
{
  assert_refused_to_nobody (fixture, mode, CASEBOOK_STORAGE_ERROR_READ_ONLY, "read-only");
}

/* What may not even be read is told as that, also to who wants to read alone. */
static void
test_closed (Fixture       *fixture,
             gconstpointer  data)
{
  make_library (fixture);
  for (CasebookDatabaseMode mode = CASEBOOK_DATABASE_CREATE; mode <= CASEBOOK_DATABASE_READ_ONLY; mode++)
    {
      g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
      g_assert_cmpint (g_chmod (fixture->path, 0000), ==, 0);
      assert_refused_to_nobody (fixture, mode, CASEBOOK_STORAGE_ERROR_IO, "may not be read");
      g_assert_cmpint (g_chmod (fixture->path, 0666), ==, 0);
      g_assert_cmpint (g_chmod (fixture->folder, 0000), ==, 0);
      assert_refused_to_nobody (fixture, mode, CASEBOOK_STORAGE_ERROR_IO, "may not be read");
    }
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
}

static void
test_read_only_folder (Fixture       *fixture,
                       gconstpointer  data)
{
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  assert_read_only (fixture, CASEBOOK_DATABASE_CREATE);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);

  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  make_library (fixture);
  g_assert_cmpint (g_chmod (fixture->path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  assert_read_only (fixture, CASEBOOK_DATABASE_READ_WRITE);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
}

static void
test_read_only_file (Fixture       *fixture,
                     gconstpointer  data)
{
  make_library (fixture);
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0777), ==, 0);
  assert_read_only (fixture, CASEBOOK_DATABASE_READ_WRITE);
}

/* A library that is in no file is one in all else, and is nobody else's. */
static void
test_empty_in_memory (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookLibrary) library = casebook_library_new_empty (&error);
  g_autoptr (CasebookLibrary) other = casebook_library_new_empty (&error);
  CasebookDatabase *database;
  g_autoptr (CasebookCase) record = NULL;
  gint64 n;

  g_assert_no_error (error);
  g_assert_cmpstr (casebook_library_get_id (library), !=, casebook_library_get_id (other));
  database = casebook_library_get_database (library);
  g_assert_true (casebook_database_query_integer (database, "SELECT count (*) FROM cases", &n, &error));
  g_assert_cmpint (n, ==, 0);
  record = sample_put_case (database);
  sample_assert_whole (database);
  g_assert_true (casebook_database_query_integer (casebook_library_get_database (other),
                                                  "SELECT count (*) FROM cases", &n, &error));
  g_assert_cmpint (n, ==, 0);
  g_assert_true (casebook_library_close (library, &error));
  g_assert_false (g_file_test (":memory:", G_FILE_TEST_EXISTS));
}

/* The window and the command line have it open at once, and each sees what the other wrote. */
static void
test_two_at_once (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (CasebookLibrary) window = scratch_library_open (fixture->folder);
  g_autoptr (CasebookLibrary) command = scratch_library_open (fixture->folder);
  CasebookLibrary *both[] = { window, command };
  gint64 last = 0;

  g_assert_cmpstr (casebook_library_get_id (window), ==, casebook_library_get_id (command));
  for (guint i = 0; i < 40; i++)
    {
      CasebookLibrary *writer = both[g_test_rand_bit ()];
      CasebookLibrary *reader = both[g_test_rand_bit ()];
      g_autoptr (CasebookNote) note = g_object_new (CASEBOOK_TYPE_NOTE, "text", "Rope is short", NULL);
      g_autoptr (CasebookNote) loaded = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (casebook_note_store_put (casebook_library_get_database (writer), note, &error));
      g_assert_cmpint (casebook_record_get_stamp (CASEBOOK_RECORD (note)), >, last);
      last = casebook_record_get_stamp (CASEBOOK_RECORD (note));
      loaded = casebook_note_store_load (casebook_library_get_database (reader),
                                         casebook_record_get_id (CASEBOOK_RECORD (note)), &error);
      g_assert_no_error (error);
      sample_assert_equal (note, loaded);
    }
}

/* A writer that does not finish makes the other wait and then say so. */
static void
test_busy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (CasebookLibrary) window = scratch_library_open (fixture->folder);
  g_autoptr (CasebookLibrary) command = scratch_library_open (fixture->folder);
  g_autoptr (CasebookNote) note = g_object_new (CASEBOOK_TYPE_NOTE, "text", "Rope is short", NULL);
  g_autoptr (GError) error = NULL;

  sqlite3_busy_timeout (casebook_database_get_handle (casebook_library_get_database (command)), 1);
  g_assert_true (casebook_database_begin (casebook_library_get_database (window), &error));
  g_assert_false (casebook_note_store_put (casebook_library_get_database (command), note, &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_BUSY);
  g_clear_error (&error);
  casebook_database_rollback (casebook_library_get_database (window));
  g_assert_true (casebook_note_store_put (casebook_library_get_database (command), note, &error));
}

/* Two programs that make the library in the same moment end up with one. */
static gpointer
open_in_thread (gpointer data)
{
  g_autoptr (GError) error = NULL;
  CasebookLibrary *library = casebook_library_open (data, CASEBOOK_DATABASE_CREATE, &error);

  g_assert_no_error (error);
  return library;
}

static void
test_made_by_many (Fixture       *fixture,
                   gconstpointer  data)
{
  GThread *threads[6];
  g_autoptr (GPtrArray) libraries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("opener", open_in_thread, fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_ptr_array_add (libraries, g_thread_join (threads[i]));
  for (guint i = 1; i < libraries->len; i++)
    g_assert_cmpstr (casebook_library_get_id (libraries->pdata[0]), ==, casebook_library_get_id (libraries->pdata[i]));
}

static void
test_backup (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "copy", NULL);
  g_autoptr (CasebookLibrary) library = scratch_library_open (fixture->folder);
  g_autoptr (CasebookCase) record = sample_put_case (casebook_library_get_database (library));
  g_autoptr (CasebookLibrary) copy = NULL;
  g_autoptr (CasebookCase) loaded = NULL;
  g_autoptr (GError) error = NULL;
  struct stat about;

  write_file (path, "an older backup", 15);
  g_assert_true (casebook_library_backup (library, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (stat (path, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0600);

  copy = casebook_library_open (path, CASEBOOK_DATABASE_READ_WRITE, &error);
  g_assert_no_error (error);
  sample_assert_whole (casebook_library_get_database (copy));
  loaded = casebook_case_store_load (casebook_library_get_database (copy),
                                     casebook_record_get_id (CASEBOOK_RECORD (record)), &error);
  g_assert_no_error (error);
  sample_assert_equal (record, loaded);
}

static void
test_backup_onto_itself (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree char *link_path = g_build_filename (fixture->folder, "link", NULL);
  g_autoptr (CasebookLibrary) library = scratch_library_open (fixture->folder);
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  const char *paths[] = { fixture->path, link_path, log };

  g_assert_cmpint (symlink (fixture->path, link_path), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (casebook_library_backup (library, paths[i], NULL, &error));
      g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_EXISTS);
    }
  sample_assert_whole (casebook_library_get_database (library));
}

/* How much is in a case: what a person would miss. */
static guint
count_rows (CasebookCase *record)
{
  GListModel *evidence = G_LIST_MODEL (casebook_case_get_evidence (record));
  guint n = g_list_model_get_n_items (evidence) +
            g_list_model_get_n_items (G_LIST_MODEL (casebook_case_get_progress (record))) +
            g_list_model_get_n_items (G_LIST_MODEL (casebook_case_get_no_opportunities (record)));

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (CasebookEvidence) piece = g_list_model_get_item (evidence, i);

      n += g_list_model_get_n_items (G_LIST_MODEL (casebook_evidence_get_claims (piece))) +
           g_list_model_get_n_items (G_LIST_MODEL (casebook_evidence_get_measures (piece))) +
           g_list_model_get_n_items (G_LIST_MODEL (casebook_evidence_get_artefacts (piece)));
    }

  return n;
}

static gboolean
is_whole (CasebookLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) damages = casebook_library_check (casebook_library_get_database (library), NULL, &error);

  g_assert_true (damages != NULL || error->domain == CASEBOOK_STORAGE_ERROR);
  return damages != NULL && damages->len == 0;
}

/* Whatever bytes are changed, there is an answer and no crash; and a case that
 * lost a row is never in a library that the check calls whole. */
static void
test_damage_anywhere (Fixture       *fixture,
                      gconstpointer  data)
{
  guint rounds = g_test_slow () ? 3000 : 150;
  g_autofree char *bytes = NULL;
  g_autofree char *id = NULL;
  g_autofree char *damaged = NULL;
  guint n_rows;
  gsize size;

  {
    g_autoptr (CasebookLibrary) library = scratch_library_open (fixture->folder);
    g_autoptr (CasebookCase) record = sample_put_case (casebook_library_get_database (library));

    id = g_strdup (casebook_record_get_id (CASEBOOK_RECORD (record)));
    n_rows = count_rows (record);
  }
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));
  damaged = g_malloc (size);
  for (guint i = 0; i < rounds; i++)
    {
      g_autoptr (CasebookLibrary) library = NULL;
      g_autoptr (CasebookCase) record = NULL;
      g_autoptr (GError) error = NULL;
      guint n = (guint) g_test_rand_int_range (1, 40);

      memcpy (damaged, bytes, size);
      for (guint j = 0; j < n; j++)
        damaged[g_test_rand_int_range (0, (int) size)] = (char) g_test_rand_int ();
      write_file (fixture->path, damaged, size);

      library = casebook_library_open (fixture->path, CASEBOOK_DATABASE_READ_WRITE, &error);
      if (library == NULL)
        {
          g_assert_true (error->domain == CASEBOOK_STORAGE_ERROR);
          continue;
        }
      record = casebook_case_store_load (casebook_library_get_database (library), id, &error);
      g_assert_true (record != NULL || error->domain == CASEBOOK_STORAGE_ERROR);
      if (is_whole (library) && record != NULL)
        g_assert_cmpuint (count_rows (record), ==, n_rows);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/library/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("newer-is-left-alone", test_newer_is_left_alone);
  ADD ("newer-in-log-is-left-alone", test_newer_in_log_is_left_alone);
  ADD ("made-through-a-link", test_made_through_a_link);
  ADD ("log-without-library", test_log_without_library);
  ADD ("backup-beside-anothers-log", test_backup_beside_anothers_log);
  ADD ("copy-beside-a-later-log", test_copy_beside_a_later_log);
  ADD ("folder", test_folder);
  ADD ("pipe", test_pipe);
  ADD ("empty-file", test_empty_file);
  ADD ("other-file", test_other_file);
  ADD ("other-database", test_other_database);
  ADD ("truncated", test_truncated);
  ADD ("missing", test_missing);
  ADD ("older-is-read", test_older_is_read);
  ADD ("private", test_private);
  ADD ("closed", test_closed);
  ADD ("read-only-folder", test_read_only_folder);
  ADD ("read-only-file", test_read_only_file);
  ADD ("two-at-once", test_two_at_once);
  g_test_add_func ("/library/empty-in-memory", test_empty_in_memory);
  ADD ("busy", test_busy);
  ADD ("made-by-many", test_made_by_many);
  ADD ("backup", test_backup);
  ADD ("backup-onto-itself", test_backup_onto_itself);
  ADD ("damage-anywhere", test_damage_anywhere);

  return g_test_run ();
}
