/* Casebook: a case, copied as a whole.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/case-copy.h"

static void
copy_list (GListStore *from,
           GListStore *to)
{
  GListModel *list = G_LIST_MODEL (from);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CasebookRecord) record = g_list_model_get_item (list, i);
      g_autoptr (CasebookRecord) copy = casebook_record_copy (record);

      if (CASEBOOK_IS_EVIDENCE (record))
        {
          CasebookEvidence *whole = CASEBOOK_EVIDENCE (record), *mirror = CASEBOOK_EVIDENCE (copy);

          copy_list (casebook_evidence_get_claims (whole), casebook_evidence_get_claims (mirror));
          copy_list (casebook_evidence_get_measures (whole), casebook_evidence_get_measures (mirror));
          copy_list (casebook_evidence_get_artefacts (whole), casebook_evidence_get_artefacts (mirror));
        }
      g_list_store_append (to, copy);
    }
}

/**
 * casebook_case_copy:
 * @self: a case
 *
 * Copies the case and everything in its lists, for a thread that is to read it
 * while the person goes on writing.
 *
 * Returns: (transfer full): a case that nobody else knows
 */
CasebookCase *
casebook_case_copy (CasebookCase *self)
{
  CasebookCase *copy;

  g_return_val_if_fail (CASEBOOK_IS_CASE (self), NULL);

  copy = casebook_record_copy (self);
  copy_list (casebook_case_get_evidence (self), casebook_case_get_evidence (copy));
  copy_list (casebook_case_get_no_opportunities (self), casebook_case_get_no_opportunities (copy));
  copy_list (casebook_case_get_progress (self), casebook_case_get_progress (copy));

  return copy;
}
