/* Casebook: tests of what is said of something in the bin. SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/claim.h"
#include "domain/measure.h"
#include "ui/home/bin-words.h"

static char *
title_of (CasebookRecord *record)
{
  g_autoptr (CasebookEvidence) evidence = g_object_new (CASEBOOK_TYPE_EVIDENCE, "title", "The gauge", NULL);
  g_autoptr (CasebookBinEntry) entry = casebook_bin_entry_new_part (record, evidence, NULL, 0);

  return casebook_bin_dup_title (entry);
}

static void
assert_title (gpointer    record,
              const char *wanted)
{
  g_autoptr (CasebookRecord) owned = record;
  g_autofree char *title = title_of (owned);

  g_assert_cmpstr (title, ==, wanted);
}

/* A claim begins without a sentence. */
static void
test_a_claim_has_a_title (void)
{
  assert_title (g_object_new (CASEBOOK_TYPE_CLAIM, "sentence", "It tells the time.", NULL), "It tells the time.");
  assert_title (g_object_new (CASEBOOK_TYPE_CLAIM, NULL), "Claim without a sentence");
  assert_title (g_object_new (CASEBOOK_TYPE_CLAIM, "sentence", "\t ", NULL), "Claim without a sentence");
}

static void
test_a_measure_has_a_title (void)
{
  assert_title (g_object_new (CASEBOOK_TYPE_MEASURE, "label", "Drift", "before", "9", NULL), "Drift");
  assert_title (g_object_new (CASEBOOK_TYPE_MEASURE, "before", "9", "after", "1", NULL), "9 → 1");
  assert_title (g_object_new (CASEBOOK_TYPE_MEASURE, "after", "1", NULL), "? → 1");
  assert_title (g_object_new (CASEBOOK_TYPE_MEASURE, "before", "9", NULL), "9 → ?");
  assert_title (g_object_new (CASEBOOK_TYPE_MEASURE, NULL), "Measure without a name");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/bin-words/a-claim-has-a-title", test_a_claim_has_a_title);
  g_test_add_func ("/ui/bin-words/a-measure-has-a-title", test_a_measure_has_a_title);

  return g_test_run ();
}
