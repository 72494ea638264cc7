/* Casebook: tests of cases.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "assert-field.h"
#include "domain/case.h"

static void
test_fields (void)
{
  g_autoptr (CasebookCase) case_ = g_object_new (CASEBOOK_TYPE_CASE, NULL);

  ASSERT_TEXT_FIELD (case_, case, candidate);
  ASSERT_TEXT_FIELD (case_, case, framework);
  ASSERT_TEXT_FIELD (case_, case, from_level);
  ASSERT_TEXT_FIELD (case_, case, to_level);
  ASSERT_FIELD (case_, case, window_from, 20260314);
  ASSERT_FIELD (case_, case, window_to, 20260314);
  ASSERT_TEXT_FIELD (case_, case, manager);
  ASSERT_TEXT_FIELD (case_, case, team);
  ASSERT_TEXT_FIELD (case_, case, ask);
}

static CasebookEvidence *
add_evidence (CasebookCase *case_,
              const char   *id)
{
  g_autoptr (CasebookEvidence) evidence = g_object_new (CASEBOOK_TYPE_EVIDENCE, "id", id, NULL);

  g_list_store_append (casebook_case_get_evidence (case_), evidence);
  return evidence;
}

static void
add_claim (CasebookEvidence *evidence,
           const char       *item_id,
           double            position)
{
  g_autoptr (CasebookClaim) claim = g_object_new (CASEBOOK_TYPE_CLAIM,
                                                  "evidence-id", casebook_record_get_id (CASEBOOK_RECORD (evidence)),
                                                  "item-id", item_id,
                                                  "position", position,
                                                  NULL);

  g_list_store_append (casebook_evidence_get_claims (evidence), claim);
}

static void
test_evidence_is_found_by_id (void)
{
  g_autoptr (CasebookCase) case_ = g_object_new (CASEBOOK_TYPE_CASE, NULL);
  CasebookEvidence *one = add_evidence (case_, "one");
  CasebookEvidence *two = add_evidence (case_, "two");

  g_assert_true (casebook_case_find_evidence (case_, "one") == one);
  g_assert_true (casebook_case_find_evidence (case_, "two") == two);
  g_assert_null (casebook_case_find_evidence (case_, "tw"));
  g_assert_null (casebook_case_find_evidence (case_, ""));
}

/* The claims on an item are those on that very item, from every piece of
 * evidence, in the order of their positions. */
static void
test_claims_on_an_item (void)
{
  for (guint round = 0; round < 100; round++)
    {
      g_autoptr (CasebookCase) case_ = g_object_new (CASEBOOK_TYPE_CASE, NULL);
      g_autoptr (GListModel) claims = NULL;
      guint expected = 0;

      for (guint i = 0; i < 10; i++)
        {
          CasebookEvidence *evidence = add_evidence (case_, NULL);

          for (int j = g_test_rand_int_range (0, 4); j > 0; j--)
            {
              gboolean here = g_test_rand_bit ();

              add_claim (evidence, here ? "ai" : "ai/practice", g_test_rand_double ());
              expected += here;
            }
        }

      claims = casebook_case_dup_claims_on (case_, "ai");
      g_assert_cmpuint (g_list_model_get_n_items (claims), ==, expected);
      for (guint i = 0; i < expected; i++)
        {
          g_autoptr (CasebookClaim) claim = g_list_model_get_item (claims, i);
          g_autoptr (CasebookClaim) before = i > 0 ? g_list_model_get_item (claims, i - 1) : NULL;

          g_assert_cmpstr (casebook_claim_get_item_id (claim), ==, "ai");
          if (before != NULL)
            g_assert_cmpfloat (casebook_claim_get_position (before), <=, casebook_claim_get_position (claim));
        }
    }
}

/* What comes next stands behind every claim of the case, whatever it is on. */
static void
test_next_position (void)
{
  g_autoptr (CasebookCase) case_ = g_object_new (CASEBOOK_TYPE_CASE, NULL);

  g_assert_cmpfloat (casebook_case_get_next_position (case_), ==, 1);
  add_claim (add_evidence (case_, NULL), "ai", 7);
  add_claim (add_evidence (case_, NULL), "influence", -2);
  g_assert_cmpfloat (casebook_case_get_next_position (case_), >, 7);
}

static void
test_no_opportunity_of_item_and_expectation (void)
{
  g_autoptr (CasebookCase) case_ = g_object_new (CASEBOOK_TYPE_CASE, NULL);
  g_autoptr (CasebookNoOpportunity) whole = g_object_new (CASEBOOK_TYPE_NO_OPPORTUNITY,
                                                          "item-id", "influence",
                                                          NULL);
  g_autoptr (CasebookNoOpportunity) part = g_object_new (CASEBOOK_TYPE_NO_OPPORTUNITY,
                                                         "item-id", "ai",
                                                         "expectation-id", "ai-gpu",
                                                         NULL);

  g_list_store_append (casebook_case_get_no_opportunities (case_), whole);
  g_list_store_append (casebook_case_get_no_opportunities (case_), part);

  g_assert_true (casebook_case_find_no_opportunity (case_, "influence", "") == whole);
  g_assert_true (casebook_case_find_no_opportunity (case_, "ai", "ai-gpu") == part);
  g_assert_null (casebook_case_find_no_opportunity (case_, "ai", ""));
  g_assert_null (casebook_case_find_no_opportunity (case_, "influence", "ai-gpu"));
}

static void
test_progress_is_none_until_stated (void)
{
  g_autoptr (CasebookCase) case_ = g_object_new (CASEBOOK_TYPE_CASE, NULL);
  g_autoptr (CasebookProgress) progress = g_object_new (CASEBOOK_TYPE_PROGRESS,
                                                        "resource-id", "team-topologies",
                                                        "state", CASEBOOK_PROGRESS_DONE,
                                                        NULL);

  g_list_store_append (casebook_case_get_progress (case_), progress);
  g_assert_true (casebook_case_find_progress (case_, "team-topologies") == progress);
  g_assert_null (casebook_case_find_progress (case_, "cloud-finops"));
  g_assert_cmpint (casebook_case_get_progress_state (case_, "team-topologies"), ==, CASEBOOK_PROGRESS_DONE);
  g_assert_cmpint (casebook_case_get_progress_state (case_, "cloud-finops"), ==, CASEBOOK_PROGRESS_NONE);
}

static void
test_a_case_lets_its_parts_go (void)
{
  CasebookCase *case_ = g_object_new (CASEBOOK_TYPE_CASE, NULL);
  CasebookEvidence *evidence = add_evidence (case_, "one");

  g_object_add_weak_pointer (G_OBJECT (evidence), (gpointer *) &evidence);
  add_claim (evidence, "ai", 1);
  g_object_run_dispose (G_OBJECT (case_));
  g_assert_null (evidence);
  g_object_unref (case_);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/domain/case/fields", test_fields);
  g_test_add_func ("/domain/case/evidence-is-found-by-id", test_evidence_is_found_by_id);
  g_test_add_func ("/domain/case/claims-on-an-item", test_claims_on_an_item);
  g_test_add_func ("/domain/case/next-position", test_next_position);
  g_test_add_func ("/domain/case/no-opportunity-of-item-and-expectation", test_no_opportunity_of_item_and_expectation);
  g_test_add_func ("/domain/case/progress-is-none-until-stated", test_progress_is_none_until_stated);
  g_test_add_func ("/domain/case/a-case-lets-its-parts-go", test_a_case_lets_its_parts_go);

  return g_test_run ();
}
