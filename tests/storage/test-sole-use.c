/* Casebook: tests of having a file alone.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "scratch-library.h"
#include "storage/sole-use.h"

/* What this program is called with to ask for a file as another program would. */
#define TAKE "--take"

typedef ScratchLibrary Fixture;

static const char *program;

static const char *
path_of (Fixture *fixture)
{
  return casebook_library_get_path (fixture->library);
}

static CasebookSoleUse *
take (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  CasebookSoleUse *use = casebook_sole_use_take (path_of (fixture), NULL, &error);

  g_assert_no_error (error);
  return use;
}

static void
assert_refused (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (casebook_sole_use_take (path_of (fixture), NULL, &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_BUSY);
}

/* Another program asks: this one, called anew. */
static void
assert_refused_to_others (Fixture *fixture)
{
  const char *const line[] = { program, TAKE, path_of (fixture), NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) line, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  g_assert_no_error (error);
}

/* Returns the status of the other program: whether it was refused. */
static int
ask (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookSoleUse) use = casebook_sole_use_take (path, NULL, &error);

  return use == NULL && g_error_matches (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_BUSY) ? 0 : 1;
}

/* Who has it open keeps others from it, and is not hurt when they ask. */
static void
test_open_elsewhere (Fixture       *fixture,
                     gconstpointer  data)
{
  for (guint i = 0; i < 2; i++)
    {
      assert_refused (fixture);
      assert_refused_to_others (fixture);
      casebook_database_guard (fixture->database);
    }
}

/* While it is held nobody gets in, and after it everybody. */
static void
test_held (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_strdup (path_of (fixture));
  g_autoptr (CasebookSoleUse) use = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *other;

  g_assert_true (casebook_library_close (fixture->library, &error));
  use = take (fixture);
  assert_refused (fixture);
  assert_refused_to_others (fixture);
  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "SELECT * FROM meta", NULL, NULL, NULL), ==, SQLITE_BUSY);
  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);

  g_clear_pointer (&use, casebook_sole_use_free);
  scratch_library_reopen (fixture);
}

/* Any file can be had; taking it writes nothing. */
static void
test_no_database (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "letter", NULL);
  g_autofree char *content = NULL;
  g_autoptr (CasebookSoleUse) use = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "Dear aunt", -1, NULL));
  use = casebook_sole_use_take (path, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&use, casebook_sole_use_free);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "Dear aunt");
}

int
main (int    argc,
      char **argv)
{
  program = argv[0];
  if (argc == 3 && strcmp (argv[1], TAKE) == 0)
    return ask (argv[2]);
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/sole-use/" name, Fixture, NULL, scratch_library_set_up, function, scratch_library_tear_down)
  ADD ("open-elsewhere", test_open_elsewhere);
  ADD ("held", test_held);
  ADD ("no-database", test_no_database);

  return g_test_run ();
}
