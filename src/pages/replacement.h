/* Casebook: a file that takes the place of another. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/**
 * CasebookReplacementWriter:
 * @fd: the new file, open for reading and writing
 * @beside: where it is until it is whole
 * @user_data: what was given
 * @error: return location for the reason in a few words
 *
 * Returns: whether all of it was written
 */
typedef gboolean (*CasebookReplacementWriter) (int          fd,
                                               const char  *beside,
                                               gpointer     user_data,
                                               GError     **error);

gboolean casebook_replacement_write (const char                *path,
                                     CasebookReplacementWriter  write,
                                     gpointer                   user_data,
                                     GError                   **error);
