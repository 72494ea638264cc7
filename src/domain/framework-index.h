/* Casebook: the indexes of a sealed framework; private to framework.c. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/framework.h"

typedef struct _CasebookFrameworkIndex CasebookFrameworkIndex;

CasebookFrameworkIndex       *casebook_framework_index_new  (CasebookFramework      *framework,
                                                             GError                **error);
void                          casebook_framework_index_free (CasebookFrameworkIndex *self);
const CasebookFrameworkIndex *casebook_framework_get_index  (CasebookFramework      *self);
