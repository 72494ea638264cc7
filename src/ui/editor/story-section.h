/* Casebook: what happened, told in three parts. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/editor/editor-section.h"

#define CASEBOOK_TYPE_STORY_SECTION (casebook_story_section_get_type ())

G_DECLARE_FINAL_TYPE (CasebookStorySection, casebook_story_section, CASEBOOK, STORY_SECTION, CasebookEditorSection)
