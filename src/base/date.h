/* Casebook: partial dates. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * CasebookDate:
 *
 * A day, a month or a year of the Gregorian calendar, as the decimal number
 * YYYYMMDD. Parts that nobody stated are 00; 0 is "no date at all". The number
 * sorts as the dates do, a less precise date before those it contains.
 */
typedef guint32 CasebookDate;

#define CASEBOOK_DATE_NONE ((CasebookDate) 0)

#define CASEBOOK_DATE_ERROR (casebook_date_error_quark ())

/**
 * CasebookDateError:
 * @CASEBOOK_DATE_ERROR_SHAPE: the text is not YYYY, YYYY-MM or YYYY-MM-DD
 * @CASEBOOK_DATE_ERROR_NO_SUCH_DAY: the shape is right, the calendar has no such day
 * @CASEBOOK_DATE_ERROR_TOO_EARLY: the shape is right, the year is one that no date here has
 */
typedef enum
{
  CASEBOOK_DATE_ERROR_SHAPE,
  CASEBOOK_DATE_ERROR_NO_SUCH_DAY,
  CASEBOOK_DATE_ERROR_TOO_EARLY,
} CasebookDateError;

GQuark casebook_date_error_quark (void);

CasebookDate casebook_date_new             (guint         year,
                                            guint         month,
                                            guint         day);
CasebookDate casebook_date_today           (void);
gboolean     casebook_date_parse           (const char   *text,
                                            CasebookDate *date,
                                            GError      **error);
gboolean     casebook_date_is_valid        (CasebookDate  date);
guint        casebook_date_get_year        (CasebookDate  date);
guint        casebook_date_get_month       (CasebookDate  date);
guint        casebook_date_get_day         (CasebookDate  date);
CasebookDate casebook_date_first_day       (CasebookDate  date);
CasebookDate casebook_date_last_day        (CasebookDate  date);
gboolean     casebook_date_span_is_ordered (CasebookDate  from,
                                            CasebookDate  to);
gboolean     casebook_date_overlaps        (CasebookDate  from,
                                            CasebookDate  to,
                                            CasebookDate  window_from,
                                            CasebookDate  window_to);
char        *casebook_date_to_iso          (CasebookDate  date);
char        *casebook_date_to_display      (CasebookDate  date);
char        *casebook_date_span_to_display (CasebookDate  from,
                                            CasebookDate  to);
