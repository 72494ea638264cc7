/* Casebook: test of the one thread that owns the library. SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "../patience.h"
#include "room.h"
#include "storage/library.h"

static void
note_turn (GTask           *task,
           CasebookLibrary *library,
           gpointer         data,
           GCancellable    *cancellable)
{
  GArray *turns = g_object_get_data (g_task_get_source_object (task), "turns");
  int turn = GPOINTER_TO_INT (data);

  g_assert_true (CASEBOOK_IS_LIBRARY (library));
  g_assert_false (g_main_context_is_owner (g_main_context_default ()));
  g_array_append_val (turns, turn);
  g_task_return_boolean (task, TRUE);
}

static void
count_return (GObject      *object,
              GAsyncResult *result,
              gpointer      counter)
{
  g_assert_true (g_main_context_is_owner (g_main_context_default ()));
  g_assert_true (g_task_propagate_boolean (G_TASK (result), NULL));
  ++*(guint *) counter;
}

static void
test_jobs_run_in_order (Room         *room,
                        gconstpointer unused)
{
  g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (int));
  GObject *source = g_object_new (G_TYPE_OBJECT, NULL);
  guint n_returned = 0;

  g_object_set_data (source, "turns", turns);
  for (int i = 0; i < 500; i++)
    {
      g_autoptr (GTask) task = g_task_new (source, NULL, count_return, &n_returned);

      g_task_set_task_data (task, GINT_TO_POINTER (i), NULL);
      casebook_worker_run (room->worker, task, note_turn);
    }
  wait_while (n_returned < 500);

  g_assert_cmpuint (turns->len, ==, 500);
  for (int i = 0; i < 500; i++)
    g_assert_cmpint (g_array_index (turns, int, i), ==, i);
  assert_finalized (source);
}

static void
return_true (GTask           *task,
             CasebookLibrary *library,
             gpointer         data,
             GCancellable    *cancellable)
{
  g_task_return_boolean (task, TRUE);
}

/* Runs one job and gives the error it returned with. */
static GError *
fail_job (CasebookWorker *worker,
          GCancellable   *cancellable)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, keep_result, &kept);
  GError *error = NULL;

  casebook_worker_run (worker, task, return_true);
  result = wait_for_result (&kept);
  g_assert_false (g_task_propagate_boolean (G_TASK (result), &error));

  return error;
}

static void
test_cancelled_before_its_turn (Room         *room,
                                gconstpointer unused)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  error = fail_job (room->worker, cancellable);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_before_open (void)
{
  CasebookWorker *worker = casebook_worker_new ("/nowhere");
  g_autoptr (GError) error = fail_job (worker, NULL);

  g_assert_error (error, CASEBOOK_WORKER_ERROR, CASEBOOK_WORKER_ERROR_NOT_OPEN);
  g_assert_cmpstr (casebook_worker_get_path (worker), ==, "/nowhere");
  room_close_worker (worker);
  assert_finalized (worker);
}

static void
test_after_close (Room         *room,
                  gconstpointer unused)
{
  CasebookWorker *worker = casebook_worker_new (room->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  room_close_worker (worker);
  error = fail_job (worker, NULL);
  g_assert_error (error, CASEBOOK_WORKER_ERROR, CASEBOOK_WORKER_ERROR_CLOSED);

  casebook_worker_close_async (worker, keep_result, &kept);
  result = wait_for_result (&kept);
  g_assert_false (casebook_worker_close_finish (worker, result, &again));
  g_assert_error (again, CASEBOOK_WORKER_ERROR, CASEBOOK_WORKER_ERROR_CLOSED);
  g_clear_object (&result);
  assert_finalized (worker);
}

/* What was asked for before the close is done, and the log is folded into the library. */
static void
test_close_ends_what_was_begun (Room         *room,
                                gconstpointer unused)
{
  g_autofree char *path = g_build_filename (room->folder, "other", NULL);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  CasebookWorker *worker = casebook_worker_new (path);
  GAsyncResult *opened = NULL;
  GAsyncResult *closed = NULL;
  g_autoptr (GAsyncResult) open_result = NULL;
  g_autoptr (GAsyncResult) close_result = NULL;
  guint n_returned = 0;

  casebook_worker_open_async (worker, NULL, keep_result, &opened);
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (GTask) task = g_task_new (NULL, NULL, count_return, &n_returned);

      casebook_worker_run (worker, task, return_true);
    }
  casebook_worker_close_async (worker, keep_result, &closed);
  close_result = wait_for_result (&closed);
  open_result = wait_for_result (&opened);

  g_assert_true (casebook_worker_open_finish (worker, open_result, NULL));
  g_assert_true (casebook_worker_close_finish (worker, close_result, NULL));
  g_assert_cmpuint (n_returned, ==, 100);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
  g_clear_object (&open_result);
  g_clear_object (&close_result);
  assert_finalized (worker);
}

static void
open_worker (CasebookWorker *worker,
             GError        **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  casebook_worker_open_async (worker, NULL, keep_result, &kept);
  result = wait_for_result (&kept);
  casebook_worker_open_finish (worker, result, error);
}

static void
test_open_may_be_tried_again (Room         *room,
                              gconstpointer unused)
{
  g_autofree char *path = g_build_filename (room->folder, "taken", NULL);
  CasebookWorker *worker = casebook_worker_new (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) second = NULL;

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  open_worker (worker, &error);
  g_assert_nonnull (error);
  g_assert_cmpint (g_rmdir (path), ==, 0);
  open_worker (worker, &second);
  g_assert_no_error (second);

  room_close_worker (worker);
  assert_finalized (worker);
}

/* A worker that is let go without being closed waits for its jobs. */
static void
test_let_go_unclosed (Room         *room,
                      gconstpointer unused)
{
  g_autofree char *path = g_build_filename (room->folder, "unclosed", NULL);
  CasebookWorker *worker = casebook_worker_new (path);
  guint n_returned = 0;
  g_autoptr (GError) error = NULL;

  open_worker (worker, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (GTask) task = g_task_new (NULL, NULL, count_return, &n_returned);

      casebook_worker_run (worker, task, return_true);
    }
  assert_finalized (worker);
  let_loop_run ();
  g_assert_cmpuint (n_returned, ==, 100);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/worker/" name, Room, NULL, room_set_up, function, room_tear_down)
  ADD ("jobs-run-in-order", test_jobs_run_in_order);
  ADD ("cancelled-before-its-turn", test_cancelled_before_its_turn);
  g_test_add_func ("/worker/before-open", test_before_open);
  ADD ("after-close", test_after_close);
  ADD ("close-ends-what-was-begun", test_close_ends_what_was_begun);
  ADD ("open-may-be-tried-again", test_open_may_be_tried_again);
  ADD ("let-go-unclosed", test_let_go_unclosed);

  return g_test_run ();
}
