/* Casebook: tests of files read ahead of what points to them. SPDX-License-Identifier: GPL-3.0-or-later */
#include <unistd.h>

#include "exchange/staged-file.h"
#include "scratch-library.h"
#include "storage/blob-store.h"
#include "storage/transaction.h"

#define SIZE (5 * 1024 * 1024 + 3)

typedef ScratchLibrary Fixture;

static CasebookStagedFile *
stage (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "large.bin", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  CasebookStagedFile *staged;

  g_assert_true (g_file_set_contents (path, "begins", -1, NULL));
  g_assert_cmpint (truncate (path, SIZE), ==, 0);
  staged = casebook_staged_file_read (fixture->database, file, NULL, &error);
  g_assert_no_error (error);

  return staged;
}

static gint64
count_rows (Fixture    *fixture,
            const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", table);
  g_autoptr (CasebookStatement) statement = casebook_database_prepare (fixture->database, sql, NULL);
  gboolean row;

  g_assert_true (casebook_statement_step (statement, &row, NULL));
  return casebook_statement_get_integer (statement, 0);
}

static void
test_counts_once_finished (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (CasebookStagedFile) staged = stage (fixture);
  g_autoptr (GPtrArray) before = casebook_blob_store_list (fixture->database, NULL);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;
  CasebookArtefact *artefact;

  g_assert_cmpuint (before->len, ==, 0);
  g_assert_cmpint (count_rows (fixture, "blob_chunk"), ==, 6);
  artefact = casebook_staged_file_finish (staged, "evidence", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (casebook_artefact_get_evidence_id (artefact), ==, "evidence");
  g_assert_cmpint (casebook_artefact_get_size (artefact), ==, SIZE);

  g_clear_pointer (&staged, casebook_staged_file_free);
  after = casebook_blob_store_list (fixture->database, NULL);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpint (count_rows (fixture, "blob_chunk"), ==, 6);
}

static void
test_given_up (Fixture       *fixture,
               gconstpointer  data)
{
  casebook_staged_file_free (stage (fixture));
  g_assert_cmpint (count_rows (fixture, "blob"), ==, 0);
  g_assert_cmpint (count_rows (fixture, "blob_chunk"), ==, 0);
}

/* The artefact could not be written, so nothing would ever point to the file. */
static void
test_finished_in_vain (Fixture       *fixture,
                       gconstpointer  data)
{
  CasebookStagedFile *staged = stage (fixture);
  CasebookTransaction *transaction = casebook_transaction_begin (fixture->database, NULL);

  g_assert_nonnull (casebook_staged_file_finish (staged, "evidence", NULL));
  casebook_transaction_rollback (transaction);
  casebook_staged_file_free (staged);
  g_assert_cmpint (count_rows (fixture, "blob"), ==, 0);
  g_assert_cmpint (count_rows (fixture, "blob_chunk"), ==, 0);
}

static void
test_the_same_twice (Fixture       *fixture,
                     gconstpointer  data)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CasebookStagedFile) staged = stage (fixture);

      g_assert_nonnull (casebook_staged_file_finish (staged, "evidence", NULL));
    }
  g_assert_cmpint (count_rows (fixture, "blob"), ==, 1);
  g_assert_cmpint (count_rows (fixture, "blob_chunk"), ==, 6);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) \
  g_test_add ("/exchange/staged-file/" name, Fixture, NULL, scratch_library_set_up, test, scratch_library_tear_down)
  ADD ("counts-once-finished", test_counts_once_finished);
  ADD ("given-up", test_given_up);
  ADD ("finished-in-vain", test_finished_in_vain);
  ADD ("the-same-twice", test_the_same_twice);

  return g_test_run ();
}
