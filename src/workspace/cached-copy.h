/* Casebook: copies of attached files for other programs to open. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/artefact.h"

void   casebook_cached_copy_begin (void);
GFile *casebook_cached_copy_make  (CasebookArtefact  *artefact,
                                   GInputStream      *source,
                                   GCancellable      *cancellable,
                                   GError           **error);
