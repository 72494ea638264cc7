/* Casebook: a framework, named on the command line. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/framework.h"
#include "storage/database.h"

CasebookFramework *casebook_framework_argument_load  (CasebookDatabase  *database,
                                                      const char        *prefix,
                                                      char             **key,
                                                      GError           **error);
CasebookLevel     *casebook_framework_argument_level (CasebookFramework *framework,
                                                      const char        *id,
                                                      GError           **error);
