/* Casebook: tests of what a reader may see. SPDX-License-Identifier: GPL-3.0-or-later */
#include "made-up.h"
#include "reports/selection.h"

static void
test_audience (void)
{
  static const struct
  {
    CasebookAudience reader;
    guint            n_seen;
  } readers[] = {
    { CASEBOOK_AUDIENCE_MANAGER, 3 },
    { CASEBOOK_AUDIENCE_COMMITTEE, 2 },
  };
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 2);
  g_autoptr (CasebookCase) case_ = made_up_case ();

  for (CasebookAudience audience = CASEBOOK_AUDIENCE_ME;
       audience <= CASEBOOK_AUDIENCE_CANDIDATE_AFTER_DECISION;
       audience++)
    {
      CasebookEvidence *evidence = made_up_evidence (case_, "Title", casebook_date_new (2025, 2, 0), audience);

      g_object_set (evidence, "action", "Did it.", NULL);
      made_up_claim (evidence, "c1", "Claim");
    }

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      g_autoptr (CasebookSelection) selection = casebook_selection_new (case_, framework, readers[i].reader);
      CasebookItem *item = casebook_framework_find_item (framework, "c1");

      g_assert_cmpuint (casebook_selection_get_evidence (selection)->len, ==, readers[i].n_seen);
      g_assert_cmpuint (casebook_selection_get_supports (selection, item)->len, ==, readers[i].n_seen);
      g_assert_cmpuint (casebook_coverage_get_n_evidence (casebook_selection_get_coverage (selection, item)), ==,
                        readers[i].n_seen);
    }
}

static void
test_home_is_the_first_item (void)
{
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 3);
  g_autoptr (CasebookCase) case_ = made_up_case ();
  CasebookEvidence *evidence = made_up_evidence (case_, "Title", casebook_date_new (2025, 2, 0),
                                                 CASEBOOK_AUDIENCE_COMMITTEE);
  g_autoptr (CasebookSelection) selection = NULL;

  made_up_claim (evidence, "c3", "Claim");
  made_up_claim (evidence, "c2", "Claim");
  made_up_claim (evidence, "c2", "Another");
  made_up_claim (evidence, "of another framework", "Claim");
  selection = casebook_selection_new (case_, framework, CASEBOOK_AUDIENCE_COMMITTEE);

  g_assert_true (casebook_selection_get_home (selection, evidence) == casebook_framework_find_item (framework, "c2"));
  g_assert_null (casebook_selection_get_supports (selection, casebook_framework_find_item (framework, "c1")));
  g_assert_cmpuint (casebook_selection_get_supports (selection, casebook_framework_find_item (framework, "c2"))->len,
                    ==, 1);
}

static void
set_position (CasebookEvidence *evidence,
              double            position)
{
  g_autoptr (CasebookClaim) claim = g_list_model_get_item (G_LIST_MODEL (casebook_evidence_get_claims (evidence)), 0);

  g_object_set (claim, "position", position, NULL);
}

/* Evidence stands under an item by the place the person gave its claim there, however old it is. */
static void
test_numbers_follow_the_packet (void)
{
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 2);
  g_autoptr (CasebookCase) case_ = made_up_case ();
  CasebookEvidence *loose = made_up_evidence (case_, "Loose", casebook_date_new (2026, 1, 0),
                                              CASEBOOK_AUDIENCE_COMMITTEE);
  CasebookEvidence *older = made_up_evidence (case_, "Older", casebook_date_new (2025, 1, 0),
                                              CASEBOOK_AUDIENCE_COMMITTEE);
  CasebookEvidence *later = made_up_evidence (case_, "Later", casebook_date_new (2025, 9, 0),
                                              CASEBOOK_AUDIENCE_COMMITTEE);

  made_up_claim (older, "c1", "Claim");
  made_up_claim (later, "c1", "Claim");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CasebookSelection) selection = NULL;

      set_position (older, i == 0 ? 2 : 0.5);
      set_position (later, 1);
      selection = casebook_selection_new (case_, framework, CASEBOOK_AUDIENCE_COMMITTEE);
      g_assert_cmpstr (casebook_selection_get_number (selection, later), ==, i == 0 ? "E1" : "E2");
      g_assert_cmpstr (casebook_selection_get_number (selection, older), ==, i == 0 ? "E2" : "E1");
      g_assert_cmpstr (casebook_selection_get_number (selection, loose), ==, "E3");
      g_assert_null (casebook_selection_get_home (selection, loose));
    }
}

/* The reader's three: those the candidate chose, and what may be read fills up. */
static void
test_strongest (void)
{
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 2);
  g_autoptr (CasebookCase) case_ = made_up_case ();
  CasebookEvidence *evidence[4];

  for (guint i = 0; i < G_N_ELEMENTS (evidence); i++)
    {
      evidence[i] = made_up_evidence (case_, "Title", casebook_date_new (2025, 2, 0),
                                      i == 2 ? CASEBOOK_AUDIENCE_MANAGER : CASEBOOK_AUDIENCE_COMMITTEE);
      for (guint j = 0; j <= i; j++)
        made_up_claim (evidence[i], "c1", "Claim");
    }
  g_object_set (evidence[0], "strongest", (gint64) 1, NULL);
  g_object_set (evidence[2], "strongest", (gint64) 2, NULL);

  for (guint i = 0; i < 2; i++)
    {
      const CasebookAudience reader = i == 0 ? CASEBOOK_AUDIENCE_COMMITTEE : CASEBOOK_AUDIENCE_MANAGER;
      g_autoptr (CasebookSelection) selection = casebook_selection_new (case_, framework, reader);
      g_autoptr (GPtrArray) strongest = casebook_selection_dup_strongest (selection);

      g_assert_cmpuint (strongest->len, ==, 3);
      g_assert_true (strongest->pdata[0] == evidence[0]);
      g_assert_true (strongest->pdata[1] == evidence[i == 0 ? 3 : 2]);
      g_assert_true (strongest->pdata[2] == evidence[i == 0 ? 1 : 3]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/selection/audience", test_audience);
  g_test_add_func ("/selection/home-is-the-first-item", test_home_is_the_first_item);
  g_test_add_func ("/selection/numbers-follow-the-packet", test_numbers_follow_the_packet);
  g_test_add_func ("/selection/strongest", test_strongest);

  return g_test_run ();
}
