/* Casebook: prose into lines.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pango breaks a paragraph into lines; what it leaves is packed into the
 * galley and the layout is used for the next paragraph, so that a page keeps
 * nothing but its letters.
 *
 * Pages that are said are not known while paragraphs are set. A guess stands
 * in, and the paragraph is set again in its place later. One that once needed a
 * line more keeps that line for ever (@least), so settling pages comes to an
 * end.
 */
#include <pango/pangocairo.h>
#include <string.h>

#include "pages/pack.h"
#include "pages/setter.h"
#include "pages/wording.h"

/* Where the baseline stands in its line, as a part of the leading; small lines
 * stand as high as those of body, so that both align side by side. */
#define BASELINE 0.72
#define BASELINE_LEAST 10.08

/* A line whose letters reach further than this part of the leading takes more
 * of the grid: scripts that stack are not clipped. */
#define ROOM 1.35

struct _CasebookSetter
{
  GObject parent_instance;

  CasebookStyle   *style;
  CasebookFonts   *fonts;
  CasebookGalley  *galley;
  PangoLayout     *layout;
  GHashTable      *least;      /* prose to lines */
  GArray          *references; /* of CasebookReference */

  /* The paragraph at hand, and the part of its text that the layout holds. */
  CasebookWording *wording;
  gsize            from;
  gsize            to;
};

G_DEFINE_FINAL_TYPE (CasebookSetter, casebook_setter, G_TYPE_OBJECT)

static void
clear_reference (gpointer data)
{
  CasebookReference *reference = data;

  casebook_prose_unref (reference->paragraph.prose);
}

static void
casebook_setter_finalize (GObject *object)
{
  CasebookSetter *self = CASEBOOK_SETTER (object);

  g_clear_object (&self->style);
  g_clear_object (&self->fonts);
  g_clear_object (&self->layout);
  g_clear_pointer (&self->galley, casebook_galley_unref);
  g_clear_pointer (&self->least, g_hash_table_unref);
  g_clear_pointer (&self->wording, casebook_wording_free);
  g_array_unref (self->references);

  G_OBJECT_CLASS (casebook_setter_parent_class)->finalize (object);
}

static void
casebook_setter_class_init (CasebookSetterClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_setter_finalize;
}

static void
casebook_setter_init (CasebookSetter *self)
{
  self->references = g_array_new (FALSE, FALSE, sizeof (CasebookReference));
  g_array_set_clear_func (self->references, clear_reference);
}

/**
 * casebook_setter_new:
 * @style: how text looks
 * @fonts: the faces it is set in
 * @galley: what takes the lines
 * @pages: place to page number, as far as known; read whenever a page is said
 * @least: prose, owned, to the number of lines it takes at least
 *
 * Returns: (transfer full): a setter
 */
CasebookSetter *
casebook_setter_new (CasebookStyle  *style,
                     CasebookFonts  *fonts,
                     CasebookGalley *galley,
                     GHashTable     *pages,
                     GHashTable     *least)
{
  CasebookSetter *self = g_object_new (CASEBOOK_TYPE_SETTER, NULL);

  self->style = g_object_ref (style);
  self->fonts = g_object_ref (fonts);
  self->galley = casebook_galley_ref (galley);
  self->least = g_hash_table_ref (least);
  self->wording = casebook_wording_new (pages);
  self->layout = pango_layout_new (casebook_fonts_get_context (fonts));
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);

  return self;
}

CasebookStyle *
casebook_setter_get_style (CasebookSetter *self)
{
  return self->style;
}

CasebookGalley *
casebook_setter_get_galley (CasebookSetter *self)
{
  return self->galley;
}

/**
 * casebook_setter_dup_references:
 * @self: a setter
 *
 * Returns: (transfer full) (element-type CasebookReference): the paragraphs that say pages;
 *   they outlast the setter
 */
GArray *
casebook_setter_dup_references (CasebookSetter *self)
{
  return g_array_ref (self->references);
}

static PangoAttrList *
attributes_for (CasebookSetter     *self,
                const CasebookType *type)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  if (type->tracking != 0)
    pango_attr_list_insert (attributes,
                            pango_attr_letter_spacing_new ((int) (type->size * type->tracking *
                                                                  PANGO_SCALE / 1000)));
  if (type->features != NULL)
    pango_attr_list_insert (attributes, pango_attr_font_features_new (type->features));

  /* A word broken for want of room gets no hyphen it was not written with. */
  if (strstr (casebook_wording_get_text (self->wording), "\302\255") == NULL)
    pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));

  return attributes;
}

/* Lays the text from self->from on out in self->layout, as far as one goes. */
static void
break_lines (CasebookSetter          *self,
             const CasebookParagraph *paragraph)
{
  PangoAttrList *attributes;

  self->to = casebook_wording_find_stop (self->wording, self->from);
  attributes = attributes_for (self, casebook_style_get_type_of (self->style, paragraph->role));
  casebook_wording_mark (self->wording, self->from, self->to, attributes);

  pango_layout_set_font_description (self->layout,
                                     casebook_fonts_get_description (self->fonts, paragraph->role));
  pango_layout_set_ellipsize (self->layout, paragraph->single ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  pango_layout_set_width (self->layout, (int) (paragraph->width * PANGO_SCALE));
  pango_layout_set_text (self->layout, casebook_wording_get_text (self->wording) + self->from,
                         (int) (self->to - self->from));
  pango_layout_set_attributes (self->layout, attributes);
  pango_attr_list_unref (attributes);
}

static CasebookInk
ink_of (const CasebookType      *type,
        const CasebookProseSpan *span)
{
  if (span->kind != CASEBOOK_PROSE_NO_TARGET && !(span->marks & CASEBOOK_PROSE_QUIET))
    return CASEBOOK_INK_ACCENT;
  if (span->marks & CASEBOOK_PROSE_MUTED)
    return CASEBOOK_INK_MUTED;

  return type->ink;
}

static CasebookUnderline
underline_of (const CasebookProseSpan *span)
{
  if (span->marks & CASEBOOK_PROSE_ADDED)
    return CASEBOOK_LINE_FIRM;
  if (span->marks & CASEBOOK_PROSE_REMOVED)
    return CASEBOOK_LINE_FAINT;

  return CASEBOOK_LINE_NONE;
}

/* A paragraph's link is entered once for all its lines. */
static guint32
link_of (CasebookSetter          *self,
         const CasebookProseSpan *span)
{
  GArray *links = self->galley->links;
  const CasebookLink *last = &g_array_index (links, CasebookLink, links->len - 1);

  if (span->kind == CASEBOOK_PROSE_NO_TARGET)
    return 0;
  if (last->kind == span->kind && g_strcmp0 (last->target, span->target) == 0)
    return links->len - 1;

  return casebook_galley_add_link (self->galley, span->kind, span->target);
}

/* Packs one run; returns its width. */
static double
pack_run (CasebookSetter          *self,
          const CasebookParagraph *paragraph,
          PangoGlyphItem          *item,
          double                   x)
{
  const CasebookType *type = casebook_style_get_type_of (self->style, paragraph->role);
  const char *text = casebook_wording_get_text (self->wording) + self->from;
  const CasebookProseSpan *span = casebook_wording_get_span (self->wording,
                                                             self->from + (gsize) item->item->offset);
  CasebookRun run = {
    .link = link_of (self, span),
    .x = (float) x,
    .ink = (guint8) ink_of (type, span),
    .underline = underline_of (span),
  };

  casebook_pack_glyphs (self->galley, text, item,
                        casebook_fonts_get_face (self->fonts, item->item->analysis.font), &run);
  g_array_append_val (self->galley->runs, run);

  return (double) run.width;
}

static gboolean
has_links (CasebookProse *prose)
{
  guint n_spans;
  const CasebookProseSpan *spans = casebook_prose_get_spans (prose, &n_spans);

  for (guint i = 0; i < n_spans; i++)
    if (spans[i].kind != CASEBOOK_PROSE_NO_TARGET)
      return TRUE;

  return FALSE;
}

/* Packs the runs of a line and puts them where they belong across. */
static CasebookThing
pack_line (CasebookSetter          *self,
           const CasebookParagraph *paragraph,
           PangoLayoutLine         *line)
{
  CasebookThing thing = {
    .kind = CASEBOOK_THING_LINE,
    .mixed = has_links (paragraph->prose),
    .node = paragraph->node,
    .x = (float) paragraph->x,
    .first = self->galley->runs->len,
  };
  gboolean backward = line->resolved_dir == PANGO_DIRECTION_RTL;
  double width = 0;

  for (GSList *run = line->runs; run != NULL; run = run->next)
    width += pack_run (self, paragraph, run->data, width);

  thing.width = (float) width;
  thing.n = self->galley->runs->len - thing.first;
  if ((paragraph->align == CASEBOOK_ALIGN_END) != backward)
    thing.x += (float) (paragraph->width - width);

  return thing;
}

/* Packs all lines of @paragraph into things, which are not yet the galley's. Where
 * the text is broken a part at a time, the last line of a part is cut short by its
 * end, and the next part begins with it. */
static GArray *
pack_lines (CasebookSetter          *self,
            const CasebookParagraph *paragraph)
{
  GArray *things = g_array_new (FALSE, TRUE, sizeof (CasebookThing));
  gsize length;

  casebook_wording_take (self->wording, paragraph->prose,
                         casebook_style_get_type_of (self->style, paragraph->role)->capitals);
  length = casebook_wording_get_length (self->wording);
  self->from = 0;
  do
    {
      gsize next;

      break_lines (self, paragraph);
      next = self->to;
      for (GSList *line = pango_layout_get_lines_readonly (self->layout); line != NULL; line = line->next)
        {
          const PangoLayoutLine *at = line->data;
          CasebookThing thing;

          if (line->next == NULL && self->to < length && at->start_index > 0)
            {
              next = self->from + (gsize) at->start_index;
              break;
            }
          thing = pack_line (self, paragraph, line->data);
          g_array_append_val (things, thing);
          if (paragraph->single)
            break;
        }
      self->from = next;
    }
  while (self->from < length && !paragraph->single);

  return things;
}

/* How far the letters of a line reach, more than its role allows for. */
static double
extra_height (CasebookSetter      *self,
              const CasebookThing *line,
              double               leading)
{
  double grid = casebook_style_get_grid (self->style);
  double reach = 0;

  for (guint i = line->first; i < line->first + line->n; i++)
    {
      const CasebookRun *run = casebook_galley_get_run (self->galley, i);
      const CasebookFace *face = g_ptr_array_index (self->galley->faces, run->face);

      reach = MAX (reach, face->ascent + face->descent);
    }

  if (reach <= leading * ROOM)
    return 0;

  return (int) ((reach - leading) / grid + 1) * grid;
}

static void
remember (CasebookSetter          *self,
          const CasebookParagraph *paragraph,
          guint32                  first,
          guint                    n_lines)
{
  CasebookReference reference = { *paragraph, first, n_lines };

  if (!casebook_prose_has_pages (paragraph->prose))
    return;

  casebook_prose_ref (reference.paragraph.prose);
  g_array_append_val (self->references, reference);
}

/* No single line of a paragraph is left on a page; three lines or fewer stay
 * together. */
static void
keep_lines (CasebookStrip *strip,
            guint          line,
            guint          n_lines)
{
  if (line > 0 && (n_lines <= 3 || line == 1 || line + 1 == n_lines))
    casebook_strip_keep (strip);
}

/**
 * casebook_setter_set:
 * @self: a setter
 * @paragraph: what to set
 * @strip: what takes its lines
 *
 * Returns: how wide its widest line is, in points
 */
double
casebook_setter_set (CasebookSetter          *self,
                     const CasebookParagraph *paragraph,
                     CasebookStrip           *strip)
{
  const CasebookType *type = casebook_style_get_type_of (self->style, paragraph->role);
  g_autoptr (GArray) lines = pack_lines (self, paragraph);
  guint32 first = self->galley->things->len;
  double widest = 0;
  guint n_lines;

  n_lines = MAX (lines->len, GPOINTER_TO_UINT (g_hash_table_lookup (self->least, paragraph->prose)));
  g_array_set_size (lines, n_lines);
  for (guint i = 0; i < n_lines; i++)
    {
      CasebookThing *thing = &g_array_index (lines, CasebookThing, i);
      double extra = extra_height (self, thing, type->leading);

      thing->kind = CASEBOOK_THING_LINE;
      thing->node = paragraph->node;
      thing->y = (float) (MAX (type->leading * BASELINE, BASELINE_LEAST) + extra * 0.6);
      widest = MAX (widest, (double) thing->width);
      g_array_append_vals (self->galley->things, thing, 1);
      keep_lines (strip, i, n_lines);
      casebook_strip_put (strip, casebook_strip_add (strip, type->leading + extra), first + i);
    }
  remember (self, paragraph, first, n_lines);

  return widest;
}

/**
 * casebook_setter_set_line:
 * @self: a setter
 * @paragraph: what to set; only its first line is
 * @baseline: points from the top of the slice it is for
 *
 * Returns: the line, among the galley's things
 */
guint32
casebook_setter_set_line (CasebookSetter          *self,
                          const CasebookParagraph *paragraph,
                          double                   baseline)
{
  g_autoptr (GArray) lines = pack_lines (self, paragraph);
  guint32 first = self->galley->things->len;
  CasebookThing *thing = &g_array_index (lines, CasebookThing, 0);

  thing->y = (float) baseline;
  g_array_append_vals (self->galley->things, thing, 1);
  remember (self, paragraph, first, 1);

  return first;
}

/**
 * casebook_setter_refer:
 * @self: a setter
 * @reference: one of its paragraphs that say pages
 *
 * Sets the paragraph again, in its place, with the pages now known.
 *
 * Returns: whether it found room; if not, its section has to be set again
 */
gboolean
casebook_setter_refer (CasebookSetter          *self,
                       const CasebookReference *reference)
{
  const CasebookParagraph *paragraph = &reference->paragraph;
  g_autoptr (GArray) lines = pack_lines (self, paragraph);

  if (lines->len > reference->n_lines)
    {
      g_hash_table_insert (self->least, casebook_prose_ref (paragraph->prose), GUINT_TO_POINTER (lines->len));
      return FALSE;
    }

  g_array_set_size (lines, reference->n_lines);
  for (guint i = 0; i < reference->n_lines; i++)
    {
      const CasebookThing *fresh = &g_array_index (lines, CasebookThing, i);
      CasebookThing *old = casebook_galley_get_thing (self->galley, reference->first + i);

      old->x = fresh->x;
      old->width = fresh->width;
      old->first = fresh->first;
      old->n = fresh->n;
    }

  return TRUE;
}
