/* Casebook: a page as a picture.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same drawing as on a screen and in a file, on white paper.
 */
#include <errno.h>
#include <math.h>
#include <unistd.h>

#include "pages/draw.h"
#include "pages/page-picture.h"
#include "pages/replacement.h"

typedef struct
{
  int fd;
  int error; /* of the system */
} Sink;

static cairo_status_t
write_bytes (void                *closure,
             const unsigned char *data,
             unsigned int         length)
{
  Sink *sink = closure;

  while (length > 0)
    {
      gssize n = write (sink->fd, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          sink->error = errno;
          return CAIRO_STATUS_WRITE_ERROR;
        }
      data += n;
      length -= (unsigned int) n;
    }

  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
draw (CasebookPage *page,
      double        scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         (int) ceil (casebook_page_get_width (page) * scale),
                                                         (int) ceil (casebook_page_get_height (page) * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  casebook_page_draw (page, cr);
  cairo_destroy (cr);

  return surface;
}

static gboolean
write_png (int          fd,
           const char  *beside,
           gpointer     user_data,
           GError     **error)
{
  cairo_surface_t *surface = user_data;
  Sink sink = { fd, 0 };
  cairo_status_t status = cairo_surface_write_to_png_stream (surface, write_bytes, &sink);

  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, sink.error != 0 ? g_io_error_from_errno (sink.error) : G_IO_ERROR_FAILED,
                       sink.error != 0 ? g_strerror (sink.error) : cairo_status_to_string (status));

  return FALSE;
}

/**
 * casebook_page_picture_replace_file:
 * @page: a page
 * @scale: pixels for a point; no side may become more than %CASEBOOK_PAGE_PICTURE_MAX pixels
 * @path: the file, which need not be there
 * @error: return location
 *
 * Writes the page as a PNG in place of @path; see casebook_replacement_write().
 *
 * Returns: whether @path is the picture
 */
gboolean
casebook_page_picture_replace_file (CasebookPage *page,
                                    double        scale,
                                    const char   *path,
                                    GError      **error)
{
  cairo_surface_t *surface;
  gboolean written;

  g_return_val_if_fail (CASEBOOK_IS_PAGE (page), FALSE);
  g_return_val_if_fail (scale > 0, FALSE);
  g_return_val_if_fail (casebook_page_get_height (page) * scale <= CASEBOOK_PAGE_PICTURE_MAX, FALSE);

  surface = draw (page, scale);
  written = casebook_replacement_write (path, write_png, surface, error);
  cairo_surface_destroy (surface);

  return written;
}
