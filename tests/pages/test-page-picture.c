/* Casebook: tests of a page as a picture. SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo.h>
#include <glib/gstdio.h>
#include <math.h>

#include "pages/layout.h"
#include "pages/page-picture.h"

static CasebookPage *
make_page (CasebookPaper paper)
{
  g_autoptr (CasebookDocument) document = casebook_document_new ("Title");
  g_autoptr (CasebookStyle) style = casebook_style_new (paper, NULL);
  g_autoptr (CasebookLayout) layout = NULL;
  CasebookSection *section = casebook_section_new ("Section", "section");

  casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, "Words"));
  casebook_document_take (document, section);
  layout = casebook_layout_new (document, style, NULL, NULL, NULL);

  return g_list_model_get_item (casebook_layout_get_pages (layout), 0);
}

/* The darkest of all pixels of a row, 0 to 255. */
static guint
darkest_in_row (cairo_surface_t *surface,
                int              row)
{
  const guint32 *pixels = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface) +
                                                             row * cairo_image_surface_get_stride (surface));
  guint darkest = 255;

  for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
    darkest = MIN (darkest, pixels[x] & 0xff);

  return darkest;
}

/* Of the size of the paper, white where nothing is, dark where words are. */
static void
test_looks_as_the_page (void)
{
  static const CasebookPaper papers[] = { CASEBOOK_PAPER_A4, CASEBOOK_PAPER_LETTER };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (CasebookPage) page = make_page (papers[i]);
      g_autofree char *folder = g_dir_make_tmp ("casebook-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (folder, "page.png", NULL);
      g_autoptr (GError) error = NULL;
      cairo_surface_t *surface;

      casebook_page_picture_replace_file (page, 2, path, &error);
      g_assert_no_error (error);
      surface = cairo_image_surface_create_from_png (path);
      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, (int) ceil (casebook_page_get_width (page) * 2));
      g_assert_cmpint (cairo_image_surface_get_height (surface), ==, (int) ceil (casebook_page_get_height (page) * 2));
      g_assert_cmpuint (darkest_in_row (surface, 0), ==, 255);
      g_assert_cmpuint (darkest_in_row (surface, 2 * (84 + 7)), <, 128);
      cairo_surface_destroy (surface);
      g_unlink (path);
      g_assert_cmpint (g_rmdir (folder), ==, 0);
    }
}

static void
test_unwritable_target (void)
{
  g_autoptr (CasebookPage) page = make_page (CASEBOOK_PAPER_A4);
  g_autoptr (GError) error = NULL;

  g_assert_false (casebook_page_picture_replace_file (page, 1, "/nowhere/page.png", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-picture/looks-as-the-page", test_looks_as_the_page);
  g_test_add_func ("/page-picture/unwritable-target", test_unwritable_target);

  return g_test_run ();
}
