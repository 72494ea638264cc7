/* Casebook: what was changed goes to disk by itself. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"
#include "workspace/save-state.h"
#include "workspace/worker.h"

#define CASEBOOK_TYPE_AUTOSAVE (casebook_autosave_get_type ())

/* Property, notifying: state (CasebookSaveState).
 * Signals:
 *  failed (GError *): see %CASEBOOK_SAVE_FAILED; not repeated while the reason stays the same
 *  merged (CasebookRecord *, CasebookRecord *theirs, CasebookRecordMerge): the record was changed
 *    elsewhere as well, to @theirs, and holds both changes now; where both changed one field, what was written here stands
 *  gone (const char *id) -> gboolean: the case or evidence with that id was deleted for good, so nothing of
 *    it was written; whoever has it in memory adds all of it anew with no stamp and returns %TRUE
 *  lost (CasebookRecord *): the artefact was not written and will not be; its file was deleted for good */
G_DECLARE_FINAL_TYPE (CasebookAutosave, casebook_autosave, CASEBOOK, AUTOSAVE, GObject)

CasebookAutosave *casebook_autosave_new (CasebookWorker *worker);

void              casebook_autosave_set_delay (CasebookAutosave *self,
                                               guint             delay);
void              casebook_autosave_set_pause (CasebookAutosave *self,
                                               guint             pause);
CasebookSaveState casebook_autosave_get_state (CasebookAutosave *self);

void casebook_autosave_add   (CasebookAutosave *self,
                              CasebookRecord   *record,
                              const char       *action);
void casebook_autosave_mark  (CasebookAutosave *self,
                              GType             record_type,
                              const char       *id,
                              gboolean          deleted);
void casebook_autosave_hurry (CasebookAutosave *self);

void     casebook_autosave_flush_async  (CasebookAutosave   *self,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
gboolean casebook_autosave_flush_finish (CasebookAutosave   *self,
                                         GAsyncResult       *result,
                                         GError            **error);
