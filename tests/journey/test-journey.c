/* Casebook: the whole way of a case, as a person goes it.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   test-journey CASEBOOK
 *
 * The real program on a library of its own: a new case, evidence typed with
 * the keyboard, a claim, the packet exported; then the packet is read back.
 */
#include <glib/gstdio.h>
#include <poppler.h>
#include <signal.h>
#include <sys/wait.h>

#include "../patience.h"
#include "screen.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)

#define CANDIDATE "Wren Abara"
#define TITLE "A cache that tells when it is cold"
#define RESULT "Start-up fell from 41 to 9 seconds."
#define CLAIM "Chose the pattern that every service starts with."

static const char *casebook;

typedef struct
{
  char *folder;
  char *library;
  char *packet;
  GPid  windows;
  guint windows_watch;
  GPid  program;
  guint program_watch;
} Journey;

static GPid
start (const char * const *arguments)
{
  g_autoptr (GError) error = NULL;
  GPid started;

  /* What they print is none of what a test prints. */
  g_spawn_async (NULL, (char **) arguments, NULL,
                 G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL,
                 NULL, NULL, &started, &error);
  g_assert_no_error (error);

  return started;
}

/* Or the test would look at an empty screen until its patience is at an end. */
static void
ended_early (GPid     started,
             int      wait_status,
             gpointer name)
{
  g_autoptr (GError) error = NULL;

  g_spawn_check_wait_status (wait_status, &error);
  g_error ("%s ended in the middle of the test: %s", (char *) name, error != NULL ? error->message : "of its own will");
}

static void
end (GPid  started,
     guint watch)
{
  g_source_remove (watch);
  kill (started, SIGKILL);
  waitpid (started, NULL, 0);
  g_spawn_close_pid (started);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
journey_set_out (Journey       *journey,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *ready = NULL;
  g_autofree char *tell = NULL;
  const char *windows[] = { "openbox", "--startup", NULL, NULL };
  const char *program[] = { casebook, "--library", NULL, NULL };

  journey->folder = g_dir_make_tmp ("casebook-journey-XXXXXX", &error);
  g_assert_no_error (error);
  journey->library = g_build_filename (journey->folder, "library", NULL);
  journey->packet = g_build_filename (journey->folder, "packet.pdf", NULL);
  program[2] = journey->library;

  /* A keyboard is of use to a window that somebody gives the focus. A window that comes while the window manager is
   * just coming up may never be shown. */
  ready = g_build_filename (journey->folder, "ready", NULL);
  tell = g_strdup_printf ("touch %s", ready);
  windows[2] = tell;
  journey->windows = start (windows);
  journey->windows_watch = g_child_watch_add (journey->windows, ended_early, (gpointer) "the window manager");
  wait_while (!g_file_test (ready, G_FILE_TEST_EXISTS));
  journey->program = start (program);
  journey->program_watch = g_child_watch_add (journey->program, ended_early, (gpointer) "the program");
  screen_start ();
}

static void
journey_end (Journey       *journey,
             gconstpointer  data)
{
  end (journey->program, journey->program_watch);
  end (journey->windows, journey->windows_watch);
  remove_tree (journey->folder);
  g_free (journey->folder);
  g_free (journey->library);
  g_free (journey->packet);
}

static void
make_case (void)
{
  screen_press (ATSPI_ROLE_PUSH_BUTTON, "New Case…");
  g_object_unref (screen_wait (ATSPI_ROLE_TEXT, "Candidate"));
  screen_type (CANDIDATE);
  screen_press (ATSPI_ROLE_PUSH_BUTTON, "Create");
}

/* Return in the title goes on to the situation; Tab from there on. */
static void
write_evidence (void)
{
  screen_press (ATSPI_ROLE_PUSH_BUTTON, "New Evidence");
  screen_wait_focus (ATSPI_ROLE_TEXT, "Title");
  screen_type (TITLE "\n");
  screen_wait_focus (ATSPI_ROLE_TEXT, "Situation");
  screen_tab_to (ATSPI_ROLE_TEXT, "Result");
  screen_type (RESULT);
}

static void
write_claim (void)
{
  screen_tab_to (ATSPI_ROLE_TEXT, "Platform Architecture Leadership");
  screen_type (CLAIM);
}

/* The dialog proposes a name and selects all of it but ".pdf". */
static void
export_packet (Journey *journey)
{
  g_autofree char *stem = g_build_filename (journey->folder, "packet", NULL);

  screen_press (ATSPI_ROLE_PUSH_BUTTON, "Export…");
  g_object_unref (screen_wait (ATSPI_ROLE_PUSH_BUTTON, "Export"));
  screen_type (stem);
  screen_press (ATSPI_ROLE_PUSH_BUTTON, "Export");
  g_object_unref (screen_wait (ATSPI_ROLE_PUSH_BUTTON, "Show in Folder"));
}

static char *
read_packet (Journey *journey)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (journey->packet);
  g_autoptr (PopplerDocument) document = poppler_document_new_from_gfile (file, NULL, NULL, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autoptr (PopplerPage) page = poppler_document_get_page (document, i);
      g_autofree char *words = poppler_page_get_text (page);

      g_string_append (text, words);
      g_string_append_c (text, ' ');
    }

  /* Lines break where they must, which is not the matter here. */
  g_strdelimit (text->str, "\n", ' ');
  return g_string_free (text, FALSE);
}

static void
test_from_a_new_case_to_its_packet (Journey       *journey,
                                    gconstpointer  data)
{
  g_autofree char *packet = NULL;

  make_case ();
  write_evidence ();
  write_claim ();
  export_packet (journey);

  packet = read_packet (journey);
  g_assert_nonnull (strstr (packet, CANDIDATE));
  g_assert_nonnull (strstr (packet, TITLE));
  g_assert_nonnull (strstr (packet, RESULT));
  g_assert_nonnull (strstr (packet, CLAIM));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  casebook = argv[1];
  g_test_add ("/journey/from-a-new-case-to-its-packet", Journey, NULL,
              journey_set_out, test_from_a_new_case_to_its_packet, journey_end);

  return g_test_run ();
}
