/* Casebook: set type into pages.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One pass from top to bottom: a page takes slices until one does not fit, then
 * gives back those after the last place where it may end. Where it may end
 * nowhere, it ends before the slice that does not fit. A slice higher than the
 * page has one to itself.
 */
#include "pages/makeup.h"

/* Rounding of sums of heights, in points. */
#define SLACK 0.01

typedef struct
{
  CasebookStrip *strip;
  double         height;
} Makeup;

static double
heads_height (Makeup              *self,
              const CasebookSlice *slice)
{
  double height = 0;

  for (guint i = 0; i < slice->n_heads; i++)
    height += casebook_strip_get_slice (self->strip, slice->head + i)->height;

  return height;
}

static double
top_of (Makeup *self,
        guint   slice,
        guint   first)
{
  CasebookSlice *at = casebook_strip_get_slice (self->strip, slice);

  if (slice != first)
    return at->space;

  return slice == 0 ? at->space : heads_height (self, at);
}

/* The slice after the last one of the page that begins with @first. */
static guint
find_end (Makeup *self,
          guint   first)
{
  guint n = self->strip->slices->len;
  guint may_end = first;
  double y = 0;
  guint at;

  for (at = first; at < n; at++)
    {
      CasebookSlice *slice = casebook_strip_get_slice (self->strip, at);

      if (at > first && slice->force)
        return at;
      if (at > first && !slice->keep)
        may_end = at;
      y += top_of (self, at, first) + slice->height;
      if (y > self->height + SLACK && at > first)
        return may_end > first ? may_end : at;
    }

  return n;
}

static void
place (CasebookSlice *slice,
       double         y,
       GArray        *page)
{
  for (guint i = 0; slice->things != NULL && i < slice->things->len; i++)
    {
      CasebookPlaced placed = { g_array_index (slice->things, guint32, i), (float) y };

      g_array_append_val (page, placed);
    }
}

static int
compare_placed (gconstpointer a,
                gconstpointer b)
{
  guint32 one = ((const CasebookPlaced *) a)->thing;
  guint32 other = ((const CasebookPlaced *) b)->thing;

  return (one > other) - (one < other);
}

/* The things of a page in the order they are read. */
static GArray *
make_page (Makeup *self,
           guint   first,
           guint   end)
{
  GArray *page = g_array_new (FALSE, FALSE, sizeof (CasebookPlaced));
  CasebookSlice *top = casebook_strip_get_slice (self->strip, first);
  double y = 0;

  for (guint i = 0; first > 0 && i < top->n_heads; i++)
    {
      CasebookSlice *head = casebook_strip_get_slice (self->strip, top->head + i);

      place (head, y, page);
      y += head->height;
    }

  for (guint i = first; i < end; i++)
    {
      CasebookSlice *slice = casebook_strip_get_slice (self->strip, i);

      if (i > first || i == 0)
        y += slice->space;
      place (slice, y, page);
      y += slice->height;
    }
  g_array_sort (page, compare_placed);

  return page;
}

/**
 * casebook_makeup:
 * @strip: a section
 * @height: of the frame of a page, in points
 *
 * Returns: (transfer full) (element-type GArray): a #CasebookPlaced array for each page, in
 *   the order things are read; at least one page
 */
GPtrArray *
casebook_makeup (CasebookStrip *strip,
                 double         height)
{
  Makeup self = { strip, height };
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  guint first = 0;

  while (first < strip->slices->len)
    {
      guint end = find_end (&self, first);

      g_ptr_array_add (pages, make_page (&self, first, end));
      first = end;
    }

  return pages;
}
