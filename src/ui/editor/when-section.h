/* Casebook: when it was, in which role, how far it reached. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/editor/editor-section.h"

#define CASEBOOK_TYPE_WHEN_SECTION (casebook_when_section_get_type ())

G_DECLARE_FINAL_TYPE (CasebookWhenSection, casebook_when_section, CASEBOOK, WHEN_SECTION, CasebookEditorSection)

gboolean casebook_when_section_may_leave (CasebookWhenSection *self);
