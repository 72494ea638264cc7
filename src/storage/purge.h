/* Casebook: the second time a person says it. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/database.h"

gboolean casebook_purge (CasebookDatabase *database,
                         GType             record_type,
                         const char       *id,
                         GError          **error);
