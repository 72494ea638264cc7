/* Casebook: tests of a file that takes the place of another. SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "pages/replacement.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->folder = g_dir_make_tmp ("casebook-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "file", NULL);
  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
}

/* Whatever happened, there is the file and nothing beside it. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
assert_contents (Fixture    *fixture,
                 const char *expected)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, expected);
}

/* The old file is there for as long as the new one is not whole. */
static gboolean
write_new (int          fd,
           const char  *beside,
           gpointer     fixture,
           GError     **error)
{
  g_assert_cmpint (write (fd, "new", 3), ==, 3);
  assert_contents (fixture, "old");
  g_assert_true (g_file_test (beside, G_FILE_TEST_IS_REGULAR));

  return TRUE;
}

static gboolean
write_half (int          fd,
            const char  *beside,
            gpointer     code,
            GError     **error)
{
  g_assert_cmpint (write (fd, "ha", 2), ==, 2);
  g_set_error_literal (error, G_IO_ERROR, GPOINTER_TO_INT (code), "the disk is full");

  return FALSE;
}

static void
test_replaces (Fixture       *fixture,
               gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (casebook_replacement_write (fixture->path, write_new, fixture, &error));
  g_assert_no_error (error);
  assert_contents (fixture, "new");
}

static void
test_failed (Fixture       *fixture,
             gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (casebook_replacement_write (fixture->path, write_half, GINT_TO_POINTER (G_IO_ERROR_NO_SPACE), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpstr (error->message, ==,
                   "“file” could not be written: the disk is full. What was there before is untouched.");
  assert_contents (fixture, "old");
}

/* Who cancels knows why. */
static void
test_cancelled (Fixture       *fixture,
                gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (casebook_replacement_write (fixture->path, write_half, GINT_TO_POINTER (G_IO_ERROR_CANCELLED), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (error->message, ==, "the disk is full");
  assert_contents (fixture, "old");
}

static void
test_no_place (Fixture       *fixture,
               gconstpointer  unused)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "file", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (casebook_replacement_write (nowhere, write_new, fixture, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (casebook_replacement_write (fixture->folder, write_new, fixture, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

/* Whoever keeps the packet elsewhere, behind a link, finds the new one there. */
static void
test_link (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autofree char *shelf = g_build_filename (fixture->folder, "shelf", NULL);
  g_autofree char *link = g_build_filename (shelf, "link", NULL);
  g_autofree char *inner = g_build_filename (shelf, "inner", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (shelf, 0700), ==, 0);
  g_assert_cmpint (symlink ("../file", inner), ==, 0);
  g_assert_cmpint (symlink ("inner", link), ==, 0);
  g_assert_true (casebook_replacement_write (link, write_new, fixture, &error));
  g_assert_no_error (error);
  assert_contents (fixture, "new");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));

  g_unlink (inner);
  g_unlink (link);
  g_assert_cmpint (g_rmdir (shelf), ==, 0);
}

static gboolean
write_any (int          fd,
           const char  *beside,
           gpointer     unused,
           GError     **error)
{
  return write (fd, "new", 3) == 3;
}

/* There is nothing behind it that would stay old, and where it leads may be no place for a packet. */
static void
test_link_to_nowhere (Fixture       *fixture,
                      gconstpointer  unused)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (symlink (nowhere, fixture->path), ==, 0);
  g_assert_true (casebook_replacement_write (fixture->path, write_any, NULL, &error));
  g_assert_no_error (error);
  assert_contents (fixture, "new");
  g_assert_false (g_file_test (nowhere, G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/replacement/replaces", Fixture, NULL, set_up, test_replaces, tear_down);
  g_test_add ("/replacement/failed", Fixture, NULL, set_up, test_failed, tear_down);
  g_test_add ("/replacement/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  g_test_add ("/replacement/no-place", Fixture, NULL, set_up, test_no_place, tear_down);
  g_test_add ("/replacement/link", Fixture, NULL, set_up, test_link, tear_down);
  g_test_add ("/replacement/link-to-nowhere", Fixture, NULL, set_up, test_link_to_nowhere, tear_down);

  return g_test_run ();
}
