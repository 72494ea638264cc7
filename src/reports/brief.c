/* Casebook: the case in one page.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a reader with two minutes needs: the ask, the strongest examples, how
 * every competency stands, and what is missing. Of a framework with more
 * competencies than fit a part is told here (reports/brief-rows.h); the matrix
 * tells all.
 */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "checks/strongest.h"
#include "reports/brief-rows.h"
#include "reports/opening.h"
#include "reports/parts.h"
#include "reports/phrases.h"

#define EXCERPT 190

/* So many lines there is room for below a table that is as long as may be; a shorter one leaves room for more. */
#define LEAST_LINES 5

static void
add_ask (CasebookSection   *section,
         CasebookSelection *selection)
{
  CasebookCase *case_ = casebook_selection_get_case (selection);
  CasebookBlock *stack = casebook_block_new_stack ();
  const char *ask = casebook_case_get_ask (case_);

  if (!casebook_text_is_blank (ask))
    {
      casebook_take_text (stack, CASEBOOK_ROLE_LEAD, ask);
    }
  else
    {
      g_autofree char *plain = g_strdup_printf (_("%s asks to be promoted to %s."),
                                                casebook_case_get_candidate (case_),
                                                casebook_selection_get_to_title (selection));

      casebook_take_text (stack, CASEBOOK_ROLE_LEAD, plain);
    }
  casebook_section_take (section, stack);
}

static CasebookBlock *
example_of (CasebookSelection *selection,
            CasebookEvidence  *evidence)
{
  CasebookBlock *stack = casebook_block_new_stack ();
  CasebookProse *title = casebook_prose_new (NULL);
  CasebookProse *page = casebook_prose_new (NULL);
  const char *result = casebook_evidence_get_result (evidence);
  const char *place = casebook_selection_get_place (selection, evidence);
  g_autofree char *excerpt = NULL;

  if (casebook_text_is_blank (result))
    result = casebook_evidence_get_action (evidence);
  excerpt = casebook_opening_of (result, EXCERPT);

  casebook_prose_append (title, casebook_evidence_name (evidence), CASEBOOK_PROSE_PLAIN);
  casebook_block_take (stack, casebook_block_new_paragraph (CASEBOOK_ROLE_STRONG, title));
  casebook_take_text (stack, CASEBOOK_ROLE_SMALL, excerpt);
  casebook_prose_append_page (page, _("Page %s"), place);
  if (place != NULL)
    casebook_block_take (stack, casebook_block_new_paragraph (CASEBOOK_ROLE_SMALL, page));
  else
    casebook_prose_unref (page);

  return stack;
}

static void
add_strongest (CasebookSection   *section,
               CasebookSelection *selection)
{
  const CasebookColumn columns[CASEBOOK_N_STRONGEST] = { { 1 }, { 1 }, { 1 } };
  g_autoptr (GPtrArray) strongest = casebook_selection_dup_strongest (selection);
  CasebookBlock *beside;

  if (strongest->len == 0)
    return;

  beside = casebook_block_new_beside (columns, MAX (strongest->len, 2), TRUE);
  for (guint i = 0; i < strongest->len; i++)
    casebook_block_take (beside, example_of (selection, g_ptr_array_index (strongest, i)));
  casebook_section_take (section, casebook_block_new_space (2));
  casebook_section_take (section, beside);
}

static guint
most_claims (GArray *rows)
{
  guint most = 1;

  for (guint i = 0; i < rows->len; i++)
    most = MAX (most, g_array_index (rows, CasebookBriefRow, i).n_claims);

  return most;
}

static void
add_row (CasebookBlock          *table,
         CasebookSelection      *selection,
         const CasebookBriefRow *row,
         guint                   most)
{
  CasebookCoverage *coverage = casebook_selection_get_coverage (selection, row->item);
  g_autofree char *claims = g_strdup_printf ("%u", row->n_claims);
  g_autofree char *latest = casebook_date_to_display (row->latest);
  CasebookProse *title = casebook_prose_new (NULL);

  casebook_prose_append_quiet_place (title, casebook_item_get_title (row->item),
                                     casebook_selection_get_item_place (selection, row->item));
  casebook_block_take (table, casebook_block_new_paragraph (CASEBOOK_ROLE_SMALL, title));
  casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_SMALL,
                                                       casebook_standing_word (casebook_coverage_get_state (coverage))));
  casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_SMALL, claims));
  casebook_block_take (table, casebook_block_new_meter ((double) row->n_claims / most));
  casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_SMALL, latest));
  casebook_take_page_cell (table, casebook_selection_get_item_place (selection, row->item));
}

/* Says how much more there is, and where; nothing where there is no more. */
static void
take_more (CasebookBlock     *block,
           CasebookSelection *selection,
           guint              n)
{
  gboolean told = casebook_selection_has_part (selection, CASEBOOK_PACKET_PART_MATRIX);
  g_autofree char *said = NULL;
  CasebookProse *prose;

  if (n == 0)
    return;

  prose = casebook_prose_new (NULL);
  if (told)
    {
      /* Translators: %u is a number of competencies; keep %s, where the number of a page comes */
      said = g_strdup_printf (ngettext ("%u more on page %s", "%u more on page %s", n), n, "%s");
      casebook_prose_append_page (prose, said, CASEBOOK_PLACE_MATRIX);
    }
  else
    {
      /* Translators: %u is a number of competencies */
      said = g_strdup_printf (ngettext ("%u more", "%u more", n), n);
      casebook_prose_append (prose, said, CASEBOOK_PROSE_MUTED);
    }
  casebook_block_take (block, casebook_block_new_paragraph (CASEBOOK_ROLE_SMALL, prose));
}

static void
add_standing (CasebookSection   *section,
              CasebookSelection *selection,
              GArray            *rows)
{
  const CasebookColumn columns[] = {
    { 1 }, { 0, 64 }, { 0, 34, CASEBOOK_ALIGN_END }, { 0, 50 }, { 0, 74 }, { 0, 26, CASEBOOK_ALIGN_END },
  };
  const char *heads[] = {
    _("Competency"), C_("column", "Standing"), C_("column", "Claims"), "", C_("column", "Latest"),
    C_("column", "Page"),
  };
  guint most = most_claims (rows);
  guint n = casebook_count_columns (selection, G_N_ELEMENTS (columns));
  CasebookBlock *table = casebook_block_new_table (columns, n);
  CasebookBlock *more = casebook_block_new_stack ();

  casebook_section_take (section, casebook_block_new_heading (2, casebook_prose_new (_("Where the evidence stands")), NULL));
  for (guint i = 0; i < n; i++)
    casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_COLUMN_HEAD, heads[i]));
  for (guint i = 0; i < rows->len; i++)
    {
      const CasebookBriefRow *row = &g_array_index (rows, CasebookBriefRow, i);

      if (row->shown)
        add_row (table, selection, row, most);
    }
  casebook_section_take (section, table);
  take_more (more, selection, rows->len - casebook_brief_rows_count_shown (rows));
  casebook_section_take (section, more);
  casebook_section_take (section, casebook_block_new_space (2));
}

/* How many lines a list below the table may take. */
static guint
most_lines (GArray *rows)
{
  guint n_shown = casebook_brief_rows_count_shown (rows);

  return LEAST_LINES + CASEBOOK_BRIEF_MOST_ROWS - n_shown - (n_shown < rows->len ? 1 : 0);
}

static GPtrArray *
items_that_stand (CasebookSelection    *selection,
                  GArray               *rows,
                  CasebookCoverageState state)
{
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      CasebookItem *item = g_array_index (rows, CasebookBriefRow, i).item;

      if (casebook_coverage_get_state (casebook_selection_get_coverage (selection, item)) == state)
        g_ptr_array_add (items, item);
    }

  return items;
}

static CasebookBlock *
titles_in (CasebookSelection    *selection,
           GArray               *rows,
           CasebookCoverageState state)
{
  CasebookBlock *list = casebook_block_new_list (FALSE);
  g_autoptr (GPtrArray) items = items_that_stand (selection, rows, state);
  guint most = most_lines (rows);
  guint n = items->len <= most ? items->len : most - 1;

  for (guint i = 0; i < n; i++)
    {
      CasebookItem *item = g_ptr_array_index (items, i);
      CasebookProse *prose = casebook_prose_new (NULL);

      casebook_prose_append_place (prose, casebook_item_get_title (item),
                                   casebook_selection_get_item_place (selection, item));
      casebook_block_take (list, casebook_block_new_paragraph (CASEBOOK_ROLE_SMALL, prose));
    }
  take_more (list, selection, items->len - n);

  return list;
}

static void
take_gap (CasebookBlock        *beside,
          CasebookSelection    *selection,
          GArray               *rows,
          CasebookCoverageState state,
          const char           *title,
          const char           *meaning,
          guint                *n_taken)
{
  g_autoptr (CasebookBlock) titles = titles_in (selection, rows, state);
  CasebookBlock *stack;

  if (titles->children->len == 0)
    return;

  stack = casebook_block_new_stack ();
  casebook_block_take (stack, casebook_block_new_heading (3, casebook_prose_new (title), NULL));
  casebook_block_take (stack, casebook_muted_text (CASEBOOK_ROLE_SMALL, meaning));
  casebook_block_take (stack, g_steal_pointer (&titles));
  casebook_block_take (beside, stack);
  *n_taken += 1;
}

static void
add_gaps (CasebookSection   *section,
          CasebookSelection *selection,
          GArray            *rows)
{
  const CasebookColumn columns[] = { { 1 }, { 1 }, { 1 } };
  g_autoptr (CasebookBlock) beside = casebook_block_new_beside (columns, G_N_ELEMENTS (columns), FALSE);
  guint n_taken = 0;

  take_gap (beside, selection, rows, CASEBOOK_COVERAGE_THIN, _("What is still thin"),
            _("Something is claimed, too little to stand on."), &n_taken);
  take_gap (beside, selection, rows, CASEBOOK_COVERAGE_MISSING, _("What is missing"),
            _("Nothing is claimed yet."), &n_taken);
  take_gap (beside, selection, rows, CASEBOOK_COVERAGE_NO_OPPORTUNITY, _("No opportunity"),
            _("There was no occasion; the reason is given there."), &n_taken);
  if (n_taken > 0)
    casebook_section_take (section, g_steal_pointer (&beside));
}

/**
 * casebook_packet_add_brief:
 * @document: the packet
 * @selection: what its reader may see
 */
void
casebook_packet_add_brief (CasebookDocument  *document,
                           CasebookSelection *selection)
{
  g_autofree char *title = g_strdup_printf (_("From %s to %s"),
                                            casebook_selection_get_from_short (selection),
                                            casebook_selection_get_to_short (selection));
  CasebookSection *section = casebook_open_section (_("The case in one page"), title, CASEBOOK_PLACE_BRIEF);
  g_autoptr (GArray) rows = casebook_brief_rows_new (selection);

  add_ask (section, selection);
  add_strongest (section, selection);
  add_standing (section, selection, rows);
  add_gaps (section, selection, rows);
  casebook_document_take (document, section);
}
