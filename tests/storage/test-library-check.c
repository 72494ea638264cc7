/* Casebook: tests of whether a library is whole.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample.h"
#include "scratch-library.h"
#include "storage/blob-store.h"
#include "storage/library-check.h"

/* What is done to a library behind its back, and what the check must say. */
typedef struct
{
  const char         *name;
  const char         *script;
  CasebookDamageKind  kind;
} Harm;

static const Harm harms[] = {
  { "reference", "PRAGMA foreign_keys = OFF; DELETE FROM evidence; PRAGMA foreign_keys = ON",
    CASEBOOK_DAMAGE_REFERENCE },
  { "index-lost", "INSERT INTO evidence_words (evidence_words) VALUES ('delete-all')", CASEBOOK_DAMAGE_INDEX },
  { "index-suspended", "DELETE FROM meta WHERE key = 'search-index'; DROP TABLE note_words", CASEBOOK_DAMAGE_INDEX },
  { "index-stale", "DROP TRIGGER claim_update_words; UPDATE claim SET sentence = 'Others'", CASEBOOK_DAMAGE_INDEX },
  { "index", "INSERT INTO claim_words (rowid, sentence) VALUES (999, 'nowhere')", CASEBOOK_DAMAGE_INDEX },
  { "tally", "UPDATE case_tally SET n_evidence = n_evidence + 1", CASEBOOK_DAMAGE_TALLY },
  { "tally-gone", "DELETE FROM case_tally", CASEBOOK_DAMAGE_TALLY },
  { "blob", "UPDATE blob_chunk SET bytes = x'00'", CASEBOOK_DAMAGE_BLOB },
  { "blob-short", "DELETE FROM blob_chunk", CASEBOOK_DAMAGE_BLOB },
};

/* The command reads only, and must find all the same. */
static CasebookLibrary *
read_library (CasebookLibrary *library)
{
  g_autoptr (GError) error = NULL;
  CasebookLibrary *reader = casebook_library_open (casebook_library_get_path (library), CASEBOOK_DATABASE_READ_ONLY,
                                                   &error);

  g_assert_no_error (error);
  return reader;
}

static void
test_found (gconstpointer data)
{
  const Harm *harm = data;
  g_autofree char *folder = scratch_folder_new ();
  g_autoptr (CasebookLibrary) library = scratch_library_open (folder);
  CasebookDatabase *database = casebook_library_get_database (library);
  g_autoptr (CasebookCase) record = sample_put_case (database);
  g_autoptr (GInputStream) source = g_memory_input_stream_new_from_data ("anchor", 6, NULL);
  g_autofree char *digest = NULL;
  g_autoptr (CasebookLibrary) reader = NULL;
  g_autoptr (GPtrArray) damages = NULL;
  g_autoptr (GError) error = NULL;

  digest = casebook_blob_store_add (database, source, NULL, 6, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  sample_assert_whole (database);

  g_assert_true (casebook_database_execute (database, harm->script, &error));
  g_assert_no_error (error);
  reader = read_library (library);
  damages = casebook_library_check (casebook_library_get_database (reader), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (damages->len, >, 0);
  for (guint i = 0; i < damages->len; i++)
    {
      CasebookDamage *damage = damages->pdata[i];
      g_autofree char *sentence = casebook_damage_to_sentence (damage);

      g_test_message ("%s", sentence);
      if (damage->kind == harm->kind)
        {
          g_assert_true (casebook_library_close (reader, &error));
          g_assert_true (casebook_library_close (library, &error));
          scratch_folder_remove (folder);
          return;
        }
    }
  g_test_fail ();
}

static void
test_cancelled (void)
{
  g_autofree char *folder = scratch_folder_new ();
  g_autoptr (CasebookLibrary) library = scratch_library_open (folder);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) damages = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  damages = casebook_library_check (casebook_library_get_database (library), cancellable, &error);
  g_assert_null (damages);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_true (casebook_library_close (library, &error));
  scratch_folder_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (harms); i++)
    {
      g_autofree char *path = g_strconcat ("/library-check/", harms[i].name, NULL);

      g_test_add_data_func (path, &harms[i], test_found);
    }
  g_test_add_func ("/library-check/cancelled", test_cancelled);

  return g_test_run ();
}
