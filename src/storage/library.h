/* Casebook: the file that holds everything a person wrote. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/database.h"

#define CASEBOOK_TYPE_LIBRARY (casebook_library_get_type ())

/* A library belongs to one thread at a time. The window and the command line
 * may have the same one open. */
G_DECLARE_FINAL_TYPE (CasebookLibrary, casebook_library, CASEBOOK, LIBRARY, GObject)

char *casebook_library_dup_default_path (void);

CasebookLibrary *casebook_library_open      (const char          *path,
                                             CasebookDatabaseMode mode,
                                             GError             **error);
CasebookLibrary *casebook_library_open_on   (const char          *path,
                                             CasebookDatabaseMode mode,
                                             const char          *vfs,
                                             GError             **error);
CasebookLibrary *casebook_library_new_empty (GError             **error);
gboolean         casebook_library_close     (CasebookLibrary     *self,
                                             GError             **error);

const char       *casebook_library_get_path     (CasebookLibrary *self);
const char       *casebook_library_get_id       (CasebookLibrary *self);
gboolean          casebook_library_is_current   (CasebookLibrary *self);
CasebookDatabase *casebook_library_get_database (CasebookLibrary *self);

gboolean casebook_library_backup (CasebookLibrary *self,
                                  const char      *path,
                                  GCancellable    *cancellable,
                                  GError         **error);
