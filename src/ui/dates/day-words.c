/* Casebook: days as people speak of them.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Near days have names, the days of this year need no year. Read back are the
 * written form of ISO 8601 and the form dates are shown in, so that what a
 * person sees can be typed.
 */
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ui/dates/day-words.h"

typedef enum
{
  NEAR_TODAY,
  NEAR_YESTERDAY,
  NEAR_THIS_YEAR,
  NEAR_NOT,
} Nearness;

static Nearness
nearness_of (CasebookDate day,
             CasebookDate today)
{
  GDate first, second;

  if (casebook_date_get_day (day) == 0 || casebook_date_get_day (today) == 0)
    return NEAR_NOT;

  g_date_clear (&first, 1);
  g_date_clear (&second, 1);
  g_date_set_dmy (&first, casebook_date_get_day (day), casebook_date_get_month (day), casebook_date_get_year (day));
  g_date_set_dmy (&second, casebook_date_get_day (today), casebook_date_get_month (today), casebook_date_get_year (today));

  switch (g_date_days_between (&first, &second))
    {
    case 0:
      return NEAR_TODAY;
    case 1:
      return NEAR_YESTERDAY;
    default:
      return casebook_date_get_year (day) == casebook_date_get_year (today) ? NEAR_THIS_YEAR : NEAR_NOT;
    }
}

static char *
day_and_month (CasebookDate day)
{
  g_autoptr (GDateTime) moment = g_date_time_new_utc (casebook_date_get_year (day), casebook_date_get_month (day),
                                                      casebook_date_get_day (day), 0, 0, 0);

  /* Translators: a day of this year, as in "12 May"; see g_date_time_format() */
  return g_date_time_format (moment, C_("date", "%-d %B"));
}

/**
 * casebook_day_of_moment:
 * @microseconds: since 1970 in UTC
 *
 * Returns: the day it was here, or %CASEBOOK_DATE_NONE where no calendar reaches
 */
CasebookDate
casebook_day_of_moment (gint64 microseconds)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (microseconds / G_USEC_PER_SEC);

  if (moment == NULL)
    return CASEBOOK_DATE_NONE;

  return casebook_date_new (g_date_time_get_year (moment),
                            g_date_time_get_month (moment),
                            g_date_time_get_day_of_month (moment));
}

/**
 * casebook_day_to_words:
 * @day: a date
 * @today: the present day
 *
 * Returns: (transfer full): "Today", "Yesterday", "12 May", "12 May 2024"; "" for no date
 */
char *
casebook_day_to_words (CasebookDate day,
                       CasebookDate today)
{
  switch (nearness_of (day, today))
    {
    case NEAR_TODAY:
      return g_strdup (C_("day", "Today"));
    case NEAR_YESTERDAY:
      return g_strdup (C_("day", "Yesterday"));
    case NEAR_THIS_YEAR:
      return day_and_month (day);
    case NEAR_NOT:
    default:
      return casebook_date_to_display (day);
    }
}

/**
 * casebook_day_to_edited:
 * @day: when something was last changed
 * @today: the present day
 *
 * Returns: (transfer full): "edited today", "edited 12 May" and so on
 */
char *
casebook_day_to_edited (CasebookDate day,
                        CasebookDate today)
{
  Nearness nearness = nearness_of (day, today);
  g_autofree char *words = NULL;

  if (nearness == NEAR_TODAY)
    return g_strdup (_("edited today"));
  if (nearness == NEAR_YESTERDAY)
    return g_strdup (_("edited yesterday"));

  words = casebook_day_to_words (day, today);
  /* Translators: %s is a day, as in "12 May" or "12 May 2024" */
  return g_strdup_printf (_("edited %s"), words);
}

/**
 * casebook_day_to_removed:
 * @day: when something was put into the bin
 * @today: the present day
 *
 * Returns: (transfer full): "removed today", "removed 12 May" and so on
 */
char *
casebook_day_to_removed (CasebookDate day,
                         CasebookDate today)
{
  Nearness nearness = nearness_of (day, today);
  g_autofree char *words = NULL;

  if (nearness == NEAR_TODAY)
    return g_strdup (_("removed today"));
  if (nearness == NEAR_YESTERDAY)
    return g_strdup (_("removed yesterday"));

  words = casebook_day_to_words (day, today);
  /* Translators: %s is a day, as in "12 May" or "12 May 2024" */
  return g_strdup_printf (_("removed %s"), words);
}

/* The month called @word here, in full or short; 0 for none. */
static guint
month_named (const char *word)
{
  const char *forms[] = { "%B", "%OB", "%b", "%Ob" };
  g_autofree char *wanted = casebook_text_fold (word);

  for (guint month = 1; month <= 12; month++)
    {
      g_autoptr (GDateTime) moment = g_date_time_new_utc (2000, month, 1, 0, 0, 0);

      for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
        {
          g_autofree char *name = g_date_time_format (moment, forms[i]);
          g_autofree char *folded = casebook_text_fold (name);

          if (g_str_equal (folded, wanted))
            return month;
        }
    }

  return 0;
}

/* A number of at most four digits, or -1. */
static int
number_in (const char *word)
{
  gsize length = strspn (word, "0123456789");

  return length > 0 && length <= 4 && word[length] == '\0' ? atoi (word) : -1;
}

/* "14 March 2026", "March 14, 2026" or "Mar 2026". */
static CasebookDate
read_named (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " ,.", -1);
  guint year = 0, month = 0, day = 0;

  for (gsize i = 0; words[i] != NULL; i++)
    {
      int number = number_in (words[i]);

      if (words[i][0] == '\0')
        continue;
      if (number < 0 && month == 0 && (month = month_named (words[i])) != 0)
        continue;
      if (number > 31 && year == 0)
        year = number;
      else if (number > 0 && number <= 31 && day == 0)
        day = number;
      else
        return CASEBOOK_DATE_NONE;
    }

  return month != 0 ? casebook_date_new (year, month, day) : CASEBOOK_DATE_NONE;
}

/**
 * casebook_day_from_words:
 * @text: what a person typed
 * @error: a #CasebookDateError whose sentence may be shown beside the field
 *
 * Reads "2026-03-14", "2026-03", "2026" and what casebook_date_to_display() writes.
 *
 * Returns: the date, or %CASEBOOK_DATE_NONE: for blank text without an error, else with one
 */
CasebookDate
casebook_day_from_words (const char *text,
                         GError    **error)
{
  CasebookDate date = CASEBOOK_DATE_NONE;

  g_return_val_if_fail (text != NULL, CASEBOOK_DATE_NONE);

  if (casebook_text_is_blank (text))
    return CASEBOOK_DATE_NONE;

  date = read_named (text);
  if (date == CASEBOOK_DATE_NONE && !casebook_date_parse (text, &date, error))
    return CASEBOOK_DATE_NONE;

  return date;
}
