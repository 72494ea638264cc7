/* Casebook: tests of how a command opens its library, by calling the built program.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "base/digest.h"
#include "caller.h"
#include "storage/blob-staging.h"
#include "storage/library.h"

static char *
digest_of (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (content, length);
  return casebook_digest_of_bytes (bytes);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* Makes the example's backup the library of @caller, alone in its folder. */
static void
use_backup (Caller *caller)
{
  g_autofree char *folder = g_build_filename (caller->folder, "backups", NULL);
  g_autofree char *backup = g_build_filename (folder, "backup", NULL);
  g_autoptr (Answer) answer = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  answer = call (caller, "library", "backup", backup, NULL);
  g_assert_cmpint (answer->status, ==, 0);
  g_free (caller->library);
  caller->library = g_steal_pointer (&backup);
}

/* Looking at a backup, or at a library that nobody has open, changes no byte of
 * it and leaves nothing beside it. */
static void
test_reading_changes_nothing (gconstpointer data)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *case_id = call_line (caller, "example", NULL);
  g_autofree char *elsewhere = g_build_filename (caller->folder, "elsewhere", NULL);
  g_autofree char *packet = g_build_filename (elsewhere, "packet.pdf", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *folder = NULL;
  const char *const lines[][5] = {
    { "case", "list", NULL }, { "case", "show", case_id, NULL }, { "evidence", "list", case_id, NULL },
    { "framework", "list", NULL }, { "framework", "show", "platform-engineering", NULL },
    { "library", "check", NULL }, { "packet", case_id, "--output", packet, NULL },
  };
  guint n_files;

  g_assert_cmpint (g_mkdir (elsewhere, 0700), ==, 0);
  if (GPOINTER_TO_INT (data))
    use_backup (caller);
  folder = g_path_get_dirname (caller->library);
  before = digest_of (caller->library);
  n_files = count_files (folder);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (Answer) answer = call (caller, lines[i][0], lines[i][1], lines[i][2], lines[i][3], lines[i][4], NULL);

      g_assert_cmpint (answer->status, ==, 0);
    }
  after = digest_of (caller->library);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (count_files (folder), ==, n_files);
}

/* One that lacks the framework of this program is brought up to date by the first look. */
static void
test_older_is_brought_up_to_date (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookLibrary) library = casebook_library_open (caller->library, CASEBOOK_DATABASE_CREATE, &error);
  g_autoptr (Answer) list = NULL;

  g_assert_no_error (error);
  g_assert_true (casebook_library_close (library, &error));
  list = call (caller, "framework", "list", NULL);
  g_assert_cmpint (list->status, ==, 0);
  g_assert_nonnull (g_strstr_len (list->out, -1, "platform-engineering"));
}

/* What came in of a file until the program died is cleared away by the next command that writes. */
static void
test_writing_clears_away (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *case_id = call_line (caller, "example", NULL);
  g_autofree char *evidence_id = NULL;
  g_autofree char *token = NULL;
  g_autoptr (CasebookLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  CasebookDatabase *database;
  gint64 n = -1;

  library = casebook_library_open (caller->library, CASEBOOK_DATABASE_READ_WRITE, &error);
  g_assert_no_error (error);
  database = casebook_library_get_database (library);
  token = casebook_blob_staging_begin (database, &error);
  g_assert_true (casebook_blob_staging_add (database, token, 0, "anchor", 6, &error));
  g_assert_true (casebook_blob_staging_abandon (database, token, &error));

  evidence_id = call_line (caller, "evidence", "add", case_id, "--title", "Nothing attached", NULL);
  g_assert_true (casebook_database_query_integer (database, "SELECT count (*) FROM blob WHERE " CASEBOOK_BLOB_IS_STAGED,
                                                  &n, &error));
  g_assert_cmpint (n, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/cli/invocation/reading-changes-nothing", GINT_TO_POINTER (FALSE),
                        test_reading_changes_nothing);
  g_test_add_data_func ("/cli/invocation/reading-a-backup-changes-nothing", GINT_TO_POINTER (TRUE),
                        test_reading_changes_nothing);
  g_test_add_func ("/cli/invocation/writing-clears-away", test_writing_clears_away);
  g_test_add_func ("/cli/invocation/older-is-brought-up-to-date", test_older_is_brought_up_to_date);

  return g_test_run ();
}
