/* Casebook: a picture that pages can place.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A picture is kept as the bytes of its file and decoded when it is drawn, so
 * pages stay light. Its size is read from the head of the file before anything
 * is decoded: a small file that unfolds into a huge picture is refused there.
 */
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>

#include "pages/image.h"
#include "pages/orientation.h"

/* More than this many pixels on a side of a placed picture nobody can see in
 * print: 600 to the inch over the long side of a page. */
#define MAX_SIDE 7000

struct _CasebookImage
{
  GObject parent_instance;

  GBytes             *bytes;
  char               *description;
  int                 width; /* of the pixels in the file */
  int                 height;
  CasebookOrientation orientation;
  gboolean            jpeg;
};

G_DEFINE_QUARK (casebook-image-error-quark, casebook_image_error)
G_DEFINE_FINAL_TYPE (CasebookImage, casebook_image, G_TYPE_OBJECT)

static void
casebook_image_finalize (GObject *object)
{
  CasebookImage *self = CASEBOOK_IMAGE (object);

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->description);

  G_OBJECT_CLASS (casebook_image_parent_class)->finalize (object);
}

static void
casebook_image_class_init (CasebookImageClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_image_finalize;
}

static void
casebook_image_init (CasebookImage *self)
{
}

/* A size of nothing ends the loading: whoever only wants to know how large a
 * picture is must not unfold it. */
static void
read_size (GdkPixbufLoader *loader,
           int              width,
           int              height,
           gpointer         user_data)
{
  CasebookImage *self = user_data;

  self->width = width;
  self->height = height;
  gdk_pixbuf_loader_set_size (loader, 0, 0);
}

/* A picture that is no picture stays so; too little memory does not last. */
static gboolean
may_pass (const GError *reason)
{
  return g_error_matches (reason, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_INSUFFICIENT_MEMORY);
}

static gboolean
fail_for_now (CasebookImage  *self,
              const GError   *reason,
              GError        **error)
{
  g_set_error (error, reason->domain, reason->code,
               _("There is too little memory to show the picture “%s”. Close other programs and try again."),
               self->description);

  return FALSE;
}

/* Feeds the loader until it has said how large the picture is. */
static gboolean
find_size (CasebookImage  *self,
           GError        **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  gsize size;
  const guchar *data = g_bytes_get_data (self->bytes, &size);
  const gsize step = 4096;
  GdkPixbufFormat *format;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (read_size), self);
  for (gsize at = 0; at < size && self->width == 0; at += step)
    if (!gdk_pixbuf_loader_write (loader, data + at, MIN (step, size - at), &reason))
      break;

  /* A file of less than a buffer is looked at when it ends. */
  gdk_pixbuf_loader_close (loader, reason == NULL ? &reason : NULL);

  format = gdk_pixbuf_loader_get_format (loader);
  if (format != NULL)
    {
      g_autofree char *name = gdk_pixbuf_format_get_name (format);

      self->jpeg = g_str_equal (name, "jpeg");
    }
  if (self->width > 0 && self->height > 0)
    return TRUE;
  if (may_pass (reason))
    return fail_for_now (self, reason, error);

  g_set_error_literal (error, CASEBOOK_IMAGE_ERROR, CASEBOOK_IMAGE_ERROR_UNKNOWN,
                       _("The file is not a picture that Casebook can read."));

  return FALSE;
}

/**
 * casebook_image_new:
 * @bytes: a file of a kind that gdk-pixbuf reads
 * @description: what it shows, for those who cannot see it
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a picture, or %NULL; with a #CasebookImageError it is
 *   so for good
 */
CasebookImage *
casebook_image_new (GBytes     *bytes,
                    const char *description,
                    GError    **error)
{
  g_autoptr (CasebookImage) self = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (description != NULL, NULL);

  self = g_object_new (CASEBOOK_TYPE_IMAGE, NULL);
  self->bytes = g_bytes_ref (bytes);
  self->description = g_strdup (description);

  self->orientation = casebook_orientation_read (bytes);
  if (!find_size (self, error))
    return NULL;
  if ((guint64) self->width * (guint64) self->height > CASEBOOK_IMAGE_MAX_PIXELS)
    {
      g_set_error (error, CASEBOOK_IMAGE_ERROR, CASEBOOK_IMAGE_ERROR_TOO_LARGE,
                   _("The picture is %d by %d pixels, more than Casebook places on a page."),
                   self->width, self->height);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * casebook_image_get_width:
 * @self: a picture
 *
 * Returns: its width in pixels, as it stands
 */
guint
casebook_image_get_width (CasebookImage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_IMAGE (self), 0);

  return (guint) (casebook_orientation_lies (self->orientation) ? self->height : self->width);
}

/**
 * casebook_image_get_height:
 * @self: a picture
 *
 * Returns: its height in pixels, as it stands
 */
guint
casebook_image_get_height (CasebookImage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_IMAGE (self), 0);

  return (guint) (casebook_orientation_lies (self->orientation) ? self->width : self->height);
}

const char *
casebook_image_get_description (CasebookImage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_IMAGE (self), NULL);

  return self->description;
}

/**
 * casebook_image_get_bytes:
 * @self: a picture
 *
 * Returns: (transfer none): its file
 */
GBytes *
casebook_image_get_bytes (CasebookImage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_IMAGE (self), NULL);

  return self->bytes;
}

/* Cairo keeps pixels as native-endian words with the colours multiplied by the
 * opacity; gdk-pixbuf as bytes, not multiplied. */
static void
copy_row (const guchar *from,
          guint32      *to,
          int           width,
          int           n_channels)
{
  for (int x = 0; x < width; x++, from += n_channels)
    {
      guint a = n_channels == 4 ? from[3] : 255;
      guint r = (from[0] * a + 127) / 255;
      guint g = (from[1] * a + 127) / 255;
      guint b = (from[2] * a + 127) / 255;

      to[x] = a << 24 | r << 16 | g << 8 | b;
    }
}

static cairo_surface_t *
surface_of (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  gboolean alpha = gdk_pixbuf_get_has_alpha (pixbuf);
  cairo_surface_t *surface;
  guchar *data;

  surface = cairo_image_surface_create (alpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                        width, height);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    return surface;

  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < height; y++)
    copy_row (gdk_pixbuf_read_pixels (pixbuf) + (gsize) y * gdk_pixbuf_get_rowstride (pixbuf),
              (guint32 *) (gpointer) (data + (gsize) y * cairo_image_surface_get_stride (surface)),
              width, gdk_pixbuf_get_n_channels (pixbuf));
  cairo_surface_mark_dirty (surface);

  return surface;
}

static GdkPixbuf *
decode (CasebookImage  *self,
        GError        **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (self->bytes);

  if (MAX (self->width, self->height) > MAX_SIDE)
    return gdk_pixbuf_new_from_stream_at_scale (stream, MAX_SIDE, MAX_SIDE, TRUE, NULL, error);

  return gdk_pixbuf_new_from_stream (stream, NULL, error);
}

/* A PDF can carry a JPEG as it is; that it lies on its side is a matter of where it is drawn. */
static void
attach_jpeg (CasebookImage   *self,
             cairo_surface_t *surface)
{
  gsize size;
  const guchar *data = g_bytes_get_data (self->bytes, &size);

  cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, data, size,
                               (cairo_destroy_func_t) g_bytes_unref, g_bytes_ref (self->bytes));
}

/**
 * casebook_image_draw:
 * @self: a picture
 * @cr: where to
 * @x: left, in user units
 * @y: top
 * @width: how wide it becomes
 * @height: how high
 * @error: return location
 *
 * Draws the picture into the rectangle. A picture whose file turns out to be
 * damaged behind its head leaves a frame, and so does one that fails.
 *
 * Returns: whether it looks as it will every time; if not, there was too little memory
 */
gboolean
casebook_image_draw (CasebookImage *self,
                     cairo_t       *cr,
                     double         x,
                     double         y,
                     double         width,
                     double         height,
                     GError       **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  cairo_surface_t *surface;
  cairo_matrix_t upright;

  g_return_val_if_fail (CASEBOOK_IS_IMAGE (self), FALSE);
  g_return_val_if_fail (cr != NULL, FALSE);

  pixbuf = decode (self, &reason);
  cairo_save (cr);
  if (pixbuf == NULL)
    {
      cairo_set_line_width (cr, 0.5);
      cairo_rectangle (cr, x, y, width, height);
      cairo_stroke (cr);
      cairo_restore (cr);
      return !may_pass (reason) || fail_for_now (self, reason, error);
    }

  surface = surface_of (pixbuf);
  if (self->jpeg && gdk_pixbuf_get_width (pixbuf) == self->width)
    attach_jpeg (self, surface);
  cairo_translate (cr, x, y);
  cairo_scale (cr, width / casebook_image_get_width (self), height / casebook_image_get_height (self));
  casebook_orientation_to_matrix (self->orientation, self->width, self->height, &upright);
  cairo_transform (cr, &upright);
  cairo_scale (cr, (double) self->width / gdk_pixbuf_get_width (pixbuf),
               (double) self->height / gdk_pixbuf_get_height (pixbuf));
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
  cairo_surface_destroy (surface);

  return TRUE;
}
