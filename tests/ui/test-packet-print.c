/* Casebook: tests that a page is one picture everywhere.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages of the example of all kinds, as the preview shows them, as the printer is given
 * them and as the file has them, are held against the picture of the page. The printer
 * is one that writes into a file.
 */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <math.h>
#include <poppler.h>

#include "../patience.h"
#include "desk-fixture.h"
#include "page-likeness.h"
#include "pages/pdf-writer.h"
#include "ui/packet/packet-print.h"
#include "ui/packet/page-sheet.h"
#include "workspace/packet-desk.h"

/* Poppler puts letters to other fractions of a pixel. */
#define SLACK 4

/* Places on pages of all kinds: words alone, tables, rules, charts, the page of an attached PDF. */
static const char * const kinds[] = { "cover", "brief", "matrix", "changes", "evidence-1", "exhibit-1", "exhibit-2" };

typedef struct
{
  DeskFixture         fixture;
  CasebookPacketDesk *desk;
  CasebookLayout     *layout;
  CasebookPage       *pages[G_N_ELEMENTS (kinds)]; /* a layout that is written gives its own away */
  char               *path;                        /* of what is written */
} Printed;

static CasebookPage *
find_page (CasebookLayout *layout,
           const char     *place)
{
  guint number = casebook_layout_find_page (layout, place);

  g_assert_cmpuint (number, >, 0);
  return g_list_model_get_item (casebook_layout_get_pages (layout), number - 1);
}

static void
printed_open (Printed      *test,
              gconstpointer unused)
{
  desk_fixture_open (&test->fixture);
  test->desk = casebook_packet_desk_new (test->fixture.desk);
  g_object_set (test->desk, "active", TRUE, NULL);
  wait_while (!casebook_packet_desk_is_current (test->desk));
  test->layout = g_object_ref (casebook_packet_desk_get_layout (test->desk));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    test->pages[i] = find_page (test->layout, kinds[i]);
  test->path = g_build_filename (test->fixture.folder, "written.pdf", NULL);
}

static void
printed_close (Printed      *test,
               gconstpointer unused)
{
  g_unlink (test->path);
  g_free (test->path);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_object_unref (test->pages[i]);
  g_object_unref (test->layout);
  g_object_set (test->desk, "active", FALSE, NULL);
  g_clear_object (&test->desk);
  desk_fixture_settle ();
  desk_fixture_close (&test->fixture);
}

/* Takes both pictures. */
static void
assert_same (const char      *place,
             cairo_surface_t *picture,
             cairo_surface_t *shown,
             double           slack)
{
  g_autofree char *said = page_likeness_compare (picture, shown, slack);

  cairo_surface_destroy (picture);
  cairo_surface_destroy (shown);
  if (said != NULL)
    g_error ("the page of %s: %s", place, said);
}

static cairo_surface_t *
render (PopplerDocument *pdf,
        CasebookPage    *page)
{
  PopplerPage *read = poppler_document_get_page (pdf, (int) casebook_page_get_number (page) - 1);
  cairo_surface_t *large = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                       PAGE_LIKENESS_TIMES * (int) ceil (casebook_page_get_width (page)),
                                                       PAGE_LIKENESS_TIMES * (int) ceil (casebook_page_get_height (page)));
  cairo_t *cr = cairo_create (large);
  cairo_surface_t *small;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, PAGE_LIKENESS_TIMES, PAGE_LIKENESS_TIMES);
  poppler_page_render (read, cr);
  cairo_destroy (cr);
  g_object_unref (read);
  small = page_likeness_shrink (large, PAGE_LIKENESS_TIMES);
  cairo_surface_destroy (large);

  return small;
}

/* What was written at the path of the test. */
static void
assert_written (Printed *test)
{
  g_autofree char *uri = g_filename_to_uri (test->path, NULL, NULL);
  g_autoptr (GError) error = NULL;
  PopplerDocument *pdf = poppler_document_new_from_file (uri, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    assert_same (kinds[i], page_likeness_picture (test->pages[i], 1), render (pdf, test->pages[i]), SLACK);
  g_object_unref (pdf);
}

static void
test_file (Printed      *test,
           gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  casebook_pdf_replace_file (test->layout, test->path, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_written (test);
}

static void
test_printer (Printed      *test,
              gconstpointer unused)
{
  g_autoptr (GtkPrintOperation) operation = casebook_packet_print_new (test->layout);
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, test->path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  assert_written (test);
}

static cairo_surface_t *
surface_of (GdkTexture *texture)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, gdk_texture_get_width (texture),
                                                         gdk_texture_get_height (texture));

  gdk_texture_download (texture, cairo_image_surface_get_data (surface),
                        (gsize) cairo_image_surface_get_stride (surface));
  cairo_surface_mark_dirty (surface);

  return surface;
}

/* What the window is given of a widget. */
static cairo_surface_t *
look_at (GtkWidget *widget)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));

  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (renderer, node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                              (float) gtk_widget_get_height (widget)));

  return surface_of (texture);
}

static void
test_preview (Printed      *test,
              gconstpointer unused)
{
  GtkWidget *sheet = casebook_page_sheet_new ();
  GtkWidget *fixed = gtk_fixed_new ();
  GtkWidget *window = gtk_window_new ();
  guint n_pages = g_list_model_get_n_items (casebook_layout_get_pages (test->layout));

  gtk_fixed_put (GTK_FIXED (fixed), sheet, 0, 0);
  gtk_window_set_child (GTK_WINDOW (window), fixed);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      CasebookPage *page = test->pages[i];
      int width = (int) ceil (casebook_page_get_width (page));
      /* So little less that no pixel is added by rounding. */
      double scale = width / casebook_page_get_width (page) * (1 - 1e-7);

      gtk_widget_set_size_request (sheet, width, (int) ceil (casebook_page_get_height (page) * scale));
      casebook_page_sheet_set_page (CASEBOOK_PAGE_SHEET (sheet), page, n_pages);
      gtk_window_present (GTK_WINDOW (window));
      wait_while (!casebook_page_sheet_is_sharp (CASEBOOK_PAGE_SHEET (sheet)));
      desk_fixture_settle ();
      assert_same (kinds[i], page_likeness_draw (page, scale), look_at (sheet), 1);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  desk_fixture_settle ();
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) g_test_add ("/ui/packet-print/" name, Printed, NULL, printed_open, function, printed_close)
  ADD ("preview-is-the-page", test_preview);
  ADD ("printed-is-the-page", test_printer);
  ADD ("file-is-the-page", test_file);

  return g_test_run ();
}
