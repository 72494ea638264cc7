/* Casebook: whether two pictures show the same page.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two releases of a library may draw the edge of a letter a little darker or lighter, or
 * move it to another fraction of a pixel, but put the same ink in the same place. So pages
 * are drawn larger and made smaller, and what is compared is not pixels but the mean of
 * each colour in cells of three shapes that lie half over one another: small ones, which
 * tell letters from other letters, and flat and narrow ones, which tell a hairline from
 * none. The least that has to be told was measured at 0.75 pixels for a point: a dash of a
 * list that moved by a unit of the grid changes a small cell by 16 levels, a hairline that
 * is lost a flat one by 8. tests/reports/test-golden-pages.c holds what has to be told apart, and
 * what must not be, against the figures.
 */
#include <math.h>

#include "page-likeness.h"
#include "pages/draw.h"

#define N_CHANNELS 3

/* Pixels of a cell, and how many levels of 255 its mean may differ. */
typedef struct
{
  int    width;
  int    height;
  double most;
} Shape;

static const Shape shapes[] = {
  { 4, 4, 13 },
  { 64, 2, 6 },
  { 2, 64, 6 },
};

/**
 * page_likeness_draw:
 * @page: a page
 * @scale: pixels for a point
 *
 * Returns: (transfer full): the page as a screen shows it
 */
cairo_surface_t *
page_likeness_draw (CasebookPage *page,
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
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);

  return surface;
}

static const guint32 *
row_of (cairo_surface_t *surface,
        int              y)
{
  return (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface) +
                                            y * cairo_image_surface_get_stride (surface));
}

static guint32
mean_of (cairo_surface_t *surface,
         int              left,
         int              top,
         int              times)
{
  guint sums[N_CHANNELS] = { 0 };
  guint n = 0;
  guint32 pixel = 0;

  for (int y = top; y < MIN (top + times, cairo_image_surface_get_height (surface)); y++)
    for (int x = left; x < MIN (left + times, cairo_image_surface_get_width (surface)); x++, n++)
      for (int channel = 0; channel < N_CHANNELS; channel++)
        sums[channel] += row_of (surface, y)[x] >> 8 * channel & 0xff;
  for (int channel = 0; channel < N_CHANNELS; channel++)
    pixel |= (sums[channel] + n / 2) / n << 8 * channel;

  return pixel;
}

/**
 * page_likeness_shrink:
 * @surface: a picture, of which as much as fits is used
 * @times: how much larger it is than what is wanted
 *
 * Drawing a page larger and shrinking it is the way to what no hinting and no rounding
 * of one way of drawing has touched.
 *
 * Returns: (transfer full): a picture so much smaller
 */
cairo_surface_t *
page_likeness_shrink (cairo_surface_t *surface,
                      int              times)
{
  int width = (cairo_image_surface_get_width (surface) + times - 1) / times;
  int height = (cairo_image_surface_get_height (surface) + times - 1) / times;
  cairo_surface_t *small = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);

  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    {
      guint32 *row = (guint32 *) row_of (small, y);

      for (int x = 0; x < width; x++)
        row[x] = mean_of (surface, x * times, y * times, times);
    }
  cairo_surface_mark_dirty (small);

  return small;
}

/**
 * page_likeness_picture:
 * @page: a page
 * @scale: pixels for a point
 *
 * Returns: (transfer full): the page drawn larger and made smaller
 */
cairo_surface_t *
page_likeness_picture (CasebookPage *page,
                       double        scale)
{
  cairo_surface_t *large = page_likeness_draw (page, PAGE_LIKENESS_TIMES * scale);
  cairo_surface_t *small = page_likeness_shrink (large, PAGE_LIKENESS_TIMES);

  cairo_surface_destroy (large);

  return small;
}

/* For each corner of a pixel, by how much all that is above and left of it differs. */
static gint64 *
sum_differences (cairo_surface_t *one,
                 cairo_surface_t *other,
                 int              channel)
{
  int width = cairo_image_surface_get_width (one);
  int height = cairo_image_surface_get_height (one);
  gint64 *sums = g_new0 (gint64, (gsize) (width + 1) * (gsize) (height + 1));

  for (int y = 0; y < height; y++)
    {
      const guint32 *a = row_of (one, y);
      const guint32 *b = row_of (other, y);
      const gint64 *above = sums + (gsize) y * (gsize) (width + 1);
      gint64 *below = sums + (gsize) (y + 1) * (gsize) (width + 1);
      gint64 in_row = 0;

      for (int x = 0; x < width; x++)
        {
          in_row += (gint64) (a[x] >> 8 * channel & 0xff) - (gint64) (b[x] >> 8 * channel & 0xff);
          below[x + 1] = above[x + 1] + in_row;
        }
    }

  return sums;
}

static char *
compare_cells (const gint64 *sums,
               int           width,
               int           height,
               const Shape  *shape,
               double        slack)
{
  gsize stride = (gsize) width + 1;
  double worst = 0;
  int at_x = 0, at_y = 0;

  for (int y = 0; y + shape->height <= height; y += shape->height / 2)
    for (int x = 0; x + shape->width <= width; x += shape->width / 2)
      {
        const gint64 *top = sums + (gsize) y * stride + x;
        const gint64 *bottom = top + (gsize) shape->height * stride;
        double mean = fabs ((double) (bottom[shape->width] - bottom[0] - top[shape->width] + top[0])) /
                      (shape->width * shape->height);

        if (mean > worst)
          {
            worst = mean;
            at_x = x;
            at_y = y;
          }
      }
  if (worst <= slack * shape->most)
    return NULL;

  return g_strdup_printf ("%d x %d pixels at %d, %d differ by %.1f levels, where %.1f may be", shape->width,
                          shape->height, at_x, at_y, worst, slack * shape->most);
}

/**
 * page_likeness_compare:
 * @one: an image surface of 24 or 32 bits a pixel
 * @other: another
 * @slack: 1 where one program drew both; how much more they may differ where not
 *
 * Returns: (transfer full) (nullable): where they do not show the same page, or %NULL where they do
 */
char *
page_likeness_compare (cairo_surface_t *one,
                       cairo_surface_t *other,
                       double           slack)
{
  int width = cairo_image_surface_get_width (one);
  int height = cairo_image_surface_get_height (one);
  char *said = NULL;

  if (width != cairo_image_surface_get_width (other) || height != cairo_image_surface_get_height (other))
    return g_strdup_printf ("%d x %d pixels are not %d x %d", width, height, cairo_image_surface_get_width (other),
                            cairo_image_surface_get_height (other));

  cairo_surface_flush (one);
  cairo_surface_flush (other);
  for (int channel = 0; channel < N_CHANNELS && said == NULL; channel++)
    {
      g_autofree gint64 *sums = sum_differences (one, other, channel);

      for (guint i = 0; i < G_N_ELEMENTS (shapes) && said == NULL; i++)
        said = compare_cells (sums, width, height, &shapes[i], slack);
    }

  return said;
}
