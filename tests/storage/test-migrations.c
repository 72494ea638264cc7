/* Casebook: tests of the way from one schema to the next.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "domain/case.h"
#include "sample.h"
#include "scratch-library.h"
#include "storage/case-store.h"
#include "storage/migrations.h"
#include "storage/search-index.h"

/* The step after those there are, for the tests. */
#define NEXT (CASEBOOK_SCHEMA_CURRENT + 1)

static const CasebookMigration to_next[] = {
  { CASEBOOK_SCHEMA_FIRST, "/app/casebook/storage/schema-1.sql" },
  { NEXT, "CREATE TABLE remark (text TEXT NOT NULL) STRICT; INSERT INTO remark VALUES ('new');" },
};

static const CasebookMigration to_nowhere[] = {
  { CASEBOOK_SCHEMA_FIRST, "/app/casebook/storage/schema-1.sql" },
  { NEXT, "CREATE TABLE remark (text TEXT NOT NULL) STRICT; CREATE TABLE cases (id TEXT);" },
};

typedef ScratchLibrary Fixture;

static gint64
version_of (CasebookDatabase *database)
{
  g_autoptr (GError) error = NULL;
  gint64 version = -1;

  casebook_database_query_integer (database, "PRAGMA user_version", &version, &error);
  g_assert_no_error (error);
  return version;
}

/* The one backup beside the library, or nothing. */
static char *
find_backup (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  g_autofree char *found = NULL;
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".backup"))
        {
          g_assert_null (found);
          found = g_build_filename (fixture->folder, name, NULL);
        }
    }

  return g_steal_pointer (&found);
}

static void
test_backup_first (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (CasebookCase) record = sample_put_case (fixture->database);
  g_autoptr (CasebookLibrary) before = NULL;
  g_autoptr (CasebookCase) loaded = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = NULL;

  g_assert_true (casebook_migrations_apply_list (fixture->database, to_next, G_N_ELEMENTS (to_next), &error));
  g_assert_no_error (error);
  g_assert_cmpint (version_of (fixture->database), ==, NEXT);

  backup = find_backup (fixture);
  g_assert_nonnull (backup);
  g_assert_nonnull (strstr (backup, ".schema-1.backup"));
  before = casebook_library_open (backup, CASEBOOK_DATABASE_READ_WRITE, &error);
  g_assert_no_error (error);
  loaded = casebook_case_store_load (casebook_library_get_database (before),
                                     casebook_record_get_id (CASEBOOK_RECORD (record)), &error);
  g_assert_no_error (error);
  sample_assert_equal (record, loaded);
}

/* A step that fails leaves the library as it was, with the backup beside it. */
static void
test_failing_step_changes_nothing (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (CasebookCase) record = sample_put_case (fixture->database);
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = NULL;
  gint64 n_tables = -1;

  g_assert_false (casebook_migrations_apply_list (fixture->database, to_nowhere, G_N_ELEMENTS (to_nowhere), &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_cmpint (version_of (fixture->database), ==, CASEBOOK_SCHEMA_CURRENT);
  g_assert_true (casebook_database_query_integer (fixture->database,
                                                  "SELECT count (*) FROM sqlite_schema WHERE name = 'remark'",
                                                  &n_tables, &error));
  g_assert_cmpint (n_tables, ==, 0);
  sample_assert_whole (fixture->database);
  backup = find_backup (fixture);
  g_assert_nonnull (backup);
}

static void
test_taken_once (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = NULL;
  gint64 n = -1;

  for (guint i = 0; i < 3; i++)
    g_assert_true (casebook_migrations_apply_list (fixture->database, to_next, G_N_ELEMENTS (to_next), &error));
  g_assert_true (casebook_database_query_integer (fixture->database, "SELECT count (*) FROM remark", &n, &error));
  g_assert_cmpint (n, ==, 1);
  backup = find_backup (fixture);
  g_assert_nonnull (backup);
}

static void
test_newer_is_refused (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (casebook_migrations_apply_list (fixture->database, to_next, G_N_ELEMENTS (to_next), &error));
  g_assert_false (casebook_migrations_apply (fixture->database, &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NEWER);
}

/* A library of every schema that was released is opened by every program after
 * it: tests/data/libraries/README.md says how they are made. */
static void
test_released_schema (gconstpointer data)
{
  const char *name = data;
  g_autofree char *source_path = g_test_build_filename (G_TEST_DIST, "data", "libraries", name, NULL);
  g_autofree char *folder = scratch_folder_new ();
  g_autofree char *path = g_build_filename (folder, "library", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (CasebookLibrary) library = NULL;
  g_autoptr (CasebookCase) record = NULL;
  g_autoptr (GPtrArray) cases = NULL;
  g_autoptr (GPtrArray) matches = NULL;
  g_autoptr (CasebookEvidence) newest = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *evidence;
  gsize size;

  g_assert_true (g_file_get_contents (source_path, &bytes, &size, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, &error));
  library = casebook_library_open (path, CASEBOOK_DATABASE_READ_WRITE, &error);
  g_assert_no_error (error);
  sample_assert_whole (casebook_library_get_database (library));
  g_assert_cmpint (version_of (casebook_library_get_database (library)), ==, CASEBOOK_SCHEMA_CURRENT);

  cases = casebook_case_store_list (casebook_library_get_database (library), &error);
  g_assert_cmpuint (cases->len, ==, 1);
  record = casebook_case_store_load (casebook_library_get_database (library),
                                     casebook_case_summary_get_id (cases->pdata[0]), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (casebook_case_get_candidate (record), ==, "Ada Marín");
  evidence = G_LIST_MODEL (casebook_case_get_evidence (record));
  g_assert_cmpuint (g_list_model_get_n_items (evidence), ==, 2);
  newest = g_list_model_get_item (evidence, 0);
  g_assert_cmpstr (casebook_evidence_get_title (newest), ==, "A manual for new pilots");
  matches = casebook_search_index_query (casebook_library_get_database (library), "teaches", 10, &error);
  g_assert_cmpuint (matches->len, ==, 1);

  g_assert_true (casebook_library_close (library, &error));
  scratch_folder_remove (folder);
}

/* Makes the library of the current schema, for tests/data/libraries. */
static void
make_library (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookLibrary) library = casebook_library_open (path, CASEBOOK_DATABASE_CREATE, &error);
  g_autoptr (CasebookCase) record = NULL;

  g_assert_no_error (error);
  record = sample_put_case (casebook_library_get_database (library));
  g_assert_true (casebook_library_close (library, &error));
}

int
main (int    argc,
      char **argv)
{
  if (argc == 3 && strcmp (argv[1], "--make") == 0)
    {
      make_library (argv[2]);
      return 0;
    }

  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/migrations/" name, Fixture, NULL, scratch_library_set_up, function, scratch_library_throw)
  ADD ("backup-first", test_backup_first);
  ADD ("failing-step-changes-nothing", test_failing_step_changes_nothing);
  ADD ("taken-once", test_taken_once);
  ADD ("newer-is-refused", test_newer_is_refused);
  g_test_add_data_func ("/migrations/released/schema-1", "schema-1.casebook-library", test_released_schema);

  return g_test_run ();
}
