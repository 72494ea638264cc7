/* Casebook: whether two pictures show the same page. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "pages/page.h"

/* How much larger a page is drawn than its picture becomes. */
#define PAGE_LIKENESS_TIMES 4

cairo_surface_t *page_likeness_draw    (CasebookPage    *page,
                                        double           scale);
cairo_surface_t *page_likeness_picture (CasebookPage    *page,
                                        double           scale);
cairo_surface_t *page_likeness_shrink  (cairo_surface_t *surface,
                                        int              times);
char            *page_likeness_compare (cairo_surface_t *one,
                                        cairo_surface_t *other,
                                        double           slack);
