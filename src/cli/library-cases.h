/* Casebook: whether cases fit their frameworks. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/database.h"

gboolean casebook_library_cases_check (CasebookDatabase *database,
                                       GPtrArray        *damages,
                                       GError          **error);
