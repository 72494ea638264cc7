/* Casebook: tests of the command that makes anew what is made from the text, by calling the built program.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "caller.h"
#include "storage/library.h"

static void
change (Caller     *caller,
        const char *script)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookLibrary) library = casebook_library_open (caller->library, CASEBOOK_DATABASE_READ_WRITE, &error);

  g_assert_no_error (error);
  casebook_database_execute (casebook_library_get_database (library), script, &error);
  g_assert_no_error (error);
  g_assert_true (casebook_library_close (library, NULL));
}

static void
test_what_is_made_from_the_text_is_mended (gconstpointer data)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *case_id = call_line (caller, "example", NULL);
  g_autoptr (Answer) found = NULL;
  g_autoptr (Answer) mended = NULL;
  g_autoptr (JsonNode) again = NULL;
  g_autoptr (Answer) checked = NULL;

  change (caller, data);
  found = call (caller, "library", "check", NULL);
  g_assert_cmpint (found->status, ==, 1);
  g_assert_nonnull (strstr (found->err, "casebook-cli library reindex"));

  mended = call (caller, "library", "reindex", NULL);
  g_assert_cmpint (mended->status, ==, 0);
  g_assert_cmpstr (mended->err, ==, "");
  g_assert_nonnull (strstr (mended->out, caller->library));
  checked = call (caller, "library", "check", NULL);
  g_assert_cmpint (checked->status, ==, 0);

  again = call_json (caller, "library", "reindex", NULL);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (again), "library"), ==, caller->library);
}

/* What else is damaged is not made good by it, and nobody is told so. */
static void
test_other_damage_is_not_promised_away (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *case_id = call_line (caller, "example", NULL);
  g_autoptr (Answer) found = NULL;

  change (caller, "INSERT INTO evidence_words (evidence_words) VALUES ('delete-all');"
                  "UPDATE blob SET media_type = CAST (x'ff' AS TEXT)");
  found = call (caller, "library", "check", NULL);
  g_assert_cmpint (found->status, ==, 1);
  g_assert_null (strstr (found->err, "reindex"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/cli/library-reindex/index", "INSERT INTO evidence_words (evidence_words) VALUES ('delete-all')",
                        test_what_is_made_from_the_text_is_mended);
  g_test_add_data_func ("/cli/library-reindex/tally", "UPDATE case_tally SET n_evidence = 99",
                        test_what_is_made_from_the_text_is_mended);
  g_test_add_func ("/cli/library-reindex/other-damage-is-not-promised-away", test_other_damage_is_not_promised_away);

  return g_test_run ();
}
