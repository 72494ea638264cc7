/* Casebook: a part of a page that leads somewhere. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "pages/extent.h"
#include "pages/spot.h"

/* A link while its runs are gathered. */
typedef struct
{
  GPtrArray           *spots;
  CasebookPage        *page;
  CasebookSpot        *link; /* (nullable): the last one, of @lines from @start to @end */
  const CasebookLines *lines;
  guint32              start;
  guint32              end;
} Gathering;

static void
spot_free (CasebookSpot *spot)
{
  g_free (spot->target);
  g_free (spot->text);
  g_array_unref (spot->rectangles);
  g_free (spot);
}

static CasebookSpot *
add_spot (Gathering       *self,
          CasebookSpotKind kind,
          const char      *target)
{
  CasebookSpot *spot = g_new0 (CasebookSpot, 1);

  spot->kind = kind;
  spot->target = g_strdup (target);
  spot->text = g_strdup ("");
  spot->rectangles = g_array_new (FALSE, FALSE, sizeof (CasebookRectangle));
  g_ptr_array_add (self->spots, spot);

  return spot;
}

static void
say (CasebookSpot        *spot,
     const CasebookLines *lines,
     guint32              start,
     guint32              end)
{
  g_free (spot->text);
  spot->text = g_strstrip (g_strndup (lines->setting.text + start, end - start));
}

/* Runs that follow each other and lead to the same place are one link, on one line or several. */
static gboolean
continues (Gathering               *self,
           const CasebookLines     *lines,
           const CasebookRun       *run,
           CasebookSpotKind         kind,
           const CasebookProseSpan *target)
{
  return self->link != NULL && self->lines == lines && self->link->kind == kind &&
         strcmp (self->link->target, target->target) == 0 &&
         (run->first_byte == self->end || run->first_byte + run->n_bytes == self->start);
}

static void
gather_run (Gathering               *self,
            guint                    placed,
            const CasebookLines     *lines,
            const CasebookRun       *run,
            const CasebookProseSpan *target)
{
  CasebookSpotKind kind = target->kind == CASEBOOK_PROSE_URI ? CASEBOOK_SPOT_ADDRESS : CASEBOOK_SPOT_PLACE;
  g_autoptr (GArray) rectangles =
    casebook_page_dup_rectangles (self->page, placed, run->first_byte, run->first_byte + run->n_bytes);

  if (!continues (self, lines, run, kind, target))
    {
      self->link = add_spot (self, kind, target->target);
      self->lines = lines;
      self->start = run->first_byte;
      self->end = run->first_byte;
    }
  self->start = MIN (self->start, run->first_byte);
  self->end = MAX (self->end, run->first_byte + run->n_bytes);
  say (self->link, lines, self->start, self->end);
  g_array_append_vals (self->link->rectangles, rectangles->data, rectangles->len);
}

static void
gather_line (Gathering           *self,
             guint                placed,
             const CasebookThing *line)
{
  const CasebookLines *lines = casebook_galley_get_lines (casebook_page_get_galley (self->page), line);
  guint n_runs;
  const CasebookRun *runs = casebook_lines_get_runs (lines, line->n, &n_runs);

  for (guint i = 0; i < n_runs; i++)
    {
      const CasebookProseSpan *target = casebook_lines_get_link (lines, &runs[i]);

      if (target != NULL)
        gather_run (self, placed, lines, &runs[i], target);
    }
}

static const CasebookThing *
thing_at (Gathering *self,
          guint      placed)
{
  GArray *all = casebook_page_get_placed (self->page);

  return casebook_galley_get_thing (casebook_page_get_galley (self->page),
                                    g_array_index (all, CasebookPlaced, placed).thing);
}

/* It begins with the next line; with none on a page that ends before it. */
static void
gather_passage (Gathering  *self,
                guint       placed,
                const char *place)
{
  GArray *all = casebook_page_get_placed (self->page);
  const CasebookLines *lines;
  CasebookSpot *spot;
  guint32 start, end;

  while (placed < all->len && thing_at (self, placed)->kind != CASEBOOK_THING_LINE)
    placed++;
  if (placed == all->len)
    return;

  lines = casebook_galley_get_lines (casebook_page_get_galley (self->page), thing_at (self, placed));
  casebook_lines_get_range (lines, thing_at (self, placed)->n, &start, &end);
  spot = add_spot (self, CASEBOOK_SPOT_PASSAGE, place);
  g_array_unref (spot->rectangles);
  spot->rectangles = casebook_page_dup_rectangles (self->page, placed, start, end);
  say (spot, lines, start, end);
}

/**
 * casebook_page_dup_spots:
 * @page: a page
 *
 * Returns: (transfer full) (element-type CasebookSpot): its links, each whole, and what its places begin with, in
 *   the order they are read
 */
GPtrArray *
casebook_page_dup_spots (CasebookPage *page)
{
  Gathering self = { .spots = g_ptr_array_new_with_free_func ((GDestroyNotify) spot_free), .page = page };

  g_return_val_if_fail (CASEBOOK_IS_PAGE (page), self.spots);

  for (guint i = 0; i < casebook_page_get_placed (page)->len; i++)
    {
      const CasebookThing *thing = thing_at (&self, i);

      if (thing->kind == CASEBOOK_THING_LINE)
        gather_line (&self, i, thing);
      else if (thing->kind == CASEBOOK_THING_PLACE)
        gather_passage (&self, i, g_ptr_array_index (casebook_page_get_galley (page)->places, thing->first));
    }

  return self.spots;
}
