/* Casebook: the numbers before and after. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/editor/list-section.h"

#define CASEBOOK_TYPE_MEASURES_SECTION (casebook_measures_section_get_type ())

G_DECLARE_FINAL_TYPE (CasebookMeasuresSection, casebook_measures_section, CASEBOOK, MEASURES_SECTION, CasebookListSection)
