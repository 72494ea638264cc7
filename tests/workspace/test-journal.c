/* Casebook: test of the journal of a desk. SPDX-License-Identifier: GPL-3.0-or-later */
#include "../patience.h"
#include "domain/note.h"
#include "full-disk.h"
#include "room.h"
#include "storage/activity-log.h"
#include "storage/changes.h"
#include "storage/library.h"
#include "storage/note-store.h"
#include "storage/table.h"
#include "workspace/journal.h"

typedef struct
{
  Room             room;
  CasebookJournal *journal;
  GListStore      *notes;
} Desk;

static void
set_up (Desk         *desk,
        gconstpointer vfs)
{
  room_set_up (&desk->room, vfs);
  desk->journal = casebook_journal_new (desk->room.worker);
  desk->notes = g_list_store_new (CASEBOOK_TYPE_NOTE);
}

static void
tear_down (Desk         *desk,
           gconstpointer vfs)
{
  assert_finalized (desk->journal);
  g_object_unref (desk->notes);
  room_tear_down (&desk->room, vfs);
}

static CasebookNote *
add_note (Desk       *desk,
          const char *text)
{
  g_autoptr (CasebookNote) note = g_object_new (CASEBOOK_TYPE_NOTE, "text", text, NULL);

  casebook_journal_begin (desk->journal, "add");
  casebook_undo_stack_insert (casebook_journal_get_steps (desk->journal), desk->notes, 0, CASEBOOK_RECORD (note));
  casebook_journal_end (desk->journal);

  return note;
}

static void
flush (Desk *desk)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;

  casebook_journal_flush_async (desk->journal, NULL, keep_result, &kept);
  result = wait_for_result (&kept);
  casebook_journal_flush_finish (desk->journal, result, &error);
  g_assert_no_error (error);
}

static void
read_actions (GTask           *task,
              CasebookLibrary *library,
              gpointer         data,
              GCancellable    *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) log = casebook_activity_log_list (casebook_library_get_database (library), 0, 100, &error);
  g_autoptr (GString) actions = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < log->len; i++)
    g_string_append_printf (actions, "%s ", ((CasebookActivity *) log->pdata[i])->action);
  g_task_return_pointer (task, g_strdup (actions->str), g_free);
}

static char *
list_actions (Desk *desk)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *kept = NULL;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, keep_result, &kept);

  casebook_worker_run (desk->room.worker, task, read_actions);
  result = wait_for_result (&kept);
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

static void
test_each_way_of_changing_is_saved_under_its_name (Desk         *desk,
                                                   gconstpointer vfs)
{
  CasebookNote *note = add_note (desk, "Moved the last service");
  g_autofree char *actions = NULL;

  flush (desk);
  casebook_undo_stack_type (casebook_journal_get_steps (desk->journal), CASEBOOK_RECORD (note), "text", "Moved them all");
  flush (desk);
  casebook_journal_undo (desk->journal);
  flush (desk);
  casebook_journal_redo (desk->journal);
  flush (desk);
  casebook_journal_mark (desk->journal, CASEBOOK_TYPE_NOTE, casebook_record_get_id (CASEBOOK_RECORD (note)), TRUE);
  flush (desk);

  actions = list_actions (desk);
  g_assert_cmpstr (actions, ==, "remove redo undo edit add ");
}

static void
count (guint *n)
{
  ++*n;
}

static void
test_says_what_changed (Desk         *desk,
                        gconstpointer vfs)
{
  guint n_changed = 0, n_touched = 0, n_settled = 0, n_states = 0;
  gboolean can_undo, can_redo;

  g_signal_connect_swapped (desk->journal, "changed", G_CALLBACK (count), &n_changed);
  g_signal_connect_swapped (desk->journal, "touched", G_CALLBACK (count), &n_touched);
  g_signal_connect_swapped (desk->journal, "settled", G_CALLBACK (count), &n_settled);
  g_signal_connect_swapped (desk->journal, "notify::save-state", G_CALLBACK (count), &n_states);

  add_note (desk, "One");
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (n_touched, ==, 0);
  g_assert_cmpuint (n_settled, ==, 1);
  g_assert_cmpuint (n_states, ==, 1);

  casebook_journal_undo (desk->journal);
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_cmpuint (n_touched, ==, 1);
  g_assert_cmpuint (n_settled, ==, 2);
  g_object_get (desk->journal, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  g_assert_false (can_undo);
  g_assert_true (can_redo);

  flush (desk);
}

static void
change_elsewhere (GTask           *task,
                  CasebookLibrary *library,
                  gpointer         data,
                  GCancellable    *cancellable)
{
  g_autoptr (GError) error = NULL;
  CasebookDatabase *database = casebook_library_get_database (library);
  g_autoptr (CasebookRecord) note = casebook_table_load (database, CASEBOOK_TYPE_NOTE, data, &error);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_assert_no_error (error);
  g_object_set (note, "text", "An hour of work elsewhere", NULL);
  g_ptr_array_add (records, note);
  casebook_changes_apply (database, records, "edit", &error);
  g_assert_no_error (error);
  g_task_return_boolean (task, TRUE);
}

/* Undo goes on behind what was taken over from another window, and never over it. */
static void
test_undo_leaves_what_another_wrote (Desk         *desk,
                                     gconstpointer vfs)
{
  CasebookUndoStack *steps = casebook_journal_get_steps (desk->journal);
  CasebookNote *note = add_note (desk, "first");
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *kept = NULL;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, keep_result, &kept);
  g_auto (GValue) date = G_VALUE_INIT;

  casebook_undo_stack_type (steps, CASEBOOK_RECORD (note), "text", "typed here");
  flush (desk);
  g_task_set_task_data (task, g_strdup (casebook_record_get_id (CASEBOOK_RECORD (note))), g_free);
  casebook_worker_run (desk->room.worker, task, change_elsewhere);
  result = wait_for_result (&kept);

  g_value_init (&date, G_TYPE_UINT);
  g_value_set_uint (&date, casebook_date_new (2020, 2, 20));
  casebook_undo_stack_set_field (steps, CASEBOOK_RECORD (note), "written", &date);
  flush (desk);
  g_assert_cmpstr (casebook_note_get_text (note), ==, "An hour of work elsewhere");

  casebook_journal_undo (desk->journal);
  g_assert_cmpuint (casebook_note_get_written (note), !=, casebook_date_new (2020, 2, 20));
  casebook_journal_undo (desk->journal);
  flush (desk);
  g_assert_cmpstr (casebook_note_get_text (note), ==, "An hour of work elsewhere");
  while (casebook_undo_stack_get_can_redo (steps))
    casebook_journal_redo (desk->journal);
  flush (desk);
  g_assert_cmpstr (casebook_note_get_text (note), ==, "An hour of work elsewhere");
}

static CasebookHeldWork *
work_of (Desk *desk)
{
  return casebook_journal_get_work (desk->journal);
}

static void
test_a_flush_waits_for_what_is_held (Desk         *desk,
                                     gconstpointer vfs)
{
  g_autoptr (GCancellable) first = g_cancellable_new ();
  g_autoptr (GCancellable) second = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *kept = NULL;

  g_assert_null (casebook_held_work_get_name (work_of (desk)));
  casebook_held_work_begin (work_of (desk), "First", first);
  casebook_held_work_begin (work_of (desk), "Second", second);
  g_assert_cmpstr (casebook_held_work_get_name (work_of (desk)), ==, "First");
  casebook_journal_flush_async (desk->journal, NULL, keep_result, &kept);
  let_loop_run ();
  g_assert_null (kept);

  casebook_held_work_end (work_of (desk), first, NULL);
  let_loop_run ();
  g_assert_null (kept);
  g_assert_true (casebook_held_work_is_any (work_of (desk)));
  g_assert_cmpstr (casebook_held_work_get_name (work_of (desk)), ==, "Second");

  /* What becomes of the work is on disk when the flush is over. */
  add_note (desk, "Attached");
  casebook_held_work_end (work_of (desk), second, NULL);
  g_assert_false (casebook_held_work_is_any (work_of (desk)));
  result = wait_for_result (&kept);
  g_assert_true (casebook_journal_flush_finish (desk->journal, result, NULL));
  g_assert_cmpint (casebook_journal_get_save_state (desk->journal), ==, CASEBOOK_SAVE_SAVED);
}

static void
test_what_is_changed_is_written_while_work_is_held (Desk         *desk,
                                                    gconstpointer vfs)
{
  g_autoptr (GCancellable) work = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *kept = NULL;

  casebook_held_work_begin (work_of (desk), "Work", work);
  add_note (desk, "Typed meanwhile");
  casebook_journal_flush_async (desk->journal, NULL, keep_result, &kept);
  wait_while (casebook_journal_get_save_state (desk->journal) != CASEBOOK_SAVE_SAVED);
  g_assert_null (kept);

  casebook_held_work_end (work_of (desk), work, NULL);
  result = wait_for_result (&kept);
  g_assert_true (casebook_journal_flush_finish (desk->journal, result, NULL));
}

/* Whoever would leave hears of the first work that failed, and can leave then. */
static void
test_work_that_fails_fails_the_flush (Desk         *desk,
                                      gconstpointer vfs)
{
  g_autoptr (GCancellable) first = g_cancellable_new ();
  g_autoptr (GCancellable) second = g_cancellable_new ();
  g_autoptr (GError) failure = g_error_new (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "It vanished");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;

  casebook_held_work_begin (work_of (desk), "Work", first);
  casebook_held_work_begin (work_of (desk), "Work", second);
  casebook_journal_flush_async (desk->journal, NULL, keep_result, &kept);
  casebook_held_work_end (work_of (desk), first, failure);
  casebook_held_work_end (work_of (desk), second, NULL);
  result = wait_for_result (&kept);
  g_assert_false (casebook_journal_flush_finish (desk->journal, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  flush (desk);
}

#define ADD(path, vfs, test) g_test_add ("/workspace/journal/" path, Desk, vfs, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  full_disk_register ();

  ADD ("each-way-of-changing-is-saved-under-its-name", NULL, test_each_way_of_changing_is_saved_under_its_name);
  ADD ("says-what-changed", NULL, test_says_what_changed);
  ADD ("undo-leaves-what-another-wrote", NULL, test_undo_leaves_what_another_wrote);
  ADD ("a-flush-waits-for-what-is-held", NULL, test_a_flush_waits_for_what_is_held);
  ADD ("what-is-changed-is-written-while-work-is-held", NULL, test_what_is_changed_is_written_while_work_is_held);
  ADD ("work-that-fails-fails-the-flush", NULL, test_work_that_fails_fails_the_flush);

  return g_test_run ();
}
