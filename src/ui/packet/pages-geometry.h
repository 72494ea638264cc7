/* Casebook: where pages stand in a strip. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* As wide as there is room, and the same but no larger than on paper. */
#define CASEBOOK_PAGES_ZOOM_FIT  -1.0
#define CASEBOOK_PAGES_ZOOM_AUTO 0.0

#define CASEBOOK_PAGES_ZOOM_MIN 0.25
#define CASEBOOK_PAGES_ZOOM_MAX 5.0

/* Between pages and around them, in pixels. */
#define CASEBOOK_PAGES_GAP 18

/**
 * CasebookPagesGeometry:
 * @columns: how many pages stand side by side
 * @scale: pixels for a point
 * @page_width: of a page, in pixels
 * @page_height: of a page, in pixels
 * @left: of the first column, in pixels
 * @height: of all, in pixels
 */
typedef struct
{
  guint  columns;
  double scale;
  int    page_width;
  int    page_height;
  int    left;
  int    height;
} CasebookPagesGeometry;

CasebookPagesGeometry casebook_pages_geometry_in       (int                          width,
                                                        double                       paper_width,
                                                        double                       paper_height,
                                                        guint                        n_pages,
                                                        guint                        columns,
                                                        double                       zoom);
double                casebook_pages_geometry_get_zoom (const CasebookPagesGeometry *self);
int                   casebook_pages_geometry_get_top  (const CasebookPagesGeometry *self,
                                                        guint                        index);
double                casebook_pages_geometry_find     (const CasebookPagesGeometry *self,
                                                        double                       y);
double                casebook_pages_geometry_get_y    (const CasebookPagesGeometry *self,
                                                        double                       position);
