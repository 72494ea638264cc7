/* Casebook: copies of attached files for other programs to open.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A copy lies in the person's cache, in a folder named by its digest so that two
 * files of one name do not meet, and cannot be written, so that a program that
 * opens it says that it will not save. A library may come from a stranger, so
 * its file names are names and never paths. What a run leaves there the next one
 * takes away.
 */
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "base/digest.h"
#include "base/id.h"
#include "base/text.h"
#include "workspace/cached-copy.h"
#include "workspace/earlier-copies.h"

/* What file systems take, in bytes, and some room for a suffix of ours. */
#define NAME_MAX_BYTES 240

/* The name without folders, without characters no name should have, no longer
 * than file systems take, keeping its suffix; never empty, "." or "..". */
static char *
plain_name (const char *name)
{
  g_autofree char *clean = casebook_text_clean (name, -1);
  const char *slash = MAX (strrchr (clean, '/'), strrchr (clean, '\\'));
  g_autofree char *base = g_strdup (slash != NULL ? slash + 1 : clean);
  const char *dot, *end;
  g_autofree char *suffix = NULL;

  g_strdelimit (base, "\n\t", ' ');
  g_strstrip (base);
  if (*base == '\0' || g_str_equal (base, ".") || g_str_equal (base, ".."))
    return g_strdup (C_("file name", "attachment"));
  if (strlen (base) <= NAME_MAX_BYTES)
    return g_steal_pointer (&base);

  dot = strrchr (base, '.');
  suffix = g_strdup (dot != NULL && strlen (dot) < 20 ? dot : "");
  g_utf8_validate_len (base, NAME_MAX_BYTES - strlen (suffix), &end);
  base[end - base] = '\0';
  return g_strconcat (base, suffix, NULL);
}

/* Beside its place, and then into it: a program that has the older copy open keeps
 * that. Two copies of one file may be made at the same time, each under a name of its own. */
static gboolean
copy_out (GInputStream  *source,
          GFile         *target,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (target);
  g_autofree char *id = casebook_id_new ();
  g_autofree char *name = g_strconcat (".", id, ".part", NULL);
  g_autoptr (GFile) part = g_file_get_child (folder, name);
  g_autoptr (GFileOutputStream) stream = NULL;

  stream = g_file_create (part, G_FILE_CREATE_PRIVATE, cancellable, error);
  if (stream == NULL)
    return FALSE;
  if (g_output_stream_splice (G_OUTPUT_STREAM (stream), source,
                              G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                              cancellable, error) >= 0 &&
      g_file_set_attribute_uint32 (part, G_FILE_ATTRIBUTE_UNIX_MODE, 0400, G_FILE_QUERY_INFO_NONE,
                                   cancellable, error) &&
      g_file_move (part, target, G_FILE_COPY_OVERWRITE, cancellable, NULL, NULL, error))
    return TRUE;

  g_unlink (g_file_peek_path (part));
  return FALSE;
}

static char *
build_folder_name (void)
{
  return g_build_filename (g_get_user_cache_dir (), "casebook", "attachments", NULL);
}

static GFile *
place_of_copy (CasebookArtefact *artefact,
               GError          **error)
{
  g_autofree char *name = plain_name (casebook_artefact_get_file_name (artefact));
  g_autofree char *folders = build_folder_name ();
  g_autofree char *folder = g_build_filename (folders, casebook_artefact_get_digest (artefact), NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int number = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number),
                   _("“%s” could not be opened, because there is no place for a copy in “%s”: %s"),
                   name, folder, g_strerror (number));
      return NULL;
    }

  return g_file_new_build_filename (folder, name, NULL);
}

/**
 * casebook_cached_copy_begin:
 *
 * Takes away the copies of earlier runs, the first time it is called. Reads and
 * writes the disk, so it is for a thread that may wait.
 */
void
casebook_cached_copy_begin (void)
{
  static gsize begun;

  if (g_once_init_enter (&begun))
    {
      g_autofree char *folder = build_folder_name ();

      if (!casebook_earlier_copies_remove (folder))
        g_debug ("The copies in “%s” stay, as another run may use them", folder);
      g_once_init_leave (&begun, 1);
    }
}

/**
 * casebook_cached_copy_make:
 * @artefact: an attached file
 * @source: its bytes; it is read to the end and closed
 * @cancellable: (nullable): to stop copying
 * @error: why there is no copy
 *
 * Makes a copy in one piece or not at all. It waits for the disk and for @source,
 * so it is for a thread that may wait.
 *
 * Returns: (transfer full) (nullable): the copy, under the name the file was attached by
 */
GFile *
casebook_cached_copy_make (CasebookArtefact  *artefact,
                           GInputStream      *source,
                           GCancellable      *cancellable,
                           GError           **error)
{
  g_autoptr (GFile) target = NULL;

  g_return_val_if_fail (CASEBOOK_IS_ARTEFACT (artefact), NULL);
  g_return_val_if_fail (G_IS_INPUT_STREAM (source), NULL);

  if (!casebook_digest_is_valid (casebook_artefact_get_digest (artefact)))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _("“%s” could not be opened, because the library does not say which file it is."),
                   casebook_artefact_get_title (artefact));
      return NULL;
    }

  casebook_cached_copy_begin ();
  target = place_of_copy (artefact, error);
  if (target == NULL || !copy_out (source, target, cancellable, error))
    return NULL;

  return g_steal_pointer (&target);
}
