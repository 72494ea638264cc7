/* Casebook: tests of where pages stand in a strip. SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/packet/pages-geometry.h"

#define GAP CASEBOOK_PAGES_GAP

static CasebookPagesGeometry
geometry (int    width,
          guint  columns,
          double zoom)
{
  return casebook_pages_geometry_in (width, 600, 800, 7, columns, zoom);
}

static void
test_zoom (void)
{
  CasebookPagesGeometry as_on_paper = geometry (2000, 1, 1);
  CasebookPagesGeometry fit = geometry (2000, 1, CASEBOOK_PAGES_ZOOM_FIT);
  CasebookPagesGeometry wide = geometry (2000, 1, CASEBOOK_PAGES_ZOOM_AUTO);
  CasebookPagesGeometry narrow = geometry (636, 1, CASEBOOK_PAGES_ZOOM_AUTO);

  /* Where 96 pixels are an inch, 600 points are 800 pixels. */
  g_assert_cmpint (as_on_paper.page_width, ==, 800);
  g_assert_cmpint (as_on_paper.left, ==, 600);
  g_assert_cmpint (fit.page_width, ==, 2000 - 2 * GAP);
  g_assert_cmpint (wide.page_width, ==, 800);
  g_assert_cmpint (narrow.page_width, ==, 600);
  g_assert_cmpfloat_with_epsilon (casebook_pages_geometry_get_zoom (&narrow), 0.75, 0.001);
}

static void
test_columns (void)
{
  CasebookPagesGeometry two = geometry (1000, 2, CASEBOOK_PAGES_ZOOM_FIT);
  CasebookPagesGeometry too_small = geometry (500, 2, CASEBOOK_PAGES_ZOOM_FIT);
  CasebookPagesGeometry as_asked = geometry (500, 2, 0.25);

  g_assert_cmpuint (two.columns, ==, 2);
  g_assert_cmpint (two.page_width, ==, (1000 - 3 * GAP) / 2);
  g_assert_cmpuint (too_small.columns, ==, 1);
  g_assert_cmpuint (as_asked.columns, ==, 2);
  g_assert_cmpint (two.height, ==, GAP + 4 * (two.page_height + GAP));
  g_assert_cmpint (casebook_pages_geometry_get_top (&two, 2), ==, casebook_pages_geometry_get_top (&two, 3));
  g_assert_cmpint (casebook_pages_geometry_get_top (&two, 4), ==, GAP + 2 * (two.page_height + GAP));
}

/* A place is the same in pages of another size. */
static void
test_places (void)
{
  CasebookPagesGeometry small = geometry (636, 1, 0.5);
  CasebookPagesGeometry large = geometry (636, 1, 2);
  double y = casebook_pages_geometry_get_top (&small, 3) - GAP + (small.page_height + GAP) / 4.0;
  double place = casebook_pages_geometry_find (&small, y);

  g_assert_cmpfloat_with_epsilon (place, 3.25, 0.001);
  g_assert_cmpfloat_with_epsilon (casebook_pages_geometry_get_y (&small, place), y, 0.01);
  g_assert_cmpfloat_with_epsilon (casebook_pages_geometry_get_y (&large, place),
                                  casebook_pages_geometry_get_top (&large, 3) - GAP + (large.page_height + GAP) / 4.0,
                                  0.01);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/pages-geometry/zoom", test_zoom);
  g_test_add_func ("/ui/pages-geometry/columns", test_columns);
  g_test_add_func ("/ui/pages-geometry/places", test_places);

  return g_test_run ();
}
