/* Casebook: where words stand on pages.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words are looked for in paragraphs, so that they are found though a line or a page
 * ends among them. Of each line that has a part of a hit only the bytes are kept;
 * where they stand is reckoned for the page that is looked at.
 */
#include <string.h>

#include "base/text-find.h"
#include "pages/extent.h"
#include "pages/hits.h"

/* A part of a hit, on one line. */
typedef struct
{
  guint32 hit;
  guint32 placed; /* which of what stands on the page */
  guint32 start;  /* in the text of the paragraph */
  guint32 end;
} Piece;

struct _CasebookHits
{
  GObject parent_instance;

  CasebookLayout *layout;
  GArray         *pieces; /* of Piece, page by page */
  GArray         *pages;  /* of guint32: for each page, and for one behind the last, its first piece */
  GArray         *firsts; /* of guint32: for each hit its first piece */
};

G_DEFINE_FINAL_TYPE (CasebookHits, casebook_hits, G_TYPE_OBJECT)

/* A paragraph as its lines come by. */
typedef struct
{
  GArray  *spans; /* of CasebookTextSpan: where the words are */
  guint32 *hits;  /* for each, which hit it is now; counted from 1, 0 where none of it has come */
  guint32  next;  /* the line that is to come */
} Sighting;

static void
sighting_free (Sighting *sighting)
{
  g_array_unref (sighting->spans);
  g_free (sighting->hits);
  g_free (sighting);
}

static Sighting *
sighting_new (const CasebookLines *lines,
              const char          *folded)
{
  Sighting *sighting = g_new0 (Sighting, 1);

  sighting->spans = casebook_text_find (lines->setting.text, folded);
  sighting->hits = g_new0 (guint32, sighting->spans->len);

  return sighting;
}

static void
casebook_hits_finalize (GObject *object)
{
  CasebookHits *self = CASEBOOK_HITS (object);

  g_clear_object (&self->layout);
  g_array_unref (self->pieces);
  g_array_unref (self->pages);
  g_array_unref (self->firsts);

  G_OBJECT_CLASS (casebook_hits_parent_class)->finalize (object);
}

static void
casebook_hits_class_init (CasebookHitsClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_hits_finalize;
}

static void
casebook_hits_init (CasebookHits *self)
{
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  self->pages = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->firsts = g_array_new (FALSE, FALSE, sizeof (guint32));
}

static void
take_piece (CasebookHits *self,
            Sighting     *sighting,
            guint         span,
            Piece         piece)
{
  if (sighting->hits[span] == 0)
    {
      g_array_append_val (self->firsts, self->pieces->len);
      sighting->hits[span] = self->firsts->len;
    }
  piece.hit = sighting->hits[span] - 1;
  g_array_append_val (self->pieces, piece);
}

/* The first span that ends behind @byte. */
static guint
span_behind (GArray *spans,
             guint32 byte)
{
  guint least = 0;
  guint most = spans->len;

  while (least < most)
    {
      guint middle = least + (most - least) / 2;

      if (g_array_index (spans, CasebookTextSpan, middle).end > byte)
        most = middle;
      else
        least = middle + 1;
    }

  return least;
}

/* Lines that stand on a page once more, as heads of tables do, have hits of their own. */
static void
see_line (CasebookHits        *self,
          Sighting            *sighting,
          const CasebookLines *lines,
          guint                line,
          guint32              placed)
{
  guint32 start, end;

  if (line < sighting->next && sighting->spans->len > 0)
    memset (sighting->hits, 0, sighting->spans->len * sizeof (guint32));
  sighting->next = line + 1;
  casebook_lines_get_range (lines, line, &start, &end);
  for (guint i = span_behind (sighting->spans, start); i < sighting->spans->len; i++)
    {
      const CasebookTextSpan *span = &g_array_index (sighting->spans, CasebookTextSpan, i);
      Piece piece = { .placed = placed, .start = MAX (span->start, start), .end = MIN (span->end, end) };

      if (span->start >= end)
        return;
      take_piece (self, sighting, i, piece);
    }
}

static void
see_page (CasebookHits *self,
          CasebookPage *page,
          const char   *folded,
          GHashTable   *sightings)
{
  CasebookGalley *galley = casebook_page_get_galley (page);
  GArray *placed = casebook_page_get_placed (page);

  for (guint i = 0; i < placed->len; i++)
    {
      const CasebookThing *thing = casebook_galley_get_thing (galley, g_array_index (placed, CasebookPlaced, i).thing);
      gpointer paragraph;
      Sighting *sighting;

      if (thing->kind != CASEBOOK_THING_LINE)
        continue;

      /* Paragraphs that read the same share their lines, so they are told by where the galley has them. */
      paragraph = &g_ptr_array_index (galley->paragraphs, thing->first);
      sighting = g_hash_table_lookup (sightings, paragraph);
      if (sighting == NULL)
        {
          sighting = sighting_new (casebook_galley_get_lines (galley, thing), folded);
          g_hash_table_insert (sightings, paragraph, sighting);
        }
      see_line (self, sighting, casebook_galley_get_lines (galley, thing), thing->n, i);
    }
}

/**
 * casebook_hits_new:
 * @layout: pages
 * @words: what to look for
 * @cancellable: (nullable): to stop it
 * @error: return location; only for having been cancelled
 *
 * Looks for @words without regard to case and accents. Found is what the frames of the pages say: not their
 * heads and feet, and not what is in pictures and in pages of other documents.
 *
 * Returns: (transfer full) (nullable): where they stand, in the order they are read
 */
CasebookHits *
casebook_hits_new (CasebookLayout *layout,
                   const char     *words,
                   GCancellable   *cancellable,
                   GError        **error)
{
  g_autoptr (CasebookHits) self = NULL;
  g_autoptr (GHashTable) sightings = NULL;
  g_autofree char *folded = NULL;
  GListModel *pages;
  guint section = G_MAXUINT;

  g_return_val_if_fail (CASEBOOK_IS_LAYOUT (layout), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  self = g_object_new (CASEBOOK_TYPE_HITS, NULL);
  self->layout = g_object_ref (layout);
  folded = casebook_text_find_fold (words);
  sightings = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) sighting_free);
  pages = casebook_layout_get_pages (layout);
  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr (CasebookPage) page = g_list_model_get_item (pages, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      /* No paragraph goes beyond its section. */
      if (casebook_page_get_section (page) != section)
        g_hash_table_remove_all (sightings);
      section = casebook_page_get_section (page);
      g_array_append_val (self->pages, self->pieces->len);
      if (*folded != '\0')
        see_page (self, page, folded, sightings);
    }
  g_array_append_val (self->pages, self->pieces->len);

  return g_steal_pointer (&self);
}

/**
 * casebook_hits_get_n:
 * @self: hits
 *
 * Returns: how many there are
 */
guint
casebook_hits_get_n (CasebookHits *self)
{
  g_return_val_if_fail (CASEBOOK_IS_HITS (self), 0);

  return self->firsts->len;
}

/* The page that has a piece, counted from 0. */
static guint
page_of (CasebookHits *self,
         guint32       piece)
{
  guint least = 0;
  guint most = self->pages->len - 1;

  while (most - least > 1)
    {
      guint middle = least + (most - least) / 2;

      if (g_array_index (self->pages, guint32, middle) <= piece)
        least = middle;
      else
        most = middle;
    }

  return least;
}

static GArray *
dup_rectangles (CasebookHits *self,
                CasebookPage *page,
                guint32       piece)
{
  const Piece *at = &g_array_index (self->pieces, Piece, piece);

  return casebook_page_dup_rectangles (page, at->placed, at->start, at->end);
}

/**
 * casebook_hits_get_place:
 * @self: hits
 * @hit: one of them
 * @rectangle: (out) (optional): where it begins to stand on its page
 *
 * Returns: the number of the page it begins on
 */
guint
casebook_hits_get_place (CasebookHits      *self,
                         guint              hit,
                         CasebookRectangle *rectangle)
{
  guint32 first;
  guint index;

  g_return_val_if_fail (CASEBOOK_IS_HITS (self), 0);
  g_return_val_if_fail (hit < self->firsts->len, 0);

  first = g_array_index (self->firsts, guint32, hit);
  index = page_of (self, first);
  if (rectangle != NULL)
    {
      g_autoptr (CasebookPage) page = g_list_model_get_item (casebook_layout_get_pages (self->layout), index);
      g_autoptr (GArray) rectangles = dup_rectangles (self, page, first);

      *rectangle = rectangles->len > 0 ? g_array_index (rectangles, CasebookRectangle, 0) : (CasebookRectangle) { 0 };
    }

  return index + 1;
}

/**
 * casebook_hits_dup_marks:
 * @self: hits
 * @page: a page, maybe of other pages than those that were searched
 *
 * Returns: (transfer full) (element-type CasebookHitMark): what is found on @page; nothing
 *   where it was not searched
 */
GArray *
casebook_hits_dup_marks (CasebookHits *self,
                         CasebookPage *page)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (CasebookHitMark));
  g_autoptr (CasebookPage) searched = NULL;
  guint index;

  g_return_val_if_fail (CASEBOOK_IS_HITS (self), marks);
  g_return_val_if_fail (CASEBOOK_IS_PAGE (page), marks);

  index = casebook_page_get_number (page) - 1;
  searched = g_list_model_get_item (casebook_layout_get_pages (self->layout), index);
  if (searched != page)
    return marks;

  for (guint32 i = g_array_index (self->pages, guint32, index); i < g_array_index (self->pages, guint32, index + 1); i++)
    {
      g_autoptr (GArray) rectangles = dup_rectangles (self, page, i);

      for (guint r = 0; r < rectangles->len; r++)
        {
          CasebookHitMark mark = { g_array_index (self->pieces, Piece, i).hit,
                                   g_array_index (rectangles, CasebookRectangle, r) };

          g_array_append_val (marks, mark);
        }
    }

  return marks;
}
