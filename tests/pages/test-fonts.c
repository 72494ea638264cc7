/* Casebook: tests of the faces text is set in. SPDX-License-Identifier: GPL-3.0-or-later */
#include <pango/pangocairo.h>

#include "pages/fonts.h"

/* The width of @text, in points, in the face of @role. */
static double
measure (CasebookFonts *fonts,
         CasebookRole   role,
         const char    *text)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (casebook_fonts_get_context (fonts));
  int width;

  pango_layout_set_font_description (layout, casebook_fonts_get_description (fonts, role));
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &width, NULL);

  return pango_units_to_double (width);
}

static CasebookFonts *
make_fonts (const char *family)
{
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, family);

  return casebook_fonts_new (style, "en");
}

/* Ten words are ten times as wide as one: nothing is rounded to pixels, so a
 * line breaks at the same word at any scale. */
static void
test_nothing_is_rounded (void)
{
  g_autoptr (CasebookFonts) fonts = make_fonts (NULL);
  double one = measure (fonts, CASEBOOK_ROLE_BODY, "nnnnn ");
  double ten = measure (fonts, CASEBOOK_ROLE_BODY,
                        "nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn ");

  g_assert_cmpfloat_with_epsilon (ten, 10 * one, 0.05);
}

/* A larger role is as much wider as it is larger. */
static void
test_sizes_are_points (void)
{
  g_autoptr (CasebookFonts) fonts = make_fonts ("Noto Sans");
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  double ratio = casebook_style_get_type_of (style, CASEBOOK_ROLE_LEAD)->size /
                 casebook_style_get_type_of (style, CASEBOOK_ROLE_BODY)->size;

  g_assert_cmpfloat_with_epsilon (measure (fonts, CASEBOOK_ROLE_LEAD, "nnnnn") /
                                  measure (fonts, CASEBOOK_ROLE_BODY, "nnnnn"), ratio, 0.02);
}

/* A face that is not installed is no reason to lack letters. */
static void
test_missing_face (void)
{
  g_autoptr (CasebookFonts) fonts = make_fonts ("No Such Face 4711");
  g_autoptr (PangoLayout) layout = pango_layout_new (casebook_fonts_get_context (fonts));

  pango_layout_set_font_description (layout, casebook_fonts_get_description (fonts, CASEBOOK_ROLE_BODY));
  pango_layout_set_text (layout, "Letters", -1);
  g_assert_cmpint (pango_layout_get_unknown_glyphs_count (layout), ==, 0);
}

static void
test_installed (void)
{
  g_assert_false (casebook_fonts_are_installed ("No Such Face 4711"));
  g_assert_true (casebook_fonts_are_installed ("sans-serif") || casebook_fonts_are_installed ("Sans"));
}

static void
test_face_of_a_font (void)
{
  g_autoptr (CasebookFonts) fonts = make_fonts (NULL);
  g_autoptr (PangoLayout) layout = pango_layout_new (casebook_fonts_get_context (fonts));
  PangoLayoutRun *run;
  CasebookFace *face;

  pango_layout_set_font_description (layout, casebook_fonts_get_description (fonts, CASEBOOK_ROLE_BODY));
  pango_layout_set_text (layout, "Letters", -1);
  run = pango_layout_get_line_readonly (layout, 0)->runs->data;
  face = casebook_fonts_get_face (fonts, run->item->analysis.font);

  g_assert_true (casebook_fonts_get_face (fonts, run->item->analysis.font) == face);
  g_assert_cmpfloat (face->ascent, >, face->descent);
  g_assert_cmpfloat (face->descent, >, 0);
  g_assert_cmpuint (face->space, >, 0);
  g_assert_false (face->coloured);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fonts/nothing-is-rounded", test_nothing_is_rounded);
  g_test_add_func ("/fonts/sizes-are-points", test_sizes_are_points);
  g_test_add_func ("/fonts/missing-face", test_missing_face);
  g_test_add_func ("/fonts/installed", test_installed);
  g_test_add_func ("/fonts/face-of-a-font", test_face_of_a_font);

  return g_test_run ();
}
