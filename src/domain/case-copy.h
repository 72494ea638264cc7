/* Casebook: a case, copied as a whole. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case.h"

CasebookCase *casebook_case_copy (CasebookCase *self);
