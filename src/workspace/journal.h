/* Casebook: what a person changes, the way back, and the way to disk. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/autosave.h"
#include "workspace/held-work.h"
#include "workspace/undo-stack.h"

#define CASEBOOK_TYPE_JOURNAL (casebook_journal_get_type ())

/* Properties, notifying: save-state (CasebookSaveState), can-undo, can-redo.
 * Signals:
 *  changed (CasebookRecord *record, const char *field), touched (CasebookRecord *record), settled ():
 *    as those of CasebookUndoStack
 *  failed (GError *), merged (CasebookRecord *, CasebookRecord *theirs, CasebookRecordMerge), gone (const char *id),
 *    lost (CasebookRecord *): as those of CasebookAutosave; who hears that something is gone brings it back by
 *    casebook_journal_revive() */
G_DECLARE_FINAL_TYPE (CasebookJournal, casebook_journal, CASEBOOK, JOURNAL, GObject)

CasebookJournal   *casebook_journal_new            (CasebookWorker      *worker);
CasebookUndoStack *casebook_journal_get_steps      (CasebookJournal     *self);
CasebookHeldWork  *casebook_journal_get_work       (CasebookJournal     *self);
CasebookSaveState  casebook_journal_get_save_state (CasebookJournal     *self);

/* Changes between begin and end are one step, and one line of the activity log. */
void               casebook_journal_begin          (CasebookJournal     *self,
                                                    const char          *action);
void               casebook_journal_end            (CasebookJournal     *self);
void               casebook_journal_mark           (CasebookJournal     *self,
                                                    GType                record_type,
                                                    const char          *id,
                                                    gboolean             deleted);
void               casebook_journal_revive          (CasebookJournal     *self,
                                                    CasebookRecord      *record);
void               casebook_journal_leave_field    (CasebookJournal     *self);
void               casebook_journal_undo           (CasebookJournal     *self);
void               casebook_journal_redo           (CasebookJournal     *self);

void               casebook_journal_write_async    (CasebookJournal     *self,
                                                    GCancellable        *cancellable,
                                                    GAsyncReadyCallback  callback,
                                                    gpointer             user_data);
gboolean           casebook_journal_write_finish   (CasebookJournal     *self,
                                                    GAsyncResult        *result,
                                                    GError             **error);
void               casebook_journal_flush_async    (CasebookJournal     *self,
                                                    GCancellable        *cancellable,
                                                    GAsyncReadyCallback  callback,
                                                    gpointer             user_data);
gboolean           casebook_journal_flush_finish   (CasebookJournal     *self,
                                                    GAsyncResult        *result,
                                                    GError             **error);
