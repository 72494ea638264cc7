/* Casebook: pictures and pages of attached PDFs into set type.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cairo 1.16 reads an element that has elements in it as having nothing else, so what
 * is drawn is an element of its own beside the caption.
 */
#include "pages/compose.h"

/* Kept free under a leaf, for the lines of its caption, in steps of the grid. */
#define CAPTION_ROOM 6

#define FRAME 0.5

static void
set_caption (CasebookComposer   *self,
             CasebookProse      *prose,
             guint32             node,
             const CasebookSpot *spot,
             double              width,
             CasebookStrip      *strip)
{
  CasebookParagraph paragraph = {
    .prose = prose,
    .role = CASEBOOK_ROLE_COLUMN_HEAD,
    .x = spot->x,
    .width = width,
    .node = casebook_galley_add_node (self->galley, node, "Caption"),
  };

  casebook_strip_keep (strip);
  casebook_setter_set (self->setter, &paragraph, strip);
}

/**
 * casebook_compose_figure:
 * @self: a composer
 * @figure: a picture with its caption
 * @spot: where
 * @strip: what takes it
 *
 * The picture is as wide as there is room, unless its pixels would show or it
 * would take more than half a page.
 */
void
casebook_compose_figure (CasebookComposer   *self,
                         CasebookBlock      *figure,
                         const CasebookSpot *spot,
                         CasebookStrip      *strip)
{
  double grid = casebook_style_get_grid (self->style);
  double pixels_wide = casebook_image_get_width (figure->image);
  double pixels_high = casebook_image_get_height (figure->image);
  double width = MIN (spot->width, pixels_wide * 0.75);
  double most = casebook_style_get_frame_height (self->style) * 0.5;
  double scale = MIN (width / pixels_wide, most / pixels_high);
  double height = MAX (pixels_high * scale, 1);
  double taken = (int) (height / grid + 1) * grid;
  guint32 node = casebook_galley_add_node (self->galley, spot->node, "Figure");
  guint32 drawn = casebook_galley_add_node (self->galley, node, "Span");
  guint slice;

  casebook_strip_space (strip, grid);
  slice = casebook_strip_add (strip, taken);
  casebook_strip_put (strip, slice,
                      casebook_galley_add_image (self->galley, drawn, figure->image, spot->x, 0,
                                                 MAX (pixels_wide * scale, 1), height));
  if (figure->prose != NULL)
    set_caption (self, figure->prose, node, spot, MIN (spot->width, casebook_style_get_measure (self->style)), strip);
  casebook_strip_space (strip, 2 * grid);
}

static void
put_frame (CasebookComposer *self,
           CasebookStrip    *strip,
           guint             slice,
           double            x,
           double            width,
           double            height)
{
  const double sides[][4] = {
    { x - FRAME, -FRAME, width + 2 * FRAME, FRAME },
    { x - FRAME, height, width + 2 * FRAME, FRAME },
    { x - FRAME, 0, FRAME, height },
    { x + width, 0, FRAME, height },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    casebook_strip_put (strip, slice,
                        casebook_galley_add_rectangle (self->galley, 0, CASEBOOK_INK_HAIRLINE, sides[i][0],
                                                       sides[i][1], sides[i][2], sides[i][3]));
}

/**
 * casebook_compose_leaf:
 * @self: a composer
 * @leaf: a page of an attached PDF with its caption
 * @spot: where
 * @strip: what takes it
 *
 * The page is as large as there is room, on a page of its own if need be, and never
 * larger than its own paper.
 */
void
casebook_compose_leaf (CasebookComposer   *self,
                       CasebookBlock      *leaf,
                       const CasebookSpot *spot,
                       CasebookStrip      *strip)
{
  double grid = casebook_style_get_grid (self->style);
  double own_width = casebook_leaf_get_width (leaf->leaf);
  double own_height = casebook_leaf_get_height (leaf->leaf);
  double most = casebook_style_get_frame_height (self->style) - CAPTION_ROOM * grid;
  double scale = MIN (MIN (spot->width / own_width, most / own_height), 1);
  double width = MAX (own_width * scale, 1);
  double height = MAX (own_height * scale, 1);
  guint32 node = casebook_galley_add_node (self->galley, spot->node, "Figure");
  guint32 drawn = casebook_galley_add_node (self->galley, node, "Span");
  guint slice;

  casebook_strip_space (strip, grid);
  slice = casebook_strip_add (strip, (int) (height / grid + 1) * grid);
  put_frame (self, strip, slice, spot->x, width, height);
  casebook_strip_put (strip, slice,
                      casebook_galley_add_leaf (self->galley, drawn, leaf->leaf, spot->x, 0, width, height));
  set_caption (self, leaf->prose, node, spot, spot->width, strip);
  casebook_strip_space (strip, 2 * grid);
}
