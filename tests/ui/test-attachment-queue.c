/* Casebook: tests of files on their way into the library. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "../patience.h"
#include "desk-fixture.h"
#include "ui/editor/attachment-queue.h"

typedef struct
{
  DeskFixture              fixture;
  CasebookJournal         *journal;
  CasebookEvidence        *evidence;
  CasebookAttachmentQueue *queue;
  guint                    n_before;
  guint                    n_failed;
} Queue;

static guint
n_artefacts (Queue *test)
{
  return g_list_model_get_n_items (G_LIST_MODEL (casebook_evidence_get_artefacts (test->evidence)));
}

static void
failed (Queue *test)
{
  test->n_failed++;
}

static void
set_up (Queue         *test,
        gconstpointer  user_data)
{
  desk_fixture_open (&test->fixture);
  test->journal = casebook_case_desk_get_journal (test->fixture.desk);
  test->evidence = desk_fixture_find_evidence (&test->fixture, "One gateway for every service");
  test->queue = casebook_attachment_queue_new ();
  test->n_before = n_artefacts (test);
  g_signal_connect_swapped (test->queue, "failed", G_CALLBACK (failed), test);
}

static void
tear_down (Queue         *test,
           gconstpointer  user_data)
{
  g_assert_finalize_object (test->queue);
  desk_fixture_flush (&test->fixture);
  desk_fixture_close (&test->fixture);
}

static void
add_file (Queue      *test,
          const char *name,
          gboolean    exists)
{
  g_autoptr (GFile) file = g_file_new_build_filename (test->fixture.folder, name, NULL);
  g_autoptr (GError) error = NULL;

  if (exists)
    {
      g_file_replace_contents (file, name, strlen (name), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
      g_assert_no_error (error);
    }
  casebook_attachment_queue_add_file (test->queue, test->fixture.desk, test->evidence, file);
}

static void
wait_for_all (Queue *test)
{
  wait_while (casebook_held_work_is_any (casebook_journal_get_work (test->journal)));
  desk_fixture_settle ();
}

static void
assert_last (Queue      *test,
             const char *name)
{
  GListModel *list = G_LIST_MODEL (casebook_evidence_get_artefacts (test->evidence));
  g_autoptr (CasebookArtefact) last = g_list_model_get_item (list, g_list_model_get_n_items (list) - 1);

  g_assert_cmpstr (casebook_artefact_get_file_name (last), ==, name);
}

static void
test_files_are_attached_in_turn (Queue         *test,
                                 gconstpointer  user_data)
{
  add_file (test, "a.txt", TRUE);
  add_file (test, "b.txt", TRUE);
  g_assert_true (casebook_held_work_is_any (casebook_journal_get_work (test->journal)));
  wait_for_all (test);
  g_assert_cmpuint (n_artefacts (test), ==, test->n_before + 2);
  assert_last (test, "b.txt");

  add_file (test, "c.txt", TRUE);
  wait_for_all (test);
  assert_last (test, "c.txt");
}

static void
test_one_that_fails_holds_up_none (Queue         *test,
                                   gconstpointer  user_data)
{
  add_file (test, "missing.txt", FALSE);
  add_file (test, "b.txt", TRUE);
  wait_for_all (test);
  g_assert_cmpuint (test->n_failed, ==, 1);
  g_assert_cmpuint (n_artefacts (test), ==, test->n_before + 1);
}

/* What is added while the stopped one still ends was not stopped. */
static void
test_a_file_added_after_stop_is_attached (Queue         *test,
                                          gconstpointer  user_data)
{
  add_file (test, "a.txt", TRUE);
  add_file (test, "never.txt", TRUE);
  casebook_attachment_queue_cancel (test->queue);
  add_file (test, "later.txt", TRUE);
  wait_for_all (test);
  g_assert_cmpuint (test->n_failed, ==, 0);
  g_assert_cmpuint (n_artefacts (test), <=, test->n_before + 2);
  assert_last (test, "later.txt");
}

static void
test_who_closes_stops_all (Queue         *test,
                           gconstpointer  user_data)
{
  add_file (test, "a.txt", TRUE);
  add_file (test, "never.txt", TRUE);
  casebook_held_work_stop (casebook_journal_get_work (test->journal));
  wait_for_all (test);
  g_assert_cmpuint (n_artefacts (test), <=, test->n_before + 1);
}

#define ADD(path, test) g_test_add ("/ui/attachment-queue/" path, Queue, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("files-are-attached-in-turn", test_files_are_attached_in_turn);
  ADD ("one-that-fails-holds-up-none", test_one_that_fails_holds_up_none);
  ADD ("a-file-added-after-stop-is-attached", test_a_file_added_after_stop_is_attached);
  ADD ("who-closes-stops-all", test_who_closes_stops_all);

  return g_test_run ();
}
