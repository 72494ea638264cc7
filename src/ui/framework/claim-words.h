/* Casebook: claims told in words. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/evidence.h"

char *casebook_claim_sentence_or_hint    (const char       *sentence);
char *casebook_evidence_to_words         (CasebookEvidence *evidence);
char *casebook_evidence_context_to_words (CasebookEvidence *evidence);
char *casebook_evidence_title_or_hint    (CasebookEvidence *evidence);
char *casebook_supports_to_words         (guint             n_claims);
char *casebook_claims_to_words           (guint             n_claims);
