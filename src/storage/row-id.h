/* Casebook: ids as a person types them. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/database.h"

char *casebook_row_id_find          (CasebookDatabase *database,
                                     GType             record_type,
                                     const char       *prefix,
                                     GError          **error);
void  casebook_row_id_set_not_found (GError          **error,
                                     GType             record_type,
                                     const char       *id);
