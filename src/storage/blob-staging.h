/* Casebook: attached files that are not whole yet. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/database.h"

/* SQL that is true of a row of "blob" which is not whole yet. */
#define CASEBOOK_BLOB_IS_STAGED "digest GLOB 'staging:*'"

char     *casebook_blob_staging_begin   (CasebookDatabase *database,
                                         GError          **error);
gboolean  casebook_blob_staging_add     (CasebookDatabase *database,
                                         const char       *token,
                                         gint64            number,
                                         gconstpointer     bytes,
                                         gsize             size,
                                         GError          **error);
gboolean  casebook_blob_staging_finish  (CasebookDatabase *database,
                                         const char       *token,
                                         const char       *digest,
                                         gint64            size,
                                         const char       *media_type,
                                         GError          **error);
gboolean  casebook_blob_staging_abandon (CasebookDatabase *database,
                                         const char       *token,
                                         GError          **error);
gboolean  casebook_blob_staging_sweep   (CasebookDatabase *database,
                                         gboolean         *more,
                                         GError          **error);
