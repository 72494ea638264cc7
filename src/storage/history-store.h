/* Casebook: older versions of rows. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"
#include "storage/database.h"

GPtrArray *casebook_history_store_list (CasebookDatabase *database,
                                        GType             record_type,
                                        const char       *id,
                                        GError          **error);
