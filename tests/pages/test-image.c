/* Casebook: tests of pictures. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "made-png.h"
#include "pages/image.h"
#include "scarce-memory.h"

static void
test_size_and_pixels (void)
{
  g_autoptr (GBytes) bytes = made_png (40, 30);
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookImage) image = casebook_image_new (bytes, "Red", &error);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 10, 10);
  cairo_t *cr = cairo_create (surface);
  const guchar *data;

  g_assert_no_error (error);
  g_assert_cmpuint (casebook_image_get_width (image), ==, 40);
  g_assert_cmpuint (casebook_image_get_height (image), ==, 30);

  g_assert_true (casebook_image_draw (image, cr, 0, 0, 10, 10, &error));
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  g_assert_cmpuint (*(const guint32 *) (gconstpointer) (data + 5 * cairo_image_surface_get_stride (surface) + 20), ==,
                    0xffff0000);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_not_a_picture (void)
{
  const char *texts[] = { "", "\x89PNG\r\n\x1a\n", "plain text and nothing else", "<html></html>" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (casebook_image_new (bytes, "", &error));
      g_assert_error (error, CASEBOOK_IMAGE_ERROR, CASEBOOK_IMAGE_ERROR_UNKNOWN);
    }
}

static void
test_bomb (void)
{
  g_autoptr (GBytes) bytes = made_png_bomb (60000, 60000);
  g_autoptr (GError) error = NULL;

  g_assert_null (casebook_image_new (bytes, "", &error));
  g_assert_error (error, CASEBOOK_IMAGE_ERROR, CASEBOOK_IMAGE_ERROR_TOO_LARGE);
}

static void
test_damaged_behind_its_head (void)
{
  g_autoptr (GBytes) whole = made_png (400, 300);
  g_autoptr (GBytes) bytes = g_bytes_new_from_bytes (whole, 0, 60);
  g_autoptr (CasebookImage) image = casebook_image_new (bytes, "", NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 10, 10);
  cairo_t *cr = cairo_create (surface);

  g_assert_nonnull (image);
  g_assert_true (casebook_image_draw (image, cr, 0, 0, 10, 10, NULL));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Too little memory says nothing about the picture. */
static void
test_too_little_memory (void)
{
  g_autoptr (GBytes) bytes = made_png (400, 300);
  g_autoptr (CasebookImage) image = casebook_image_new (bytes, "The picture", NULL);
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 10, 10);
  cairo_t *cr = cairo_create (surface);

  scarce_memory_set (TRUE);
  g_assert_false (casebook_image_draw (image, cr, 0, 0, 10, 10, &error));
  scarce_memory_set (FALSE);

  g_assert_nonnull (error);
  g_assert_true (error->domain != CASEBOOK_IMAGE_ERROR);
  g_assert_nonnull (strstr (error->message, "“The picture”"));
  g_assert_true (casebook_image_draw (image, cr, 0, 0, 10, 10, NULL));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/image/size-and-pixels", test_size_and_pixels);
  g_test_add_func ("/image/not-a-picture", test_not_a_picture);
  g_test_add_func ("/image/bomb", test_bomb);
  g_test_add_func ("/image/damaged-behind-its-head", test_damaged_behind_its_head);
  g_test_add_func ("/image/too-little-memory", test_too_little_memory);

  return g_test_run ();
}
