/* Casebook: what a reader of a packet may see. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "checks/coverage.h"
#include "domain/case.h"
#include "domain/framework.h"
#include "reports/packet-parts.h"

/**
 * CasebookSupport:
 * @evidence: a piece of evidence
 * @claims: (element-type CasebookClaim): its claims under one item, in order
 */
typedef struct
{
  CasebookEvidence *evidence;
  GPtrArray        *claims;
} CasebookSupport;

#define CASEBOOK_TYPE_SELECTION (casebook_selection_get_type ())

/* Whatever a packet says of a case, it takes from here, so that nothing a
 * reader may not see can slip in beside. */
G_DECLARE_FINAL_TYPE (CasebookSelection, casebook_selection, CASEBOOK, SELECTION, GObject)

CasebookSelection *casebook_selection_new (CasebookCase      *case_,
                                           CasebookFramework *framework,
                                           CasebookAudience   reader);

CasebookCase      *casebook_selection_get_case       (CasebookSelection *self);
CasebookFramework *casebook_selection_get_framework  (CasebookSelection *self);
const char        *casebook_selection_get_from_title (CasebookSelection *self);
const char        *casebook_selection_get_to_title   (CasebookSelection *self);
const char        *casebook_selection_get_from_short (CasebookSelection *self);
const char        *casebook_selection_get_to_short   (CasebookSelection *self);
GPtrArray         *casebook_selection_get_items      (CasebookSelection *self);
GPtrArray         *casebook_selection_get_evidence   (CasebookSelection *self);
GPtrArray         *casebook_selection_get_supports   (CasebookSelection *self,
                                                      CasebookItem      *item);
CasebookItem      *casebook_selection_get_home       (CasebookSelection *self,
                                                      CasebookEvidence  *evidence);
CasebookCoverage  *casebook_selection_get_coverage   (CasebookSelection *self,
                                                      CasebookItem      *item);
GPtrArray         *casebook_selection_dup_strongest  (CasebookSelection *self);
GPtrArray         *casebook_selection_dup_absences   (CasebookSelection *self,
                                                      CasebookItem      *item);
const char        *casebook_selection_get_item_place (CasebookSelection *self,
                                                      CasebookItem      *item);
const char        *casebook_selection_get_place      (CasebookSelection *self,
                                                      CasebookEvidence  *evidence);
void               casebook_selection_set_parts     (CasebookSelection *self,
                                                     const CasebookPacketParts *parts);
gboolean           casebook_selection_has_part      (CasebookSelection *self,
                                                     CasebookPacketPart part);
void               casebook_selection_tell_sources  (CasebookSelection *self,
                                                     GHashTable        *sources);
const char        *casebook_selection_get_number     (CasebookSelection *self,
                                                      CasebookEvidence  *evidence);
