/* Casebook: who may read something, in words. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/evidence.h"

const char *casebook_audience_to_words (CasebookAudience audience);
