/* Casebook: test of places among one's like. SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/evidence.h"
#include "domain/position.h"

static void
test_after_last (void)
{
  g_autoptr (CasebookEvidence) evidence = g_object_new (CASEBOOK_TYPE_EVIDENCE, NULL);
  GListStore *list = casebook_evidence_get_artefacts (evidence);
  const double positions[] = { -3, 0.5, 7 };

  g_assert_cmpfloat (casebook_position_after_last (G_LIST_MODEL (list)), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (positions); i++)
    {
      g_autoptr (CasebookArtefact) artefact = g_object_new (CASEBOOK_TYPE_ARTEFACT, "position", positions[i], NULL);

      g_assert_cmpfloat (casebook_position_of (artefact), ==, positions[i]);
      g_list_store_append (list, artefact);
      g_assert_cmpfloat (casebook_position_after_last (G_LIST_MODEL (list)), ==, positions[i] + 1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/position/after-last", test_after_last);

  return g_test_run ();
}
