/* Casebook: test of what is to be written next. SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "domain/claim.h"
#include "domain/note.h"
#include "storage/changes.h"
#include "storage/library.h"
#include "storage/purge.h"
#include "storage/storage-error.h"
#include "storage/table.h"
#include "workspace/unsaved.h"

typedef struct
{
  char             *folder;
  CasebookLibrary  *library;
  CasebookDatabase *database;
} Place;

static void
set_up (Place        *place,
        gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  place->folder = g_dir_make_tmp ("casebook-unsaved-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (place->folder, "library", NULL);
  place->library = casebook_library_open (path, CASEBOOK_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  place->database = casebook_library_get_database (place->library);
}

static void
tear_down (Place        *place,
           gconstpointer unused)
{
  g_autofree char *path = g_build_filename (place->folder, "library", NULL);

  g_assert_true (casebook_library_close (place->library, NULL));
  g_object_unref (place->library);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_free (place->folder);
}

static CasebookNote *
note_new (const char *text)
{
  return g_object_new (CASEBOOK_TYPE_NOTE, "text", text, "written", 20260301, NULL);
}

static CasebookUnsaved *
unsaved_of (gpointer record)
{
  CasebookUnsaved *unsaved = casebook_unsaved_new ();

  casebook_unsaved_add (unsaved, record, "edit");
  return unsaved;
}

/* What the records become of which it was heard that they were merged. */
typedef struct
{
  guint               n;
  CasebookRecordMerge last;
  CasebookRecord     *theirs;
} Heard;

static void
heard_clear (Heard *heard)
{
  g_clear_object (&heard->theirs);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Heard, heard_clear)

static void
hear (CasebookRecord      *record,
      CasebookRecord      *theirs,
      CasebookRecordMerge  merge,
      gpointer             user_data)
{
  Heard *heard = user_data;

  heard->n++;
  heard->last = merge;
  g_set_object (&heard->theirs, theirs);
}

static const CasebookUnsavedListener listener = { .merged = hear };

/* Writes a copy as the worker does, and gives what is left. */
static CasebookUnsaved *
write_set (Place            *place,
           CasebookUnsaved  *unsaved,
           Heard            *heard,
           GError          **error)
{
  g_autoptr (CasebookUnsaved) copy = casebook_unsaved_copy (unsaved);

  casebook_unsaved_write (copy, place->database, error);
  return casebook_unsaved_settle (unsaved, copy, &listener, heard);
}

static void
write_all (Place    *place,
           gpointer  record,
           Heard    *heard)
{
  g_autoptr (CasebookUnsaved) unsaved = unsaved_of (record);
  g_autoptr (CasebookUnsaved) left = NULL;
  g_autoptr (GError) error = NULL;

  left = write_set (place, unsaved, heard, &error);
  g_assert_no_error (error);
  g_assert_true (casebook_unsaved_is_empty (left));
}

static CasebookNote *
stored (Place    *place,
        gpointer  record)
{
  g_autoptr (GError) error = NULL;
  CasebookNote *note = casebook_table_load (place->database, CASEBOOK_TYPE_NOTE, casebook_record_get_id (record), &error);

  g_assert_no_error (error);
  return note;
}

static void
assert_stored (Place      *place,
               gpointer    record,
               const char *text)
{
  g_autoptr (CasebookNote) note = stored (place, record);

  g_assert_cmpstr (casebook_note_get_text (note), ==, text);
  g_assert_cmpint (casebook_record_get_stamp (CASEBOOK_RECORD (note)), ==, casebook_record_get_stamp (record));
}

/* What another program does. */
static void
change_elsewhere (Place      *place,
                  gpointer    record,
                  const char *text,
                  guint       written)
{
  g_autoptr (CasebookNote) note = stored (place, record);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  if (text != NULL)
    g_object_set (note, "text", text, NULL);
  if (written != 0)
    g_object_set (note, "written", written, NULL);
  g_ptr_array_add (records, note);
  casebook_changes_apply (place->database, records, "edit", &error);
  g_assert_no_error (error);
}

static void
test_a_row_that_is_refused_holds_nothing_up (Place        *place,
                                             gconstpointer unused)
{
  g_autoptr (CasebookNote) first = note_new ("First");
  g_autoptr (CasebookNote) last = note_new ("Last");
  g_autoptr (CasebookNote) refused = g_object_new (CASEBOOK_TYPE_NOTE, "evidence-id", "nowhere", NULL);
  g_autoptr (CasebookUnsaved) unsaved = unsaved_of (first);
  g_autoptr (CasebookUnsaved) left = NULL;
  g_autoptr (CasebookUnsaved) still = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;
  g_auto (Heard) heard = { 0 };

  casebook_unsaved_add (unsaved, CASEBOOK_RECORD (refused), "edit");
  casebook_unsaved_add (unsaved, CASEBOOK_RECORD (last), "edit");
  left = write_set (place, unsaved, &heard, &error);
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CONSTRAINT);
  assert_stored (place, first, "First");
  assert_stored (place, last, "Last");

  /* What was refused is not forgotten, and what is on disk is not written again. */
  g_object_set (first, "text", "Not to be written", NULL);
  still = write_set (place, left, &heard, &again);
  g_assert_error (again, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CONSTRAINT);
  g_assert_false (casebook_unsaved_is_empty (still));
  {
    g_autoptr (CasebookNote) note = stored (place, first);

    g_assert_cmpstr (casebook_note_get_text (note), ==, "First");
  }
  g_assert_cmpuint (heard.n, ==, 0);
}

static void
test_both_changes_are_kept (Place        *place,
                            gconstpointer unused)
{
  g_autoptr (CasebookNote) note = note_new ("Moved it");
  g_auto (Heard) heard = { 0 };

  write_all (place, note, &heard);
  change_elsewhere (place, note, NULL, 20260405);
  g_object_set (note, "text", "Moved them all", NULL);
  write_all (place, note, &heard);

  assert_stored (place, note, "Moved them all");
  g_assert_cmpuint (casebook_note_get_written (note), ==, 20260405);
  g_assert_cmpuint (heard.n, ==, 1);
  g_assert_cmpint (heard.last, ==, CASEBOOK_RECORD_MERGE_TAKEN);

  write_all (place, note, &heard);
  g_assert_cmpuint (heard.n, ==, 1);
}

static void
test_the_other_text_is_in_the_history (Place        *place,
                                       gconstpointer unused)
{
  g_autoptr (CasebookNote) note = note_new ("Moved it");
  g_autoptr (GPtrArray) versions = NULL;
  g_auto (Heard) heard = { 0 };

  write_all (place, note, &heard);
  change_elsewhere (place, note, "Theirs", 0);
  g_object_set (note, "text", "Mine", NULL);
  write_all (place, note, &heard);

  assert_stored (place, note, "Mine");
  g_assert_cmpint (heard.last, ==, CASEBOOK_RECORD_MERGE_CONTESTED);
  g_assert_cmpstr (casebook_note_get_text (CASEBOOK_NOTE (heard.theirs)), ==, "Theirs");
  versions = casebook_table_list_versions (place->database, CASEBOOK_TYPE_NOTE,
                                           casebook_record_get_id (CASEBOOK_RECORD (note)), NULL);
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_cmpstr (casebook_note_get_text (versions->pdata[0]), ==, "Theirs");
}

/* Between the copy that is written and its settling the person goes on typing. */
static void
test_what_is_typed_meanwhile_stands (Place        *place,
                                     gconstpointer unused)
{
  g_autoptr (CasebookNote) note = note_new ("Moved it");
  g_autoptr (CasebookUnsaved) unsaved = NULL;
  g_autoptr (CasebookUnsaved) copy = NULL;
  g_autoptr (CasebookUnsaved) left = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (Heard) heard = { 0 };

  write_all (place, note, &heard);
  change_elsewhere (place, note, "Theirs", 20260405);
  unsaved = unsaved_of (note);
  copy = casebook_unsaved_copy (unsaved);
  g_object_set (note, "text", "Typed meanwhile", NULL);
  casebook_unsaved_write (copy, place->database, &error);
  g_assert_no_error (error);
  left = casebook_unsaved_settle (unsaved, copy, &listener, &heard);
  g_assert_cmpint (heard.last, ==, CASEBOOK_RECORD_MERGE_CONTESTED);
  g_assert_cmpstr (casebook_note_get_text (CASEBOOK_NOTE (heard.theirs)), ==, "Theirs");

  g_assert_cmpstr (casebook_note_get_text (note), ==, "Typed meanwhile");
  g_assert_cmpuint (casebook_note_get_written (note), ==, 20260405);
  write_all (place, note, &heard);
  assert_stored (place, note, "Typed meanwhile");
  g_assert_cmpuint (heard.n, ==, 1);
}

static void
test_what_was_deleted_for_good_is_written_anew (Place        *place,
                                                gconstpointer unused)
{
  g_autoptr (CasebookNote) note = note_new ("Moved it");
  g_autoptr (GError) error = NULL;
  g_auto (Heard) heard = { 0 };

  write_all (place, note, &heard);
  casebook_changes_set_deleted (place->database, CASEBOOK_TYPE_NOTE,
                                casebook_record_get_id (CASEBOOK_RECORD (note)), TRUE, &error);
  g_assert_no_error (error);
  casebook_purge (place->database, CASEBOOK_TYPE_NOTE, casebook_record_get_id (CASEBOOK_RECORD (note)), &error);
  g_assert_no_error (error);

  g_object_set (note, "text", "Still being written", NULL);
  write_all (place, note, &heard);
  assert_stored (place, note, "Still being written");
  g_assert_cmpuint (heard.n, ==, 1);
}

/* What has lost its place is kept as long as nobody has taken care of it. */
static void
test_a_part_of_what_is_gone_waits (Place        *place,
                                   gconstpointer unused)
{
  g_autoptr (CasebookClaim) claim = g_object_new (CASEBOOK_TYPE_CLAIM, "evidence-id", "nowhere", NULL);
  g_autoptr (CasebookNote) note = note_new ("Moved it");
  g_autoptr (CasebookUnsaved) unsaved = unsaved_of (claim);
  g_autoptr (CasebookUnsaved) left = NULL;
  g_autoptr (GError) error = NULL;
  Heard heard = { 0 };

  casebook_unsaved_add (unsaved, CASEBOOK_RECORD (note), "edit");
  left = write_set (place, unsaved, &heard, &error);
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND);
  g_assert_false (casebook_unsaved_is_empty (left));
  assert_stored (place, note, "Moved it");
}

static void
test_marks_are_settled_too (Place        *place,
                            gconstpointer unused)
{
  g_autoptr (CasebookNote) note = note_new ("Moved it");
  g_autoptr (CasebookNote) other = note_new ("Typed as well");
  g_autoptr (CasebookNote) back = NULL;
  g_autoptr (CasebookUnsaved) unsaved = casebook_unsaved_new ();
  g_autoptr (CasebookUnsaved) left = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (Heard) heard = { 0 };

  write_all (place, note, &heard);
  casebook_unsaved_mark (unsaved, CASEBOOK_TYPE_NOTE, casebook_record_get_id (CASEBOOK_RECORD (note)), TRUE);
  casebook_unsaved_mark (unsaved, CASEBOOK_TYPE_NOTE, "00000000-0000-4000-8000-000000000000", FALSE);
  casebook_unsaved_mark (unsaved, CASEBOOK_TYPE_NOTE, "00000000-0000-4000-8000-000000000001", TRUE);
  casebook_unsaved_add (unsaved, CASEBOOK_RECORD (other), "add");
  left = write_set (place, unsaved, &heard, &error);

  /* One that is gone can neither go nor come back, and holds nothing up. */
  g_assert_no_error (error);
  g_assert_true (casebook_unsaved_is_empty (left));
  assert_stored (place, other, "Typed as well");
  back = stored (place, note);
  g_assert_true (casebook_record_get_deleted (CASEBOOK_RECORD (back)));
}

#define ADD(path, test) g_test_add ("/workspace/unsaved/" path, Place, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("a-row-that-is-refused-holds-nothing-up", test_a_row_that_is_refused_holds_nothing_up);
  ADD ("both-changes-are-kept", test_both_changes_are_kept);
  ADD ("the-other-text-is-in-the-history", test_the_other_text_is_in_the_history);
  ADD ("what-is-typed-meanwhile-stands", test_what_is_typed_meanwhile_stands);
  ADD ("what-was-deleted-for-good-is-written-anew", test_what_was_deleted_for_good_is_written_anew);
  ADD ("a-part-of-what-is-gone-waits", test_a_part_of_what_is_gone_waits);
  ADD ("marks-are-settled-too", test_marks_are_settled_too);

  return g_test_run ();
}
