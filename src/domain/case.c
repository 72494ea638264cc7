/* Casebook: one candidate held against one framework.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A case with everything about it. Its framework is a version that never
 * changes, named by the id the library keeps it under. What lies in the bin is
 * in no list.
 */
#include "domain/case.h"

struct _CasebookCase
{
  CasebookRecord parent_instance;

  char *candidate;
  char *framework;
  char *from_level;
  char *to_level;
  CasebookDate window_from;
  CasebookDate window_to;
  char *manager;
  char *team;
  char *ask;

  GListStore *evidence;
  GListStore *no_opportunities;
  GListStore *progress;
};

G_DEFINE_FINAL_TYPE (CasebookCase, casebook_case, CASEBOOK_TYPE_RECORD)

static const CasebookField fields[] = {
  { "candidate", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookCase, candidate) },
  { "framework", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookCase, framework) },
  { "from-level", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookCase, from_level) },
  { "to-level", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookCase, to_level) },
  { "window-from", CASEBOOK_FIELD_DATE, G_STRUCT_OFFSET (CasebookCase, window_from) },
  { "window-to", CASEBOOK_FIELD_DATE, G_STRUCT_OFFSET (CasebookCase, window_to) },
  { "manager", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookCase, manager) },
  { "team", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookCase, team) },
  { "ask", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookCase, ask) },
};

static void
casebook_case_dispose (GObject *object)
{
  CasebookCase *self = CASEBOOK_CASE (object);

  g_list_store_remove_all (self->evidence);
  g_list_store_remove_all (self->no_opportunities);
  g_list_store_remove_all (self->progress);

  G_OBJECT_CLASS (casebook_case_parent_class)->dispose (object);
}

static void
casebook_case_finalize (GObject *object)
{
  CasebookCase *self = CASEBOOK_CASE (object);

  g_object_unref (self->evidence);
  g_object_unref (self->no_opportunities);
  g_object_unref (self->progress);

  G_OBJECT_CLASS (casebook_case_parent_class)->finalize (object);
}

static void
casebook_case_class_init (CasebookCaseClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->dispose = casebook_case_dispose;
  object_class->finalize = casebook_case_finalize;

  casebook_record_class_install_fields (CASEBOOK_RECORD_CLASS (class), fields, G_N_ELEMENTS (fields));
}

static void
casebook_case_init (CasebookCase *self)
{
  self->evidence = g_list_store_new (CASEBOOK_TYPE_EVIDENCE);
  self->no_opportunities = g_list_store_new (CASEBOOK_TYPE_NO_OPPORTUNITY);
  self->progress = g_list_store_new (CASEBOOK_TYPE_PROGRESS);
}

/**
 * casebook_case_get_candidate:
 * @self: a case
 *
 * Returns: (transfer none): whose case it is
 */
const char *
casebook_case_get_candidate (CasebookCase *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE (self), NULL);

  return self->candidate;
}

/**
 * casebook_case_get_framework:
 * @self: a case
 *
 * Returns: (transfer none): id of the framework version it is pinned to
 */
const char *
casebook_case_get_framework (CasebookCase *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE (self), NULL);

  return self->framework;
}

/**
 * casebook_case_get_from_level:
 * @self: a case
 *
 * Returns: (transfer none): id of the current level
 */
const char *
casebook_case_get_from_level (CasebookCase *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE (self), NULL);

  return self->from_level;
}

/**
 * casebook_case_get_to_level:
 * @self: a case
 *
 * Returns: (transfer none): id of the target level
 */
const char *
casebook_case_get_to_level (CasebookCase *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE (self), NULL);

  return self->to_level;
}

/**
 * casebook_case_get_window_from:
 * @self: a case
 *
 * Returns: start of the review window
 */
CasebookDate
casebook_case_get_window_from (CasebookCase *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE (self), 0);

  return self->window_from;
}

/**
 * casebook_case_get_window_to:
 * @self: a case
 *
 * Returns: end of the review window
 */
CasebookDate
casebook_case_get_window_to (CasebookCase *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE (self), 0);

  return self->window_to;
}

/**
 * casebook_case_get_manager:
 * @self: a case
 *
 * Returns: (transfer none): name of the manager
 */
const char *
casebook_case_get_manager (CasebookCase *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE (self), NULL);

  return self->manager;
}

/**
 * casebook_case_get_team:
 * @self: a case
 *
 * Returns: (transfer none): name of the team
 */
const char *
casebook_case_get_team (CasebookCase *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE (self), NULL);

  return self->team;
}

/**
 * casebook_case_get_ask:
 * @self: a case
 *
 * Returns: (transfer none): the ask in the candidate's words, for the head of the brief
 */
const char *
casebook_case_get_ask (CasebookCase *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE (self), NULL);

  return self->ask;
}

/**
 * casebook_case_get_evidence:
 * @self: a case
 *
 * Returns: (transfer none): its evidence, a list of #CasebookEvidence, newest first
 */
GListStore *
casebook_case_get_evidence (CasebookCase *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE (self), NULL);

  return self->evidence;
}

/**
 * casebook_case_get_no_opportunities:
 * @self: a case
 *
 * Returns: (transfer none): a list of #CasebookNoOpportunity
 */
GListStore *
casebook_case_get_no_opportunities (CasebookCase *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE (self), NULL);

  return self->no_opportunities;
}

/**
 * casebook_case_get_progress:
 * @self: a case
 *
 * Returns: (transfer none): a list of #CasebookProgress, at most one a resource
 */
GListStore *
casebook_case_get_progress (CasebookCase *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE (self), NULL);

  return self->progress;
}

/**
 * casebook_case_find_evidence:
 * @self: a case
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the evidence with that id
 */
CasebookEvidence *
casebook_case_find_evidence (CasebookCase *self,
                             const char   *id)
{
  guint n;

  g_return_val_if_fail (CASEBOOK_IS_CASE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->evidence));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CasebookRecord) evidence = g_list_model_get_item (G_LIST_MODEL (self->evidence), i);

      if (g_str_equal (casebook_record_get_id (evidence), id))
        return CASEBOOK_EVIDENCE (evidence);
    }

  return NULL;
}

static int
compare_claims (gconstpointer a,
                gconstpointer b)
{
  return casebook_claim_compare (*(CasebookClaim **) a, *(CasebookClaim **) b);
}

/**
 * casebook_case_dup_claims:
 * @self: a case
 *
 * Returns: (transfer full) (element-type CasebookClaim): the claims of all its evidence as they
 *   stand now, in the order of casebook_claim_compare()
 */
GPtrArray *
casebook_case_dup_claims (CasebookCase *self)
{
  GPtrArray *found;
  guint n;

  g_return_val_if_fail (CASEBOOK_IS_CASE (self), NULL);

  found = g_ptr_array_new_with_free_func (g_object_unref);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->evidence));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CasebookEvidence) evidence = g_list_model_get_item (G_LIST_MODEL (self->evidence), i);
      GListModel *claims = G_LIST_MODEL (casebook_evidence_get_claims (evidence));

      for (guint j = 0; j < g_list_model_get_n_items (claims); j++)
        g_ptr_array_add (found, g_list_model_get_item (claims, j));
    }
  g_ptr_array_sort (found, compare_claims);

  return found;
}

/**
 * casebook_case_dup_claims_on:
 * @self: a case
 * @item_id: a node of the framework
 *
 * Returns: (transfer full): the claims on that very item as they stand now, a list of
 *   #CasebookClaim in the order of casebook_case_dup_claims()
 */
GListModel *
casebook_case_dup_claims_on (CasebookCase *self,
                             const char   *item_id)
{
  g_autoptr (GPtrArray) claims = NULL;
  GListStore *found;

  g_return_val_if_fail (CASEBOOK_IS_CASE (self), NULL);
  g_return_val_if_fail (item_id != NULL, NULL);

  claims = casebook_case_dup_claims (self);
  found = g_list_store_new (CASEBOOK_TYPE_CLAIM);
  for (guint i = 0; i < claims->len; i++)
    {
      if (g_str_equal (casebook_claim_get_item_id (claims->pdata[i]), item_id))
        g_list_store_append (found, claims->pdata[i]);
    }

  return G_LIST_MODEL (found);
}

/**
 * casebook_case_get_next_position:
 * @self: a case
 *
 * Returns: a position for a claim that is to stand behind all others of the case
 */
double
casebook_case_get_next_position (CasebookCase *self)
{
  g_autoptr (GPtrArray) claims = NULL;

  g_return_val_if_fail (CASEBOOK_IS_CASE (self), 1);

  claims = casebook_case_dup_claims (self);
  return claims->len > 0 ? casebook_claim_get_position (claims->pdata[claims->len - 1]) + 1 : 1;
}

/**
 * casebook_case_find_no_opportunity:
 * @self: a case
 * @item_id: a node of the framework
 * @expectation_id: one expectation of it, or "" for the item as a whole
 *
 * Returns: (transfer none) (nullable): what was stated about it
 */
CasebookNoOpportunity *
casebook_case_find_no_opportunity (CasebookCase *self,
                                   const char   *item_id,
                                   const char   *expectation_id)
{
  guint n;

  g_return_val_if_fail (CASEBOOK_IS_CASE (self), NULL);
  g_return_val_if_fail (item_id != NULL, NULL);
  g_return_val_if_fail (expectation_id != NULL, NULL);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->no_opportunities));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CasebookNoOpportunity) stated = g_list_model_get_item (G_LIST_MODEL (self->no_opportunities), i);

      if (g_str_equal (casebook_no_opportunity_get_item_id (stated), item_id) &&
          g_str_equal (casebook_no_opportunity_get_expectation_id (stated), expectation_id))
        return stated;
    }

  return NULL;
}

/**
 * casebook_case_find_progress:
 * @self: a case
 * @resource_id: a resource of the framework
 *
 * Returns: (transfer none) (nullable): what was stated about it
 */
CasebookProgress *
casebook_case_find_progress (CasebookCase *self,
                             const char   *resource_id)
{
  guint n;

  g_return_val_if_fail (CASEBOOK_IS_CASE (self), NULL);
  g_return_val_if_fail (resource_id != NULL, NULL);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->progress));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CasebookProgress) progress = g_list_model_get_item (G_LIST_MODEL (self->progress), i);

      if (g_str_equal (casebook_progress_get_resource_id (progress), resource_id))
        return progress;
    }

  return NULL;
}

/**
 * casebook_case_get_progress_state:
 * @self: a case
 * @resource_id: a resource of the framework
 *
 * Returns: how far the candidate is with the resource
 */
CasebookProgressState
casebook_case_get_progress_state (CasebookCase *self,
                                  const char   *resource_id)
{
  CasebookProgress *progress = casebook_case_find_progress (self, resource_id);

  return progress != NULL ? casebook_progress_get_state (progress) : CASEBOOK_PROGRESS_NONE;
}
