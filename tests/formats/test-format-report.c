/* Casebook: tests of the report of repairs and losses. SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/format-report.h"

static void
test_keeps_entries_in_order (void)
{
  g_autoptr (CasebookFormatReport) report = casebook_format_report_new ();
  guint n_losses = 0;

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *item = g_strdup_printf ("items[%u]", i);
      CasebookFormatEntryKind kind = g_test_rand_bit () ? CASEBOOK_FORMAT_LOSS : CASEBOOK_FORMAT_REPAIR;

      n_losses += kind == CASEBOOK_FORMAT_LOSS;
      casebook_format_report_add (report, kind, "code", item, i, "A sentence.");
    }

  g_assert_cmpuint (casebook_format_report_get_size (report), ==, 100);
  g_assert_cmpuint (casebook_format_report_get_n (report, CASEBOOK_FORMAT_LOSS), ==, n_losses);
  g_assert_cmpuint (casebook_format_report_get_n (report, CASEBOOK_FORMAT_REPAIR), ==, 100 - n_losses);
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *item = g_strdup_printf ("items[%u]", i);
      const CasebookFormatEntry *entry = casebook_format_report_get_entry (report, i);

      g_assert_cmpstr (entry->code, ==, "code");
      g_assert_cmpstr (entry->item, ==, item);
      g_assert_cmpuint (entry->line, ==, i);
      g_assert_cmpstr (entry->sentence, ==, "A sentence.");
    }
}

static void
test_an_entry_about_nothing_in_particular (void)
{
  g_autoptr (CasebookFormatReport) report = casebook_format_report_new ();

  casebook_format_report_add (report, CASEBOOK_FORMAT_LOSS, "code", NULL, 0, "A sentence.");
  g_assert_cmpstr (casebook_format_report_get_entry (report, 0)->item, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/format-report/keeps-entries-in-order", test_keeps_entries_in_order);
  g_test_add_func ("/formats/format-report/an-entry-about-nothing-in-particular", test_an_entry_about_nothing_in_particular);

  return g_test_run ();
}
