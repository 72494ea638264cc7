/* Casebook: a described example.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Evidence holds what belongs to it and nothing else: its claims, its measures
 * and its artefacts, each a record of its own. What lies in the bin is in no list.
 */
#include "base/text.h"
#include "domain/evidence.h"

G_DEFINE_ENUM_TYPE (CasebookAudience, casebook_audience,
                    G_DEFINE_ENUM_VALUE (CASEBOOK_AUDIENCE_ME, "me"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_AUDIENCE_MANAGER, "manager"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_AUDIENCE_COMMITTEE, "committee"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_AUDIENCE_CANDIDATE_AFTER_DECISION, "candidate-after-decision"))

struct _CasebookEvidence
{
  CasebookRecord parent_instance;

  char *case_id;
  char *title;
  char *situation;
  char *action;
  char *result;
  CasebookDate from;
  CasebookDate to;
  char *role;
  char *scope;
  int audience;
  gint64 strongest;

  GListStore *claims;
  GListStore *measures;
  GListStore *artefacts;
};

G_DEFINE_FINAL_TYPE (CasebookEvidence, casebook_evidence, CASEBOOK_TYPE_RECORD)

static const CasebookField fields[] = {
  { "case-id", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookEvidence, case_id) },
  { "title", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookEvidence, title) },
  { "situation", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookEvidence, situation) },
  { "action", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookEvidence, action) },
  { "result", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookEvidence, result) },
  { "from", CASEBOOK_FIELD_DATE, G_STRUCT_OFFSET (CasebookEvidence, from) },
  { "to", CASEBOOK_FIELD_DATE, G_STRUCT_OFFSET (CasebookEvidence, to) },
  { "role", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookEvidence, role) },
  { "scope", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookEvidence, scope) },
  { "audience", CASEBOOK_FIELD_ENUM, G_STRUCT_OFFSET (CasebookEvidence, audience), casebook_audience_get_type },
  { "strongest", CASEBOOK_FIELD_INTEGER, G_STRUCT_OFFSET (CasebookEvidence, strongest) },
};

static void
casebook_evidence_dispose (GObject *object)
{
  CasebookEvidence *self = CASEBOOK_EVIDENCE (object);

  g_list_store_remove_all (self->claims);
  g_list_store_remove_all (self->measures);
  g_list_store_remove_all (self->artefacts);

  G_OBJECT_CLASS (casebook_evidence_parent_class)->dispose (object);
}

static void
casebook_evidence_finalize (GObject *object)
{
  CasebookEvidence *self = CASEBOOK_EVIDENCE (object);

  g_object_unref (self->claims);
  g_object_unref (self->measures);
  g_object_unref (self->artefacts);

  G_OBJECT_CLASS (casebook_evidence_parent_class)->finalize (object);
}

static void
casebook_evidence_class_init (CasebookEvidenceClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->dispose = casebook_evidence_dispose;
  object_class->finalize = casebook_evidence_finalize;

  casebook_record_class_install_fields (CASEBOOK_RECORD_CLASS (class), fields, G_N_ELEMENTS (fields));
}

static void
casebook_evidence_init (CasebookEvidence *self)
{
  self->claims = g_list_store_new (CASEBOOK_TYPE_CLAIM);
  self->measures = g_list_store_new (CASEBOOK_TYPE_MEASURE);
  self->artefacts = g_list_store_new (CASEBOOK_TYPE_ARTEFACT);
}

/**
 * casebook_evidence_get_case_id:
 * @self: a piece of evidence
 *
 * Returns: (transfer none): the case it belongs to
 */
const char *
casebook_evidence_get_case_id (CasebookEvidence *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (self), NULL);

  return self->case_id;
}

/**
 * casebook_evidence_get_title:
 * @self: a piece of evidence
 *
 * Returns: (transfer none): its name, a few words
 */
const char *
casebook_evidence_get_title (CasebookEvidence *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (self), NULL);

  return self->title;
}

/**
 * casebook_evidence_get_situation:
 * @self: a piece of evidence
 *
 * Returns: (transfer none): how things stood
 */
const char *
casebook_evidence_get_situation (CasebookEvidence *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (self), NULL);

  return self->situation;
}

/**
 * casebook_evidence_get_action:
 * @self: a piece of evidence
 *
 * Returns: (transfer none): what the candidate did
 */
const char *
casebook_evidence_get_action (CasebookEvidence *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (self), NULL);

  return self->action;
}

/**
 * casebook_evidence_get_result:
 * @self: a piece of evidence
 *
 * Returns: (transfer none): what came of it
 */
const char *
casebook_evidence_get_result (CasebookEvidence *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (self), NULL);

  return self->result;
}

/**
 * casebook_evidence_get_from:
 * @self: a piece of evidence
 *
 * Returns: when it began
 */
CasebookDate
casebook_evidence_get_from (CasebookEvidence *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (self), 0);

  return self->from;
}

/**
 * casebook_evidence_get_to:
 * @self: a piece of evidence
 *
 * Returns: when it ended
 */
CasebookDate
casebook_evidence_get_to (CasebookEvidence *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (self), 0);

  return self->to;
}

/**
 * casebook_evidence_get_latest:
 * @self: a piece of evidence
 *
 * Returns: when it ended, or when it began where no end is known
 */
CasebookDate
casebook_evidence_get_latest (CasebookEvidence *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (self), 0);

  return self->to != CASEBOOK_DATE_NONE ? self->to : self->from;
}

/**
 * casebook_evidence_get_role:
 * @self: a piece of evidence
 *
 * Returns: (transfer none): the part the candidate played, "led"
 */
const char *
casebook_evidence_get_role (CasebookEvidence *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (self), NULL);

  return self->role;
}

/**
 * casebook_evidence_get_scope:
 * @self: a piece of evidence
 *
 * Returns: (transfer none): how far it reached, "organisation"
 */
const char *
casebook_evidence_get_scope (CasebookEvidence *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (self), NULL);

  return self->scope;
}

/**
 * casebook_evidence_get_audience:
 * @self: a piece of evidence
 *
 * Returns: who may read it
 */
CasebookAudience
casebook_evidence_get_audience (CasebookEvidence *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (self), 0);

  return self->audience;
}

/**
 * casebook_evidence_get_strongest:
 * @self: a piece of evidence
 *
 * Returns: its rank, 1, 2 or 3, when the candidate chose it among the strongest examples; 0 otherwise
 */
gint64
casebook_evidence_get_strongest (CasebookEvidence *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (self), 0);

  return self->strongest;
}

/**
 * casebook_evidence_may_be_read_by:
 * @self: a piece of evidence
 * @reader: who would read it
 *
 * An audience includes those named before it but the author, who sees all and reads no packet.
 * Nobody reads what lies in the bin.
 *
 * Returns: whether a packet made for @reader may have it
 */
gboolean
casebook_evidence_may_be_read_by (CasebookEvidence *self,
                                  CasebookAudience  reader)
{
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (self), FALSE);

  if (casebook_record_get_deleted (CASEBOOK_RECORD (self)))
    return FALSE;

  return self->audience != CASEBOOK_AUDIENCE_ME &&
         (CasebookAudience) self->audience >= MIN (reader, CASEBOOK_AUDIENCE_COMMITTEE);
}

/**
 * casebook_evidence_can_be_judged:
 * @self: a piece of evidence
 *
 * A title and a situation alone tell nobody what the candidate did.
 *
 * Returns: whether it says what was done or what came of it
 */
gboolean
casebook_evidence_can_be_judged (CasebookEvidence *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (self), FALSE);

  return !casebook_text_is_blank (self->action) || !casebook_text_is_blank (self->result);
}

/**
 * casebook_evidence_get_claims:
 * @self: a piece of evidence
 *
 * Returns: (transfer none): its claims, a list of #CasebookClaim
 */
GListStore *
casebook_evidence_get_claims (CasebookEvidence *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (self), NULL);

  return self->claims;
}

/**
 * casebook_evidence_get_measures:
 * @self: a piece of evidence
 *
 * Returns: (transfer none): its measures, a list of #CasebookMeasure by position
 */
GListStore *
casebook_evidence_get_measures (CasebookEvidence *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (self), NULL);

  return self->measures;
}

/**
 * casebook_evidence_get_artefacts:
 * @self: a piece of evidence
 *
 * Returns: (transfer none): its artefacts, a list of #CasebookArtefact by position
 */
GListStore *
casebook_evidence_get_artefacts (CasebookEvidence *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (self), NULL);

  return self->artefacts;
}

/**
 * casebook_evidence_find_claim:
 * @self: a piece of evidence
 * @item_id: an item of a framework
 * @expectation_id: one of its expectations, or "" for the item as a whole
 *
 * What is claimed of an expectation is claimed of its item as well, but not the other way round.
 *
 * Returns: (transfer none) (nullable): the first claim that says so already
 */
CasebookClaim *
casebook_evidence_find_claim (CasebookEvidence *self,
                              const char       *item_id,
                              const char       *expectation_id)
{
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (self), NULL);
  g_return_val_if_fail (item_id != NULL, NULL);
  g_return_val_if_fail (expectation_id != NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->claims)); i++)
    {
      g_autoptr (CasebookClaim) claim = g_list_model_get_item (G_LIST_MODEL (self->claims), i);

      if (g_str_equal (casebook_claim_get_item_id (claim), item_id) &&
          (*expectation_id == '\0' || g_str_equal (casebook_claim_get_expectation_id (claim), expectation_id)))
        return claim;
    }

  return NULL;
}
