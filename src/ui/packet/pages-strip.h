/* Casebook: pages one below the other. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pages/layout.h"

#define CASEBOOK_TYPE_PAGES_STRIP (casebook_pages_strip_get_type ())

/* Properties, notifying:
 *  zoom (double): how large a page is, 1 as on paper; or one of the two below
 *  columns (guint): how many pages stand side by side
 *  current (guint, read-only): the number of the page that is read, 0 where there is none
 *  n-pages (guint, read-only)
 *
 * Signals:
 *  address-chosen (string): the person wants to go to the address
 *  passage-chosen (string place) -> gboolean: the person wants to go to what is treated below the place; where
 *    nobody knows that, the place before is asked about
 *  settled (): pages have another size or place than before, and all that follows from it is done */
G_DECLARE_FINAL_TYPE (CasebookPagesStrip, casebook_pages_strip, CASEBOOK, PAGES_STRIP, GtkWidget)

/* As wide as there is room, and the same but no larger than on paper. */
#define CASEBOOK_PAGES_ZOOM_FIT  -1.0
#define CASEBOOK_PAGES_ZOOM_AUTO 0.0

#define CASEBOOK_PAGES_ZOOM_MIN 0.25
#define CASEBOOK_PAGES_ZOOM_MAX 5.0

GtkWidget *casebook_pages_strip_new            (void);

void       casebook_pages_strip_set_layout     (CasebookPagesStrip *self,
                                                CasebookLayout     *layout);
void       casebook_pages_strip_set_adjustment (CasebookPagesStrip *self,
                                                GtkAdjustment      *adjustment);
double     casebook_pages_strip_get_scale      (CasebookPagesStrip *self);
guint      casebook_pages_strip_get_current    (CasebookPagesStrip *self);
void       casebook_pages_strip_go_to_page     (CasebookPagesStrip *self,
                                                guint               number);
gboolean   casebook_pages_strip_go_to_place    (CasebookPagesStrip *self,
                                                const char         *place);
guint      casebook_pages_strip_find_page_at  (CasebookPagesStrip *self,
                                               double              x,
                                               double              y);
void       casebook_pages_strip_mark_page     (CasebookPagesStrip *self,
                                               guint               number);
