/* Casebook: blocks into set type.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One function a kind of block. Each appends to the strip it is given and
 * knows of pages only that they may end between slices.
 */
#include "base/direction.h"
#include "pages/compose.h"

/* A column that shares what is left has room for a few letters. */
#define LEAST_COLUMN 40.0

#define COLUMN_GAP 18.0
#define LIST_INDENT 14.0
#define CALLOUT_INDENT 11.0
#define CALLOUT_BAR 1.75
#define FIRM_RULE 0.9
#define HAIRLINE 0.6
#define TOP_RULE 1.75

static double
grid_of (CasebookComposer *self)
{
  return casebook_style_get_grid (self->style);
}

static void
set_prose (CasebookComposer   *self,
           CasebookProse      *prose,
           CasebookRole        role,
           CasebookAlign       align,
           const CasebookSpot *spot,
           CasebookStrip      *strip)
{
  CasebookParagraph paragraph = {
    .prose = prose,
    .role = role,
    .align = align,
    .x = spot->x,
    .width = spot->width,
    .node = spot->node,
  };

  casebook_setter_set (self->setter, &paragraph, strip);
}

static CasebookSpot
spot_in (CasebookComposer   *self,
         const CasebookSpot *spot,
         const char         *tag)
{
  CasebookSpot inner = *spot;

  inner.node = casebook_galley_add_node (self->galley, spot->node, tag);

  return inner;
}

static void
compose_heading (CasebookComposer   *self,
                 CasebookBlock      *block,
                 const CasebookSpot *spot,
                 CasebookStrip      *strip)
{
  static const char * const tags[] = { "H1", "H2", "H3" };
  static const guint above[] = { 0, 4, 2 };
  static const guint below[] = { 1, 0, 0 };
  CasebookSpot inner = spot_in (self, spot, tags[block->amount - 1]);
  guint first = strip->slices->len;

  if (block->place != NULL && block->amount > 1)
    casebook_galley_add_entry (self->galley, casebook_prose_get_text (block->prose), block->place,
                               casebook_section_get_depth (self->section) + block->amount - 1);

  casebook_strip_space (strip, first > 0 ? above[block->amount - 1] * grid_of (self) : 0);
  set_prose (self, block->prose, block->role, block->align, &inner, strip);
  for (guint i = first + 1; i < strip->slices->len; i++)
    casebook_strip_get_slice (strip, i)->keep = TRUE;
  casebook_strip_space (strip, below[block->amount - 1] * grid_of (self));
  casebook_strip_keep (strip);
}

static gboolean
is_name_of_next (CasebookRole role)
{
  return role == CASEBOOK_ROLE_LABEL || role == CASEBOOK_ROLE_STRONG ||
         role == CASEBOOK_ROLE_COLUMN_HEAD;
}

/* What is read at length keeps to the measure, from where its lines begin. */
static gboolean
is_read (CasebookRole role)
{
  return role == CASEBOOK_ROLE_BODY || role == CASEBOOK_ROLE_PROSE;
}

static CasebookDirection
direction_of (CasebookBlock *block)
{
  CasebookDirection direction = CASEBOOK_DIRECTION_NONE;

  if (block->prose != NULL)
    return casebook_direction_of (casebook_prose_get_text (block->prose));

  for (guint i = 0; block->children != NULL && direction == CASEBOOK_DIRECTION_NONE && i < block->children->len; i++)
    direction = direction_of (g_ptr_array_index (block->children, i));

  return direction;
}

/* Whether the lines of a block begin at its right. */
static gboolean
is_backward (CasebookBlock *block)
{
  return direction_of (block) == CASEBOOK_DIRECTION_LEFT;
}

static void
compose_paragraph (CasebookComposer   *self,
                   CasebookBlock      *block,
                   const CasebookSpot *spot,
                   CasebookStrip      *strip)
{
  CasebookSpot inner = spot_in (self, spot, "P");

  if (is_read (block->role))
    inner.width = MIN (inner.width, casebook_style_get_measure (self->style));
  if (is_backward (block))
    inner.x += spot->width - inner.width;
  set_prose (self, block->prose, block->role, block->align, &inner, strip);

  if (is_name_of_next (block->role))
    casebook_strip_keep (strip);
  else if (is_read (block->role) || block->role == CASEBOOK_ROLE_LEAD)
    casebook_strip_space (strip, grid_of (self));
}

static void
compose_children (CasebookComposer   *self,
                  CasebookBlock      *block,
                  const CasebookSpot *spot,
                  CasebookStrip      *strip)
{
  for (guint i = 0; i < block->children->len; i++)
    casebook_compose_block (self, g_ptr_array_index (block->children, i), spot, strip);
}

/* What columns need at least; where there is less, all of it becomes smaller. */
static double
find_fit (GArray *columns,
          double  gap,
          double  width)
{
  double needed = gap * (columns->len - 1);

  for (guint i = 0; i < columns->len; i++)
    {
      const CasebookColumn *column = &g_array_index (columns, CasebookColumn, i);

      needed += column->share > 0 ? LEAST_COLUMN : column->width;
    }

  return needed > width ? width / needed : 1;
}

/* What is left of @width for the columns that share it. */
static double
find_left (GArray *columns,
           double  gap,
           double  width,
           double *shares)
{
  double left = width - gap * (columns->len - 1);

  *shares = 0;
  for (guint i = 0; i < columns->len; i++)
    {
      const CasebookColumn *column = &g_array_index (columns, CasebookColumn, i);

      *shares += column->share;
      left -= column->share > 0 ? 0 : column->width;
    }

  return left;
}

/**
 * casebook_compose_split:
 * @columns: (element-type CasebookColumn): columns
 * @gap: what is between two of them, in points
 * @spot: where they go, all together
 * @spots: (out): where each goes, none of it beyond @spot
 */
void
casebook_compose_split (GArray             *columns,
                        double              gap,
                        const CasebookSpot *spot,
                        CasebookSpot       *spots)
{
  double fit = find_fit (columns, gap, spot->width);
  double shares;
  double left = find_left (columns, gap, spot->width, &shares);
  double x = spot->x;

  for (guint i = 0; i < columns->len; i++)
    {
      const CasebookColumn *column = &g_array_index (columns, CasebookColumn, i);
      double width = column->width;

      if (column->share > 0)
        width = fit < 1 ? LEAST_COLUMN : left * column->share / shares;
      spots[i].x = x;
      spots[i].node = spot->node;
      spots[i].width = width * fit;
      x += (width + gap) * fit;
    }
}

static void
free_strips (CasebookStrip **strips,
             guint           n)
{
  for (guint i = 0; i < n; i++)
    casebook_strip_free (strips[i]);
  g_free (strips);
}

static void
rule_top (CasebookComposer   *self,
          const CasebookSpot *spot,
          CasebookStrip      *strip)
{
  guint slice = casebook_strip_add (strip, grid_of (self));

  casebook_strip_put (strip, slice,
                      casebook_galley_add_rectangle (self->galley, 0, CASEBOOK_INK_ACCENT,
                                                     spot->x, 0, spot->width, TOP_RULE));
  casebook_strip_keep (strip);
}

static void
compose_beside (CasebookComposer   *self,
                CasebookBlock      *block,
                const CasebookSpot *spot,
                CasebookStrip      *strip)
{
  guint n = block->columns->len;
  g_autofree CasebookSpot *spots = g_new0 (CasebookSpot, n);
  CasebookStrip **columns = g_new0 (CasebookStrip *, n);
  guint first = strip->slices->len;

  casebook_compose_split (block->columns, COLUMN_GAP, spot, spots);
  for (guint i = 0; i < n; i++)
    {
      columns[i] = casebook_strip_new ();
      if (i >= block->children->len)
        continue;
      if (block->flag)
        rule_top (self, &spots[i], columns[i]);
      casebook_compose_block (self, g_ptr_array_index (block->children, i), &spots[i], columns[i]);
    }

  casebook_strip_beside (strip, self->galley, columns, n);
  casebook_strip_fit (strip, first, grid_of (self));
  casebook_strip_space (strip, grid_of (self));
  free_strips (columns, n);
}

/* An item beside its mark, which is where lines begin: "•", "1." or a term. */
static void
compose_item (CasebookComposer   *self,
              CasebookProse      *mark,
              CasebookRole        role,
              CasebookBlock      *body,
              double              indent,
              gboolean            backward,
              const CasebookSpot *spot,
              CasebookStrip      *strip)
{
  CasebookSpot item = spot_in (self, spot, "LI");
  CasebookSpot label = spot_in (self, &item, "Lbl");
  CasebookSpot inner = spot_in (self, &item, "LBody");
  CasebookStrip *columns[2] = { casebook_strip_new (), casebook_strip_new () };
  double gap = indent > LIST_INDENT ? COLUMN_GAP / 2 : 0;

  inner.width -= indent;
  label.x += backward ? inner.width + gap : 0;
  label.width = indent - gap;
  inner.x += backward ? 0 : indent;
  set_prose (self, mark, role, backward ? CASEBOOK_ALIGN_RIGHT : CASEBOOK_ALIGN_START, &label, columns[0]);
  casebook_compose_block (self, body, &inner, columns[1]);
  casebook_strip_beside (strip, self->galley, columns, G_N_ELEMENTS (columns));
  casebook_strip_free (columns[0]);
  casebook_strip_free (columns[1]);
}

static void
compose_list (CasebookComposer   *self,
              CasebookBlock      *block,
              const CasebookSpot *spot,
              CasebookStrip      *strip)
{
  CasebookSpot inner = spot_in (self, spot, "L");

  for (guint i = 0; i < block->children->len; i++)
    {
      CasebookBlock *body = g_ptr_array_index (block->children, i);
      gboolean backward = is_backward (body);
      /* The mark of direction puts the full stop on the other side of the number. */
      g_autofree char *number = g_strdup_printf (backward ? "\u200f%u." : "%u.", i + 1);
      g_autoptr (CasebookProse) mark = casebook_prose_new (NULL);

      casebook_prose_append (mark, block->flag ? number : "\342\200\223", CASEBOOK_PROSE_MUTED);
      compose_item (self, mark, CASEBOOK_ROLE_BODY, body, LIST_INDENT, backward, &inner, strip);
    }
  casebook_strip_space (strip, grid_of (self));
}

/* Terms stand below each other, whichever way what they are about is read. */
static gboolean
are_backward (GPtrArray *terms)
{
  CasebookDirection direction = CASEBOOK_DIRECTION_NONE;

  for (guint i = 0; direction == CASEBOOK_DIRECTION_NONE && i < terms->len; i++)
    direction = casebook_direction_of (casebook_prose_get_text (g_ptr_array_index (terms, i)));

  return direction == CASEBOOK_DIRECTION_LEFT;
}

static void
compose_definitions (CasebookComposer   *self,
                     CasebookBlock      *block,
                     const CasebookSpot *spot,
                     CasebookStrip      *strip)
{
  CasebookSpot inner = spot_in (self, spot, "L");
  double indent = g_array_index (block->columns, CasebookColumn, 0).width;
  gboolean backward = are_backward (block->terms);

  for (guint i = 0; i < block->children->len; i++)
    compose_item (self, g_ptr_array_index (block->terms, i), CASEBOOK_ROLE_SMALL_STRONG,
                  g_ptr_array_index (block->children, i), indent, backward, &inner, strip);
  casebook_strip_space (strip, grid_of (self));
}

/* Space in a callout belongs to it, so that its bar has no gap. The bar is where its lines begin. */
static void
compose_callout (CasebookComposer   *self,
                 CasebookBlock      *block,
                 const CasebookSpot *spot,
                 CasebookStrip      *strip)
{
  g_autoptr (CasebookStrip) inner = casebook_strip_new ();
  CasebookSpot inside = spot_in (self, spot, "BlockQuote");
  gboolean backward = is_backward (block);
  guint first = strip->slices->len;

  inside.x += backward ? 0 : CALLOUT_INDENT;
  inside.width -= CALLOUT_INDENT;
  compose_children (self, block, &inside, inner);
  for (guint i = 1; i < inner->slices->len; i++)
    {
      CasebookSlice *slice = casebook_strip_get_slice (inner, i);

      casebook_strip_get_slice (inner, i - 1)->height += slice->space;
      slice->space = 0;
    }

  casebook_strip_append (strip, self->galley, inner, 0, 0, FALSE);
  for (guint i = first; i < strip->slices->len; i++)
    casebook_strip_put (strip, i,
                        casebook_galley_add_rectangle (self->galley, 0, CASEBOOK_INK_ACCENT,
                                                       backward ? spot->x + spot->width - CALLOUT_BAR : spot->x, 0,
                                                       CALLOUT_BAR,
                                                       casebook_strip_get_slice (strip, i)->height));
  casebook_strip_space (strip, grid_of (self));
}

static void
compose_rule (CasebookComposer   *self,
              CasebookBlock      *block,
              const CasebookSpot *spot,
              CasebookStrip      *strip)
{
  double step = grid_of (self);
  guint slice;

  casebook_strip_space (strip, block->flag ? step : 2 * step);
  if (block->flag)
    casebook_strip_keep (strip);
  slice = casebook_strip_add (strip, step);
  casebook_strip_put (strip, slice,
                      casebook_galley_add_rectangle (self->galley, 0,
                                                     block->flag ? CASEBOOK_INK_TEXT : CASEBOOK_INK_HAIRLINE,
                                                     spot->x, 0, spot->width,
                                                     block->flag ? FIRM_RULE : HAIRLINE));
  casebook_strip_keep (strip);
  casebook_strip_space (strip, step);
}

/**
 * casebook_compose_block:
 * @self: a composer
 * @block: what to set
 * @spot: where
 * @strip: what takes it
 */
void
casebook_compose_block (CasebookComposer   *self,
                        CasebookBlock      *block,
                        const CasebookSpot *spot,
                        CasebookStrip      *strip)
{
  if (block->place != NULL)
    casebook_strip_hold (strip, casebook_galley_add_place (self->galley, block->place));

  switch (block->kind)
    {
    case CASEBOOK_BLOCK_HEADING:
      compose_heading (self, block, spot, strip);
      break;
    case CASEBOOK_BLOCK_PARAGRAPH:
      compose_paragraph (self, block, spot, strip);
      break;
    case CASEBOOK_BLOCK_STACK:
      compose_children (self, block, spot, strip);
      break;
    case CASEBOOK_BLOCK_BESIDE:
      compose_beside (self, block, spot, strip);
      break;
    case CASEBOOK_BLOCK_LIST:
      compose_list (self, block, spot, strip);
      break;
    case CASEBOOK_BLOCK_DEFINITIONS:
      compose_definitions (self, block, spot, strip);
      break;
    case CASEBOOK_BLOCK_TABLE:
      casebook_compose_table (self, block, spot, strip);
      break;
    case CASEBOOK_BLOCK_CALLOUT:
      compose_callout (self, block, spot, strip);
      break;
    case CASEBOOK_BLOCK_CHART:
      casebook_compose_chart (self, block, spot, strip);
      break;
    case CASEBOOK_BLOCK_METER:
      casebook_compose_meter (self, block, spot, strip);
      break;
    case CASEBOOK_BLOCK_FIGURE:
      casebook_compose_figure (self, block, spot, strip);
      break;
    case CASEBOOK_BLOCK_LEAF:
      casebook_compose_leaf (self, block, spot, strip);
      break;
    case CASEBOOK_BLOCK_RULE:
      compose_rule (self, block, spot, strip);
      break;
    case CASEBOOK_BLOCK_SPACE:
      casebook_strip_space (strip, block->amount * grid_of (self));
      break;
    case CASEBOOK_BLOCK_BREAK:
      casebook_strip_break (strip);
      break;
    case CASEBOOK_BLOCK_CONTENTS:
      casebook_compose_contents (self, spot, strip);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * casebook_compose_section:
 * @self: a composer
 * @strip: what takes the section
 */
void
casebook_compose_section (CasebookComposer *self,
                          CasebookStrip    *strip)
{
  GPtrArray *blocks = casebook_section_get_blocks (self->section);
  CasebookSpot spot = {
    .width = casebook_style_get_frame_width (self->style),
    .node = casebook_galley_add_node (self->galley, 0, "Sect"),
  };
  guint first = strip->slices->len;

  casebook_galley_add_entry (self->galley, casebook_section_get_title (self->section),
                             casebook_section_get_place (self->section),
                             casebook_section_get_depth (self->section));
  casebook_strip_hold (strip, casebook_galley_add_place (self->galley,
                                                         casebook_section_get_place (self->section)));
  for (guint i = 0; i < blocks->len; i++)
    casebook_compose_block (self, g_ptr_array_index (blocks, i), &spot, strip);
  if (strip->slices->len == first)
    casebook_strip_add (strip, 0);
}
