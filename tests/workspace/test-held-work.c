/* Casebook: work that nobody should leave is waited for, told when it fails, and can be stopped.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../patience.h"
#include "workspace/held-work.h"

typedef struct
{
  CasebookHeldWork *work;
  GCancellable     *first;
  GCancellable     *second;
} Work;

static void
set_up (Work         *test,
        gconstpointer data)
{
  test->work = casebook_held_work_new ();
  test->first = g_cancellable_new ();
  test->second = g_cancellable_new ();
}

static void
tear_down (Work         *test,
           gconstpointer data)
{
  g_assert_finalize_object (test->work);
  g_assert_finalize_object (test->first);
  g_assert_finalize_object (test->second);
}

static void
begin_both (Work *test)
{
  casebook_held_work_begin (test->work, "First", test->first);
  casebook_held_work_begin (test->work, "Second", test->second);
}

static void
keep_answer (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static void
let_loop_run (void)
{
  wait_until_idle ();
}

static void
test_name_is_that_of_the_oldest (Work         *test,
                                 gconstpointer data)
{
  g_assert_null (casebook_held_work_get_name (test->work));
  begin_both (test);
  g_assert_cmpstr (casebook_held_work_get_name (test->work), ==, "First");
  casebook_held_work_end (test->work, test->first, NULL);
  g_assert_cmpstr (casebook_held_work_get_name (test->work), ==, "Second");
  casebook_held_work_end (test->work, test->second, NULL);
  g_assert_false (casebook_held_work_is_any (test->work));
}

static void
test_wait_lasts_until_all_has_ended (Work         *test,
                                     gconstpointer data)
{
  g_autoptr (GAsyncResult) answer = NULL;

  begin_both (test);
  casebook_held_work_wait_async (test->work, NULL, keep_answer, &answer);
  casebook_held_work_end (test->work, test->second, NULL);
  let_loop_run ();
  g_assert_null (answer);
  casebook_held_work_end (test->work, test->first, NULL);
  let_loop_run ();
  g_assert_true (casebook_held_work_wait_finish (test->work, answer, NULL));
}

static void
test_no_work_is_no_wait (Work         *test,
                         gconstpointer data)
{
  g_autoptr (GAsyncResult) answer = NULL;

  casebook_held_work_wait_async (test->work, NULL, keep_answer, &answer);
  let_loop_run ();
  g_assert_true (casebook_held_work_wait_finish (test->work, answer, NULL));
}

/* The first that fails is told, once. */
static void
test_failure_is_told_once (Work         *test,
                           gconstpointer data)
{
  g_autoptr (GError) failure = g_error_new (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "It vanished");
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GAsyncResult) later = NULL;
  g_autoptr (GError) error = NULL;

  begin_both (test);
  casebook_held_work_wait_async (test->work, NULL, keep_answer, &answer);
  casebook_held_work_end (test->work, test->first, failure);
  casebook_held_work_end (test->work, test->second, NULL);
  let_loop_run ();
  g_assert_false (casebook_held_work_wait_finish (test->work, answer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  casebook_held_work_wait_async (test->work, NULL, keep_answer, &later);
  let_loop_run ();
  g_assert_true (casebook_held_work_wait_finish (test->work, later, NULL));
}

static void
end (GCancellable     *cancellable,
     CasebookHeldWork *work)
{
  casebook_held_work_end (work, cancellable, NULL);
}

/* One ends while it is being cancelled, which must not spare the other. */
static void
test_stop_cancels_all (Work         *test,
                       gconstpointer data)
{
  g_signal_connect (test->first, "cancelled", G_CALLBACK (end), test->work);
  begin_both (test);
  casebook_held_work_stop (test->work);
  g_assert_true (g_cancellable_is_cancelled (test->first));
  g_assert_true (g_cancellable_is_cancelled (test->second));
  g_assert_true (casebook_held_work_is_any (test->work));
  casebook_held_work_end (test->work, test->second, NULL);
}

#define ADD(path, test) g_test_add ("/workspace/held-work/" path, Work, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("name-is-that-of-the-oldest", test_name_is_that_of_the_oldest);
  ADD ("wait-lasts-until-all-has-ended", test_wait_lasts_until_all_has_ended);
  ADD ("no-work-is-no-wait", test_no_work_is_no_wait);
  ADD ("failure-is-told-once", test_failure_is_told_once);
  ADD ("stop-cancels-all", test_stop_cancels_all);

  return g_test_run ();
}
