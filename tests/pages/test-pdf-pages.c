/* Casebook: tests of the pages of a PDF that is read. SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <math.h>
#include <poppler.h>
#include <string.h>

#include "made-pdf.h"
#include "pages/pdf-pages.h"

#define SIDE 160

static cairo_status_t
write_bytes (void                *closure,
             const unsigned char *data,
             unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static CasebookPdfPages *
open_pages (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  CasebookPdfPages *pages = casebook_pdf_pages_open (bytes, &error);

  g_assert_no_error (error);

  return pages;
}

static cairo_t *
begin_file (GByteArray *array)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_bytes, array, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);

  return cr;
}

/* Takes @cr and @array. */
static PopplerDocument *
read_back (cairo_t    *cr,
           GByteArray *array)
{
  g_autoptr (GBytes) bytes = NULL;
  PopplerDocument *document;

  cairo_surface_finish (cairo_get_target (cr));
  g_assert_cmpint (cairo_surface_status (cairo_get_target (cr)), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  bytes = g_byte_array_free_to_bytes (array);
  document = poppler_document_new_from_bytes (bytes, NULL, NULL);
  g_assert_nonnull (document);

  return document;
}

/* The first pages of files as pages of one PDF. */
static PopplerDocument *
bind (GBytes *const *files,
      guint          n_files)
{
  GByteArray *array = g_byte_array_new ();
  cairo_t *cr = begin_file (array);

  for (guint i = 0; i < n_files; i++)
    {
      g_autoptr (CasebookPdfPages) pages = open_pages (files[i]);

      g_assert_true (casebook_pdf_pages_draw (pages, 0, cr, 0, 0, SIDE, SIDE));
      cairo_show_page (cr);
    }

  return read_back (cr, array);
}

static cairo_surface_t *
begin_picture (cairo_t **cr)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIDE, SIDE);

  *cr = cairo_create (surface);
  cairo_set_source_rgb (*cr, 1, 1, 1);
  cairo_paint (*cr);

  return surface;
}

static guint32
pixel_of (cairo_surface_t *surface,
          int              x,
          int              y)
{
  cairo_surface_flush (surface);

  return *(const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface) +
                                             y * cairo_image_surface_get_stride (surface) + 4 * x) & 0xffffff;
}

/* What is in the middle of a page. */
static guint32
colour_of (PopplerDocument *document,
           int              number)
{
  PopplerPage *page = poppler_document_get_page (document, number);
  cairo_t *cr;
  cairo_surface_t *surface = begin_picture (&cr);
  guint32 colour;

  poppler_page_render (page, cr);
  colour = pixel_of (surface, SIDE / 2, SIDE / 2);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (page);

  return colour;
}

static gboolean
is_near (guint32 one,
         guint32 other)
{
  for (guint shift = 0; shift < 24; shift += 8)
    if (ABS ((int) (one >> shift & 0xff) - (int) (other >> shift & 0xff)) > 8)
      return FALSE;

  return TRUE;
}

static void
test_number_and_size (void)
{
  g_autoptr (GBytes) bytes = made_pdf (3, 300, 200.5, "Page");
  g_autoptr (CasebookPdfPages) pages = open_pages (bytes);
  double width, height;

  g_assert_cmpuint (casebook_pdf_pages_get_n (pages), ==, 3);
  g_assert_true (casebook_pdf_pages_get_size (pages, 2, &width, &height));
  g_assert_cmpfloat_with_epsilon (width, 300, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 200.5, 0.01);
  g_assert_false (casebook_pdf_pages_get_size (pages, 3, &width, &height));
}

static void
test_what_does_not_open (void)
{
  const char text[] = "plain text";
  g_autoptr (GBytes) plain = g_bytes_new_static (text, strlen (text));
  g_autoptr (GBytes) locked = made_pdf_locked ();
  g_autoptr (GError) error = NULL;

  g_assert_null (casebook_pdf_pages_open (plain, &error));
  g_assert_error (error, CASEBOOK_PDF_PAGES_ERROR, CASEBOOK_PDF_PAGES_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_null (casebook_pdf_pages_open (locked, &error));
  g_assert_error (error, CASEBOOK_PDF_PAGES_ERROR, CASEBOOK_PDF_PAGES_ERROR_LOCKED);
}

/* Text stays text, and nothing becomes a picture. */
static void
test_vectors (void)
{
  g_autoptr (GBytes) bytes = made_pdf (1, SIDE, SIDE, "Words");
  GBytes *const files[] = { bytes };
  PopplerDocument *bound = bind (files, 1);
  PopplerPage *page = poppler_document_get_page (bound, 0);
  g_autofree char *text = poppler_page_get_text (page);
  GList *pictures = poppler_page_get_image_mapping (page);

  g_assert_cmpstr (text, ==, "Words 1");
  g_assert_null (pictures);
  g_object_unref (page);
  g_object_unref (bound);
}

/* Pictures of two files are two pictures, though both files number them alike. */
static void
test_pictures_of_two_files (void)
{
  g_autoptr (GBytes) red = made_pdf_coloured (0xe01020);
  g_autoptr (GBytes) blue = made_pdf_coloured (0x2010e0);
  GBytes *const files[] = { red, blue };
  PopplerDocument *bound = bind (files, 2);

  g_assert_true (is_near (colour_of (bound, 0), 0xe01020));
  g_assert_true (is_near (colour_of (bound, 1), 0x2010e0));
  g_object_unref (bound);
}

static void
test_scans_of_two_files (void)
{
  g_autoptr (GBytes) black = made_pdf_bilevel (TRUE);
  g_autoptr (GBytes) white = made_pdf_bilevel (FALSE);
  GBytes *const files[] = { black, white };
  PopplerDocument *bound = bind (files, 2);

  g_assert_cmphex (colour_of (bound, 0), ==, 0);
  g_assert_cmphex (colour_of (bound, 1), ==, 0xffffff);
  g_object_unref (bound);
}

static void
check_rectangle (cairo_surface_t *surface)
{
  const struct { int x, y; guint32 colour; } pixels[] = {
    { 41, 61, 0xff0000 }, { 88, 78, 0xff0000 }, { 38, 61, 0xffffff }, { 41, 58, 0xffffff }, { 91, 70, 0xffffff },
    { 60, 81, 0xffffff }, { 5, 5, 0x00ff00 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pixels); i++)
    g_assert_cmphex (pixel_of (surface, pixels[i].x, pixels[i].y), ==, pixels[i].colour);
}

static void
draw_rectangle (GBytes  *bytes,
                cairo_t *cr)
{
  g_autoptr (CasebookPdfPages) pages = open_pages (bytes);

  g_assert_true (casebook_pdf_pages_draw (pages, 0, cr, 40, 60, 50, 20));
  cairo_set_source_rgb (cr, 0, 1, 0);
  cairo_rectangle (cr, 0, 0, 10, 10);
  cairo_fill (cr);
}

/* It stays in its rectangle, on a screen and in a file, and the context is as it was. The sheet of the
 * page ends within a point. */
static void
test_rectangle (void)
{
  g_autoptr (GBytes) bytes = made_pdf_of ("1 0 0 rg -500 -500 2000 2000 re f", 5.1, 5.1);
  GByteArray *array = g_byte_array_new ();
  cairo_t *file = begin_file (array);
  cairo_t *cr, *read;
  cairo_surface_t *seen = begin_picture (&cr);
  cairo_surface_t *filed = begin_picture (&read);
  PopplerDocument *document;
  PopplerPage *page;

  draw_rectangle (bytes, cr);
  check_rectangle (seen);
  draw_rectangle (bytes, file);
  document = read_back (file, array);
  page = poppler_document_get_page (document, 0);
  poppler_page_render (page, read);
  check_rectangle (filed);

  g_object_unref (page);
  g_object_unref (document);
  cairo_destroy (cr);
  cairo_destroy (read);
  cairo_surface_destroy (seen);
  cairo_surface_destroy (filed);
}

/* What a page does to the context it is drawn with is no harm to the page it is placed on. */
static void
test_an_error_stays (void)
{
  g_autoptr (GBytes) bytes = made_pdf_of ("[-1 -2] 0 d 0 0 100 100 re S", 100, 100);
  g_autoptr (CasebookPdfPages) pages = open_pages (bytes);
  cairo_t *cr;
  cairo_surface_t *surface = begin_picture (&cr);

  g_assert_false (casebook_pdf_pages_draw (pages, 0, cr, 0, 0, SIDE, SIDE));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_false (casebook_pdf_pages_draw (pages, 1, cr, 0, 0, SIDE, SIDE));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static gpointer
draw_often (gpointer data)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (CasebookPdfPages) pages = open_pages (data);
      cairo_t *cr;
      cairo_surface_t *surface = begin_picture (&cr);

      g_assert_true (casebook_pdf_pages_draw (pages, i % 2, cr, 0, 0, SIDE, SIDE));
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }

  return NULL;
}

static void
test_several_threads (void)
{
  g_autoptr (GBytes) bytes = made_pdf (2, SIDE, SIDE, "Words");
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("draws", draw_often, bytes);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-pages/number-and-size", test_number_and_size);
  g_test_add_func ("/pdf-pages/what-does-not-open", test_what_does_not_open);
  g_test_add_func ("/pdf-pages/vectors", test_vectors);
  g_test_add_func ("/pdf-pages/pictures-of-two-files", test_pictures_of_two_files);
  g_test_add_func ("/pdf-pages/scans-of-two-files", test_scans_of_two_files);
  g_test_add_func ("/pdf-pages/rectangle", test_rectangle);
  g_test_add_func ("/pdf-pages/an-error-stays", test_an_error_stays);
  g_test_add_func ("/pdf-pages/several-threads", test_several_threads);

  return g_test_run ();
}
