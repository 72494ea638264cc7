/* Casebook: a described example. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/artefact.h"
#include "domain/claim.h"
#include "domain/measure.h"

/**
 * CasebookAudience:
 * @CASEBOOK_AUDIENCE_ME: the candidate alone; it is in no packet
 * @CASEBOOK_AUDIENCE_MANAGER: the candidate and the manager
 * @CASEBOOK_AUDIENCE_COMMITTEE: everybody who reads the packet
 * @CASEBOOK_AUDIENCE_CANDIDATE_AFTER_DECISION: the committee, and the candidate once it has decided
 */
typedef enum
{
  CASEBOOK_AUDIENCE_ME,
  CASEBOOK_AUDIENCE_MANAGER,
  CASEBOOK_AUDIENCE_COMMITTEE,
  CASEBOOK_AUDIENCE_CANDIDATE_AFTER_DECISION,
} CasebookAudience;

#define CASEBOOK_TYPE_AUDIENCE (casebook_audience_get_type ())

GType casebook_audience_get_type (void);

#define CASEBOOK_TYPE_EVIDENCE (casebook_evidence_get_type ())

G_DECLARE_FINAL_TYPE (CasebookEvidence, casebook_evidence, CASEBOOK, EVIDENCE, CasebookRecord)

const char      *casebook_evidence_get_case_id   (CasebookEvidence *self);
const char      *casebook_evidence_get_title     (CasebookEvidence *self);
const char      *casebook_evidence_get_situation (CasebookEvidence *self);
const char      *casebook_evidence_get_action    (CasebookEvidence *self);
const char      *casebook_evidence_get_result    (CasebookEvidence *self);
CasebookDate     casebook_evidence_get_from      (CasebookEvidence *self);
CasebookDate     casebook_evidence_get_to        (CasebookEvidence *self);
CasebookDate     casebook_evidence_get_latest    (CasebookEvidence *self);
const char      *casebook_evidence_get_role      (CasebookEvidence *self);
const char      *casebook_evidence_get_scope     (CasebookEvidence *self);
CasebookAudience casebook_evidence_get_audience  (CasebookEvidence *self);
gint64           casebook_evidence_get_strongest (CasebookEvidence *self);
gboolean         casebook_evidence_can_be_judged (CasebookEvidence *self);
gboolean         casebook_evidence_may_be_read_by (CasebookEvidence *self,
                                                   CasebookAudience  reader);

GListStore *casebook_evidence_get_claims    (CasebookEvidence *self);
GListStore *casebook_evidence_get_measures  (CasebookEvidence *self);
GListStore *casebook_evidence_get_artefacts (CasebookEvidence *self);

CasebookClaim *casebook_evidence_find_claim (CasebookEvidence *self,
                                             const char       *item_id,
                                             const char       *expectation_id);
