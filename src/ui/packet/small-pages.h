/* Casebook: the pages of a packet, small. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/layout.h"

#define CASEBOOK_TYPE_SMALL_PAGES (casebook_small_pages_get_type ())

/* Signals:
 *  page-chosen (guint number): the person wants to see the page; it may lie behind the last */
G_DECLARE_FINAL_TYPE (CasebookSmallPages, casebook_small_pages, CASEBOOK, SMALL_PAGES, AdwBin)

void casebook_small_pages_set_layout (CasebookSmallPages *self,
                                      CasebookLayout     *layout);
void casebook_small_pages_mark       (CasebookSmallPages *self,
                                      guint               number);
