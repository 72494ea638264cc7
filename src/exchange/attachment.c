/* Casebook: files that become part of a library, and come out of it as pictures.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file that is attached is copied, bit by bit, and its original is never
 * needed again. It may be on a slow disk, grow, shrink or vanish meanwhile.
 */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "exchange/attachment.h"
#include "pages/image.h"
#include "storage/blob-store.h"

/* A picture of more bytes than this would be no gain on paper. */
#define PICTURE_MAX (64 * 1024 * 1024)

#define ATTRIBUTES                                \
  G_FILE_ATTRIBUTE_STANDARD_TYPE ","              \
  G_FILE_ATTRIBUTE_STANDARD_SIZE ","              \
  G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME ","      \
  G_FILE_ATTRIBUTE_STANDARD_CONTENT_TYPE

/* Says in a sentence what the system said in a few words. */
static void
set_read_error (GError       **error,
                GFile         *file,
                const GError  *reason)
{
  g_autofree char *name = g_file_get_parse_name (file);

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, reason->domain, reason->code,
                 _("There is no file “%s”. Nothing was changed."), name);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, reason->domain, reason->code,
                 _("You are not allowed to read “%s”. Nothing was changed."), name);
  else
    g_set_error (error, reason->domain, reason->code,
                 /* Translators: the second %s is what the system said */
                 _("“%s” could not be read (%s). Nothing was changed."), name, reason->message);
}

/* A pipe or a device would be opened for ever, so the kind is asked for first. */
static GFileInfo *
ask_about (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *name = NULL;

  info = g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, &local_error);
  if (info == NULL)
    {
      set_read_error (error, file, local_error);
      return NULL;
    }
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR)
    return g_steal_pointer (&info);

  name = g_file_get_parse_name (file);
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY,
                 _("“%s” is a folder. Attach the files in it one by one, or an archive of it. Nothing was changed."), name);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                 _("“%s” is not an ordinary file, so it cannot be attached. Nothing was changed."), name);
  return NULL;
}

/* One line, whatever the file system allows in a name. */
static char *
clean_name (const char *name)
{
  g_autofree char *clean = casebook_text_clean (name, -1);

  return g_strdelimit (g_steal_pointer (&clean), "\n\t", ' ');
}

static CasebookArtefact *
artefact_new (const char *evidence_id,
              const char *name,
              const char *media_type,
              const char *digest,
              gint64      size)
{
  g_autofree char *clean = clean_name (name);

  return g_object_new (CASEBOOK_TYPE_ARTEFACT,
                       "evidence-id", evidence_id,
                       "kind", CASEBOOK_ARTEFACT_FILE,
                       "title", clean,
                       "file-name", clean,
                       "media-type", media_type != NULL ? media_type : "application/octet-stream",
                       "digest", digest,
                       "size", size,
                       NULL);
}

static GInputStream *
open_file (GFile         *file,
           GFileInfo    **info,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GError) local_error = NULL;
  GFileInputStream *stream;

  *info = ask_about (file, cancellable, error);
  if (*info == NULL)
    return NULL;

  stream = g_file_read (file, cancellable, &local_error);
  if (stream == NULL)
    {
      set_read_error (error, file, local_error);
      return NULL;
    }

  return G_INPUT_STREAM (stream);
}

static CasebookArtefact *
read_stream (GInputStream              *stream,
             goffset                    expected_size,
             const char                *evidence_id,
             const char                *name,
             const char                *content_type,
             const CasebookBlobIntake  *way,
             GError                   **error)
{
  CasebookBlobIntake intake = *way;
  g_autofree char *media_type = g_content_type_get_mime_type (content_type);
  g_autofree char *digest = NULL;
  gint64 size;

  intake.source = stream;
  intake.expected_size = expected_size;
  digest = casebook_blob_intake_read (&intake, &size, error);

  return digest != NULL ? artefact_new (evidence_id, name, media_type, digest, size) : NULL;
}

/**
 * casebook_attachment_read:
 * @file: a file anywhere
 * @evidence_id: the evidence that will point to it
 * @way: where the chunks go, who is told and what stops it; the source is filled in here
 * @error: in the domain %CASEBOOK_STORAGE_ERROR or %G_IO_ERROR, or what the sink said
 *
 * Reads @file on a thread that may wait for it. Neither the file nor the artefact
 * is in a library yet.
 *
 * Returns: (transfer full) (nullable): an artefact that will point to the file
 */
CasebookArtefact *
casebook_attachment_read (GFile                     *file,
                          const char                *evidence_id,
                          const CasebookBlobIntake  *way,
                          GError                   **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GInputStream) stream = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (evidence_id != NULL, NULL);
  g_return_val_if_fail (way != NULL, NULL);

  stream = open_file (file, &info, way->cancellable, error);
  if (stream == NULL)
    return NULL;

  return read_stream (stream, g_file_info_get_size (info), evidence_id, g_file_info_get_display_name (info),
                      g_file_info_get_content_type (info), way, error);
}

/**
 * casebook_attachment_read_bytes:
 * @bytes: the whole of it
 * @file_name: a name for it
 * @evidence_id: the evidence that will point to it
 * @way: where the chunks go, who is told and what stops it; the source is filled in here
 * @error: in the domain %CASEBOOK_STORAGE_ERROR or %G_IO_ERROR, or what the sink said
 *
 * As casebook_attachment_read(), for what is no file yet, such as a pasted picture.
 *
 * Returns: (transfer full) (nullable): an artefact that will point to the file
 */
CasebookArtefact *
casebook_attachment_read_bytes (GBytes                    *bytes,
                                const char                *file_name,
                                const char                *evidence_id,
                                const CasebookBlobIntake  *way,
                                GError                   **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autofree char *content_type = NULL;
  gconstpointer data;
  gsize size;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (file_name != NULL, NULL);
  g_return_val_if_fail (evidence_id != NULL, NULL);
  g_return_val_if_fail (way != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  content_type = g_content_type_guess (file_name, data, size, NULL);
  stream = g_memory_input_stream_new_from_bytes (bytes);

  return read_stream (stream, size, evidence_id, file_name, content_type, way, error);
}

/**
 * casebook_attachment_load_picture:
 * @database: a library's database
 * @digest: digest of an attached file
 * @error: a #CasebookImageError where the file will never be a picture on a page, or
 *   %CASEBOOK_STORAGE_ERROR where it may be at another time
 *
 * Returns: (transfer full) (nullable): the bytes of a picture, for casebook_image_new()
 */
GBytes *
casebook_attachment_load_picture (CasebookDatabase *database,
                                  const char       *digest,
                                  GError          **error)
{
  g_autoptr (GError) reason = NULL;
  GBytes *bytes = casebook_blob_store_load (database, digest, PICTURE_MAX, &reason);

  if (bytes != NULL)
    return bytes;

  if (g_error_matches (reason, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_TOO_LARGE))
    {
      g_autofree char *limit = g_format_size_full (PICTURE_MAX, G_FORMAT_SIZE_IEC_UNITS);

      g_set_error (error, CASEBOOK_IMAGE_ERROR, CASEBOOK_IMAGE_ERROR_TOO_LARGE,
                   /* Translators: %s is a size, such as "64.0 MiB" */
                   _("The file is larger than %s, more than Casebook places on a page."), limit);
    }
  else if (g_error_matches (reason, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND) ||
           g_error_matches (reason, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CORRUPT))
    {
      g_set_error_literal (error, CASEBOOK_IMAGE_ERROR, CASEBOOK_IMAGE_ERROR_LOST,
                           _("The library no longer holds the file that was attached."));
    }
  else
    {
      g_propagate_error (error, g_steal_pointer (&reason));
    }

  return NULL;
}
