/* Casebook: tests of the example case. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/text.h"
#include "exchange/example.h"
#include "exchange/published-framework.h"
#include "sample.h"
#include "scratch-library.h"
#include "storage/blob-store.h"
#include "storage/case-store.h"
#include "storage/framework-store.h"
#include "storage/note-store.h"

typedef struct
{
  char              *folder;
  CasebookLibrary   *library;
  CasebookDatabase  *database;
  CasebookCase      *example;
  CasebookFramework *framework;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = scratch_folder_new ();
  fixture->library = scratch_library_open (fixture->folder);
  fixture->database = casebook_library_get_database (fixture->library);

  g_assert_true (casebook_example_add (fixture->database, &id, &error));
  g_assert_no_error (error);
  fixture->example = casebook_case_store_load (fixture->database, id, &error);
  g_assert_no_error (error);
  fixture->framework = casebook_published_framework_load (fixture->database,
                                                          casebook_case_get_framework (fixture->example), &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  sample_assert_whole (fixture->database);
  g_object_unref (fixture->example);
  g_object_unref (fixture->framework);
  g_assert_finalize_object (fixture->library);
  scratch_folder_remove (fixture->folder);
  g_free (fixture->folder);
}

static guint
count (GListStore *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static gpointer
get_nth (GListStore *list,
         guint       n)
{
  return g_list_model_get_item (G_LIST_MODEL (list), n);
}

static void
test_case (Fixture       *fixture,
           gconstpointer  data)
{
  CasebookCase *example = fixture->example;

  g_assert_cmpstr (casebook_case_get_candidate (example), ==, "Robin Quill");
  g_assert_cmpstr (casebook_case_get_framework (example), ==, "platform-engineering");
  g_assert_cmpstr (casebook_case_get_from_level (example), ==, "intermediate");
  g_assert_cmpstr (casebook_case_get_to_level (example), ==, "senior");
  g_assert_cmpuint (casebook_case_get_window_from (example), ==, casebook_date_new (2025, 1, 0));
  g_assert_cmpuint (casebook_case_get_window_to (example), ==, casebook_date_new (2026, 6, 0));
  g_assert_cmpstr (casebook_case_get_manager (example), !=, "");
  g_assert_cmpstr (casebook_case_get_team (example), !=, "");
  g_assert_cmpstr (casebook_case_get_ask (example), !=, "");
}

/* Full stops, and a length that somebody would read. */
static void
assert_told (const char *text)
{
  guint n = 0;

  for (const char *c = text; (c = strpbrk (c, ".?!")) != NULL; c++)
    n += c[1] == ' ' || c[1] == '\0';
  g_assert_cmpuint (n, >=, 2);
  g_assert_cmpuint (strlen (text), >=, 120);
  g_assert_true (casebook_text_check_body (text, "text", NULL));
}

static void
test_evidence_is_told (Fixture       *fixture,
                       gconstpointer  data)
{
  GListStore *list = casebook_case_get_evidence (fixture->example);
  CasebookDate earliest = G_MAXUINT32;
  CasebookDate latest = 0;

  g_assert_cmpuint (count (list), >=, 13);
  for (guint i = 0; i < count (list); i++)
    {
      g_autoptr (CasebookEvidence) evidence = get_nth (list, i);
      CasebookDate from = casebook_evidence_get_from (evidence);
      CasebookDate to = casebook_evidence_get_to (evidence);

      assert_told (casebook_evidence_get_situation (evidence));
      assert_told (casebook_evidence_get_action (evidence));
      assert_told (casebook_evidence_get_result (evidence));
      g_assert_cmpstr (casebook_evidence_get_title (evidence), !=, "");
      g_assert_cmpstr (casebook_evidence_get_role (evidence), !=, "");
      g_assert_cmpstr (casebook_evidence_get_scope (evidence), !=, "");
      g_assert_cmpuint (casebook_date_first_day (from), <=, casebook_date_last_day (to));
      g_assert_cmpuint (casebook_date_first_day (from), >=, 20250101);
      g_assert_cmpuint (casebook_date_last_day (to), <=, 20260630);
      earliest = MIN (earliest, casebook_date_first_day (from));
      latest = MAX (latest, casebook_date_last_day (to));
    }
  g_assert_cmpuint (earliest, ==, 20250101);
  g_assert_cmpuint (latest, ==, 20260630);
}

static guint
count_items (CasebookEvidence *evidence)
{
  g_autoptr (GHashTable) items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListStore *claims = casebook_evidence_get_claims (evidence);

  for (guint i = 0; i < count (claims); i++)
    {
      g_autoptr (CasebookClaim) claim = get_nth (claims, i);

      g_hash_table_add (items, g_strdup (casebook_claim_get_item_id (claim)));
    }

  return g_hash_table_size (items);
}

/* The order of the file is the one order of the claims, so that moving one moves no other. */
static void
test_claims_have_one_order (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr (GPtrArray) claims = casebook_case_dup_claims (fixture->example);

  g_assert_cmpuint (claims->len, >, 10);
  for (guint i = 1; i < claims->len; i++)
    g_assert_cmpfloat (casebook_claim_get_position (claims->pdata[i - 1]), <,
                       casebook_claim_get_position (claims->pdata[i]));
}

static void
test_claims_meet_the_framework (Fixture       *fixture,
                                gconstpointer  data)
{
  GListStore *list = casebook_case_get_evidence (fixture->example);
  g_autoptr (GListModel) thin = casebook_case_dup_claims_on (fixture->example, "developer-experience");
  guint under_three = 0;
  gint64 strongest = 0;

  for (guint i = 0; i < count (list); i++)
    {
      g_autoptr (CasebookEvidence) evidence = get_nth (list, i);
      GListStore *claims = casebook_evidence_get_claims (evidence);

      under_three += count_items (evidence) == 3;
      strongest += casebook_evidence_get_strongest (evidence);
      g_assert_cmpuint (count (claims), >=, 1);
      for (guint j = 0; j < count (claims); j++)
        {
          g_autoptr (CasebookClaim) claim = get_nth (claims, j);
          CasebookItem *item = NULL;
          CasebookExpectation *expectation =
            casebook_framework_find_expectation (fixture->framework, casebook_claim_get_expectation_id (claim), &item);

          g_assert_nonnull (expectation);
          g_assert_cmpstr (casebook_expectation_get_level (expectation), ==, "senior");
          g_assert_cmpstr (casebook_item_get_id (item), ==, casebook_claim_get_item_id (claim));
          g_assert_true (casebook_text_check_line (casebook_claim_get_sentence (claim), "claim", NULL));
          g_assert_cmpstr (casebook_claim_get_sentence (claim), !=, "");
        }
    }
  g_assert_cmpuint (under_three, >=, 1);
  g_assert_cmpint (strongest, ==, 1 + 2 + 3);
  g_assert_cmpuint (g_list_model_get_n_items (thin), ==, 1);
}

static void
check_file (Fixture          *fixture,
            CasebookArtefact *artefact,
            const char       *magic)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = casebook_blob_store_load (fixture->database, casebook_artefact_get_digest (artefact),
                                                       1024 * 1024, &error);

  g_assert_no_error (error);
  g_assert_cmpint (casebook_artefact_get_size (artefact), ==, g_bytes_get_size (bytes));
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), 4, magic, 4);
}

static void
test_artefacts_and_measures (Fixture       *fixture,
                             gconstpointer  data)
{
  GListStore *list = casebook_case_get_evidence (fixture->example);
  guint n_images = 0, n_pdfs = 0, n_links = 0, n_measures = 0, n_reckoned = 0;

  for (guint i = 0; i < count (list); i++)
    {
      g_autoptr (CasebookEvidence) evidence = get_nth (list, i);
      GListStore *artefacts = casebook_evidence_get_artefacts (evidence);
      GListStore *measures = casebook_evidence_get_measures (evidence);

      for (guint j = 0; j < count (artefacts); j++)
        {
          g_autoptr (CasebookArtefact) artefact = get_nth (artefacts, j);
          const char *type = casebook_artefact_get_media_type (artefact);

          if (casebook_artefact_get_kind (artefact) == CASEBOOK_ARTEFACT_LINK)
            g_assert_true (g_str_has_prefix (casebook_artefact_get_url (artefact), "https://example.org/"));
          else
            check_file (fixture, artefact, g_str_equal (type, "image/png") ? "\x89PNG" : "%PDF");
          n_images += g_str_equal (type, "image/png");
          n_pdfs += g_str_equal (type, "application/pdf");
          n_links += casebook_artefact_get_kind (artefact) == CASEBOOK_ARTEFACT_LINK;
        }
      n_measures += count (measures);
      for (guint j = 0; j < count (measures); j++)
        {
          g_autoptr (CasebookMeasure) measure = get_nth (measures, j);
          double before, after;

          n_reckoned += casebook_measure_get_numbers (measure, &before, &after);
        }
    }
  g_assert_cmpuint (n_images, ==, 1);
  g_assert_cmpuint (n_pdfs, ==, 1);
  g_assert_cmpuint (n_links, >=, 5);
  g_assert_cmpuint (n_measures, >=, 10);
  g_assert_cmpuint (n_reckoned, ==, n_measures);
}

static void
test_what_is_missing_is_said (Fixture       *fixture,
                              gconstpointer  data)
{
  GListStore *absences = casebook_case_get_no_opportunities (fixture->example);
  GListModel *resources = casebook_framework_get_resources (fixture->framework);
  g_autoptr (CasebookNoOpportunity) absence = get_nth (absences, 0);
  guint n[CASEBOOK_PROGRESS_DONE + 1] = { 0 };

  g_assert_cmpuint (count (absences), ==, 1);
  assert_told (casebook_no_opportunity_get_reason (absence));
  g_assert_nonnull (casebook_framework_find_expectation (fixture->framework,
                                                         casebook_no_opportunity_get_expectation_id (absence), NULL));
  for (guint i = 0; i < g_list_model_get_n_items (resources); i++)
    {
      g_autoptr (CasebookResource) resource = g_list_model_get_item (resources, i);

      n[casebook_case_get_progress_state (fixture->example, casebook_resource_get_id (resource))]++;
    }
  g_assert_cmpuint (n[CASEBOOK_PROGRESS_DONE], ==, 3);
  g_assert_cmpuint (n[CASEBOOK_PROGRESS_DOING], ==, 2);
  g_assert_cmpuint (n[CASEBOOK_PROGRESS_PLANNED], ==, 2);
  g_assert_cmpuint (count (casebook_case_get_progress (fixture->example)), ==, 7);
}

static void
test_notes (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = casebook_note_store_list (fixture->database, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, >=, 3);
}

static void
test_adding_it_again_makes_a_copy (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cases = NULL;
  g_autoptr (GPtrArray) frameworks = NULL;
  g_autofree char *id = NULL;

  g_assert_true (casebook_example_add (fixture->database, &id, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (id, !=, casebook_record_get_id (CASEBOOK_RECORD (fixture->example)));
  cases = casebook_case_store_list (fixture->database, &error);
  frameworks = casebook_framework_store_list (fixture->database, &error);
  g_assert_cmpuint (cases->len, ==, 2);
  g_assert_cmpuint (frameworks->len, ==, 1);
}

static void
test_nothing_is_left_when_it_fails (void)
{
  g_autofree char *folder = scratch_folder_new ();
  CasebookLibrary *library = scratch_library_open (folder);
  CasebookDatabase *database = casebook_library_get_database (library);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cases = NULL;
  g_autoptr (GPtrArray) frameworks = NULL;
  char *id = NULL;

  /* The last thing that is written to the library refuses to be. */
  g_assert_true (casebook_database_execute (database,
                                            "CREATE TEMP TRIGGER full BEFORE INSERT ON main.activity"
                                            " BEGIN SELECT RAISE (ABORT, 'no'); END", &error));
  g_assert_no_error (error);
  g_assert_false (casebook_example_add (database, &id, &error));
  g_assert_nonnull (error);
  g_assert_null (id);
  g_clear_error (&error);

  g_assert_true (casebook_database_execute (database, "DROP TRIGGER full", &error));
  cases = casebook_case_store_list (database, &error);
  frameworks = casebook_framework_store_list (database, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cases->len, ==, 0);
  g_assert_cmpuint (frameworks->len, ==, 0);
  g_assert_finalize_object (library);
  scratch_folder_remove (folder);
}

#define ADD(name, test) g_test_add ("/exchange/example/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("case", test_case);
  ADD ("evidence-is-told", test_evidence_is_told);
  ADD ("claims-have-one-order", test_claims_have_one_order);
  ADD ("claims-meet-the-framework", test_claims_meet_the_framework);
  ADD ("artefacts-and-measures", test_artefacts_and_measures);
  ADD ("what-is-missing-is-said", test_what_is_missing_is_said);
  ADD ("notes", test_notes);
  ADD ("adding-it-again-makes-a-copy", test_adding_it_again_makes_a_copy);
  g_test_add_func ("/exchange/example/nothing-is-left-when-it-fails", test_nothing_is_left_when_it_fails);

  return g_test_run ();
}
