/* Casebook: having a file alone. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * CasebookSoleUse:
 *
 * Keeps everybody from opening a file as a database while something is done
 * with it that SQLite knows nothing of.
 */
typedef struct _CasebookSoleUse CasebookSoleUse;

CasebookSoleUse *casebook_sole_use_take (const char       *path,
                                         const char       *vfs,
                                         GError          **error);
void             casebook_sole_use_free (CasebookSoleUse  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookSoleUse, casebook_sole_use_free)
