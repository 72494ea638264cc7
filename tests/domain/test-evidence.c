/* Casebook: tests of evidence.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "assert-field.h"
#include "domain/evidence.h"

static void
test_fields (void)
{
  g_autoptr (CasebookEvidence) evidence = g_object_new (CASEBOOK_TYPE_EVIDENCE, NULL);

  ASSERT_TEXT_FIELD (evidence, evidence, case_id);
  ASSERT_TEXT_FIELD (evidence, evidence, title);
  ASSERT_TEXT_FIELD (evidence, evidence, situation);
  ASSERT_TEXT_FIELD (evidence, evidence, action);
  ASSERT_TEXT_FIELD (evidence, evidence, result);
  ASSERT_FIELD (evidence, evidence, from, 20260314);
  ASSERT_FIELD (evidence, evidence, to, 20260314);
  ASSERT_TEXT_FIELD (evidence, evidence, role);
  ASSERT_TEXT_FIELD (evidence, evidence, scope);
  ASSERT_FIELD (evidence, evidence, audience, CASEBOOK_AUDIENCE_MANAGER);
  ASSERT_FIELD (evidence, evidence, strongest, G_GINT64_CONSTANT (3));
}

static void
test_can_be_judged (void)
{
  g_autoptr (CasebookEvidence) evidence = g_object_new (CASEBOOK_TYPE_EVIDENCE, NULL);

  g_object_set (evidence, "title", "The gauge", "situation", "It drifted.", "action", "\t", NULL);
  g_assert_false (casebook_evidence_can_be_judged (evidence));
  g_object_set (evidence, "result", "It no longer does.", NULL);
  g_assert_true (casebook_evidence_can_be_judged (evidence));
  g_object_set (evidence, "action", "Set its clock.", "result", "", NULL);
  g_assert_true (casebook_evidence_can_be_judged (evidence));
}

static CasebookClaim *
add_claim (CasebookEvidence *evidence,
           const char       *item_id,
           const char       *expectation_id)
{
  g_autoptr (CasebookClaim) claim =
    g_object_new (CASEBOOK_TYPE_CLAIM, "item-id", item_id, "expectation-id", expectation_id, NULL);

  g_list_store_append (casebook_evidence_get_claims (evidence), claim);
  return claim;
}

static void
test_find_claim (void)
{
  g_autoptr (CasebookEvidence) evidence = g_object_new (CASEBOOK_TYPE_EVIDENCE, NULL);
  CasebookClaim *of_one, *of_another, *of_whole;

  g_assert_null (casebook_evidence_find_claim (evidence, "care", ""));
  of_one = add_claim (evidence, "care", "care.1");
  of_another = add_claim (evidence, "care", "care.2");
  of_whole = add_claim (evidence, "speed", "");
  g_assert_true (casebook_evidence_find_claim (evidence, "care", "") == of_one);
  g_assert_true (casebook_evidence_find_claim (evidence, "care", "care.2") == of_another);
  g_assert_null (casebook_evidence_find_claim (evidence, "care", "care.3"));
  g_assert_true (casebook_evidence_find_claim (evidence, "speed", "") == of_whole);
  g_assert_null (casebook_evidence_find_claim (evidence, "speed", "speed.1"));
}

static void
test_latest (void)
{
  g_autoptr (CasebookEvidence) evidence = g_object_new (CASEBOOK_TYPE_EVIDENCE, "from", 20250300, NULL);

  g_assert_cmpuint (casebook_evidence_get_latest (evidence), ==, 20250300);
  g_object_set (evidence, "to", 20250700, NULL);
  g_assert_cmpuint (casebook_evidence_get_latest (evidence), ==, 20250700);
}

/* A row an audience, a column a reader, both in the order of the type. */
static void
test_readers (void)
{
  static const gboolean may[4][4] = {
    { FALSE, FALSE, FALSE, FALSE },
    { TRUE, TRUE, FALSE, FALSE },
    { TRUE, TRUE, TRUE, TRUE },
    { TRUE, TRUE, TRUE, TRUE },
  };

  for (guint audience = 0; audience < 4; audience++)
    for (guint reader = 0; reader < 4; reader++)
      {
        g_autoptr (CasebookEvidence) evidence = g_object_new (CASEBOOK_TYPE_EVIDENCE, "audience", audience, NULL);

        g_assert_cmpint (casebook_evidence_may_be_read_by (evidence, reader), ==, may[audience][reader]);
        casebook_record_set_deleted (CASEBOOK_RECORD (evidence), TRUE);
        g_assert_false (casebook_evidence_may_be_read_by (evidence, reader));
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/domain/evidence/fields", test_fields);
  g_test_add_func ("/domain/evidence/can-be-judged", test_can_be_judged);
  g_test_add_func ("/domain/evidence/find-claim", test_find_claim);
  g_test_add_func ("/domain/evidence/latest", test_latest);
  g_test_add_func ("/domain/evidence/readers", test_readers);

  return g_test_run ();
}
