/* Casebook: a file on its way into a library. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* The largest file a library takes, in bytes. */
#define CASEBOOK_BLOB_SIZE_MAX (G_GINT64_CONSTANT (2) * 1024 * 1024 * 1024)

/* How many bytes of it are kept in a row; the last row of a file has fewer. */
#define CASEBOOK_BLOB_CHUNK_SIZE (1024 * 1024)

/**
 * CasebookBlobSink:
 * @number: how many chunks came before
 * @bytes: the chunk, until this returns
 * @size: its size in bytes
 * @user_data: what was given
 * @error: why it could not be kept
 *
 * Keeps one chunk of a file.
 *
 * Returns: whether it is kept
 */
typedef gboolean (*CasebookBlobSink) (gint64         number,
                                      gconstpointer  bytes,
                                      gsize          size,
                                      gpointer       user_data,
                                      GError       **error);

/**
 * CasebookBlobIntake:
 * @source: the file's bytes; it is read and not closed
 * @expected_size: its size in bytes, or -1 when nobody knows; a source that ends before is refused
 * @sink: takes the chunks, in order
 * @sink_data: for @sink
 * @progress: (nullable): called after every chunk
 * @progress_data: for @progress
 * @cancellable: (nullable): stops the reading
 */
typedef struct
{
  GInputStream          *source;
  goffset                expected_size;
  CasebookBlobSink       sink;
  gpointer               sink_data;
  GFileProgressCallback  progress;
  gpointer               progress_data;
  GCancellable          *cancellable;
} CasebookBlobIntake;

char *casebook_blob_intake_read (const CasebookBlobIntake  *self,
                                 gint64                    *size,
                                 GError                   **error);
