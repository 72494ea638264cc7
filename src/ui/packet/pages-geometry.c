/* Casebook: where pages stand in a strip.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All pages of a document are of one paper, so where one stands is reckoned, not kept.
 */
#include <math.h>

#include "ui/packet/pages-geometry.h"

#define GAP CASEBOOK_PAGES_GAP

/* The least width of a page that can be read in part, in pixels. */
#define LEGIBLE 240

/* A page at zoom 1 is as large as on paper where 96 pixels are an inch. */
#define PIXELS_A_POINT (96.0 / 72)

/* In pixels for a point. */
static double
scale_in (int    width,
          double paper_width,
          guint  columns,
          double zoom)
{
  double room = (width - (int) (columns + 1) * GAP) / (double) columns;

  if (zoom > 0)
    return zoom * PIXELS_A_POINT;

  return CLAMP (room / paper_width, CASEBOOK_PAGES_ZOOM_MIN * PIXELS_A_POINT,
                (zoom < 0 ? CASEBOOK_PAGES_ZOOM_MAX : 1) * PIXELS_A_POINT);
}

/**
 * casebook_pages_geometry_in:
 * @width: of the strip, in pixels
 * @paper_width: of a page, in points
 * @paper_height: of a page, in points
 * @n_pages: how many there are
 * @columns: how many are to stand side by side; two that would be too small to read are not
 * @zoom: how large a page is, 1 as on paper, or %CASEBOOK_PAGES_ZOOM_FIT or %CASEBOOK_PAGES_ZOOM_AUTO
 *
 * Returns: where they stand
 */
CasebookPagesGeometry
casebook_pages_geometry_in (int    width,
                            double paper_width,
                            double paper_height,
                            guint  n_pages,
                            guint  columns,
                            double zoom)
{
  CasebookPagesGeometry self;
  guint n_rows;

  self.columns = zoom <= 0 && width < (int) columns * (LEGIBLE + GAP) + GAP ? 1 : columns;
  self.scale = scale_in (width, paper_width, self.columns, zoom);
  self.page_width = (int) round (paper_width * self.scale);
  self.page_height = (int) round (paper_height * self.scale);
  self.left = MAX (GAP, (width - (int) self.columns * (self.page_width + GAP) + GAP) / 2);
  n_rows = (n_pages + self.columns - 1) / self.columns;
  self.height = GAP + (int) n_rows * (self.page_height + GAP);

  return self;
}

/**
 * casebook_pages_geometry_get_zoom:
 * @self: where pages stand
 *
 * Returns: how large they are, 1 as on paper
 */
double
casebook_pages_geometry_get_zoom (const CasebookPagesGeometry *self)
{
  return self->scale / PIXELS_A_POINT;
}

/**
 * casebook_pages_geometry_get_top:
 * @self: where pages stand
 * @index: one of them, counted from 0
 *
 * Returns: its upper edge, in pixels
 */
int
casebook_pages_geometry_get_top (const CasebookPagesGeometry *self,
                                 guint                        index)
{
  return GAP + (int) (index / self->columns) * (self->page_height + GAP);
}

/**
 * casebook_pages_geometry_find:
 * @self: where pages stand
 * @y: in pixels from the upper edge of the strip
 *
 * Returns: what stands there: the first page of the row, counted from 0, and how much of it and of the gap
 *   before it lies above @y
 */
double
casebook_pages_geometry_find (const CasebookPagesGeometry *self,
                              double                       y)
{
  double row = y / (self->page_height + GAP);

  return floor (row) * self->columns + (row - floor (row));
}

/**
 * casebook_pages_geometry_get_y:
 * @self: where pages stand
 * @position: what casebook_pages_geometry_find() told, maybe where they stood before
 *
 * Returns: where it stands, in pixels from the upper edge of the strip
 */
double
casebook_pages_geometry_get_y (const CasebookPagesGeometry *self,
                               double                       position)
{
  guint index = (guint) floor (position);

  return casebook_pages_geometry_get_top (self, index) - GAP +
         (position - floor (position)) * (self->page_height + GAP);
}
