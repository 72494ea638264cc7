/* Casebook: what a case says, by the ids of its framework.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every claim finds the place of its item in a hash table, so reading costs as
 * much as there are claims, and asking costs the same for every item.
 */
#include "base/text.h"
#include "checks/said.h"

typedef struct
{
  CasebookClaimed   told;
  CasebookEvidence *last; /* the supporting evidence seen last, to count each piece once */
} Claimed;

/* Keys are borrowed from the case. Items and expectations have tables of their own:
 * an id is one among its sort alone. */
struct _CasebookSaid
{
  CasebookCase *case_;
  GHashTable   *claimed;              /* item id to Claimed */
  GHashTable   *claimed_expectations; /* ids */
  GHashTable   *passed_items;         /* ids of those there was no opportunity for as a whole */
  GHashTable   *passed_expectations;  /* ids of those there was no opportunity for */
};

static Claimed *
claimed_on (CasebookSaid *self,
            const char   *item_id)
{
  Claimed *claimed = g_hash_table_lookup (self->claimed, item_id);

  if (claimed == NULL)
    {
      claimed = g_new0 (Claimed, 1);
      g_hash_table_insert (self->claimed, (gpointer) item_id, claimed);
    }

  return claimed;
}

static void
add_support (CasebookSaid     *self,
             Claimed          *claimed,
             CasebookEvidence *evidence)
{
  CasebookDate from = casebook_evidence_get_from (evidence);
  CasebookDate to = casebook_evidence_get_to (evidence);

  if (claimed->last == evidence)
    return;

  claimed->last = evidence;
  claimed->told.n_evidence++;
  claimed->told.latest = MAX (claimed->told.latest, to != CASEBOOK_DATE_NONE ? to : from);
  claimed->told.in_window |= casebook_date_overlaps (from, to,
                                                     casebook_case_get_window_from (self->case_),
                                                     casebook_case_get_window_to (self->case_));
}

static void
read_claim (CasebookSaid     *self,
            CasebookEvidence *evidence,
            CasebookClaim    *claim)
{
  const char *expectation_id = casebook_claim_get_expectation_id (claim);
  Claimed *claimed = claimed_on (self, casebook_claim_get_item_id (claim));

  claimed->told.n_claims++;

  /* A claim whose sentence is still owed is there, and rests on nothing yet; nor
   * does one rest on evidence that only has a name. */
  if (casebook_text_is_blank (casebook_claim_get_sentence (claim)))
    {
      claimed->told.n_owed++;
      return;
    }
  if (!casebook_evidence_can_be_judged (evidence))
    {
      claimed->told.n_bare++;
      return;
    }
  if (*expectation_id != '\0')
    g_hash_table_add (self->claimed_expectations, (gpointer) expectation_id);
  add_support (self, claimed, evidence);
}

/* The values of CasebookAudience widen, so a reader sees what is meant for that
 * reader or for more people. */
static void
read_evidence (CasebookSaid     *self,
               CasebookAudience  reader)
{
  GListModel *pieces = G_LIST_MODEL (casebook_case_get_evidence (self->case_));

  for (guint i = 0; i < g_list_model_get_n_items (pieces); i++)
    {
      g_autoptr (CasebookEvidence) evidence = g_list_model_get_item (pieces, i);
      GListModel *claims = G_LIST_MODEL (casebook_evidence_get_claims (evidence));

      if (casebook_evidence_get_audience (evidence) < reader)
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (claims); j++)
        {
          g_autoptr (CasebookClaim) claim = g_list_model_get_item (claims, j);

          read_claim (self, evidence, claim);
        }
    }
}

static void
read_no_opportunities (CasebookSaid *self)
{
  GListModel *statements = G_LIST_MODEL (casebook_case_get_no_opportunities (self->case_));

  for (guint i = 0; i < g_list_model_get_n_items (statements); i++)
    {
      g_autoptr (CasebookNoOpportunity) stated = g_list_model_get_item (statements, i);
      const char *expectation_id = casebook_no_opportunity_get_expectation_id (stated);
      const char *item_id = casebook_no_opportunity_get_item_id (stated);

      if (*expectation_id != '\0')
        g_hash_table_add (self->passed_expectations, (gpointer) expectation_id);
      else
        g_hash_table_add (self->passed_items, (gpointer) item_id);
    }
}

/**
 * casebook_said_new:
 * @case_: a case
 * @reader: who reads; evidence that this reader may not see is not there
 *
 * Returns: (transfer full): what @case_ says at this moment
 */
CasebookSaid *
casebook_said_new (CasebookCase     *case_,
                   CasebookAudience  reader)
{
  CasebookSaid *self;

  g_return_val_if_fail (CASEBOOK_IS_CASE (case_), NULL);

  self = g_new0 (CasebookSaid, 1);
  self->case_ = g_object_ref (case_);
  self->claimed = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->claimed_expectations = g_hash_table_new (g_str_hash, g_str_equal);
  self->passed_items = g_hash_table_new (g_str_hash, g_str_equal);
  self->passed_expectations = g_hash_table_new (g_str_hash, g_str_equal);
  read_evidence (self, reader);
  read_no_opportunities (self);

  return self;
}

/**
 * casebook_said_free:
 * @self: (transfer full): what a case says
 */
void
casebook_said_free (CasebookSaid *self)
{
  g_hash_table_unref (self->passed_expectations);
  g_hash_table_unref (self->passed_items);
  g_hash_table_unref (self->claimed_expectations);
  g_hash_table_unref (self->claimed);
  g_object_unref (self->case_);
  g_free (self);
}

/**
 * casebook_said_get_level:
 * @self: what a case says
 *
 * Returns: (transfer none): id of the level it aims at, "" when none is chosen
 */
const char *
casebook_said_get_level (CasebookSaid *self)
{
  return casebook_case_get_to_level (self->case_);
}

/**
 * casebook_said_find_claimed:
 * @self: what a case says
 * @item_id: id of an item
 *
 * Returns: (transfer none) (nullable): what is claimed on that very item, or %NULL when nothing is
 */
const CasebookClaimed *
casebook_said_find_claimed (CasebookSaid *self,
                            const char   *item_id)
{
  const Claimed *claimed = g_hash_table_lookup (self->claimed, item_id);

  return claimed != NULL ? &claimed->told : NULL;
}

/**
 * casebook_said_supports:
 * @self: what a case says
 * @expectation_id: id of an expectation
 *
 * Returns: whether a claim on that very expectation is supported
 */
gboolean
casebook_said_supports (CasebookSaid *self,
                        const char   *expectation_id)
{
  return g_hash_table_contains (self->claimed_expectations, expectation_id);
}

/**
 * casebook_said_had_no_opportunity:
 * @self: what a case says
 * @item_id: id of an item
 *
 * Returns: whether no opportunity is stated for that very item as a whole
 */
gboolean
casebook_said_had_no_opportunity (CasebookSaid *self,
                                  const char   *item_id)
{
  return g_hash_table_contains (self->passed_items, item_id);
}

/**
 * casebook_said_had_no_opportunity_for:
 * @self: what a case says
 * @expectation_id: id of an expectation
 *
 * Returns: whether no opportunity is stated for that very expectation
 */
gboolean
casebook_said_had_no_opportunity_for (CasebookSaid *self,
                                      const char   *expectation_id)
{
  return g_hash_table_contains (self->passed_expectations, expectation_id);
}
