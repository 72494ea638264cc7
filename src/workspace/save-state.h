/* Casebook: whether what was changed is on disk. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

/**
 * CasebookSaveState:
 * @CASEBOOK_SAVE_SAVED: everything is on disk
 * @CASEBOOK_SAVE_PENDING: something was changed and will be written within a second
 * @CASEBOOK_SAVE_WRITING: it is being written
 * @CASEBOOK_SAVE_FAILED: it could not be written; it is kept, and tried again by itself and on the next change
 */
typedef enum
{
  CASEBOOK_SAVE_SAVED,
  CASEBOOK_SAVE_PENDING,
  CASEBOOK_SAVE_WRITING,
  CASEBOOK_SAVE_FAILED,
} CasebookSaveState;

#define CASEBOOK_TYPE_SAVE_STATE (casebook_save_state_get_type ())

GType casebook_save_state_get_type (void);
