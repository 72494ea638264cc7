/* Casebook: tests of the bin of a library. SPDX-License-Identifier: GPL-3.0-or-later */
#include "room.h"
#include "storage/case-store.h"
#include "storage/changes.h"
#include "storage/library.h"
#include "storage/table.h"

static guint
n_of (GListModel *list)
{
  return g_list_model_get_n_items (list);
}

static void
purge (CasebookHomeDesk *home,
       gpointer          entry)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  casebook_home_desk_purge_async (home, entry, keep_result, &kept);
  result = wait_for_result (&kept);
  casebook_home_desk_purge_finish (home, result, &error);
  g_assert_no_error (error);
}

/* A case with one piece of evidence, which was removed from it. */
static char *
add_removed_evidence (Room *room,
                      char **case_id)
{
  CasebookCaseDesk *desk;
  CasebookItem *item;
  CasebookEvidence *evidence;
  char *id;

  *case_id = room_add_case (room);
  desk = room_open_desk (room, *case_id);
  item = casebook_framework_find_item (casebook_case_desk_get_framework (desk), "ai");
  evidence = casebook_case_desk_add_evidence (desk, item);
  casebook_case_desk_set_text (desk, evidence, "title", "Moved the gateway");
  casebook_case_desk_remove (desk, evidence);
  id = g_strdup (casebook_record_get_id (CASEBOOK_RECORD (evidence)));
  flush_desk (desk);
  assert_finalized (desk);

  return id;
}

static CasebookBinEntry *
first_of (GListModel *bin)
{
  g_autoptr (CasebookBinEntry) entry = g_list_model_get_item (bin, 0);

  g_assert_nonnull (entry);
  return entry;
}

static guint
n_evidence (CasebookHomeDesk *home)
{
  g_autoptr (CasebookCaseEntry) entry = g_list_model_get_item (casebook_home_desk_get_cases (home), 0);

  return casebook_case_entry_get_n_evidence (entry);
}

static void
test_evidence_comes_back (Room         *room,
                          gconstpointer unused)
{
  g_autofree char *case_id = NULL;
  g_autofree char *id = add_removed_evidence (room, &case_id);
  CasebookHomeDesk *home = room_open_home (room);
  GListModel *bin = casebook_home_desk_get_evidence_bin (home);
  CasebookBinEntry *entry;

  g_assert_cmpuint (n_of (bin), ==, 1);
  entry = first_of (bin);
  g_assert_cmpstr (casebook_bin_entry_get_id (entry), ==, id);
  g_assert_cmpstr (casebook_case_entry_get_id (casebook_bin_entry_get_part_of (entry)), ==, case_id);
  g_assert_cmpint (casebook_bin_entry_get_removed (entry), >, 0);

  casebook_home_desk_restore_evidence (home, id);
  casebook_home_desk_restore_evidence (home, id);
  g_assert_cmpuint (n_of (bin), ==, 0);
  refresh_home (home);
  g_assert_cmpuint (n_of (bin), ==, 0);
  g_assert_cmpuint (n_evidence (home), ==, 1);

  casebook_journal_undo (casebook_home_desk_get_journal (home));
  g_assert_cmpuint (n_of (bin), ==, 1);
  refresh_home (home);
  g_assert_cmpuint (n_of (bin), ==, 1);
  g_assert_cmpuint (n_evidence (home), ==, 0);

  assert_finalized (home);
}

typedef struct
{
  GType       type;
  const char *id;
  const char *field;
} Renaming;

/* What a command does that restores something, writes it and removes it again. */
static void
rename_in_bin (GTask           *task,
               CasebookLibrary *library,
               gpointer         data,
               GCancellable    *cancellable)
{
  CasebookDatabase *database = casebook_library_get_database (library);
  const Renaming *renaming = data;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, casebook_table_load (database, renaming->type, renaming->id, &error));
  g_assert_no_error (error);
  g_object_set (records->pdata[0], renaming->field, "Written elsewhere", NULL);
  casebook_changes_apply (database, records, "edit", &error);
  g_assert_no_error (error);
  g_task_return_boolean (task, TRUE);
}

static void
assert_renaming_is_seen (Room            *room,
                         CasebookHomeDesk *home,
                         GListModel       *bin,
                         const char       *field)
{
  g_autoptr (CasebookBinEntry) before = g_list_model_get_item (bin, 0);
  CasebookRecord *record = casebook_bin_entry_get_record (before);
  Renaming renaming = { G_OBJECT_TYPE (record), casebook_bin_entry_get_id (before), field };
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, keep_result, &kept);
  g_autofree char *text = NULL;

  refresh_home (home);
  g_assert_true (first_of (bin) == before);

  g_task_set_task_data (task, &renaming, NULL);
  casebook_worker_run (room->worker, task, rename_in_bin);
  result = wait_for_result (&kept);
  refresh_home (home);
  g_assert_cmpuint (n_of (bin), ==, 1);
  g_assert_false (first_of (bin) == before);
  g_object_get (casebook_bin_entry_get_record (first_of (bin)), field, &text, NULL);
  g_assert_cmpstr (text, ==, "Written elsewhere");
}

/* A row shows what its entry said first, so what is another now has another entry. */
static void
test_the_bin_says_what_is_in_it (Room         *room,
                                 gconstpointer unused)
{
  g_autofree char *case_id = NULL;
  g_autofree char *id = add_removed_evidence (room, &case_id);
  CasebookHomeDesk *home = room_open_home (room);
  CasebookNote *note = casebook_home_desk_add_note (home, "Moved the gateway");

  casebook_home_desk_remove_note (home, note);
  flush_home (home);
  refresh_home (home);
  assert_renaming_is_seen (room, home, casebook_home_desk_get_evidence_bin (home), "title");
  assert_renaming_is_seen (room, home, casebook_home_desk_get_note_bin (home), "text");

  assert_finalized (home);
}

/* Evidence is seen in its case alone, so both come back, and go in one step of undo. */
static void
test_evidence_brings_its_case (Room         *room,
                               gconstpointer unused)
{
  g_autofree char *case_id = NULL;
  g_autofree char *id = add_removed_evidence (room, &case_id);
  CasebookHomeDesk *home = room_open_home (room);
  CasebookCaseEntry *part_of = casebook_bin_entry_get_part_of (first_of (casebook_home_desk_get_evidence_bin (home)));

  g_assert_cmpint (casebook_case_entry_get_removed (part_of), ==, 0);
  casebook_home_desk_remove_case (home, case_id);
  g_assert_cmpint (casebook_case_entry_get_removed (part_of), >, 0);
  refresh_home (home);
  g_assert_cmpuint (n_of (casebook_home_desk_get_evidence_bin (home)), ==, 1);

  casebook_home_desk_restore_evidence (home, id);
  refresh_home (home);
  g_assert_cmpuint (n_of (casebook_home_desk_get_cases (home)), ==, 1);
  g_assert_cmpuint (n_evidence (home), ==, 1);
  g_assert_cmpint (casebook_case_entry_get_removed (part_of), ==, 0);

  casebook_journal_undo (casebook_home_desk_get_journal (home));
  refresh_home (home);
  g_assert_cmpuint (n_of (casebook_home_desk_get_cases (home)), ==, 0);
  g_assert_cmpuint (n_of (casebook_home_desk_get_bin (home)), ==, 1);
  g_assert_cmpuint (n_of (casebook_home_desk_get_evidence_bin (home)), ==, 1);

  assert_finalized (home);
}

/* A case with a claim that was removed from its evidence; @with_evidence, then that was removed as well. */
static char *
add_removed_claim (Room     *room,
                   gboolean  with_evidence,
                   char    **case_id)
{
  CasebookCaseDesk *desk;
  CasebookEvidence *evidence;
  CasebookClaim *claim;
  char *id;

  *case_id = room_add_case (room);
  desk = room_open_desk (room, *case_id);
  evidence = casebook_case_desk_add_evidence (
    desk, casebook_framework_find_item (casebook_case_desk_get_framework (desk), "ai"));
  claim = g_list_model_get_item (G_LIST_MODEL (casebook_evidence_get_claims (evidence)), 0);
  casebook_case_desk_set_text (desk, claim, "sentence", "Moved it all");
  casebook_case_desk_remove (desk, claim);
  if (with_evidence)
    casebook_case_desk_remove (desk, evidence);
  id = g_strdup (casebook_record_get_id (CASEBOOK_RECORD (claim)));
  g_object_unref (claim);
  flush_desk (desk);
  assert_finalized (desk);

  return id;
}

static guint
n_claims (Room       *room,
          const char *case_id)
{
  g_autoptr (CasebookCase) stored = room_load_case (room, case_id);
  g_autoptr (CasebookEvidence) evidence = g_list_model_get_item (G_LIST_MODEL (casebook_case_get_evidence (stored)), 0);

  return evidence != NULL ? n_of (G_LIST_MODEL (casebook_evidence_get_claims (evidence))) : 0;
}

/* What was removed from evidence that stays is found in the bin after its case was left. */
static void
test_part_comes_back (Room         *room,
                      gconstpointer unused)
{
  g_autofree char *case_id = NULL;
  g_autofree char *id = add_removed_claim (room, FALSE, &case_id);
  CasebookHomeDesk *home = room_open_home (room);
  GListModel *bin = casebook_home_desk_get_part_bin (home);
  CasebookBinEntry *entry = first_of (bin);

  g_assert_cmpuint (n_of (bin), ==, 1);
  g_assert_cmpstr (casebook_bin_entry_get_id (entry), ==, id);
  g_assert_cmpstr (casebook_case_entry_get_id (casebook_bin_entry_get_part_of (entry)), ==, case_id);
  refresh_home (home);
  g_assert_true (first_of (bin) == entry);

  casebook_home_desk_restore_part (home, id);
  casebook_home_desk_restore_part (home, id);
  refresh_home (home);
  g_assert_cmpuint (n_of (bin), ==, 0);
  g_assert_cmpuint (n_claims (room, case_id), ==, 1);

  casebook_journal_undo (casebook_home_desk_get_journal (home));
  refresh_home (home);
  g_assert_cmpuint (n_of (bin), ==, 1);
  g_assert_cmpuint (n_claims (room, case_id), ==, 0);

  purge (home, first_of (bin));
  refresh_home (home);
  g_assert_cmpuint (n_of (bin), ==, 0);

  assert_finalized (home);
}

/* A part is seen in its evidence alone, so all that it is part of comes back, and goes in one step of undo. */
static void
test_part_brings_what_it_is_part_of (Room         *room,
                                     gconstpointer unused)
{
  g_autofree char *case_id = NULL;
  g_autofree char *id = add_removed_claim (room, TRUE, &case_id);
  CasebookHomeDesk *home = room_open_home (room);

  casebook_home_desk_remove_case (home, case_id);
  refresh_home (home);
  casebook_home_desk_restore_part (home, id);
  refresh_home (home);
  g_assert_cmpuint (n_of (casebook_home_desk_get_cases (home)), ==, 1);
  g_assert_cmpuint (n_of (casebook_home_desk_get_evidence_bin (home)), ==, 0);
  g_assert_cmpuint (n_claims (room, case_id), ==, 1);

  casebook_journal_undo (casebook_home_desk_get_journal (home));
  refresh_home (home);
  g_assert_cmpuint (n_of (casebook_home_desk_get_bin (home)), ==, 1);
  g_assert_cmpuint (n_of (casebook_home_desk_get_evidence_bin (home)), ==, 1);
  g_assert_cmpuint (n_of (casebook_home_desk_get_part_bin (home)), ==, 1);

  purge (home, NULL);
  g_assert_cmpuint (n_of (casebook_home_desk_get_part_bin (home)), ==, 0);

  assert_finalized (home);
}

/* The note that was meant comes back, whatever was done since. */
static void
test_note_comes_back (Room         *room,
                      gconstpointer unused)
{
  CasebookHomeDesk *home = room_open_home (room);
  GListModel *notes = casebook_home_desk_get_notes (home);
  GListModel *bin = casebook_home_desk_get_note_bin (home);
  CasebookNote *first = casebook_home_desk_add_note (home, "First");
  CasebookNote *second = casebook_home_desk_add_note (home, "Second");
  g_autofree char *id = g_strdup (casebook_record_get_id (CASEBOOK_RECORD (first)));
  g_autoptr (CasebookNote) last = NULL;

  flush_home (home);
  casebook_home_desk_remove_note (home, first);
  g_assert_cmpuint (n_of (bin), ==, 1);
  casebook_home_desk_set_note_text (home, second, "Second, and more");
  refresh_home (home);
  g_assert_cmpuint (n_of (bin), ==, 1);
  g_assert_true (casebook_bin_entry_get_record (first_of (bin)) == CASEBOOK_RECORD (first));

  casebook_home_desk_restore_note (home, id);
  casebook_home_desk_restore_note (home, id);
  g_assert_cmpuint (n_of (bin), ==, 0);
  g_assert_cmpuint (n_of (notes), ==, 2);
  last = g_list_model_get_item (notes, 1);
  g_assert_true (last == first);
  g_assert_cmpstr (casebook_note_get_text (second), ==, "Second, and more");

  refresh_home (home);
  g_assert_cmpuint (n_of (bin), ==, 0);
  g_assert_cmpuint (n_of (notes), ==, 2);
  casebook_journal_undo (casebook_home_desk_get_journal (home));
  g_assert_cmpuint (n_of (bin), ==, 1);
  flush_home (home);

  assert_finalized (home);
}

/* Once gone it is gone: no undo brings half of it back. */
static void
test_note_deleted_for_good (Room         *room,
                            gconstpointer unused)
{
  CasebookHomeDesk *home = room_open_home (room);
  CasebookNote *note = casebook_home_desk_add_note (home, "Not for anybody");
  GListModel *bin = casebook_home_desk_get_note_bin (home);
  gboolean can_undo;

  casebook_home_desk_remove_note (home, note);
  purge (home, first_of (bin));
  g_assert_cmpuint (n_of (bin), ==, 0);
  g_object_get (casebook_home_desk_get_journal (home), "can-undo", &can_undo, NULL);
  g_assert_false (can_undo);
  casebook_journal_undo (casebook_home_desk_get_journal (home));
  refresh_home (home);
  g_assert_cmpuint (n_of (casebook_home_desk_get_notes (home)), ==, 0);
  g_assert_cmpuint (n_of (bin), ==, 0);

  assert_finalized (home);
}

static void
test_empty_bin (Room         *room,
                gconstpointer unused)
{
  g_autofree char *case_id = NULL;
  g_autofree char *id = add_removed_evidence (room, &case_id);
  g_autofree char *kept_id = NULL;
  g_autofree char *kept_case_id = NULL;
  CasebookHomeDesk *home;
  CasebookNote *note;

  kept_id = add_removed_evidence (room, &kept_case_id);
  home = room_open_home (room);
  note = casebook_home_desk_add_note (home, "Removed");
  casebook_home_desk_add_note (home, "Kept");
  casebook_home_desk_remove_note (home, note);
  casebook_home_desk_remove_case (home, case_id);
  casebook_home_desk_restore_evidence (home, kept_id);

  purge (home, NULL);
  g_assert_cmpuint (n_of (casebook_home_desk_get_bin (home)), ==, 0);
  g_assert_cmpuint (n_of (casebook_home_desk_get_evidence_bin (home)), ==, 0);
  g_assert_cmpuint (n_of (casebook_home_desk_get_note_bin (home)), ==, 0);
  g_assert_cmpuint (n_of (casebook_home_desk_get_notes (home)), ==, 1);
  g_assert_cmpuint (n_of (casebook_home_desk_get_cases (home)), ==, 1);
  g_assert_cmpuint (n_evidence (home), ==, 1);

  assert_finalized (home);
}

/* Work that a second program might do meanwhile. */
static void
restore_case (GTask           *task,
              CasebookLibrary *library,
              gpointer         data,
              GCancellable    *cancellable)
{
  g_assert_true (casebook_case_store_restore (casebook_library_get_database (library), data, NULL));
  g_task_return_boolean (task, TRUE);
}

/* Where one thing cannot be deleted, nothing is. */
static void
test_all_or_nothing (Room         *room,
                     gconstpointer unused)
{
  g_autofree char *case_id = NULL;
  g_autofree char *id = add_removed_evidence (room, &case_id);
  CasebookHomeDesk *home = room_open_home (room);
  GAsyncResult *restored = NULL, *kept = NULL;
  g_autoptr (GAsyncResult) restore_result = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, keep_result, &restored);
  g_autoptr (GError) error = NULL;

  casebook_home_desk_remove_case (home, case_id);
  flush_home (home);
  g_task_set_task_data (task, case_id, NULL);
  casebook_worker_run (room->worker, task, restore_case);
  restore_result = wait_for_result (&restored);

  casebook_home_desk_purge_async (home, NULL, keep_result, &kept);
  result = wait_for_result (&kept);
  g_assert_false (casebook_home_desk_purge_finish (home, result, &error));
  g_assert_nonnull (error);
  g_clear_object (&result);
  refresh_home (home);
  g_assert_cmpuint (n_of (casebook_home_desk_get_evidence_bin (home)), ==, 1);
  g_assert_cmpuint (n_of (casebook_home_desk_get_cases (home)), ==, 1);

  g_clear_object (&result);
  assert_finalized (home);
}

/* Whoever thinks better of it before the worker has come to it keeps what was to go. */
static void
test_restored_while_it_waits (Room         *room,
                              gconstpointer unused)
{
  g_autofree char *case_id = NULL;
  g_autofree char *id = add_removed_evidence (room, &case_id);
  CasebookHomeDesk *home = room_open_home (room);
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  casebook_home_desk_purge_async (home, NULL, keep_result, &kept);
  casebook_home_desk_restore_evidence (home, id);
  result = wait_for_result (&kept);
  g_assert_false (casebook_home_desk_purge_finish (home, result, &error));
  g_assert_nonnull (error);
  g_clear_object (&result);
  refresh_home (home);
  g_assert_cmpuint (n_evidence (home), ==, 1);

  assert_finalized (home);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/home-desk-bin/" name, Room, NULL, room_set_up, function, room_tear_down)
  ADD ("evidence-comes-back", test_evidence_comes_back);
  ADD ("the-bin-says-what-is-in-it", test_the_bin_says_what_is_in_it);
  ADD ("evidence-brings-its-case", test_evidence_brings_its_case);
  ADD ("part-comes-back", test_part_comes_back);
  ADD ("part-brings-what-it-is-part-of", test_part_brings_what_it_is_part_of);
  ADD ("note-comes-back", test_note_comes_back);
  ADD ("note-deleted-for-good", test_note_deleted_for_good);
  ADD ("empty-bin", test_empty_bin);
  ADD ("all-or-nothing", test_all_or_nothing);
  ADD ("restored-while-it-waits", test_restored_while_it_waits);

  return g_test_run ();
}
