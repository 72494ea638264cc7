/* Casebook: what a person did with one stroke. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/undo-change.h"

/**
 * CasebookUndoStep:
 *
 * Some changes that are undone and redone together.
 */
typedef struct _CasebookUndoStep CasebookUndoStep;

CasebookUndoStep   *casebook_undo_step_new           (void);
void                casebook_undo_step_free          (CasebookUndoStep   *self);
void                casebook_undo_step_take          (CasebookUndoStep   *self,
                                                      CasebookUndoChange *change);
guint               casebook_undo_step_get_n_changes (CasebookUndoStep   *self);
CasebookUndoChange *casebook_undo_step_get_change    (CasebookUndoStep   *self,
                                                      guint               position);
gsize               casebook_undo_step_get_size      (CasebookUndoStep   *self);
void                casebook_undo_step_apply         (CasebookUndoStep   *self);
void                casebook_undo_step_revert        (CasebookUndoStep   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookUndoStep, casebook_undo_step_free)
