/* Casebook: a copy of a library at one moment. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/database.h"

gboolean casebook_backup_write (CasebookDatabase *database,
                                const char       *path,
                                GCancellable     *cancellable,
                                GError          **error);
