/* Casebook: what a person did with one stroke.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/undo-step.h"

struct _CasebookUndoStep
{
  GPtrArray *changes;
};

/**
 * casebook_undo_step_new:
 *
 * Returns: (transfer full): a step without changes
 */
CasebookUndoStep *
casebook_undo_step_new (void)
{
  CasebookUndoStep *self = g_new0 (CasebookUndoStep, 1);

  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) casebook_undo_change_free);
  return self;
}

void
casebook_undo_step_free (CasebookUndoStep *self)
{
  g_ptr_array_unref (self->changes);
  g_free (self);
}

/**
 * casebook_undo_step_take:
 * @self: a step that is being made
 * @change: (transfer full): the next change
 */
void
casebook_undo_step_take (CasebookUndoStep   *self,
                         CasebookUndoChange *change)
{
  g_ptr_array_add (self->changes, change);
}

guint
casebook_undo_step_get_n_changes (CasebookUndoStep *self)
{
  return self->changes->len;
}

/**
 * casebook_undo_step_get_change:
 * @self: a step
 * @position: less than how many changes it has
 *
 * Returns: (transfer none): the change, counted from the first that was done
 */
CasebookUndoChange *
casebook_undo_step_get_change (CasebookUndoStep *self,
                               guint             position)
{
  return g_ptr_array_index (self->changes, position);
}

/**
 * casebook_undo_step_get_size:
 * @self: a step
 *
 * Returns: how many bytes it keeps alive
 */
gsize
casebook_undo_step_get_size (CasebookUndoStep *self)
{
  gsize size = sizeof *self;

  for (guint i = 0; i < self->changes->len; i++)
    size += casebook_undo_change_get_size (g_ptr_array_index (self->changes, i));

  return size;
}

/**
 * casebook_undo_step_apply:
 * @self: a step that was reverted
 *
 * Does its changes again, in the order they were done.
 */
void
casebook_undo_step_apply (CasebookUndoStep *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    casebook_undo_change_apply (g_ptr_array_index (self->changes, i));
}

/**
 * casebook_undo_step_revert:
 * @self: a step that was done
 *
 * Takes its changes back, the last one first.
 */
void
casebook_undo_step_revert (CasebookUndoStep *self)
{
  for (guint i = self->changes->len; i > 0; i--)
    casebook_undo_change_revert (g_ptr_array_index (self->changes, i - 1));
}
