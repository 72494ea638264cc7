/* Casebook: test of the frameworks of a library. SPDX-License-Identifier: GPL-3.0-or-later */
#include "room.h"
#include "storage/framework-store.h"
#include "storage/library.h"

#define BUILT_IN "platform-engineering"

static CasebookFramework *
get (Room       *room,
     const char *key,
     GError    **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  casebook_shelf_get_async (room->shelf, key, NULL, keep_result, &kept);
  result = wait_for_result (&kept);
  return casebook_shelf_get_finish (room->shelf, result, error);
}

static void
load (Room *room)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  casebook_shelf_load_async (room->shelf, NULL, keep_result, &kept);
  result = wait_for_result (&kept);
  casebook_shelf_load_finish (room->shelf, result, &error);
  g_assert_no_error (error);
}

static void
test_built_in_stands_there (Room         *room,
                            gconstpointer unused)
{
  CasebookFramework *framework = casebook_shelf_peek (room->shelf, BUILT_IN);

  g_assert_true (CASEBOOK_IS_FRAMEWORK (framework));
  g_assert_nonnull (casebook_framework_find_level (framework, "senior"));
  g_assert_true (get (room, BUILT_IN, NULL) == framework);
  load (room);
  g_assert_true (casebook_shelf_peek (room->shelf, BUILT_IN) == framework);
  g_assert_cmpuint (g_list_model_get_n_items (casebook_shelf_get_entries (room->shelf)), ==, 1);
}

/* Two who ask at once are given the same. */
static void
test_parsed_once (Room         *room,
                  gconstpointer unused)
{
  CasebookShelf *shelf = casebook_shelf_new (room->worker);
  GAsyncResult *first = NULL;
  GAsyncResult *second = NULL;
  g_autoptr (GAsyncResult) first_result = NULL;
  g_autoptr (GAsyncResult) second_result = NULL;
  CasebookFramework *framework;

  g_assert_null (casebook_shelf_peek (shelf, BUILT_IN));
  casebook_shelf_get_async (shelf, BUILT_IN, NULL, keep_result, &first);
  casebook_shelf_get_async (shelf, BUILT_IN, NULL, keep_result, &second);
  first_result = wait_for_result (&first);
  second_result = wait_for_result (&second);
  framework = casebook_shelf_get_finish (shelf, first_result, NULL);
  g_assert_nonnull (framework);
  g_assert_true (casebook_shelf_get_finish (shelf, second_result, NULL) == framework);

  g_clear_object (&first_result);
  g_clear_object (&second_result);
  assert_finalized (shelf);
}

static void
add_broken (GTask           *task,
            CasebookLibrary *library,
            gpointer         data,
            GCancellable    *cancellable)
{
  const CasebookFrameworkInfo info = {
    .document_id = (char *) "broken",
    .version = (char *) "1",
    .title = (char *) "Broken",
    .publisher = (char *) "",
    .licence = (char *) "",
    .language = (char *) "",
  };
  g_autoptr (GBytes) document = g_bytes_new_static ("{ broken", 8);
  g_autoptr (GError) error = NULL;
  char *key = casebook_framework_store_add (casebook_library_get_database (library), &info, document, &error);

  g_assert_no_error (error);
  g_task_return_pointer (task, key, g_free);
}

/* One that cannot be read is listed behind the built-in one, and says why when it is asked for. */
static void
test_broken_framework_spoils_nothing (Room         *room,
                                      gconstpointer unused)
{
  GListModel *entries = casebook_shelf_get_entries (room->shelf);
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, keep_result, &kept);
  g_autoptr (CasebookShelfEntry) first = NULL;
  g_autoptr (CasebookShelfEntry) second = NULL;
  g_autofree char *key = NULL;
  g_autofree char *title = NULL;
  g_autofree char *version = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) unknown = NULL;

  casebook_worker_run (room->worker, task, add_broken);
  result = wait_for_result (&kept);
  key = g_task_propagate_pointer (G_TASK (result), NULL);
  load (room);

  g_assert_cmpuint (g_list_model_get_n_items (entries), ==, 2);
  first = g_list_model_get_item (entries, 0);
  second = g_list_model_get_item (entries, 1);
  g_assert_cmpstr (casebook_shelf_entry_get_key (first), ==, BUILT_IN);
  g_assert_cmpstr (casebook_shelf_entry_get_key (second), ==, key);
  g_object_get (second, "title", &title, "version", &version, NULL);
  g_assert_cmpstr (title, ==, "Broken");
  g_assert_cmpstr (version, ==, "1");

  g_assert_null (get (room, key, &error));
  g_assert_nonnull (error);
  g_assert_null (get (room, "nobody-has-this", &unknown));
  g_assert_nonnull (unknown);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/shelf/" name, Room, NULL, room_set_up, function, room_tear_down)
  ADD ("built-in-stands-there", test_built_in_stands_there);
  ADD ("parsed-once", test_parsed_once);
  ADD ("broken-framework-spoils-nothing", test_broken_framework_spoils_nothing);

  return g_test_run ();
}
