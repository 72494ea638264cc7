/* Casebook: tests of a file of 200 MB on the command line.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <sys/resource.h>
#include <unistd.h>

#include "caller.h"

#define SIZE (G_GINT64_CONSTANT (200) * 1000 * 1000)

static char *
make_large_file (Caller *caller)
{
  char *path = caller_file (caller, "large.bin", "begins", -1);

  g_assert_cmpint (truncate (path, SIZE), ==, 0);
  return path;
}

static char *
new_case (Caller *caller)
{
  return call_line (caller, "case", "new", "--framework", "platform-engineering", "--candidate", "Ada Example",
                    "--from", "intermediate", "--to", "senior", NULL);
}

/* It is copied bit by bit: the program never holds more than a small part of it. */
static void
test_it_is_kept (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *path = make_large_file (caller);
  g_autofree char *case_id = new_case (caller);
  g_autofree char *id = call_line (caller, "evidence", "add", case_id, "--title", "Large", "--attach", path, NULL);
  g_autoptr (JsonNode) shown = call_json (caller, "evidence", "show", id, NULL);
  JsonArray *artefacts = json_object_get_array_member (json_node_get_object (shown), "artefacts");
  struct rusage used;

  g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (artefacts, 0), "size"), ==, SIZE);
  g_assert_cmpint (getrusage (RUSAGE_CHILDREN, &used), ==, 0);

  /* The address sanitizer keeps what was freed for a while, which is not ours. */
#ifndef __SANITIZE_ADDRESS__
  g_assert_cmpint (used.ru_maxrss * G_GINT64_CONSTANT (1024), <, SIZE);
#endif
}

static void
test_it_does_not_fit (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *path = make_large_file (caller);
  g_autofree char *case_id = new_case (caller);
  g_autoptr (Answer) answer = NULL;
  g_autoptr (Answer) check = NULL;
  g_autoptr (JsonNode) list = NULL;

  caller->file_limit = 100 * 1000 * 1000;
  answer = call (caller, "evidence", "add", case_id, "--title", "Large", "--attach", path, NULL);
  caller->file_limit = 0;
  g_assert_cmpint (answer->status, ==, 1);

  list = call_json (caller, "evidence", "list", case_id, NULL);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (list)), ==, 0);
  check = call (caller, "library", "check", NULL);
  g_assert_cmpint (check->status, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/large-file/it-is-kept", test_it_is_kept);
  g_test_add_func ("/cli/large-file/it-does-not-fit", test_it_does_not_fit);

  return g_test_run ();
}
