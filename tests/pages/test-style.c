/* Casebook: tests of how pages look. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "pages/style.h"

static const CasebookPaper papers[] = { CASEBOOK_PAPER_A4, CASEBOOK_PAPER_LETTER };

/* Relative luminance as WCAG 2.1 reckons it. */
static double
luminance (const CasebookColour *colour)
{
  const double parts[] = { colour->red, colour->green, colour->blue };
  const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    sum += weights[i] * (parts[i] <= 0.03928 ? parts[i] / 12.92 : pow ((parts[i] + 0.055) / 1.055, 2.4));

  return sum;
}

static double
luminance_of (CasebookStyle *style,
              CasebookInk    ink)
{
  return luminance (casebook_style_get_colour (style, ink));
}

/* Everything that is read can be read by people with moderately low vision. */
static void
test_text_has_contrast (void)
{
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);

  for (CasebookRole role = 0; role < CASEBOOK_N_ROLES; role++)
    {
      const CasebookType *type = casebook_style_get_type_of (style, role);

      g_assert_cmpfloat (1.05 / (luminance_of (style, type->ink) + 0.05), >=, 4.5);
    }
  g_assert_cmpfloat (1.05 / (luminance_of (style, CASEBOOK_INK_MUTED) + 0.05), >=, 4.5);
}

/* Printed in grey, text is darkest, then what is to be seen, then the past, then rules. */
static void
test_grey_keeps_the_order (void)
{
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  const CasebookInk order[] = {
    CASEBOOK_INK_TEXT, CASEBOOK_INK_ACCENT, CASEBOOK_INK_BAR, CASEBOOK_INK_HAIRLINE,
  };

  for (guint i = 1; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpfloat (luminance_of (style, order[i - 1]), <, luminance_of (style, order[i]));
}

static gboolean
is_whole (double steps)
{
  return fabs (steps - round (steps)) < 0.001;
}

static void
test_stands_on_the_grid (void)
{
  static const CasebookRole on_grid[] = {
    CASEBOOK_ROLE_BODY, CASEBOOK_ROLE_PROSE, CASEBOOK_ROLE_LEAD, CASEBOOK_ROLE_STRONG, CASEBOOK_ROLE_COLUMN_HEAD,
    CASEBOOK_ROLE_LABEL, CASEBOOK_ROLE_COVER, CASEBOOK_ROLE_HEAD_1, CASEBOOK_ROLE_HEAD_2, CASEBOOK_ROLE_HEAD_3,
  };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (CasebookStyle) style = casebook_style_new (papers[i], NULL);
      double grid = casebook_style_get_grid (style);

      g_assert_true (is_whole (casebook_style_get_frame_height (style) / grid));
      g_assert_true (is_whole (casebook_style_get_top (style) / grid));
      for (guint j = 0; j < G_N_ELEMENTS (on_grid); j++)
        g_assert_true (is_whole (casebook_style_get_type_of (style, on_grid[j])->leading / grid));
    }
}

/* The frame lies on the paper, heads above it and feet below. */
static void
test_frame_lies_on_the_paper (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (CasebookStyle) style = casebook_style_new (papers[i], NULL);
      double bottom = casebook_style_get_top (style) + casebook_style_get_frame_height (style);

      g_assert_cmpfloat (casebook_style_get_left (style) * 2 + casebook_style_get_frame_width (style), <=,
                         casebook_style_get_width (style) + 0.001);
      g_assert_cmpfloat (casebook_style_get_measure (style), <=, casebook_style_get_frame_width (style));
      g_assert_cmpfloat (casebook_style_get_head_baseline (style), <, casebook_style_get_top (style));
      g_assert_cmpfloat (bottom, <, casebook_style_get_foot_baseline (style));
      g_assert_cmpfloat (casebook_style_get_foot_baseline (style), <, casebook_style_get_height (style));
    }
}

/* What a person chose stands before the faces of the house, which end with one
 * that every system has. */
static void
test_faces (void)
{
  g_autoptr (CasebookStyle) house = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  g_autoptr (CasebookStyle) blank = casebook_style_new (CASEBOOK_PAPER_A4, "");
  g_autoptr (CasebookStyle) chosen = casebook_style_new (CASEBOOK_PAPER_A4, "Some Face");

  for (CasebookFamily family = 0; family < CASEBOOK_N_FAMILIES; family++)
    {
      const char *names = casebook_style_get_family (house, family);

      g_assert_cmpstr (casebook_style_get_family (blank, family), ==, names);
      g_assert_true (g_str_has_suffix (names, "serif"));
      g_assert_true (g_str_has_prefix (casebook_style_get_family (chosen, family), "Some Face,"));
      g_assert_true (g_str_has_suffix (casebook_style_get_family (chosen, family), names));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/style/text-has-contrast", test_text_has_contrast);
  g_test_add_func ("/style/grey-keeps-the-order", test_grey_keeps_the_order);
  g_test_add_func ("/style/stands-on-the-grid", test_stands_on_the_grid);
  g_test_add_func ("/style/frame-lies-on-the-paper", test_frame_lies_on_the_paper);
  g_test_add_func ("/style/faces", test_faces);

  return g_test_run ();
}
