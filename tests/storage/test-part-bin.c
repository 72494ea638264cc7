/* Casebook: tests of parts of evidence in the bin. SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/artefact.h"
#include "domain/measure.h"
#include "sample.h"
#include "scratch-library.h"
#include "storage/blob-store.h"
#include "storage/changes.h"
#include "storage/evidence-store.h"
#include "storage/history-store.h"
#include "storage/part-bin.h"
#include "storage/purge.h"

typedef ScratchLibrary Fixture;

/* Returns: (transfer full): evidence of a case that is in the library */
static CasebookEvidence *
add_evidence (Fixture *fixture)
{
  g_autoptr (CasebookCase) parent = sample_put_case (fixture->database);

  return g_object_ref (sample_evidence (parent, "Moved the gateway"));
}

static void
put_removed (Fixture        *fixture,
             CasebookRecord *record)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (one, record);
  casebook_changes_apply (fixture->database, one, "add", &error);
  g_assert_no_error (error);
  casebook_record_set_deleted (record, TRUE);
  casebook_changes_apply (fixture->database, one, "remove", &error);
  g_assert_no_error (error);
}

static GPtrArray *
list (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *parts = casebook_part_bin_list (fixture->database, &error);

  g_assert_no_error (error);
  return parts;
}

/* Each of them says where it was, the last that was removed comes first, and what says nothing is left out. */
static void
test_removed_parts_are_listed (Fixture       *fixture,
                               gconstpointer  unused)
{
  g_autoptr (CasebookEvidence) evidence = add_evidence (fixture);
  const char *id = casebook_record_get_id (CASEBOOK_RECORD (evidence));
  CasebookClaim *claim = sample_claim (evidence, "Halved the pages at night.");
  g_autoptr (CasebookRecord) measure = g_object_new (CASEBOOK_TYPE_MEASURE, "evidence-id", id, "after", "3", NULL);
  g_autoptr (CasebookRecord) empty = g_object_new (CASEBOOK_TYPE_MEASURE, "evidence-id", id, "unit", "ms", NULL);
  g_autoptr (CasebookRecord) artefact =
    g_object_new (CASEBOOK_TYPE_ARTEFACT, "evidence-id", id, "url", "https://example.org", NULL);
  CasebookRecord *expected[] = { artefact, measure, CASEBOOK_RECORD (claim) };
  g_autoptr (GPtrArray) parts = NULL;

  g_assert_true (casebook_evidence_store_put (fixture->database, evidence, NULL));
  parts = list (fixture);
  g_assert_cmpuint (parts->len, ==, 0);
  g_clear_pointer (&parts, g_ptr_array_unref);

  put_removed (fixture, CASEBOOK_RECORD (claim));
  put_removed (fixture, measure);
  put_removed (fixture, empty);
  put_removed (fixture, artefact);
  parts = list (fixture);
  g_assert_cmpuint (parts->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < parts->len; i++)
    {
      CasebookBinnedPart *part = parts->pdata[i];

      sample_assert_equal (part->part, expected[i]);
      g_assert_cmpstr (casebook_record_get_id (CASEBOOK_RECORD (part->evidence)), ==, id);
    }
}

/* It comes back with its evidence, so it is nothing to look for by itself. */
static void
test_what_went_with_its_evidence_is_not_listed (Fixture       *fixture,
                                                gconstpointer  unused)
{
  g_autoptr (CasebookEvidence) evidence = add_evidence (fixture);
  g_autoptr (GPtrArray) parts = NULL;

  sample_claim (evidence, "Halved the pages at night.");
  g_assert_true (casebook_evidence_store_put (fixture->database, evidence, NULL));
  g_assert_true (casebook_evidence_store_remove (fixture->database,
                                                 casebook_record_get_id (CASEBOOK_RECORD (evidence)), NULL));
  parts = list (fixture);
  g_assert_cmpuint (parts->len, ==, 0);
}

/* A part goes for good with its versions and its file, and nothing else goes. */
static void
test_parts_are_deleted_for_good (Fixture       *fixture,
                                 gconstpointer  unused)
{
  g_autoptr (CasebookEvidence) evidence = add_evidence (fixture);
  const char *id = casebook_record_get_id (CASEBOOK_RECORD (evidence));
  g_autoptr (GInputStream) source = g_memory_input_stream_new_from_data ("quiet", 5, NULL);
  g_autofree char *digest = casebook_blob_store_add (fixture->database, source, NULL, 5, NULL, NULL, NULL, NULL);
  g_autoptr (CasebookRecord) claim = g_object_ref (CASEBOOK_RECORD (sample_claim (evidence, "Halved the pages.")));
  g_autoptr (CasebookRecord) measure = g_object_new (CASEBOOK_TYPE_MEASURE, "evidence-id", id, "label", "Pages", NULL);
  g_autoptr (CasebookRecord) file =
    g_object_new (CASEBOOK_TYPE_ARTEFACT, "evidence-id", id, "kind", CASEBOOK_ARTEFACT_FILE, "digest", digest,
                  "file-name", "a.txt", "size", (gint64) 5, NULL);
  CasebookRecord *all[] = { file, claim, measure };
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GPtrArray) blobs = NULL;
  g_autoptr (CasebookEvidence) left = NULL;
  g_autoptr (GError) error = NULL;

  sample_claim (evidence, "Kept.");
  g_assert_true (casebook_evidence_store_put (fixture->database, evidence, NULL));
  g_assert_false (casebook_purge (fixture->database, CASEBOOK_TYPE_CLAIM, casebook_record_get_id (claim), NULL));
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      const char *part_id = casebook_record_get_id (all[i]);
      g_autoptr (GPtrArray) versions = NULL;

      put_removed (fixture, all[i]);
      casebook_purge (fixture->database, G_OBJECT_TYPE (all[i]), part_id, &error);
      g_assert_no_error (error);
      versions = casebook_history_store_list (fixture->database, G_OBJECT_TYPE (all[i]), part_id, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (versions->len, ==, 0);
    }

  parts = list (fixture);
  blobs = casebook_blob_store_list (fixture->database, NULL);
  left = casebook_evidence_store_load (fixture->database, id, NULL);
  g_assert_cmpuint (parts->len, ==, 0);
  g_assert_cmpuint (blobs->len, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (casebook_evidence_get_claims (left))), ==, 1);
  sample_assert_whole (fixture->database);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/part-bin/" name, Fixture, NULL, scratch_library_set_up, function, scratch_library_tear_down)
  ADD ("removed-parts-are-listed", test_removed_parts_are_listed);
  ADD ("what-went-with-its-evidence-is-not-listed", test_what_went_with_its_evidence_is_not_listed);
  ADD ("parts-are-deleted-for-good", test_parts_are_deleted_for_good);
#undef ADD

  return g_test_run ();
}
