/* Casebook: tests of a case as the home page lists it. SPDX-License-Identifier: GPL-3.0-or-later */
#include "workspace/case-entry.h"

static CasebookCaseSummary *
summary_of (gint64 edited)
{
  return casebook_case_summary_new ("a-case", "Robin Quill", "platform-engineering", "intermediate", "senior",
                                    CASEBOOK_DATE_NONE, CASEBOOK_DATE_NONE, edited, 0);
}

/* What was reckoned before an edit is not taken for what the case is now, and never replaces what is. */
static void
test_states_are_of_an_edit (void)
{
  g_autoptr (CasebookCaseSummary) first = summary_of (100);
  g_autoptr (CasebookCaseSummary) second = summary_of (200);
  g_autoptr (CasebookCaseEntry) entry = casebook_case_entry_new (first);
  g_autoptr (GListModel) old = G_LIST_MODEL (g_list_store_new (CASEBOOK_TYPE_COVERAGE));
  g_autoptr (GListModel) current = G_LIST_MODEL (g_list_store_new (CASEBOOK_TYPE_COVERAGE));

  g_assert_false (casebook_case_entry_has_current_states (entry));
  casebook_case_entry_set_states (entry, old, 100);
  g_assert_true (casebook_case_entry_has_current_states (entry));

  casebook_case_entry_set_summary (entry, second);
  g_assert_false (casebook_case_entry_has_current_states (entry));
  g_assert_true (casebook_case_entry_get_states (entry) == old);

  casebook_case_entry_set_states (entry, current, 200);
  casebook_case_entry_set_states (entry, old, 100);
  g_assert_true (casebook_case_entry_get_states (entry) == current);
  g_assert_true (casebook_case_entry_has_current_states (entry));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/case-entry/states-are-of-an-edit", test_states_are_of_an_edit);

  return g_test_run ();
}
