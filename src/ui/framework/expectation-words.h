/* Casebook: expectations told in words. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case.h"
#include "domain/expectation-pair.h"

const char *casebook_expectation_kind_to_heading (CasebookExpectationKind  kind);
GHashTable *casebook_expectation_count_claims    (CasebookCase            *case_);
char       *casebook_expectation_to_words        (CasebookExpectationPair *pair,
                                                  const char              *level,
                                                  gboolean                 say_new,
                                                  guint                    n_claims,
                                                  const char              *reason);
