/* Casebook: partial dates.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * People remember "March" or "last year" more often than a day, so evidence is
 * dated as precisely as its author can, and no further. The written form is
 * the reduced-precision calendar date of ISO 8601: 2026, 2026-03, 2026-03-14.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/date.h"

#define FIRST_YEAR 1000
#define LAST_YEAR 9999

G_DEFINE_QUARK (casebook-date-error-quark, casebook_date_error)

/**
 * casebook_date_new:
 * @year: 1000 to 9999
 * @month: 1 to 12, or 0 for "some time in @year"
 * @day: 1 to 31, or 0 for "some time in @month"
 *
 * Returns: the date, or %CASEBOOK_DATE_NONE when the calendar has no such date
 */
CasebookDate
casebook_date_new (guint year,
                   guint month,
                   guint day)
{
  if (year < FIRST_YEAR || year > LAST_YEAR || month > 12 || day > 31)
    return CASEBOOK_DATE_NONE;
  if (month == 0 && day != 0)
    return CASEBOOK_DATE_NONE;
  if (day != 0 && !g_date_valid_dmy (day, month, year))
    return CASEBOOK_DATE_NONE;

  return year * 10000 + month * 100 + day;
}

/**
 * casebook_date_today:
 *
 * Returns: the present day in the local time zone
 */
CasebookDate
casebook_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return casebook_date_new (g_date_time_get_year (now),
                            g_date_time_get_month (now),
                            g_date_time_get_day_of_month (now));
}

/* Reads exactly @digits digits at @text; -1 when something else stands there. */
static int
read_number (const char *text,
             guint       digits)
{
  int number = 0;

  for (guint i = 0; i < digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      number = number * 10 + g_ascii_digit_value (text[i]);
    }

  return number;
}

/**
 * casebook_date_parse:
 * @text: YYYY, YYYY-MM, YYYY-MM-DD, or "" for no date
 * @date: (out): where the date goes; untouched on error
 * @error: in the domain %CASEBOOK_DATE_ERROR
 *
 * White space around the date is passed over.
 *
 * Returns: whether @text is a date
 */
gboolean
casebook_date_parse (const char    *text,
                     CasebookDate  *date,
                     GError       **error)
{
  g_autofree char *trimmed = NULL;
  CasebookDate parsed;
  gsize length;
  int year, month = 0, day = 0;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  trimmed = g_strstrip (g_strdup (text));
  length = strlen (trimmed);
  if (length == 0)
    {
      *date = CASEBOOK_DATE_NONE;
      return TRUE;
    }

  year = length == 4 || length == 7 || length == 10 ? read_number (trimmed, 4) : -1;
  if (length >= 7)
    month = trimmed[4] == '-' ? read_number (trimmed + 5, 2) : -1;
  if (length == 10)
    day = trimmed[7] == '-' ? read_number (trimmed + 8, 2) : -1;
  if (year < 0 || month < 0 || day < 0)
    {
      g_set_error (error, CASEBOOK_DATE_ERROR, CASEBOOK_DATE_ERROR_SHAPE,
                   _("“%s” is not a date. Write a date as 2026-03-14, 2026-03 or 2026."),
                   trimmed);
      return FALSE;
    }

  if (year < FIRST_YEAR)
    {
      g_set_error (error, CASEBOOK_DATE_ERROR, CASEBOOK_DATE_ERROR_TOO_EARLY,
                   _("The date %s is too early. The first year that can be given is %d."), trimmed, FIRST_YEAR);
      return FALSE;
    }

  parsed = casebook_date_new (year, month, day);
  if (parsed == CASEBOOK_DATE_NONE || (length >= 7 && month == 0) || (length == 10 && day == 0))
    {
      g_set_error (error, CASEBOOK_DATE_ERROR, CASEBOOK_DATE_ERROR_NO_SUCH_DAY,
                   _("There is no date %s in the calendar."), trimmed);
      return FALSE;
    }

  *date = parsed;
  return TRUE;
}

/**
 * casebook_date_is_valid:
 * @date: a number to judge
 *
 * Returns: whether @date is no date, or a date that the calendar has
 */
gboolean
casebook_date_is_valid (CasebookDate date)
{
  return date == CASEBOOK_DATE_NONE ||
         casebook_date_new (casebook_date_get_year (date),
                            casebook_date_get_month (date),
                            casebook_date_get_day (date)) == date;
}

/**
 * casebook_date_get_year:
 * @date: a date
 *
 * Returns: 1000 to 9999, or 0 for no date
 */
guint
casebook_date_get_year (CasebookDate date)
{
  return date / 10000;
}

/**
 * casebook_date_get_month:
 * @date: a date
 *
 * Returns: 1 to 12, or 0 when the month is not stated
 */
guint
casebook_date_get_month (CasebookDate date)
{
  return date / 100 % 100;
}

/**
 * casebook_date_get_day:
 * @date: a date
 *
 * Returns: 1 to 31, or 0 when the day is not stated
 */
guint
casebook_date_get_day (CasebookDate date)
{
  return date % 100;
}

/**
 * casebook_date_first_day:
 * @date: a date
 *
 * Returns: the earliest day that @date can mean; no date for no date
 */
CasebookDate
casebook_date_first_day (CasebookDate date)
{
  if (date == CASEBOOK_DATE_NONE)
    return date;

  return casebook_date_new (casebook_date_get_year (date),
                            MAX (1, casebook_date_get_month (date)),
                            MAX (1, casebook_date_get_day (date)));
}

/**
 * casebook_date_last_day:
 * @date: a date
 *
 * Returns: the latest day that @date can mean; no date for no date
 */
CasebookDate
casebook_date_last_day (CasebookDate date)
{
  guint year = casebook_date_get_year (date);
  guint month = casebook_date_get_month (date);
  guint day = casebook_date_get_day (date);

  if (date == CASEBOOK_DATE_NONE)
    return date;
  if (month == 0)
    month = 12;
  if (day == 0)
    day = g_date_get_days_in_month (month, year);

  return casebook_date_new (year, month, day);
}

/**
 * casebook_date_overlaps:
 * @from: start of a span, or no date
 * @to: end of the span, or no date for "the same as @from"
 * @window_from: start of a window, no date for "open"
 * @window_to: end of the window, no date for "open"
 *
 * A span without any date overlaps nothing: nobody has said that it does.
 *
 * Returns: whether the span has a day in common with the window
 */
gboolean
casebook_date_overlaps (CasebookDate from,
                        CasebookDate to,
                        CasebookDate window_from,
                        CasebookDate window_to)
{
  CasebookDate first = casebook_date_first_day (from != CASEBOOK_DATE_NONE ? from : to);
  CasebookDate last = casebook_date_last_day (to != CASEBOOK_DATE_NONE ? to : from);

  if (first == CASEBOOK_DATE_NONE)
    return FALSE;
  if (window_from != CASEBOOK_DATE_NONE && last < casebook_date_first_day (window_from))
    return FALSE;
  if (window_to != CASEBOOK_DATE_NONE && first > casebook_date_last_day (window_to))
    return FALSE;

  return TRUE;
}

/**
 * casebook_date_span_is_ordered:
 * @from: start of a span, or no date
 * @to: end of it, or no date
 *
 * Returns: whether the span may end when or after it begins; one that lacks an end does not contradict itself
 */
gboolean
casebook_date_span_is_ordered (CasebookDate from,
                               CasebookDate to)
{
  return from == CASEBOOK_DATE_NONE || to == CASEBOOK_DATE_NONE ||
         casebook_date_first_day (from) <= casebook_date_last_day (to);
}

/**
 * casebook_date_to_iso:
 * @date: a date
 *
 * Returns: (transfer full): YYYY, YYYY-MM or YYYY-MM-DD as precise as @date is, "" for no date
 */
char *
casebook_date_to_iso (CasebookDate date)
{
  guint year = casebook_date_get_year (date);
  guint month = casebook_date_get_month (date);
  guint day = casebook_date_get_day (date);

  if (date == CASEBOOK_DATE_NONE)
    return g_strdup ("");
  if (month == 0)
    return g_strdup_printf ("%04u", year);
  if (day == 0)
    return g_strdup_printf ("%04u-%02u", year, month);

  return g_strdup_printf ("%04u-%02u-%02u", year, month, day);
}

static char *
format_day (CasebookDate  date,
            const char   *format)
{
  CasebookDate day = casebook_date_first_day (date);
  g_autoptr (GDateTime) time = g_date_time_new_utc (casebook_date_get_year (day),
                                                    casebook_date_get_month (day),
                                                    casebook_date_get_day (day),
                                                    0, 0, 0);

  return g_date_time_format (time, format);
}

/**
 * casebook_date_to_display:
 * @date: a date
 *
 * Returns: (transfer full): @date as read by people, "14 March 2026" or "March 2026",
 *   in the language of the process; "" for no date
 */
char *
casebook_date_to_display (CasebookDate date)
{
  if (date == CASEBOOK_DATE_NONE)
    return g_strdup ("");
  if (casebook_date_get_month (date) == 0)
    return casebook_date_to_iso (date);
  if (casebook_date_get_day (date) == 0)
    /* Translators: a month, as in "March 2026"; see g_date_time_format() */
    return format_day (date, C_("date", "%OB %Y"));

  /* Translators: a day, as in "14 March 2026"; see g_date_time_format() */
  return format_day (date, C_("date", "%-d %B %Y"));
}

/* The short forms that fit a row: "Jan", "Jan 2026", "2026". */
static char *
format_short (CasebookDate date,
              gboolean     with_year)
{
  if (casebook_date_get_month (date) == 0)
    return casebook_date_to_iso (date);
  if (with_year)
    /* Translators: a short month with its year, as in "Mar 2026" */
    return format_day (date, C_("date", "%Ob %Y"));

  /* Translators: a short month whose year stands at the end of the span, as in "Jan" of "Jan – Mar 2026" */
  return format_day (date, C_("date", "%Ob"));
}

/**
 * casebook_date_span_to_display:
 * @from: start, or no date
 * @to: end, or no date
 *
 * Returns: (transfer full): "Jan – Mar 2026", "Oct 2025", "Since Oct 2025", "Until Mar 2026"
 *   or "", by month: a span is for orientation
 */
char *
casebook_date_span_to_display (CasebookDate from,
                               CasebookDate to)
{
  gboolean same_year = casebook_date_get_year (from) == casebook_date_get_year (to);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (from == CASEBOOK_DATE_NONE && to == CASEBOOK_DATE_NONE)
    return g_strdup ("");

  first = from != CASEBOOK_DATE_NONE ? format_short (from, TRUE) : NULL;
  last = to != CASEBOOK_DATE_NONE ? format_short (to, TRUE) : NULL;
  if (first == NULL)
    /* Translators: a span with an end and no start; %s is a month or a year */
    return g_strdup_printf (C_("date", "Until %s"), last);
  if (last == NULL)
    /* Translators: a span that is still open; %s is a month or a year */
    return g_strdup_printf (C_("date", "Since %s"), first);
  if (g_str_equal (first, last))
    return g_steal_pointer (&first);

  if (same_year && casebook_date_get_month (from) != 0 && casebook_date_get_month (to) != 0)
    {
      g_free (first);
      first = format_short (from, FALSE);
    }

  /* Translators: a span of time, as in "Jan – Mar 2026" */
  return g_strdup_printf (C_("date", "%s – %s"), first, last);
}
