/* Casebook: a part of a page that keys can reach. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pages/spot.h"

#define CASEBOOK_TYPE_PAGE_SPOT (casebook_page_spot_get_type ())

/* Signals:
 *  activated (): the person wants to go where it leads */
G_DECLARE_FINAL_TYPE (CasebookPageSpot, casebook_page_spot, CASEBOOK, PAGE_SPOT, GtkWidget)

GtkWidget       *casebook_page_spot_new        (GPtrArray        *spots,
                                                guint             index);
CasebookSpotKind casebook_page_spot_get_kind   (CasebookPageSpot *self);
const char      *casebook_page_spot_get_target (CasebookPageSpot *self);
void             casebook_page_spot_place      (CasebookPageSpot *self,
                                                double            scale);
