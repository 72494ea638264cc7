/* Casebook: what was changed, and the way back. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/undo-change.h"

#define CASEBOOK_TYPE_UNDO_STACK (casebook_undo_stack_get_type ())

/* Properties, notifying: can-undo, can-redo.
 * Signals:
 *  changed (CasebookRecord *record, const char *field): the row of the record
 *    is another than before; the field is the one that changed, or "" when the
 *    record came, went or was put elsewhere
 *  touched (CasebookRecord *record): undo or redo changed the record
 *  settled (): a step was done, undone or redone as a whole */
G_DECLARE_FINAL_TYPE (CasebookUndoStack, casebook_undo_stack, CASEBOOK, UNDO_STACK, GObject)

CasebookUndoStack *casebook_undo_stack_new (void);

void casebook_undo_stack_set_pause (CasebookUndoStack *self,
                                    gint64             pause);
void casebook_undo_stack_set_limit (CasebookUndoStack *self,
                                    gsize              limit);

/* Changes between begin and end are one step. */
void casebook_undo_stack_begin     (CasebookUndoStack  *self);
void casebook_undo_stack_end       (CasebookUndoStack  *self);
void casebook_undo_stack_perform   (CasebookUndoStack  *self,
                                    CasebookUndoChange *change);
void casebook_undo_stack_set_field (CasebookUndoStack  *self,
                                    CasebookRecord     *record,
                                    const char         *field,
                                    const GValue       *value);
void casebook_undo_stack_type      (CasebookUndoStack  *self,
                                    CasebookRecord     *record,
                                    const char         *field,
                                    const char         *text);
void casebook_undo_stack_type_value (CasebookUndoStack *self,
                                     CasebookRecord    *record,
                                     const char        *field,
                                     const GValue      *value);
void casebook_undo_stack_insert    (CasebookUndoStack  *self,
                                    GListStore         *list,
                                    guint               position,
                                    CasebookRecord     *record);
void casebook_undo_stack_remove    (CasebookUndoStack  *self,
                                    GListStore         *list,
                                    CasebookRecord     *record);
void casebook_undo_stack_move      (CasebookUndoStack  *self,
                                    GListStore         *list,
                                    CasebookRecord     *record,
                                    guint               position);
void casebook_undo_stack_seal      (CasebookUndoStack  *self);
void casebook_undo_stack_clear     (CasebookUndoStack  *self);

void casebook_undo_stack_forget_overtaken (CasebookUndoStack *self,
                                           CasebookRecord    *record);

gboolean casebook_undo_stack_get_can_undo (CasebookUndoStack *self);
gboolean casebook_undo_stack_get_can_redo (CasebookUndoStack *self);
void     casebook_undo_stack_undo         (CasebookUndoStack *self);
void     casebook_undo_stack_redo         (CasebookUndoStack *self);
