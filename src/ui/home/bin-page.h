/* Casebook: the bin, to look into. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/home-desk.h"

#define CASEBOOK_TYPE_BIN_PAGE (casebook_bin_page_get_type ())

/* Properties: compact (gboolean): where there is little room.
 *
 * Signals:
 *  failed (GError *): nothing was deleted for good; the sentence says why */
G_DECLARE_FINAL_TYPE (CasebookBinPage, casebook_bin_page, CASEBOOK, BIN_PAGE, AdwBin)

void casebook_bin_page_set_desk (CasebookBinPage  *self,
                                 CasebookHomeDesk *desk);
