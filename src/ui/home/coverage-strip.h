/* Casebook: how a case stands, in one line. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define CASEBOOK_TYPE_COVERAGE_STRIP (casebook_coverage_strip_get_type ())

G_DECLARE_FINAL_TYPE (CasebookCoverageStrip, casebook_coverage_strip, CASEBOOK, COVERAGE_STRIP, GtkWidget)

const char *casebook_coverage_strip_get_words     (CasebookCoverageStrip *self);
void        casebook_coverage_strip_set_coverages (CasebookCoverageStrip *self,
                                                   GListModel            *coverages);
void        casebook_coverage_strip_set_align     (CasebookCoverageStrip *self,
                                                   GtkAlign               align);
