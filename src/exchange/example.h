/* Casebook: the example case. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/database.h"

gboolean casebook_example_add  (CasebookDatabase *database,
                                char            **case_id,
                                GError          **error);
gboolean casebook_example_find (CasebookDatabase *database,
                                char            **case_id,
                                GError          **error);
