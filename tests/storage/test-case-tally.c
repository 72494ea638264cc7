/* Casebook: tests of what the list of cases shows of each.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample.h"
#include "scratch-library.h"
#include "storage/case-store.h"
#include "storage/case-tally.h"
#include "storage/purge.h"

typedef ScratchLibrary Fixture;

static void
run (Fixture    *fixture,
     const char *script)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (casebook_database_execute (fixture->database, script, &error));
  g_assert_no_error (error);
}

static guint
count_wrong (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ids = casebook_case_tally_list_wrong (fixture->database, &error);

  g_assert_no_error (error);
  return ids->len;
}

static gint64
edited (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gint64 stamp;

  g_assert_true (casebook_database_query_integer (fixture->database, "SELECT max (edited) FROM case_tally", &stamp, &error));
  return stamp;
}

/* However it came to be wrong, it is found, and made right from the rows. */
static void
test_rebuild (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const harms[] = {
    "UPDATE case_tally SET n_evidence = 99",
    "UPDATE case_tally SET edited = edited - 1",
    "UPDATE case_tally SET edited = edited + 1000000000000000",
    "DELETE FROM case_tally",
    "INSERT INTO case_tally VALUES ('nothing', 1, 1)",
  };
  g_autoptr (CasebookCase) record = sample_put_case (fixture->database);
  gint64 before = edited (fixture);

  g_assert_cmpuint (count_wrong (fixture), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (harms); i++)
    {
      g_autoptr (GError) error = NULL;

      run (fixture, harms[i]);
      g_assert_cmpuint (count_wrong (fixture), ==, 1);
      g_assert_true (casebook_case_tally_rebuild (fixture->database, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (count_wrong (fixture), ==, 0);
      g_assert_cmpint (edited (fixture), ==, before);
    }
}

/* A change that left no row is one all the same, and is neither wrong nor forgotten. */
static void
test_what_was_deleted_for_good (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr (CasebookCase) record = sample_put_case (fixture->database);
  gint64 before;
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookEvidence) last = NULL;
  GListModel *evidence = G_LIST_MODEL (casebook_case_get_evidence (record));

  last = g_list_model_get_item (evidence, g_list_model_get_n_items (evidence) - 1);
  run (fixture, "UPDATE evidence SET deleted = 1");
  g_assert_true (casebook_database_execute (fixture->database,
                                            "UPDATE clock SET last = last + 10;"
                                            "UPDATE evidence SET stamp = (SELECT last FROM clock)", &error));
  before = edited (fixture);
  g_assert_true (casebook_purge (fixture->database, CASEBOOK_TYPE_EVIDENCE,
                                 casebook_record_get_id (CASEBOOK_RECORD (last)), &error));
  g_assert_no_error (error);
  run (fixture, "DELETE FROM measure; DELETE FROM artefact; DELETE FROM claim; DELETE FROM evidence");
  g_assert_cmpuint (count_wrong (fixture), ==, 0);
  g_assert_true (casebook_case_tally_rebuild (fixture->database, &error));
  g_assert_cmpint (edited (fixture), ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/case-tally/" name, Fixture, NULL, scratch_library_set_up, function, scratch_library_tear_down)
  ADD ("rebuild", test_rebuild);
  ADD ("what-was-deleted-for-good", test_what_was_deleted_for_good);

  return g_test_run ();
}
