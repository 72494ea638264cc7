/* Casebook: tests of evidence of a library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample.h"
#include "scratch-library.h"
#include "storage/changes.h"
#include "storage/case-store.h"
#include "storage/evidence-store.h"
#include "storage/history-store.h"

typedef struct
{
  char             *folder;
  CasebookLibrary  *library;
  CasebookDatabase *database;
  CasebookCase     *record;
  CasebookEvidence *gauge; /* borrowed from the case */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (CasebookEvidence) gauge = NULL;

  fixture->folder = scratch_folder_new ();
  fixture->library = scratch_library_open (fixture->folder);
  fixture->database = casebook_library_get_database (fixture->library);
  fixture->record = sample_put_case (fixture->database);
  gauge = g_list_model_get_item (G_LIST_MODEL (casebook_case_get_evidence (fixture->record)), 0);
  fixture->gauge = gauge;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  sample_assert_whole (fixture->database);
  g_object_unref (fixture->record);
  g_assert_finalize_object (fixture->library);
  scratch_folder_remove (fixture->folder);
  g_free (fixture->folder);
}

static const char *
id_of (gpointer record)
{
  return casebook_record_get_id (record);
}

static CasebookEvidence *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  CasebookEvidence *evidence = casebook_evidence_store_load (fixture->database, id_of (fixture->gauge), &error);

  g_assert_no_error (error);
  return evidence;
}

static guint
n_in (GListStore *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

/* Claims are in the order a person gave them, whenever they were written. */
static void
test_parts_in_order (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (CasebookEvidence) loaded = NULL;
  g_autoptr (CasebookClaim) first = NULL;
  g_autoptr (GError) error = NULL;
  CasebookClaim *between = sample_claim (fixture->gauge, "Between.");
  double last = -1.0;

  g_object_set (between, "position", 1.5, NULL);
  g_assert_true (casebook_evidence_store_put (fixture->database, fixture->gauge, &error));
  loaded = load (fixture);
  sample_assert_equal (fixture->gauge, loaded);
  g_assert_cmpuint (n_in (casebook_evidence_get_claims (loaded)), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (CasebookClaim) claim = g_list_model_get_item (G_LIST_MODEL (casebook_evidence_get_claims (loaded)), i);

      g_assert_cmpfloat (casebook_claim_get_position (claim), >, last);
      last = casebook_claim_get_position (claim);
      if (i == 1)
        sample_assert_equal (between, claim);
    }
  g_assert_cmpuint (n_in (casebook_evidence_get_measures (loaded)), ==, 1);
  g_assert_cmpuint (n_in (casebook_evidence_get_artefacts (loaded)), ==, 1);
}

/* A claim in the bin is in no list, and stays there when its evidence comes back. */
static void
test_deleted_part (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (CasebookClaim) claim = g_list_model_get_item (G_LIST_MODEL (casebook_evidence_get_claims (fixture->gauge)), 0);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (CasebookEvidence) loaded = NULL;
  g_autoptr (GError) error = NULL;

  casebook_record_set_deleted (CASEBOOK_RECORD (claim), TRUE);
  g_ptr_array_add (records, claim);
  g_assert_true (casebook_changes_apply (fixture->database, records, "remove", &error));
  g_assert_true (casebook_evidence_store_remove (fixture->database, id_of (fixture->gauge), &error));
  g_assert_true (casebook_evidence_store_restore (fixture->database, id_of (fixture->gauge), &error));
  loaded = load (fixture);
  g_assert_cmpuint (n_in (casebook_evidence_get_claims (loaded)), ==, 1);
}

/* A rank is kept with the evidence, and the one before it in the history. */
static void
test_rank (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (CasebookEvidence) loaded = NULL;
  g_autoptr (GPtrArray) older = NULL;
  g_autoptr (GError) error = NULL;

  for (gint64 rank = 3; rank >= 0; rank -= 3)
    {
      g_object_set (fixture->gauge, "strongest", rank, NULL);
      g_assert_true (casebook_evidence_store_put (fixture->database, fixture->gauge, &error));
      g_clear_object (&loaded);
      loaded = load (fixture);
      g_assert_cmpint (casebook_evidence_get_strongest (loaded), ==, rank);
    }
  older = casebook_history_store_list (fixture->database, CASEBOOK_TYPE_EVIDENCE, id_of (fixture->gauge), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (older->len, ==, 2);
  g_assert_cmpint (casebook_evidence_get_strongest (older->pdata[0]) + casebook_evidence_get_strongest (older->pdata[1]),
                   ==, 3);
}

static void
test_bin (Fixture       *fixture,
          gconstpointer  data)
{
  const char *case_id = id_of (fixture->record);
  g_autoptr (GPtrArray) live = NULL;
  g_autoptr (GPtrArray) bin = NULL;
  g_autoptr (GPtrArray) bin_of_all = NULL;
  g_autoptr (CasebookEvidence) loaded = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (casebook_evidence_store_remove (fixture->database, id_of (fixture->gauge), &error));
  /* To remove what is removed changes nothing. */
  loaded = load (fixture);
  g_assert_true (casebook_evidence_store_remove (fixture->database, id_of (fixture->gauge), &error));
  live = casebook_evidence_store_list (fixture->database, case_id, &error);
  bin = casebook_evidence_store_list_bin (fixture->database, case_id, &error);
  bin_of_all = casebook_evidence_store_list_bin (fixture->database, NULL, &error);
  g_assert_cmpuint (live->len, ==, 1);
  g_assert_cmpuint (bin->len, ==, 1);
  g_assert_cmpuint (bin_of_all->len, ==, 1);
  sample_assert_equal (bin->pdata[0], loaded);
  g_assert_true (casebook_record_get_deleted (CASEBOOK_RECORD (loaded)));

  /* It was removed by itself, so it is there still when its case goes as well. */
  g_clear_pointer (&bin_of_all, g_ptr_array_unref);
  g_assert_true (casebook_case_store_remove (fixture->database, case_id, &error));
  bin_of_all = casebook_evidence_store_list_bin (fixture->database, NULL, &error);
  g_assert_cmpuint (bin_of_all->len, ==, 1);
}

/* Newest first by the end, or the beginning where no end is known; undated last. */
static void
test_newest_first (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  CasebookDate last = 99999999;

  for (guint i = 0; i < 60; i++)
    {
      CasebookEvidence *evidence = sample_evidence (fixture->record, "One of many");
      guint year = (guint) g_test_rand_int_range (2020, 2027), month = (guint) g_test_rand_int_range (0, 13);
      CasebookDate date = casebook_date_new (year, month, 0);

      g_object_set (evidence, "from", i % 7 == 0 ? 0 : date, "to", i % 3 == 0 && i % 7 != 0 ? date : 0, NULL);
      g_assert_true (casebook_evidence_store_put (fixture->database, evidence, &error));
    }
  list = casebook_evidence_store_list (fixture->database, id_of (fixture->record), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 62);
  for (guint i = 0; i < list->len; i++)
    {
      CasebookDate to = casebook_evidence_get_to (list->pdata[i]);
      CasebookDate date = to != 0 ? to : casebook_evidence_get_from (list->pdata[i]);

      g_assert_cmpuint (date, <=, last);
      last = date;
    }
  g_assert_cmpuint (last, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/evidence-store/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("parts-in-order", test_parts_in_order);
  ADD ("deleted-part", test_deleted_part);
  ADD ("rank", test_rank);
  ADD ("bin", test_bin);
  ADD ("newest-first", test_newest_first);

  return g_test_run ();
}
