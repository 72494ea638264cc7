/* Casebook: tests of attached PDFs whose pages are placed. SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <poppler.h>
#include <string.h>

#include "made-pdf.h"
#include "pages/enclosure.h"

#define SIDE 100

static CasebookEnclosure *
enclose (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  CasebookEnclosure *enclosure = casebook_enclosure_new (bytes, NULL, &error);

  g_assert_no_error (error);

  return enclosure;
}

static void
draw (CasebookEnclosure *enclosure,
      guint              leaf,
      cairo_t           *cr)
{
  g_autoptr (GError) error = NULL;

  casebook_enclosure_draw (enclosure, leaf, cr, 0, 0, SIDE, SIDE, &error);
  g_assert_no_error (error);
}

static void
test_what_is_known (void)
{
  g_autoptr (GBytes) bytes = made_pdf (14, 300, 200, "Page");
  g_autoptr (CasebookEnclosure) enclosure = enclose (bytes);
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  double width, height;

  g_assert_cmpstr (casebook_enclosure_get_digest (enclosure), ==, digest);
  g_assert_null (casebook_enclosure_get_problem (enclosure));
  g_assert_cmpuint (casebook_enclosure_get_n_pages (enclosure), ==, 14);
  g_assert_cmpuint (casebook_enclosure_get_n_leaves (enclosure), ==, 12);
  g_assert_null (casebook_enclosure_get_lack (enclosure, 11));
  casebook_enclosure_get_size (enclosure, 11, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 300, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 200, 0.01);
}

/* A file with nothing to show says why, each in words of its own. */
static void
test_problems (void)
{
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);
  GBytes *files[] = { g_bytes_new_static ("text", 4), made_pdf_locked (), made_pdf_empty () };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (CasebookEnclosure) enclosure = enclose (files[i]);
      const char *problem = casebook_enclosure_get_problem (enclosure);

      g_assert_nonnull (problem);
      g_assert_true (g_hash_table_add (said, (gpointer) problem));
      g_assert_cmpuint (casebook_enclosure_get_n_leaves (enclosure), ==, 0);
      g_bytes_unref (files[i]);
    }
}

static void
test_lacks (void)
{
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);
  GBytes *files[] = { made_pdf_deadly (), made_pdf_of ("", 1, 1) };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (CasebookEnclosure) enclosure = enclose (files[i]);

      g_assert_null (casebook_enclosure_get_problem (enclosure));
      g_assert_cmpuint (casebook_enclosure_get_n_leaves (enclosure), ==, 1);
      g_assert_nonnull (casebook_enclosure_get_lack (enclosure, 0));
      g_assert_true (g_hash_table_add (said, (gpointer) casebook_enclosure_get_lack (enclosure, 0)));
      g_bytes_unref (files[i]);
    }
}

static cairo_status_t
write_bytes (void                *closure,
             const unsigned char *data,
             unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* A font that pages share is in a file once. */
static void
test_fonts_once (void)
{
  g_autoptr (GBytes) source = made_pdf (5, SIDE, SIDE, "Page");
  g_autoptr (CasebookEnclosure) enclosure = enclose (source);
  GByteArray *array = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_bytes, array, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);
  PopplerDocument *document;
  PopplerFontInfo *info;
  PopplerFontsIter *fonts = NULL;

  for (guint i = 0; i < 5; i++)
    {
      draw (enclosure, i, cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  bytes = g_byte_array_free_to_bytes (array);
  document = poppler_document_new_from_bytes (bytes, NULL, NULL);
  info = poppler_font_info_new (document);
  poppler_font_info_scan (info, 5, &fonts);
  g_assert_nonnull (fonts);
  g_assert_false (poppler_fonts_iter_next (fonts));
  poppler_fonts_iter_free (fonts);
  poppler_font_info_free (info);
  g_object_unref (document);
}

static gpointer
draw_often (gpointer data)
{
  for (guint i = 0; i < 30; i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIDE, SIDE);
      cairo_t *cr = cairo_create (surface);

      draw (data, i % 3, cr);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }

  return NULL;
}

static void
test_several_threads (void)
{
  g_autoptr (GBytes) bytes = made_pdf (3, SIDE, SIDE, "Page");
  g_autoptr (CasebookEnclosure) enclosure = enclose (bytes);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("draws", draw_often, enclosure);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/enclosure/what-is-known", test_what_is_known);
  g_test_add_func ("/enclosure/problems", test_problems);
  g_test_add_func ("/enclosure/lacks", test_lacks);
  g_test_add_func ("/enclosure/fonts-once", test_fonts_once);
  g_test_add_func ("/enclosure/several-threads", test_several_threads);

  return g_test_run ();
}
