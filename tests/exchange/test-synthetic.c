/* Casebook: tests of made-up libraries. SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text.h"
#include "exchange/synthetic.h"
#include "scratch-library.h"
#include "storage/case-store.h"

typedef ScratchLibrary Fixture;

static void
fill (Fixture *fixture,
      guint    n_cases,
      guint    n_evidence,
      guint32  seed)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (casebook_synthetic_add (fixture->database, n_cases, n_evidence, seed, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

/* Everything the library says of cases, one line a row. */
static char *
describe (Fixture *fixture)
{
  static const char *const queries[] = {
    "SELECT id || candidate || window_from || ask FROM cases ORDER BY id",
    "SELECT id || case_id || title || situation || action || result || \"from\" || \"to\" FROM evidence ORDER BY id",
    "SELECT id || evidence_id || item_id || expectation_id || sentence FROM claim ORDER BY id",
    "SELECT id || evidence_id || label || before || after FROM measure ORDER BY id",
    "SELECT id || evidence_id || url FROM artefact ORDER BY id",
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CasebookStatement) statement = casebook_database_prepare (fixture->database, queries[i], &error);
      gboolean row;

      g_assert_no_error (error);
      while (casebook_statement_step (statement, &row, &error) && row)
        g_string_append_printf (text, "%s\n", casebook_statement_get_text (statement, 0));
      g_assert_no_error (error);
    }

  return g_string_free (text, FALSE);
}

static gint64
query (Fixture    *fixture,
       const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = 0;

  g_assert_true (casebook_database_query_integer (fixture->database, sql, &value, &error));
  g_assert_no_error (error);

  return value;
}

static void
test_as_many_as_asked_for (Fixture       *fixture,
                           gconstpointer  data)
{
  fill (fixture, 7, 100, 1);
  g_assert_cmpint (query (fixture, "SELECT count(*) FROM cases"), ==, 7);
  g_assert_cmpint (query (fixture, "SELECT count(*) FROM evidence"), ==, 100);

  fill (fixture, 3, 0, 2);
  g_assert_cmpint (query (fixture, "SELECT count(*) FROM cases"), ==, 10);
  fill (fixture, 0, 5, 3);
  g_assert_cmpint (query (fixture, "SELECT count(*) FROM evidence"), ==, 100);
  g_assert_cmpint (query (fixture, "SELECT count(*) FROM framework"), ==, 1);
}

static void
test_plausible (Fixture       *fixture,
                gconstpointer  data)
{
  fill (fixture, 10, 300, g_test_rand_int ());

  g_assert_cmpint (query (fixture, "SELECT count(*) FROM evidence WHERE title = '' OR situation = '' OR action = ''"
                                   " OR result = '' OR role = '' OR scope = ''"), ==, 0);
  g_assert_cmpint (query (fixture, "SELECT count(*) FROM evidence JOIN cases ON cases.id = case_id"
                                   " WHERE \"from\" < window_from OR \"to\" > window_to OR \"from\" > \"to\""), ==, 0);
  g_assert_cmpint (query (fixture, "SELECT min(n) FROM (SELECT count(DISTINCT item_id) AS n FROM claim GROUP BY evidence_id)"), ==, 1);
  g_assert_cmpint (query (fixture, "SELECT max(n) FROM (SELECT count(DISTINCT item_id) AS n FROM claim GROUP BY evidence_id)"), ==, 3);
  g_assert_cmpint (query (fixture, "SELECT count(*) - count(DISTINCT case_id || ' ' || position) FROM claim"), ==, 0);
  g_assert_cmpint (query (fixture, "SELECT count(DISTINCT length(situation)) FROM evidence"), >, 50);
  g_assert_cmpint (query (fixture, "SELECT count(*) FROM evidence WHERE situation LIKE '%$%' OR title LIKE '%$%'"), ==, 0);
}

static void
test_same_seed_same_library (Fixture       *fixture,
                             gconstpointer  data)
{
  guint32 seed = g_test_rand_int ();
  Fixture other;
  Fixture different;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  scratch_library_set_up (&other, NULL);
  scratch_library_set_up (&different, NULL);
  fill (fixture, 4, 40, seed);
  fill (&other, 4, 40, seed);
  fill (&different, 4, 40, seed + 1);
  first = describe (fixture);
  second = describe (&other);
  third = describe (&different);

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (first, !=, third);
  scratch_library_tear_down (&other, NULL);
  scratch_library_tear_down (&different, NULL);
}

/* Nobody changed anything elsewhere, and nothing is wrong with the library. */
static void
test_same_seed_twice (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fill (fixture, 2, 20, 5);
  before = describe (fixture);
  g_assert_false (casebook_synthetic_add (fixture->database, 3, 3000, 5, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  after = describe (fixture);
  g_assert_cmpstr (before, ==, after);
  fill (fixture, 2, 20, 6);
}

typedef struct
{
  GCancellable *cancellable;
  guint         n_calls;
  guint         n_done;
} Watch;

static void
progressed (guint    n_done,
            guint    n_evidence,
            gpointer user_data)
{
  Watch *watch = user_data;

  g_assert_cmpuint (n_done, >, watch->n_done);
  g_assert_cmpuint (n_done, <=, n_evidence);
  watch->n_done = n_done;
  watch->n_calls++;
  if (watch->cancellable != NULL)
    g_cancellable_cancel (watch->cancellable);
}

static void
test_cancelled_between_whole_cases (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Watch watch = { cancellable, 0, 0 };

  g_assert_false (casebook_synthetic_add (fixture->database, 100, 10000, 1, progressed, &watch, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (watch.n_calls, ==, 1);
  g_assert_cmpint (query (fixture, "SELECT count(*) FROM evidence"), ==, watch.n_done);
  g_assert_cmpint (query (fixture, "SELECT count(*) FROM cases"), <, 100);
  g_assert_cmpint (query (fixture, "SELECT min(n_evidence) FROM case_tally"), ==, 100);
}

#define ADD(name, test) \
  g_test_add ("/exchange/synthetic/" name, Fixture, NULL, scratch_library_set_up, test, scratch_library_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("as-many-as-asked-for", test_as_many_as_asked_for);
  ADD ("plausible", test_plausible);
  ADD ("same-seed-same-library", test_same_seed_same_library);
  ADD ("same-seed-twice", test_same_seed_twice);
  ADD ("cancelled-between-whole-cases", test_cancelled_between_whole_cases);

  return g_test_run ();
}
