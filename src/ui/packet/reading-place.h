/* Casebook: the part of a strip of pages that is read. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pages/page.h"
#include "ui/packet/pages-geometry.h"

/**
 * CasebookReadingPlace:
 * @down: (nullable): which part is in sight, from top to bottom
 * @across: (nullable): the same from left to right
 * @place: what is read, as casebook_pages_geometry_find() tells it
 * @page_height: of a page when that was so; 0 before anything was
 * @anchor: where to be once pages have their new size; below 0 where none is awaited
 */
typedef struct
{
  GtkAdjustment *down;
  GtkAdjustment *across;
  double         place;
  int            page_height;
  double         anchor;
} CasebookReadingPlace;

void     casebook_reading_place_init            (CasebookReadingPlace        *self);
void     casebook_reading_place_clear           (CasebookReadingPlace        *self);
void     casebook_reading_place_keep            (CasebookReadingPlace        *self,
                                                 const CasebookPagesGeometry *geometry);
void     casebook_reading_place_resize          (CasebookReadingPlace        *self,
                                                 const CasebookPagesGeometry *geometry);
void     casebook_reading_place_settle          (CasebookReadingPlace        *self,
                                                 const CasebookPagesGeometry *geometry);
void     casebook_reading_place_go_to           (CasebookReadingPlace        *self,
                                                 const CasebookPagesGeometry *geometry,
                                                 double                       position);
void     casebook_reading_place_show            (CasebookReadingPlace        *self,
                                                 const CasebookPagesGeometry *geometry,
                                                 const CasebookRectangle     *rectangle);
void     casebook_reading_place_show_across     (CasebookReadingPlace        *self,
                                                 double                       left,
                                                 double                       right);
guint    casebook_reading_place_find_current    (CasebookReadingPlace        *self,
                                                 const CasebookPagesGeometry *geometry);
gboolean casebook_reading_place_sees            (CasebookReadingPlace        *self,
                                                 const CasebookPagesGeometry *geometry,
                                                 guint                        index,
                                                 double                       screens);
double   casebook_reading_place_get_top         (CasebookReadingPlace        *self);
double   casebook_reading_place_get_bottom      (CasebookReadingPlace        *self);
