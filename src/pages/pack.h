/* Casebook: shaped text into a galley. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/galley.h"

void casebook_pack_glyphs (CasebookGalley *galley,
                           const char     *text,
                           PangoGlyphItem *item,
                           CasebookFace   *face,
                           CasebookRun    *run);
