/* Casebook: tests of the word that progress has changed. SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/framework/progress-watch.h"

typedef struct
{
  CasebookCase          *case_;
  GListStore            *records;
  CasebookProgressWatch *watch;
  guint                  of_one;
  guint                  of_all;
} Watched;

static CasebookProgress *
add_record (Watched    *watched,
            const char *resource_id)
{
  CasebookProgress *progress = g_object_new (CASEBOOK_TYPE_PROGRESS, "resource-id", resource_id, NULL);

  g_list_store_append (watched->records, progress);

  return progress;
}

static void
count (guint *n)
{
  *n += 1;
}

static void
set_up (Watched       *watched,
        gconstpointer  unused)
{
  watched->case_ = g_object_new (CASEBOOK_TYPE_CASE, NULL);
  watched->records = casebook_case_get_progress (watched->case_);
  g_object_unref (add_record (watched, "first"));
  watched->watch = casebook_progress_watch_new (watched->case_);
  g_signal_connect_swapped (watched->watch, "changed::one", G_CALLBACK (count), &watched->of_one);
  g_signal_connect_swapped (watched->watch, "changed", G_CALLBACK (count), &watched->of_all);
}

static void
tear_down (Watched       *watched,
           gconstpointer  unused)
{
  g_assert_finalize_object (watched->watch);
  g_object_unref (watched->case_);
}

static void
assert_told (Watched *watched,
             guint    of_one,
             guint    of_all)
{
  g_assert_cmpuint (watched->of_one, ==, of_one);
  g_assert_cmpuint (watched->of_all, ==, of_all);
  watched->of_one = watched->of_all = 0;
}

/* Whoever shows one resource hears of no other. */
static void
test_each_hears_of_its_own (Watched       *watched,
                            gconstpointer  unused)
{
  g_autoptr (CasebookProgress) one = add_record (watched, "one");
  g_autoptr (CasebookProgress) other = NULL;
  g_autoptr (CasebookProgress) first = g_list_model_get_item (G_LIST_MODEL (watched->records), 0);

  assert_told (watched, 1, 1);
  other = add_record (watched, "other");
  assert_told (watched, 0, 1);
  g_object_set (other, "state", CASEBOOK_PROGRESS_DONE, NULL);
  g_object_set (first, "state", CASEBOOK_PROGRESS_DONE, NULL);
  assert_told (watched, 0, 2);
  g_object_set (one, "state", CASEBOOK_PROGRESS_DONE, NULL);
  assert_told (watched, 1, 1);
}

/* A record that has gone tells nothing; one that comes back by undo tells once. */
static void
test_records_come_and_go (Watched       *watched,
                          gconstpointer  unused)
{
  g_autoptr (CasebookProgress) one = add_record (watched, "one");
  g_autoptr (CasebookProgress) other = add_record (watched, "other");

  assert_told (watched, 1, 2);
  g_list_store_remove (watched->records, 1);
  assert_told (watched, 1, 1);
  g_object_set (one, "state", CASEBOOK_PROGRESS_DONE, NULL);
  assert_told (watched, 0, 0);
  g_list_store_insert (watched->records, 0, one);
  assert_told (watched, 1, 1);
  g_object_set (one, "state", CASEBOOK_PROGRESS_PLANNED, NULL);
  assert_told (watched, 1, 1);
  g_list_store_remove_all (watched->records);
  assert_told (watched, 1, 3);
}

#define ADD(path, test) g_test_add ("/ui/progress-watch/" path, Watched, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("each-hears-of-its-own", test_each_hears_of_its_own);
  ADD ("records-come-and-go", test_records_come_and_go);

  return g_test_run ();
}
