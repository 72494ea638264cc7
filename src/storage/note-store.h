/* Casebook: notes of a library. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/note.h"
#include "storage/database.h"

GPtrArray    *casebook_note_store_list     (CasebookDatabase *database,
                                            GError          **error);
GPtrArray    *casebook_note_store_list_bin (CasebookDatabase *database,
                                            GError          **error);
CasebookNote *casebook_note_store_load     (CasebookDatabase *database,
                                            const char       *id,
                                            GError          **error);
gboolean      casebook_note_store_put      (CasebookDatabase *database,
                                            CasebookNote     *record,
                                            GError          **error);
gboolean      casebook_note_store_remove   (CasebookDatabase *database,
                                            const char       *id,
                                            GError          **error);
gboolean      casebook_note_store_restore  (CasebookDatabase *database,
                                            const char       *id,
                                            GError          **error);
