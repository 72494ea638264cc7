/* Casebook: a stated, reasoned absence of occasion.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It is never counted as a gap.
 */
#include "domain/no-opportunity.h"

struct _CasebookNoOpportunity
{
  CasebookRecord parent_instance;

  char *case_id;
  char *item_id;
  char *expectation_id;
  char *reason;
};

G_DEFINE_FINAL_TYPE (CasebookNoOpportunity, casebook_no_opportunity, CASEBOOK_TYPE_RECORD)

static const CasebookField fields[] = {
  { "case-id", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookNoOpportunity, case_id) },
  { "item-id", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookNoOpportunity, item_id) },
  { "expectation-id", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookNoOpportunity, expectation_id) },
  { "reason", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookNoOpportunity, reason) },
};

static void
casebook_no_opportunity_class_init (CasebookNoOpportunityClass *class)
{
  casebook_record_class_install_fields (CASEBOOK_RECORD_CLASS (class), fields, G_N_ELEMENTS (fields));
}

static void
casebook_no_opportunity_init (CasebookNoOpportunity *self)
{
}

/**
 * casebook_no_opportunity_get_case_id:
 * @self: a stated absence of occasion
 *
 * Returns: (transfer none): the case it is stated in
 */
const char *
casebook_no_opportunity_get_case_id (CasebookNoOpportunity *self)
{
  g_return_val_if_fail (CASEBOOK_IS_NO_OPPORTUNITY (self), NULL);

  return self->case_id;
}

/**
 * casebook_no_opportunity_get_item_id:
 * @self: a stated absence of occasion
 *
 * Returns: (transfer none): the competency there was no occasion for
 */
const char *
casebook_no_opportunity_get_item_id (CasebookNoOpportunity *self)
{
  g_return_val_if_fail (CASEBOOK_IS_NO_OPPORTUNITY (self), NULL);

  return self->item_id;
}

/**
 * casebook_no_opportunity_get_expectation_id:
 * @self: a stated absence of occasion
 *
 * Returns: (transfer none): the one expectation it is about, or "" for the item as a whole
 */
const char *
casebook_no_opportunity_get_expectation_id (CasebookNoOpportunity *self)
{
  g_return_val_if_fail (CASEBOOK_IS_NO_OPPORTUNITY (self), NULL);

  return self->expectation_id;
}

/**
 * casebook_no_opportunity_get_reason:
 * @self: a stated absence of occasion
 *
 * Returns: (transfer none): why there was no occasion
 */
const char *
casebook_no_opportunity_get_reason (CasebookNoOpportunity *self)
{
  g_return_val_if_fail (CASEBOOK_IS_NO_OPPORTUNITY (self), NULL);

  return self->reason;
}
