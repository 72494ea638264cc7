/* Casebook: whether the search index agrees with the rows. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/database.h"

gboolean casebook_index_check (CasebookDatabase *database,
                               GError          **error);
