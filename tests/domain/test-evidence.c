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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/domain/evidence/fields", test_fields);
  g_test_add_func ("/domain/evidence/can-be-judged", test_can_be_judged);

  return g_test_run ();
}
