/* Casebook: tables into set type.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows stay whole unless they are long, and none is alone on a page at either end of a table; the heads come again
 * on every page, where they belong to the look of the page and not to its reading order.
 */
#include "pages/compose.h"

#define GAP 12.0
#define HEAD_RULE 0.9
#define ROW_RULE 0.5
#define ROW_ABOVE 3.0
#define ROW_BELOW 4.0

/* A row higher than this may be parted between pages. */
#define WHOLE_MAX 168.0

/* So many rows begin a table on a page; fewer would be taken for all of it. */
#define FIRST_ROWS 3

static CasebookStrip *
compose_row (CasebookComposer   *self,
             CasebookBlock      *table,
             guint               row,
             const CasebookSpot *spots,
             guint32             node,
             const char         *tag)
{
  CasebookStrip *strip = casebook_strip_new ();
  guint n = table->columns->len;
  CasebookStrip **cells = g_new0 (CasebookStrip *, n);
  guint32 line = casebook_galley_add_node (self->galley, node, "TR");

  for (guint i = 0; i < n && row * n + i < table->children->len; i++)
    {
      CasebookBlock *cell = g_ptr_array_index (table->children, row * n + i);
      CasebookSpot spot = spots[i];

      spot.node = casebook_galley_add_node (self->galley, line, tag);
      cells[i] = casebook_strip_new ();
      casebook_compose_block (self, cell, &spot, cells[i]);
    }
  for (guint i = 0; i < n; i++)
    if (cells[i] == NULL)
      cells[i] = casebook_strip_new ();

  casebook_strip_beside (strip, self->galley, cells, n);
  for (guint i = 0; i < n; i++)
    casebook_strip_free (cells[i]);
  g_free (cells);

  return strip;
}

static void
append_row (CasebookComposer   *self,
            CasebookStrip      *row,
            const CasebookSpot *spot,
            gboolean            head,
            CasebookStrip      *strip)
{
  double thickness = head ? HEAD_RULE : ROW_RULE;
  guint first = strip->slices->len;
  guint last;

  if (row->slices->len == 0)
    casebook_strip_add (row, 2 * casebook_style_get_grid (self->style));
  casebook_strip_append (strip, self->galley, row, ROW_ABOVE, ROW_BELOW,
                         head || casebook_strip_get_height (row) < WHOLE_MAX);
  casebook_strip_fit (strip, first, casebook_style_get_grid (self->style) / 2);
  last = strip->slices->len - 1;
  casebook_strip_put (strip, last,
                      casebook_galley_add_rectangle (self->galley, 0,
                                                     head ? CASEBOOK_INK_TEXT : CASEBOOK_INK_HAIRLINE,
                                                     spot->x,
                                                     casebook_strip_get_slice (strip, last)->height - thickness,
                                                     spot->width, thickness));
}

/* Row 0 is the heads. */
static gboolean
goes_with_the_row_before (guint row,
                          guint n_rows)
{
  return (row > 1 && row <= FIRST_ROWS) || (row > 1 && row == n_rows - 1);
}

/**
 * casebook_compose_table:
 * @self: a composer
 * @table: a table
 * @spot: where
 * @strip: what takes it
 */
void
casebook_compose_table (CasebookComposer   *self,
                        CasebookBlock      *table,
                        const CasebookSpot *spot,
                        CasebookStrip      *strip)
{
  guint n_columns = table->columns->len;
  guint n_rows = (table->children->len + n_columns - 1) / n_columns;
  g_autofree CasebookSpot *spots = g_new0 (CasebookSpot, n_columns);
  guint32 node = casebook_galley_add_node (self->galley, spot->node, "Table");
  guint head = strip->slices->len;
  guint n_heads = 0;

  casebook_compose_split (table->columns, GAP, spot, spots);
  for (guint row = 0; row < n_rows; row++)
    {
      g_autoptr (CasebookStrip) set = compose_row (self, table, row, spots, node, row == 0 ? "TH" : "TD");

      if (goes_with_the_row_before (row, n_rows) && casebook_strip_get_height (set) < WHOLE_MAX)
        casebook_strip_keep (strip);
      append_row (self, set, spot, row == 0, strip);
      if (row == 0)
        {
          n_heads = strip->slices->len - head;
          casebook_strip_keep (strip);
        }
    }

  casebook_strip_repeat (strip, head, n_heads, head + n_heads);
  casebook_strip_space (strip, 2 * casebook_style_get_grid (self->style));
}

static CasebookBlock *
cell_of (CasebookSection *section,
         gboolean         page)
{
  CasebookProse *prose = casebook_prose_new (NULL);
  if (page)
    casebook_prose_append_page (prose, "%s", casebook_section_get_place (section));
  else
    casebook_prose_append_quiet_place (prose, casebook_section_get_title (section),
                                       casebook_section_get_place (section));

  return casebook_block_new_paragraph (CASEBOOK_ROLE_BODY, prose);
}

static void
compose_entry (CasebookComposer   *self,
               CasebookSection    *section,
               const CasebookSpot *spot,
               CasebookStrip      *strip)
{
  const CasebookColumn columns[] = { { 1 }, { 0, 30, CASEBOOK_ALIGN_END } };
  g_autoptr (CasebookBlock) row = casebook_block_new_table (columns, G_N_ELEMENTS (columns));
  g_autoptr (CasebookStrip) set = NULL;
  CasebookSpot spots[2];

  casebook_block_take (row, cell_of (section, FALSE));
  casebook_block_take (row, cell_of (section, TRUE));
  casebook_compose_split (row->columns, GAP, spot, spots);
  spots[0].x += casebook_section_get_depth (section) * 14;
  spots[0].width -= casebook_section_get_depth (section) * 14;
  set = compose_row (self, row, 0, spots, spot->node, "TD");
  append_row (self, set, spot, FALSE, strip);
}

/**
 * casebook_compose_contents:
 * @self: a composer
 * @spot: where
 * @strip: what takes it
 *
 * The sections of the document that are listed, with their pages.
 */
void
casebook_compose_contents (CasebookComposer   *self,
                           const CasebookSpot *spot,
                           CasebookStrip      *strip)
{
  GListModel *sections = casebook_document_get_sections (self->document);
  CasebookSpot inner = *spot;

  inner.node = casebook_galley_add_node (self->galley, spot->node, "Table");
  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (CasebookSection) section = g_list_model_get_item (sections, i);

      if (casebook_section_get_listed (section))
        compose_entry (self, section, &inner, strip);
    }
}
