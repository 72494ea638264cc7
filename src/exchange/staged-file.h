/* Casebook: a file read into a library ahead of what points to it. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/artefact.h"
#include "storage/database.h"

/**
 * CasebookStagedFile:
 *
 * A file whose bytes are in a library, where nothing counts them yet.
 */
typedef struct _CasebookStagedFile CasebookStagedFile;

CasebookStagedFile *casebook_staged_file_read   (CasebookDatabase    *database,
                                                 GFile               *file,
                                                 GCancellable        *cancellable,
                                                 GError             **error);
CasebookArtefact   *casebook_staged_file_finish (CasebookStagedFile  *self,
                                                 const char          *evidence_id,
                                                 GError             **error);
void                casebook_staged_file_free   (CasebookStagedFile  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookStagedFile, casebook_staged_file_free)
