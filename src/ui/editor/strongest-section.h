/* Casebook: whether evidence is among the strongest examples. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/editor/editor-section.h"

#define CASEBOOK_TYPE_STRONGEST_SECTION (casebook_strongest_section_get_type ())

G_DECLARE_FINAL_TYPE (CasebookStrongestSection, casebook_strongest_section,
                      CASEBOOK, STRONGEST_SECTION, CasebookEditorSection)

void casebook_strongest_section_open (CasebookStrongestSection *self);
