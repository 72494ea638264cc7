/* Casebook: tests of locks that closing a file does not take away. SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The other program is sqlite3, which is as little in the know as any. */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "scratch-library.h"
#include "storage/note-store.h"

/* What a file dialog does to tell the type of each file it lists. */
static void
look_into_files (ScratchLibrary *place)
{
  static const char *const endings[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (casebook_database_get_path (place->database), endings[i], NULL);
      char bytes[16];
      int fd = g_open (file, O_RDONLY | O_CLOEXEC, 0);

      g_assert_cmpint (fd, >=, 0);
      g_assert_cmpint (read (fd, bytes, sizeof bytes), >=, 0);
      g_assert_cmpint (close (fd), ==, 0);
    }
}

static char *
ask_from_outside (ScratchLibrary *place,
                  const char     *sql)
{
  const char *argv[] = { "sqlite3", casebook_database_get_path (place->database), sql, NULL };
  g_autofree char *errors = NULL;
  g_autoptr (GError) error = NULL;
  char *answer = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &answer, &errors, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (errors, ==, "");
  g_assert_cmpint (status, ==, 0);
  return g_strchomp (answer);
}

static void
add_note (ScratchLibrary *place,
          const char     *text)
{
  g_autoptr (CasebookNote) note = g_object_new (CASEBOOK_TYPE_NOTE, "text", text, NULL);
  g_autoptr (GError) error = NULL;

  casebook_note_store_put (place->database, note, &error);
  g_assert_no_error (error);
}

static void
assert_notes (ScratchLibrary *place,
              const char     *count)
{
  g_autofree char *answer = ask_from_outside (place, "SELECT count (*) FROM note");

  g_assert_cmpstr (answer, ==, count);
}

static void
test_another_program_is_never_the_last (ScratchLibrary *place,
                                        gconstpointer   unused)
{
  g_autofree char *log = g_strconcat (casebook_database_get_path (place->database), "-wal", NULL);
  GStatBuf before, after;

  add_note (place, "One");
  casebook_database_guard (place->database);
  g_assert_cmpint (g_stat (log, &before), ==, 0);
  look_into_files (place);
  assert_notes (place, "1");
  g_assert_cmpint (g_stat (log, &after), ==, 0);
  g_assert_cmpuint (before.st_ino, ==, after.st_ino);

  add_note (place, "Two");
  look_into_files (place);
  add_note (place, "Three");
  assert_notes (place, "3");
}

/* Once it is closed the library is one file, as if there had been no guard. */
static void
test_closing_leaves_one_file (ScratchLibrary *place,
                              gconstpointer   unused)
{
  g_autofree char *log = g_strconcat (casebook_database_get_path (place->database), "-wal", NULL);
  g_autoptr (GError) error = NULL;

  casebook_database_guard (place->database);
  add_note (place, "One");
  g_assert_true (casebook_library_close (place->library, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  assert_notes (place, "1");
  scratch_library_reopen (place);
}

static void
test_others_may_write (ScratchLibrary *place,
                       gconstpointer   unused)
{
  g_autofree char *answer = NULL;

  casebook_database_guard (place->database);
  add_note (place, "One");
  answer = ask_from_outside (place, "UPDATE meta SET value = value; SELECT changes ()");
  g_assert_cmpstr (answer, !=, "0");
  add_note (place, "Two");
  assert_notes (place, "2");
}

#define ADD(name, test) \
  g_test_add ("/storage/lock-guard/" name, ScratchLibrary, NULL, scratch_library_set_up, test, scratch_library_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("another-program-is-never-the-last", test_another_program_is_never_the_last);
  ADD ("closing-leaves-one-file", test_closing_leaves_one_file);
  ADD ("others-may-write", test_others_may_write);

  return g_test_run ();
}
