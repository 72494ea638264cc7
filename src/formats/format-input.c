/* Casebook: the files a framework is read from.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Most frameworks are one file; some are a folder of them, or a zip. A format
 * is handed names and bytes, never a path: opening files is the caller's part.
 */
#include "formats/format-input.h"

typedef struct
{
  char   *name;
  GBytes *bytes;
} InputFile;

struct _CasebookFormatInput
{
  GArray *files;
};

static void
input_file_clear (gpointer data)
{
  InputFile *file = data;

  g_free (file->name);
  g_bytes_unref (file->bytes);
}

/**
 * casebook_format_input_new:
 * @name: (nullable): the file's name, a hint and nothing more
 * @bytes: what is in it
 *
 * Returns: (transfer full): an input of one file
 */
CasebookFormatInput *
casebook_format_input_new (const char *name,
                           GBytes     *bytes)
{
  CasebookFormatInput *self;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_new0 (CasebookFormatInput, 1);
  self->files = g_array_new (FALSE, FALSE, sizeof (InputFile));
  g_array_set_clear_func (self->files, input_file_clear);
  casebook_format_input_add (self, name, bytes);

  return self;
}

/**
 * casebook_format_input_free:
 * @self: (transfer full): an input
 */
void
casebook_format_input_free (CasebookFormatInput *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->files);
  g_free (self);
}

/**
 * casebook_format_input_add:
 * @self: an input
 * @name: (nullable): the file's name, with the folders between it and the input's root
 * @bytes: what is in it
 */
void
casebook_format_input_add (CasebookFormatInput *self,
                           const char          *name,
                           GBytes              *bytes)
{
  InputFile file;

  g_return_if_fail (self != NULL);
  g_return_if_fail (bytes != NULL);

  file.name = g_strdup (name != NULL ? name : "");
  file.bytes = g_bytes_ref (bytes);
  g_array_append_val (self->files, file);
}

/**
 * casebook_format_input_get_n_files:
 * @self: an input
 *
 * Returns: how many files it has; those asked for by number go from 0 to one less
 */
guint
casebook_format_input_get_n_files (CasebookFormatInput *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->files->len;
}

/**
 * casebook_format_input_get_name:
 * @self: an input
 * @file: which file; 0 is always there
 *
 * Returns: (transfer none): its name, or ""
 */
const char *
casebook_format_input_get_name (CasebookFormatInput *self,
                                guint                file)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (file < self->files->len, NULL);

  return g_array_index (self->files, InputFile, file).name;
}

/**
 * casebook_format_input_get_bytes:
 * @self: an input
 * @file: which file; 0 is always there
 *
 * Returns: (transfer none): what is in it
 */
GBytes *
casebook_format_input_get_bytes (CasebookFormatInput *self,
                                 guint                file)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (file < self->files->len, NULL);

  return g_array_index (self->files, InputFile, file).bytes;
}
