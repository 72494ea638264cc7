/* Casebook: tests of the second time a person says it. SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "domain/note.h"
#include "storage/library.h"
#include "storage/note-store.h"
#include "storage/purge.h"
#include "storage/transaction.h"

#define SENTENCE "This was never meant for the committee, and nobody else may read it."

static gboolean
holds_sentence (const char *path)
{
  const gsize n = strlen (SENTENCE);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  gboolean found = FALSE;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i + n <= length && !found; i++)
    found = memcmp (contents + i, SENTENCE, n) == 0;

  return found;
}

/* Not the row alone is gone but its words, also where SQLite was built to leave them in the file. */
static void
test_nothing_is_left_in_the_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("casebook-purge-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "test.casebook-library", NULL);
  g_autoptr (CasebookLibrary) library = casebook_library_open (path, CASEBOOK_DATABASE_CREATE, &error);
  CasebookDatabase *database = casebook_library_get_database (library);
  g_autoptr (CasebookNote) note = g_object_new (CASEBOOK_TYPE_NOTE, "text", SENTENCE, "written", 20260301, NULL);
  const char *id = casebook_record_get_id (CASEBOOK_RECORD (note));

  g_assert_true (casebook_database_execute (database, "PRAGMA secure_delete = OFF", &error));
  g_assert_true (casebook_note_store_put (database, note, &error));
  g_assert_true (casebook_note_store_remove (database, id, &error));
  g_assert_true (casebook_library_close (library, &error));
  g_clear_object (&library);
  g_assert_true (holds_sentence (path));

  library = casebook_library_open (path, CASEBOOK_DATABASE_CREATE, &error);
  database = casebook_library_get_database (library);
  g_assert_true (casebook_database_execute (database, "PRAGMA secure_delete = OFF", &error));
  g_assert_true (casebook_purge (database, CASEBOOK_TYPE_NOTE, id, &error));
  g_assert_true (casebook_library_close (library, &error));
  g_assert_no_error (error);
  g_assert_false (holds_sentence (path));

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Nor in the log, while the library stays open as it does for days. What is
 * deleted together is one change. */
static void
test_nothing_is_left_in_the_log (gconstpointer data)
{
  gboolean within_another = GPOINTER_TO_INT (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("casebook-purge-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "test.casebook-library", NULL);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autoptr (CasebookLibrary) library = casebook_library_open (path, CASEBOOK_DATABASE_CREATE, &error);
  CasebookDatabase *database = casebook_library_get_database (library);
  g_autoptr (CasebookNote) note = g_object_new (CASEBOOK_TYPE_NOTE, "text", SENTENCE, "written", 20260301, NULL);
  const char *id = casebook_record_get_id (CASEBOOK_RECORD (note));
  g_autoptr (CasebookTransaction) transaction = NULL;

  g_assert_true (casebook_note_store_put (database, note, &error));
  g_assert_true (casebook_note_store_remove (database, id, &error));
  g_assert_true (holds_sentence (log));
  if (within_another)
    transaction = casebook_transaction_begin (database, &error);
  g_assert_true (casebook_purge (database, CASEBOOK_TYPE_NOTE, id, &error));
  g_assert_no_error (error);
  if (within_another)
    g_assert_true (casebook_transaction_commit (g_steal_pointer (&transaction), &error));
  g_assert_false (holds_sentence (log));
  g_assert_false (holds_sentence (path));

  g_assert_true (casebook_library_close (library, &error));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/purge/nothing-is-left-in-the-file", test_nothing_is_left_in_the_file);

  g_test_add_data_func ("/purge/nothing-is-left-in-the-log", GINT_TO_POINTER (FALSE),
                        test_nothing_is_left_in_the_log);
  g_test_add_data_func ("/purge/nothing-is-left-in-the-log-of-many", GINT_TO_POINTER (TRUE),
                        test_nothing_is_left_in_the_log);

  return g_test_run ();
}
