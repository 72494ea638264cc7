/* Casebook: what is expected of a competency, and what is claimed. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_COMPETENCY_PAGE (casebook_competency_page_get_type ())

/* Actions, each with the id of an expectation, or "" for the item as a whole:
 *  competency.new-evidence, competency.use-evidence, competency.no-opportunity,
 *  competency.take-back; and competency.full-text, a switch.
 * Signals:
 *  evidence-chosen (CasebookEvidence *): show it beside the page
 *  evidence-opened (): the person wants to go to it
 *  evidence-added (CasebookEvidence *): it was just made; its title is to be written
 *  item-activated (CasebookItem *): the person wants to go to an item under this one
 *  removed (CasebookRecord *): it went into the bin */
G_DECLARE_FINAL_TYPE (CasebookCompetencyPage, casebook_competency_page, CASEBOOK, COMPETENCY_PAGE, AdwBin)

GtkWidget *casebook_competency_page_new (CasebookCaseDesk *desk);

CasebookItem     *casebook_competency_page_get_item        (CasebookCompetencyPage *self);
CasebookEvidence *casebook_competency_page_dup_evidence    (CasebookCompetencyPage *self);
void              casebook_competency_page_set_item        (CasebookCompetencyPage *self,
                                                            CasebookItem           *item);
void              casebook_competency_page_select_evidence (CasebookCompetencyPage *self,
                                                            CasebookEvidence       *evidence);
void              casebook_competency_page_reveal_evidence (CasebookCompetencyPage *self);
void              casebook_competency_page_focus_claims    (CasebookCompetencyPage *self);
void              casebook_competency_page_return_focus    (CasebookCompetencyPage *self);
