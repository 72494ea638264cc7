/* Casebook: one measure, written and drawn. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_MEASURE_ROW (casebook_measure_row_get_type ())

/* Signals:
 *  remove (): the person wants the measure gone
 *  failed (const char *sentence): what was given was not taken as it was */
G_DECLARE_FINAL_TYPE (CasebookMeasureRow, casebook_measure_row, CASEBOOK, MEASURE_ROW, AdwPreferencesRow)

GtkWidget *casebook_measure_row_new (CasebookCaseDesk *desk,
                                     CasebookMeasure  *measure);
