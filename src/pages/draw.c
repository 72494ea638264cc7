/* Casebook: drawing a page.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The preview, the printer and the PDF all come here. A PDF takes structure,
 * places and links as well; they are said in the same walk, so that they are
 * about exactly what is drawn.
 */
#include <math.h>
#include <string.h>

#include "pages/draw.h"

#define GLYPHS_AT_HAND 256
#define FIRM_LINE 0.8
#define FAINT_LINE 0.5
#define MAX_DEPTH 32

/* In place of a link: words among links. */
static const CasebookProseSpan plain;

typedef struct
{
  cairo_t        *cr;
  CasebookStyle  *style;
  CasebookGalley *galley;
  double          x;      /* of the frame on the paper */
  double          y;
  GHashTable     *places; /* (nullable): the set of places there are, for a PDF */

  guint32                  open[MAX_DEPTH]; /* elements that are open, outermost first */
  guint                    n_open;
  const CasebookProseSpan *link;            /* (nullable) */
  const CasebookFace      *face;
  int                      ink;
  GError                  *error; /* (nullable): of the first picture or leaf that failed */
} Drawing;

static void
use_ink (Drawing *self,
         int      ink)
{
  const CasebookColour *colour;

  if (self->ink == ink)
    return;

  colour = casebook_style_get_colour (self->style, ink);
  cairo_set_source_rgb (self->cr, colour->red, colour->green, colour->blue);
  self->ink = ink;
}

static void
use_face (Drawing            *self,
          const CasebookFace *face)
{
  if (self->face == face)
    return;

  cairo_set_font_face (self->cr, face->face);
  cairo_set_font_matrix (self->cr, &face->matrix);
  self->face = face;
}

/* A PDF wants addresses in ASCII, and Cairo writes them as they are into a PDF
 * string; what would end one is written as RFC 3986 writes such bytes. */
static char *
quote_uri (const char *uri)
{
  GString *quoted = g_string_new (NULL);

  for (const guchar *c = (const guchar *) uri; *c != '\0'; c++)
    if (*c <= ' ' || *c >= 0x7f || *c == '\'' || *c == '\\' || *c == '(' || *c == ')')
      g_string_append_printf (quoted, "%%%02X", *c);
    else
      g_string_append_c (quoted, (char) *c);

  return g_string_free (quoted, FALSE);
}

static void
close_link (Drawing *self)
{
  if (self->link == &plain)
    cairo_tag_end (self->cr, "Span");
  else if (self->link != NULL)
    cairo_tag_end (self->cr, CAIRO_TAG_LINK);
  self->link = NULL;
}

/* What Cairo is told of a link; %NULL for one that leads to a place there is not. */
static char *
describe_link (Drawing                 *self,
               const CasebookProseSpan *link)
{
  if (link->kind == CASEBOOK_PROSE_URI)
    {
      g_autofree char *uri = quote_uri (link->target);

      return g_strdup_printf ("uri='%s'", uri);
    }

  return g_hash_table_contains (self->places, link->target) ? g_strdup_printf ("dest='%s'", link->target) : NULL;
}

/* Spans side by side that lead to the same place are one link. */
static gboolean
is_same_link (const CasebookProseSpan *one,
              const CasebookProseSpan *other)
{
  if (one == other)
    return TRUE;
  if (one == NULL || other == NULL || one == &plain || other == &plain)
    return FALSE;

  return (one->kind == CASEBOOK_PROSE_URI) == (other->kind == CASEBOOK_PROSE_URI) &&
         strcmp (one->target, other->target) == 0;
}

/* Cairo 1.16 reads an element that has elements in it as having nothing else,
 * so the words around the links of a paragraph are elements of their own. */
static void
use_link (Drawing                 *self,
          const CasebookProseSpan *link,
          gboolean                 mixed)
{
  g_autofree char *description = NULL;

  if (self->places == NULL)
    return;

  if (link != NULL)
    description = describe_link (self, link);
  if (description == NULL)
    link = mixed ? &plain : NULL;
  if (is_same_link (self->link, link))
    return;

  close_link (self);
  if (description != NULL)
    cairo_tag_begin (self->cr, CAIRO_TAG_LINK, description);
  else if (link == &plain)
    cairo_tag_begin (self->cr, "Span", NULL);
  self->link = link;
}

/* Closes and opens elements until those of @node are open. */
static void
use_node (Drawing *self,
          guint32  node)
{
  guint32 path[MAX_DEPTH];
  guint depth = 0;
  guint same = 0;

  if (self->places == NULL)
    return;

  for (guint32 at = node; at != 0 && depth < MAX_DEPTH;
       at = g_array_index (self->galley->nodes, CasebookNode, at).parent)
    path[depth++] = at;
  while (same < depth && same < self->n_open && self->open[same] == path[depth - 1 - same])
    same++;
  if (same == depth && same == self->n_open)
    return;

  close_link (self);
  while (self->n_open > same)
    {
      guint32 last = self->open[--self->n_open];

      cairo_tag_end (self->cr, g_array_index (self->galley->nodes, CasebookNode, last).tag);
    }
  while (self->n_open < depth)
    {
      guint32 next = path[depth - 1 - self->n_open];

      cairo_tag_begin (self->cr, g_array_index (self->galley->nodes, CasebookNode, next).tag, NULL);
      self->open[self->n_open++] = next;
    }
}

/* What follows is for the eye alone. Cairo 1.18 counts it to the element that is open
 * unless it is told so; 1.16 leaves it out by itself and has no word for it. */
static void
begin_artefact (cairo_t *cr)
{
  if (cairo_version () >= CAIRO_VERSION_ENCODE (1, 18, 0))
    cairo_tag_begin (cr, "Artifact", NULL);
}

static void
end_artefact (cairo_t *cr)
{
  if (cairo_version () >= CAIRO_VERSION_ENCODE (1, 18, 0))
    cairo_tag_end (cr, "Artifact");
}

static int
fill_clusters (const CasebookLines  *lines,
               const CasebookRun    *run,
               cairo_text_cluster_t *clusters)
{
  if (run->n_clusters == 0)
    {
      for (guint i = 0; i < run->n_bytes; i++)
        clusters[i] = (cairo_text_cluster_t) { 1, 1 };
      return (int) run->n_bytes;
    }

  for (guint i = 0; i < run->n_clusters; i++)
    {
      const CasebookCluster *cluster = &lines->clusters[run->first_cluster + i];

      clusters[i].num_bytes = (int) cluster->n_bytes;
      clusters[i].num_glyphs = (int) cluster->n_glyphs;
    }

  return (int) run->n_clusters;
}

static void
fill_wide (const CasebookLines *lines,
           const CasebookRun   *run,
           double               x,
           double               y,
           cairo_glyph_t       *glyphs)
{
  for (guint i = 0; i < run->n_glyphs; i++)
    {
      const CasebookWideGlyph *glyph = &lines->wide[run->first_glyph + i];

      glyphs[i] = (cairo_glyph_t) { glyph->index, x + (double) glyph->x, y + glyph->rise / 64.0 };
    }
}

static void
fill_narrow (const CasebookLines *lines,
             const CasebookRun   *run,
             double               x,
             double               y,
             cairo_glyph_t       *glyphs)
{
  guint at = 0;

  for (guint i = 0; i < run->n_glyphs; i++)
    {
      const CasebookGlyph *glyph = &lines->glyphs[run->first_glyph + i];

      glyphs[i] = (cairo_glyph_t) { glyph->index, x + (double) at / PANGO_SCALE, y };
      at += glyph->advance;
    }
}

static void
show_run (Drawing             *self,
          const CasebookLines *lines,
          const CasebookRun   *run,
          double               x,
          double               y)
{
  cairo_glyph_t some_glyphs[GLYPHS_AT_HAND];
  cairo_text_cluster_t some_clusters[GLYPHS_AT_HAND];
  g_autofree cairo_glyph_t *many_glyphs = NULL;
  g_autofree cairo_text_cluster_t *many_clusters = NULL;
  cairo_glyph_t *glyphs = some_glyphs;
  cairo_text_cluster_t *clusters = some_clusters;
  guint most_clusters = MAX (run->n_clusters, run->n_bytes);
  int n_clusters;

  if (run->n_glyphs > GLYPHS_AT_HAND)
    glyphs = many_glyphs = g_new (cairo_glyph_t, run->n_glyphs);
  if (most_clusters > GLYPHS_AT_HAND)
    clusters = many_clusters = g_new (cairo_text_cluster_t, most_clusters);

  if (run->wide)
    fill_wide (lines, run, x, y, glyphs);
  else
    fill_narrow (lines, run, x, y, glyphs);
  n_clusters = fill_clusters (lines, run, clusters);
  use_face (self, lines->faces[run->face]);
  cairo_show_text_glyphs (self->cr, lines->setting.text + run->first_byte, (int) run->n_bytes,
                          glyphs, (int) run->n_glyphs, clusters, n_clusters,
                          run->backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
}

/* A face of the paragraph whose glyphs are letters. */
static const CasebookFace *
find_plain_face (const CasebookLines *lines)
{
  for (guint i = 0; i < lines->n_faces; i++)
    if (!lines->faces[i]->coloured)
      return lines->faces[i];

  return NULL;
}

/* The face of what the section begins with. */
static const CasebookFace *
find_first_face (Drawing *self)
{
  GPtrArray *paragraphs = self->galley->paragraphs;

  return paragraphs->len > 0 ? find_plain_face (g_ptr_array_index (paragraphs, 0)) : NULL;
}

/* Cairo drops what covers nothing, and a space covers something only between whole points. */
static void
show_space (Drawing            *self,
            const CasebookFace *face,
            const char         *text,
            guint               n_bytes,
            double              x,
            double              y)
{
  cairo_text_cluster_t cluster = { (int) n_bytes, 1 };
  cairo_glyph_t glyph = { face->space, floor (x) + 0.5, floor (y) + 0.5 };

  use_face (self, face);
  cairo_show_text_glyphs (self->cr, text, cluster.num_bytes, &glyph, 1, &cluster, 1, 0);
}

/* Cairo puts coloured glyphs into a PDF as pictures, which say nothing. A space
 * of another face over them says what they are. */
static void
say_coloured (Drawing             *self,
              const CasebookLines *lines,
              const CasebookRun   *run,
              double               x,
              double               y)
{
  const CasebookFace *face = find_plain_face (lines);

  if (face == NULL)
    face = find_first_face (self);
  if (face != NULL)
    show_space (self, face, lines->setting.text + run->first_byte, run->n_bytes, x, y);
}

/* Cairo 1.18 takes only words for what an element holds, and what is drawn beside
 * them with them. A space has it see a drawing. */
static void
say_drawing (Drawing *self,
             double   x,
             double   y)
{
  const CasebookFace *face = find_first_face (self);

  if (self->places != NULL && face != NULL && cairo_version () >= CAIRO_VERSION_ENCODE (1, 18, 0))
    show_space (self, face, " ", 1, x, y);
}

static void
underline_run (Drawing             *self,
               const CasebookLines *lines,
               const CasebookRun   *run,
               double               x,
               double               y)
{
  gboolean firm = run->underline == CASEBOOK_LINE_FIRM;

  use_ink (self, firm ? CASEBOOK_INK_ACCENT : CASEBOOK_INK_MUTED);
  cairo_rectangle (self->cr, x, y + 0.17 * lines->faces[run->face]->matrix.yy, (double) run->width,
                   firm ? FIRM_LINE : FAINT_LINE);
  cairo_fill (self->cr);
}

static void
draw_line (Drawing             *self,
           const CasebookThing *line,
           double               x,
           double               y)
{
  const CasebookLines *lines = casebook_galley_get_lines (self->galley, line);
  guint n_runs;
  const CasebookRun *runs = casebook_lines_get_runs (lines, line->n, &n_runs);

  if (self->link != &plain)
    close_link (self);
  for (guint i = 0; i < n_runs; i++)
    {
      const CasebookRun *run = &runs[i];
      double left = x + (double) run->x;

      use_link (self, casebook_lines_get_link (lines, run), line->mixed);
      use_ink (self, run->ink);
      show_run (self, lines, run, left, y);
      if (self->places != NULL && lines->faces[run->face]->coloured)
        say_coloured (self, lines, run, left, y);
      if (run->underline != CASEBOOK_LINE_NONE)
        underline_run (self, lines, run, left, y);
    }
}

static void
mark_place (Drawing             *self,
            const CasebookThing *thing,
            double               y)
{
  g_autofree char *attributes = NULL;

  if (self->places == NULL)
    return;

  attributes = g_strdup_printf ("name='%s' x=0 y=%d",
                                (const char *) g_ptr_array_index (self->galley->places, thing->first),
                                (int) MAX (y - 14, 0));
  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
}

static void
draw_thing (Drawing              *self,
            const CasebookPlaced *placed)
{
  const CasebookThing *thing = casebook_galley_get_thing (self->galley, placed->thing);
  double x = self->x + (double) thing->x;
  double y = self->y + (double) placed->y + (double) thing->y;

  if (thing->kind != CASEBOOK_THING_PLACE)
    use_node (self, thing->node);
  switch (thing->kind)
    {
    case CASEBOOK_THING_LINE:
      draw_line (self, thing, x, y);
      break;
    case CASEBOOK_THING_RECTANGLE:
      use_ink (self, (int) thing->n);
      cairo_rectangle (self->cr, x, y, (double) thing->width, (double) thing->height);
      cairo_fill (self->cr);
      break;
    case CASEBOOK_THING_IMAGE:
      say_drawing (self, x, y);
      casebook_image_draw (g_ptr_array_index (self->galley->images, thing->first), self->cr, x, y,
                           (double) thing->width, (double) thing->height,
                           self->error == NULL ? &self->error : NULL);
      break;
    case CASEBOOK_THING_LEAF:
      say_drawing (self, x, y);
      casebook_leaf_draw (g_ptr_array_index (self->galley->leaves, thing->first), self->cr, x, y,
                          (double) thing->width, (double) thing->height,
                          self->error == NULL ? &self->error : NULL);
      break;
    case CASEBOOK_THING_PLACE:
      mark_place (self, thing, y);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Ornaments belong to no element and are drawn first, so that they do not part
 * an element in two. */
static gboolean
is_ornament (Drawing              *self,
             const CasebookPlaced *placed)
{
  const CasebookThing *thing = casebook_galley_get_thing (self->galley, placed->thing);

  return thing->kind == CASEBOOK_THING_RECTANGLE && thing->node == 0;
}

/* Drawn in one go, as what Cairo 1.18 calls an artefact. */
static void
draw_ornaments (Drawing *self,
                GArray  *placed)
{
  gboolean open = FALSE;

  for (guint i = 0; i < placed->len; i++)
    {
      const CasebookPlaced *ornament = &g_array_index (placed, CasebookPlaced, i);

      if (!is_ornament (self, ornament))
        continue;
      if (self->places != NULL && !open)
        {
          begin_artefact (self->cr);
          say_drawing (self, self->x, self->y);
        }
      open = TRUE;
      draw_thing (self, ornament);
    }
  if (self->places != NULL && open)
    end_artefact (self->cr);
}

static void
draw_placed (Drawing *self,
             GArray  *placed)
{
  self->ink = -1;
  self->face = NULL;
  draw_ornaments (self, placed);
  for (guint i = 0; i < placed->len; i++)
    if (!is_ornament (self, &g_array_index (placed, CasebookPlaced, i)))
      draw_thing (self, &g_array_index (placed, CasebookPlaced, i));
  close_link (self);
  use_node (self, 0);
}

/**
 * casebook_page_draw_tagged:
 * @page: a page
 * @cr: where to; a point is a user unit, the top left of the paper its origin
 * @places: (nullable) (element-type utf8): the set of places the document has
 * @error: return location
 *
 * Draws the page and, with @places, says its structure, its places and its
 * links, which Cairo puts into a PDF and drops everywhere else.
 *
 * Returns: whether the page looks as it will every time; see casebook_image_draw() and casebook_leaf_draw()
 */
gboolean
casebook_page_draw_tagged (CasebookPage *page,
                           cairo_t      *cr,
                           GHashTable   *places,
                           GError      **error)
{
  Drawing drawing = { .cr = cr, .places = places };
  cairo_font_options_t *options;

  g_return_val_if_fail (CASEBOOK_IS_PAGE (page), FALSE);
  g_return_val_if_fail (cr != NULL, FALSE);

  cairo_save (cr);
  options = casebook_fonts_new_options ();
  cairo_set_font_options (cr, options);
  cairo_font_options_destroy (options);

  drawing.style = casebook_page_get_style (page);
  drawing.galley = casebook_page_get_chrome (page);
  drawing.places = NULL;
  if (places != NULL)
    begin_artefact (cr);
  draw_placed (&drawing, casebook_page_get_chrome_placed (page));
  if (places != NULL)
    end_artefact (cr);

  drawing.galley = casebook_page_get_galley (page);
  drawing.places = places;
  drawing.x = casebook_style_get_left (drawing.style);
  drawing.y = casebook_style_get_top (drawing.style);
  draw_placed (&drawing, casebook_page_get_placed (page));
  cairo_restore (cr);
  if (drawing.error == NULL)
    return TRUE;

  g_propagate_error (error, drawing.error);

  return FALSE;
}

/**
 * casebook_page_draw:
 * @page: a page
 * @cr: where to; a point is a user unit, the top left of the paper its origin
 *
 * Draws the page: on a screen at any scale, on paper, or as a picture. The
 * paper itself is not painted.
 */
void
casebook_page_draw (CasebookPage *page,
                    cairo_t      *cr)
{
  casebook_page_draw_tagged (page, cr, NULL, NULL);
}
