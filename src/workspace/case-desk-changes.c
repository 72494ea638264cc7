/* Casebook: how an open case is changed.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each function here is one step of undo, however many rows it changes.
 */
#include "base/text.h"
#include "domain/position.h"
#include "workspace/case-desk-private.h"
#include "workspace/order.h"

/**
 * casebook_case_desk_add:
 * @self: a desk
 * @list: one of the lists of the case or of its evidence
 * @record: a new record
 *
 * Puts @record at the end of @list.
 */
void
casebook_case_desk_add (CasebookCaseDesk *self,
                        GListStore       *list,
                        gpointer          record)
{
  casebook_undo_stack_insert (self->steps, list, g_list_model_get_n_items (G_LIST_MODEL (list)), record);
}

/**
 * casebook_case_desk_set_text:
 * @self: a desk
 * @record: (type CasebookRecord): a record of the case
 * @field: one of its texts
 * @text: what it holds after the key
 *
 * Keys typed in one field make one step of undo until the field is left,
 * something else is changed, or the person pauses. Control characters that came
 * with a paste are left out.
 */
void
casebook_case_desk_set_text (CasebookCaseDesk *self,
                             gpointer          record,
                             const char       *field,
                             const char       *text)
{
  g_autofree char *clean = NULL;

  g_return_if_fail (CASEBOOK_IS_CASE_DESK (self));
  g_return_if_fail (CASEBOOK_IS_RECORD (record));
  g_return_if_fail (text != NULL);

  clean = casebook_text_clean (text, -1);
  casebook_undo_stack_type (self->steps, record, field, clean);
}

/**
 * casebook_case_desk_set_field:
 * @self: a desk
 * @record: (type CasebookRecord): a record of the case
 * @field: one of its fields
 * @value: what it is to hold
 *
 * A step of undo of its own. For what is typed key by key use casebook_case_desk_set_text() or
 * casebook_case_desk_type_field().
 */
void
casebook_case_desk_set_field (CasebookCaseDesk *self,
                              gpointer          record,
                              const char       *field,
                              const GValue     *value)
{
  g_return_if_fail (CASEBOOK_IS_CASE_DESK (self));
  g_return_if_fail (CASEBOOK_IS_RECORD (record));

  casebook_undo_stack_set_field (self->steps, record, field, value);
}

/**
 * casebook_case_desk_type_field:
 * @self: a desk
 * @record: (type CasebookRecord): a record of the case
 * @field: one of its fields that is no text, but typed as one
 * @value: what it holds after the key
 *
 * Keys make one step of undo as with casebook_case_desk_set_text().
 */
void
casebook_case_desk_type_field (CasebookCaseDesk *self,
                               gpointer          record,
                               const char       *field,
                               const GValue     *value)
{
  g_return_if_fail (CASEBOOK_IS_CASE_DESK (self));
  g_return_if_fail (CASEBOOK_IS_RECORD (record));

  casebook_undo_stack_type_value (self->steps, record, field, value);
}

/**
 * casebook_case_desk_leave_field:
 * @self: a desk
 *
 * The person has left the field: what was typed is one step of undo, and goes to disk at once.
 */
void
casebook_case_desk_leave_field (CasebookCaseDesk *self)
{
  g_return_if_fail (CASEBOOK_IS_CASE_DESK (self));

  casebook_journal_leave_field (self->journal);
}

static CasebookClaim *
claim_new (CasebookCaseDesk *self,
           CasebookEvidence *evidence,
           const char       *item_id,
           const char       *expectation_id)
{
  return g_object_new (CASEBOOK_TYPE_CLAIM,
                       "case-id", casebook_record_get_id (CASEBOOK_RECORD (self->case_)),
                       "evidence-id", casebook_record_get_id (CASEBOOK_RECORD (evidence)),
                       "item-id", item_id,
                       "expectation-id", expectation_id,
                       "position", casebook_case_get_next_position (self->case_),
                       NULL);
}

/**
 * casebook_case_desk_add_evidence:
 * @self: a desk
 * @item: (nullable): what it is to be claimed under
 *
 * Puts an empty piece of evidence first, meant for the committee, with an empty claim on @item.
 *
 * Returns: (transfer none): the evidence
 */
CasebookEvidence *
casebook_case_desk_add_evidence (CasebookCaseDesk *self,
                                 CasebookItem     *item)
{
  return casebook_case_desk_add_evidence_for (self, item, "");
}

/**
 * casebook_case_desk_add_evidence_for:
 * @self: a desk
 * @item: (nullable): what it is to be claimed under
 * @expectation_id: the expectation of @item it meets, or "" for the item as a whole
 *
 * As casebook_case_desk_add_evidence(), with the claim on one expectation: one step of undo.
 *
 * Returns: (transfer none): the evidence
 */
CasebookEvidence *
casebook_case_desk_add_evidence_for (CasebookCaseDesk *self,
                                     CasebookItem     *item,
                                     const char       *expectation_id)
{
  g_autoptr (CasebookEvidence) evidence = NULL;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (self), NULL);
  g_return_val_if_fail (item == NULL || CASEBOOK_IS_ITEM (item), NULL);
  g_return_val_if_fail (expectation_id != NULL, NULL);

  evidence = g_object_new (CASEBOOK_TYPE_EVIDENCE,
                           "case-id", casebook_record_get_id (CASEBOOK_RECORD (self->case_)),
                           "audience", CASEBOOK_AUDIENCE_COMMITTEE,
                           NULL);
  casebook_journal_begin (self->journal, "add");
  casebook_undo_stack_insert (self->steps, casebook_case_get_evidence (self->case_), 0, CASEBOOK_RECORD (evidence));
  if (item != NULL)
    {
      g_autoptr (CasebookClaim) claim = claim_new (self, evidence, casebook_item_get_id (item), expectation_id);

      casebook_case_desk_add (self, casebook_evidence_get_claims (evidence), claim);
    }
  casebook_journal_end (self->journal);

  return evidence;
}

/**
 * casebook_case_desk_add_claim:
 * @self: a desk
 * @evidence: evidence of the case
 * @item_id: the item it is claimed under
 * @expectation_id: the expectation it meets, or "" for the item as a whole
 *
 * Returns: (transfer none): a claim without a sentence, the last one
 */
CasebookClaim *
casebook_case_desk_add_claim (CasebookCaseDesk *self,
                              CasebookEvidence *evidence,
                              const char       *item_id,
                              const char       *expectation_id)
{
  g_autoptr (CasebookClaim) claim = NULL;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (self), NULL);
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (evidence), NULL);
  g_return_val_if_fail (item_id != NULL, NULL);
  g_return_val_if_fail (expectation_id != NULL, NULL);

  claim = claim_new (self, evidence, item_id, expectation_id);
  casebook_journal_begin (self->journal, "add");
  casebook_case_desk_add (self, casebook_evidence_get_claims (evidence), claim);
  casebook_journal_end (self->journal);

  return claim;
}

static GPtrArray *
list_all (GListStore *list)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    g_ptr_array_add (records, g_list_model_get_item (G_LIST_MODEL (list), i));

  return records;
}

/**
 * casebook_case_desk_add_measure:
 * @self: a desk
 * @evidence: evidence of the case
 *
 * Returns: (transfer none): an empty measure, the last one
 */
CasebookMeasure *
casebook_case_desk_add_measure (CasebookCaseDesk *self,
                                CasebookEvidence *evidence)
{
  g_autoptr (CasebookMeasure) measure = NULL;
  GListStore *list;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (self), NULL);
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (evidence), NULL);

  list = casebook_evidence_get_measures (evidence);
  measure = g_object_new (CASEBOOK_TYPE_MEASURE,
                          "evidence-id", casebook_record_get_id (CASEBOOK_RECORD (evidence)),
                          "position", casebook_position_after_last (G_LIST_MODEL (list)),
                          NULL);
  casebook_journal_begin (self->journal, "add");
  casebook_case_desk_add (self, list, measure);
  casebook_journal_end (self->journal);

  return measure;
}

/**
 * casebook_case_desk_add_link:
 * @self: a desk
 * @evidence: evidence of the case
 * @url: an address
 * @title: what it is, or ""
 *
 * Returns: (transfer none): the link, the last of the artefacts
 */
CasebookArtefact *
casebook_case_desk_add_link (CasebookCaseDesk *self,
                             CasebookEvidence *evidence,
                             const char       *url,
                             const char       *title)
{
  g_autoptr (CasebookArtefact) artefact = NULL;
  g_autofree char *clean_url = NULL;
  g_autofree char *clean_title = NULL;
  GListStore *list;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (self), NULL);
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (evidence), NULL);
  g_return_val_if_fail (url != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  clean_url = casebook_text_clean (url, -1);
  clean_title = casebook_text_clean (title, -1);
  list = casebook_evidence_get_artefacts (evidence);
  artefact = g_object_new (CASEBOOK_TYPE_ARTEFACT,
                           "evidence-id", casebook_record_get_id (CASEBOOK_RECORD (evidence)),
                           "kind", CASEBOOK_ARTEFACT_LINK,
                           "url", g_strstrip (clean_url),
                           "title", g_strstrip (clean_title),
                           "position", casebook_position_after_last (G_LIST_MODEL (list)),
                           NULL);
  casebook_journal_begin (self->journal, "add");
  casebook_case_desk_add (self, list, artefact);
  casebook_journal_end (self->journal);

  return artefact;
}

/**
 * casebook_case_desk_find_list:
 * @self: a desk
 * @record: (type CasebookRecord): evidence, a claim, a measure or an artefact
 *
 * Returns: (transfer none) (nullable): the list @record stands in or stood in,
 *   unless its evidence is in the bin
 */
GListStore *
casebook_case_desk_find_list (CasebookCaseDesk *self,
                              gpointer          record)
{
  g_autofree char *evidence_id = NULL;
  CasebookEvidence *evidence;

  if (CASEBOOK_IS_EVIDENCE (record))
    return casebook_case_get_evidence (self->case_);

  g_object_get (record, "evidence-id", &evidence_id, NULL);
  evidence = casebook_case_find_evidence (self->case_, evidence_id);
  if (evidence == NULL)
    return NULL;
  if (CASEBOOK_IS_CLAIM (record))
    return casebook_evidence_get_claims (evidence);
  if (CASEBOOK_IS_MEASURE (record))
    return casebook_evidence_get_measures (evidence);
  return casebook_evidence_get_artefacts (evidence);
}

/**
 * casebook_case_desk_move:
 * @self: a desk
 * @record: (type CasebookRecord): a claim, a measure or an artefact
 * @before: (nullable) (type CasebookRecord): the one of its kind to stand right behind it
 *
 * Puts @record before @before, or last. Measures and artefacts stay among those
 * of their evidence; a claim may be put before one of other evidence, and stands
 * before it wherever both are seen.
 */
void
casebook_case_desk_move (CasebookCaseDesk *self,
                         gpointer          record,
                         gpointer          before)
{
  g_autoptr (GPtrArray) siblings = NULL;
  GListStore *list;

  g_return_if_fail (CASEBOOK_IS_CASE_DESK (self));
  g_return_if_fail (CASEBOOK_IS_CLAIM (record) || CASEBOOK_IS_MEASURE (record) || CASEBOOK_IS_ARTEFACT (record));
  g_return_if_fail (before == NULL || G_OBJECT_TYPE (before) == G_OBJECT_TYPE (record));

  list = casebook_case_desk_find_list (self, record);
  if (record == before || list == NULL || !g_list_store_find (list, record, NULL))
    return;

  if (CASEBOOK_IS_CLAIM (record))
    siblings = casebook_case_dup_claims (self->case_);
  else
    siblings = list_all (list);
  if (before != NULL && !g_ptr_array_find (siblings, before, NULL))
    return;

  casebook_journal_begin (self->journal, "move");
  casebook_order_place (self->steps, siblings, record, before);
  casebook_undo_stack_move (self->steps, list, record, casebook_order_find_place (list, record));
  casebook_journal_end (self->journal);
}

static void
add_no_opportunity (CasebookCaseDesk *self,
                    const char       *item_id,
                    const char       *expectation_id,
                    const char       *reason)
{
  g_autoptr (CasebookNoOpportunity) stated =
    g_object_new (CASEBOOK_TYPE_NO_OPPORTUNITY,
                  "case-id", casebook_record_get_id (CASEBOOK_RECORD (self->case_)),
                  "item-id", item_id,
                  "expectation-id", expectation_id,
                  "reason", reason,
                  NULL);

  casebook_case_desk_add (self, casebook_case_get_no_opportunities (self->case_), stated);
}

static void
set_reason (CasebookCaseDesk *self,
            CasebookRecord   *stated,
            const char       *reason)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, reason);
  casebook_undo_stack_set_field (self->steps, stated, "reason", &value);
}

/**
 * casebook_case_desk_state_no_opportunity:
 * @self: a desk
 * @item_id: an item of the framework
 * @expectation_id: one expectation of it, or "" for the item as a whole
 * @reason: why there was no occasion; blank takes the statement back
 */
void
casebook_case_desk_state_no_opportunity (CasebookCaseDesk *self,
                                         const char       *item_id,
                                         const char       *expectation_id,
                                         const char       *reason)
{
  g_autofree char *clean = NULL;
  CasebookNoOpportunity *stated;

  g_return_if_fail (CASEBOOK_IS_CASE_DESK (self));
  g_return_if_fail (item_id != NULL);
  g_return_if_fail (expectation_id != NULL);
  g_return_if_fail (reason != NULL);

  clean = casebook_text_clean (reason, -1);
  stated = casebook_case_find_no_opportunity (self->case_, item_id, expectation_id);

  casebook_journal_begin (self->journal, "no opportunity");
  if (casebook_text_is_blank (clean))
    {
      if (stated != NULL)
        casebook_undo_stack_remove (self->steps, casebook_case_get_no_opportunities (self->case_),
                                    CASEBOOK_RECORD (stated));
    }
  else if (stated != NULL)
    {
      set_reason (self, CASEBOOK_RECORD (stated), clean);
    }
  else
    {
      add_no_opportunity (self, item_id, expectation_id, clean);
    }
  casebook_journal_end (self->journal);
}

static void
add_progress (CasebookCaseDesk     *self,
              const char           *resource_id,
              CasebookProgressState state)
{
  g_autoptr (CasebookProgress) progress =
    g_object_new (CASEBOOK_TYPE_PROGRESS,
                  "case-id", casebook_record_get_id (CASEBOOK_RECORD (self->case_)),
                  "resource-id", resource_id,
                  "state", state,
                  NULL);

  casebook_case_desk_add (self, casebook_case_get_progress (self->case_), progress);
}

/**
 * casebook_case_desk_set_progress:
 * @self: a desk
 * @resource_id: a resource of the framework
 * @state: how far the candidate is with it; %CASEBOOK_PROGRESS_NONE says nothing any more
 */
void
casebook_case_desk_set_progress (CasebookCaseDesk     *self,
                                 const char           *resource_id,
                                 CasebookProgressState state)
{
  CasebookProgress *progress;

  g_return_if_fail (CASEBOOK_IS_CASE_DESK (self));
  g_return_if_fail (resource_id != NULL);

  progress = casebook_case_find_progress (self->case_, resource_id);
  casebook_journal_begin (self->journal, "progress");
  if (progress == NULL && state != CASEBOOK_PROGRESS_NONE)
    {
      add_progress (self, resource_id, state);
    }
  else if (progress != NULL && state == CASEBOOK_PROGRESS_NONE)
    {
      casebook_undo_stack_remove (self->steps, casebook_case_get_progress (self->case_), CASEBOOK_RECORD (progress));
    }
  else if (progress != NULL)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, CASEBOOK_TYPE_PROGRESS_STATE);
      g_value_set_enum (&value, state);
      casebook_undo_stack_set_field (self->steps, CASEBOOK_RECORD (progress), "state", &value);
    }
  casebook_journal_end (self->journal);
}
