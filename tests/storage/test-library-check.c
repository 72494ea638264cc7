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
  { "tally-of-nothing", "INSERT INTO case_tally VALUES ('nothing', 1, 1)", CASEBOOK_DAMAGE_TALLY },
  { "tally-too-early", "UPDATE case_tally SET edited = edited - 1", CASEBOOK_DAMAGE_TALLY },
  { "tally-too-late", "UPDATE case_tally SET edited = (SELECT last + 1 FROM clock)", CASEBOOK_DAMAGE_TALLY },
  { "text", "DROP TRIGGER evidence_update_words; UPDATE evidence SET title = CAST (x'ff41' AS TEXT)",
    CASEBOOK_DAMAGE_ROW },
  { "text-of-older-version", "UPDATE claim SET sentence = 'New'; UPDATE claim_history SET sentence = CAST (x'ff41' AS TEXT)", CASEBOOK_DAMAGE_ROW },
  { "text-of-activity", "INSERT INTO activity VALUES (NULL, 1, 1, CAST (x'ff' AS TEXT), '', '', '', 1)",
    CASEBOOK_DAMAGE_ROW },
  { "date", "UPDATE evidence SET \"from\" = '2026-02-31'", CASEBOOK_DAMAGE_ROW },
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

/* Where rows cannot be read, the search index is not what is to be mended. */
static gboolean
is_told (GPtrArray          *damages,
         CasebookDamageKind  kind)
{
  gboolean told = FALSE;

  for (guint i = 0; i < damages->len; i++)
    {
      CasebookDamage *damage = damages->pdata[i];
      g_autofree char *sentence = casebook_damage_to_sentence (damage);

      g_test_message ("%s", sentence);
      g_assert_true (g_str_has_suffix (sentence, "."));
      told |= damage->kind == kind;
      if (kind == CASEBOOK_DAMAGE_ROW)
        g_assert_cmpint (damage->kind, !=, CASEBOOK_DAMAGE_INDEX);
    }

  return told;
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
  g_assert_true (is_told (damages, harm->kind));
  g_assert_true (casebook_library_close (reader, &error));
  g_assert_true (casebook_library_close (library, &error));
  scratch_folder_remove (folder);
}

/* Of very many rows some are named. */
static void
test_many_rows (void)
{
  g_autofree char *folder = scratch_folder_new ();
  g_autoptr (CasebookLibrary) library = scratch_library_open (folder);
  CasebookDatabase *database = casebook_library_get_database (library);
  g_autoptr (GPtrArray) damages = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (casebook_database_execute (database,
                                            "WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 500)"
                                            "INSERT INTO note_history SELECT i, i, 1, 1, '', 0, 'Rope', '2026-02-31', NULL"
                                            " FROM n", &error));
  g_assert_no_error (error);
  damages = casebook_library_check (database, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (is_told (damages, CASEBOOK_DAMAGE_ROW));
  g_assert_cmpuint (damages->len, <, 50);
  g_assert_true (casebook_library_close (library, &error));
  scratch_folder_remove (folder);
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
  g_test_add_func ("/library-check/many-rows", test_many_rows);
  g_test_add_func ("/library-check/cancelled", test_cancelled);

  return g_test_run ();
}
