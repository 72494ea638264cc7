/* Casebook: change stamps. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/database.h"

gboolean casebook_clock_next (CasebookDatabase *database,
                              gint64           *stamp,
                              GError          **error);
