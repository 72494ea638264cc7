/* Casebook: test of pulling the plug while somebody types. SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child types a number that grows, leaves the field now and then, sometimes
 * stops to think, and says each time the desk says "Saved" which number is on disk. It is killed at a
 * random moment. What it said last, or something newer, must be there, and the
 * library must open as if nothing had happened. */
#include <gio/gunixinputstream.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../patience.h"
#include "room.h"

/* The child. It never ends by itself. */
static void
say_saved (CasebookCaseDesk *desk)
{
  CasebookCase *case_ = casebook_case_desk_get_case (desk);

  if (casebook_journal_get_save_state (casebook_case_desk_get_journal (desk)) == CASEBOOK_SAVE_SAVED)
    {
      g_print ("%s\n", casebook_case_get_ask (case_));
      fflush (stdout);
    }
}

G_GNUC_NORETURN static void
type_for_ever (const char *path,
               const char *case_id)
{
  Room room = { NULL, (char *) path, casebook_worker_new (path) };
  GAsyncResult *kept = NULL;
  CasebookCaseDesk *desk;
  CasebookCase *case_;
  guint64 first;

  casebook_worker_open_async (room.worker, NULL, keep_result, &kept);
  g_object_unref (wait_for_result (&kept));
  room.shelf = casebook_shelf_new (room.worker);
  desk = room_open_desk (&room, case_id);
  g_signal_connect_swapped (casebook_case_desk_get_journal (desk), "notify::save-state", G_CALLBACK (say_saved), desk);

  case_ = casebook_case_desk_get_case (desk);
  first = g_ascii_strtoull (casebook_case_get_ask (case_), NULL, 10);
  for (guint i = 1;; i++)
    {
      g_autofree char *text = g_strdup_printf ("%" G_GUINT64_FORMAT, first + i);

      casebook_case_desk_set_text (desk, case_, "ask", text);
      if (i % 3 == 0)
        casebook_case_desk_leave_field (desk);
      if (i % 50 == 0)
        casebook_case_desk_add_evidence (desk, NULL);
      let_loop_run ();
      wait_while (i % 9 == 0 && casebook_journal_get_save_state (casebook_case_desk_get_journal (desk)) != CASEBOOK_SAVE_SAVED);
    }
}

static char *program;

/* Gives the last number the child said before it was killed. */
static guint64
type_and_kill (Room       *room,
               const char *case_id,
               guint       n_lines)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GDataInputStream) lines = NULL;
  char *argv[] = { program, (char *) "--type", room->path, (char *) case_id, NULL };
  guint64 last = 0;
  char *line;
  GPid child;
  int out;

  g_spawn_async_with_pipes (NULL, argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &child, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  stream = g_unix_input_stream_new (out, TRUE);
  lines = g_data_input_stream_new (stream);
  for (guint i = 0; (line = g_data_input_stream_read_line (lines, NULL, NULL, NULL)) != NULL; i++)
    {
      last = g_ascii_strtoull (line, NULL, 10);
      g_free (line);
      if (i == n_lines)
        {
          g_usleep (g_test_rand_int_range (0, 3000));
          g_assert_cmpint (kill (child, SIGKILL), ==, 0);
        }
    }
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  g_spawn_close_pid (child);

  return last;
}

static void
test_what_was_saved_is_there (Room         *room,
                              gconstpointer unused)
{
  g_autofree char *case_id = room_add_case (room);

  for (guint i = 0; i < 8; i++)
    {
      guint64 acknowledged = type_and_kill (room, case_id, g_test_rand_int_range (1, 12));
      g_autoptr (CasebookCase) case_ = room_load_case (room, case_id);
      guint64 found = g_ascii_strtoull (casebook_case_get_ask (case_), NULL, 10);

      g_test_message ("said %" G_GUINT64_FORMAT ", found %" G_GUINT64_FORMAT, acknowledged, found);
      g_assert_cmpuint (acknowledged, >, 0);
      g_assert_cmpuint (found, >=, acknowledged);
    }
}

int
main (int    argc,
      char **argv)
{
  program = argv[0];
  if (argc == 4 && g_str_equal (argv[1], "--type"))
    type_for_ever (argv[2], argv[3]);

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/power-cut/what-was-saved-is-there", Room, NULL,
              room_set_up, test_what_was_saved_is_there, room_tear_down);

  return g_test_run ();
}
