/* Casebook: the sign of a coverage state. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "checks/coverage.h"

#define CASEBOOK_TYPE_COVERAGE_MARK (casebook_coverage_mark_get_type ())

/* Properties: state (CasebookCoverageState). */
G_DECLARE_FINAL_TYPE (CasebookCoverageMark, casebook_coverage_mark, CASEBOOK, COVERAGE_MARK, GtkWidget)

GtkWidget *casebook_coverage_mark_new       (void);
void       casebook_coverage_mark_set_state (CasebookCoverageMark *self,
                                             CasebookCoverageState state);
