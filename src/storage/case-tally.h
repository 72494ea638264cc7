/* Casebook: what the list of cases shows of each. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/database.h"

GPtrArray *casebook_case_tally_list_wrong (CasebookDatabase *database,
                                           GError          **error);
gboolean   casebook_case_tally_rebuild    (CasebookDatabase *database,
                                           GError          **error);
