/* Casebook: the faces text is set in. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "pages/style.h"

/**
 * CasebookFace:
 * @face: the face
 * @matrix: its size and slant
 * @ascent: how far it may reach above the baseline, in points
 * @descent: how far below
 * @space: its glyph for a space
 * @coloured: whether its glyphs are pictures, as those of emoji are
 *
 * What is needed to draw glyphs at any scale on any thread, without Pango.
 */
typedef struct
{
  gatomicrefcount    ref_count;
  cairo_font_face_t *face;
  cairo_matrix_t     matrix;
  double             ascent;
  double             descent;
  guint16            space;
  gboolean           coloured;
} CasebookFace;

CasebookFace *casebook_face_ref   (CasebookFace *self);
void          casebook_face_unref (CasebookFace *self);

#define CASEBOOK_TYPE_FONTS (casebook_fonts_get_type ())

/* Belongs to one thread, as Pango's font maps do. */
G_DECLARE_FINAL_TYPE (CasebookFonts, casebook_fonts, CASEBOOK, FONTS, GObject)

CasebookFonts *casebook_fonts_new (CasebookStyle *style,
                                   const char    *language);

PangoContext               *casebook_fonts_get_context     (CasebookFonts *self);
const PangoFontDescription *casebook_fonts_get_description (CasebookFonts *self,
                                                            CasebookRole   role);
CasebookFace               *casebook_fonts_get_face        (CasebookFonts *self,
                                                            PangoFont     *font);
cairo_font_options_t       *casebook_fonts_new_options     (void);
gboolean                    casebook_fonts_are_installed   (const char    *family);
PangoFontset               *casebook_fonts_find_all        (void);
