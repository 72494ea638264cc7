/* Casebook: one change of a record or of a list of them. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

/**
 * CasebookUndoChange:
 *
 * Something that was done and can be taken back and done again, any number of times.
 */
typedef struct _CasebookUndoChange CasebookUndoChange;

/**
 * CasebookUndoSwitch:
 * @subject: what is switched
 * @on: to which side
 * @user_data: what was given
 *
 * Brings about one of two sides.
 */
typedef void (*CasebookUndoSwitch) (gpointer subject,
                                    gboolean on,
                                    gpointer user_data);

CasebookUndoChange *casebook_undo_change_new_field  (CasebookRecord     *record,
                                                     const char         *field,
                                                     const GValue       *value);
CasebookUndoChange *casebook_undo_change_new_insert (GListStore         *list,
                                                     guint               position,
                                                     CasebookRecord     *record);
CasebookUndoChange *casebook_undo_change_new_remove (GListStore         *list,
                                                     guint               position,
                                                     CasebookRecord     *record);
CasebookUndoChange *casebook_undo_change_new_move   (GListStore         *list,
                                                     guint               from,
                                                     guint               to,
                                                     CasebookRecord     *record);
CasebookUndoChange *casebook_undo_change_new_switch (gpointer            subject,
                                                     gboolean            on,
                                                     CasebookUndoSwitch  turn,
                                                     gpointer            user_data);
void                casebook_undo_change_free       (CasebookUndoChange *self);

void     casebook_undo_change_apply      (CasebookUndoChange       *self);
void     casebook_undo_change_revert     (CasebookUndoChange       *self);
gboolean casebook_undo_change_extend     (CasebookUndoChange       *self,
                                          const CasebookUndoChange *later);
gboolean casebook_undo_change_is_nothing (const CasebookUndoChange *self);
gboolean casebook_undo_change_stands     (const CasebookUndoChange *self,
                                          gboolean                  is_done);

gboolean casebook_undo_change_shares_field (const CasebookUndoChange *self,
                                            const CasebookUndoChange *other);

CasebookRecord *casebook_undo_change_get_record (const CasebookUndoChange *self);
const char     *casebook_undo_change_get_field  (const CasebookUndoChange *self);
gsize           casebook_undo_change_get_size   (const CasebookUndoChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookUndoChange, casebook_undo_change_free)
