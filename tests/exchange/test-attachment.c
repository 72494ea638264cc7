/* Casebook: tests of attached files as pictures of a page.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <sqlite3.h>

#include "exchange/attachment.h"
#include "pages/image.h"
#include "sample.h"
#include "storage/blob-store.h"

#define MEBIBYTE (1024 * 1024)

typedef struct
{
  char             *folder;
  CasebookLibrary  *library;
  CasebookDatabase *database;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = sample_dup_folder ();
  fixture->library = sample_open (fixture->folder);
  fixture->database = casebook_library_get_database (fixture->library);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->library);
  sample_remove (fixture->folder);
  g_free (fixture->folder);
}

static char *
add_bytes (Fixture *fixture,
           gsize    size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (size), size);
  g_autoptr (GInputStream) source = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GError) error = NULL;
  char *digest = casebook_blob_store_add (fixture->database, source, "image/png", (goffset) size, NULL, NULL, NULL,
                                          &error);

  g_assert_no_error (error);

  return digest;
}

static void
execute (Fixture    *fixture,
         const char *sql)
{
  g_autoptr (GError) error = NULL;

  casebook_database_execute (fixture->database, sql, &error);
  g_assert_no_error (error);
}

static void
assert_refused (Fixture    *fixture,
                const char *digest,
                GQuark      domain,
                int         code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (casebook_attachment_load_picture (fixture->database, digest, &error));
  g_assert_error (error, domain, code);
}

static void
test_whole (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *digest = add_bytes (fixture, 3 * MEBIBYTE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = casebook_attachment_load_picture (fixture->database, digest, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 3 * MEBIBYTE);
}

static void
test_what_lasts (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *large = add_bytes (fixture, 65 * MEBIBYTE);
  g_autofree char *damaged = add_bytes (fixture, 9);

  execute (fixture, "UPDATE blob_chunk SET bytes = zeroblob (8) WHERE length (bytes) = 9");
  assert_refused (fixture, damaged, CASEBOOK_IMAGE_ERROR, CASEBOOK_IMAGE_ERROR_LOST);
  assert_refused (fixture, "nowhere", CASEBOOK_IMAGE_ERROR, CASEBOOK_IMAGE_ERROR_LOST);
  assert_refused (fixture, large, CASEBOOK_IMAGE_ERROR, CASEBOOK_IMAGE_ERROR_TOO_LARGE);
}

static int
stop (void *unused)
{
  return 1;
}

/* That reading was stopped is no reason to print that a picture is lost. */
static void
test_what_may_pass (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *digest = add_bytes (fixture, 9);

  sqlite3_progress_handler (casebook_database_get_handle (fixture->database), 1, stop, NULL);
  assert_refused (fixture, digest, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_INTERRUPTED);
  sqlite3_progress_handler (casebook_database_get_handle (fixture->database), 0, NULL, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/attachment/whole", Fixture, NULL, set_up, test_whole, tear_down);
  g_test_add ("/attachment/what-lasts", Fixture, NULL, set_up, test_what_lasts, tear_down);
  g_test_add ("/attachment/what-may-pass", Fixture, NULL, set_up, test_what_may_pass, tear_down);

  return g_test_run ();
}
