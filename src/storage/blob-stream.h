/* Casebook: an attached file, read bit by bit. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/database.h"

#define CASEBOOK_TYPE_BLOB_STREAM (casebook_blob_stream_get_type ())

G_DECLARE_FINAL_TYPE (CasebookBlobStream, casebook_blob_stream, CASEBOOK, BLOB_STREAM, GInputStream)

GInputStream *casebook_blob_stream_new (CasebookDatabase *database,
                                        gint64            blob,
                                        gint64            size,
                                        const char       *digest);
