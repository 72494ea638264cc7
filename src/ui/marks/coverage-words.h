/* Casebook: coverage told in words. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "checks/coverage.h"

const char *casebook_coverage_state_to_word      (CasebookCoverageState state);
const char *casebook_coverage_state_to_icon_name (CasebookCoverageState state);
const char *casebook_coverage_lack_to_sentence   (CasebookCoverageLack  lack);
char       *casebook_coverage_to_words           (CasebookCoverage     *coverage,
                                                  CasebookDate          today);
