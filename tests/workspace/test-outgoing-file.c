/* Casebook: test of a file on its way out of the library. SPDX-License-Identifier: GPL-3.0-or-later */
#include "room.h"
#include "storage/blob-intake.h"
#include "storage/blob-store.h"
#include "storage/library.h"
#include "workspace/outgoing-file.h"

#define SIZE (2 * CASEBOOK_BLOB_CHUNK_SIZE + 5)

static void
add_blob (GTask           *task,
          CasebookLibrary *library,
          gpointer         data,
          GCancellable    *cancellable)
{
  g_autoptr (GInputStream) source = g_memory_input_stream_new_from_data (g_malloc0 (SIZE), SIZE, g_free);
  g_autoptr (GError) error = NULL;

  g_task_return_pointer (task,
                         casebook_blob_store_add (casebook_library_get_database (library), source, NULL, -1, NULL,
                                                  NULL, NULL, &error),
                         g_free);
  g_assert_no_error (error);
}

static char *
add (Room *room)
{
  g_autoptr (GTask) asked = casebook_worker_ask (room->worker, add_blob, NULL, NULL);

  return g_task_propagate_pointer (asked, NULL);
}

static void
purge_blobs (GTask           *task,
             CasebookLibrary *library,
             gpointer         data,
             GCancellable    *cancellable)
{
  g_task_return_boolean (task, casebook_blob_store_purge_unused (casebook_library_get_database (library), NULL));
}

static void
test_read_to_the_end (Room         *room,
                      gconstpointer unused)
{
  g_autofree char *digest = add (room);
  g_autoptr (GInputStream) file = casebook_outgoing_file_new (room->worker, digest);
  g_autofree guint8 *bytes = g_malloc (SIZE + 1);
  g_autoptr (GError) error = NULL;
  gsize n = 0;

  g_input_stream_read_all (file, bytes, SIZE + 1, &n, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, SIZE);
}

/* The library is not damaged, and is not said to be. */
static void
test_deleted_for_good_meanwhile (Room         *room,
                                 gconstpointer unused)
{
  g_autofree char *digest = add (room);
  g_autoptr (GInputStream) file = casebook_outgoing_file_new (room->worker, digest);
  g_autofree guint8 *bytes = g_malloc (SIZE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) asked = NULL;

  g_assert_cmpint (g_input_stream_read (file, bytes, 1, NULL, &error), ==, 1);
  asked = casebook_worker_ask (room->worker, purge_blobs, NULL, NULL);
  g_assert_true (g_task_propagate_boolean (asked, NULL));

  g_assert_false (g_input_stream_read_all (file, bytes, SIZE, NULL, NULL, &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND);
}

/* The program may be on its way out. */
static void
test_worker_closed_meanwhile (Room         *room,
                              gconstpointer unused)
{
  g_autofree char *digest = add (room);
  CasebookWorker *worker = casebook_worker_new (room->path);
  g_autoptr (GInputStream) file = casebook_outgoing_file_new (worker, digest);
  g_autofree guint8 *bytes = g_malloc (SIZE);
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;

  casebook_worker_open_async (worker, NULL, keep_result, &kept);
  opened = wait_for_result (&kept);
  g_assert_cmpint (g_input_stream_read (file, bytes, 1, NULL, &error), ==, 1);
  kept = NULL;
  casebook_worker_close_async (worker, keep_result, &kept);
  g_object_unref (wait_for_result (&kept));

  g_assert_false (g_input_stream_read_all (file, bytes, SIZE, NULL, NULL, &error));
  g_assert_error (error, CASEBOOK_WORKER_ERROR, CASEBOOK_WORKER_ERROR_CLOSED);
  g_assert_true (g_input_stream_close (file, NULL, NULL));
  g_object_unref (g_steal_pointer (&opened));
  assert_finalized (worker);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/outgoing-file/" name, Room, NULL, room_set_up, function, room_tear_down)
  ADD ("read-to-the-end", test_read_to_the_end);
  ADD ("deleted-for-good-meanwhile", test_deleted_for_good_meanwhile);
  ADD ("worker-closed-meanwhile", test_worker_closed_meanwhile);

  return g_test_run ();
}
