/* Casebook: the log beside a database. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

char    *casebook_log_file_find         (const char *path);
gboolean casebook_log_file_load_base    (const char *log,
                                         guint32    *base);
void     casebook_log_file_remove_empty (const char *path,
                                         const char *vfs);
