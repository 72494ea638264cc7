/* Casebook: a page.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page is where things of a galley stand. It holds the galley of its section,
 * shared with the section's other pages, and that of the heads and feet.
 */
#include "pages/extent.h"
#include "pages/page.h"

struct _CasebookPage
{
  GObject parent_instance;

  CasebookStyle  *style;
  guint           number;
  guint           section;
  CasebookGalley *galley;
  GArray         *placed;
  CasebookGalley *chrome;
  GArray         *chrome_placed;
};

G_DEFINE_FINAL_TYPE (CasebookPage, casebook_page, G_TYPE_OBJECT)

static void
casebook_page_finalize (GObject *object)
{
  CasebookPage *self = CASEBOOK_PAGE (object);

  g_clear_object (&self->style);
  g_clear_pointer (&self->galley, casebook_galley_unref);
  g_clear_pointer (&self->placed, g_array_unref);
  g_clear_pointer (&self->chrome, casebook_galley_unref);
  g_clear_pointer (&self->chrome_placed, g_array_unref);

  G_OBJECT_CLASS (casebook_page_parent_class)->finalize (object);
}

static void
casebook_page_class_init (CasebookPageClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_page_finalize;
}

static void
casebook_page_init (CasebookPage *self)
{
}

/**
 * casebook_page_new:
 * @style: how it looks
 * @number: counted from 1
 * @section: which section of the document it is of
 * @galley: what the section is set in
 * @placed: (element-type CasebookPlaced): what stands on it, in the order it is read
 * @chrome: what heads and feet are set in
 * @chrome_placed: (element-type CasebookPlaced): those of this page, from the top left of the paper
 *
 * Returns: (transfer full): a page
 */
CasebookPage *
casebook_page_new (CasebookStyle  *style,
                   guint           number,
                   guint           section,
                   CasebookGalley *galley,
                   GArray         *placed,
                   CasebookGalley *chrome,
                   GArray         *chrome_placed)
{
  CasebookPage *self = g_object_new (CASEBOOK_TYPE_PAGE, NULL);

  self->style = g_object_ref (style);
  self->number = number;
  self->section = section;
  self->galley = casebook_galley_ref (galley);
  self->placed = g_array_ref (placed);
  self->chrome = casebook_galley_ref (chrome);
  self->chrome_placed = g_array_ref (chrome_placed);

  return self;
}

/**
 * casebook_page_get_number:
 * @self: a page
 *
 * Returns: its number, counted from 1
 */
guint
casebook_page_get_number (CasebookPage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_PAGE (self), 0);

  return self->number;
}

/**
 * casebook_page_get_section:
 * @self: a page
 *
 * Returns: which section of the document it is of, counted from 0
 */
guint
casebook_page_get_section (CasebookPage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_PAGE (self), 0);

  return self->section;
}

/**
 * casebook_page_get_width:
 * @self: a page
 *
 * Returns: the width of its paper, in points
 */
double
casebook_page_get_width (CasebookPage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_PAGE (self), 0);

  return casebook_style_get_width (self->style);
}

/**
 * casebook_page_get_height:
 * @self: a page
 *
 * Returns: the height of its paper, in points
 */
double
casebook_page_get_height (CasebookPage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_PAGE (self), 0);

  return casebook_style_get_height (self->style);
}

static const CasebookThing *
thing_at (CasebookPage *self,
          guint         i)
{
  return casebook_galley_get_thing (self->galley, g_array_index (self->placed, CasebookPlaced, i).thing);
}

static void
append_line (GString             *text,
             const CasebookLines *lines,
             guint                line)
{
  guint32 start, end;

  casebook_lines_get_range (lines, line, &start, &end);
  g_string_append_len (text, lines->setting.text + start, end - start);
  g_string_append_c (text, '\n');
}

/**
 * casebook_page_dup_text:
 * @self: a page
 *
 * Returns: (transfer full): what its frame says in the order it is read, line by line
 */
char *
casebook_page_dup_text (CasebookPage *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (CASEBOOK_IS_PAGE (self), NULL);

  for (guint i = 0; i < self->placed->len; i++)
    {
      const CasebookThing *thing = thing_at (self, i);

      if (thing->kind != CASEBOOK_THING_LINE)
        continue;
      append_line (text, casebook_galley_get_lines (self->galley, thing), thing->n);
    }

  return g_string_free (text, FALSE);
}

/**
 * casebook_page_dup_rectangles:
 * @self: a page
 * @placed: which of what stands in its frame; a line
 * @start: a byte of the text of the line's paragraph
 * @end: a byte behind it
 *
 * Returns: (transfer full) (element-type CasebookRectangle): where the text from @start to @end
 *   stands, as far as that is on this line
 */
GArray *
casebook_page_dup_rectangles (CasebookPage *self,
                              guint         placed,
                              guint32       start,
                              guint32       end)
{
  const CasebookThing *line;
  g_autoptr (GArray) extents = NULL;
  GArray *rectangles = g_array_new (FALSE, FALSE, sizeof (CasebookRectangle));

  g_return_val_if_fail (CASEBOOK_IS_PAGE (self), rectangles);
  g_return_val_if_fail (placed < self->placed->len, rectangles);

  line = thing_at (self, placed);
  extents = casebook_lines_dup_extents (casebook_galley_get_lines (self->galley, line), line->n, start, end);
  for (guint i = 0; i < extents->len; i++)
    {
      const CasebookExtent *extent = &g_array_index (extents, CasebookExtent, i);
      double baseline = casebook_style_get_top (self->style) + (double) line->y +
                        (double) g_array_index (self->placed, CasebookPlaced, placed).y;
      CasebookRectangle rectangle = {
        .x = casebook_style_get_left (self->style) + (double) line->x + extent->x,
        .y = baseline - extent->ascent,
        .width = extent->width,
        .height = extent->ascent + extent->descent,
      };

      g_array_append_val (rectangles, rectangle);
    }

  return rectangles;
}

/**
 * casebook_page_dup_places:
 * @self: a page
 *
 * Returns: (transfer full): the names of the places on it, in the order they are read
 */
char **
casebook_page_dup_places (CasebookPage *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (CASEBOOK_IS_PAGE (self), NULL);

  for (guint i = 0; i < self->placed->len; i++)
    if (thing_at (self, i)->kind == CASEBOOK_THING_PLACE)
      g_strv_builder_add (builder, g_ptr_array_index (self->galley->places, thing_at (self, i)->first));

  return g_strv_builder_end (builder);
}

/**
 * casebook_page_find_place:
 * @self: a page
 * @place: the name of a place
 * @y: (out) (optional): where it is, in points from the top of the paper
 *
 * Returns: whether it is on this page
 */
gboolean
casebook_page_find_place (CasebookPage *self,
                          const char   *place,
                          double       *y)
{
  g_return_val_if_fail (CASEBOOK_IS_PAGE (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  for (guint i = 0; i < self->placed->len; i++)
    {
      const CasebookThing *thing = thing_at (self, i);

      if (thing->kind != CASEBOOK_THING_PLACE ||
          !g_str_equal (g_ptr_array_index (self->galley->places, thing->first), place))
        continue;
      if (y != NULL)
        *y = casebook_style_get_top (self->style) +
             (double) g_array_index (self->placed, CasebookPlaced, i).y + (double) thing->y;
      return TRUE;
    }

  return FALSE;
}

CasebookStyle *
casebook_page_get_style (CasebookPage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_PAGE (self), NULL);

  return self->style;
}

CasebookGalley *
casebook_page_get_galley (CasebookPage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_PAGE (self), NULL);

  return self->galley;
}

/**
 * casebook_page_get_placed:
 * @self: a page
 *
 * Returns: (transfer none) (element-type CasebookPlaced): what stands in its frame
 */
GArray *
casebook_page_get_placed (CasebookPage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_PAGE (self), NULL);

  return self->placed;
}

CasebookGalley *
casebook_page_get_chrome (CasebookPage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_PAGE (self), NULL);

  return self->chrome;
}

/**
 * casebook_page_get_chrome_placed:
 * @self: a page
 *
 * Returns: (transfer none) (element-type CasebookPlaced): its heads and feet
 */
GArray *
casebook_page_get_chrome_placed (CasebookPage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_PAGE (self), NULL);

  return self->chrome_placed;
}
