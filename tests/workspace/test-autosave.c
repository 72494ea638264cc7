/* Casebook: test of what goes to disk by itself. SPDX-License-Identifier: GPL-3.0-or-later */
#include "../patience.h"
#include "domain/note.h"
#include "full-disk.h"
#include "room.h"
#include "storage/activity-log.h"
#include "storage/library.h"
#include "storage/note-store.h"
#include "workspace/autosave.h"

static void
wait_for_state (CasebookAutosave *autosave,
                CasebookSaveState state)
{
  wait_while (casebook_autosave_get_state (autosave) != state);
}

static void
read_notes (GTask           *task,
            CasebookLibrary *library,
            gpointer         data,
            GCancellable    *cancellable)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *notes = casebook_note_store_list (casebook_library_get_database (library), &error);

  g_assert_no_error (error);
  g_task_return_pointer (task, notes, (GDestroyNotify) g_ptr_array_unref);
}

static void
read_activity (GTask           *task,
               CasebookLibrary *library,
               gpointer         data,
               GCancellable    *cancellable)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *log = casebook_activity_log_list (casebook_library_get_database (library), 0, 1000, &error);

  g_assert_no_error (error);
  g_task_return_pointer (task, log, (GDestroyNotify) g_ptr_array_unref);
}

static GPtrArray *
ask (Room        *room,
     CasebookWork work)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, keep_result, &kept);

  casebook_worker_run (room->worker, task, work);
  result = wait_for_result (&kept);
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

static void
assert_only_note (Room       *room,
                  const char *text)
{
  g_autoptr (GPtrArray) notes = ask (room, read_notes);

  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (casebook_note_get_text (g_ptr_array_index (notes, 0)), ==, text);
}

static CasebookNote *
note_new (const char *text)
{
  return g_object_new (CASEBOOK_TYPE_NOTE, "text", text, NULL);
}

static void
change (CasebookAutosave *autosave,
        CasebookNote     *note,
        const char       *text)
{
  g_object_set (note, "text", text, NULL);
  casebook_autosave_add (autosave, CASEBOOK_RECORD (note), "edit");
}

static void
count_states (CasebookAutosave *autosave,
              GParamSpec       *pspec,
              GArray           *states)
{
  int state = casebook_autosave_get_state (autosave);

  g_array_append_val (states, state);
}

static void
test_written_by_itself (Room         *room,
                        gconstpointer unused)
{
  CasebookAutosave *autosave = casebook_autosave_new (room->worker);
  g_autoptr (CasebookNote) note = note_new ("typed");
  g_autoptr (GArray) states = g_array_new (FALSE, FALSE, sizeof (int));

  g_signal_connect (autosave, "notify::state", G_CALLBACK (count_states), states);
  casebook_autosave_add (autosave, CASEBOOK_RECORD (note), "add");
  g_assert_cmpint (casebook_autosave_get_state (autosave), ==, CASEBOOK_SAVE_PENDING);
  wait_for_state (autosave, CASEBOOK_SAVE_SAVED);

  g_assert_cmpuint (states->len, ==, 3);
  g_assert_cmpint (g_array_index (states, int, 1), ==, CASEBOOK_SAVE_WRITING);
  g_assert_cmpint (casebook_record_get_stamp (CASEBOOK_RECORD (note)), >, 0);
  g_assert_cmpint (casebook_record_get_created (CASEBOOK_RECORD (note)), >, 0);
  assert_only_note (room, "typed");
  assert_finalized (autosave);
}

/* Somebody who never pauses is saved all the same. */
static void
test_typing_does_not_put_it_off (Room         *room,
                                 gconstpointer unused)
{
  CasebookAutosave *autosave = casebook_autosave_new (room->worker);
  g_autoptr (CasebookNote) note = note_new ("");
  gint64 stamp = 0;
  guint n_keys = 0;

  casebook_autosave_set_delay (autosave, 20);
  while (stamp == 0)
    {
      g_autofree char *text = g_strdup_printf ("%u", ++n_keys);

      change (autosave, note, text);
      g_main_context_iteration (NULL, FALSE);
      stamp = casebook_record_get_stamp (CASEBOOK_RECORD (note));
    }
  wait_for_state (autosave, CASEBOOK_SAVE_SAVED);
  assert_finalized (autosave);
}

static void
test_hurry_does_not_wait (Room         *room,
                          gconstpointer unused)
{
  CasebookAutosave *autosave = casebook_autosave_new (room->worker);
  g_autoptr (CasebookNote) note = note_new ("left");

  casebook_autosave_set_delay (autosave, G_MAXINT / 2);
  casebook_autosave_add (autosave, CASEBOOK_RECORD (note), "add");
  casebook_autosave_hurry (autosave);
  g_assert_cmpint (casebook_autosave_get_state (autosave), ==, CASEBOOK_SAVE_WRITING);
  wait_for_state (autosave, CASEBOOK_SAVE_SAVED);
  assert_only_note (room, "left");
  assert_finalized (autosave);
}

/* What is typed while the older text is being written is neither lost nor taken for saved. */
static void
test_edit_while_writing (Room         *room,
                         gconstpointer unused)
{
  CasebookAutosave *autosave = casebook_autosave_new (room->worker);
  g_autoptr (CasebookNote) note = note_new ("first");

  casebook_autosave_add (autosave, CASEBOOK_RECORD (note), "add");
  casebook_autosave_hurry (autosave);
  change (autosave, note, "second");
  g_assert_cmpint (casebook_autosave_get_state (autosave), ==, CASEBOOK_SAVE_WRITING);
  wait_for_state (autosave, CASEBOOK_SAVE_PENDING);
  assert_only_note (room, "first");
  wait_for_state (autosave, CASEBOOK_SAVE_SAVED);
  assert_only_note (room, "second");
  assert_finalized (autosave);
}

static GError *
flush (CasebookAutosave *autosave)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GError *error = NULL;

  casebook_autosave_flush_async (autosave, NULL, keep_result, &kept);
  result = wait_for_result (&kept);
  g_assert_true (casebook_autosave_flush_finish (autosave, result, &error) == (error == NULL));

  return error;
}

static void
test_flush_covers_all_before_it (Room         *room,
                                 gconstpointer unused)
{
  CasebookAutosave *autosave = casebook_autosave_new (room->worker);
  g_autoptr (CasebookNote) note = note_new ("0");

  g_assert_null (flush (autosave));
  for (guint i = 1; i < 20; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      change (autosave, note, text);
      if (g_test_rand_bit ())
        casebook_autosave_hurry (autosave);
      if (g_test_rand_bit ())
        change (autosave, note, text);
      g_assert_null (flush (autosave));
      g_assert_cmpint (casebook_autosave_get_state (autosave), ==, CASEBOOK_SAVE_SAVED);
      assert_only_note (room, text);
    }
  assert_finalized (autosave);
}

/* One line a write, with what was done, or "edit" when it was several things. */
static void
test_activity_has_a_line_a_write (Room         *room,
                                  gconstpointer unused)
{
  CasebookAutosave *autosave = casebook_autosave_new (room->worker);
  g_autoptr (GPtrArray) before = ask (room, read_activity);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (CasebookNote) first = note_new ("a");
  g_autoptr (CasebookNote) second = note_new ("b");
  g_autoptr (GHashTable) actions = g_hash_table_new (g_str_hash, g_str_equal);

  casebook_autosave_add (autosave, CASEBOOK_RECORD (first), "add");
  casebook_autosave_add (autosave, CASEBOOK_RECORD (second), "add");
  g_assert_null (flush (autosave));
  casebook_autosave_add (autosave, CASEBOOK_RECORD (first), "add");
  casebook_autosave_add (autosave, CASEBOOK_RECORD (second), "undo");
  g_assert_null (flush (autosave));

  after = ask (room, read_activity);
  g_assert_cmpuint (after->len, ==, before->len + 2);
  for (guint i = 0; i < after->len; i++)
    g_hash_table_add (actions, ((CasebookActivity *) g_ptr_array_index (after, i))->action);
  g_assert_true (g_hash_table_contains (actions, "add"));
  g_assert_true (g_hash_table_contains (actions, "edit"));
  assert_finalized (autosave);
}

static void
count_failures (CasebookAutosave *autosave,
                GError           *error,
                guint            *n)
{
  g_assert_nonnull (error);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  ++*n;
}

static void
test_full_disk_loses_nothing (Room         *room,
                              gconstpointer vfs)
{
  CasebookAutosave *autosave = casebook_autosave_new (room->worker);
  g_autoptr (CasebookNote) note = note_new ("before");
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;
  guint n_failures = 0;

  g_signal_connect (autosave, "failed", G_CALLBACK (count_failures), &n_failures);
  casebook_autosave_add (autosave, CASEBOOK_RECORD (note), "add");
  g_assert_null (flush (autosave));

  full_disk_set_full (TRUE);
  change (autosave, note, "while full");
  casebook_autosave_hurry (autosave);
  wait_for_state (autosave, CASEBOOK_SAVE_FAILED);
  g_assert_cmpuint (n_failures, ==, 1);
  error = flush (autosave);
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_FULL);
  g_assert_cmpint (casebook_autosave_get_state (autosave), ==, CASEBOOK_SAVE_FAILED);
  g_assert_cmpuint (n_failures, ==, 1);
  assert_only_note (room, "before");

  full_disk_set_full (FALSE);
  g_assert_null (flush (autosave));
  g_assert_cmpint (casebook_autosave_get_state (autosave), ==, CASEBOOK_SAVE_SAVED);
  assert_only_note (room, "while full");

  full_disk_set_full (TRUE);
  change (autosave, note, "full again");
  again = flush (autosave);
  g_assert_nonnull (again);
  g_assert_cmpuint (n_failures, ==, 2);
  full_disk_set_full (FALSE);
  g_assert_null (flush (autosave));
  assert_finalized (autosave);
}

/* A new change is reason enough to try again. */
static void
test_next_change_tries_again (Room         *room,
                              gconstpointer vfs)
{
  CasebookAutosave *autosave = casebook_autosave_new (room->worker);
  g_autoptr (CasebookNote) kept = note_new ("kept");
  g_autoptr (CasebookNote) note = note_new ("next");
  g_autoptr (GPtrArray) notes = NULL;

  full_disk_set_full (TRUE);
  casebook_autosave_add (autosave, CASEBOOK_RECORD (kept), "add");
  casebook_autosave_hurry (autosave);
  wait_for_state (autosave, CASEBOOK_SAVE_FAILED);
  full_disk_set_full (FALSE);
  casebook_autosave_add (autosave, CASEBOOK_RECORD (note), "add");
  wait_for_state (autosave, CASEBOOK_SAVE_SAVED);

  notes = ask (room, read_notes);
  g_assert_cmpuint (notes->len, ==, 2);
  assert_finalized (autosave);
}

static void
count_trials (CasebookAutosave *autosave,
              GParamSpec       *pspec,
              guint            *n)
{
  *n += casebook_autosave_get_state (autosave) == CASEBOOK_SAVE_WRITING;
}

/* Who typed the last word while the disk was full may go; it is told once and tried until it is written. */
static void
test_tried_again_by_itself (Room         *room,
                            gconstpointer vfs)
{
  CasebookAutosave *autosave = casebook_autosave_new (room->worker);
  g_autoptr (CasebookNote) note = note_new ("last word");
  guint n_failures = 0, n_trials = 0;

  g_signal_connect (autosave, "failed", G_CALLBACK (count_failures), &n_failures);
  g_signal_connect (autosave, "notify::state", G_CALLBACK (count_trials), &n_trials);
  casebook_autosave_set_pause (autosave, 1);
  full_disk_set_full (TRUE);
  casebook_autosave_add (autosave, CASEBOOK_RECORD (note), "add");
  casebook_autosave_hurry (autosave);
  while (n_trials < 4)
    g_main_context_iteration (NULL, TRUE);
  wait_for_state (autosave, CASEBOOK_SAVE_FAILED);
  g_assert_cmpuint (n_failures, ==, 1);

  full_disk_set_full (FALSE);
  wait_for_state (autosave, CASEBOOK_SAVE_SAVED);
  assert_only_note (room, "last word");
  assert_finalized (autosave);
}

static void
set_true (gboolean *flag)
{
  *flag = TRUE;
}

/* Returns: how many writes are begun until a source that is due in @wait milliseconds has run */
static guint
count_trials_for (CasebookAutosave *autosave,
                  guint             wait)
{
  gboolean over = FALSE;
  guint n_trials = 0;
  gulong handler = g_signal_connect (autosave, "notify::state", G_CALLBACK (count_trials), &n_trials);

  g_timeout_add_once (wait, (GSourceOnceFunc) set_true, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (autosave, handler);

  return n_trials;
}

/* Pauses of 1, 2, 4, 8, 16, 32 and 64 ms have room in 200 ms, and 200 of 1 ms would have. */
static void
test_pauses_grow_and_end (Room         *room,
                          gconstpointer vfs)
{
  CasebookAutosave *autosave = casebook_autosave_new (room->worker);
  g_autoptr (CasebookNote) note = note_new ("typed");

  casebook_autosave_set_pause (autosave, 1);
  full_disk_set_full (TRUE);
  casebook_autosave_add (autosave, CASEBOOK_RECORD (note), "add");
  casebook_autosave_hurry (autosave);
  g_assert_cmpuint (count_trials_for (autosave, 200), <=, 8);

  full_disk_set_full (FALSE);
  g_assert_null (flush (autosave));
  g_assert_cmpuint (count_trials_for (autosave, 200), ==, 0);
  assert_finalized (autosave);
}

static void
test_marks_are_kept_over_a_failure (Room         *room,
                                    gconstpointer vfs)
{
  CasebookAutosave *autosave = casebook_autosave_new (room->worker);
  g_autoptr (CasebookNote) note = note_new ("marked");
  const char *id = casebook_record_get_id (CASEBOOK_RECORD (note));
  g_autoptr (GPtrArray) binned = NULL;

  casebook_autosave_add (autosave, CASEBOOK_RECORD (note), "add");
  g_assert_null (flush (autosave));
  full_disk_set_full (TRUE);
  casebook_autosave_mark (autosave, CASEBOOK_TYPE_NOTE, id, TRUE);
  casebook_autosave_hurry (autosave);
  wait_for_state (autosave, CASEBOOK_SAVE_FAILED);
  full_disk_set_full (FALSE);
  g_assert_null (flush (autosave));
  binned = ask (room, read_notes);
  g_assert_cmpuint (binned->len, ==, 0);

  casebook_autosave_mark (autosave, CASEBOOK_TYPE_NOTE, id, TRUE);
  casebook_autosave_mark (autosave, CASEBOOK_TYPE_NOTE, id, FALSE);
  g_assert_null (flush (autosave));
  assert_only_note (room, "marked");
  assert_finalized (autosave);
}

/* Nobody flushed, and nothing is lost. */
static void
test_last_words_are_written (Room         *room,
                             gconstpointer unused)
{
  CasebookAutosave *autosave = casebook_autosave_new (room->worker);
  g_autoptr (CasebookNote) note = note_new ("last words");

  casebook_autosave_add (autosave, CASEBOOK_RECORD (note), "add");
  assert_finalized (autosave);
  assert_only_note (room, "last words");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  full_disk_register ();

#define ADD(name, vfs, function) g_test_add ("/autosave/" name, Room, vfs, room_set_up, function, room_tear_down)
  ADD ("written-by-itself", NULL, test_written_by_itself);
  ADD ("typing-does-not-put-it-off", NULL, test_typing_does_not_put_it_off);
  ADD ("hurry-does-not-wait", NULL, test_hurry_does_not_wait);
  ADD ("edit-while-writing", NULL, test_edit_while_writing);
  ADD ("flush-covers-all-before-it", NULL, test_flush_covers_all_before_it);
  ADD ("activity-has-a-line-a-write", NULL, test_activity_has_a_line_a_write);
  ADD ("full-disk-loses-nothing", FULL_DISK, test_full_disk_loses_nothing);
  ADD ("next-change-tries-again", FULL_DISK, test_next_change_tries_again);
  ADD ("tried-again-by-itself", FULL_DISK, test_tried_again_by_itself);
  ADD ("pauses-grow-and-end", FULL_DISK, test_pauses_grow_and_end);
  ADD ("marks-are-kept-over-a-failure", FULL_DISK, test_marks_are_kept_over_a_failure);
  ADD ("last-words-are-written", NULL, test_last_words_are_written);

  return g_test_run ();
}
