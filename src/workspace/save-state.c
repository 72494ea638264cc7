/* Casebook: whether what was changed is on disk.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/save-state.h"

G_DEFINE_ENUM_TYPE (CasebookSaveState, casebook_save_state,
                    G_DEFINE_ENUM_VALUE (CASEBOOK_SAVE_SAVED, "saved"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_SAVE_PENDING, "pending"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_SAVE_WRITING, "writing"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_SAVE_FAILED, "failed"))
