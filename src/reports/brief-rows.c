/* Casebook: what of a framework is told in one page.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A framework is cut across at the deepest level that fits. Where not even its
 * roots fit, as in one without themes, those with the most claims are shown.
 */
#include "reports/brief-rows.h"

/* The items at @depth, and the competencies above it, which have nothing there. */
static GPtrArray *
cut_at (GPtrArray *items,
        guint      depth)
{
  GPtrArray *cut = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      CasebookItem *item = g_ptr_array_index (items, i);
      guint own = casebook_item_get_depth (item);

      if (own == depth || (own < depth && casebook_item_is_competency (item)))
        g_ptr_array_add (cut, item);
    }

  return cut;
}

static guint
deepest (GPtrArray *items)
{
  guint depth = 0;

  for (guint i = 0; i < items->len; i++)
    depth = MAX (depth, casebook_item_get_depth (g_ptr_array_index (items, i)));

  return depth;
}

static GPtrArray *
cut_that_fits (GPtrArray *items)
{
  for (guint depth = deepest (items); depth > 0; depth--)
    {
      g_autoptr (GPtrArray) cut = cut_at (items, depth);

      if (cut->len <= CASEBOOK_BRIEF_MOST_ROWS)
        return g_steal_pointer (&cut);
    }

  return cut_at (items, 0);
}

/* Adds what is claimed on each item to its row, which is its own or that of an item above it. */
static void
sum_up (GArray            *rows,
        CasebookSelection *selection)
{
  GPtrArray *items = casebook_selection_get_items (selection);
  g_autoptr (GHashTable) by_item = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      CasebookBriefRow *row = &g_array_index (rows, CasebookBriefRow, i);

      g_hash_table_insert (by_item, row->item, row);
    }
  for (guint i = 0; i < items->len; i++)
    {
      CasebookItem *item = g_ptr_array_index (items, i);
      CasebookCoverage *coverage = casebook_selection_get_coverage (selection, item);
      CasebookBriefRow *row = NULL;

      for (; item != NULL && row == NULL; item = casebook_item_get_parent (item))
        row = g_hash_table_lookup (by_item, item);
      if (row == NULL)
        continue;
      row->n_claims += casebook_coverage_get_n_claims (coverage);
      row->latest = MAX (row->latest, casebook_coverage_get_latest (coverage));
    }
}

/* Of two rows with as many claims the framework's first comes first. */
static int
compare_claims (gconstpointer a,
                gconstpointer b)
{
  const CasebookBriefRow *one = *(CasebookBriefRow * const *) a;
  const CasebookBriefRow *other = *(CasebookBriefRow * const *) b;

  if (one->n_claims != other->n_claims)
    return one->n_claims > other->n_claims ? -1 : 1;

  return one < other ? -1 : 1;
}

static void
choose (GArray *rows)
{
  g_autoptr (GPtrArray) ranked = g_ptr_array_new ();
  guint n = rows->len <= CASEBOOK_BRIEF_MOST_ROWS ? rows->len : CASEBOOK_BRIEF_CHOSEN_ROWS;

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (ranked, &g_array_index (rows, CasebookBriefRow, i));
  g_ptr_array_sort (ranked, compare_claims);
  for (guint i = 0; i < n; i++)
    ((CasebookBriefRow *) g_ptr_array_index (ranked, i))->shown = TRUE;
}

/**
 * casebook_brief_rows_new:
 * @selection: what the reader may see
 *
 * Returns: (transfer full) (element-type CasebookBriefRow): the items that stand for the whole
 *   framework, in its order; where they are more than %CASEBOOK_BRIEF_MOST_ROWS, only
 *   %CASEBOOK_BRIEF_CHOSEN_ROWS are shown
 */
GArray *
casebook_brief_rows_new (CasebookSelection *selection)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (CasebookBriefRow));
  g_autoptr (GPtrArray) cut = NULL;

  g_return_val_if_fail (CASEBOOK_IS_SELECTION (selection), rows);

  cut = cut_that_fits (casebook_selection_get_items (selection));
  for (guint i = 0; i < cut->len; i++)
    {
      CasebookBriefRow row = { g_ptr_array_index (cut, i), 0, CASEBOOK_DATE_NONE, FALSE };

      g_array_append_val (rows, row);
    }
  sum_up (rows, selection);
  choose (rows);

  return rows;
}

/**
 * casebook_brief_rows_count_shown:
 * @rows: (element-type CasebookBriefRow): what casebook_brief_rows_new() made
 *
 * Returns: how many of them are shown
 */
guint
casebook_brief_rows_count_shown (GArray *rows)
{
  guint n = 0;

  g_return_val_if_fail (rows != NULL, 0);

  for (guint i = 0; i < rows->len; i++)
    n += g_array_index (rows, CasebookBriefRow, i).shown ? 1 : 0;

  return n;
}
