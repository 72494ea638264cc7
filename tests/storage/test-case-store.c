/* Casebook: tests of cases of a library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample.h"
#include "scratch-library.h"
#include "storage/case-store.h"
#include "storage/evidence-store.h"

typedef ScratchLibrary Fixture;

static void
assert_same_list (GListStore *list,
                  GListStore *other)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  g_assert_cmpuint (n, ==, g_list_model_get_n_items (G_LIST_MODEL (other)));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) a = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autoptr (GObject) b = g_list_model_get_item (G_LIST_MODEL (other), i);

      sample_assert_equal (a, b);
      if (CASEBOOK_IS_EVIDENCE (a))
        {
          assert_same_list (casebook_evidence_get_claims (CASEBOOK_EVIDENCE (a)),
                            casebook_evidence_get_claims (CASEBOOK_EVIDENCE (b)));
          assert_same_list (casebook_evidence_get_measures (CASEBOOK_EVIDENCE (a)),
                            casebook_evidence_get_measures (CASEBOOK_EVIDENCE (b)));
          assert_same_list (casebook_evidence_get_artefacts (CASEBOOK_EVIDENCE (a)),
                            casebook_evidence_get_artefacts (CASEBOOK_EVIDENCE (b)));
        }
    }
}

static int
compare_newest (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  CasebookDate from_a = casebook_evidence_get_from ((CasebookEvidence *) a);
  CasebookDate from_b = casebook_evidence_get_from ((CasebookEvidence *) b);

  return from_a < from_b ? 1 : from_a > from_b ? -1 : 0;
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (CasebookCase) record = sample_put_case (fixture->database);
  g_autoptr (CasebookCase) loaded = NULL;
  g_autoptr (GError) error = NULL;

  loaded = casebook_case_store_load (fixture->database, casebook_record_get_id (CASEBOOK_RECORD (record)), &error);
  g_assert_no_error (error);
  g_list_store_sort (casebook_case_get_evidence (record), compare_newest, NULL);
  sample_assert_equal (record, loaded);
  assert_same_list (casebook_case_get_evidence (record), casebook_case_get_evidence (loaded));
  assert_same_list (casebook_case_get_no_opportunities (record), casebook_case_get_no_opportunities (loaded));
  assert_same_list (casebook_case_get_progress (record), casebook_case_get_progress (loaded));
}

static guint
n_in (GPtrArray *list)
{
  g_autoptr (GPtrArray) owned = list;

  return owned != NULL ? owned->len : G_MAXUINT;
}

static void
test_bin_and_back (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (CasebookCase) record = sample_put_case (fixture->database);
  const char *id = casebook_record_get_id (CASEBOOK_RECORD (record));
  g_autoptr (GError) error = NULL;

  g_assert_true (casebook_case_store_remove (fixture->database, id, &error));
  g_assert_cmpuint (n_in (casebook_case_store_list (fixture->database, &error)), ==, 0);
  g_assert_cmpuint (n_in (casebook_case_store_list_bin (fixture->database, &error)), ==, 1);
  g_assert_true (casebook_case_store_restore (fixture->database, id, &error));
  g_assert_cmpuint (n_in (casebook_case_store_list (fixture->database, &error)), ==, 1);
  g_assert_cmpuint (n_in (casebook_case_store_list_bin (fixture->database, &error)), ==, 0);
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/case-store/" name, Fixture, NULL, scratch_library_set_up, function, scratch_library_tear_down)
  ADD ("round-trip", test_round_trip);
  ADD ("bin-and-back", test_bin_and_back);

  return g_test_run ();
}
