/* Casebook: prose into lines.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pango breaks a paragraph into lines; what it leaves is packed, and the layout
 * is used for the next paragraph, so that a page keeps nothing but its letters.
 * A paragraph that the stock has lines of is not set at all.
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
  GHashTable      *least;      /* prose to number of lines */
  GHashTable      *stock;      /* setting to CasebookLines */
  GArray          *references; /* of CasebookReference */

  /* The paragraph at hand, and the part of its text that the layout holds. */
  CasebookWording *wording;
  CasebookDraft   *draft;
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
  g_clear_pointer (&self->stock, g_hash_table_unref);
  g_clear_pointer (&self->wording, casebook_wording_free);
  g_clear_pointer (&self->draft, casebook_draft_free);
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
  self->draft = casebook_draft_new ();
}

/**
 * casebook_setter_new:
 * @style: how text looks
 * @fonts: the faces it is set in
 * @galley: what takes the lines
 * @pages: place to page number, as far as known; read whenever a page is said
 * @least: prose, owned, to the number of lines it takes at least
 * @stock: (element-type CasebookSetting CasebookLines): lines that were set before in the same
 *   style and language
 *
 * Returns: (transfer full): a setter
 */
CasebookSetter *
casebook_setter_new (CasebookStyle  *style,
                     CasebookFonts  *fonts,
                     CasebookGalley *galley,
                     GHashTable     *pages,
                     GHashTable     *least,
                     GHashTable     *stock)
{
  CasebookSetter *self = g_object_new (CASEBOOK_TYPE_SETTER, NULL);

  self->style = g_object_ref (style);
  self->fonts = g_object_ref (fonts);
  self->galley = casebook_galley_ref (galley);
  self->least = g_hash_table_ref (least);
  self->stock = g_hash_table_ref (stock);
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

/* Packs one run; returns its width. */
static double
pack_run (CasebookSetter          *self,
          const CasebookParagraph *paragraph,
          PangoGlyphItem          *item,
          double                   x)
{
  const CasebookType *type = casebook_style_get_type_of (self->style, paragraph->role);
  gsize byte = self->from + (gsize) item->item->offset;
  guint n_spans;
  const CasebookProseSpan *spans = casebook_prose_get_spans (paragraph->prose, &n_spans);
  const CasebookProseSpan *span = casebook_wording_get_span (self->wording, byte);
  CasebookRun run = {
    .first_byte = (guint32) byte,
    .span = (guint32) (span - spans),
    .x = (float) x,
    .ink = (guint8) ink_of (type, span),
    .underline = underline_of (span),
  };

  casebook_pack_glyphs (self->draft, casebook_wording_get_text (self->wording) + self->from, item,
                        casebook_fonts_get_face (self->fonts, item->item->analysis.font), &run);
  g_array_append_val (self->draft->runs, run);

  return (double) run.width;
}

static void
pack_line (CasebookSetter          *self,
           const CasebookParagraph *paragraph,
           PangoLayoutLine         *at)
{
  CasebookLine line = {
    .first_run = self->draft->runs->len,
    .backward = at->resolved_dir == PANGO_DIRECTION_RTL,
  };
  double width = 0;

  for (GSList *run = at->runs; run != NULL; run = run->next)
    width += pack_run (self, paragraph, run->data, width);

  line.width = (float) width;
  line.n_runs = self->draft->runs->len - line.first_run;
  g_array_append_val (self->draft->lines, line);
}

/* Packs the lines of the part that the layout holds; returns where the next part
 * begins. The last line of a part is cut short by its end, so the next part
 * begins with it. */
static gsize
pack_part (CasebookSetter          *self,
           const CasebookParagraph *paragraph)
{
  gboolean last = self->to == casebook_wording_get_length (self->wording);

  for (GSList *line = pango_layout_get_lines_readonly (self->layout); line != NULL; line = line->next)
    {
      PangoLayoutLine *at = line->data;

      if (line->next == NULL && !last && at->start_index > 0)
        return self->from + (gsize) at->start_index;

      pack_line (self, paragraph, at);
      if (paragraph->single)
        break;
    }

  return self->to;
}

/* The lines of @paragraph, with the pages as far as they are known. */
static CasebookLines *
make_lines (CasebookSetter          *self,
            const CasebookParagraph *paragraph)
{
  CasebookSetting setting = {
    .prose = paragraph->prose,
    .width = (float) paragraph->width,
    .role = paragraph->role,
    .single = paragraph->single ? 1 : 0,
  };
  CasebookLines *known;

  casebook_wording_take (self->wording, paragraph->prose,
                         casebook_style_get_type_of (self->style, paragraph->role)->capitals);
  setting.text = casebook_wording_get_text (self->wording);
  known = g_hash_table_lookup (self->stock, &setting);
  if (known != NULL)
    return casebook_lines_ref (known);

  casebook_draft_clear (self->draft);
  self->from = 0;
  do
    {
      break_lines (self, paragraph);
      self->from = pack_part (self, paragraph);
    }
  while (self->from < casebook_wording_get_length (self->wording) && !paragraph->single);

  return casebook_lines_new (&setting, self->draft);
}

/* How far the letters of a line reach, more than its role allows for. */
static double
extra_height (CasebookSetter      *self,
              const CasebookLines *lines,
              guint                line,
              double               leading)
{
  double grid = casebook_style_get_grid (self->style);
  double reach = 0;
  guint n_runs;
  const CasebookRun *runs = casebook_lines_get_runs (lines, line, &n_runs);

  for (guint i = 0; i < n_runs; i++)
    reach = MAX (reach, lines->faces[runs[i].face]->ascent + lines->faces[runs[i].face]->descent);

  if (reach <= leading * ROOM)
    return 0;

  return (int) ((reach - leading) / grid + 1) * grid;
}

static gboolean
is_at_right (CasebookAlign align,
             gboolean      backward)
{
  switch (align)
    {
    case CASEBOOK_ALIGN_LEFT:
      return FALSE;
    case CASEBOOK_ALIGN_RIGHT:
      return TRUE;
    case CASEBOOK_ALIGN_END:
      return !backward;
    case CASEBOOK_ALIGN_START:
    default:
      return backward;
    }
}

/* Says how wide line @thing is and where it stands across. */
static void
stand (CasebookThing           *thing,
       const CasebookParagraph *paragraph,
       const CasebookLines     *lines)
{
  const CasebookLine *line = thing->n < lines->n_lines ? &lines->lines[thing->n] : NULL;

  thing->x = (float) paragraph->x;
  thing->width = line != NULL ? line->width : 0;
  if (line != NULL && is_at_right (paragraph->align, line->backward))
    thing->x += (float) (paragraph->width - (double) line->width);
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

/* Adds line @line to the galley. */
static guint32
add_line (CasebookSetter          *self,
          const CasebookParagraph *paragraph,
          guint32                  number,
          guint                    line,
          double                   baseline)
{
  GArray *things = self->galley->things;
  CasebookThing thing = {
    .kind = CASEBOOK_THING_LINE,
    .mixed = has_links (paragraph->prose),
    .node = paragraph->node,
    .y = (float) baseline,
    .first = number,
    .n = line,
  };

  stand (&thing, paragraph, casebook_galley_get_lines (self->galley, &thing));
  g_array_append_val (things, thing);

  return things->len - 1;
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
  CasebookLines *lines = make_lines (self, paragraph);
  guint32 number = casebook_galley_add_lines (self->galley, lines);
  guint32 first = self->galley->things->len;
  guint least = GPOINTER_TO_UINT (g_hash_table_lookup (self->least, paragraph->prose));
  guint n_lines = MAX (lines->n_lines, least);
  double widest = 0;

  for (guint i = 0; i < n_lines; i++)
    {
      double extra = extra_height (self, lines, i, type->leading);
      guint32 line = add_line (self, paragraph, number, i,
                               MAX (type->leading * BASELINE, BASELINE_LEAST) + extra * 0.6);

      widest = MAX (widest, (double) casebook_galley_get_thing (self->galley, line)->width);
      keep_lines (strip, i, n_lines);
      casebook_strip_put (strip, casebook_strip_add (strip, type->leading + extra), line);
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
  guint32 number = casebook_galley_add_lines (self->galley, make_lines (self, paragraph));
  guint32 line = add_line (self, paragraph, number, 0, baseline);

  remember (self, paragraph, line, 1);

  return line;
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
  g_autoptr (CasebookLines) lines = make_lines (self, paragraph);
  CasebookThing *first = casebook_galley_get_thing (self->galley, reference->first);

  if (lines->n_lines > reference->n_lines)
    {
      g_hash_table_insert (self->least, casebook_prose_ref (paragraph->prose), GUINT_TO_POINTER (lines->n_lines));
      return FALSE;
    }

  for (guint i = 0; i < reference->n_lines; i++)
    stand (first + i, paragraph, lines);
  casebook_galley_replace_lines (self->galley, first->first, g_steal_pointer (&lines));

  return TRUE;
}
