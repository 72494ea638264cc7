/* Casebook: drawing a page. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/page.h"

void     casebook_page_draw        (CasebookPage *page,
                                    cairo_t      *cr);
gboolean casebook_page_draw_tagged (CasebookPage *page,
                                    cairo_t      *cr,
                                    GHashTable   *places,
                                    GError      **error);
