/* Casebook: every competency and what is claimed under it.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each row leads to its competency and each number to its piece of evidence;
 * from there a link leads back here.
 */
#include <glib/gi18n-lib.h>

#include "reports/parts.h"
#include "reports/phrases.h"

static CasebookBlock *
title_cell (CasebookSelection *selection,
            CasebookItem      *item)
{
  CasebookProse *prose = casebook_prose_new (NULL);
  gboolean theme = !casebook_item_is_competency (item);
  guint depth = MIN (casebook_item_get_depth (item), 6);
  CasebookBlock *text;
  CasebookBlock *indented;
  const CasebookColumn columns[] = { { 0, depth > 0 ? 9.0 * depth - 18.0 : 0 }, { 1 } };

  casebook_prose_append_quiet_place (prose, casebook_item_get_title (item),
                                     casebook_selection_get_item_place (selection, item));
  text = casebook_block_new_paragraph (theme ? CASEBOOK_ROLE_SMALL_STRONG : CASEBOOK_ROLE_SMALL, prose);
  if (depth == 0)
    return text;

  indented = casebook_block_new_beside (columns, G_N_ELEMENTS (columns), FALSE);
  casebook_block_take (indented, casebook_block_new_stack ());
  casebook_block_take (indented, text);

  return indented;
}

static CasebookBlock *
evidence_cell (CasebookSelection *selection,
               CasebookItem      *item)
{
  GPtrArray *supports = casebook_selection_get_supports (selection, item);
  CasebookProse *prose = casebook_prose_new (NULL);

  for (guint i = 0; supports != NULL && i < supports->len; i++)
    {
      CasebookEvidence *evidence = ((CasebookSupport *) g_ptr_array_index (supports, i))->evidence;

      if (i > 0)
        casebook_prose_append (prose, "\302\240\302\240 ", CASEBOOK_PROSE_PLAIN);
      casebook_prose_append_place (prose, casebook_selection_get_number (selection, evidence),
                                   casebook_selection_get_place (selection, evidence));
    }

  return casebook_block_new_paragraph (CASEBOOK_ROLE_SMALL, prose);
}

static void
add_row (CasebookBlock     *table,
         CasebookSelection *selection,
         CasebookItem      *item)
{
  CasebookCoverage *coverage = casebook_selection_get_coverage (selection, item);

  casebook_block_take (table, title_cell (selection, item));
  casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_SMALL,
                                                       casebook_standing_word (casebook_coverage_get_state (coverage))));
  casebook_block_take (table, evidence_cell (selection, item));
  casebook_take_page_cell (table, casebook_selection_get_item_place (selection, item));
}

static void
add_key (CasebookSection   *section,
         CasebookSelection *selection)
{
  const CasebookColumn columns[] = { { 0, 34 }, { 1 }, { 0, 100 }, { 0, 28, CASEBOOK_ALIGN_END } };
  const char *heads[] = { "", _("Evidence"), C_("column", "When"), C_("column", "Page") };
  GPtrArray *evidence = casebook_selection_get_evidence (selection);
  guint n = casebook_count_columns (selection, G_N_ELEMENTS (columns));
  CasebookBlock *table;

  if (evidence->len == 0)
    return;

  table = casebook_block_new_table (columns, n);
  for (guint i = 0; i < n; i++)
    casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_COLUMN_HEAD, heads[i]));
  for (guint i = 0; i < evidence->len; i++)
    {
      CasebookEvidence *one = g_ptr_array_index (evidence, i);
      const char *place = casebook_selection_get_place (selection, one);
      g_autofree char *when = casebook_date_span_to_display (casebook_evidence_get_from (one),
                                                             casebook_evidence_get_to (one));
      CasebookProse *title = casebook_prose_new (NULL);

      casebook_prose_append_quiet_place (title, casebook_evidence_name (one), place);
      casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_SMALL_STRONG,
                                                           casebook_selection_get_number (selection, one)));
      casebook_block_take (table, casebook_block_new_paragraph (CASEBOOK_ROLE_SMALL, title));
      casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_SMALL, when));
      casebook_take_page_cell (table, place);
    }
  casebook_section_take (section, casebook_block_new_heading (2, casebook_prose_new (_("All the evidence")), NULL));
  casebook_section_take (section, table);
}

/**
 * casebook_packet_add_matrix:
 * @document: the packet
 * @selection: what its reader may see
 */
void
casebook_packet_add_matrix (CasebookDocument  *document,
                            CasebookSelection *selection)
{
  const CasebookColumn columns[] = {
    { 5 }, { 0, 74 }, { 5 }, { 0, 28, CASEBOOK_ALIGN_END },
  };
  const char *heads[] = {
    _("Competency"), C_("column", "Standing"), _("Evidence"), C_("column", "Page"),
  };
  GPtrArray *items = casebook_selection_get_items (selection);
  CasebookSection *section = casebook_open_section (_("At a glance"), _("Competencies and evidence"),
                                                    CASEBOOK_PLACE_MATRIX);
  guint n = casebook_count_columns (selection, G_N_ELEMENTS (columns));
  CasebookBlock *table = casebook_block_new_table (columns, n);

  casebook_section_set_runs_on (section, TRUE);
  for (guint i = 0; i < n; i++)
    casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_COLUMN_HEAD, heads[i]));
  for (guint i = 0; i < items->len; i++)
    add_row (table, selection, g_ptr_array_index (items, i));
  casebook_section_take (section, table);
  add_key (section, selection);
  casebook_document_take (document, section);
}
