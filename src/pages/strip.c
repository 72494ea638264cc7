/* Casebook: set type one below the other.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns side by side become one strip again by cutting across all of them:
 * at a height where no column has a slice in the way, the page may end, and it
 * may not where any column asks to be kept together.
 */
#include "pages/strip.h"

/* Heights are sums of multiples of a grid; a difference below this is none. */
#define SAME 0.01

static void
clear_slice (gpointer data)
{
  CasebookSlice *slice = data;

  g_clear_pointer (&slice->things, g_array_unref);
}

CasebookStrip *
casebook_strip_new (void)
{
  CasebookStrip *self = g_new0 (CasebookStrip, 1);

  self->slices = g_array_new (FALSE, FALSE, sizeof (CasebookSlice));
  g_array_set_clear_func (self->slices, clear_slice);

  return self;
}

void
casebook_strip_free (CasebookStrip *self)
{
  g_array_unref (self->slices);
  g_clear_pointer (&self->held, g_array_unref);
  g_free (self);
}

/**
 * casebook_strip_add:
 * @self: a strip
 * @height: of what comes next, in points
 *
 * Returns: the new slice, empty but for what was held for it
 */
guint
casebook_strip_add (CasebookStrip *self,
                    double         height)
{
  CasebookSlice slice = {
    .height = height,
    .space = self->space,
    .things = g_steal_pointer (&self->held),
    .keep = self->keep && !self->force,
    .force = self->force,
  };

  self->space = 0;
  self->keep = FALSE;
  self->force = FALSE;
  g_array_append_val (self->slices, slice);

  return self->slices->len - 1;
}

/**
 * casebook_strip_put:
 * @self: a strip
 * @slice: one of its slices
 * @thing: what stands in it too
 */
void
casebook_strip_put (CasebookStrip *self,
                    guint          slice,
                    guint32        thing)
{
  CasebookSlice *at = casebook_strip_get_slice (self, slice);

  if (at->things == NULL)
    at->things = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (at->things, thing);
}

/**
 * casebook_strip_hold:
 * @self: a strip
 * @thing: what stands in the slice that comes next
 */
void
casebook_strip_hold (CasebookStrip *self,
                     guint32        thing)
{
  if (self->held == NULL)
    self->held = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (self->held, thing);
}

/**
 * casebook_strip_space:
 * @self: a strip
 * @space: points that part what comes next from what came before, at least
 */
void
casebook_strip_space (CasebookStrip *self,
                      double         space)
{
  self->space = MAX (self->space, space);
}

/**
 * casebook_strip_keep:
 * @self: a strip
 *
 * What comes next stays on the page of what came before.
 */
void
casebook_strip_keep (CasebookStrip *self)
{
  self->keep = self->slices->len > 0;
}

/**
 * casebook_strip_break:
 * @self: a strip
 *
 * What comes next begins a page.
 */
void
casebook_strip_break (CasebookStrip *self)
{
  self->force = self->slices->len > 0;
}

/**
 * casebook_strip_repeat:
 * @self: a strip
 * @head: the first of the slices that are heads
 * @n_heads: how many there are
 * @first: the first slice under them
 *
 * On every page that begins with @first or one after it, the heads come again.
 */
void
casebook_strip_repeat (CasebookStrip *self,
                       guint          head,
                       guint          n_heads,
                       guint          first)
{
  for (guint i = first; i < self->slices->len; i++)
    {
      CasebookSlice *slice = casebook_strip_get_slice (self, i);

      if (slice->n_heads == 0)
        {
          slice->head = head;
          slice->n_heads = n_heads;
        }
    }
}

/**
 * casebook_strip_fit:
 * @self: a strip
 * @first: the first of the slices it is about
 * @grid: points
 *
 * Makes the last slice higher, until all from @first on take whole steps of
 * @grid, so that what follows stands on the grid again.
 */
void
casebook_strip_fit (CasebookStrip *self,
                    guint          first,
                    double         grid)
{
  double height = 0;
  double over;

  if (first >= self->slices->len)
    return;

  for (guint i = first; i < self->slices->len; i++)
    {
      CasebookSlice *slice = casebook_strip_get_slice (self, i);

      height += slice->height + (i > first ? slice->space : 0);
    }

  over = height - grid * (int) (height / grid + SAME);
  if (over > SAME)
    casebook_strip_get_slice (self, self->slices->len - 1)->height += grid - over;
}

/**
 * casebook_strip_get_height:
 * @self: a strip
 *
 * Returns: its height in points, with all its spaces but the first
 */
double
casebook_strip_get_height (CasebookStrip *self)
{
  double height = 0;

  for (guint i = 0; i < self->slices->len; i++)
    {
      CasebookSlice *slice = casebook_strip_get_slice (self, i);

      height += slice->height + (i > 0 ? slice->space : 0);
    }

  return height;
}

/* How far a column has been cut: the slices before @next lie above @bottom. */
typedef struct
{
  CasebookStrip *strip;
  guint          next;
  double         bottom;
} Cut;

static gboolean
is_done (const Cut *cut)
{
  return cut->next >= cut->strip->slices->len;
}

static double
next_top (const Cut *cut)
{
  return cut->bottom + (cut->next > 0 ? casebook_strip_get_slice (cut->strip, cut->next)->space : 0);
}

/* Puts what stands in a slice into another, further down by @down. */
static void
move_things (CasebookStrip  *self,
             guint           to,
             CasebookGalley *galley,
             CasebookSlice  *from,
             double          down)
{
  for (guint i = 0; from->things != NULL && i < from->things->len; i++)
    {
      guint32 thing = g_array_index (from->things, guint32, i);

      casebook_galley_get_thing (galley, thing)->y += (float) down;
      casebook_strip_put (self, to, thing);
    }
}

/* Takes the slices of a column that begin above @until. */
static void
take_until (CasebookStrip  *self,
            guint           to,
            CasebookGalley *galley,
            Cut            *cut,
            double          top,
            double          until)
{
  while (!is_done (cut) && next_top (cut) < until - SAME)
    {
      CasebookSlice *slice = casebook_strip_get_slice (cut->strip, cut->next);
      double y = next_top (cut);

      move_things (self, to, galley, slice, y - top);
      cut->bottom = y + slice->height;
      cut->next++;
    }
}

/* The next slice of the whole: grows until no column is in the way. Returns
 * its bottom. */
static double
take_across (CasebookStrip  *self,
             CasebookGalley *galley,
             Cut            *cuts,
             guint           n_cuts,
             double          top)
{
  guint slice = casebook_strip_add (self, 0);
  double bottom = top + 2 * SAME;

  for (gboolean grew = TRUE; grew;)
    {
      grew = FALSE;
      for (guint i = 0; i < n_cuts; i++)
        {
          take_until (self, slice, galley, &cuts[i], top, bottom);
          if (cuts[i].bottom > bottom + SAME)
            {
              bottom = cuts[i].bottom;
              grew = TRUE;
            }
        }
    }

  bottom = bottom > top + 3 * SAME ? bottom : top;
  casebook_strip_get_slice (self, slice)->height = bottom - top;

  return bottom;
}

/* The top of the next slice of the whole; says what its columns ask for. */
static gboolean
find_top (CasebookStrip *self,
          Cut           *cuts,
          guint          n_cuts,
          double        *top)
{
  gboolean found = FALSE;

  for (guint i = 0; i < n_cuts; i++)
    {
      if (is_done (&cuts[i]))
        continue;
      if (!found || next_top (&cuts[i]) < *top)
        *top = next_top (&cuts[i]);
      found = TRUE;
      if (cuts[i].next > 0 && casebook_strip_get_slice (cuts[i].strip, cuts[i].next)->keep)
        casebook_strip_keep (self);
    }

  return found;
}

/**
 * casebook_strip_beside:
 * @self: a strip
 * @galley: what the columns are set in
 * @columns: (array length=n_columns): strips that stand side by side, from the same height on
 * @n_columns: how many
 *
 * Puts the columns below what came before. They are used up. Heads in a column
 * do not come again: beside them something else would.
 */
void
casebook_strip_beside (CasebookStrip  *self,
                       CasebookGalley *galley,
                       CasebookStrip **columns,
                       guint           n_columns)
{
  g_autofree Cut *cuts = g_new0 (Cut, n_columns);
  double bottom = 0;
  double top = 0;

  for (guint i = 0; i < n_columns; i++)
    cuts[i].strip = columns[i];

  while (find_top (self, cuts, n_columns, &top))
    {
      casebook_strip_space (self, top - bottom);
      bottom = take_across (self, galley, cuts, n_columns, top);
    }
}

/**
 * casebook_strip_append:
 * @self: a strip
 * @galley: what both are set in
 * @inner: another, used up
 * @top: points added above it that stay at the top of a page
 * @bottom: points added below it
 * @whole: whether no page may end in it
 *
 * Puts @inner below what came before. What comes again on each page comes again
 * in it too.
 */
void
casebook_strip_append (CasebookStrip  *self,
                       CasebookGalley *galley,
                       CasebookStrip  *inner,
                       double          top,
                       double          bottom,
                       gboolean        whole)
{
  guint first = self->slices->len;

  for (guint i = 0; i < inner->slices->len; i++)
    {
      CasebookSlice *from = casebook_strip_get_slice (inner, i);
      double down = i == 0 ? top : 0;
      guint to;

      if (i > 0)
        {
          casebook_strip_space (self, from->space);
          if (from->keep || whole)
            casebook_strip_keep (self);
          if (from->force)
            casebook_strip_break (self);
        }
      to = casebook_strip_add (self, from->height + down + (i + 1 == inner->slices->len ? bottom : 0));
      move_things (self, to, galley, from, down);
      casebook_strip_get_slice (self, to)->head = first + from->head;
      casebook_strip_get_slice (self, to)->n_heads = from->n_heads;
    }
}
