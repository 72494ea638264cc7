/* Casebook: tests of all or nothing.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "scratch-database.h"
#include "storage/transaction.h"

typedef ScratchDatabase Fixture;

static gint64
count (CasebookDatabase *database)
{
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  casebook_database_query_integer (database, "SELECT count (*) FROM a", &n, &error);
  g_assert_no_error (error);
  return n;
}

static CasebookTransaction *
begin (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  CasebookTransaction *transaction = casebook_transaction_begin (fixture->database, &error);

  g_assert_no_error (error);
  return transaction;
}

static void
commit (CasebookTransaction *transaction)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (casebook_transaction_commit (transaction, &error));
  g_assert_no_error (error);
}

/* What others see of it: nothing before the outermost scope is kept, and all of it after. */
static void
test_kept_at_once (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (CasebookDatabase) reader = NULL;
  g_autoptr (CasebookTransaction) outer = NULL;
  g_autoptr (CasebookTransaction) inner = NULL;

  scratch_database_execute (fixture, "CREATE TABLE a (id INTEGER PRIMARY KEY)");
  reader = casebook_database_open (fixture->path, CASEBOOK_DATABASE_READ_ONLY, NULL, NULL);
  outer = begin (fixture);
  scratch_database_execute (fixture, "INSERT INTO a VALUES (1)");
  inner = begin (fixture);
  scratch_database_execute (fixture, "INSERT INTO a VALUES (2)");
  commit (g_steal_pointer (&inner));
  g_assert_cmpint (count (fixture->database), ==, 2);
  g_assert_cmpint (count (reader), ==, 0);
  commit (g_steal_pointer (&outer));
  g_assert_cmpint (count (reader), ==, 2);
}

/* A scope that is left by whatever way but its commit leaves nothing, and the next one is as good as the first. */
static void
test_left_is_taken_back (Fixture       *fixture,
                         gconstpointer  data)
{
  scratch_database_execute (fixture, "CREATE TABLE a (id INTEGER PRIMARY KEY)");
  {
    g_autoptr (CasebookTransaction) left = begin (fixture);

    scratch_database_execute (fixture, "INSERT INTO a VALUES (1)");
  }
  g_assert_cmpint (count (fixture->database), ==, 0);
  casebook_transaction_rollback (NULL);

  commit (begin (fixture));
  {
    g_autoptr (CasebookTransaction) kept = begin (fixture);

    scratch_database_execute (fixture, "INSERT INTO a VALUES (1)");
    commit (g_steal_pointer (&kept));
  }
  g_assert_cmpint (count (fixture->database), ==, 1);
}

/* Once SQLite has taken a transaction back by itself nothing is written outside of one. */
static void
test_nothing_slips_out (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (CasebookTransaction) transaction = NULL;
  g_autoptr (CasebookStatement) statement = NULL;
  g_autoptr (GError) error = NULL;

  scratch_database_execute (fixture, "CREATE TABLE a (id INTEGER PRIMARY KEY)");
  transaction = begin (fixture);
  scratch_database_execute (fixture, "INSERT INTO a VALUES (1)");
  scratch_database_execute (fixture, "ROLLBACK");
  statement = casebook_database_prepare (fixture->database, "INSERT INTO a VALUES (2)", &error);
  g_assert_null (statement);
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_INTERRUPTED);
  g_clear_error (&error);
  g_assert_false (casebook_database_execute (fixture->database, "INSERT INTO a VALUES (3)", &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_INTERRUPTED);
  g_clear_error (&error);
  g_assert_false (casebook_transaction_commit (g_steal_pointer (&transaction), &error));
  g_assert_nonnull (error);
  g_assert_cmpint (count (fixture->database), ==, 0);
}

static goffset
size_of_log (Fixture *fixture)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  GStatBuf about;

  g_assert_cmpint (g_stat (log, &about), ==, 0);
  return about.st_size;
}

/* The log is emptied when the outermost scope is kept, or after a later one while somebody reads. */
static void
test_log_is_emptied (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (CasebookDatabase) reader = NULL;
  g_autoptr (CasebookTransaction) outer = NULL;
  g_autoptr (CasebookTransaction) inner = NULL;
  g_autoptr (GError) error = NULL;

  scratch_database_execute (fixture, "CREATE TABLE a (id INTEGER PRIMARY KEY)");
  reader = casebook_database_open (fixture->path, CASEBOOK_DATABASE_READ_ONLY, NULL, &error);
  g_assert_true (casebook_database_execute (reader, "BEGIN; SELECT * FROM a", &error));
  outer = begin (fixture);
  inner = begin (fixture);
  scratch_database_execute (fixture, "INSERT INTO a VALUES (1)");
  casebook_database_empty_log (fixture->database);
  commit (g_steal_pointer (&inner));
  commit (g_steal_pointer (&outer));
  g_assert_cmpint (size_of_log (fixture), >, 0);

  g_assert_true (casebook_database_execute (reader, "COMMIT", &error));
  commit (begin (fixture));
  g_assert_cmpint (size_of_log (fixture), ==, 0);
  g_assert_cmpint (count (reader), ==, 1);
}

/* References are looked at when the outermost scope closes, and nothing of it is kept then. */
static void
test_references_at_commit (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (CasebookTransaction) transaction = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  scratch_database_execute (fixture, "CREATE TABLE a (id INTEGER PRIMARY KEY);"
                    "CREATE TABLE b (a REFERENCES a DEFERRABLE INITIALLY DEFERRED);");
  transaction = casebook_transaction_begin (fixture->database, &error);
  scratch_database_execute (fixture, "INSERT INTO b VALUES (1)");
  g_assert_false (casebook_transaction_commit (g_steal_pointer (&transaction), &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CONSTRAINT);
  g_clear_error (&error);

  transaction = casebook_transaction_begin (fixture->database, &error);
  scratch_database_execute (fixture, "INSERT INTO b VALUES (1)");
  scratch_database_execute (fixture, "INSERT INTO a VALUES (1)");
  g_assert_true (casebook_transaction_commit (g_steal_pointer (&transaction), &error));
  g_assert_true (casebook_database_query_integer (fixture->database, "SELECT count (*) FROM b", &n, &error));
  g_assert_cmpint (n, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/transaction/" name, Fixture, NULL, scratch_database_set_up, function, scratch_database_tear_down)
  ADD ("kept-at-once", test_kept_at_once);
  ADD ("left-is-taken-back", test_left_is_taken_back);
  ADD ("nothing-slips-out", test_nothing_slips_out);
  ADD ("log-is-emptied", test_log_is_emptied);
  ADD ("references-at-commit", test_references_at_commit);

  return g_test_run ();
}
