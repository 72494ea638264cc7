/* Casebook: tests of expectations told in words. SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/framework/expectation-words.h"

static void
add_claim (CasebookEvidence *evidence,
           const char       *expectation_id)
{
  g_autoptr (CasebookClaim) claim = g_object_new (CASEBOOK_TYPE_CLAIM,
                                                  "evidence-id", casebook_record_get_id (CASEBOOK_RECORD (evidence)),
                                                  "item-id", "item", "expectation-id", expectation_id, NULL);

  g_list_store_append (casebook_evidence_get_claims (evidence), claim);
}

/* All are counted at once, whatever evidence they are on. */
static void
test_claims_are_counted (void)
{
  static const char *const on[][3] = { { "one", "two", "one" }, { "two", "", "one" } };
  g_autoptr (CasebookCase) case_ = g_object_new (CASEBOOK_TYPE_CASE, NULL);
  g_autoptr (GHashTable) counts = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (on); i++)
    {
      g_autoptr (CasebookEvidence) evidence = g_object_new (CASEBOOK_TYPE_EVIDENCE, NULL);

      g_list_store_append (casebook_case_get_evidence (case_), evidence);
      for (guint j = 0; j < G_N_ELEMENTS (on[i]); j++)
        add_claim (evidence, on[i][j]);
    }
  counts = casebook_expectation_count_claims (case_);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "one")), ==, 3);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "two")), ==, 2);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "three")), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/expectation-words/claims-are-counted", test_claims_are_counted);

  return g_test_run ();
}
