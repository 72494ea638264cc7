/* Casebook: tests of an open SQLite file.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "scratch-folder.h"
#include "storage/database.h"
#include "storage/transaction.h"

typedef struct
{
  char             *folder;
  char             *path;
  CasebookDatabase *database;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = scratch_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "file", NULL);
  fixture->database = casebook_database_open (fixture->path, CASEBOOK_DATABASE_CREATE, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->database);
  scratch_folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
execute (Fixture    *fixture,
         const char *script)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (casebook_database_execute (fixture->database, script, &error));
  g_assert_no_error (error);
}

static CasebookStatement *
prepare (Fixture    *fixture,
         const char *sql)
{
  g_autoptr (GError) error = NULL;
  CasebookStatement *statement = casebook_database_prepare (fixture->database, sql, &error);

  g_assert_no_error (error);
  return statement;
}

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
      g_autoptr (CasebookStatement) statement = prepare (fixture, rows[i].pragma);
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

  execute (fixture, "CREATE TABLE t (a)");
  reader = casebook_database_open (fixture->path, CASEBOOK_DATABASE_READ_ONLY, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (casebook_database_query_integer (reader, "PRAGMA trusted_schema", &trusted, &error));
  g_assert_cmpint (trusted, ==, 0);
  g_assert_false (casebook_database_execute (reader, "INSERT INTO t VALUES (1)", &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_READ_ONLY);
}

/* Every kind of value comes back as it was bound. */
static void
test_values (Fixture       *fixture,
             gconstpointer  data)
{
  const char bytes[] = { 'a', '\0', 'b' };
  g_autoptr (CasebookStatement) insert = NULL;
  g_autoptr (CasebookStatement) select = NULL;
  g_autoptr (GError) error = NULL;
  gconstpointer got;
  gboolean row;
  gsize size;

  execute (fixture, "CREATE TABLE t (a TEXT, b TEXT, c INTEGER, d REAL, e BLOB, f BLOB) STRICT");
  insert = prepare (fixture, "INSERT INTO t VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
  casebook_statement_bind_text (insert, 1, "x'); DROP TABLE t; -- ö");
  casebook_statement_bind_text (insert, 2, NULL);
  casebook_statement_bind_integer (insert, 3, G_MININT64);
  casebook_statement_bind_real (insert, 4, 0.1);
  casebook_statement_bind_bytes (insert, 5, bytes, sizeof bytes);
  casebook_statement_bind_bytes (insert, 6, NULL, 0);
  g_assert_true (casebook_statement_run (insert, &error));

  select = prepare (fixture, "SELECT a, b, c, d, e, f, f IS NULL FROM t");
  g_assert_true (casebook_statement_step (select, &row, &error));
  g_assert_true (row);
  g_assert_cmpstr (casebook_statement_get_text (select, 0), ==, "x'); DROP TABLE t; -- ö");
  g_assert_cmpstr (casebook_statement_get_text (select, 1), ==, "");
  g_assert_cmpint (casebook_statement_get_integer (select, 2), ==, G_MININT64);
  g_assert_cmpfloat (casebook_statement_get_real (select, 3), ==, 0.1);
  got = casebook_statement_get_bytes (select, 4, &size);
  g_assert_cmpmem (got, size, bytes, sizeof bytes);
  casebook_statement_get_bytes (select, 5, &size);
  g_assert_cmpuint (size, ==, 0);
  g_assert_cmpint (casebook_statement_get_integer (select, 6), ==, 0);
  g_assert_true (casebook_statement_step (select, &row, &error));
  g_assert_false (row);
}

/* Text that is none, which only damage can make, does not get out. */
static void
test_garbled_text (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char *values[] = { "CAST (x'ff' AS TEXT)", "CAST (x'61006200' AS TEXT)", "CAST (x'eda080' AS TEXT)" };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT 1, %s", values[i]);
      g_autoptr (CasebookStatement) statement = prepare (fixture, sql);
      g_autoptr (GError) error = NULL;
      gboolean row = TRUE;

      g_assert_false (casebook_statement_step (statement, &row, &error));
      g_assert_false (row);
      g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CORRUPT);
    }
}

/* A parameter that is not there is a mistake that the next step tells. */
static void
test_bind_failure (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (CasebookStatement) statement = prepare (fixture, "SELECT ?1");
  g_autoptr (GError) error = NULL;

  casebook_statement_bind_integer (statement, 2, 1);
  g_assert_false (casebook_statement_run (statement, &error));
  g_assert_nonnull (error);
}

/* One text may be in use twice at once, and its second use starts without bindings. */
static void
test_same_statement_twice (Fixture       *fixture,
                           gconstpointer  data)
{
  const char *sql = "SELECT value, ?1 FROM json_each ('[1, 2, 3]')";
  g_autoptr (CasebookStatement) outer = prepare (fixture, sql);
  g_autoptr (GError) error = NULL;
  guint n = 0;
  gboolean row;

  casebook_statement_bind_text (outer, 1, "outer");
  while (casebook_statement_step (outer, &row, &error) && row)
    {
      g_autoptr (CasebookStatement) inner = prepare (fixture, sql);

      while (casebook_statement_step (inner, &row, &error) && row)
        {
          g_assert_cmpstr (casebook_statement_get_text (inner, 1), ==, "");
          n++;
        }
      g_assert_cmpstr (casebook_statement_get_text (outer, 1), ==, "outer");
    }
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 9);
}

/* References are looked at when the outermost scope closes, and nothing of it is kept then. */
static void
test_references_at_commit (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (CasebookTransaction) transaction = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  execute (fixture, "CREATE TABLE a (id INTEGER PRIMARY KEY);"
                    "CREATE TABLE b (a REFERENCES a DEFERRABLE INITIALLY DEFERRED);");
  transaction = casebook_transaction_begin (fixture->database, &error);
  execute (fixture, "INSERT INTO b VALUES (1)");
  g_assert_false (casebook_transaction_commit (g_steal_pointer (&transaction), &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CONSTRAINT);
  g_clear_error (&error);

  transaction = casebook_transaction_begin (fixture->database, &error);
  execute (fixture, "INSERT INTO b VALUES (1)");
  execute (fixture, "INSERT INTO a VALUES (1)");
  g_assert_true (casebook_transaction_commit (g_steal_pointer (&transaction), &error));
  g_assert_true (casebook_database_query_integer (fixture->database, "SELECT count (*) FROM b", &n, &error));
  g_assert_cmpint (n, ==, 1);
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

#define ADD(name, function) g_test_add ("/database/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("pragmas", test_pragmas);
  ADD ("read-only-trusts-nothing", test_read_only_trusts_nothing);
  ADD ("values", test_values);
  ADD ("garbled-text", test_garbled_text);
  ADD ("bind-failure", test_bind_failure);
  ADD ("same-statement-twice", test_same_statement_twice);
  ADD ("references-at-commit", test_references_at_commit);
  g_test_add_func ("/database/name-like-a-uri", test_name_like_a_uri);

  return g_test_run ();
}
