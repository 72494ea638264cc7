/* Casebook: shaped text into lines. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/lines.h"

void casebook_pack_glyphs (CasebookDraft  *draft,
                           const char     *text,
                           PangoGlyphItem *item,
                           CasebookFace   *face,
                           CasebookRun    *run);
