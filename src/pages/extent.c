/* Casebook: how far text reaches on its line.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text that follows on may stand apart where a line is read in both directions, so a
 * span of it reaches over several extents.
 */
#include "pages/extent.h"

static guint
count_clusters (const CasebookRun *run)
{
  return run->n_clusters > 0 ? run->n_clusters : run->n_bytes;
}

static CasebookCluster
cluster_of (const CasebookLines *lines,
            const CasebookRun   *run,
            guint                cluster)
{
  return run->n_clusters > 0 ? lines->clusters[run->first_cluster + cluster] : (CasebookCluster) { 1, 1 };
}

/* Counted from the left of the run. */
static guint
index_of (const CasebookRun *run,
          guint              cluster)
{
  return run->backward ? count_clusters (run) - 1 - cluster : cluster;
}

static double
left_of_wide (const CasebookLines *lines,
              const CasebookRun   *run,
              guint                glyph,
              guint                n_glyphs)
{
  double left = G_MAXDOUBLE;

  for (guint i = 0; i < n_glyphs; i++)
    left = MIN (left, (double) lines->wide[run->first_glyph + glyph + i].x);

  return left;
}

/* Where clusters begin, from left to right, and where the last one ends. A mark may
 * stand before its letter, and what is not drawn stands nowhere: none begins behind
 * the next. */
static double *
dup_edges (const CasebookLines *lines,
           const CasebookRun   *run)
{
  guint n = count_clusters (run);
  double *edges = g_new (double, n + 1);
  guint glyph = 0;
  int advance = 0;

  for (guint i = 0; i < n; i++)
    {
      guint n_glyphs = cluster_of (lines, run, index_of (run, i)).n_glyphs;

      edges[i] = run->wide ? left_of_wide (lines, run, glyph, n_glyphs) : (double) advance / PANGO_SCALE;
      for (guint g = glyph; !run->wide && g < glyph + n_glyphs; g++)
        advance += lines->glyphs[run->first_glyph + g].advance;
      glyph += n_glyphs;
    }
  edges[n] = (double) run->width;
  for (guint i = n; i > 0; i--)
    edges[i - 1] = MIN (edges[i - 1], edges[i]);

  return edges;
}

/* How much of the characters from @from to @to lies before @at. */
static double
share (const char *text,
       guint32     from,
       guint32     to,
       guint32     at)
{
  glong all = g_utf8_strlen (text + from, to - from);

  if (at <= from || all <= 0)
    return 0;

  return at >= to ? 1 : (double) g_utf8_strlen (text + from, at - from) / (double) all;
}

/* Of the part of a cluster, for two letters may be one glyph. */
static void
widen (const CasebookRun *run,
       double             left,
       double             right,
       double             before,
       double             until,
       CasebookExtent    *extent)
{
  double from = run->backward ? right - until * (right - left) : left + before * (right - left);
  double to = run->backward ? right - before * (right - left) : left + until * (right - left);

  if (extent->width < 0)
    {
      extent->x = from;
      extent->width = to - from;
      return;
    }
  to = MAX (extent->x + extent->width, to);
  extent->x = MIN (extent->x, from);
  extent->width = to - extent->x;
}

/* From the start of the run; text that follows on stands together in one. */
static CasebookExtent
extent_in (const CasebookLines *lines,
           const CasebookRun   *run,
           guint32              start,
           guint32              end)
{
  CasebookExtent extent = { .width = -1,
                            .ascent = lines->faces[run->face]->ascent,
                            .descent = lines->faces[run->face]->descent };
  g_autofree double *edges = dup_edges (lines, run);
  guint32 byte = run->first_byte;

  for (guint i = 0; i < count_clusters (run) && byte < end; i++)
    {
      guint32 next = byte + cluster_of (lines, run, i).n_bytes;
      guint at = index_of (run, i);

      if (next > start)
        widen (run, edges[at], edges[at + 1], share (lines->setting.text, byte, next, start),
               share (lines->setting.text, byte, next, end), &extent);
      byte = next;
    }

  return extent;
}

static void
add (GArray         *extents,
     CasebookExtent  extent)
{
  CasebookExtent *last = extents->len > 0 ? &g_array_index (extents, CasebookExtent, extents->len - 1) : NULL;

  if (last == NULL || extent.x - last->x - last->width > 0.05)
    {
      g_array_append_val (extents, extent);
      return;
    }
  last->width = extent.x + extent.width - last->x;
  last->ascent = MAX (last->ascent, extent.ascent);
  last->descent = MAX (last->descent, extent.descent);
}

/**
 * casebook_lines_dup_extents:
 * @self: lines
 * @line: one of them
 * @start: a byte of their text
 * @end: a byte behind it
 *
 * Returns: (transfer full) (element-type CasebookExtent): where the text from @start to @end
 *   stands on the line, from left to right, touching ones as one; none where it stands on others
 */
GArray *
casebook_lines_dup_extents (const CasebookLines *self,
                            guint                line,
                            guint32              start,
                            guint32              end)
{
  GArray *extents = g_array_new (FALSE, FALSE, sizeof (CasebookExtent));
  guint n_runs;
  const CasebookRun *runs = casebook_lines_get_runs (self, line, &n_runs);

  for (guint i = 0; i < n_runs; i++)
    {
      CasebookExtent extent;

      if (runs[i].first_byte >= end || runs[i].first_byte + runs[i].n_bytes <= start)
        continue;
      extent = extent_in (self, &runs[i], start, end);
      extent.x += (double) runs[i].x;
      if (extent.width > 0)
        add (extents, extent);
    }

  return extents;
}

/**
 * casebook_lines_get_range:
 * @self: lines
 * @line: one of them
 * @start: (out): the first byte of their text that stands on it
 * @end: (out): the byte after the last
 *
 * An empty line has an empty range.
 */
void
casebook_lines_get_range (const CasebookLines *self,
                          guint                line,
                          guint32             *start,
                          guint32             *end)
{
  guint n_runs;
  const CasebookRun *runs = casebook_lines_get_runs (self, line, &n_runs);

  *start = n_runs > 0 ? G_MAXUINT32 : 0;
  *end = 0;
  for (guint i = 0; i < n_runs; i++)
    {
      *start = MIN (*start, runs[i].first_byte);
      *end = MAX (*end, runs[i].first_byte + runs[i].n_bytes);
    }
}
