/* Casebook: what is to be written next. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-merge.h"
#include "storage/database.h"

/**
 * CasebookUnsaved:
 *
 * A set of records, and of rows that only go to the bin or come back from it,
 * which are written together.
 */
typedef struct _CasebookUnsaved CasebookUnsaved;

/**
 * CasebookUnsavedMerged:
 * @record: a live record that was changed elsewhere as well
 * @merge: what came of both changes
 * @user_data: what was given
 *
 * Hears of a record that now holds what both sides wrote.
 */
typedef void (*CasebookUnsavedMerged) (CasebookRecord      *record,
                                       CasebookRecordMerge  merge,
                                       gpointer             user_data);

CasebookUnsaved *casebook_unsaved_new          (void);
void             casebook_unsaved_free         (CasebookUnsaved  *self);
gboolean         casebook_unsaved_is_empty     (CasebookUnsaved  *self);
void             casebook_unsaved_add          (CasebookUnsaved  *self,
                                                CasebookRecord   *record,
                                                const char       *action);
void             casebook_unsaved_mark         (CasebookUnsaved  *self,
                                                GType             record_type,
                                                const char       *id,
                                                gboolean          deleted);
void             casebook_unsaved_append       (CasebookUnsaved  *self,
                                                CasebookUnsaved  *later);
CasebookUnsaved *casebook_unsaved_copy         (CasebookUnsaved  *self);
gboolean         casebook_unsaved_write        (CasebookUnsaved  *self,
                                                CasebookDatabase *database,
                                                GError          **error);
CasebookUnsaved *casebook_unsaved_settle       (CasebookUnsaved       *self,
                                                CasebookUnsaved       *written,
                                                CasebookUnsavedMerged  merged,
                                                gpointer               user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookUnsaved, casebook_unsaved_free)
