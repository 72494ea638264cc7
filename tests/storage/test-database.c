/* Casebook: tests of an open SQLite file.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "scratch-database.h"

typedef ScratchDatabase Fixture;

/* What keeps the promises of database.c is on. */
static void
test_pragmas (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *pragma;
    const char *value;
  } rows[] = {
    { "PRAGMA journal_mode", "wal" },
    { "PRAGMA synchronous", "2" },
    { "PRAGMA foreign_keys", "1" },
    { "PRAGMA recursive_triggers", "1" },
    { "PRAGMA busy_timeout", "5000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CasebookStatement) statement = scratch_database_prepare (fixture, rows[i].pragma);
      g_autoptr (GError) error = NULL;
      gboolean row;

      g_assert_true (casebook_statement_step (statement, &row, &error));
      g_assert_true (row);
      g_assert_cmpstr (casebook_statement_get_text (statement, 0), ==, rows[i].value);
    }
}

/* What is only read may come from anywhere, so its schema is not trusted. */
static void
test_read_only_trusts_nothing (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (CasebookDatabase) reader = NULL;
  g_autoptr (GError) error = NULL;
  gint64 trusted = -1;

  scratch_database_execute (fixture, "CREATE TABLE t (a)");
  reader = casebook_database_open (fixture->path, CASEBOOK_DATABASE_READ_ONLY, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (casebook_database_query_integer (reader, "PRAGMA trusted_schema", &trusted, &error));
  g_assert_cmpint (trusted, ==, 0);
  g_assert_false (casebook_database_execute (reader, "INSERT INTO t VALUES (1)", &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_READ_ONLY);
}

/* Who only reads leaves nothing behind, and takes nothing from who has it open. */
static void
test_read_only_leaves_nothing (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *memory = g_strconcat (fixture->path, "-shm", NULL);
  g_autoptr (GError) error = NULL;
  gint64 n;

  scratch_database_execute (fixture, "CREATE TABLE t (a)");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CasebookDatabase) reader = casebook_database_open (fixture->path, CASEBOOK_DATABASE_READ_ONLY, NULL,
                                                                    &error);

      g_assert_no_error (error);
      g_assert_true (casebook_database_query_integer (reader, "SELECT count (*) FROM t", &n, &error));
      g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
      g_assert_true (casebook_database_close (reader, &error));
      g_assert_cmpint (g_file_test (log, G_FILE_TEST_EXISTS), ==, i == 0);
      g_assert_cmpint (g_file_test (memory, G_FILE_TEST_EXISTS), ==, i == 0);
      g_assert_true (casebook_database_close (fixture->database, &error));
    }
}

/* A name that SQLite would take for a URI is a name. */
static void
test_name_like_a_uri (void)
{
  g_autofree char *folder = scratch_folder_new ();
  g_autofree char *path = g_build_filename (folder, "file:x?mode=memory", NULL);
  g_autofree char *before = g_get_current_dir ();
  g_autoptr (CasebookDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_chdir (folder), ==, 0);
  database = casebook_database_open ("file:x?mode=memory", CASEBOOK_DATABASE_CREATE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_chdir (before), ==, 0);
  g_assert_cmpstr (casebook_database_get_path (database), ==, path);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_clear_object (&database);
  scratch_folder_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/database/" name, Fixture, NULL, scratch_database_set_up, function, scratch_database_tear_down)
  ADD ("pragmas", test_pragmas);
  ADD ("read-only-trusts-nothing", test_read_only_trusts_nothing);
  ADD ("read-only-leaves-nothing", test_read_only_leaves_nothing);
  g_test_add_func ("/database/name-like-a-uri", test_name_like_a_uri);

  return g_test_run ();
}
