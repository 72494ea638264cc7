/* Casebook: attached files of a library. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/blob-intake.h"
#include "storage/database.h"

char         *casebook_blob_store_add          (CasebookDatabase     *database,
                                                GInputStream         *source,
                                                const char           *media_type,
                                                goffset               expected_size,
                                                GFileProgressCallback progress,
                                                gpointer              progress_data,
                                                GCancellable         *cancellable,
                                                GError              **error);
gboolean      casebook_blob_store_contains     (CasebookDatabase     *database,
                                                const char           *digest,
                                                gint64               *size,
                                                GError              **error);
GInputStream *casebook_blob_store_open         (CasebookDatabase     *database,
                                                const char           *digest,
                                                GError              **error);
GBytes       *casebook_blob_store_load         (CasebookDatabase     *database,
                                                const char           *digest,
                                                gsize                 limit,
                                                GError              **error);
GPtrArray    *casebook_blob_store_list         (CasebookDatabase     *database,
                                                GError              **error);
gboolean      casebook_blob_store_purge_unused (CasebookDatabase     *database,
                                                GError              **error);
