/* Casebook: how pages look.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All lengths are points. The leadings of what is read and the spaces between
 * blocks are multiples of the grid, half a line of body, so that lines of
 * neighbouring columns stand on the same height. Small text has a leading of
 * its own; what holds it ends on the grid again.
 *
 * The colours are chosen so that a grey print keeps their order: text darkest,
 * accent and lesser text alike, bars of the past lighter, hairlines lightest.
 * Text inks keep at least 4.5 : 1 against white (WCAG 2.1, 1.4.3).
 */
#include <pango/pango.h>

#include "pages/style.h"

#define GRID 7.0
#define SIDE 66.0
#define TOP_LINES 12
#define FOOT 63.0
#define MEASURE 350.0

struct _CasebookStyle
{
  GObject parent_instance;

  CasebookPaper paper;
  char         *families[CASEBOOK_N_FAMILIES];
  double        width;
  double        height;
};

G_DEFINE_FINAL_TYPE (CasebookStyle, casebook_style, G_TYPE_OBJECT)

static const CasebookType types[CASEBOOK_N_ROLES] = {
  [CASEBOOK_ROLE_BODY] = { 9.5, 14, PANGO_WEIGHT_NORMAL, 0, CASEBOOK_INK_TEXT },
  [CASEBOOK_ROLE_PROSE] = { 9.75, 14, PANGO_WEIGHT_NORMAL, 0, CASEBOOK_INK_TEXT, .family = CASEBOOK_FAMILY_PROSE },
  [CASEBOOK_ROLE_LEAD] = { 13.5, 21, PANGO_WEIGHT_NORMAL, -8, CASEBOOK_INK_TEXT, .family = CASEBOOK_FAMILY_DISPLAY },
  [CASEBOOK_ROLE_STRONG] = { 9.5, 14, PANGO_WEIGHT_SEMIBOLD, 0, CASEBOOK_INK_TEXT },
  [CASEBOOK_ROLE_SMALL] = { 8.25, 12.25, PANGO_WEIGHT_NORMAL, 0, CASEBOOK_INK_TEXT, .features = "tnum" },
  [CASEBOOK_ROLE_SMALL_STRONG] = { 8.25, 14, PANGO_WEIGHT_SEMIBOLD, 0, CASEBOOK_INK_TEXT, .features = "tnum" },
  [CASEBOOK_ROLE_COLUMN_HEAD] = { 7.5, 14, PANGO_WEIGHT_SEMIBOLD, 5, CASEBOOK_INK_MUTED },
  [CASEBOOK_ROLE_LABEL] = { 7.5, 14, PANGO_WEIGHT_SEMIBOLD, 60, CASEBOOK_INK_ACCENT, .capitals = TRUE },
  [CASEBOOK_ROLE_COVER] = { 38, 49, PANGO_WEIGHT_BOLD, -18, CASEBOOK_INK_TEXT, .family = CASEBOOK_FAMILY_DISPLAY },
  [CASEBOOK_ROLE_HEAD_1] = { 21, 28, PANGO_WEIGHT_BOLD, -14, CASEBOOK_INK_TEXT, .family = CASEBOOK_FAMILY_DISPLAY },
  [CASEBOOK_ROLE_HEAD_2] = { 12, 21, PANGO_WEIGHT_SEMIBOLD, -6, CASEBOOK_INK_TEXT, .family = CASEBOOK_FAMILY_DISPLAY },
  [CASEBOOK_ROLE_HEAD_3] = { 10, 14, PANGO_WEIGHT_SEMIBOLD, 0, CASEBOOK_INK_TEXT },
  [CASEBOOK_ROLE_RUNNING] = { 7.5, 14, PANGO_WEIGHT_NORMAL, 5, CASEBOOK_INK_MUTED, .features = "tnum" },
};

/* Where a face is not installed, or lacks a letter, the next stands in. Arabic is named, for what
 * else would stand in for it on many computers is a face made for Latin. */
static const char * const house[CASEBOOK_N_FAMILIES] = {
  [CASEBOOK_FAMILY_HOUSE] = "Inter,Noto Sans,Noto Sans Arabic,sans-serif",
  [CASEBOOK_FAMILY_DISPLAY] = "Inter Display,Inter,Noto Sans,Noto Sans Arabic,sans-serif",
  [CASEBOOK_FAMILY_PROSE] = "Noto Serif,Noto Sans Arabic,serif",
};

static const CasebookColour colours[CASEBOOK_N_INKS] = {
  [CASEBOOK_INK_TEXT] = { 0.125, 0.110, 0.165 },
  [CASEBOOK_INK_MUTED] = { 0.400, 0.392, 0.420 },
  [CASEBOOK_INK_ACCENT] = { 0.090, 0.365, 0.700 },
  [CASEBOOK_INK_BAR] = { 0.745, 0.737, 0.725 },
  [CASEBOOK_INK_HAIRLINE] = { 0.843, 0.835, 0.827 },
};

static void
casebook_style_finalize (GObject *object)
{
  CasebookStyle *self = CASEBOOK_STYLE (object);

  for (guint i = 0; i < CASEBOOK_N_FAMILIES; i++)
    g_free (self->families[i]);

  G_OBJECT_CLASS (casebook_style_parent_class)->finalize (object);
}

static void
casebook_style_class_init (CasebookStyleClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_style_finalize;
}

static void
casebook_style_init (CasebookStyle *self)
{
}

/**
 * casebook_style_new:
 * @paper: what it is printed on
 * @family: (nullable): the face the person chose for everything, or %NULL for those of the house
 *
 * Returns: (transfer full): a style
 */
CasebookStyle *
casebook_style_new (CasebookPaper paper,
                    const char   *family)
{
  CasebookStyle *self = g_object_new (CASEBOOK_TYPE_STYLE, NULL);

  self->paper = paper;
  self->width = paper == CASEBOOK_PAPER_LETTER ? 612.0 : 210.0 / 25.4 * 72.0;
  self->height = paper == CASEBOOK_PAPER_LETTER ? 792.0 : 297.0 / 25.4 * 72.0;
  for (guint i = 0; i < CASEBOOK_N_FAMILIES; i++)
    self->families[i] = family != NULL && *family != '\0' ? g_strdup_printf ("%s,%s", family, house[i])
                                                          : g_strdup (house[i]);

  return self;
}

CasebookPaper
casebook_style_get_paper (CasebookStyle *self)
{
  g_return_val_if_fail (CASEBOOK_IS_STYLE (self), CASEBOOK_PAPER_A4);

  return self->paper;
}

/**
 * casebook_style_get_paper_name:
 * @self: a style
 *
 * Returns: (transfer none): what its paper is called everywhere
 */
const char *
casebook_style_get_paper_name (CasebookStyle *self)
{
  g_return_val_if_fail (CASEBOOK_IS_STYLE (self), NULL);

  return self->paper == CASEBOOK_PAPER_LETTER ? "Letter" : "A4";
}

/**
 * casebook_style_get_family:
 * @self: a style
 * @family: one of its faces
 *
 * Returns: (transfer none): names of faces, the first that is installed being used
 */
const char *
casebook_style_get_family (CasebookStyle *self,
                           CasebookFamily family)
{
  g_return_val_if_fail (CASEBOOK_IS_STYLE (self), NULL);
  g_return_val_if_fail (family < CASEBOOK_N_FAMILIES, NULL);

  return self->families[family];
}

/**
 * casebook_style_get_width:
 * @self: a style
 *
 * Returns: the width of the paper, in points
 */
double
casebook_style_get_width (CasebookStyle *self)
{
  g_return_val_if_fail (CASEBOOK_IS_STYLE (self), 0);

  return self->width;
}

/**
 * casebook_style_get_height:
 * @self: a style
 *
 * Returns: the height of the paper, in points
 */
double
casebook_style_get_height (CasebookStyle *self)
{
  g_return_val_if_fail (CASEBOOK_IS_STYLE (self), 0);

  return self->height;
}

/**
 * casebook_style_get_left:
 * @self: a style
 *
 * Returns: where text begins, in points from the left of the paper
 */
double
casebook_style_get_left (CasebookStyle *self)
{
  g_return_val_if_fail (CASEBOOK_IS_STYLE (self), 0);

  return SIDE;
}

/**
 * casebook_style_get_top:
 * @self: a style
 *
 * Returns: where text begins, in points from the top of the paper
 */
double
casebook_style_get_top (CasebookStyle *self)
{
  g_return_val_if_fail (CASEBOOK_IS_STYLE (self), 0);

  return GRID * TOP_LINES;
}

/**
 * casebook_style_get_frame_width:
 * @self: a style
 *
 * Returns: how wide text may be, in points
 */
double
casebook_style_get_frame_width (CasebookStyle *self)
{
  g_return_val_if_fail (CASEBOOK_IS_STYLE (self), 0);

  return self->width - 2 * SIDE;
}

/**
 * casebook_style_get_frame_height:
 * @self: a style
 *
 * Returns: how far text may go down, in points; whole steps of the grid
 */
double
casebook_style_get_frame_height (CasebookStyle *self)
{
  g_return_val_if_fail (CASEBOOK_IS_STYLE (self), 0);

  return (int) ((self->height - GRID * TOP_LINES - FOOT) / GRID) * GRID;
}

/**
 * casebook_style_get_head_baseline:
 * @self: a style
 *
 * Returns: where running heads stand, in points from the top of the paper
 */
double
casebook_style_get_head_baseline (CasebookStyle *self)
{
  g_return_val_if_fail (CASEBOOK_IS_STYLE (self), 0);

  return 45.0;
}

/**
 * casebook_style_get_foot_baseline:
 * @self: a style
 *
 * Returns: where running feet stand, in points from the top of the paper
 */
double
casebook_style_get_foot_baseline (CasebookStyle *self)
{
  g_return_val_if_fail (CASEBOOK_IS_STYLE (self), 0);

  return self->height - 34.0;
}

/**
 * casebook_style_get_grid:
 * @self: a style
 *
 * Returns: what all heights are multiples of, in points
 */
double
casebook_style_get_grid (CasebookStyle *self)
{
  g_return_val_if_fail (CASEBOOK_IS_STYLE (self), 0);

  return GRID;
}

/**
 * casebook_style_get_measure:
 * @self: a style
 *
 * Returns: how long a line of body may be for comfort, in points: about 70 letters
 */
double
casebook_style_get_measure (CasebookStyle *self)
{
  g_return_val_if_fail (CASEBOOK_IS_STYLE (self), 0);

  return MEASURE;
}

/**
 * casebook_style_get_type_of:
 * @self: a style
 * @role: what a text is for
 *
 * Returns: (transfer none): how it is set
 */
const CasebookType *
casebook_style_get_type_of (CasebookStyle *self,
                            CasebookRole   role)
{
  g_return_val_if_fail (CASEBOOK_IS_STYLE (self), NULL);
  g_return_val_if_fail (role < CASEBOOK_N_ROLES, NULL);

  return &types[role];
}

const CasebookColour *
casebook_style_get_colour (CasebookStyle *self,
                           CasebookInk    ink)
{
  g_return_val_if_fail (CASEBOOK_IS_STYLE (self), NULL);
  g_return_val_if_fail (ink < CASEBOOK_N_INKS, NULL);

  return &colours[ink];
}
