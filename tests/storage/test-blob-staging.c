/* Casebook: tests of attached files that are not whole yet.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/digest.h"
#include "scratch-library.h"
#include "storage/blob-intake.h"
#include "storage/blob-staging.h"
#include "storage/blob-store.h"
#include "storage/library-check.h"

#define N_CHUNKS 11

typedef ScratchLibrary Fixture;

static gint64
count (Fixture    *fixture,
       const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  casebook_database_query_integer (fixture->database, sql, &n, &error);
  g_assert_no_error (error);
  return n;
}

static GBytes *
random_file (void)
{
  gsize size = (N_CHUNKS - 1) * CASEBOOK_BLOB_CHUNK_SIZE + 7;
  guint8 *bytes = g_malloc0 (size);

  for (gsize i = 0; i < size; i += 999)
    bytes[i] = (guint8) g_test_rand_int ();

  return g_bytes_new_take (bytes, size);
}

static char *
begin (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  char *token = casebook_blob_staging_begin (fixture->database, &error);

  g_assert_no_error (error);
  return token;
}

/* Adds the first @n chunks of @file. */
static void
add (Fixture    *fixture,
     const char *token,
     GBytes     *file,
     guint       n)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (file, &size);

  for (gsize i = 0; i < n; i++)
    {
      gsize before = i * CASEBOOK_BLOB_CHUNK_SIZE;
      g_autoptr (GError) error = NULL;

      casebook_blob_staging_add (fixture->database, token, i, bytes + before,
                                 MIN (CASEBOOK_BLOB_CHUNK_SIZE, size - before), &error);
      g_assert_no_error (error);
    }
}

static gboolean
finish (Fixture     *fixture,
        const char  *token,
        GBytes      *file,
        GError     **error)
{
  g_autofree char *digest = casebook_digest_of_bytes (file);

  return casebook_blob_staging_finish (fixture->database, token, digest, g_bytes_get_size (file), NULL, error);
}

/* Returns: in how many steps */
static guint
sweep (Fixture *fixture)
{
  gboolean more = TRUE;
  guint n = 0;

  while (more)
    {
      g_autoptr (GError) error = NULL;

      casebook_blob_staging_sweep (fixture->database, &more, &error);
      g_assert_no_error (error);
      if (more)
        n++;
    }

  return n;
}

static void
assert_holds (Fixture *fixture,
              GBytes  *file)
{
  g_autofree char *digest = casebook_digest_of_bytes (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) found = casebook_blob_store_load (fixture->database, digest, g_bytes_get_size (file), &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (found, file));
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM blob"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM blob_chunk"), ==, N_CHUNKS);
}

static void
test_whole_file_is_a_blob (Fixture       *fixture,
                           gconstpointer  unused)
{
  g_autoptr (GBytes) file = random_file ();
  g_autofree char *token = begin (fixture);
  g_autoptr (GError) error = NULL;

  add (fixture, token, file, N_CHUNKS);
  g_assert_true (finish (fixture, token, file, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (sweep (fixture), ==, 0);
  assert_holds (fixture, file);
}

/* What two bring in at once is kept once, and what one of them brought is cleared away in short steps. */
static void
test_same_file_is_kept_once (Fixture       *fixture,
                             gconstpointer  unused)
{
  g_autoptr (GBytes) file = random_file ();
  g_autofree char *first = begin (fixture);
  g_autofree char *second = begin (fixture);

  add (fixture, first, file, N_CHUNKS);
  add (fixture, second, file, N_CHUNKS);
  g_assert_true (finish (fixture, second, file, NULL));
  g_assert_true (finish (fixture, first, file, NULL));
  g_assert_cmpuint (sweep (fixture), >, 2);
  assert_holds (fixture, file);
}

/* Nobody is told of what is not whole, and nobody clears it away who clears away what nothing points to. */
static void
test_what_is_not_whole_is_no_blob (Fixture       *fixture,
                                   gconstpointer  unused)
{
  g_autoptr (GBytes) file = random_file ();
  g_autofree char *digest = casebook_digest_of_bytes (file);
  g_autofree char *token = begin (fixture);
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  add (fixture, token, file, N_CHUNKS - 1);
  listed = casebook_blob_store_list (fixture->database, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (listed->len, ==, 0);
  g_assert_false (casebook_blob_store_contains (fixture->database, digest, NULL, NULL));
  findings = casebook_library_check (fixture->database, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);

  g_assert_true (casebook_blob_store_purge_unused (fixture->database, &error));
  g_assert_cmpuint (sweep (fixture), ==, 0);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM blob_chunk"), ==, N_CHUNKS - 1);
}

static void
test_what_is_given_up_goes (Fixture       *fixture,
                            gconstpointer  unused)
{
  g_autoptr (GBytes) file = random_file ();
  g_autofree char *token = begin (fixture);
  g_autofree char *other = begin (fixture);
  g_autoptr (GError) error = NULL;

  add (fixture, token, file, N_CHUNKS - 2);
  add (fixture, other, file, N_CHUNKS);
  g_assert_true (casebook_blob_staging_abandon (fixture->database, token, &error));
  g_assert_cmpuint (sweep (fixture), >, 1);
  g_assert_true (finish (fixture, other, file, &error));
  assert_holds (fixture, file);
}

/* Whoever died in the middle is not waited for, and whoever only seemed dead is told, whether its file is
 * cleared away as a whole or in part. */
static void
test_who_is_taken_for_dead_is_told (Fixture       *fixture,
                                    gconstpointer  unused)
{
  g_autoptr (GBytes) file = random_file ();

  for (guint n_steps = 1; n_steps < 4; n_steps++)
    {
      g_autofree char *token = begin (fixture);
      g_autoptr (GError) error = NULL;
      gboolean more;

      add (fixture, token, file, N_CHUNKS);
      g_assert_true (casebook_database_execute (fixture->database,
                                                "UPDATE blob SET size = size - 3600 * 1000000", NULL));
      for (guint i = 0; i < n_steps; i++)
        g_assert_true (casebook_blob_staging_sweep (fixture->database, &more, NULL));

      g_assert_false (finish (fixture, token, file, &error));
      g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CHANGED_ELSEWHERE);
      casebook_blob_staging_abandon (fixture->database, token, NULL);
      sweep (fixture);
      g_assert_cmpint (count (fixture, "SELECT count (*) FROM blob_chunk"), ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/blob-staging/" name, Fixture, NULL, scratch_library_set_up, function, scratch_library_tear_down)
  ADD ("whole-file-is-a-blob", test_whole_file_is_a_blob);
  ADD ("same-file-is-kept-once", test_same_file_is_kept_once);
  ADD ("what-is-not-whole-is-no-blob", test_what_is_not_whole_is_no_blob);
  ADD ("what-is-given-up-goes", test_what_is_given_up_goes);
  ADD ("who-is-taken-for-dead-is-told", test_who_is_taken_for_dead_is_told);
#undef ADD

  return g_test_run ();
}
