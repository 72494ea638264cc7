/* Casebook: a picture of one colour. SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo.h>
#include <string.h>

#include "made-png.h"

static cairo_status_t
write_bytes (void                *closure,
             const unsigned char *data,
             unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

GBytes *
made_png (int width,
          int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  GByteArray *bytes = g_byte_array_new ();

  cairo_set_source_rgba (cr, 1, 0, 0, 1);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, write_bytes, bytes);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

static guint32
crc_of (const guchar *data,
        gsize         size)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < size; i++)
    {
      crc ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = crc & 1 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
    }

  return ~crc;
}

/* A small PNG whose head says that it is as large as this. */
GBytes *
made_png_bomb (guint32 width,
               guint32 height)
{
  g_autoptr (GBytes) small = made_png (4, 4);
  gsize size;
  const guchar *data = g_bytes_get_data (small, &size);
  guchar *copy = g_memdup2 (data, size);
  const guint32 sides[] = { GUINT32_TO_BE (width), GUINT32_TO_BE (height) };
  guint32 crc;

  /* The name of the head is at 12, the sides at 16, and behind the head its CRC-32. */
  memcpy (copy + 16, sides, sizeof sides);
  crc = GUINT32_TO_BE (crc_of (copy + 12, 17));
  memcpy (copy + 29, &crc, sizeof crc);

  return g_bytes_new_take (copy, size);
}
