/* Casebook: tests of where a record is shown. SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk-fixture.h"
#include "ui/case/record-place.h"

typedef struct
{
  DeskFixture        fixture;
  CasebookCase      *case_;
  CasebookFramework *framework;
} Place;

static void
set_up (Place         *test,
        gconstpointer  user_data)
{
  desk_fixture_open (&test->fixture);
  test->case_ = casebook_case_desk_get_case (test->fixture.desk);
  test->framework = casebook_case_desk_get_framework (test->fixture.desk);
}

static void
tear_down (Place         *test,
           gconstpointer  user_data)
{
  desk_fixture_flush (&test->fixture);
  desk_fixture_close (&test->fixture);
}

static CasebookItem *
item (Place      *test,
      const char *code)
{
  return casebook_framework_find_item (test->framework, code);
}

static CasebookItem *
find_item (Place      *test,
           gpointer    record,
           const char *shown)
{
  return casebook_record_place_find_item (record, test->case_, test->framework,
                                          shown != NULL ? item (test, shown) : NULL);
}

static void
test_a_claim_is_beside_its_item (Place         *test,
                                 gconstpointer  user_data)
{
  CasebookEvidence *evidence = casebook_case_desk_add_evidence (test->fixture.desk, item (test, "ai"));
  CasebookClaim *claim = casebook_case_desk_add_claim (test->fixture.desk, evidence, "mentoring", "");

  g_assert_true (find_item (test, claim, "ai") == item (test, "mentoring"));
  g_assert_true (casebook_record_place_find_evidence (CASEBOOK_RECORD (claim), test->case_) == evidence);
}

static void
test_evidence_stays_beside_the_item_that_is_seen (Place         *test,
                                                  gconstpointer  user_data)
{
  CasebookEvidence *evidence = casebook_case_desk_add_evidence (test->fixture.desk, item (test, "ai"));

  casebook_case_desk_add_claim (test->fixture.desk, evidence, "mentoring", "");
  g_assert_true (find_item (test, evidence, "mentoring") == item (test, "mentoring"));
  g_assert_true (find_item (test, evidence, "influence") == item (test, "ai"));
  g_assert_true (find_item (test, evidence, NULL) == item (test, "ai"));
}

static void
test_evidence_without_claims_is_beside_none (Place         *test,
                                             gconstpointer  user_data)
{
  g_assert_null (find_item (test, casebook_case_desk_add_evidence (test->fixture.desk, NULL), "ai"));
}

static void
test_what_is_in_the_bin_has_no_place (Place         *test,
                                      gconstpointer  user_data)
{
  CasebookEvidence *evidence = casebook_case_desk_add_evidence (test->fixture.desk, item (test, "ai"));
  CasebookMeasure *measure = casebook_case_desk_add_measure (test->fixture.desk, evidence);

  g_assert_true (casebook_record_place_find_evidence (CASEBOOK_RECORD (measure), test->case_) == evidence);
  casebook_case_desk_remove (test->fixture.desk, evidence);
  g_assert_null (casebook_record_place_find_evidence (CASEBOOK_RECORD (evidence), test->case_));
  g_assert_null (casebook_record_place_find_evidence (CASEBOOK_RECORD (measure), test->case_));
  g_assert_null (find_item (test, evidence, "ai"));
}

static void
test_the_case_itself_is_nowhere_in_it (Place         *test,
                                       gconstpointer  user_data)
{
  g_assert_null (find_item (test, test->case_, "ai"));
  g_assert_null (casebook_record_place_find_evidence (CASEBOOK_RECORD (test->case_), test->case_));
}

#define add(path, test) g_test_add ("/record-place/" path, Place, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("a-claim-is-beside-its-item", test_a_claim_is_beside_its_item);
  add ("evidence-stays-beside-the-item-that-is-seen", test_evidence_stays_beside_the_item_that_is_seen);
  add ("evidence-without-claims-is-beside-none", test_evidence_without_claims_is_beside_none);
  add ("what-is-in-the-bin-has-no-place", test_what_is_in_the_bin_has_no_place);
  add ("the-case-itself-is-nowhere-in-it", test_the_case_itself_is_nowhere_in_it);

  return g_test_run ();
}
