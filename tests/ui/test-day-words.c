/* Casebook: tests of days in words. SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "ui/dates/day-words.h"

static void
test_near_days (void)
{
  const struct
  {
    CasebookDate day;
    const char  *words;
    const char  *edited;
    const char  *removed;
  } table[] = {
    { 20260301, "Today", "edited today", "removed today" },
    { 20260228, "Yesterday", "edited yesterday", "removed yesterday" },
    { 20260227, "27 February", "edited 27 February", "removed 27 February" },
    { 20251231, "31 December 2025", "edited 31 December 2025", "removed 31 December 2025" },
    { 20260302, "2 March", "edited 2 March", "removed 2 March" },
    { 20260200, "February 2026", "edited February 2026", "removed February 2026" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *words = casebook_day_to_words (table[i].day, 20260301);
      g_autofree char *edited = casebook_day_to_edited (table[i].day, 20260301);
      g_autofree char *removed = casebook_day_to_removed (table[i].day, 20260301);

      g_assert_cmpstr (words, ==, table[i].words);
      g_assert_cmpstr (edited, ==, table[i].edited);
      g_assert_cmpstr (removed, ==, table[i].removed);
    }
}

static CasebookDate
random_date (void)
{
  guint year = g_test_rand_int_range (1000, 10000);
  guint month = g_test_rand_int_range (0, 13);
  guint day = month != 0 ? g_test_rand_int_range (0, 29) : 0;

  return casebook_date_new (year, month, day);
}

static void
test_reads_what_is_shown (void)
{
  for (int i = 0; i < 500; i++)
    {
      CasebookDate date = random_date ();
      g_autofree char *shown = casebook_date_to_display (date);
      g_autofree char *written = casebook_date_to_iso (date);
      g_autofree char *small = g_ascii_strdown (shown, -1);
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (casebook_day_from_words (shown, &error), ==, date);
      g_assert_cmpuint (casebook_day_from_words (small, &error), ==, date);
      g_assert_cmpuint (casebook_day_from_words (written, &error), ==, date);
      g_assert_no_error (error);
    }
}

static void
test_refuses (void)
{
  const char *texts[] = { "soon", "30 February 2026", "2026-02-30", "March", "13", "March March 2026", "1 2 March 2026",
                          "March 2026 2027", "99999" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (casebook_day_from_words (texts[i], &error), ==, CASEBOOK_DATE_NONE);
      g_assert_true (error != NULL && error->domain == CASEBOOK_DATE_ERROR);
    }
}

static void
test_blank (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (casebook_day_from_words (" \t", &error), ==, CASEBOOK_DATE_NONE);
  g_assert_no_error (error);
}

static void
test_moments (void)
{
  g_assert_cmpuint (casebook_day_of_moment (0), ==, 19700101);
  g_assert_cmpuint (casebook_day_of_moment (G_GINT64_CONSTANT (86400) * G_USEC_PER_SEC), ==, 19700102);
  g_assert_cmpuint (casebook_day_of_moment (G_MAXINT64), ==, CASEBOOK_DATE_NONE);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day-words/near-days", test_near_days);
  g_test_add_func ("/day-words/reads-what-is-shown", test_reads_what_is_shown);
  g_test_add_func ("/day-words/refuses", test_refuses);
  g_test_add_func ("/day-words/blank", test_blank);
  g_test_add_func ("/day-words/moments", test_moments);

  return g_test_run ();
}
