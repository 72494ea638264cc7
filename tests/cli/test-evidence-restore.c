/* Casebook: tests of the command that takes evidence out of the bin, by calling the built program.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
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

static gboolean
restore_told_of_case (Caller     *caller,
                      const char *id)
{
  g_autoptr (JsonNode) answer = call_json (caller, "evidence", "restore", id, NULL);
  JsonObject *object = json_node_get_object (answer);

  g_assert_cmpstr (json_object_get_string_member (object, "id"), ==, id);
  return json_object_get_boolean_member (object, "case-in-bin");
}

/* Evidence that is out of the bin and still nowhere to be seen would be a riddle. */
static void
test_a_case_in_the_bin_is_told (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *case_id = call_line (caller, "case", "new", "--framework", "platform-engineering", "--candidate",
                                        "Ada Example", "--from", "intermediate", "--to", "senior", NULL);
  g_autofree char *id = call_line (caller, "evidence", "add", case_id, "--title", "Moved the gateway", NULL);
  g_autofree char *removed = call_line (caller, "evidence", "remove", id, NULL);
  g_autofree char *restored = call_line (caller, "evidence", "restore", id, NULL);
  g_autoptr (Answer) told = NULL;

  g_assert_cmpstr (restored, ==, id);
  g_assert_false (restore_told_of_case (caller, id));

  remove_case (caller, case_id);
  told = call (caller, "evidence", "restore", id, NULL);
  g_assert_cmpint (told->status, ==, 0);
  g_assert_cmpstr (told->err, ==, "");
  g_assert_true (g_str_has_prefix (told->out, id));
  g_assert_nonnull (strstr (told->out, "\nIts case lies in the bin"));
  g_assert_true (restore_told_of_case (caller, id));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/evidence-restore/a-case-in-the-bin-is-told", test_a_case_in_the_bin_is_told);

  return g_test_run ();
}
