/* Casebook: what there is to say about two dates. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/dates/date-row.h"

#define CASEBOOK_TYPE_SPAN_REMARK (casebook_span_remark_get_type ())

/* Properties:
 *  strict (gboolean): an end before the beginning is not taken, and said as a fault */
G_DECLARE_FINAL_TYPE (CasebookSpanRemark, casebook_span_remark, CASEBOOK, SPAN_REMARK, AdwPreferencesRow)

void casebook_span_remark_watch      (CasebookSpanRemark *self,
                                      CasebookDateRow    *from,
                                      CasebookDateRow    *to);
void casebook_span_remark_set_window (CasebookSpanRemark *self,
                                      CasebookDate        from,
                                      CasebookDate        to);
