/* Casebook: tests of pages of attached PDFs on pages. SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */

#include <glib/gstdio.h>
#include <math.h>
#include <poppler.h>
#include <string.h>
#include <unistd.h>

#include "made-pdf.h"
#include "pages/draw.h"
#include "pages/layout.h"
#include "pages/pdf-writer.h"

#define SCALE 2

static CasebookEnclosure *
enclose (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  CasebookEnclosure *enclosure = casebook_enclosure_new (bytes, NULL, &error);

  g_assert_no_error (error);

  return enclosure;
}

static CasebookLayout *
lay_out (CasebookEnclosure *enclosure,
         CasebookPaper      paper)
{
  g_autoptr (CasebookStyle) style = casebook_style_new (paper, NULL);
  g_autoptr (CasebookDocument) document = casebook_document_new ("Title");
  CasebookSection *section = casebook_section_new ("First", "first");

  casebook_document_set_changed (document, 1700000000);
  casebook_section_take (section, casebook_block_new_heading (1, casebook_prose_new ("First"), NULL));
  casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, "Words before."));
  for (guint i = 0; i < casebook_enclosure_get_n_leaves (enclosure); i++)
    {
      g_autofree char *description = g_strdup_printf ("Shows %u", i + 1);
      g_autofree char *caption = g_strdup_printf ("Caption %u", i + 1);
      g_autoptr (CasebookLeaf) leaf = casebook_leaf_new (enclosure, i, description);

      casebook_section_take (section, casebook_block_new_leaf (leaf, casebook_prose_new (caption)));
    }
  casebook_document_take (document, section);

  return casebook_layout_new (document, style, NULL, NULL, NULL);
}

static GBytes *
write_pdf (CasebookLayout *layout)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "leaf-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  close (g_mkstemp (path));
  casebook_pdf_replace_file (layout, path, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  g_unlink (path);

  return g_bytes_new_take (data, size);
}

static PopplerDocument *
read_back (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *pdf = poppler_document_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);

  return pdf;
}

/* The first of the placed pages, in what is set. */
static const CasebookThing *
find_leaf (CasebookPage         *page,
           const CasebookPlaced **where)
{
  GArray *placed = casebook_page_get_placed (page);

  for (guint i = 0; i < placed->len; i++)
    {
      const CasebookPlaced *at = &g_array_index (placed, CasebookPlaced, i);
      const CasebookThing *thing = casebook_galley_get_thing (casebook_page_get_galley (page), at->thing);

      if (thing->kind != CASEBOOK_THING_LEAF)
        continue;
      *where = at;
      return thing;
    }

  return NULL;
}

/* As large as it goes, with its caption under it, and never larger than it is. */
static void
test_place (void)
{
  const struct { double width, height; } sizes[] = {
    { 595, 842 }, { 842, 595 }, { 612, 792 }, { 150, 90 }, { 14400, 3 }, { 3, 14400 }, { 14400, 14400 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes) * 2; i++)
    {
      g_autoptr (GBytes) bytes = made_pdf_of ("0 0 9 9 re f", sizes[i / 2].width, sizes[i / 2].height);
      g_autoptr (CasebookEnclosure) enclosure = enclose (bytes);
      g_autoptr (CasebookLayout) layout = lay_out (enclosure, i % 2 == 0 ? CASEBOOK_PAPER_A4 : CASEBOOK_PAPER_LETTER);
      CasebookStyle *style = casebook_layout_get_style (layout);
      GListModel *pages = casebook_layout_get_pages (layout);
      g_autoptr (CasebookPage) last = g_list_model_get_item (pages, g_list_model_get_n_items (pages) - 1);
      g_autofree char *text = casebook_page_dup_text (last);
      const CasebookPlaced *placed = NULL;
      const CasebookThing *thing = find_leaf (last, &placed);

      g_assert_nonnull (thing);
      g_assert_nonnull (strstr (text, "Caption 1"));
      g_assert_cmpfloat (thing->width, <=, MIN (casebook_style_get_frame_width (style), sizes[i / 2].width) + 0.1);
      g_assert_cmpfloat (placed->y + thing->height, <=, casebook_style_get_frame_height (style));
      if (sizes[i / 2].width < 1000 && sizes[i / 2].height < 1000)
        {
          g_assert_cmpfloat_with_epsilon (thing->width / thing->height, sizes[i / 2].width / sizes[i / 2].height, 0.01);
          g_assert_cmpfloat (thing->width, >, MIN (casebook_style_get_frame_width (style), sizes[i / 2].width) * 0.85);
        }
    }
}

static void
test_text_and_tags (void)
{
  g_autoptr (GBytes) source = made_pdf (2, 595, 842, "Attached words");
  g_autoptr (CasebookEnclosure) enclosure = enclose (source);
  g_autoptr (CasebookLayout) layout = lay_out (enclosure, CASEBOOK_PAPER_A4);
  g_autoptr (GBytes) bytes = write_pdf (layout);
  PopplerDocument *pdf = read_back (bytes);
  PopplerStructureElementIter *root = poppler_structure_element_iter_new (pdf);
  PopplerStructureElement *whole = poppler_structure_element_iter_get_element (root);
  g_autofree char *tagged = poppler_structure_element_get_text (whole, POPPLER_STRUCTURE_GET_TEXT_RECURSIVE);
  /* "Shows 1" in UTF-16 */
  const char described[] = "/Alt <FEFF00530068006F0077007300200031>";
  int n_pages = poppler_document_get_n_pages (pdf);

  for (int i = 1; i <= 2; i++)
    {
      PopplerPage *page = poppler_document_get_page (pdf, n_pages - 3 + i);
      g_autofree char *words = g_strdup_printf ("Attached words %d", i);
      g_autofree char *caption = g_strdup_printf ("Caption %d", i);
      g_autofree char *text = poppler_page_get_text (page);
      GList *pictures = poppler_page_get_image_mapping (page);

      g_assert_nonnull (strstr (text, words));
      g_assert_nonnull (strstr (text, caption));
      g_assert_null (pictures);
      g_assert_nonnull (strstr (tagged, words));
      g_assert_cmpuint (strstr (tagged, words) - tagged, <, strstr (tagged, caption) - tagged);
      g_object_unref (page);
    }
  g_assert_nonnull (memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), described, strlen (described)));

  g_object_unref (whole);
  poppler_structure_element_iter_free (root);
  g_object_unref (pdf);
}

static void
test_same_bytes (void)
{
  g_autoptr (GBytes) source = made_pdf (3, 595, 842, "Attached words");
  g_autoptr (GBytes) first = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CasebookEnclosure) enclosure = enclose (source);
      g_autoptr (CasebookLayout) layout = lay_out (enclosure, CASEBOOK_PAPER_A4);
      g_autoptr (GBytes) bytes = write_pdf (layout);

      if (first == NULL)
        first = g_steal_pointer (&bytes);
      else
        g_assert_true (g_bytes_equal (first, bytes));
    }
}

static cairo_surface_t *
begin_picture (CasebookPage *page,
               cairo_t     **cr)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         (int) ceil (casebook_page_get_width (page) * SCALE),
                                                         (int) ceil (casebook_page_get_height (page) * SCALE));

  *cr = cairo_create (surface);
  cairo_set_source_rgb (*cr, 1, 1, 1);
  cairo_paint (*cr);
  cairo_scale (*cr, SCALE, SCALE);

  return surface;
}

/* The mean difference of two pictures, of 255. */
static double
compare (cairo_surface_t *one,
         cairo_surface_t *other)
{
  int width = cairo_image_surface_get_width (one);
  int height = cairo_image_surface_get_height (one);
  int stride = cairo_image_surface_get_stride (one);
  double sum = 0;

  cairo_surface_flush (one);
  cairo_surface_flush (other);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      sum += ABS (cairo_image_surface_get_data (one)[y * stride + 4 * x] -
                  cairo_image_surface_get_data (other)[y * stride + 4 * x]);

  return sum / width / height;
}

/* What is drawn on a screen, what is printed over a recording, and what is in the file. */
static void
test_same_picture (void)
{
  const char *gradient = "1 0 0 rg 100 100 300 300 re f 0 0 1 RG 40 w 50 50 m 500 700 l S 0 0 0 rg 250 500 200 200 re f";
  g_autoptr (GBytes) source = made_pdf_of (gradient, 595, 842);
  g_autoptr (CasebookEnclosure) enclosure = enclose (source);
  g_autoptr (CasebookLayout) layout = lay_out (enclosure, CASEBOOK_PAPER_A4);
  g_autoptr (CasebookPage) page = g_list_model_get_item (casebook_layout_get_pages (layout), 1);
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *seen_cr, *printed_cr, *filed_cr;
  cairo_t *cr = cairo_create (recording);
  cairo_surface_t *seen = begin_picture (page, &seen_cr);
  cairo_surface_t *printed = begin_picture (page, &printed_cr);
  cairo_surface_t *filed = begin_picture (page, &filed_cr);
  cairo_surface_t *blank = cairo_surface_create_similar_image (seen, CAIRO_FORMAT_RGB24,
                                                               cairo_image_surface_get_width (seen),
                                                               cairo_image_surface_get_height (seen));
  PopplerDocument *pdf;
  PopplerPage *read;

  casebook_page_draw (page, seen_cr);
  casebook_page_draw (page, cr);
  cairo_destroy (cr);
  cairo_set_source_surface (printed_cr, recording, 0, 0);
  cairo_paint (printed_cr);
  bytes = write_pdf (layout);
  pdf = read_back (bytes);
  read = poppler_document_get_page (pdf, 1);
  poppler_page_render (read, filed_cr);

  g_assert_cmpfloat (compare (seen, blank), >, 20);
  g_assert_cmpfloat (compare (seen, filed), <, 0.5);
  g_assert_cmpfloat (compare (seen, printed), <, 0.5);

  g_object_unref (read);
  g_object_unref (pdf);
  cairo_destroy (seen_cr);
  cairo_destroy (printed_cr);
  cairo_destroy (filed_cr);
  cairo_surface_destroy (seen);
  cairo_surface_destroy (printed);
  cairo_surface_destroy (filed);
  cairo_surface_destroy (blank);
  cairo_surface_destroy (recording);
}

/* Another file, another page and other words are another leaf. */
static void
test_key (void)
{
  g_autoptr (GBytes) bytes = made_pdf (2, 100, 100, "Page");
  g_autoptr (GBytes) others = made_pdf (2, 100, 100, "Other");
  g_autoptr (CasebookEnclosure) enclosure = enclose (bytes);
  g_autoptr (CasebookEnclosure) again = enclose (bytes);
  g_autoptr (CasebookEnclosure) other = enclose (others);
  g_autoptr (CasebookLeaf) first = casebook_leaf_new (enclosure, 0, "Words");
  g_autofree char *key = casebook_leaf_dup_key (first);
  const struct { CasebookEnclosure *enclosure; guint page; const char *words; gboolean same; } cases[] = {
    { again, 0, "Words", TRUE }, { enclosure, 1, "Words", FALSE }, { enclosure, 0, "Other", FALSE },
    { other, 0, "Words", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CasebookLeaf) leaf = casebook_leaf_new (cases[i].enclosure, cases[i].page, cases[i].words);
      g_autofree char *own = casebook_leaf_dup_key (leaf);

      g_assert_cmpint (g_str_equal (key, own), ==, cases[i].same);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/leaf/place", test_place);
  g_test_add_func ("/leaf/text-and-tags", test_text_and_tags);
  g_test_add_func ("/leaf/same-bytes", test_same_bytes);
  g_test_add_func ("/leaf/same-picture", test_same_picture);
  g_test_add_func ("/leaf/key", test_key);

  return g_test_run ();
}
