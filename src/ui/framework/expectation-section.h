/* Casebook: the expectations of one kind under a heading. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_EXPECTATION_SECTION (casebook_expectation_section_get_type ())

G_DECLARE_FINAL_TYPE (CasebookExpectationSection, casebook_expectation_section, CASEBOOK, EXPECTATION_SECTION, GtkBox)

GtkWidget *casebook_expectation_section_new      (CasebookCaseDesk           *desk,
                                                  CasebookItem               *item,
                                                  CasebookExpectationKind     kind,
                                                  gboolean                    full_text);
void       casebook_expectation_section_refresh  (CasebookExpectationSection *self,
                                                  GHashTable                 *counts);
GtkWidget *casebook_expectation_section_find_row (CasebookExpectationSection *self,
                                                  const char                 *expectation_id);
