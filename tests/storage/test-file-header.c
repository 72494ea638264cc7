/* Casebook: tests of what a file says it is.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a library does with such files is in test-library.c; here are the numbers.
 */
#include <glib/gstdio.h>
#include <string.h>

#include "scratch-library.h"
#include "storage/file-header.h"
#include "storage/migrations.h"

typedef struct
{
  char   *folder;
  char   *path;
  guint8 *bytes;  /* of a library */
  gsize   size;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (CasebookLibrary) library = NULL;

  fixture->folder = scratch_folder_new ();
  library = scratch_library_open (fixture->folder);
  fixture->path = g_strdup (casebook_library_get_path (library));
  g_assert_true (casebook_library_close (library, NULL));
  g_assert_true (g_file_get_contents (fixture->path, (char **) &fixture->bytes, &fixture->size, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  scratch_folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->bytes);
}

static void
write_number (Fixture *fixture,
              gsize    at,
              guint32  number)
{
  guint32 big_endian = GUINT32_TO_BE (number);

  memcpy (fixture->bytes + at, &big_endian, sizeof big_endian);
  g_assert_true (g_file_set_contents (fixture->path, (char *) fixture->bytes, (gssize) fixture->size, NULL));
}

/* Whether the file may be opened, or why not. */
static int
judge (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gboolean exists;

  if (casebook_file_header_check (fixture->path, NULL, &exists, &error))
    return -1;

  g_assert_true (exists);
  g_assert_cmpint (error->domain, ==, CASEBOOK_STORAGE_ERROR);
  g_assert_nonnull (strstr (error->message, fixture->path));
  return error->code;
}

static void
test_library (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_cmpint (judge (fixture), ==, -1);
}

static void
test_nothing_there (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "missing", NULL);
  g_autofree char *below = g_build_filename (fixture->path, "below", NULL);
  g_autoptr (GError) error = NULL;
  gboolean exists = TRUE;

  g_assert_true (casebook_file_header_check (missing, NULL, &exists, &error));
  g_assert_no_error (error);
  g_assert_false (exists);

  g_assert_false (casebook_file_header_check (below, NULL, &exists, &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_IO);
}

static void
test_whose_it_is (Fixture       *fixture,
                  gconstpointer  data)
{
  write_number (fixture, 60, CASEBOOK_SCHEMA_CURRENT + 1);
  g_assert_cmpint (judge (fixture), ==, CASEBOOK_STORAGE_ERROR_NEWER);
  write_number (fixture, 60, G_MAXUINT32);
  g_assert_cmpint (judge (fixture), ==, CASEBOOK_STORAGE_ERROR_NEWER);
  write_number (fixture, 68, 0);
  g_assert_cmpint (judge (fixture), ==, CASEBOOK_STORAGE_ERROR_NOT_A_LIBRARY);
}

/* A file shorter than it says has lost a part, unless a log beside it holds that, or the number is of no account. */
static void
test_how_long_it_says_it_is (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  guint32 changes;

  memcpy (&changes, fixture->bytes + 24, sizeof changes);
  write_number (fixture, 92, GUINT32_FROM_BE (changes));
  g_assert_cmpint (judge (fixture), ==, -1);
  write_number (fixture, 28, G_MAXUINT32);
  g_assert_cmpint (judge (fixture), ==, CASEBOOK_STORAGE_ERROR_CORRUPT);

  g_assert_true (g_file_set_contents (log, "", 0, NULL));
  g_assert_cmpint (judge (fixture), ==, -1);
  g_assert_cmpint (g_unlink (log), ==, 0);
  write_number (fixture, 92, GUINT32_FROM_BE (changes) - 1);
  g_assert_cmpint (judge (fixture), ==, -1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/file-header/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("library", test_library);
  ADD ("nothing-there", test_nothing_there);
  ADD ("whose-it-is", test_whose_it_is);
  ADD ("how-long-it-says-it-is", test_how_long_it_says_it_is);

  return g_test_run ();
}
