/* Casebook: tests of partial dates.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/date.h"

static CasebookDate
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  CasebookDate date = 1;

  g_assert_true (casebook_date_parse (text, &date, &error));
  g_assert_no_error (error);
  return date;
}

static void
assert_round_trip (guint year,
                   guint month,
                   guint day)
{
  CasebookDate date = casebook_date_new (year, month, day);
  g_autofree char *iso = casebook_date_to_iso (date);

  g_assert_true (casebook_date_is_valid (date));
  g_assert_cmpuint (parse (iso), ==, date);
  g_assert_cmpuint (casebook_date_get_year (date), ==, year);
  g_assert_cmpuint (casebook_date_get_month (date), ==, month);
  g_assert_cmpuint (casebook_date_get_day (date), ==, day);
}

static void
test_round_trip_of_every_date (void)
{
  for (guint year = 1000; year <= 9999; year++)
    {
      assert_round_trip (year, 0, 0);
      if (year > 1010 && year < 9990 && (year < 1990 || year > 2101))
        continue;
      for (guint month = 1; month <= 12; month++)
        {
          assert_round_trip (year, month, 0);
          for (guint day = 1; day <= g_date_get_days_in_month (month, year); day++)
            assert_round_trip (year, month, day);
        }
    }
}

/* A number is a date exactly when it is the number of a date that can be written. */
static void
test_validity_of_any_number (void)
{
  for (guint i = 0; i < 50000; i++)
    {
      CasebookDate date = g_test_rand_bit () ? (CasebookDate) g_test_rand_int ()
                                             : (CasebookDate) g_test_rand_int_range (0, 100000000);
      guint year = date / 10000, month = date / 100 % 100, day = date % 100;
      gboolean valid = date == 0 ||
                       (year >= 1000 && year <= 9999 &&
                        ((month == 0 && day == 0) ||
                         (month >= 1 && month <= 12 &&
                          (day == 0 || g_date_valid_dmy (day, month, year)))));

      g_assert_cmpint (casebook_date_is_valid (date), ==, valid);
      g_assert_cmpuint (casebook_date_new (year, month, day), ==, valid ? date : 0);
    }
}

static void
test_leap_days (void)
{
  g_assert_cmpuint (casebook_date_new (2024, 2, 29), ==, 20240229);
  g_assert_cmpuint (casebook_date_new (2000, 2, 29), ==, 20000229);
  g_assert_cmpuint (casebook_date_new (1900, 2, 29), ==, CASEBOOK_DATE_NONE);
  g_assert_cmpuint (casebook_date_new (2023, 2, 29), ==, CASEBOOK_DATE_NONE);
  g_assert_cmpuint (casebook_date_last_day (parse ("2024-02")), ==, 20240229);
  g_assert_cmpuint (casebook_date_last_day (parse ("2100-02")), ==, 21000228);
}

static void
test_what_is_no_date (void)
{
  static const struct { const char *text; int code; } cases[] = {
    { "2026-02-30", CASEBOOK_DATE_ERROR_NO_SUCH_DAY },
    { "2026-13", CASEBOOK_DATE_ERROR_NO_SUCH_DAY },
    { "2026-00", CASEBOOK_DATE_ERROR_NO_SUCH_DAY },
    { "2026-04-31", CASEBOOK_DATE_ERROR_NO_SUCH_DAY },
    { "2026-04-00", CASEBOOK_DATE_ERROR_NO_SUCH_DAY },
    { "2026-00-10", CASEBOOK_DATE_ERROR_NO_SUCH_DAY },
    { "0000", CASEBOOK_DATE_ERROR_TOO_EARLY },
    { "0999-12-31", CASEBOOK_DATE_ERROR_TOO_EARLY },
    { "yesterday", CASEBOOK_DATE_ERROR_SHAPE },
    { "2026-3-4", CASEBOOK_DATE_ERROR_SHAPE },
    { "26-03-04", CASEBOOK_DATE_ERROR_SHAPE },
    { "2026/03/04", CASEBOOK_DATE_ERROR_SHAPE },
    { "2026-03-04T10", CASEBOOK_DATE_ERROR_SHAPE },
    { "-026", CASEBOOK_DATE_ERROR_SHAPE },
    { "+2026", CASEBOOK_DATE_ERROR_SHAPE },
    { "20260304", CASEBOOK_DATE_ERROR_SHAPE },
    { "2026-03-0４", CASEBOOK_DATE_ERROR_SHAPE },
    { "2026 03", CASEBOOK_DATE_ERROR_SHAPE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      CasebookDate date = 20200101;

      g_assert_false (casebook_date_parse (cases[i].text, &date, &error));
      g_assert_error (error, CASEBOOK_DATE_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].text));
      g_assert_cmpuint (date, ==, 20200101);
    }
}

static void
test_white_space_is_passed_over (void)
{
  g_assert_cmpuint (parse (" 2026-03-14\n"), ==, 20260314);
  g_assert_cmpuint (parse ("\t"), ==, CASEBOOK_DATE_NONE);
  g_assert_cmpuint (parse (""), ==, CASEBOOK_DATE_NONE);
}

static CasebookDate
random_date (void)
{
  guint year = g_test_rand_int_range (2023, 2026);
  guint month = g_test_rand_int_range (0, 13);
  guint days = month != 0 ? g_date_get_days_in_month (month, year) : 0;

  if (g_test_rand_int_range (0, 10) == 0)
    return CASEBOOK_DATE_NONE;

  return casebook_date_new (year, month, month != 0 ? g_test_rand_int_range (0, days + 1) : 0);
}

/* The numbers sort as the first days do, a less precise date before those it contains. */
static void
test_order (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      CasebookDate a = random_date (), b = random_date ();

      if (casebook_date_first_day (a) < casebook_date_first_day (b))
        g_assert_cmpuint (a, <, b);
      if (a != 0 && b != 0 && a != b && casebook_date_first_day (a) == casebook_date_first_day (b))
        g_assert_cmpint (a < b, ==, casebook_date_last_day (a) > casebook_date_last_day (b));
      g_assert_cmpuint (casebook_date_first_day (a), <=, casebook_date_last_day (a));
    }
}

/* Whether @date may mean that very day, told from the written forms alone. */
static gboolean
may_mean (CasebookDate date,
          CasebookDate day)
{
  g_autofree char *iso = casebook_date_to_iso (date);
  g_autofree char *iso_day = casebook_date_to_iso (day);

  return g_str_has_prefix (iso_day, iso);
}

static gboolean
span_has (CasebookDate from,
          CasebookDate to,
          CasebookDate day)
{
  gboolean begun = from == CASEBOOK_DATE_NONE || day > from || may_mean (from, day);
  gboolean over = to != CASEBOOK_DATE_NONE && day > to && !may_mean (to, day);

  return begun && !over;
}

/* Every day of the years around, one by one. */
static gboolean
share_a_day (CasebookDate from,
             CasebookDate to,
             CasebookDate window_from,
             CasebookDate window_to)
{
  if (from == CASEBOOK_DATE_NONE && to == CASEBOOK_DATE_NONE)
    return FALSE;
  if (from == CASEBOOK_DATE_NONE)
    from = to;
  if (to == CASEBOOK_DATE_NONE)
    to = from;

  for (guint year = 2022; year <= 2026; year++)
    for (guint month = 1; month <= 12; month++)
      for (guint day = 1; day <= g_date_get_days_in_month (month, year); day++)
        {
          CasebookDate date = casebook_date_new (year, month, day);

          if (span_has (from, to, date) && span_has (window_from, window_to, date))
            return TRUE;
        }

  return FALSE;
}

static void
test_overlap_against_every_day (void)
{
  for (guint i = 0; i < 600; i++)
    {
      CasebookDate from = random_date (), to = random_date ();
      CasebookDate window_from = random_date (), window_to = random_date ();

      if (to != CASEBOOK_DATE_NONE && casebook_date_first_day (from) > casebook_date_last_day (to))
        continue;
      if (window_to != CASEBOOK_DATE_NONE &&
          casebook_date_first_day (window_from) > casebook_date_last_day (window_to))
        continue;
      g_assert_cmpint (casebook_date_overlaps (from, to, window_from, window_to), ==,
                       share_a_day (from, to, window_from, window_to));
      if (from != 0 && to != 0 && window_from != 0 && window_to != 0)
        g_assert_cmpint (casebook_date_overlaps (from, to, window_from, window_to), ==,
                         casebook_date_overlaps (window_from, window_to, from, to));
    }
}

static void
test_display (void)
{
  static const struct { const char *from; const char *to; const char *span; } spans[] = {
    { "", "", "" },
    { "2026-01-05", "2026-03", "Jan – Mar 2026" },
    { "2025-10", "2025-10-31", "Oct 2025" },
    { "2025-10", "2026-01", "Oct 2025 – Jan 2026" },
    { "2025-10", "", "Since Oct 2025" },
    { "", "2026-03-14", "Until Mar 2026" },
    { "2025", "2026", "2025 – 2026" },
    { "2026", "2026-03", "2026 – Mar 2026" },
  };
  g_autofree char *day = casebook_date_to_display (20260304);
  g_autofree char *month = casebook_date_to_display (20260300);
  g_autofree char *year = casebook_date_to_display (20260000);
  g_autofree char *none = casebook_date_to_display (CASEBOOK_DATE_NONE);

  g_assert_cmpstr (day, ==, "4 March 2026");
  g_assert_cmpstr (month, ==, "March 2026");
  g_assert_cmpstr (year, ==, "2026");
  g_assert_cmpstr (none, ==, "");

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autofree char *span = casebook_date_span_to_display (parse (spans[i].from), parse (spans[i].to));

      g_assert_cmpstr (span, ==, spans[i].span);
    }
}

/* Only what cannot be is out of order: a span from some day in 2026 to some day in March 2026 can. */
static void
test_order_of_a_span (void)
{
  static const struct { const char *from; const char *to; gboolean ordered; } cases[] = {
    { "2026-03-14", "2026-03-14", TRUE },
    { "2026-03-14", "2026-03-13", FALSE },
    { "2026", "2026-03", TRUE },
    { "2026-12-31", "2026", TRUE },
    { "2026-05", "2026-05-01", TRUE },
    { "2026-05", "2026-04-30", FALSE },
    { "2027", "2026", FALSE },
    { "", "2026", TRUE },
    { "2026", "", TRUE },
    { "", "", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (casebook_date_span_is_ordered (parse (cases[i].from), parse (cases[i].to)), ==, cases[i].ordered);
}

static void
test_today_is_a_day (void)
{
  CasebookDate today = casebook_date_today ();

  g_assert_true (casebook_date_is_valid (today));
  g_assert_cmpuint (casebook_date_get_day (today), >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/date/round-trip-of-every-date", test_round_trip_of_every_date);
  g_test_add_func ("/base/date/validity-of-any-number", test_validity_of_any_number);
  g_test_add_func ("/base/date/leap-days", test_leap_days);
  g_test_add_func ("/base/date/what-is-no-date", test_what_is_no_date);
  g_test_add_func ("/base/date/white-space-is-passed-over", test_white_space_is_passed_over);
  g_test_add_func ("/base/date/order", test_order);
  g_test_add_func ("/base/date/overlap-against-every-day", test_overlap_against_every_day);
  g_test_add_func ("/base/date/order-of-a-span", test_order_of_a_span);
  g_test_add_func ("/base/date/display", test_display);
  g_test_add_func ("/base/date/today-is-a-day", test_today_is_a_day);

  return g_test_run ();
}
