/* Casebook: what the evidence points to. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/editor/list-section.h"

#define CASEBOOK_TYPE_ARTEFACTS_SECTION (casebook_artefacts_section_get_type ())

G_DECLARE_FINAL_TYPE (CasebookArtefactsSection, casebook_artefacts_section, CASEBOOK, ARTEFACTS_SECTION, CasebookListSection)

void casebook_artefacts_section_take_drop (CasebookArtefactsSection *self,
                                           const GValue             *value);
