/* Casebook: a page. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/makeup.h"

/**
 * CasebookRectangle:
 * @x: left, in points from the left of the paper
 * @y: top, in points from the top of the paper
 * @width: its width
 * @height: its height
 *
 * A part of a page.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} CasebookRectangle;

#define CASEBOOK_TYPE_PAGE (casebook_page_get_type ())

/* A page never changes once it is made, and any thread may draw it. */
G_DECLARE_FINAL_TYPE (CasebookPage, casebook_page, CASEBOOK, PAGE, GObject)

CasebookPage *casebook_page_new (CasebookStyle  *style,
                                 guint           number,
                                 guint           section,
                                 CasebookGalley *galley,
                                 GArray         *placed,
                                 CasebookGalley *chrome,
                                 GArray         *chrome_placed);

guint    casebook_page_get_number  (CasebookPage *self);
guint    casebook_page_get_section (CasebookPage *self);
double   casebook_page_get_width   (CasebookPage *self);
double   casebook_page_get_height  (CasebookPage *self);
char    *casebook_page_dup_text    (CasebookPage *self);
char *  *casebook_page_dup_places  (CasebookPage *self);
gboolean casebook_page_find_place  (CasebookPage *self,
                                    const char   *place,
                                    double       *y);

GArray  *casebook_page_dup_rectangles (CasebookPage *self,
                                       guint         placed,
                                       guint32       start,
                                       guint32       end);

/* For those who draw it. */
CasebookStyle  *casebook_page_get_style         (CasebookPage *self);
CasebookGalley *casebook_page_get_galley        (CasebookPage *self);
GArray         *casebook_page_get_placed        (CasebookPage *self);
CasebookGalley *casebook_page_get_chrome        (CasebookPage *self);
GArray         *casebook_page_get_chrome_placed (CasebookPage *self);
