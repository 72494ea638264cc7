/* Casebook: what a file says it is. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

gboolean casebook_file_header_check (const char *path,
                                     const char *vfs,
                                     gboolean   *exists,
                                     GError    **error);
