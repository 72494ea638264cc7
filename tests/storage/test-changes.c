/* Casebook: tests of changes of a person.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "sample.h"
#include "scratch-library.h"
#include "storage/activity-log.h"
#include "storage/changes.h"
#include "storage/history-store.h"
#include "storage/note-store.h"
#include "storage/purge.h"
#include "storage/table.h"
#include "storage/transaction.h"

typedef ScratchLibrary Fixture;

static void
apply (Fixture    *fixture,
       gpointer    record,
       const char *action)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, record);
  g_assert_true (casebook_changes_apply (fixture->database, records, action, &error));
  g_assert_no_error (error);
}

static gint64
count (Fixture    *fixture,
       const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  casebook_database_query_integer (fixture->database, sql, &n, &error);
  g_assert_no_error (error);
  return n;
}

/* Gives every field of a record a value of its kind. */
static void
scramble (CasebookRecord *record)
{
  CasebookRecordClass *class = CASEBOOK_RECORD_GET_CLASS (record);

  for (guint i = 0; i < class->n_fields; i++)
    {
      const CasebookField *field = &class->fields[i];
      g_autofree char *text = NULL;

      if (g_str_has_suffix (field->name, "-id") || strcmp (field->name, "framework") == 0 ||
          strcmp (field->name, "digest") == 0)
        continue;
      switch (field->kind)
        {
        case CASEBOOK_FIELD_TEXT:
          text = sample_dup_text ((guint) g_test_rand_int_range (0, 9));
          g_object_set (record, field->name, text, NULL);
          break;
        case CASEBOOK_FIELD_DATE:
          g_object_set (record, field->name,
                        casebook_date_new ((guint) g_test_rand_int_range (1, 10000),
                                           (guint) g_test_rand_int_range (1, 13), 0), NULL);
          break;
        case CASEBOOK_FIELD_INTEGER:
          g_object_set (record, field->name, (gint64) g_test_rand_int_range (0, 4), NULL);
          break;
        case CASEBOOK_FIELD_REAL:
          g_object_set (record, field->name, g_test_rand_double_range (-1e6, 1e6), NULL);
          break;
        case CASEBOOK_FIELD_ENUM:
          g_object_set (record, field->name, g_test_rand_int_range (0, 2), NULL);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

static void
append (GPtrArray  *all,
        GListStore *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    g_ptr_array_add (all, g_list_model_get_item (G_LIST_MODEL (list), i));
}

/* One record of each class, in the library. */
static GPtrArray *
put_one_of_each (Fixture *fixture)
{
  g_autoptr (CasebookCase) record = sample_put_case (fixture->database);
  g_autoptr (CasebookEvidence) gauge = g_list_model_get_item (G_LIST_MODEL (casebook_case_get_evidence (record)), 0);
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);
  CasebookNote *note = g_object_new (CASEBOOK_TYPE_NOTE, "text", "Rope",
                                     "evidence-id", casebook_record_get_id (CASEBOOK_RECORD (gauge)), NULL);

  g_ptr_array_add (all, g_object_ref (record));
  g_ptr_array_add (all, g_object_ref (gauge));
  append (all, casebook_evidence_get_claims (gauge));
  append (all, casebook_evidence_get_measures (gauge));
  append (all, casebook_evidence_get_artefacts (gauge));
  append (all, casebook_case_get_no_opportunities (record));
  append (all, casebook_case_get_progress (record));
  g_ptr_array_add (all, note);
  apply (fixture, note, "put");

  return all;
}

/* Whatever is written comes back as it was, and every version before it is in
 * the history as it was. */
static void
test_every_version_is_kept (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr (GPtrArray) all = put_one_of_each (fixture);

  for (guint i = 0; i < all->len; i++)
    {
      CasebookRecord *record = all->pdata[i];
      const char *id = casebook_record_get_id (record);
      g_autoptr (GPtrArray) versions = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GPtrArray) history = NULL;
      g_autoptr (GError) error = NULL;
      guint n = (guint) g_test_rand_int_range (1, 12);

      for (guint j = 0; j < n; j++)
        {
          g_autoptr (CasebookRecord) loaded = NULL;

          g_ptr_array_insert (versions, 0, casebook_record_copy (record));
          scramble (record);
          casebook_record_set_deleted (record, g_test_rand_bit ());
          apply (fixture, record, "edit");
          loaded = casebook_table_load (fixture->database, G_OBJECT_TYPE (record), id, &error);
          g_assert_no_error (error);
          sample_assert_equal (record, loaded);
        }
      history = casebook_history_store_list (fixture->database, G_OBJECT_TYPE (record), id, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (history->len, ==, n);
      for (guint j = 0; j < n; j++)
        sample_assert_equal (versions->pdata[j], history->pdata[j]);
    }
}

static void
test_stamps_only_grow (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 last = 0;

  for (guint i = 0; i < 50; i++)
    g_ptr_array_add (records, g_object_new (CASEBOOK_TYPE_NOTE, NULL));
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GError) error = NULL;

      /* The computer's clock is set far back and forth for other programs, too. */
      if (i == 10)
        g_assert_true (casebook_database_execute (fixture->database,
                                                  "UPDATE clock SET last = 4000000000000000", &error));
      g_assert_true (casebook_changes_apply (fixture->database, records, "test", &error));
      for (guint j = 0; j < records->len; j++)
        {
          g_assert_cmpint (casebook_record_get_stamp (records->pdata[j]), >, last);
          last = casebook_record_get_stamp (records->pdata[j]);
        }
    }
  g_assert_cmpint (last, >, G_GINT64_CONSTANT (4000000000000000));
}

/* One record that does not fit keeps all of the change out, and the records are as they were. */
static void
test_all_or_nothing (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (CasebookNote) loaded = NULL;
  g_autoptr (GError) error = NULL;
  CasebookNote *note = g_object_new (CASEBOOK_TYPE_NOTE, "text", "Rope", NULL);

  g_ptr_array_add (records, note);
  g_ptr_array_add (records, g_object_new (CASEBOOK_TYPE_EVIDENCE, "case-id", "no such case", NULL));
  g_assert_false (casebook_changes_apply (fixture->database, records, "test", &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CONSTRAINT);
  g_assert_cmpint (casebook_record_get_stamp (CASEBOOK_RECORD (note)), ==, 0);
  g_clear_error (&error);
  loaded = casebook_note_store_load (fixture->database, casebook_record_get_id (CASEBOOK_RECORD (note)), &error);
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND);
  lines = casebook_activity_log_list (fixture->database, 0, 10, NULL);
  g_assert_cmpuint (lines->len, ==, 0);
}

static gboolean
try (Fixture    *fixture,
     gpointer    record,
     GError    **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, record);
  return casebook_changes_apply (fixture->database, records, "edit", error);
}

static void
assert_clash (Fixture  *fixture,
              gpointer  record)
{
  g_autoptr (GError) error = NULL;
  gint64 stamp = casebook_record_get_stamp (record);

  g_assert_false (try (fixture, record, &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CHANGED_ELSEWHERE);
  g_assert_cmpint (casebook_record_get_stamp (record), ==, stamp);
}

/* Of two who read the same version, the second to write hears of the first. */
static void
test_changed_elsewhere (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GPtrArray) all = put_one_of_each (fixture);

  for (guint i = 0; i < all->len; i++)
    {
      CasebookRecord *mine = all->pdata[i];
      g_autoptr (CasebookRecord) theirs = casebook_record_copy (mine);
      g_autoptr (CasebookRecord) loaded = NULL;
      g_autoptr (GError) error = NULL;

      scramble (theirs);
      apply (fixture, theirs, "edit");
      scramble (mine);
      assert_clash (fixture, mine);
      loaded = casebook_table_load (fixture->database, G_OBJECT_TYPE (mine), casebook_record_get_id (mine), &error);
      g_assert_no_error (error);
      sample_assert_equal (theirs, loaded);

      apply (fixture, theirs, "edit");
      assert_clash (fixture, mine);
    }
}

/* One record that was changed elsewhere keeps all of the change out. */
static void
test_clash_keeps_all_out (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (GPtrArray) all = put_one_of_each (fixture);
  g_autoptr (GPtrArray) clashes = NULL;
  g_autoptr (CasebookRecord) theirs = NULL;
  g_autoptr (GError) error = NULL;
  guint at = (guint) g_test_rand_int_range (0, (gint32) all->len);
  CasebookClash *clash;
  gint64 n_lines;

  theirs = casebook_record_copy (all->pdata[at]);
  scramble (theirs);
  apply (fixture, theirs, "edit");
  n_lines = count (fixture, "SELECT count (*) FROM activity");
  g_assert_false (casebook_changes_apply (fixture->database, all, "edit", &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CHANGED_ELSEWHERE);
  g_clear_error (&error);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM activity"), ==, n_lines);

  clashes = casebook_changes_list_clashes (fixture->database, all, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (clashes->len, ==, 1);
  clash = clashes->pdata[0];
  g_assert_true (clash->record == all->pdata[at]);
  sample_assert_equal (clash->standing, theirs);

  g_ptr_array_remove_index (all, at);
  g_assert_true (casebook_changes_apply (fixture->database, all, "edit", &error));
  g_assert_no_error (error);
}

/* Who knows what stood there may write over it: it goes to the history. */
static void
test_written_over (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (CasebookNote) mine = g_object_new (CASEBOOK_TYPE_NOTE, "text", "Rope", NULL);
  g_autoptr (CasebookNote) theirs = NULL;
  g_autoptr (CasebookNote) loaded = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GPtrArray) clashes = NULL;
  g_autoptr (GError) error = NULL;
  const char *id = casebook_record_get_id (CASEBOOK_RECORD (mine));

  apply (fixture, mine, "put");
  theirs = casebook_record_copy (mine);
  g_object_set (theirs, "text", "Their rope", NULL);
  apply (fixture, theirs, "edit");
  g_object_set (mine, "text", "My rope", NULL);
  g_ptr_array_add (records, mine);
  g_assert_true (casebook_changes_apply_over (fixture->database, records, "edit", &error));
  g_assert_no_error (error);

  loaded = casebook_note_store_load (fixture->database, id, &error);
  g_assert_no_error (error);
  sample_assert_equal (mine, loaded);
  history = casebook_history_store_list (fixture->database, CASEBOOK_TYPE_NOTE, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (history->len, ==, 2);
  sample_assert_equal (theirs, history->pdata[0]);

  clashes = casebook_changes_list_clashes (fixture->database, records, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (clashes->len, ==, 0);
  apply (fixture, mine, "edit");
}

/* What was deleted for good elsewhere does not come back by itself. */
static void
test_gone_elsewhere (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (CasebookNote) note = g_object_new (CASEBOOK_TYPE_NOTE, "text", "Rope", NULL);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GPtrArray) clashes = NULL;
  g_autoptr (GError) error = NULL;
  const char *id = casebook_record_get_id (CASEBOOK_RECORD (note));

  apply (fixture, note, "put");
  g_assert_true (casebook_changes_set_deleted (fixture->database, CASEBOOK_TYPE_NOTE, id, TRUE, &error));
  g_assert_true (casebook_purge (fixture->database, CASEBOOK_TYPE_NOTE, id, &error));
  g_assert_no_error (error);
  assert_clash (fixture, note);

  g_ptr_array_add (records, note);
  clashes = casebook_changes_list_clashes (fixture->database, records, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (clashes->len, ==, 1);
  g_assert_null (((CasebookClash *) clashes->pdata[0])->standing);

  g_assert_true (casebook_changes_apply_over (fixture->database, records, "restore", &error));
  g_assert_no_error (error);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM note"), ==, 1);
}

/* A record that was never written does not take the place of one that was. */
static void
test_new_under_a_known_id (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (CasebookNote) first = g_object_new (CASEBOOK_TYPE_NOTE, "text", "Rope", NULL);
  g_autoptr (CasebookNote) second = g_object_new (CASEBOOK_TYPE_NOTE, "text", "Chain", "id",
                                                  casebook_record_get_id (CASEBOOK_RECORD (first)), NULL);

  apply (fixture, first, "put");
  assert_clash (fixture, second);
}

/* Text that is not UTF-8 would make the row unreadable, so it never gets there. */
static void
test_text_that_is_none (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (CasebookNote) note = g_object_new (CASEBOOK_TYPE_NOTE, "text", "a\xed\xa0\x80z", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (casebook_note_store_put (fixture->database, note, &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CONSTRAINT);
}

static void
test_line_tells_its_rows (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GError) error = NULL;
  CasebookActivity *line;

  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (records, g_object_new (CASEBOOK_TYPE_NOTE, NULL));
  g_assert_true (casebook_changes_apply (fixture->database, records, "undo", &error));
  lines = casebook_activity_log_list (fixture->database, 0, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lines->len, ==, 1);
  line = lines->pdata[0];
  g_assert_cmpstr (line->action, ==, "undo");
  g_assert_cmpstr (line->table, ==, "note");
  g_assert_cmpstr (line->row_id, ==, casebook_record_get_id (records->pdata[0]));
  g_assert_cmpstr (line->actor, ==, g_get_user_name ());
  g_assert_cmpuint (line->n_rows, ==, 3);
  g_assert_cmpint (line->first_stamp, ==, casebook_record_get_stamp (records->pdata[0]));
  g_assert_cmpint (line->last_stamp, ==, casebook_record_get_stamp (records->pdata[2]));
}

/* What may only be added to, or never changes, refuses everything else. */
static void
test_log_and_frameworks_never_change (Fixture       *fixture,
                                      gconstpointer  data)
{
  static const char *scripts[] = {
    "UPDATE activity SET action = 'nothing'",
    "DELETE FROM activity",
    "INSERT OR REPLACE INTO activity SELECT rowid, 0, 0, '', '', '', '', 0 FROM activity",
    "UPDATE framework SET title = 'Another'",
  };
  g_autoptr (CasebookCase) record = sample_put_case (fixture->database);

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (casebook_database_execute (fixture->database, scripts[i], &error));
      g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CONSTRAINT);
    }
}

/* Gone for good is gone from every table, but only from the bin, and the log remembers that it was. */
static void
test_purge (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *tables[] = { "cases", "evidence", "claim", "measure", "artefact", "no_opportunity", "progress" };
  g_autoptr (GPtrArray) all = put_one_of_each (fixture);
  const char *id = casebook_record_get_id (all->pdata[0]);
  g_autoptr (CasebookNote) note = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      if (!CASEBOOK_IS_NOTE (all->pdata[i]))
        {
          scramble (all->pdata[i]);
          apply (fixture, all->pdata[i], "edit");
        }
    }
  g_assert_false (casebook_purge (fixture->database, CASEBOOK_TYPE_CASE, id, &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CONSTRAINT);
  g_clear_error (&error);

  g_assert_true (casebook_changes_set_deleted (fixture->database, CASEBOOK_TYPE_CASE, id, TRUE, &error));
  g_assert_true (casebook_purge (fixture->database, CASEBOOK_TYPE_CASE, id, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *rows = g_strdup_printf ("SELECT count (*) FROM %s", tables[i]);
      g_autofree char *versions = g_strdup_printf ("SELECT count (*) FROM %s_history", tables[i]);

      g_test_message ("%s", tables[i]);
      g_assert_cmpint (count (fixture, rows), ==, 0);
      g_assert_cmpint (count (fixture, versions), ==, 0);
    }
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM activity WHERE action = 'purge' AND table_name = 'cases'"), ==, 1);
  note = casebook_note_store_load (fixture->database, casebook_record_get_id (all->pdata[all->len - 1]), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (casebook_note_get_evidence_id (note), ==, "");
}

/* A scope whose inner one was rolled back cannot be kept by mistake. */
static void
test_inner_rollback_takes_the_outer (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr (CasebookNote) note = g_object_new (CASEBOOK_TYPE_NOTE, NULL);
  g_autoptr (CasebookNote) before = casebook_record_copy (note);
  g_autoptr (CasebookTransaction) outer = NULL;
  g_autoptr (GError) error = NULL;

  outer = casebook_transaction_begin (fixture->database, &error);
  apply (fixture, note, "put");
  casebook_transaction_rollback (casebook_transaction_begin (fixture->database, &error));
  g_assert_false (casebook_transaction_commit (g_steal_pointer (&outer), &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_INTERRUPTED);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM note"), ==, 0);
  apply (fixture, before, "put");
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM note"), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/changes/" name, Fixture, NULL, scratch_library_set_up, function, scratch_library_tear_down)
  ADD ("every-version-is-kept", test_every_version_is_kept);
  ADD ("stamps-only-grow", test_stamps_only_grow);
  ADD ("all-or-nothing", test_all_or_nothing);
  ADD ("changed-elsewhere", test_changed_elsewhere);
  ADD ("clash-keeps-all-out", test_clash_keeps_all_out);
  ADD ("written-over", test_written_over);
  ADD ("gone-elsewhere", test_gone_elsewhere);
  ADD ("new-under-a-known-id", test_new_under_a_known_id);
  ADD ("text-that-is-none", test_text_that_is_none);
  ADD ("line-tells-its-rows", test_line_tells_its_rows);
  ADD ("log-and-frameworks-never-change", test_log_and_frameworks_never_change);
  ADD ("purge", test_purge);
  ADD ("inner-rollback-takes-the-outer", test_inner_rollback_takes_the_outer);

  return g_test_run ();
}
