/* Casebook: test of the state of the home page. SPDX-License-Identifier: GPL-3.0-or-later */
#include "../patience.h"
#include "full-disk.h"
#include "room.h"
#include "storage/case-store.h"
#include "storage/library.h"
#include "storage/note-store.h"
#include "storage/search-index.h"

static guint
n_of (GListModel *list)
{
  return g_list_model_get_n_items (list);
}

static char *
add_example (CasebookHomeDesk *home)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  char *case_id;

  casebook_home_desk_open_example_async (home, NULL, keep_result, &kept);
  result = wait_for_result (&kept);
  case_id = casebook_home_desk_open_example_finish (home, result, &error);
  g_assert_no_error (error);

  return case_id;
}

/* Work that a second program might do meanwhile. */
static void
restore_all (GTask           *task,
             CasebookLibrary *library,
             gpointer         data,
             GCancellable    *cancellable)
{
  CasebookDatabase *database = casebook_library_get_database (library);
  g_autoptr (GPtrArray) bin = casebook_case_store_list_bin (database, NULL);

  for (guint i = 0; i < bin->len; i++)
    g_assert_true (casebook_case_store_restore (database, casebook_case_summary_get_id (g_ptr_array_index (bin, i)),
                                                NULL));
  g_task_return_boolean (task, TRUE);
}

static void
write_note (GTask           *task,
            CasebookLibrary *library,
            gpointer         data,
            GCancellable    *cancellable)
{
  g_assert_true (casebook_note_store_put (casebook_library_get_database (library), data, NULL));
  g_task_return_boolean (task, TRUE);
}

static void
run (Room          *room,
     CasebookWork   work,
     gpointer       data,
     GDestroyNotify destroy)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, keep_result, &kept);

  g_task_set_task_data (task, data, destroy);
  casebook_worker_run (room->worker, task, work);
  result = wait_for_result (&kept);
}

static void
test_new_library_is_empty (Room         *room,
                           gconstpointer unused)
{
  CasebookHomeDesk *home = casebook_home_desk_new (room->worker, room->shelf);
  GListModel *shelf = casebook_shelf_get_entries (casebook_home_desk_get_shelf (home));
  g_autoptr (CasebookShelfEntry) first = g_list_model_get_item (shelf, 0);

  g_assert_false (casebook_home_desk_get_loaded (home));
  refresh_home (home);
  g_assert_true (casebook_home_desk_get_loaded (home));
  g_assert_cmpuint (n_of (casebook_home_desk_get_cases (home)), ==, 0);
  g_assert_cmpuint (n_of (casebook_home_desk_get_notes (home)), ==, 0);
  g_assert_cmpuint (n_of (casebook_home_desk_get_bin (home)), ==, 0);
  g_assert_cmpuint (n_of (shelf), ==, 1);
  g_assert_cmpstr (casebook_shelf_entry_get_key (first), ==, "platform-engineering");

  assert_finalized (home);
}

static void
test_new_case_is_listed (Room         *room,
                         gconstpointer unused)
{
  g_autofree char *case_id = room_add_case (room);
  CasebookHomeDesk *home = room_open_home (room);
  GListModel *cases = casebook_home_desk_get_cases (home);
  g_autoptr (CasebookCaseEntry) entry = g_list_model_get_item (cases, 0);

  g_assert_cmpuint (n_of (cases), ==, 1);
  g_assert_cmpstr (casebook_case_entry_get_id (entry), ==, case_id);
  g_assert_cmpstr (casebook_case_entry_get_candidate (entry), ==, "Robin Quill");
  g_assert_cmpstr (casebook_case_entry_get_title (entry), !=, "senior");
  g_assert_cmpstr (casebook_case_entry_get_framework_title (entry), !=, "platform-engineering");
  g_assert_cmpint (casebook_case_entry_get_edited (entry), >, 0);
  g_assert_null (casebook_case_entry_get_states (entry));

  g_clear_object (&entry);
  assert_finalized (home);
}

static void
count_notify (GObject    *object,
              GParamSpec *pspec,
              guint      *n)
{
  ++*n;
}

static CasebookCaseEntry *
only_case (CasebookHomeDesk *home)
{
  g_autoptr (CasebookCaseEntry) entry = g_list_model_get_item (casebook_home_desk_get_cases (home), 0);

  g_assert_cmpuint (n_of (casebook_home_desk_get_cases (home)), ==, 1);
  return entry;
}

/* The entry stays the same object, notifies of what is another, and its states follow the case. */
static void
test_entry_follows_its_case (Room         *room,
                             gconstpointer unused)
{
  g_autofree char *case_id = room_add_case (room);
  CasebookHomeDesk *home = room_open_home (room);
  CasebookCaseEntry *entry = only_case (home);
  CasebookCaseDesk *desk = room_open_desk (room, case_id);
  CasebookItem *item = casebook_framework_find_item (casebook_case_desk_get_framework (desk), "ai");
  guint n_candidate = 0, n_title = 0, n_states = 0;
  GListModel *states;

  casebook_home_desk_want_states (home, entry);
  casebook_home_desk_want_states (home, entry);
  wait_while (casebook_case_entry_get_states (entry) == NULL);
  states = casebook_case_entry_get_states (entry);
  g_assert_cmpuint (n_of (states), >=, 6);

  g_signal_connect (entry, "notify::candidate", G_CALLBACK (count_notify), &n_candidate);
  g_signal_connect (entry, "notify::title", G_CALLBACK (count_notify), &n_title);
  g_signal_connect (entry, "notify::states", G_CALLBACK (count_notify), &n_states);
  casebook_case_desk_set_text (desk, casebook_case_desk_get_case (desk), "candidate", "Kim Ashdown");
  casebook_case_desk_add_evidence (desk, item);
  flush_desk (desk);
  assert_finalized (desk);

  n_states = 0;
  refresh_home (home);
  g_assert_true (only_case (home) == entry);
  g_assert_cmpstr (casebook_case_entry_get_candidate (entry), ==, "Kim Ashdown");
  g_assert_cmpuint (casebook_case_entry_get_n_evidence (entry), ==, 1);
  g_assert_cmpuint (n_candidate, ==, 1);
  g_assert_cmpuint (n_title, ==, 0);
  wait_while (n_states == 0);

  assert_finalized (home);
}

static void
test_case_to_the_bin_and_back (Room         *room,
                               gconstpointer unused)
{
  g_autofree char *case_id = room_add_case (room);
  CasebookHomeDesk *home = room_open_home (room);
  GListModel *cases = casebook_home_desk_get_cases (home);
  GListModel *bin = casebook_home_desk_get_bin (home);

  casebook_home_desk_remove_case (home, case_id);
  g_assert_cmpuint (n_of (cases), ==, 0);
  g_assert_cmpuint (n_of (bin), ==, 1);
  refresh_home (home);
  g_assert_cmpuint (n_of (cases), ==, 0);
  g_assert_cmpuint (n_of (bin), ==, 1);

  casebook_journal_undo (casebook_home_desk_get_journal (home));
  g_assert_cmpuint (n_of (cases), ==, 1);
  refresh_home (home);
  g_assert_cmpuint (n_of (cases), ==, 1);
  casebook_journal_redo (casebook_home_desk_get_journal (home));
  casebook_home_desk_restore_case (home, case_id);
  refresh_home (home);
  g_assert_cmpuint (n_of (cases), ==, 1);
  g_assert_cmpuint (n_of (bin), ==, 0);

  assert_finalized (home);
}

/* What another program did in between is no reason to fail. */
static void
test_undo_of_what_is_so_already (Room         *room,
                                 gconstpointer unused)
{
  g_autofree char *case_id = room_add_case (room);
  CasebookHomeDesk *home = room_open_home (room);

  casebook_home_desk_remove_case (home, case_id);
  flush_home (home);
  run (room, restore_all, NULL, NULL);
  refresh_home (home);
  g_assert_cmpuint (n_of (casebook_home_desk_get_cases (home)), ==, 1);
  casebook_journal_undo (casebook_home_desk_get_journal (home));
  g_assert_cmpuint (n_of (casebook_home_desk_get_cases (home)), ==, 1);
  casebook_journal_redo (casebook_home_desk_get_journal (home));
  refresh_home (home);
  g_assert_cmpuint (n_of (casebook_home_desk_get_bin (home)), ==, 1);

  assert_finalized (home);
}

static void
test_new_case_can_be_undone (Room         *room,
                             gconstpointer unused)
{
  CasebookHomeDesk *home = room_open_home (room);
  g_autofree char *case_id = add_example (home);

  g_assert_cmpuint (n_of (casebook_home_desk_get_cases (home)), ==, 1);
  casebook_journal_undo (casebook_home_desk_get_journal (home));
  refresh_home (home);
  g_assert_cmpuint (n_of (casebook_home_desk_get_cases (home)), ==, 0);
  g_assert_cmpuint (n_of (casebook_home_desk_get_bin (home)), ==, 1);

  assert_finalized (home);
}

static CasebookNote *
note_at (CasebookHomeDesk *home,
         guint             position)
{
  g_autoptr (CasebookNote) note = g_list_model_get_item (casebook_home_desk_get_notes (home), position);

  g_assert_nonnull (note);
  return note;
}

static void
test_notes_are_kept (Room         *room,
                     gconstpointer unused)
{
  CasebookHomeDesk *home = room_open_home (room);
  CasebookHomeDesk *other;
  CasebookNote *first, *second;

  g_assert_null (casebook_home_desk_add_note (home, " \n"));
  first = casebook_home_desk_add_note (home, "Paired on the outage\n");
  second = casebook_home_desk_add_note (home, "Wrote the runbook");
  g_assert_cmpstr (casebook_note_get_text (first), ==, "Paired on the outage");
  g_assert_true (note_at (home, 0) == second);

  casebook_home_desk_set_note_text (home, second, "Wrote the runbook, and");
  casebook_home_desk_set_note_text (home, second, "Wrote the runbook, and the test");
  casebook_home_desk_leave_field (home);
  casebook_home_desk_remove_note (home, first);
  casebook_home_desk_remove_note (home, first);
  refresh_home (home);
  g_assert_cmpuint (n_of (casebook_home_desk_get_notes (home)), ==, 1);
  g_assert_true (note_at (home, 0) == second);

  casebook_journal_undo (casebook_home_desk_get_journal (home));
  casebook_journal_undo (casebook_home_desk_get_journal (home));
  flush_home (home);
  other = room_open_home (room);
  g_assert_cmpuint (n_of (casebook_home_desk_get_notes (other)), ==, 2);
  g_assert_cmpstr (casebook_note_get_text (note_at (other, 0)), ==, "Wrote the runbook");

  assert_finalized (other);
  assert_finalized (home);
}

/* A note that comes from elsewhere joins those on the desk, which stay the objects they are. */
static void
test_refresh_brings_notes_of_others (Room         *room,
                                     gconstpointer unused)
{
  CasebookHomeDesk *home = room_open_home (room);
  CasebookNote *mine = casebook_home_desk_add_note (home, "Mine");
  CasebookNote *theirs = g_object_new (CASEBOOK_TYPE_NOTE, "text", "Theirs", NULL);
  CasebookRecord *changed;

  flush_home (home);
  run (room, write_note, theirs, g_object_unref);
  casebook_home_desk_set_note_text (home, mine, "Mine, typed meanwhile");
  refresh_home (home);
  g_assert_cmpuint (n_of (casebook_home_desk_get_notes (home)), ==, 2);
  g_assert_cmpstr (casebook_note_get_text (mine), ==, "Mine, typed meanwhile");

  changed = casebook_record_copy (mine);
  g_object_set (changed, "text", "Mine, changed elsewhere", NULL);
  run (room, write_note, changed, g_object_unref);
  refresh_home (home);
  g_assert_cmpstr (casebook_note_get_text (mine), ==, "Mine, changed elsewhere");

  casebook_journal_undo (casebook_home_desk_get_journal (home));
  casebook_journal_undo (casebook_home_desk_get_journal (home));
  g_assert_cmpuint (n_of (casebook_home_desk_get_notes (home)), ==, 1);
  flush_home (home);

  assert_finalized (home);
}

/* The lists that are being read do not know yet what is typed meanwhile, and must not undo it. */
static void
test_note_typed_while_refreshing (Room         *room,
                                  gconstpointer unused)
{
  CasebookHomeDesk *home = room_open_home (room);
  CasebookNote *removed = casebook_home_desk_add_note (home, "Removed meanwhile");
  CasebookNote *added;
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  flush_home (home);
  casebook_home_desk_refresh_async (home, NULL, keep_result, &kept);
  added = casebook_home_desk_add_note (home, "Typed meanwhile");
  casebook_home_desk_remove_note (home, removed);
  result = wait_for_result (&kept);
  g_assert_true (casebook_home_desk_refresh_finish (home, result, NULL));
  g_assert_cmpuint (n_of (casebook_home_desk_get_notes (home)), ==, 1);
  g_assert_true (note_at (home, 0) == added);

  g_clear_object (&result);
  assert_finalized (home);
}

static GListModel *
search (CasebookHomeDesk *home,
        const char       *words)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *hits;

  casebook_home_desk_search_async (home, words, NULL, keep_result, &kept);
  result = wait_for_result (&kept);
  hits = casebook_home_desk_search_finish (home, result, &error);
  g_assert_no_error (error);

  return hits;
}

static void
test_search_finds_all_kinds (Room         *room,
                             gconstpointer unused)
{
  g_autofree char *case_id = room_add_case (room);
  CasebookCaseDesk *desk = room_open_desk (room, case_id);
  CasebookItem *item = casebook_framework_find_item (casebook_case_desk_get_framework (desk), "ai");
  CasebookEvidence *evidence = casebook_case_desk_add_evidence (desk, item);
  g_autoptr (CasebookClaim) claim = g_list_model_get_item (G_LIST_MODEL (casebook_evidence_get_claims (evidence)), 0);
  CasebookHomeDesk *home = room_open_home (room);
  g_autoptr (GListModel) hits = NULL;
  g_autoptr (GListModel) none = NULL;
  g_autoptr (GListModel) blank = NULL;
  guint kinds = 0;

  casebook_case_desk_set_text (desk, evidence, "title", "Zeppelin landing");
  casebook_case_desk_set_text (desk, claim, "sentence", "The zeppelin came down in one piece");
  flush_desk (desk);
  casebook_home_desk_add_note (home, "Ask about the zeppelin");
  flush_home (home);

  hits = search (home, "zepp");
  g_assert_cmpuint (n_of (hits), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (CasebookSearchHit) hit = g_list_model_get_item (hits, i);
      gboolean of_case = casebook_search_hit_get_kind (hit) != CASEBOOK_SEARCH_NOTE;

      kinds |= 1 << casebook_search_hit_get_kind (hit);
      g_assert_nonnull (strstr (casebook_search_hit_get_snippet (hit), CASEBOOK_SEARCH_HIT_START));
      g_assert_nonnull (strstr (casebook_search_hit_get_snippet (hit), CASEBOOK_SEARCH_HIT_END));
      g_assert_cmpstr (casebook_search_hit_get_case_id (hit), ==, of_case ? case_id : "");
      g_assert_cmpstr (casebook_search_hit_get_candidate (hit), ==, of_case ? "Robin Quill" : "");
    }
  g_assert_cmpuint (kinds, ==, 7);
  none = search (home, "submarine");
  g_assert_cmpuint (n_of (none), ==, 0);
  blank = search (home, "  ");
  g_assert_cmpuint (n_of (blank), ==, 0);

  assert_finalized (desk);
  assert_finalized (home);
}

static void
test_marks_are_those_of_the_index (void)
{
  g_assert_cmpstr (CASEBOOK_SEARCH_HIT_START, ==, CASEBOOK_SEARCH_MATCH_START);
  g_assert_cmpstr (CASEBOOK_SEARCH_HIT_END, ==, CASEBOOK_SEARCH_MATCH_END);
}

/* Each key asks anew: all but the last are cancelled or answered before, and nothing that is written is hit. */
static void
test_newest_search_wins (Room         *room,
                         gconstpointer unused)
{
  CasebookHomeDesk *home = room_open_home (room);
  g_autofree char *case_id = add_example (home);
  GAsyncResult *kept[40] = { NULL };
  guint n_cancelled = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autofree char *text = g_strdup_printf ("note %u", i);

      casebook_home_desk_add_note (home, text);
      casebook_home_desk_leave_field (home);
      casebook_home_desk_search_async (home, "t", NULL, keep_result, &kept[i]);
      if (g_test_rand_bit ())
        g_main_context_iteration (NULL, FALSE);
    }
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autoptr (GAsyncResult) result = wait_for_result (&kept[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GListModel) hits = casebook_home_desk_search_finish (home, result, &error);

      if (hits == NULL)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      n_cancelled += hits == NULL;
      if (i + 1 == G_N_ELEMENTS (kept))
        g_assert_no_error (error);
    }
  g_assert_cmpuint (n_cancelled, >, 0);
  flush_home (home);

  assert_finalized (home);
}

static void
test_asker_may_cancel (Room         *room,
                       gconstpointer unused)
{
  CasebookHomeDesk *home = room_open_home (room);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  casebook_home_desk_search_async (home, "words", cancellable, keep_result, &kept);
  g_cancellable_cancel (cancellable);
  result = wait_for_result (&kept);
  g_assert_null (casebook_home_desk_search_finish (home, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_clear_object (&result);
  assert_finalized (home);
}

static void
count_failures (CasebookHomeDesk *home,
                GError           *error,
                guint            *n)
{
  ++*n;
}

/* What could not be written stays in the lists, and they are not read anew over it. */
static void
test_full_disk_keeps_the_lists (Room         *room,
                                gconstpointer vfs)
{
  g_autofree char *case_id = room_add_case (room);
  CasebookHomeDesk *home = room_open_home (room);
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n_failures = 0;

  g_signal_connect (casebook_home_desk_get_journal (home), "failed", G_CALLBACK (count_failures), &n_failures);
  full_disk_set_full (TRUE);
  casebook_home_desk_remove_case (home, case_id);
  casebook_home_desk_add_note (home, "Typed on a full disk");
  casebook_home_desk_refresh_async (home, NULL, keep_result, &kept);
  result = wait_for_result (&kept);
  g_assert_false (casebook_home_desk_refresh_finish (home, result, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (n_failures, ==, 1);
  g_assert_cmpuint (n_of (casebook_home_desk_get_notes (home)), ==, 1);
  g_assert_cmpuint (n_of (casebook_home_desk_get_bin (home)), ==, 1);

  full_disk_set_full (FALSE);
  refresh_home (home);
  g_assert_cmpuint (n_of (casebook_home_desk_get_notes (home)), ==, 1);
  g_assert_cmpuint (n_of (casebook_home_desk_get_bin (home)), ==, 1);

  g_clear_object (&result);
  assert_finalized (home);
}

/* Whoever wants to see the example again wants that one, with what they tried in it. */
static void
test_example_is_opened_again (Room         *room,
                              gconstpointer unused)
{
  CasebookHomeDesk *home = room_open_home (room);
  g_autofree char *first = add_example (home);
  g_autofree char *again = add_example (home);
  g_autofree char *anew = NULL;
  g_autofree char *other = room_add_case (room);

  g_assert_cmpstr (again, ==, first);
  refresh_home (home);
  g_assert_cmpuint (n_of (casebook_home_desk_get_cases (home)), ==, 2);

  casebook_home_desk_remove_case (home, first);
  anew = add_example (home);
  g_assert_cmpstr (anew, !=, first);
  g_assert_cmpstr (anew, !=, other);

  assert_finalized (home);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  full_disk_register ();

#define ADD(name, vfs, function) g_test_add ("/home-desk/" name, Room, vfs, room_set_up, function, room_tear_down)
  ADD ("new-library-is-empty", NULL, test_new_library_is_empty);
  ADD ("new-case-is-listed", NULL, test_new_case_is_listed);
  ADD ("entry-follows-its-case", NULL, test_entry_follows_its_case);
  ADD ("case-to-the-bin-and-back", NULL, test_case_to_the_bin_and_back);
  ADD ("undo-of-what-is-so-already", NULL, test_undo_of_what_is_so_already);
  ADD ("new-case-can-be-undone", NULL, test_new_case_can_be_undone);
  ADD ("notes-are-kept", NULL, test_notes_are_kept);
  ADD ("refresh-brings-notes-of-others", NULL, test_refresh_brings_notes_of_others);
  ADD ("note-typed-while-refreshing", NULL, test_note_typed_while_refreshing);
  ADD ("search-finds-all-kinds", NULL, test_search_finds_all_kinds);
  g_test_add_func ("/home-desk/marks-are-those-of-the-index", test_marks_are_those_of_the_index);
  ADD ("newest-search-wins", NULL, test_newest_search_wins);
  ADD ("asker-may-cancel", NULL, test_asker_may_cancel);
  ADD ("example-is-opened-again", NULL, test_example_is_opened_again);
  ADD ("full-disk-keeps-the-lists", FULL_DISK, test_full_disk_keeps_the_lists);

  return g_test_run ();
}
