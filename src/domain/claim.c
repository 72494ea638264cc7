/* Casebook: why this evidence meets this expectation.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A claim lives on the link between a piece of evidence and a node of the
 * framework, and may name the very expectation it answers. Its sentence is
 * empty while the author still owes it.
 */
#include "domain/claim.h"

struct _CasebookClaim
{
  CasebookRecord parent_instance;

  char *case_id;
  char *evidence_id;
  char *item_id;
  char *expectation_id;
  char *sentence;
  double position;
};

G_DEFINE_FINAL_TYPE (CasebookClaim, casebook_claim, CASEBOOK_TYPE_RECORD)

static const CasebookField fields[] = {
  { "case-id", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookClaim, case_id) },
  { "evidence-id", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookClaim, evidence_id) },
  { "item-id", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookClaim, item_id) },
  { "expectation-id", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookClaim, expectation_id) },
  { "sentence", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookClaim, sentence) },
  { "position", CASEBOOK_FIELD_REAL, G_STRUCT_OFFSET (CasebookClaim, position) },
};

static void
casebook_claim_class_init (CasebookClaimClass *class)
{
  casebook_record_class_install_fields (CASEBOOK_RECORD_CLASS (class), fields, G_N_ELEMENTS (fields));
}

static void
casebook_claim_init (CasebookClaim *self)
{
}

/**
 * casebook_claim_get_case_id:
 * @self: a claim
 *
 * Returns: (transfer none): the case of the evidence
 */
const char *
casebook_claim_get_case_id (CasebookClaim *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CLAIM (self), NULL);

  return self->case_id;
}

/**
 * casebook_claim_get_evidence_id:
 * @self: a claim
 *
 * Returns: (transfer none): the evidence that is claimed
 */
const char *
casebook_claim_get_evidence_id (CasebookClaim *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CLAIM (self), NULL);

  return self->evidence_id;
}

/**
 * casebook_claim_get_item_id:
 * @self: a claim
 *
 * Returns: (transfer none): the theme or competency it is claimed under
 */
const char *
casebook_claim_get_item_id (CasebookClaim *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CLAIM (self), NULL);

  return self->item_id;
}

/**
 * casebook_claim_get_expectation_id:
 * @self: a claim
 *
 * Returns: (transfer none): the expectation it answers, or "" for the item as a whole
 */
const char *
casebook_claim_get_expectation_id (CasebookClaim *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CLAIM (self), NULL);

  return self->expectation_id;
}

/**
 * casebook_claim_get_sentence:
 * @self: a claim
 *
 * Returns: (transfer none): the claim itself, one sentence
 */
const char *
casebook_claim_get_sentence (CasebookClaim *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CLAIM (self), NULL);

  return self->sentence;
}

/**
 * casebook_claim_get_position:
 * @self: a claim
 *
 * Returns: its place among the claims of the case; the smaller comes first
 */
double
casebook_claim_get_position (CasebookClaim *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CLAIM (self), 0);

  return self->position;
}

/**
 * casebook_claim_compare:
 * @self: a claim
 * @other: a claim of the same case
 *
 * The claims of a case have one order, of which those on an item and those of a
 * piece of evidence are parts. Claims that two programs gave the same position
 * stand as they were written, and what is not written yet stands behind them.
 *
 * Returns: less than 0, 0 or more than 0 as @self stands before @other, either way or behind it
 */
int
casebook_claim_compare (CasebookClaim *self,
                        CasebookClaim *other)
{
  gint64 created, created_other;

  g_return_val_if_fail (CASEBOOK_IS_CLAIM (self), 0);
  g_return_val_if_fail (CASEBOOK_IS_CLAIM (other), 0);

  if (self->position < other->position || self->position > other->position)
    return self->position < other->position ? -1 : 1;

  created = casebook_record_get_created (CASEBOOK_RECORD (self));
  created_other = casebook_record_get_created (CASEBOOK_RECORD (other));
  if (created == created_other)
    return 0;
  if (created == 0 || created_other == 0)
    return created != 0 ? -1 : 1;

  return created < created_other ? -1 : 1;
}
