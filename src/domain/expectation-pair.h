/* Casebook: one expectation at two levels. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/item.h"

#define CASEBOOK_TYPE_EXPECTATION_PAIR (casebook_expectation_pair_get_type ())

G_DECLARE_FINAL_TYPE (CasebookExpectationPair, casebook_expectation_pair, CASEBOOK, EXPECTATION_PAIR, GObject)

GListModel *casebook_expectation_pair_list (CasebookItem           *item,
                                            const char             *from_level,
                                            const char             *to_level,
                                            CasebookExpectationKind kind);

CasebookExpectation *casebook_expectation_pair_get_from (CasebookExpectationPair *self);
CasebookExpectation *casebook_expectation_pair_get_to   (CasebookExpectationPair *self);
