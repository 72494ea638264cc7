/* Casebook: tests of where casebook-cli's answers go. SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <string.h>
#include <unistd.h>

#include "caller.h"

/* What was asked for is done, and that nobody read the answer is told in a sentence. */
static void
test_closed_pipe (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) cases = NULL;
  g_autofree char *err = NULL;
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  close (ends[0]);
  g_subprocess_launcher_take_stdout_fd (launcher, ends[1]);
  process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("CASEBOOK_CLI"), "example",
                                         "--library", caller->library, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1);
  g_assert_true (g_str_has_prefix (err, "casebook-cli: What was asked for is done, but the answer"));

  cases = call_json (caller, "case", "list", NULL);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (cases)), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/main/closed-pipe", test_closed_pipe);

  return g_test_run ();
}
