/* Casebook: tests of records as rows.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "sample.h"
#include "scratch-library.h"
#include "storage/table.h"
#include "storage/transaction.h"

typedef ScratchLibrary Fixture;

static void
put (Fixture  *fixture,
     gpointer  record)
{
  g_autoptr (CasebookTransaction) transaction = casebook_transaction_begin (fixture->database, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (casebook_table_put (fixture->database, record, &error));
  g_assert_no_error (error);
  g_assert_true (casebook_transaction_commit (g_steal_pointer (&transaction), &error));
}

static void
run (Fixture    *fixture,
     const char *script)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (casebook_database_execute (fixture->database, script, &error));
  g_assert_no_error (error);
}

static CasebookNote *
new_note (const char *text)
{
  return g_object_new (CASEBOOK_TYPE_NOTE, "text", text, NULL);
}

static const char *
id_of (gpointer record)
{
  return casebook_record_get_id (record);
}

/* Every column of a class is there under the field's name, in the table and in that of older versions. */
static void
test_columns (Fixture       *fixture,
              gconstpointer  data)
{
  const GType types[] = {
    CASEBOOK_TYPE_CASE, CASEBOOK_TYPE_EVIDENCE, CASEBOOK_TYPE_CLAIM, CASEBOOK_TYPE_MEASURE,
    CASEBOOK_TYPE_ARTEFACT, CASEBOOK_TYPE_NO_OPPORTUNITY, CASEBOOK_TYPE_PROGRESS, CASEBOOK_TYPE_NOTE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GPtrArray) rows = NULL;
      g_autoptr (GPtrArray) versions = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", g_type_name (types[i]));
      g_assert_nonnull (casebook_table_get_name (types[i]));
      rows = casebook_table_list (fixture->database, types[i], "", NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (rows->len, ==, 0);
      versions = casebook_table_list_versions (fixture->database, types[i], "none", &error);
      g_assert_no_error (error);
      g_assert_cmpuint (versions->len, ==, 0);
    }
}

/* When it was first written never changes, whoever writes it again and however little is known of it. */
static void
test_created_stays (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (CasebookNote) note = new_note ("Rope");
  g_autoptr (CasebookNote) unknowing = g_object_new (CASEBOOK_TYPE_NOTE, "id", id_of (note), "text", "Sail", NULL);
  gint64 created;

  put (fixture, note);
  created = casebook_record_get_created (CASEBOOK_RECORD (note));
  g_assert_cmpint (created, ==, casebook_record_get_stamp (CASEBOOK_RECORD (note)));
  put (fixture, unknowing);
  g_assert_cmpint (casebook_record_get_created (CASEBOOK_RECORD (unknowing)), ==, created);
  g_assert_cmpint (casebook_record_get_stamp (CASEBOOK_RECORD (unknowing)), >, created);
}

static void
test_stamp (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (CasebookNote) note = new_note ("Rope");
  g_autoptr (GError) error = NULL;
  gint64 stamp = -1;

  g_assert_true (casebook_table_get_stamp (fixture->database, CASEBOOK_TYPE_NOTE, id_of (note), &stamp, &error));
  g_assert_cmpint (stamp, ==, 0);
  for (guint i = 0; i < 3; i++)
    {
      put (fixture, note);
      g_assert_true (casebook_table_get_stamp (fixture->database, CASEBOOK_TYPE_NOTE, id_of (note), &stamp, &error));
      g_assert_cmpint (stamp, ==, casebook_record_get_stamp (CASEBOOK_RECORD (note)));
    }
  /* The same id in another table is another row. */
  g_assert_true (casebook_table_get_stamp (fixture->database, CASEBOOK_TYPE_CLAIM, id_of (note), &stamp, &error));
  g_assert_cmpint (stamp, ==, 0);
}

/* A reference to nothing is NULL in the row and "" in the record. */
static void
test_reference_to_nothing (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (CasebookNote) note = new_note ("Rope");
  g_autoptr (CasebookNote) loaded = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n;

  put (fixture, note);
  g_assert_true (casebook_database_query_integer (fixture->database,
                                                  "SELECT count (*) FROM note WHERE evidence_id IS NULL", &n, &error));
  g_assert_cmpint (n, ==, 1);
  loaded = casebook_table_load (fixture->database, CASEBOOK_TYPE_NOTE, id_of (note), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (casebook_note_get_evidence_id (loaded), ==, "");
}

static void
test_not_found (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (casebook_table_load (fixture->database, CASEBOOK_TYPE_NOTE, "none", &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND);
}

/* A row that makes no sense is damage, and no record with a hole in it. */
static void
test_senseless_rows (Fixture       *fixture,
                     gconstpointer  data)
{
  static const char *const scripts[] = {
    "UPDATE note SET written = '2026-13'",
    "UPDATE note SET written = '2026-02-30'",
    "PRAGMA ignore_check_constraints = ON; UPDATE note SET written = 'yesterday'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autoptr (CasebookNote) note = new_note ("Rope");
      g_autoptr (GPtrArray) notes = NULL;
      g_autoptr (GError) error = NULL;

      put (fixture, note);
      run (fixture, scripts[i]);
      notes = casebook_table_list (fixture->database, CASEBOOK_TYPE_NOTE, "", NULL, &error);
      g_assert_null (notes);
      g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CORRUPT);
      run (fixture, "DELETE FROM note; DELETE FROM note_history");
    }
}

static void
note_fault (const char *table,
            const char *id,
            gpointer    user_data)
{
  g_autofree char *line = g_strconcat (table, " ", id, NULL);

  g_ptr_array_add (user_data, g_steal_pointer (&line));
}

/* Each row that cannot be read is told of, also those behind the first, and no other. */
static void
test_check (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (CasebookNote) text = new_note ("Rope");
  g_autoptr (CasebookNote) well = new_note ("Anchor");
  g_autoptr (CasebookNote) date = new_note ("Chain");
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *first = g_strconcat ("note ", id_of (text), NULL);
  g_autofree char *second = g_strconcat ("note ", id_of (date), NULL);
  g_autofree char *third = g_strconcat ("note_history ", id_of (text), NULL);
  g_autofree char *script = NULL;
  g_autoptr (GError) error = NULL;

  put (fixture, text);
  put (fixture, well);
  put (fixture, date);
  script = g_strdup_printf ("UPDATE note SET text = CAST (x'ff' AS TEXT) WHERE id = '%s';"
                            "UPDATE note SET written = '2026-02-31' WHERE id = '%s';"
                            "UPDATE note_history SET written = '2026-13' WHERE id = '%s'",
                            id_of (text), id_of (date), id_of (text));
  run (fixture, script);
  g_assert_true (casebook_table_check (fixture->database, note_fault, faults, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 3);
  g_assert_cmpstr (faults->pdata[0], ==, first);
  g_assert_cmpstr (faults->pdata[1], ==, second);
  g_assert_cmpstr (faults->pdata[2], ==, third);
  run (fixture, "DELETE FROM note; DELETE FROM note_history");
}

/* What another program made of the numbers that are never negative does not get out as such. */
static void
test_negative_stamps (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (CasebookNote) note = new_note ("Rope");
  g_autoptr (CasebookNote) loaded = NULL;
  g_autoptr (GError) error = NULL;

  put (fixture, note);
  run (fixture, "UPDATE note SET created = -5, stamp = -7");
  loaded = casebook_table_load (fixture->database, CASEBOOK_TYPE_NOTE, id_of (note), &error);
  g_assert_no_error (error);
  g_assert_cmpint (casebook_record_get_created (CASEBOOK_RECORD (loaded)), ==, 0);
  g_assert_cmpint (casebook_record_get_stamp (CASEBOOK_RECORD (loaded)), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/table/" name, Fixture, NULL, scratch_library_set_up, function, scratch_library_tear_down)
  ADD ("columns", test_columns);
  ADD ("created-stays", test_created_stays);
  ADD ("stamp", test_stamp);
  ADD ("reference-to-nothing", test_reference_to_nothing);
  ADD ("not-found", test_not_found);
  ADD ("senseless-rows", test_senseless_rows);
  ADD ("check", test_check);
  ADD ("negative-stamps", test_negative_stamps);

  return g_test_run ();
}
