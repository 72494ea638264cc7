/* Casebook: resources and progress told in words. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case.h"
#include "domain/framework.h"

const char *casebook_progress_state_to_word (CasebookProgressState state);
char       *casebook_resource_to_words      (CasebookResource     *resource);
char       *casebook_resources_to_words     (CasebookFramework    *framework,
                                             CasebookCase         *case_);
