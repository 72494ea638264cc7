/* Casebook: the part of a strip of pages that is read.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is read stays where it is when the pages become larger or others come in their
 * place. The adjustments know the new height only once the strip has its new size, so
 * until then the place to be at is kept as the anchor.
 */
#include "ui/packet/reading-place.h"

/* What is brought into sight has so much around it, in pixels. */
#define MARGIN 24

void
casebook_reading_place_init (CasebookReadingPlace *self)
{
  *self = (CasebookReadingPlace) { .anchor = -1 };
}

void
casebook_reading_place_clear (CasebookReadingPlace *self)
{
  g_clear_object (&self->down);
  g_clear_object (&self->across);
}

double
casebook_reading_place_get_top (CasebookReadingPlace *self)
{
  return self->down != NULL ? gtk_adjustment_get_value (self->down) : 0;
}

double
casebook_reading_place_get_bottom (CasebookReadingPlace *self)
{
  return self->down != NULL ? gtk_adjustment_get_value (self->down) + gtk_adjustment_get_page_size (self->down)
                            : G_MAXINT;
}

static double
position_now (CasebookReadingPlace        *self,
              const CasebookPagesGeometry *geometry)
{
  return casebook_pages_geometry_find (geometry, casebook_reading_place_get_top (self));
}

/**
 * casebook_reading_place_keep:
 * @self: what is read
 * @geometry: where pages stand
 *
 * To be called before the size or the number of pages changes.
 */
void
casebook_reading_place_keep (CasebookReadingPlace        *self,
                             const CasebookPagesGeometry *geometry)
{
  if (self->anchor < 0 && self->down != NULL)
    self->anchor = position_now (self, geometry);
}

/**
 * casebook_reading_place_resize:
 * @self: what is read
 * @geometry: where pages stand
 *
 * To be called while pages are given their places: a window of another width makes them larger or smaller, too.
 */
void
casebook_reading_place_resize (CasebookReadingPlace        *self,
                               const CasebookPagesGeometry *geometry)
{
  if (self->anchor < 0 && self->page_height > 0 && self->page_height != geometry->page_height)
    self->anchor = self->place;
}

/**
 * casebook_reading_place_settle:
 * @self: what is read
 * @geometry: where pages stand
 *
 * To be called once pages have their places, and the adjustments know.
 */
void
casebook_reading_place_settle (CasebookReadingPlace        *self,
                               const CasebookPagesGeometry *geometry)
{
  double anchor = self->anchor;

  self->anchor = -1;
  if (anchor >= 0)
    casebook_reading_place_go_to (self, geometry, anchor);
  self->place = position_now (self, geometry);
  self->page_height = geometry->page_height;
}

/**
 * casebook_reading_place_go_to:
 * @self: what is read
 * @geometry: where pages stand
 * @position: what is to be at the upper edge, as casebook_pages_geometry_find() tells it
 *
 * While pages are about to have another size, that is where they are to be then.
 */
void
casebook_reading_place_go_to (CasebookReadingPlace        *self,
                              const CasebookPagesGeometry *geometry,
                              double                       position)
{
  if (self->anchor >= 0)
    self->anchor = position;
  else if (self->down != NULL)
    gtk_adjustment_set_value (self->down, casebook_pages_geometry_get_y (geometry, position));
}

/**
 * casebook_reading_place_show_across:
 * @self: what is read
 * @left: in pixels
 * @right: in pixels
 *
 * Brings that part of the strip into sight, where pages are wider than there is room.
 */
void
casebook_reading_place_show_across (CasebookReadingPlace *self,
                                    double                left,
                                    double                right)
{
  if (self->across != NULL)
    gtk_adjustment_clamp_page (self->across, left - MARGIN, right + MARGIN);
}

/**
 * casebook_reading_place_show:
 * @self: what is read
 * @geometry: where pages stand
 * @rectangle: a part of the strip, in pixels
 *
 * Brings it into sight, with what stands around it. What is in sight stays where it is.
 */
void
casebook_reading_place_show (CasebookReadingPlace        *self,
                             const CasebookPagesGeometry *geometry,
                             const CasebookRectangle     *rectangle)
{
  double top = casebook_reading_place_get_top (self);
  double bottom = casebook_reading_place_get_bottom (self);

  if (self->anchor >= 0 || rectangle->y - MARGIN < top || rectangle->y + rectangle->height + MARGIN > bottom)
    casebook_reading_place_go_to (self, geometry,
                                  casebook_pages_geometry_find (geometry,
                                                                MAX (0, rectangle->y - (bottom - top) / 3)));
  casebook_reading_place_show_across (self, rectangle->x, rectangle->x + rectangle->width);
}

/**
 * casebook_reading_place_find_current:
 * @self: what is read
 * @geometry: where pages stand
 *
 * Returns: the first page, counted from 0, of the row that is a third of what is in sight below the upper edge; it
 *   may lie behind the last
 */
guint
casebook_reading_place_find_current (CasebookReadingPlace        *self,
                                     const CasebookPagesGeometry *geometry)
{
  double top = casebook_reading_place_get_top (self);
  double middle = top + (casebook_reading_place_get_bottom (self) - top) / 3;

  return (guint) casebook_pages_geometry_find (geometry, MAX (0, middle - CASEBOOK_PAGES_GAP));
}

/**
 * casebook_reading_place_sees:
 * @self: what is read
 * @geometry: where pages stand
 * @index: a page, counted from 0
 * @screens: how far away it may be, in heights of what is in sight
 *
 * Returns: whether any of the page is so near; at 0, whether it is in sight
 */
gboolean
casebook_reading_place_sees (CasebookReadingPlace        *self,
                             const CasebookPagesGeometry *geometry,
                             guint                        index,
                             double                       screens)
{
  double above = casebook_pages_geometry_get_top (geometry, index);
  double top = casebook_reading_place_get_top (self);
  double bottom = casebook_reading_place_get_bottom (self);
  double far = screens * (bottom - top);

  return above + geometry->page_height >= top - far && above <= bottom + far;
}
