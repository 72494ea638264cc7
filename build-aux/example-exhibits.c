/* Casebook: draws the two files that are attached to the example case.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *     ninja -C _build data/example-exhibits && _build/data/example-exhibits data/example
 *
 * The files are committed, so that the example is the same on every machine.
 */
#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#define CHART_WIDTH  1280
#define CHART_HEIGHT 720

#define PAGE_WIDTH  595.28 /* A4, in points */
#define PAGE_HEIGHT 841.89
#define PAGE_MARGIN 64.0

typedef struct
{
  const char *font;
  double      above; /* points before the paragraph */
  const char *text;
} Paragraph;

static const guint pages_a_week[] = {
  44, 49, 46, 51, 43, 47, 45, 48, 46, 41, 43, 38, 39, 33, 35, 30, 27, 28, 24, 22, 23, 19, 18, 16, 18, 17,
};

#define TITLE "Inter Bold 20"
#define HEAD  "Inter Bold 11"
#define BODY  "Inter 10"
#define SMALL "Inter 9"

static const Paragraph first_page[] = {
  { SMALL, 0, "Decision record 41 · Delivery Platform" },
  { TITLE, 6, "One gateway for every service" },
  { SMALL, 6, "Accepted 23 January 2026 · Robin Quill, with Desta Alemu (security) and Joon Baek (platform)" },
  { HEAD, 26, "Context" },
  { BODY, 6, "Four ingress controllers are in production, each chosen by a different team between 2019 and 2024. Every one terminates TLS in its own way, renews certificates in its own way and has its own idea of a time-out. In the second half of 2025, eleven incidents began at the edge. In seven of them the first half hour went on finding out which controller was in the path." },
  { BODY, 8, "Security has asked for one place in which TLS policy is set. Four places cannot be kept alike by agreement; we have tried that twice." },
  { HEAD, 20, "What every team needs from the edge" },
  { BODY, 6, "1.  A route and a certificate without a ticket." },
  { BODY, 4, "2.  Time-outs and body sizes that a service sets for itself, within limits." },
  { BODY, 4, "3.  Requests that are never dropped while a new version starts." },
  { BODY, 4, "4.  Figures for latency and errors that are the same for everyone." },
  { HEAD, 20, "Options" },
  { BODY, 6, "A.  Keep all four and align their settings. No migration. The settings drift apart again; we have measured how fast: eleven weeks." },
  { BODY, 8, "B.  One gateway for each department. Fewer arguments, three gateways, and the same question again in two years." },
  { BODY, 8, "C.  One gateway for every service, looked after by the platform team. One migration for 31 services; a fault in it touches everyone, so it has to be run as the most critical thing we have." },
};

static const Paragraph second_page[] = {
  { HEAD, 0, "Trial" },
  { BODY, 6, "Option C was tried for six weeks with search and payments, whose traffic is the most awkward we have: search for its volume, payments for its connections that stay open. Three results would have ended the trial: more than 200 ms at the 99th percentile, one dropped request during a deployment, or a second person on call. None of the three occurred. At the 99th percentile search took 118 ms and payments took 124." },
  { HEAD, 20, "Decision" },
  { BODY, 6, "Option C. All services move to one gateway by 31 March 2026. The platform team looks after it and carries its pager. Security owns the file in which TLS policy is set." },
  { HEAD, 20, "Consequences" },
  { BODY, 6, "A fault in the gateway touches every service. We therefore run two of them in each zone, deploy them one zone at a time and rehearse the loss of a zone every quarter." },
  { BODY, 8, "Teams lose some freedom: headers are rewritten in one way. Two teams objected, and their reasons are kept with this record. A service that needs something else may ask for a way out, and the third request of the same kind reopens this decision." },
  { HEAD, 20, "What it would cost to reverse" },
  { BODY, 6, "The routes are written in a form that two of the four old controllers understand. Going back would take about a week for a service in the first year. After that we would no longer know, and have to measure it again." },
  { HEAD, 20, "Signs that this was wrong" },
  { BODY, 6, "More than one incident a quarter that begins at the gateway. More than two standing exceptions. A wait of more than a day for a route." },
  { HEAD, 20, "To be looked at again" },
  { BODY, 6, "January 2027, or at the first of those signs." },
};

static double
show_text (cairo_t    *cr,
           const char *font,
           const char *text,
           double      x,
           double      y,
           double      width)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *description = pango_font_description_from_string (font);
  int height;

  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_text (layout, text, -1);
  if (width > 0)
    pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_line_spacing (layout, 1.25f);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static void
set_ink (cairo_t *cr,
         guint32  rgb)
{
  cairo_set_source_rgb (cr, (rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);
}

static void
draw_grid (cairo_t *cr,
           double   left,
           double   bottom,
           double   width,
           double   scale)
{
  for (guint pages = 0; pages <= 50; pages += 10)
    {
      g_autofree char *label = g_strdup_printf ("%u", pages);

      set_ink (cr, pages == 0 ? 0x77767b : 0xe2e1df);
      cairo_set_line_width (cr, 2);
      cairo_move_to (cr, left, bottom - pages * scale);
      cairo_rel_line_to (cr, width, 0);
      cairo_stroke (cr);
      set_ink (cr, 0x5e5c64);
      show_text (cr, "Inter 15", label, left - 44, bottom - pages * scale - 14, 0);
    }
}

static cairo_status_t
draw_chart (const char *path)
{
  const double left = 110, bottom = 600, width = 1100, scale = 8.4;
  const double step = width / G_N_ELEMENTS (pages_a_week);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, CHART_WIDTH, CHART_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  set_ink (cr, 0xffffff);
  cairo_paint (cr);
  set_ink (cr, 0x241f31);
  show_text (cr, "Inter Bold 24", "Pages to on-call engineers, each week", left - 44, 36, 0);
  set_ink (cr, 0x5e5c64);
  show_text (cr, "Inter 16", "All nine product teams, January to June 2025", left - 44, 84, 0);

  draw_grid (cr, left, bottom, width, scale);
  for (guint i = 0; i < G_N_ELEMENTS (pages_a_week); i++)
    {
      set_ink (cr, i < 9 ? 0x9a9996 : 0x1c71d8);
      cairo_rectangle (cr, left + i * step + 6, bottom - pages_a_week[i] * scale, step - 12, pages_a_week[i] * scale);
      cairo_fill (cr);
    }

  set_ink (cr, 0x241f31);
  cairo_move_to (cr, left + 9 * step, 150);
  cairo_line_to (cr, left + 9 * step, bottom);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
  show_text (cr, "Inter 15", "first two teams alert on their error budget", left + 9 * step + 12, 150, 0);
  show_text (cr, "Inter Bold 17", "46 a week", left + 8, 614, 0);
  set_ink (cr, 0x1a5fb4);
  show_text (cr, "Inter Bold 17", "17 a week", left + width - 128, 614, 0);
  set_ink (cr, 0x5e5c64);
  show_text (cr, "Inter 14", "Weeks 1 to 26. The fall in weeks 10 to 20 follows the teams one after the other.", left + 8, 656, 0);

  cairo_destroy (cr);
  status = cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);

  return status;
}

static void
draw_page (cairo_t         *cr,
           const Paragraph *paragraphs,
           guint            n_paragraphs,
           const char      *number)
{
  double y = PAGE_MARGIN;

  for (guint i = 0; i < n_paragraphs; i++)
    {
      const Paragraph *paragraph = &paragraphs[i];

      y += paragraph->above;
      set_ink (cr, g_str_equal (paragraph->font, SMALL) ? 0x5e5c64 : 0x241f31);
      y += show_text (cr, paragraph->font, paragraph->text, PAGE_MARGIN, y, PAGE_WIDTH - 2 * PAGE_MARGIN);
    }

  set_ink (cr, 0x5e5c64);
  show_text (cr, SMALL, number, PAGE_MARGIN, PAGE_HEIGHT - PAGE_MARGIN + 16, 0);
  cairo_show_page (cr);
}

static cairo_status_t
draw_record (const char *path)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, PAGE_WIDTH, PAGE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, "Decision record 41: one gateway");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, "Robin Quill");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2026-01-23T09:30:00Z");
  draw_page (cr, first_page, G_N_ELEMENTS (first_page), "1 of 2");
  draw_page (cr, second_page, G_N_ELEMENTS (second_page), "2 of 2");

  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status;
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *chart = NULL;
  g_autofree char *record = NULL;

  if (argc != 2)
    {
      g_printerr ("Usage: example-exhibits FOLDER\n");
      return 2;
    }

  chart = g_build_filename (argv[1], "pages-per-week.png", NULL);
  record = g_build_filename (argv[1], "decision-record-gateway.pdf", NULL);
  if (draw_chart (chart) != CAIRO_STATUS_SUCCESS || draw_record (record) != CAIRO_STATUS_SUCCESS)
    {
      g_printerr ("The exhibits could not be written to %s.\n", argv[1]);
      return 1;
    }

  return 0;
}
