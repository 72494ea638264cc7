/* Casebook: tests of prepared statements.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "scratch-database.h"

typedef ScratchDatabase Fixture;

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

  scratch_database_execute (fixture, "CREATE TABLE t (a TEXT, b TEXT, c INTEGER, d REAL, e BLOB, f BLOB) STRICT");
  insert = scratch_database_prepare (fixture, "INSERT INTO t VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
  casebook_statement_bind_text (insert, 1, "x'); DROP TABLE t; -- ö");
  casebook_statement_bind_text (insert, 2, NULL);
  casebook_statement_bind_integer (insert, 3, G_MININT64);
  casebook_statement_bind_real (insert, 4, 0.1);
  casebook_statement_bind_bytes (insert, 5, bytes, sizeof bytes);
  casebook_statement_bind_bytes (insert, 6, NULL, 0);
  g_assert_true (casebook_statement_run (insert, &error));

  select = scratch_database_prepare (fixture, "SELECT a, b, c, d, e, f, f IS NULL FROM t");
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
      g_autofree char *sql = g_strdup_printf ("SELECT 1, %s UNION ALL SELECT 2, 'b'", values[i]);
      g_autoptr (CasebookStatement) statement = scratch_database_prepare (fixture, sql);
      g_autoptr (GError) error = NULL;
      gboolean row = TRUE;

      g_assert_false (casebook_statement_step (statement, &row, &error));
      g_assert_false (row);
      g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CORRUPT);
      g_clear_error (&error);

      g_assert_true (casebook_statement_has_row (statement));
      g_assert_cmpint (casebook_statement_get_integer (statement, 0), ==, 1);
      g_assert_true (casebook_statement_step (statement, &row, &error));
      g_assert_true (row);
      g_assert_cmpint (casebook_statement_get_integer (statement, 0), ==, 2);
      g_assert_true (casebook_statement_step (statement, &row, &error));
      g_assert_false (casebook_statement_has_row (statement));
    }
}

/* A parameter that is not there is a mistake that the next step tells. */
static void
test_bind_failure (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (CasebookStatement) statement = scratch_database_prepare (fixture, "SELECT ?1");
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
  g_autoptr (CasebookStatement) outer = scratch_database_prepare (fixture, sql);
  g_autoptr (GError) error = NULL;
  guint n = 0;
  gboolean row;

  casebook_statement_bind_text (outer, 1, "outer");
  while (casebook_statement_step (outer, &row, &error) && row)
    {
      g_autoptr (CasebookStatement) inner = scratch_database_prepare (fixture, sql);

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

/* A number that is none is nothing, and nothing reads as zero or as no text. */
static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (CasebookStatement) statement =
    scratch_database_prepare (fixture, "SELECT ?1, ?1 IS NULL, 'no number', NULL");
  g_autoptr (GError) error = NULL;
  gboolean row;
  gsize size = 1;

  casebook_statement_bind_real (statement, 1, (double) NAN);
  g_assert_true (casebook_statement_step (statement, &row, &error));
  g_assert_cmpfloat (casebook_statement_get_real (statement, 0), ==, 0);
  g_assert_cmpint (casebook_statement_get_integer (statement, 1), ==, 1);
  g_assert_cmpint (casebook_statement_get_integer (statement, 2), ==, 0);
  g_assert_cmpint (casebook_statement_get_integer (statement, 3), ==, 0);
  g_assert_cmpstr (casebook_statement_get_text (statement, 3), ==, "");
  g_assert_null (casebook_statement_get_bytes (statement, 3, &size));
  g_assert_cmpuint (size, ==, 0);
}

/* One that has run is bound anew and runs again. */
static void
test_run_again (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (CasebookStatement) insert = NULL;
  gint64 sum;

  scratch_database_execute (fixture, "CREATE TABLE t (a INTEGER PRIMARY KEY) STRICT");
  insert = scratch_database_prepare (fixture, "INSERT INTO t VALUES (?1) RETURNING a");
  for (gint64 i = 1; i <= 3; i++)
    {
      g_autoptr (GError) error = NULL;

      casebook_statement_bind_integer (insert, 1, i);
      g_assert_true (casebook_statement_run (insert, &error));
      g_assert_no_error (error);
    }
  g_assert_true (casebook_database_query_integer (fixture->database, "SELECT sum (a) FROM t", &sum, NULL));
  g_assert_cmpint (sum, ==, 6);
}

/* After a run that failed it runs as well as before. */
static void
test_run_after_failure (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (CasebookStatement) insert = NULL;
  g_autoptr (GError) error = NULL;

  scratch_database_execute (fixture, "CREATE TABLE t (a INTEGER PRIMARY KEY) STRICT; INSERT INTO t VALUES (1)");
  insert = scratch_database_prepare (fixture, "INSERT INTO t VALUES (?1)");
  casebook_statement_bind_integer (insert, 1, 1);
  g_assert_false (casebook_statement_run (insert, &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CONSTRAINT);
  g_clear_error (&error);

  casebook_statement_bind_integer (insert, 1, 2);
  g_assert_true (casebook_statement_run (insert, &error));
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/statement/" name, Fixture, NULL, scratch_database_set_up, function, scratch_database_tear_down)
  ADD ("values", test_values);
  ADD ("garbled-text", test_garbled_text);
  ADD ("bind-failure", test_bind_failure);
  ADD ("same-statement-twice", test_same_statement_twice);
  ADD ("nothing", test_nothing);
  ADD ("run-again", test_run_again);
  ADD ("run-after-failure", test_run_after_failure);

  return g_test_run ();
}
