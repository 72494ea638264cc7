/* Casebook: one change of a person, written. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"
#include "storage/database.h"

gboolean casebook_changes_apply       (CasebookDatabase *database,
                                       GPtrArray        *records,
                                       const char       *action,
                                       GError          **error);
gboolean casebook_changes_set_deleted (CasebookDatabase *database,
                                       GType             record_type,
                                       const char       *id,
                                       gboolean          deleted,
                                       GError          **error);
