/* Casebook: tests of whether the search index agrees with the rows.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample.h"
#include "scratch-library.h"
#include "storage/index-check.h"
#include "storage/note-store.h"

typedef ScratchLibrary Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (CasebookCase) record = NULL;

  scratch_library_set_up (fixture, data);
  record = sample_put_case (fixture->database);
}

static void
run (Fixture    *fixture,
     const char *script)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (casebook_database_execute (fixture->database, script, &error));
  g_assert_no_error (error);
}

static CasebookLibrary *
open_to_read (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  CasebookLibrary *library = casebook_library_open (casebook_library_get_path (fixture->library),
                                                    CASEBOOK_DATABASE_READ_ONLY, &error);

  g_assert_no_error (error);
  return library;
}

/* The same is found by whoever may write and by whoever may not. */
static void
assert_found (Fixture  *fixture,
              gboolean  sound)
{
  g_autoptr (CasebookLibrary) reader = open_to_read (fixture);
  CasebookDatabase *databases[] = { fixture->database, casebook_library_get_database (reader) };

  for (guint i = 0; i < G_N_ELEMENTS (databases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (casebook_index_check (databases[i], &error), ==, sound);
      if (sound)
        g_assert_no_error (error);
      else
        g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CORRUPT);
    }
}

static void
test_sound (Fixture       *fixture,
            gconstpointer  data)
{
  assert_found (fixture, TRUE);
}

/* A word too many, a word too few, one in another row, and bytes that are no index. */
static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const scripts[] = {
    "INSERT INTO note_words (rowid, text) VALUES (7, 'anchor')",
    "INSERT INTO claim_words (claim_words, rowid, sentence) SELECT 'delete', rowid, sentence FROM claim LIMIT 1",
    "INSERT INTO evidence_words (evidence_words) VALUES ('delete-all')",
    "DROP TRIGGER evidence_update_words; UPDATE evidence SET role = 'advised'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_test_message ("%s", scripts[i]);
      run (fixture, scripts[i]);
      assert_found (fixture, FALSE);
      run (fixture, "DELETE FROM meta WHERE key = 'search-index'");
      scratch_library_reopen (fixture);
      assert_found (fixture, TRUE);
    }
}

/* What another version of the program made is made anew by who writes next, and is no damage. */
static void
test_other_version (Fixture       *fixture,
                    gconstpointer  data)
{
  run (fixture, "UPDATE meta SET value = 'other' WHERE key = 'search-index';"
                "DROP TABLE claim_words; CREATE VIRTUAL TABLE claim_words USING fts5 (other)");
  assert_found (fixture, TRUE);
}

/* Checking leaves nothing behind: the same library is read and written as before, and by others meanwhile. */
static void
test_leaves_nothing (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (CasebookLibrary) reader = open_to_read (fixture);
  g_autoptr (CasebookNote) note = g_object_new (CASEBOOK_TYPE_NOTE, "text", "Rope", NULL);
  g_autoptr (GError) error = NULL;
  gint64 n;

  g_assert_true (casebook_database_begin (fixture->database, &error));
  g_assert_true (casebook_note_store_put (fixture->database, note, &error));
  g_assert_true (casebook_index_check (casebook_library_get_database (reader), &error));
  g_assert_no_error (error);
  g_assert_true (casebook_database_commit (fixture->database, &error));

  g_assert_true (casebook_index_check (fixture->database, &error));
  g_assert_true (casebook_database_query_integer (fixture->database, "SELECT count (*) FROM temp.sqlite_schema", &n,
                                                  &error));
  g_assert_cmpint (n, ==, 0);
  g_assert_true (casebook_note_store_put (fixture->database, note, &error));
  g_assert_false (casebook_database_execute (fixture->database, "DELETE FROM note_words_data", &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CORRUPT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/index-check/" name, Fixture, NULL, set_up, function, scratch_library_throw)
  ADD ("sound", test_sound);
  ADD ("damaged", test_damaged);
  ADD ("other-version", test_other_version);
  ADD ("leaves-nothing", test_leaves_nothing);

  return g_test_run ();
}
