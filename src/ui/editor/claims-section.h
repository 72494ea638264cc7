/* Casebook: what the evidence is claimed to meet. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/editor/list-section.h"

#define CASEBOOK_TYPE_CLAIMS_SECTION (casebook_claims_section_get_type ())

G_DECLARE_FINAL_TYPE (CasebookClaimsSection, casebook_claims_section, CASEBOOK, CLAIMS_SECTION, CasebookListSection)
