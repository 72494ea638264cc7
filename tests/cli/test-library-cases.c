/* Casebook: tests of whether cases fit their frameworks, by calling the built program.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

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
test_sound (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *case_id = call_line (caller, "example", NULL);
  g_autoptr (Answer) checked = call (caller, "library", "check", NULL);

  g_assert_cmpint (checked->status, ==, 0);
}

/* What the framework has not got is named, with the case it is missing in. */
static void
test_found (gconstpointer data)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *case_id = call_line (caller, "example", NULL);
  g_autoptr (Answer) found = NULL;

  change (caller, data);
  found = call (caller, "library", "check", NULL);
  g_assert_cmpint (found->status, ==, 1);
  g_assert_nonnull (strstr (found->out, "nowhere"));
  g_assert_nonnull (strstr (found->out, case_id));
  g_assert_null (strstr (found->err, "reindex"));
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *path; const char *script; } harms[] = {
    { "/cli/library-cases/from-level", "UPDATE cases SET from_level = 'nowhere'" },
    { "/cli/library-cases/to-level", "UPDATE cases SET to_level = 'nowhere'" },
    { "/cli/library-cases/item", "UPDATE claim SET item_id = 'nowhere'" },
    { "/cli/library-cases/expectation", "UPDATE claim SET expectation_id = 'nowhere'" },
    { "/cli/library-cases/no-opportunity", "UPDATE no_opportunity SET item_id = 'nowhere'" },
  };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/library-cases/sound", test_sound);
  for (guint i = 0; i < G_N_ELEMENTS (harms); i++)
    g_test_add_data_func (harms[i].path, harms[i].script, test_found);

  return g_test_run ();
}
