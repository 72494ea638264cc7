/* Casebook: the case in one page.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a reader with two minutes needs: the ask, the strongest examples, how
 * every competency stands, and what is missing. A framework with more
 * competencies than fit is told by its themes here; the matrix tells all.
 */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "checks/strongest.h"
#include "reports/parts.h"
#include "reports/phrases.h"

#define MOST_ROWS 12
#define EXCERPT 190

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

/* Whole sentences as far as they fit, else the beginning of the first. */
static char *
first_sentences (const char *text)
{
  g_autofree char *line = casebook_text_excerpt (text, EXCERPT);
  const char *last = NULL;

  for (const char *stop = strstr (line, ". "); stop != NULL; stop = strstr (stop + 1, ". "))
    last = stop;

  return last != NULL ? g_strndup (line, (gsize) (last + 1 - line)) : g_steal_pointer (&line);
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
  excerpt = first_sentences (result);

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

/* All competencies where they fit, else the outermost themes. */
static GPtrArray *
rows_of (CasebookSelection *selection)
{
  GPtrArray *items = casebook_selection_get_items (selection);
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    if (casebook_item_is_competency (g_ptr_array_index (items, i)))
      g_ptr_array_add (rows, g_ptr_array_index (items, i));
  if (rows->len <= MOST_ROWS)
    return rows;

  g_ptr_array_set_size (rows, 0);
  for (guint i = 0; i < items->len; i++)
    if (casebook_item_get_parent (g_ptr_array_index (items, i)) == NULL)
      g_ptr_array_add (rows, g_ptr_array_index (items, i));

  return rows;
}

static gboolean
is_at_or_below (CasebookItem *item,
                CasebookItem *above)
{
  while (item != NULL && item != above)
    item = casebook_item_get_parent (item);

  return item != NULL;
}

/* The claims on an item and on all below it, and the latest date among them. */
static guint
count_claims (CasebookSelection *selection,
              CasebookItem      *item,
              CasebookDate      *latest)
{
  GPtrArray *items = casebook_selection_get_items (selection);
  guint n_claims = 0;

  *latest = CASEBOOK_DATE_NONE;
  for (guint i = 0; i < items->len; i++)
    if (is_at_or_below (g_ptr_array_index (items, i), item))
      {
        CasebookCoverage *coverage = casebook_selection_get_coverage (selection, g_ptr_array_index (items, i));

        n_claims += casebook_coverage_get_n_claims (coverage);
        *latest = MAX (*latest, casebook_coverage_get_latest (coverage));
      }

  return n_claims;
}

static guint
most_claims (CasebookSelection *selection,
             GPtrArray         *rows)
{
  guint most = 1;
  CasebookDate latest;

  for (guint i = 0; i < rows->len; i++)
    most = MAX (most, count_claims (selection, g_ptr_array_index (rows, i), &latest));

  return most;
}

static void
add_row (CasebookBlock     *table,
         CasebookSelection *selection,
         CasebookItem      *item,
         guint              most)
{
  CasebookCoverage *coverage = casebook_selection_get_coverage (selection, item);
  CasebookDate date;
  guint n_claims = count_claims (selection, item, &date);
  g_autofree char *claims = g_strdup_printf ("%u", n_claims);
  g_autofree char *latest = casebook_date_to_display (date);
  CasebookProse *title = casebook_prose_new (NULL);

  casebook_prose_append_quiet_place (title, casebook_item_get_title (item),
                                     casebook_selection_get_item_place (selection, item));
  casebook_block_take (table, casebook_block_new_paragraph (CASEBOOK_ROLE_SMALL, title));
  casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_SMALL,
                                                       casebook_standing_word (casebook_coverage_get_state (coverage))));
  casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_SMALL, claims));
  casebook_block_take (table, casebook_block_new_meter ((double) n_claims / most));
  casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_SMALL, latest));
  casebook_take_page_cell (table, casebook_selection_get_item_place (selection, item));
}

static void
add_standing (CasebookSection   *section,
              CasebookSelection *selection)
{
  const CasebookColumn columns[] = {
    { 1 }, { 0, 64 }, { 0, 34, CASEBOOK_ALIGN_END }, { 0, 50 }, { 0, 74 }, { 0, 26, CASEBOOK_ALIGN_END },
  };
  const char *heads[] = {
    _("Competency"), C_("column", "Standing"), C_("column", "Claims"), "", C_("column", "Latest"),
    C_("column", "Page"),
  };
  g_autoptr (GPtrArray) rows = rows_of (selection);
  guint most = most_claims (selection, rows);
  guint n = casebook_count_columns (selection, G_N_ELEMENTS (columns));
  CasebookBlock *table = casebook_block_new_table (columns, n);

  casebook_section_take (section, casebook_block_new_heading (2, casebook_prose_new (_("Where the evidence stands")), NULL));
  for (guint i = 0; i < n; i++)
    casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_COLUMN_HEAD, heads[i]));
  for (guint i = 0; i < rows->len; i++)
    add_row (table, selection, g_ptr_array_index (rows, i), most);
  casebook_section_take (section, table);
}

static CasebookBlock *
titles_in (CasebookSelection    *selection,
           CasebookCoverageState state)
{
  g_autoptr (GPtrArray) rows = rows_of (selection);
  CasebookBlock *list = casebook_block_new_list (FALSE);

  for (guint i = 0; i < rows->len; i++)
    {
      CasebookItem *item = g_ptr_array_index (rows, i);
      CasebookCoverage *coverage = casebook_selection_get_coverage (selection, item);
      CasebookProse *prose;

      if (casebook_coverage_get_state (coverage) != state)
        continue;
      prose = casebook_prose_new (NULL);
      casebook_prose_append_place (prose, casebook_item_get_title (item),
                                   casebook_selection_get_item_place (selection, item));
      casebook_block_take (list, casebook_block_new_paragraph (CASEBOOK_ROLE_SMALL, prose));
    }

  return list;
}

static void
take_gap (CasebookBlock        *beside,
          CasebookSelection    *selection,
          CasebookCoverageState state,
          const char           *title,
          const char           *meaning,
          guint                *n_taken)
{
  g_autoptr (CasebookBlock) titles = titles_in (selection, state);
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
          CasebookSelection *selection)
{
  const CasebookColumn columns[] = { { 1 }, { 1 }, { 1 } };
  g_autoptr (CasebookBlock) beside = casebook_block_new_beside (columns, G_N_ELEMENTS (columns), FALSE);
  guint n_taken = 0;

  take_gap (beside, selection, CASEBOOK_COVERAGE_THIN, _("What is still thin"),
            _("Something is claimed, too little to stand on."), &n_taken);
  take_gap (beside, selection, CASEBOOK_COVERAGE_MISSING, _("What is missing"),
            _("Nothing is claimed yet."), &n_taken);
  take_gap (beside, selection, CASEBOOK_COVERAGE_NO_OPPORTUNITY, _("No opportunity"),
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

  add_ask (section, selection);
  add_strongest (section, selection);
  add_standing (section, selection);
  add_gaps (section, selection);
  casebook_document_take (document, section);
}
