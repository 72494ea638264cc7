/* Casebook: a picture as a camera writes it.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "made-photo.h"

static const guint32 colours[] = { 0xff0000ff, 0x00ff00ff, 0x0000ffff, 0xffffffff };
static const char letters[] = "rgbw";

static GdkPixbuf *
make_pixels (void)
{
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, MADE_PHOTO_WIDTH, MADE_PHOTO_HEIGHT);

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      g_autoptr (GdkPixbuf) quarter = gdk_pixbuf_new_subpixbuf (pixbuf, (int) (i % 2) * MADE_PHOTO_WIDTH / 2,
                                                                (int) (i / 2) * MADE_PHOTO_HEIGHT / 2,
                                                                MADE_PHOTO_WIDTH / 2, MADE_PHOTO_HEIGHT / 2);

      gdk_pixbuf_fill (quarter, colours[i]);
    }

  return pixbuf;
}

static void
append_16 (GByteArray *bytes,
           guint       number,
           gboolean    little)
{
  const guint8 pair[] = { (guint8) (little ? number : number >> 8), (guint8) (little ? number >> 8 : number) };

  g_byte_array_append (bytes, pair, sizeof pair);
}

static void
append_32 (GByteArray *bytes,
           guint32     number,
           gboolean    little)
{
  append_16 (bytes, little ? number & 0xffff : number >> 16, little);
  append_16 (bytes, little ? number >> 16 : number & 0xffff, little);
}

static void
append_entry (GByteArray *bytes,
              guint       tag,
              guint       type,
              guint32     value,
              gboolean    little)
{
  append_16 (bytes, tag, little);
  append_16 (bytes, type, little);
  append_32 (bytes, 1, little);
  if (type == 3)
    {
      append_16 (bytes, value, little);
      append_16 (bytes, 0, little);
    }
  else
    {
      append_32 (bytes, value, little);
    }
}

static void
append_head (GByteArray *bytes,
             gboolean    little)
{
  g_byte_array_append (bytes, (const guint8 *) (little ? "II" : "MM"), 2);
  append_16 (bytes, 42, little);
  append_32 (bytes, 8, little);
}

/**
 * made_photo_jpeg:
 * @orientation: what it says of itself, from 1 to 8, or 0 for nothing
 * @little: the order of the bytes it says it in
 */
GBytes *
made_photo_jpeg (guint    orientation,
                 gboolean little)
{
  g_autoptr (GdkPixbuf) pixbuf = make_pixels ();
  g_autoptr (GByteArray) exif = g_byte_array_new ();
  GByteArray *bytes = g_byte_array_new ();
  g_autofree char *data = NULL;
  gsize size;

  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, "jpeg", NULL, "quality", "100", NULL));
  append_head (exif, little);
  append_16 (exif, 2, little);
  append_entry (exif, 0x010f, 3, 0, little);
  append_entry (exif, 0x0112, 3, orientation, little);
  append_32 (exif, 0, little);

  g_byte_array_append (bytes, (const guint8 *) data, 2);
  if (orientation > 0)
    {
      append_16 (bytes, 0xffe1, FALSE);
      append_16 (bytes, 2 + 6 + exif->len, FALSE);
      g_byte_array_append (bytes, (const guint8 *) "Exif\0", 6);
      g_byte_array_append (bytes, exif->data, exif->len);
    }
  g_byte_array_append (bytes, (const guint8 *) data + 2, (guint) size - 2);

  return g_byte_array_free_to_bytes (bytes);
}

/**
 * made_photo_tiff:
 * @orientation: what it says of itself, from 1 to 8
 */
GBytes *
made_photo_tiff (guint orientation)
{
  static const guint tags[] = { 0x100, 0x101, 0x102, 0x103, 0x106, 0x111, 0x112, 0x115, 0x116, 0x117 };
  g_autoptr (GdkPixbuf) pixbuf = make_pixels ();
  GByteArray *bytes = g_byte_array_new ();
  const guint32 at = 8 + 2 + G_N_ELEMENTS (tags) * 12 + 4;
  const guint32 values[] = {
    MADE_PHOTO_WIDTH, MADE_PHOTO_HEIGHT, 8, 1, 2, at, orientation, 3, MADE_PHOTO_HEIGHT,
    MADE_PHOTO_WIDTH * MADE_PHOTO_HEIGHT * 3,
  };

  append_head (bytes, TRUE);
  append_16 (bytes, G_N_ELEMENTS (tags), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    append_entry (bytes, tags[i], tags[i] == 0x111 || tags[i] == 0x117 ? 4 : 3, values[i], TRUE);
  append_32 (bytes, 0, TRUE);
  for (guint y = 0; y < MADE_PHOTO_HEIGHT; y++)
    g_byte_array_append (bytes, gdk_pixbuf_read_pixels (pixbuf) + y * (guint) gdk_pixbuf_get_rowstride (pixbuf),
                         MADE_PHOTO_WIDTH * 3);

  return g_byte_array_free_to_bytes (bytes);
}

static char
letter_at (GdkPixbuf *pixbuf,
           int        x,
           int        y)
{
  const guchar *pixel = gdk_pixbuf_read_pixels (pixbuf) + y * gdk_pixbuf_get_rowstride (pixbuf) +
                        x * gdk_pixbuf_get_n_channels (pixbuf);
  guint32 colour = (pixel[0] > 127 ? 0xff000000 : 0) | (pixel[1] > 127 ? 0xff0000 : 0) | (pixel[2] > 127 ? 0xff00 : 0) | 0xff;

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    if (colours[i] == colour)
      return letters[i];

  return '?';
}

/**
 * made_photo_corners:
 * @pixbuf: the picture, however it was turned
 *
 * Returns: (transfer full): the colours of its quarters and whether it is "wide" or "high": "rgbw wide"
 */
char *
made_photo_corners (GdkPixbuf *pixbuf)
{
  int left = gdk_pixbuf_get_width (pixbuf) / 4;
  int top = gdk_pixbuf_get_height (pixbuf) / 4;

  return g_strdup_printf ("%c%c%c%c %s", letter_at (pixbuf, left, top), letter_at (pixbuf, 3 * left, top),
                          letter_at (pixbuf, left, 3 * top), letter_at (pixbuf, 3 * left, 3 * top),
                          left > top ? "wide" : "high");
}
