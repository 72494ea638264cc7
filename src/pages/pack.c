/* Casebook: shaped text into lines.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of what Pango shaped, lines keep which glyph stands where, and which text
 * belongs to which glyphs, so that text can be taken from a file again.
 */
#include "pages/pack.h"

/* A space that ends a line is drawn though nobody sees it: text taken from the
 * page keeps its words apart. */
static gboolean
is_drawn (const char           *text,
          const PangoGlyphItem *item,
          int                   glyph)
{
  const PangoGlyphString *glyphs = item->glyphs;

  return glyphs->glyphs[glyph].glyph != PANGO_GLYPH_EMPTY ||
         text[item->item->offset + glyphs->log_clusters[glyph]] == ' ';
}

static guint16
index_of (const PangoGlyphInfo *info,
          const CasebookFace   *face)
{
  if (info->glyph == PANGO_GLYPH_EMPTY)
    return face->space;
  if (info->glyph & PANGO_GLYPH_UNKNOWN_FLAG)
    return 0;

  return (guint16) info->glyph;
}

static gboolean
is_wide (const PangoGlyphString *glyphs)
{
  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      const PangoGlyphGeometry *geometry = &glyphs->glyphs[i].geometry;

      if (geometry->x_offset != 0 || geometry->y_offset != 0 ||
          geometry->width < 0 || geometry->width > G_MAXUINT16 ||
          (glyphs->glyphs[i].glyph == PANGO_GLYPH_EMPTY && geometry->width != 0))
        return TRUE;
    }

  return FALSE;
}

/* Each glyph where the one before it ends. Returns how many. */
static guint
pack_narrow (GArray               *packed,
             const char           *text,
             const PangoGlyphItem *item,
             const CasebookFace   *face)
{
  guint first = packed->len;

  for (int i = 0; i < item->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &item->glyphs->glyphs[i];
      CasebookGlyph glyph = { index_of (info, face), (guint16) info->geometry.width };

      if (is_drawn (text, item, i))
        g_array_append_val (packed, glyph);
    }

  return packed->len - first;
}

/* Each glyph where it says. Returns how many. */
static guint
pack_wide (GArray               *packed,
           const char           *text,
           const PangoGlyphItem *item,
           const CasebookFace   *face)
{
  guint first = packed->len;
  int x = 0;

  for (int i = 0; i < item->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &item->glyphs->glyphs[i];
      CasebookWideGlyph glyph = {
        .index = index_of (info, face),
        .rise = (gint16) (info->geometry.y_offset * 64 / PANGO_SCALE),
        .x = (float) (x + info->geometry.x_offset) / PANGO_SCALE,
      };

      if (is_drawn (text, item, i))
        g_array_append_val (packed, glyph);
      x += info->geometry.width;
    }

  return packed->len - first;
}

static gboolean
is_one_to_one (const char           *text,
               const PangoGlyphItem *item)
{
  if (item->glyphs->num_glyphs != item->item->length)
    return FALSE;

  for (int i = 0; i < item->glyphs->num_glyphs; i++)
    if (item->glyphs->log_clusters[i] != i || !is_drawn (text, item, i))
      return FALSE;

  return TRUE;
}

/* How many glyphs of a cluster are drawn; from right to left, @to is below @from. */
static guint
count_drawn (const char           *text,
             const PangoGlyphItem *item,
             int                   from,
             int                   to)
{
  guint n = 0;

  for (int i = MIN (from, to + 1); i < MAX (to, from + 1); i++)
    if (is_drawn (text, item, i))
      n++;

  return n;
}

static void
pack_clusters (GArray         *packed,
               const char     *text,
               PangoGlyphItem *item)
{
  PangoGlyphItemIter iter;

  for (gboolean more = pango_glyph_item_iter_init_start (&iter, item, text);
       more;
       more = pango_glyph_item_iter_next_cluster (&iter))
    {
      CasebookCluster cluster = {
        .n_bytes = (guint32) (iter.end_index - iter.start_index),
        .n_glyphs = count_drawn (text, item, iter.start_glyph, iter.end_glyph),
      };

      g_array_append_val (packed, cluster);
    }
}

/**
 * casebook_pack_glyphs:
 * @draft: what takes the glyphs
 * @text: the text that was laid out
 * @item: a run of it
 * @face: its face
 * @run: (inout): where they are in @draft, how wide and in which direction; the rest is
 *   left as it is
 */
void
casebook_pack_glyphs (CasebookDraft  *draft,
                      const char     *text,
                      PangoGlyphItem *item,
                      CasebookFace   *face,
                      CasebookRun    *run)
{
  run->wide = is_wide (item->glyphs);
  run->first_glyph = run->wide ? draft->wide->len : draft->glyphs->len;
  run->n_bytes = (guint32) item->item->length;
  run->first_cluster = draft->clusters->len;
  run->face = casebook_draft_add_face (draft, face);
  run->backward = item->item->analysis.level & 1;

  if (!is_one_to_one (text, item))
    pack_clusters (draft->clusters, text, item);
  run->n_clusters = draft->clusters->len - run->first_cluster;
  run->n_glyphs = run->wide ? pack_wide (draft->wide, text, item, face)
                            : pack_narrow (draft->glyphs, text, item, face);
  run->width = (float) pango_units_to_double (pango_glyph_string_get_width (item->glyphs));
}
