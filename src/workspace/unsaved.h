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
 * CasebookUnsavedListener:
 * @merged: hears of a record that was changed elsewhere as well, to @theirs (%NULL where it was deleted for good), and
 *   now holds what both sides wrote
 * @gone: hears of a record that was not written, since the case or evidence with the id @root_id, which it is
 *   or belongs to, was deleted for good. To bring it back all that belongs to @root_id is to be
 *   added anew with no stamp. Returns: whether the record need not be kept besides
 * @lost: hears of an artefact that was not written, since its file was deleted for good
 *
 * Who wants to know what became of records. Any of it may be %NULL.
 */
typedef struct
{
  void     (*merged) (CasebookRecord      *record,
                      CasebookRecord      *theirs,
                      CasebookRecordMerge  merge,
                      gpointer             user_data);
  gboolean (*gone)   (CasebookRecord      *record,
                      const char          *root_id,
                      gpointer             user_data);
  void     (*lost)   (CasebookRecord      *record,
                      gpointer             user_data);
} CasebookUnsavedListener;

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
CasebookUnsaved *casebook_unsaved_settle       (CasebookUnsaved               *self,
                                                CasebookUnsaved               *written,
                                                const CasebookUnsavedListener *listener,
                                                gpointer                       user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookUnsaved, casebook_unsaved_free)
