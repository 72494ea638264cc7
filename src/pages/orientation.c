/* Casebook: how a picture stands.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A telephone writes the pixels as its sensor lies and says beside them how it
 * was held. That is read here, from the head of the file, for all who show the
 * picture; gdk-pixbuf tells it only when it has unfolded the pixels, and a page
 * has to know before how wide the picture is.
 *
 * In a JPEG it is in a segment of its own, which holds a small TIFF; in a TIFF
 * it is among what is said of the picture.
 */
#include <string.h>

#include "pages/orientation.h"

#define TAG_ORIENTATION 0x0112
#define TYPE_SHORT 3
#define ENTRY_SIZE 12

/* By what a file says, from 1 to 8. */
static const CasebookOrientation stated[] = {
  { FALSE, 0 }, { FALSE, 0 }, { TRUE, 0 }, { FALSE, 2 }, { TRUE, 2 }, { TRUE, 3 }, { FALSE, 1 }, { TRUE, 1 }, { FALSE, 3 },
};

typedef struct
{
  const guchar *data;
  gsize         size;
  gboolean      little;
} Block;

/* What lies behind the end reads as 0. */
static guint
read_16 (const Block *block,
         gsize        at)
{
  if (at > block->size || block->size - at < 2)
    return 0;

  return block->little ? block->data[at] | block->data[at + 1] << 8 : block->data[at] << 8 | block->data[at + 1];
}

static guint32
read_32 (const Block *block,
         gsize        at)
{
  guint32 first = read_16 (block, at);
  guint32 second = read_16 (block, at + 2);

  return block->little ? second << 16 | first : first << 16 | second;
}

static gboolean
is_tiff (const Block *block)
{
  return block->size >= 8 && (memcmp (block->data, "II*\0", 4) == 0 || memcmp (block->data, "MM\0*", 4) == 0);
}

/* Returns: a number from 1 to 8 */
static guint
read_tiff (const Block *block)
{
  Block tiff = *block;
  gsize at;
  guint n;

  if (!is_tiff (block))
    return 1;

  tiff.little = block->data[0] == 'I';
  at = read_32 (&tiff, 4);
  n = read_16 (&tiff, at);
  for (guint i = 0; i < n; i++)
    {
      gsize entry = at + 2 + (gsize) i * ENTRY_SIZE;
      guint value = read_16 (&tiff, entry + 8);

      if (read_16 (&tiff, entry) == TAG_ORIENTATION && read_16 (&tiff, entry + 2) == TYPE_SHORT)
        return value >= 1 && value <= 8 ? value : 1;
    }

  return 1;
}

static gboolean
has_length (guint marker)
{
  return marker != 0x01 && (marker < 0xd0 || marker > 0xd8);
}

/* Walks over the segments before the pixels. */
static guint
read_jpeg (const Block *block)
{
  static const char name[] = "Exif\0";
  gsize at = 2;

  while (at + 4 <= block->size && block->data[at] == 0xff)
    {
      guint marker = block->data[at + 1];
      gsize length = read_16 (block, at + 2);

      if (marker == 0xff)
        {
          at++;
          continue;
        }
      if (!has_length (marker))
        {
          at += 2;
          continue;
        }
      if (marker == 0xda || length < 2 || length > block->size - at - 2)
        break;
      if (marker == 0xe1 && length > 2 + sizeof name && memcmp (block->data + at + 4, name, sizeof name) == 0)
        {
          const Block exif = { block->data + at + 4 + sizeof name, length - 2 - sizeof name, FALSE };

          return read_tiff (&exif);
        }
      at += 2 + length;
    }

  return 1;
}

/* Of a TIFF gdk-pixbuf turns the pixels itself as far as their rows stay rows. What it makes of 5 and
 * of 7 is the same, and so is what it makes of 6 and of 8. */
static guint
left_by_tiff (guint orientation)
{
  if (orientation < 5)
    return 1;

  return orientation % 2 == 1 ? 5 : 7;
}

/**
 * casebook_orientation_read:
 * @bytes: a file, of any kind and maybe damaged
 *
 * Returns: what is to be done to the pixels that gdk-pixbuf makes of it; nothing where the file
 *   does not say
 */
CasebookOrientation
casebook_orientation_read (GBytes *bytes)
{
  Block block = { NULL };

  g_return_val_if_fail (bytes != NULL, stated[1]);

  block.data = g_bytes_get_data (bytes, &block.size);
  if (is_tiff (&block))
    return stated[left_by_tiff (read_tiff (&block))];
  if (block.size > 2 && block.data[0] == 0xff && block.data[1] == 0xd8)
    return stated[read_jpeg (&block)];

  return stated[1];
}

/**
 * casebook_orientation_lies:
 * @self: how a picture stands
 *
 * Returns: whether the width of its pixels is the height of the picture
 */
gboolean
casebook_orientation_lies (CasebookOrientation self)
{
  return self.turns % 2 == 1;
}

/**
 * casebook_orientation_to_matrix:
 * @self: how a picture stands
 * @width: of its pixels as they are in the file
 * @height: of them
 * @matrix: (out): from the pixels in the file to those of the picture that stands upright
 */
void
casebook_orientation_to_matrix (CasebookOrientation  self,
                                double               width,
                                double               height,
                                cairo_matrix_t      *matrix)
{
  const cairo_matrix_t turned[] = {
    { 1, 0, 0, 1, 0, 0 }, { 0, 1, -1, 0, height, 0 }, { -1, 0, 0, -1, width, height }, { 0, -1, 1, 0, 0, width },
  };
  const cairo_matrix_t mirror = { -1, 0, 0, 1, width, 0 };

  g_return_if_fail (matrix != NULL);
  g_return_if_fail (self.turns < G_N_ELEMENTS (turned));

  *matrix = turned[self.turns];
  if (self.mirrored)
    cairo_matrix_multiply (matrix, &mirror, &turned[self.turns]);
}

/**
 * casebook_orientation_turn:
 * @self: how a picture stands
 * @pixbuf: its pixels as they are in the file, at any scale
 *
 * Returns: (transfer full) (nullable): the picture upright; %NULL with too little memory
 */
GdkPixbuf *
casebook_orientation_turn (CasebookOrientation  self,
                           GdkPixbuf           *pixbuf)
{
  static const GdkPixbufRotation rotations[] = {
    GDK_PIXBUF_ROTATE_NONE, GDK_PIXBUF_ROTATE_CLOCKWISE, GDK_PIXBUF_ROTATE_UPSIDEDOWN, GDK_PIXBUF_ROTATE_COUNTERCLOCKWISE,
  };
  g_autoptr (GdkPixbuf) faced = NULL;

  g_return_val_if_fail (GDK_IS_PIXBUF (pixbuf), NULL);
  g_return_val_if_fail (self.turns < G_N_ELEMENTS (rotations), NULL);

  faced = self.mirrored ? gdk_pixbuf_flip (pixbuf, TRUE) : g_object_ref (pixbuf);
  if (faced == NULL || self.turns == 0)
    return g_steal_pointer (&faced);

  return gdk_pixbuf_rotate_simple (faced, rotations[self.turns]);
}
