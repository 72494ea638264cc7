/* Casebook: tests of what casebook-cli prints. SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>
#include <string.h>

#include "caller.h"

/* Turns text red, names the window, and does both in the one byte that stands for two. */
#define HOSTILE "red \x1b[31m name \x1b]0;title\a c1 \xc2\x9b" "31m and \x1f and \x7f"

static void
run_sql (Caller     *caller,
         const char *sql)
{
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open_v2 (caller->library, &database, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);
}

static void
assert_harmless (const Answer *answer)
{
  g_assert_cmpint (answer->status, ==, 0);
  g_assert_nonnull (strstr (answer->out, "red "));
  for (const char *c = answer->out; *c != '\0'; c = g_utf8_next_char (c))
    g_assert_true (*c == '\n' || !g_unichar_iscntrl (g_utf8_get_char (c)));
}

/* A library may come from a stranger, and a terminal obeys what is printed. */
static void
test_text_of_a_library_is_no_command (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *case_id = call_line (caller, "case", "new", "--framework", "platform-engineering",
                                        "--candidate", "Ada Example", "--from", "intermediate", "--to", "senior", NULL);
  g_autofree char *id = call_line (caller, "evidence", "add", case_id, "--title", "Title", NULL);
  g_autoptr (Answer) list = NULL;
  g_autoptr (Answer) show = NULL;
  g_autoptr (Answer) cases = NULL;
  g_autoptr (Answer) json = NULL;
  g_autoptr (JsonNode) shown = NULL;

  run_sql (caller, "UPDATE evidence SET title = '" HOSTILE "'; UPDATE cases SET candidate = '" HOSTILE "'");
  list = call (caller, "evidence", "list", case_id, NULL);
  show = call (caller, "evidence", "show", id, NULL);
  cases = call (caller, "case", "list", NULL);
  json = call (caller, "evidence", "show", id, "--json", NULL);
  assert_harmless (list);
  assert_harmless (show);
  assert_harmless (cases);
  assert_harmless (json);

  /* A program is told all of it. */
  shown = call_json (caller, "evidence", "show", id, NULL);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (shown), "title"), ==, HOSTILE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/printing/text-of-a-library-is-no-command", test_text_of_a_library_is_no_command);

  return g_test_run ();
}
