/* Casebook: tests of where a name leads.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "scratch-folder.h"
#include "storage/real-path.h"

typedef struct
{
  char *folder; /* as it is called really */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *folder = scratch_folder_new ();

  fixture->folder = casebook_real_path_dup (folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  scratch_folder_remove (fixture->folder);
  g_free (fixture->folder);
}

static char *
in_folder (Fixture    *fixture,
           const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
make_link (Fixture    *fixture,
           const char *content,
           const char *name)
{
  g_autofree char *path = in_folder (fixture, name);

  g_assert_cmpint (symlink (content, path), ==, 0);
}

static void
assert_leads (Fixture    *fixture,
              const char *name,
              const char *wanted)
{
  g_autofree char *path = in_folder (fixture, name);
  g_autofree char *expected = in_folder (fixture, wanted);
  g_autofree char *real = casebook_real_path_dup (path);

  g_assert_cmpstr (real, ==, expected);
}

static void
test_without_links (Fixture       *fixture,
                    gconstpointer  data)
{
  assert_leads (fixture, "new", "new");
  assert_leads (fixture, "nowhere/new", "nowhere/new");
  assert_leads (fixture, "a/../new", "new");
}

static void
test_relative (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *before = g_get_current_dir ();
  g_autofree char *expected = in_folder (fixture, "new");
  g_autofree char *real = NULL;

  g_assert_cmpint (g_chdir (fixture->folder), ==, 0);
  real = casebook_real_path_dup ("new");
  g_assert_cmpint (g_chdir (before), ==, 0);
  g_assert_cmpstr (real, ==, expected);
}

/* Whether what they lead to is there or not. */
static void
test_links (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *folder = in_folder (fixture, "folder");
  g_autofree char *file = in_folder (fixture, "folder/file");

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  make_link (fixture, "folder/file", "one");
  make_link (fixture, "one", "two");
  make_link (fixture, "folder", "through");
  make_link (fixture, "../back", "folder/out");
  for (guint i = 0; i < 2; i++)
    {
      assert_leads (fixture, "one", "folder/file");
      assert_leads (fixture, "two", "folder/file");
      assert_leads (fixture, "through/file", "folder/file");
      assert_leads (fixture, "through/out", "back");
      g_assert_true (g_file_set_contents (file, "there", -1, NULL));
    }
}

/* A ring leads nowhere, and the search for its end comes to one. */
static void
test_ring (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = in_folder (fixture, "one");
  g_autofree char *real = NULL;

  make_link (fixture, "two", "one");
  make_link (fixture, "one", "two");
  real = casebook_real_path_dup (path);
  g_assert_true (g_path_is_absolute (real));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/real-path/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("without-links", test_without_links);
  ADD ("relative", test_relative);
  ADD ("links", test_links);
  ADD ("ring", test_ring);

  return g_test_run ();
}
