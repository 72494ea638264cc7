/* Casebook: the files a library is made of. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/database.h"

gboolean casebook_own_files_check_target (CasebookDatabase *database,
                                          const char       *path,
                                          GError          **error);
void     casebook_own_files_remove       (const char       *path);
