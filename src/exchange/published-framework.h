/* Casebook: frameworks between a library and a file. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/framework.h"
#include "storage/database.h"

char              *casebook_published_framework_add             (CasebookDatabase  *database,
                                                                 CasebookFramework *framework,
                                                                 GError           **error);
char              *casebook_published_framework_ensure_built_in (CasebookDatabase  *database,
                                                                 GError           **error);
CasebookFramework *casebook_published_framework_load            (CasebookDatabase  *database,
                                                                 const char        *key,
                                                                 GError           **error);
