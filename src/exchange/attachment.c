/* Casebook: files that become part of a library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file that is attached is copied, bit by bit, and its original is never
 * needed again. It may be on a slow disk, grow, shrink or vanish meanwhile.
 */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "exchange/attachment.h"
#include "storage/blob-store.h"

#define ATTRIBUTES                                \
  G_FILE_ATTRIBUTE_STANDARD_TYPE ","              \
  G_FILE_ATTRIBUTE_STANDARD_SIZE ","              \
  G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME ","      \
  G_FILE_ATTRIBUTE_STANDARD_CONTENT_TYPE

/* A pipe or a device would be opened for ever, so the kind is asked for first. */
static GFileInfo *
ask_about (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, error);
  g_autofree char *name = NULL;

  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR)
    return g_steal_pointer (&info);

  name = g_file_get_parse_name (file);
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY,
                 _("“%s” is a folder. Attach the files in it one by one, or an archive of it."), name);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                 _("“%s” is not an ordinary file, so it cannot be attached."), name);
  return NULL;
}

/* One line, whatever the file system allows in a name. */
static char *
clean_name (GFileInfo *info)
{
  g_autofree char *clean = casebook_text_clean (g_file_info_get_display_name (info), -1);

  return g_strdelimit (g_steal_pointer (&clean), "\n\t", ' ');
}

/**
 * casebook_attachment_add:
 * @database: a library's database
 * @file: a file anywhere
 * @evidence_id: the evidence that will point to it
 * @progress: (nullable) (scope call): told how much is copied
 * @progress_data: for @progress
 * @cancellable: (nullable): stops the copying
 * @error: in the domain %CASEBOOK_STORAGE_ERROR or %G_IO_ERROR
 *
 * Copies @file into the library. The artefact is not written; that is the
 * caller's, in one change with whatever else belongs to it. Begin a
 * #CasebookTransaction before to keep the copy and the artefact or neither.
 *
 * Returns: (transfer full) (nullable): an artefact that points to the copy
 */
CasebookArtefact *
casebook_attachment_add (CasebookDatabase       *database,
                         GFile                  *file,
                         const char             *evidence_id,
                         GFileProgressCallback   progress,
                         gpointer                progress_data,
                         GCancellable           *cancellable,
                         GError                **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *media_type = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *name = NULL;
  gint64 size;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (evidence_id != NULL, NULL);

  info = ask_about (file, cancellable, error);
  if (info == NULL)
    return NULL;
  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;

  media_type = g_content_type_get_mime_type (g_file_info_get_content_type (info));
  digest = casebook_blob_store_add (database, G_INPUT_STREAM (stream),
                                    media_type != NULL ? media_type : "application/octet-stream",
                                    g_file_info_get_size (info), progress, progress_data, cancellable, error);
  if (digest == NULL || !casebook_blob_store_contains (database, digest, &size, error))
    return NULL;

  name = clean_name (info);
  return g_object_new (CASEBOOK_TYPE_ARTEFACT,
                       "evidence-id", evidence_id,
                       "kind", CASEBOOK_ARTEFACT_FILE,
                       "title", name,
                       "file-name", name,
                       "media-type", media_type != NULL ? media_type : "application/octet-stream",
                       "digest", digest,
                       "size", size,
                       NULL);
}
