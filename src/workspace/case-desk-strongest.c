/* Casebook: choosing the strongest examples of an open case.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "checks/strongest.h"
#include "workspace/case-desk-private.h"

static void
set_rank (CasebookCaseDesk *self,
          CasebookEvidence *evidence,
          gint64            rank)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_INT64);
  g_value_set_int64 (&value, rank);
  casebook_undo_stack_set_field (self->steps, CASEBOOK_RECORD (evidence), "strongest", &value);
}

/* What is chosen gets its rank, the rest none. */
static void
rank (CasebookCaseDesk *self,
      GPtrArray        *chosen,
      CasebookEvidence *evidence)
{
  guint index;

  set_rank (self, evidence, g_ptr_array_find (chosen, evidence, &index) ? index + 1 : 0);
}

/**
 * casebook_case_desk_place_strongest:
 * @self: a desk
 * @evidence: evidence of the case
 * @place: where it is to stand among the strongest examples, from 0, or %CASEBOOK_STRONGEST_NONE
 *
 * Chooses as casebook_strongest_list_with() says for the committee, in one step of undo. The choice of
 * other evidence that the committee may not read is left as it is.
 */
void
casebook_case_desk_place_strongest (CasebookCaseDesk *self,
                                    CasebookEvidence *evidence,
                                    int               place)
{
  g_autoptr (GPtrArray) chosen = NULL;
  GListModel *all;

  g_return_if_fail (CASEBOOK_IS_CASE_DESK (self));
  g_return_if_fail (CASEBOOK_IS_EVIDENCE (evidence));
  g_return_if_fail (place >= CASEBOOK_STRONGEST_NONE && place < CASEBOOK_N_STRONGEST);

  chosen = casebook_strongest_list_with (self->case_, CASEBOOK_AUDIENCE_COMMITTEE, evidence, place);
  all = G_LIST_MODEL (casebook_case_get_evidence (self->case_));

  casebook_journal_begin (self->journal, "strongest");
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (CasebookEvidence) one = g_list_model_get_item (all, i);

      if (one != evidence && casebook_evidence_may_be_read_by (one, CASEBOOK_AUDIENCE_COMMITTEE))
        rank (self, chosen, one);
    }
  /* Undo shows what it changed last. */
  rank (self, chosen, evidence);
  casebook_journal_end (self->journal);
}
