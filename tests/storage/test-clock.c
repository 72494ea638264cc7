/* Casebook: tests of change stamps.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "scratch-library.h"
#include "storage/clock.h"
#include "storage/transaction.h"

typedef ScratchLibrary Fixture;

static gint64
next (CasebookDatabase *database)
{
  g_autoptr (CasebookTransaction) transaction = NULL;
  g_autoptr (GError) error = NULL;
  gint64 stamp = 0;

  transaction = casebook_transaction_begin (database, &error);
  g_assert_no_error (error);
  casebook_clock_next (database, &stamp, &error);
  g_assert_no_error (error);
  casebook_transaction_commit (g_steal_pointer (&transaction), &error);
  g_assert_no_error (error);
  return stamp;
}

/* A stamp is the time, as long as time goes on. */
static void
test_tells_the_time (Fixture       *fixture,
                     gconstpointer  data)
{
  gint64 before = g_get_real_time ();
  gint64 stamp = next (fixture->database);

  g_assert_cmpint (stamp, >=, before);
  g_assert_cmpint (stamp, <=, g_get_real_time () + 1);
}

/* Whoever asks, and whatever the computer's clock says, the next is greater than all before. */
static void
test_only_grows (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (CasebookLibrary) other = scratch_library_open (fixture->folder);
  CasebookDatabase *databases[] = { fixture->database, casebook_library_get_database (other) };
  gint64 last = 0;

  for (guint i = 0; i < 200; i++)
    {
      gint64 stamp;

      /* Somebody's clock was a thousand years ahead. */
      if (i == 100)
        g_assert_true (casebook_database_execute (fixture->database,
                                                  "UPDATE clock SET last = last + 31536000000000000", NULL));
      stamp = next (databases[g_test_rand_bit ()]);
      g_assert_cmpint (stamp, >, last);
      last = stamp;
    }
  g_assert_cmpint (last, >, g_get_real_time ());
}

/* A stamp that was not kept with what it stamps was never given. */
static void
test_taken_back (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (CasebookTransaction) transaction = NULL;
  gint64 given, last;

  g_assert_true (casebook_database_execute (fixture->database, "UPDATE clock SET last = 4000000000000000", NULL));
  transaction = casebook_transaction_begin (fixture->database, NULL);
  g_assert_true (casebook_clock_next (fixture->database, &given, NULL));
  g_assert_cmpint (given, ==, G_GINT64_CONSTANT (4000000000000001));
  g_clear_pointer (&transaction, casebook_transaction_rollback);
  g_assert_true (casebook_database_query_integer (fixture->database, "SELECT last FROM clock", &last, NULL));
  g_assert_cmpint (last, ==, G_GINT64_CONSTANT (4000000000000000));
}

static void
test_lost_clock (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gint64 stamp;

  g_assert_true (casebook_database_execute (fixture->database, "DELETE FROM clock", NULL));
  g_assert_false (casebook_clock_next (fixture->database, &stamp, &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CORRUPT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/clock/" name, Fixture, NULL, scratch_library_set_up, function, scratch_library_tear_down)
  ADD ("tells-the-time", test_tells_the_time);
  ADD ("only-grows", test_only_grows);
  ADD ("taken-back", test_taken_back);
  ADD ("lost-clock", test_lost_clock);

  return g_test_run ();
}
