/* Casebook: test of making one of two versions of a record. SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/evidence.h"
#include "domain/record-merge.h"

static CasebookRecord *
version_of (CasebookRecord *base)
{
  return casebook_record_copy (base);
}

static CasebookRecord *
evidence_new (void)
{
  return g_object_new (CASEBOOK_TYPE_EVIDENCE,
                       "title", "One gateway",
                       "action", "Compared three designs.",
                       "result", "31 of 31 services moved.",
                       "from", 20260100,
                       NULL);
}

static char *
text_of (gpointer    record,
         const char *field)
{
  char *text;

  g_object_get (record, field, &text, NULL);
  return text;
}

static void
assert_text (gpointer    record,
             const char *field,
             const char *expected)
{
  g_autofree char *text = text_of (record, field);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_changes_of_different_fields_are_both_kept (void)
{
  g_autoptr (CasebookRecord) base = evidence_new ();
  g_autoptr (CasebookRecord) mine = version_of (base);
  g_autoptr (CasebookRecord) theirs = version_of (base);
  CasebookDate from;

  g_object_set (mine, "action", "Led the move.", NULL);
  g_object_set (theirs, "title", "One gateway for all", "from", 20260200, NULL);
  g_assert_cmpint (casebook_record_merge (mine, theirs, base), ==, CASEBOOK_RECORD_MERGE_TAKEN);

  assert_text (mine, "title", "One gateway for all");
  assert_text (mine, "action", "Led the move.");
  g_object_get (mine, "from", &from, NULL);
  g_assert_cmpuint (from, ==, 20260200);
}

static void
test_mine_stands_where_both_changed (void)
{
  g_autoptr (CasebookRecord) base = evidence_new ();
  g_autoptr (CasebookRecord) mine = version_of (base);
  g_autoptr (CasebookRecord) theirs = version_of (base);

  g_object_set (mine, "result", "All services moved.", NULL);
  g_object_set (theirs, "result", "Nearly all moved.", "title", "Theirs", NULL);
  g_assert_cmpint (casebook_record_merge (mine, theirs, base), ==, CASEBOOK_RECORD_MERGE_CONTESTED);

  assert_text (mine, "result", "All services moved.");
  assert_text (mine, "title", "Theirs");
}

static void
test_the_same_change_is_no_contest (void)
{
  g_autoptr (CasebookRecord) base = evidence_new ();
  g_autoptr (CasebookRecord) mine = version_of (base);
  g_autoptr (CasebookRecord) theirs = version_of (base);

  g_object_set (mine, "result", "All moved.", NULL);
  g_object_set (theirs, "result", "All moved.", NULL);
  g_assert_cmpint (casebook_record_merge (mine, theirs, base), ==, CASEBOOK_RECORD_MERGE_SAME);
}

static void
test_without_a_base_nothing_is_taken (void)
{
  g_autoptr (CasebookRecord) mine = evidence_new ();
  g_autoptr (CasebookRecord) theirs = version_of (mine);

  g_assert_cmpint (casebook_record_merge (mine, theirs, NULL), ==, CASEBOOK_RECORD_MERGE_SAME);
  g_object_set (theirs, "result", "Theirs.", NULL);
  g_assert_cmpint (casebook_record_merge (mine, theirs, NULL), ==, CASEBOOK_RECORD_MERGE_CONTESTED);
  assert_text (mine, "result", "31 of 31 services moved.");
}

static void
test_what_was_thrown_away_there_stays_here (void)
{
  g_autoptr (CasebookRecord) base = evidence_new ();
  g_autoptr (CasebookRecord) mine = version_of (base);
  g_autoptr (CasebookRecord) theirs = version_of (base);

  casebook_record_set_stamp (mine, 7);
  casebook_record_set_stamp (theirs, 9);
  casebook_record_set_deleted (theirs, TRUE);
  casebook_record_merge (mine, theirs, base);
  g_assert_false (casebook_record_get_deleted (mine));
  g_assert_cmpint (casebook_record_get_stamp (mine), ==, 7);
}

/* Whatever the two change: no change of mine is lost, and none of theirs but where I changed it too. */
static void
test_no_change_is_lost (void)
{
  static const char * const fields[] = { "title", "situation", "action", "result" };
  static const char * const texts[] = { "a", "b", "c" };

  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (CasebookRecord) base = evidence_new ();
      g_autoptr (CasebookRecord) mine = version_of (base);
      g_autoptr (CasebookRecord) theirs = version_of (base);
      g_autoptr (CasebookRecord) merged = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
        {
          if (g_test_rand_bit ())
            g_object_set (mine, fields[i], texts[g_test_rand_int_range (0, 3)], NULL);
          if (g_test_rand_bit ())
            g_object_set (theirs, fields[i], texts[g_test_rand_int_range (0, 3)], NULL);
        }
      merged = version_of (mine);
      casebook_record_merge (merged, theirs, base);

      for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
        {
          g_autofree char *before = text_of (base, fields[i]);
          g_autofree char *of_mine = text_of (mine, fields[i]);
          g_autofree char *of_theirs = text_of (theirs, fields[i]);

          assert_text (merged, fields[i], g_str_equal (of_mine, before) ? of_theirs : of_mine);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-merge/changes-of-different-fields-are-both-kept", test_changes_of_different_fields_are_both_kept);
  g_test_add_func ("/record-merge/mine-stands-where-both-changed", test_mine_stands_where_both_changed);
  g_test_add_func ("/record-merge/the-same-change-is-no-contest", test_the_same_change_is_no_contest);
  g_test_add_func ("/record-merge/without-a-base-nothing-is-taken", test_without_a_base_nothing_is_taken);
  g_test_add_func ("/record-merge/what-was-thrown-away-there-stays-here", test_what_was_thrown_away_there_stays_here);
  g_test_add_func ("/record-merge/no-change-is-lost", test_no_change_is_lost);

  return g_test_run ();
}
