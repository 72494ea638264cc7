/* Casebook: tests of how pictures stand. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "made-photo.h"
#include "pages/image.h"
#include "pages/orientation.h"

/* What a picture is that says it stands so, from 0 for one that says nothing. */
static const char *const upright[] = {
  "rgbw wide", "rgbw wide", "grwb wide", "wbgr wide", "bwrg wide", "rbgw high", "brwg high", "wgbr high", "gwrb high",
};

static GdkPixbuf *
decode (GBytes *bytes)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GError) error = NULL;
  GdkPixbuf *pixbuf = gdk_pixbuf_new_from_stream (stream, NULL, &error);

  g_assert_no_error (error);

  return pixbuf;
}

/* The picture as a page shows it, in its own size. */
static GdkPixbuf *
draw (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookImage) image = casebook_image_new (bytes, "A photo", &error);
  int width = (int) casebook_image_get_width (image);
  int height = (int) casebook_image_get_height (image);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width + 20, height + 10);
  cairo_t *cr = cairo_create (surface);
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);

  g_assert_no_error (error);
  g_assert_true (casebook_image_draw (image, cr, 20, 10, width, height, &error));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint32 colour = ((const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface) +
                                                             (y + 10) * cairo_image_surface_get_stride (surface)))[x + 20];
        guchar *pixel = gdk_pixbuf_get_pixels (pixbuf) + y * gdk_pixbuf_get_rowstride (pixbuf) + x * 3;

        pixel[0] = (guchar) (colour >> 16);
        pixel[1] = (guchar) (colour >> 8);
        pixel[2] = (guchar) colour;
      }
  cairo_surface_destroy (surface);

  return pixbuf;
}

static void
assert_upright (GBytes     *bytes,
                const char *corners)
{
  g_autoptr (GdkPixbuf) drawn = draw (bytes);
  g_autoptr (GdkPixbuf) decoded = decode (bytes);
  g_autoptr (GdkPixbuf) turned = casebook_orientation_turn (casebook_orientation_read (bytes), decoded);
  g_autofree char *of_drawn = made_photo_corners (drawn);
  g_autofree char *of_turned = made_photo_corners (turned);

  g_assert_cmpstr (of_drawn, ==, corners);
  g_assert_cmpstr (of_turned, ==, corners);
}

static void
test_a_photo_stands_as_it_was_taken (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (upright); i++)
    for (guint little = 0; little < 2; little++)
      {
        g_autoptr (GBytes) bytes = made_photo_jpeg (i, little);

        assert_upright (bytes, upright[i]);
      }
}

static void
test_a_scan_stands_as_it_was_taken (void)
{
  for (guint i = 1; i < G_N_ELEMENTS (upright); i++)
    {
      g_autoptr (GBytes) bytes = made_photo_tiff (i);

      assert_upright (bytes, upright[i]);
    }
}

/* However short the file, or long what it says of itself, it is read to its end and no further, and stands as it lies. */
static void
test_damaged_heads (void)
{
  g_autoptr (GBytes) whole = made_photo_jpeg (6, TRUE);
  gsize size;
  const guchar *data = g_bytes_get_data (whole, &size);

  g_assert_true (casebook_orientation_lies (casebook_orientation_read (whole)));
  for (gsize i = 0; i < 60; i++)
    {
      g_autoptr (GBytes) cut = g_bytes_new (data, i);
      g_autofree guchar *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) changed = NULL;

      g_assert_false (i < 46 && casebook_orientation_lies (casebook_orientation_read (cut)));
      copy[i] = 0xff;
      changed = g_bytes_new (copy, size);
      casebook_orientation_read (changed);
    }
  for (guint i = 9; i < 300; i += 97)
    {
      g_autoptr (GBytes) unknown = made_photo_jpeg (i, FALSE);

      g_assert_false (casebook_orientation_lies (casebook_orientation_read (unknown)));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/orientation/a-photo-stands-as-it-was-taken", test_a_photo_stands_as_it_was_taken);
  g_test_add_func ("/orientation/a-scan-stands-as-it-was-taken", test_a_scan_stands_as_it_was_taken);
  g_test_add_func ("/orientation/damaged-heads", test_damaged_heads);

  return g_test_run ();
}
