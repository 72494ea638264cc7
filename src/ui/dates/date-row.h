/* Casebook: a row that takes a date. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "base/date.h"

#define CASEBOOK_TYPE_DATE_ROW (casebook_date_row_get_type ())

/* Properties, notifying:
 *  date (guint): the #CasebookDate that stands there, %CASEBOOK_DATE_NONE while the text is blank or no date
 *  valid (gboolean, read-only): whether a date or nothing stands there
 *  problem (string, read-only): the sentence about a text that is no date, once the row was left, else %NULL */
G_DECLARE_FINAL_TYPE (CasebookDateRow, casebook_date_row, CASEBOOK, DATE_ROW, AdwEntryRow)

CasebookDate casebook_date_row_get_date       (CasebookDateRow *self);
gboolean     casebook_date_row_is_valid       (CasebookDateRow *self);
gboolean     casebook_date_row_is_typed       (CasebookDateRow *self);
const char  *casebook_date_row_get_fault      (CasebookDateRow *self);
const char  *casebook_date_row_get_problem    (CasebookDateRow *self);
void         casebook_date_row_set_date       (CasebookDateRow *self,
                                               CasebookDate     date);
void         casebook_date_row_set_unfinished (CasebookDateRow *self,
                                               const char      *text);
gboolean     casebook_date_row_insist         (CasebookDateRow *self);
const char  *casebook_date_row_insistence     (void);
