/* Casebook: tests of commands on a case that lies in the bin. SPDX-License-Identifier: GPL-3.0-or-later */
#include "caller.h"
#include "storage/case-store.h"
#include "storage/library.h"

static void
remove_case (Caller     *caller,
             const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookLibrary) library = casebook_library_open (caller->library, CASEBOOK_DATABASE_READ_WRITE, &error);

  g_assert_no_error (error);
  casebook_case_store_remove (casebook_library_get_database (library), id, &error);
  g_assert_no_error (error);
  g_assert_true (casebook_library_close (library, NULL));
}

static void
assert_refused (Answer *answer)
{
  g_assert_cmpint (answer->status, ==, 1);
  g_assert_nonnull (strstr (answer->err, "The case of Ada Example lies in the bin."));
  answer_free (answer);
}

/* Every command tells it, and none changes what the window does not even show. */
static void
test_a_case_in_the_bin_is_left_alone (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *case_id = call_line (caller, "case", "new", "--framework", "platform-engineering", "--candidate",
                                        "Ada Example", "--from", "intermediate", "--to", "senior", NULL);
  g_autofree char *id = call_line (caller, "evidence", "add", case_id, "--title", "Moved the gateway", NULL);
  g_autofree char *pdf = g_build_filename (caller->folder, "packet.pdf", NULL);
  g_autoptr (JsonNode) shown = NULL;

  remove_case (caller, case_id);
  assert_refused (call (caller, "case", "show", case_id, NULL));
  assert_refused (call (caller, "packet", case_id, "--output", pdf, NULL));
  assert_refused (call (caller, "evidence", "list", case_id, NULL));
  assert_refused (call (caller, "evidence", "add", case_id, "--title", "Another", NULL));
  assert_refused (call (caller, "evidence", "edit", id, "--title", "Another", NULL));
  assert_refused (call (caller, "evidence", "remove", id, NULL));

  shown = call_json (caller, "evidence", "restore", id, NULL);
  g_assert_true (json_object_get_boolean_member (json_node_get_object (shown), "case-in-bin"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/case-argument/a-case-in-the-bin-is-left-alone", test_a_case_in_the_bin_is_left_alone);

  return g_test_run ();
}
