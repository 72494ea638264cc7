/* Casebook: tests of attached files of a library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>
#include <sys/resource.h>

#include "base/digest.h"
#include "scratch-library.h"
#include "storage/blob-store.h"

#define MEBIBYTE (1024 * 1024)

typedef ScratchLibrary Fixture;

/* A source that gives bytes without end, or fails after some. */
#define TEST_TYPE_SOURCE (test_source_get_type ())
G_DECLARE_FINAL_TYPE (TestSource, test_source, TEST, SOURCE, GInputStream)

struct _TestSource
{
  GInputStream parent_instance;

  gsize left;
  gboolean fails;
};

G_DEFINE_FINAL_TYPE (TestSource, test_source, G_TYPE_INPUT_STREAM)

static gssize
test_source_read (GInputStream  *stream,
                  void          *buffer,
                  gsize          count,
                  GCancellable  *cancellable,
                  GError       **error)
{
  TestSource *self = TEST_SOURCE (stream);
  gsize n = MIN (count, self->left);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  if (n == 0 && self->fails)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The stick was pulled out");
      return -1;
    }
  memset (buffer, (int) (self->left % 251), n);
  self->left -= n;
  return n;
}

static void
test_source_class_init (TestSourceClass *class)
{
  G_INPUT_STREAM_CLASS (class)->read_fn = test_source_read;
}

static void
test_source_init (TestSource *self)
{
}

static GInputStream *
new_source (gsize    size,
            gboolean fails)
{
  TestSource *source = g_object_new (TEST_TYPE_SOURCE, NULL);

  source->left = size;
  source->fails = fails;
  return G_INPUT_STREAM (source);
}

static GBytes *
random_bytes (gsize size)
{
  guint8 *bytes = g_malloc (size + 1);

  for (gsize i = 0; i < size; i++)
    bytes[i] = (guint8) g_test_rand_int ();

  return g_bytes_new_take (bytes, size);
}

static char *
add_bytes (Fixture *fixture,
           GBytes  *bytes)
{
  g_autoptr (GInputStream) source = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GError) error = NULL;
  char *digest = casebook_blob_store_add (fixture->database, source, "image/png", g_bytes_get_size (bytes),
                                          NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return digest;
}

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

/* Sizes about the borders of chunks come back as they were, under their own digest. */
static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  const gsize sizes[] = { 0, 1, 4096, MEBIBYTE - 1, MEBIBYTE, MEBIBYTE + 1, 2 * MEBIBYTE, 2 * MEBIBYTE + 77 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) bytes = random_bytes (sizes[i]);
      g_autofree char *expected = casebook_digest_of_bytes (bytes);
      g_autofree char *digest = add_bytes (fixture, bytes);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) loaded = casebook_blob_store_load (fixture->database, digest, sizes[i], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (digest, ==, expected);
      g_assert_true (g_bytes_equal (bytes, loaded));
    }
}

static void
test_kept_once (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GBytes) bytes = random_bytes (3 * MEBIBYTE / 2);
  g_autofree char *digest = add_bytes (fixture, bytes);
  g_autofree char *again = add_bytes (fixture, bytes);

  g_assert_cmpstr (digest, ==, again);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM blob"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM blob_chunk"), ==, 2);
}

static void
assert_nothing_kept (Fixture *fixture)
{
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM blob"), ==, 0);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM blob_chunk"), ==, 0);
}

static void
test_failing_source_leaves_nothing (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autoptr (GInputStream) source = new_source (2 * MEBIBYTE + 5, TRUE);
  g_autoptr (GError) error = NULL;
  g_autofree char *digest = casebook_blob_store_add (fixture->database, source, NULL, -1, NULL, NULL, NULL, &error);

  g_assert_null (digest);
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "The stick was pulled out"));
  assert_nothing_kept (fixture);
}

static void
test_source_that_shrinks_leaves_nothing (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autoptr (GInputStream) source = new_source (MEBIBYTE, FALSE);
  g_autoptr (GError) error = NULL;
  g_autofree char *digest = casebook_blob_store_add (fixture->database, source, NULL, MEBIBYTE + 1,
                                                     NULL, NULL, NULL, &error);

  g_assert_null (digest);
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_IO);
  assert_nothing_kept (fixture);
}

static void
cancel_after_first (goffset  current,
                    goffset  total,
                    gpointer data)
{
  g_cancellable_cancel (data);
}

static void
test_cancelled_leaves_nothing (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (GInputStream) source = new_source (4 * MEBIBYTE, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *digest = casebook_blob_store_add (fixture->database, source, NULL, -1,
                                                     cancel_after_first, cancellable, cancellable, &error);

  g_assert_null (digest);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_nothing_kept (fixture);
}

static void
note_progress (goffset  current,
               goffset  total,
               gpointer data)
{
  goffset *last = data;

  g_assert_cmpint (current, >=, *last);
  g_assert_cmpint (current, <=, total);
  *last = current;
}

/* 200 MB go through without memory for them: the program's peak grows by less than a tenth. */
static void
test_large_file_in_little_memory (Fixture       *fixture,
                                  gconstpointer  data)
{
  const gsize size = 200 * (gsize) MEBIBYTE;
  g_autoptr (GInputStream) source = new_source (size, FALSE);
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *digest = NULL;
  struct rusage before, after;
  goffset last = 0;
  gsize n_read = 0;
  gssize n;

  getrusage (RUSAGE_SELF, &before);
  digest = casebook_blob_store_add (fixture->database, source, NULL, size, note_progress, &last, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (last, ==, size);

  stream = casebook_blob_store_open (fixture->database, digest, &error);
  g_assert_no_error (error);
  while ((n = g_input_stream_skip (stream, MEBIBYTE, NULL, &error)) > 0)
    n_read += n;
  g_assert_no_error (error);
  g_assert_cmpuint (n_read, ==, size);
  getrusage (RUSAGE_SELF, &after);
  g_test_message ("peak grew by %ld KiB", after.ru_maxrss - before.ru_maxrss);
#ifndef __SANITIZE_ADDRESS__
  g_assert_cmpint (after.ru_maxrss - before.ru_maxrss, <, 20 * 1024);
#endif
}

static void
test_changed_bytes_are_noticed (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr (GBytes) bytes = random_bytes (MEBIBYTE + 9);
  g_autofree char *digest = add_bytes (fixture, bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) loaded = NULL;

  g_assert_true (casebook_database_execute (fixture->database,
                                            "UPDATE blob_chunk SET bytes = zeroblob (9) WHERE number = 1", &error));
  loaded = casebook_blob_store_load (fixture->database, digest, G_MAXSIZE / 2, &error);
  g_assert_null (loaded);
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CORRUPT);
  g_assert_true (casebook_database_execute (fixture->database, "DELETE FROM blob", NULL));
  assert_nothing_kept (fixture);
}

static void
test_limit_of_load (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GBytes) bytes = random_bytes (100);
  g_autofree char *digest = add_bytes (fixture, bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) loaded = casebook_blob_store_load (fixture->database, digest, 99, &error);

  g_assert_null (loaded);
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_TOO_LARGE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/blob-store/" name, Fixture, NULL, scratch_library_set_up, function, scratch_library_tear_down)
  ADD ("round-trip", test_round_trip);
  ADD ("kept-once", test_kept_once);
  ADD ("failing-source-leaves-nothing", test_failing_source_leaves_nothing);
  ADD ("source-that-shrinks-leaves-nothing", test_source_that_shrinks_leaves_nothing);
  ADD ("cancelled-leaves-nothing", test_cancelled_leaves_nothing);
  ADD ("large-file-in-little-memory", test_large_file_in_little_memory);
  ADD ("changed-bytes-are-noticed", test_changed_bytes_are_noticed);
  ADD ("limit-of-load", test_limit_of_load);

  return g_test_run ();
}
