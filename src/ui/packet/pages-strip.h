/* Casebook: pages one below the other. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/packet/page-sheet.h"
#include "ui/packet/reading-place.h"

#define CASEBOOK_TYPE_PAGES_STRIP (casebook_pages_strip_get_type ())

/* Properties, notifying:
 *  zoom (double): how large a page is, 1 as on paper; or %CASEBOOK_PAGES_ZOOM_FIT or %CASEBOOK_PAGES_ZOOM_AUTO
 *  columns (guint): how many pages stand side by side
 *  miniature (gboolean): pages are to choose from, not to read: nothing on them can be reached
 *  current (guint, read-only): the number of the page that is read, 0 where there is none
 *  n-pages (guint, read-only)
 *
 * Signals:
 *  address-chosen (string): the person wants to go to the address
 *  passage-chosen (string place) -> gboolean: the person wants to go to what is treated below the place; where
 *    nobody knows that, the place before is asked about
 *  passage-known (string place) -> gboolean: whether somebody knows what is treated below the place
 *  settled (): pages have another size or place than before, and all that follows from it is done */
G_DECLARE_FINAL_TYPE (CasebookPagesStrip, casebook_pages_strip, CASEBOOK, PAGES_STRIP, GtkWidget)

GtkWidget         *casebook_pages_strip_new             (void);

void               casebook_pages_strip_set_layout      (CasebookPagesStrip      *self,
                                                         CasebookLayout          *layout);
void               casebook_pages_strip_set_adjustments (CasebookPagesStrip      *self,
                                                         GtkAdjustment           *down,
                                                         GtkAdjustment           *across);
void               casebook_pages_strip_set_hits        (CasebookPagesStrip      *self,
                                                         CasebookHits            *hits,
                                                         guint                    hit);
double             casebook_pages_strip_get_scale       (CasebookPagesStrip      *self);
guint              casebook_pages_strip_get_current     (CasebookPagesStrip      *self);
CasebookPageSheet *casebook_pages_strip_get_sheet       (CasebookPagesStrip      *self,
                                                         guint                    number);
void               casebook_pages_strip_go_to_page      (CasebookPagesStrip      *self,
                                                         guint                    number);
gboolean           casebook_pages_strip_go_to_place     (CasebookPagesStrip      *self,
                                                         const char              *place);
void               casebook_pages_strip_show            (CasebookPagesStrip      *self,
                                                         guint                    number,
                                                         const CasebookRectangle *rectangle);
void               casebook_pages_strip_show_page       (CasebookPagesStrip      *self,
                                                         guint                    number);
