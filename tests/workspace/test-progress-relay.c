/* Casebook: test of progress told by one thread to another. SPDX-License-Identifier: GPL-3.0-or-later */
#include "../patience.h"
#include "workspace/progress-relay.h"

#define N_REPORTS 100000

typedef struct
{
  guint   n_calls;
  goffset last;
} Heard;

static void
hear (goffset  current,
      goffset  total,
      gpointer user_data)
{
  Heard *heard = user_data;

  g_assert_true (g_main_context_is_owner (g_main_context_default ()));
  g_assert_cmpint (total, ==, N_REPORTS);
  g_assert_cmpint (current, >, heard->last);
  heard->last = current;
  heard->n_calls++;
}

static gpointer
report_all (gpointer relay)
{
  for (guint i = 1; i <= N_REPORTS; i++)
    casebook_progress_relay_report (i, N_REPORTS, relay);

  return NULL;
}

/* However much is reported, the last is heard, and most of what comes before it is not. */
static void
test_last_report_is_heard (void)
{
  Heard heard = { 0 };
  CasebookProgressRelay *relay = casebook_progress_relay_new (hear, &heard);
  GThread *thread = g_thread_new ("reports", report_all, casebook_progress_relay_ref (relay));

  wait_while (heard.last < N_REPORTS);
  g_assert_cmpuint (heard.n_calls, <, N_REPORTS / 10);

  g_thread_join (thread);
  casebook_progress_relay_unref (relay);
  casebook_progress_relay_unref (relay);
}

static void
test_stopped_relay_is_silent (void)
{
  Heard heard = { 0 };
  CasebookProgressRelay *relay = casebook_progress_relay_new (hear, &heard);

  casebook_progress_relay_report (1, N_REPORTS, relay);
  casebook_progress_relay_stop (relay);
  casebook_progress_relay_report (2, N_REPORTS, relay);
  wait_for_time (100);
  g_assert_cmpuint (heard.n_calls, ==, 0);

  casebook_progress_relay_unref (relay);
}

static void
test_nobody_listens (void)
{
  g_autoptr (CasebookProgressRelay) relay = casebook_progress_relay_new (NULL, NULL);

  casebook_progress_relay_report (1, N_REPORTS, relay);
  g_assert_false (g_main_context_pending (NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/progress-relay/last-report-is-heard", test_last_report_is_heard);
  g_test_add_func ("/progress-relay/stopped-relay-is-silent", test_stopped_relay_is_silent);
  g_test_add_func ("/progress-relay/nobody-listens", test_nobody_listens);

  return g_test_run ();
}
