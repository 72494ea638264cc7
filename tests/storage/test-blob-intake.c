/* Casebook: tests of a file on its way into a library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What becomes of the chunks is in test-blob-store.c and test-blob-staging.c.
 */
#include "storage/blob-intake.h"
#include "storage/storage-error.h"

static gboolean
count_chunk (gint64         number,
             gconstpointer  bytes,
             gsize          size,
             gpointer       user_data,
             GError       **error)
{
  guint *n = user_data;

  g_assert_cmpint (number, ==, *n);
  (*n)++;
  return TRUE;
}

/* Whether a file of 6 bytes that was said to have @expected is taken, and in how many chunks. */
static gboolean
take (goffset   expected,
      guint    *n_chunks,
      GError  **error)
{
  g_autoptr (GInputStream) source = g_memory_input_stream_new_from_data ("anchor", 6, NULL);
  const CasebookBlobIntake intake = {
    .source = source,
    .expected_size = expected,
    .sink = count_chunk,
    .sink_data = n_chunks,
  };
  g_autofree char *digest = NULL;
  gint64 size;

  *n_chunks = 0;
  digest = casebook_blob_intake_read (&intake, &size, error);
  return digest != NULL && size == 6;
}

static void
test_sizes (void)
{
  const goffset sizes[] = { -1, 0, 6 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      guint n_chunks;

      g_assert_true (take (sizes[i], &n_chunks, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (n_chunks, ==, 1);
    }
}

/* Nothing is read, and nothing kept for a moment, of what cannot be kept in the end. */
static void
test_too_large_is_not_begun (void)
{
  g_autoptr (GError) error = NULL;
  guint n_chunks;

  g_assert_false (take (CASEBOOK_BLOB_SIZE_MAX + 1, &n_chunks, &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_TOO_LARGE);
  g_assert_cmpuint (n_chunks, ==, 0);
}

static void
test_shorter_than_expected (void)
{
  g_autoptr (GError) error = NULL;
  guint n_chunks;

  g_assert_false (take (7, &n_chunks, &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_IO);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/blob-intake/sizes", test_sizes);
  g_test_add_func ("/blob-intake/too-large-is-not-begun", test_too_large_is_not_begun);
  g_test_add_func ("/blob-intake/shorter-than-expected", test_shorter_than_expected);

  return g_test_run ();
}
