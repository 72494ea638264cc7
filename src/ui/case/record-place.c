/* Casebook: where on the page of a case a record is shown.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A record is shown with the evidence it is or belongs to, beside an item of the
 * framework: the one it is about, or one its evidence is claimed under.
 */
#include "ui/case/record-place.h"

static char *
dup_id (CasebookRecord *record,
        const char     *field)
{
  char *id = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (record), field) != NULL)
    g_object_get (record, field, &id, NULL);

  return id;
}

/**
 * casebook_record_place_find_evidence:
 * @record: a record of @case_
 * @case_: a case
 *
 * Returns: (transfer none) (nullable): the evidence that @record is or belongs to,
 *   unless it is in the bin
 */
CasebookEvidence *
casebook_record_place_find_evidence (CasebookRecord *record,
                                     CasebookCase   *case_)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (CASEBOOK_IS_RECORD (record), NULL);
  g_return_val_if_fail (CASEBOOK_IS_CASE (case_), NULL);

  if (CASEBOOK_IS_EVIDENCE (record))
    return casebook_case_find_evidence (case_, casebook_record_get_id (record));

  id = dup_id (record, "evidence-id");
  return id != NULL ? casebook_case_find_evidence (case_, id) : NULL;
}

static CasebookItem *
item_of (CasebookRecord    *record,
         CasebookFramework *framework)
{
  g_autofree char *id = dup_id (record, "item-id");

  return id != NULL ? casebook_framework_find_item (framework, id) : NULL;
}

/* What is claimed of @evidence first, unless it is claimed of the item that is shown. */
static CasebookItem *
item_beside (CasebookEvidence  *evidence,
             CasebookFramework *framework,
             CasebookItem      *shown)
{
  GListModel *claims = G_LIST_MODEL (casebook_evidence_get_claims (evidence));
  CasebookItem *first = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (CasebookRecord) claim = g_list_model_get_item (claims, i);
      CasebookItem *item = item_of (claim, framework);

      if (item != NULL && item == shown)
        return item;
      if (first == NULL)
        first = item;
    }

  return first;
}

/**
 * casebook_record_place_find_item:
 * @record: a record of @case_
 * @case_: a case
 * @framework: what it is held against
 * @shown: (nullable): the item that is seen
 *
 * Returns: (transfer none) (nullable): the item to see @record beside; @shown where that will do
 */
CasebookItem *
casebook_record_place_find_item (CasebookRecord    *record,
                                 CasebookCase      *case_,
                                 CasebookFramework *framework,
                                 CasebookItem      *shown)
{
  CasebookEvidence *evidence;

  g_return_val_if_fail (CASEBOOK_IS_RECORD (record), NULL);
  g_return_val_if_fail (CASEBOOK_IS_CASE (case_), NULL);
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (framework), NULL);
  g_return_val_if_fail (shown == NULL || CASEBOOK_IS_ITEM (shown), NULL);

  if (!CASEBOOK_IS_EVIDENCE (record))
    return item_of (record, framework);

  evidence = casebook_record_place_find_evidence (record, case_);
  return evidence != NULL ? item_beside (evidence, framework, shown) : NULL;
}
