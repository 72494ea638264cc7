/* Casebook: what setting text in a PDF costs at least.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   packet-bare TEXT PDF
 *
 * Sets a file of paragraphs, "FACE<tab>SIZE<tab>TEXT" a line, with Pango and Cairo alone,
 * line after line and page after page. What Casebook does more - structure, links,
 * tables, make-up - is measured against this.
 */
#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#define WIDTH 595.276
#define HEIGHT 841.89
#define SIDE 66.0
#define TOP 84.0
#define BOTTOM 770.0

static double
show_paragraph (cairo_t     *cr,
                PangoLayout *layout,
                double       y)
{
  for (GSList *line = pango_layout_get_lines_readonly (layout); line != NULL; line = line->next)
    {
      PangoRectangle extents;

      pango_layout_line_get_extents (line->data, NULL, &extents);
      y += pango_units_to_double (extents.height);
      if (y > BOTTOM)
        {
          cairo_show_page (cr);
          y = TOP + pango_units_to_double (extents.height);
        }
      cairo_move_to (cr, SIDE, y);
      pango_cairo_show_layout_line (cr, line->data);
    }

  return y + 7;
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  cairo_surface_t *surface = cairo_pdf_surface_create (argv[2], WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *description = pango_font_description_new ();
  double y = TOP;

  if (argc != 3 || !g_file_get_contents (argv[1], &contents, NULL, NULL))
    return 2;

  pango_layout_set_width (layout, (int) (350 * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "\t", 3);

      pango_font_description_set_family (description, parts[0]);
      pango_font_description_set_absolute_size (description, g_ascii_strtod (parts[1], NULL) * PANGO_SCALE);
      pango_layout_set_font_description (layout, description);
      pango_layout_set_text (layout, parts[2], -1);
      y = show_paragraph (cr, layout, y);
    }

  pango_font_description_free (description);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return 0;
}
