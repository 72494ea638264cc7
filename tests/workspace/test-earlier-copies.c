/* Casebook: tests of taking away what earlier runs left behind. SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <unistd.h>

#include "workspace/earlier-copies.h"

#define DIGEST "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define OTHER_DIGEST "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210"

typedef struct
{
  char *folder;
} Copies;

static void
copies_set_up (Copies       *copies,
               gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  copies->folder = g_dir_make_tmp ("casebook-copies-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) folder = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
copies_tear_down (Copies       *copies,
                  gconstpointer unused)
{
  remove_all (copies->folder);
  g_free (copies->folder);
}

static char *
put (Copies     *copies,
     const char *folder,
     const char *name,
     int         mode)
{
  g_autofree char *parent = g_build_filename (copies->folder, folder, NULL);
  char *path = g_build_filename (parent, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "bytes", -1, NULL));
  g_assert_cmpint (g_chmod (path, mode), ==, 0);
  return path;
}

static gboolean
is_there (const char *path)
{
  GStatBuf status;

  return g_lstat (path, &status) == 0;
}

static void
test_copies_go_with_their_folders (Copies       *copies,
                                   gconstpointer unused)
{
  g_autofree char *copy = put (copies, DIGEST, "report.pdf", 0400);
  g_autofree char *half = put (copies, OTHER_DIGEST, "report.pdf.part", 0600);
  g_autofree char *folder = g_path_get_dirname (copy);

  g_assert_true (casebook_earlier_copies_remove (copies->folder));
  g_assert_false (is_there (copy));
  g_assert_false (is_there (half));
  g_assert_false (is_there (folder));
}

static void
test_what_is_not_ours_stays (Copies       *copies,
                             gconstpointer unused)
{
  g_autofree char *copy = put (copies, DIGEST, "report.pdf", 0400);
  g_autofree char *saved = put (copies, DIGEST, "report, with my notes.pdf", 0600);
  g_autofree char *elsewhere = put (copies, "somebody", "letter.txt", 0400);
  g_autofree char *below = put (copies, DIGEST "/inside", "letter.txt", 0400);
  g_autofree char *loose = put (copies, "", "letter.txt", 0400);

  g_assert_true (casebook_earlier_copies_remove (copies->folder));
  g_assert_false (is_there (copy));
  g_assert_true (is_there (saved));
  g_assert_true (is_there (elsewhere));
  g_assert_true (is_there (below));
  g_assert_true (is_there (loose));
}

static void
test_links_are_not_followed (Copies       *copies,
                             gconstpointer unused)
{
  g_autofree char *precious = put (copies, "precious", "letter.txt", 0400);
  g_autofree char *precious_folder = g_path_get_dirname (precious);
  g_autofree char *folder = g_build_filename (copies->folder, DIGEST, NULL);
  g_autofree char *other = g_build_filename (copies->folder, OTHER_DIGEST, NULL);
  g_autofree char *link = g_build_filename (other, "letter.txt", NULL);

  g_assert_cmpint (symlink (precious_folder, folder), ==, 0);
  g_assert_cmpint (g_mkdir (other, 0700), ==, 0);
  g_assert_cmpint (symlink (precious, link), ==, 0);

  g_assert_true (casebook_earlier_copies_remove (copies->folder));
  g_assert_true (is_there (precious));
}

/* A lock is of an open file and not of a process, so that one process can play both. */
static void
test_copies_of_a_run_at_work_stay (Copies       *copies,
                                   gconstpointer unused)
{
  g_autofree char *first = put (copies, DIGEST, "earlier.pdf", 0400);
  g_autofree char *copy = NULL;

  g_assert_true (casebook_earlier_copies_remove (copies->folder));
  g_assert_false (is_there (first));
  copy = put (copies, DIGEST, "open.pdf", 0400);
  g_assert_false (casebook_earlier_copies_remove (copies->folder));
  g_assert_true (is_there (copy));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/workspace/earlier-copies/" name, Copies, NULL, copies_set_up, function, copies_tear_down)
  ADD ("copies-go-with-their-folders", test_copies_go_with_their_folders);
  ADD ("what-is-not-ours-stays", test_what_is_not_ours_stays);
  ADD ("links-are-not-followed", test_links_are_not_followed);
  ADD ("copies-of-a-run-at-work-stay", test_copies_of_a_run_at_work_stay);
#undef ADD

  return g_test_run ();
}
