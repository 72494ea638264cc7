/* Casebook: the strongest examples of a case.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The candidate chooses up to three and their order. Where fewer are chosen the
 * evidence that carries most claims fills up, behind them. What a reader may
 * not see takes no place: neither does it count among the three. There may be
 * more than three, or two with one rank, where a case was worked on in two
 * places or something was taken out of the bin; then the first three stand.
 */
#include "checks/strongest.h"

static guint
count_claims (CasebookEvidence *evidence)
{
  return g_list_model_get_n_items (G_LIST_MODEL (casebook_evidence_get_claims (evidence)));
}

/* The candidate's choice by its rank, then who carries most, then the latest. Ids make it whole:
 * the same case has the same three everywhere. */
static int
compare_strength (gconstpointer a,
                  gconstpointer b)
{
  CasebookEvidence *one = *(CasebookEvidence **) a;
  CasebookEvidence *other = *(CasebookEvidence **) b;
  gint64 rank = casebook_evidence_get_strongest (one);
  gint64 than = casebook_evidence_get_strongest (other);

  if ((rank > 0) != (than > 0))
    return rank > 0 ? -1 : 1;
  if (rank != than)
    return rank < than ? -1 : 1;
  if (count_claims (one) != count_claims (other))
    return count_claims (one) > count_claims (other) ? -1 : 1;
  if (casebook_evidence_get_latest (one) != casebook_evidence_get_latest (other))
    return casebook_evidence_get_latest (one) > casebook_evidence_get_latest (other) ? -1 : 1;

  return g_strcmp0 (casebook_record_get_id (CASEBOOK_RECORD (one)),
                    casebook_record_get_id (CASEBOOK_RECORD (other)));
}

/* What is chosen, and where @or_claimed is set what carries a claim. */
static GPtrArray *
list_strength (CasebookCase     *case_,
               CasebookAudience  reader,
               gboolean          or_claimed)
{
  GListModel *all = G_LIST_MODEL (casebook_case_get_evidence (case_));
  GPtrArray *strength = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (CasebookEvidence) evidence = g_list_model_get_item (all, i);

      if (casebook_evidence_may_be_read_by (evidence, reader) &&
          (casebook_evidence_get_strongest (evidence) > 0 || (or_claimed && count_claims (evidence) > 0)))
        g_ptr_array_add (strength, g_steal_pointer (&evidence));
    }
  g_ptr_array_sort (strength, compare_strength);

  return strength;
}

static void
keep_first (GPtrArray *strength,
            guint      n)
{
  if (strength->len > n)
    g_ptr_array_set_size (strength, (int) n);
}

/**
 * casebook_strongest_list:
 * @case_: a case
 * @reader: who reads
 *
 * Returns: (transfer full) (element-type CasebookEvidence): the at most three pieces of evidence that
 *   @reader is shown before the others: those the candidate chose, in the candidate's order, then
 *   those with the most claims
 */
GPtrArray *
casebook_strongest_list (CasebookCase     *case_,
                         CasebookAudience  reader)
{
  GPtrArray *strongest;

  g_return_val_if_fail (CASEBOOK_IS_CASE (case_), NULL);

  strongest = list_strength (case_, reader, TRUE);
  keep_first (strongest, CASEBOOK_N_STRONGEST);

  return strongest;
}

/**
 * casebook_strongest_list_chosen:
 * @case_: a case
 * @reader: who reads
 *
 * Returns: (transfer full) (element-type CasebookEvidence): those of casebook_strongest_list() that the
 *   candidate chose
 */
GPtrArray *
casebook_strongest_list_chosen (CasebookCase     *case_,
                                CasebookAudience  reader)
{
  GPtrArray *chosen;

  g_return_val_if_fail (CASEBOOK_IS_CASE (case_), NULL);

  chosen = list_strength (case_, reader, FALSE);
  keep_first (chosen, CASEBOOK_N_STRONGEST);

  return chosen;
}

/**
 * casebook_strongest_list_with:
 * @case_: a case
 * @reader: who reads
 * @evidence: evidence of @case_
 * @place: where it is to stand, from 0, or %CASEBOOK_STRONGEST_NONE
 *
 * Reckons what would be chosen if @evidence stood at @place; nothing is changed. Those from there
 * on move down while there is room for all; when three others are chosen, the one at @place gives
 * way. Behind the last of those that are chosen there is no gap.
 *
 * Returns: (transfer full) (element-type CasebookEvidence): those chosen then, in order
 */
GPtrArray *
casebook_strongest_list_with (CasebookCase     *case_,
                              CasebookAudience  reader,
                              CasebookEvidence *evidence,
                              int               place)
{
  GPtrArray *chosen;

  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (evidence), NULL);
  g_return_val_if_fail (place >= CASEBOOK_STRONGEST_NONE && place < CASEBOOK_N_STRONGEST, NULL);

  chosen = casebook_strongest_list_chosen (case_, reader);
  g_ptr_array_remove (chosen, evidence);
  if (place == CASEBOOK_STRONGEST_NONE)
    return chosen;

  if (chosen->len == CASEBOOK_N_STRONGEST)
    g_ptr_array_remove_index (chosen, (guint) place);
  g_ptr_array_insert (chosen, MIN (place, (int) chosen->len), g_object_ref (evidence));

  return chosen;
}
