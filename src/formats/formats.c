/* Casebook: the formats that frameworks come in.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list stands above the formats, so that no format knows of another.
 */
#include <glib/gi18n-lib.h>

#include "formats/built-in.h"
#include "formats/casebook-format.h"
#include "formats/casebook-reader.h"
#include "formats/formats.h"

static const CasebookFormat *const formats[] = {
  &casebook_format_casebook,
};

/**
 * casebook_formats_get_n:
 *
 * Returns: how many formats there are
 */
guint
casebook_formats_get_n (void)
{
  return G_N_ELEMENTS (formats);
}

/**
 * casebook_formats_get:
 * @position: which one, below casebook_formats_get_n()
 *
 * Returns: (transfer none): a format, in the order they are tried and offered in
 */
const CasebookFormat *
casebook_formats_get (guint position)
{
  g_return_val_if_fail (position < G_N_ELEMENTS (formats), NULL);

  return formats[position];
}

/**
 * casebook_formats_find:
 * @id: a format's name for programs
 *
 * Returns: (transfer none) (nullable): the format
 */
const CasebookFormat *
casebook_formats_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_str_equal (formats[i]->id, id))
        return formats[i];
    }

  return NULL;
}

/**
 * casebook_formats_recognise:
 * @input: what somebody wants to read
 *
 * Returns: (transfer none) (nullable): the format it looks like, judged by content
 */
const CasebookFormat *
casebook_formats_recognise (CasebookFormatInput *input)
{
  g_return_val_if_fail (input != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (formats[i]->sniff (formats[i], input))
        return formats[i];
    }

  return NULL;
}

/**
 * casebook_formats_read:
 * @input: what somebody wants to read
 * @report: where repairs and losses are told
 * @cancellable: (nullable): a #GCancellable
 * @error: in the domain %CASEBOOK_FORMAT_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the sealed framework
 */
CasebookFramework *
casebook_formats_read (CasebookFormatInput   *input,
                       CasebookFormatReport  *report,
                       GCancellable          *cancellable,
                       GError               **error)
{
  const CasebookFormat *format;

  g_return_val_if_fail (input != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  format = casebook_formats_recognise (input);
  if (format == NULL)
    {
      g_set_error_literal (error, CASEBOOK_FORMAT_ERROR, CASEBOOK_FORMAT_ERROR_UNSUPPORTED,
                           _("This is none of the framework formats that Casebook reads. Nothing was changed."));
      return NULL;
    }

  return format->read (format, input, report, cancellable, error);
}

/**
 * casebook_formats_read_bytes:
 * @bytes: a framework as casebook_formats_write() made it, as libraries keep them
 * @error: in the domain %CASEBOOK_FORMAT_ERROR
 *
 * Returns: (transfer full) (nullable): the sealed framework
 */
CasebookFramework *
casebook_formats_read_bytes (GBytes  *bytes,
                             GError **error)
{
  g_autoptr (CasebookFormatReport) report = casebook_format_report_new ();
  g_autoptr (CasebookFormatInput) input = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  input = casebook_format_input_new (NULL, bytes);
  return casebook_format_casebook.read (&casebook_format_casebook, input, report, NULL, error);
}

/**
 * casebook_formats_read_for_display:
 * @bytes: a framework as libraries keep them
 * @error: in the domain %CASEBOOK_FORMAT_ERROR
 *
 * Like casebook_formats_read_bytes(), but where @bytes are the framework that
 * comes with Casebook, its texts are in the person's language as far as
 * Casebook speaks it. Ids are the same in every language. Not to be written
 * back: a published framework never changes.
 *
 * Returns: (transfer full) (nullable): the sealed framework
 */
CasebookFramework *
casebook_formats_read_for_display (GBytes  *bytes,
                                   GError **error)
{
  g_autoptr (CasebookFormatReport) report = casebook_format_report_new ();
  g_autoptr (GBytes) built_in = casebook_built_in_framework ();

  g_return_val_if_fail (bytes != NULL, NULL);

  return casebook_reader_read (bytes, g_bytes_equal (bytes, built_in) ? GETTEXT_PACKAGE : NULL, report, NULL, error);
}

/**
 * casebook_formats_write:
 * @framework: a sealed framework
 *
 * Returns: (transfer full): it in Casebook's own format, which keeps all of it
 */
GBytes *
casebook_formats_write (CasebookFramework *framework)
{
  g_autoptr (CasebookFormatReport) report = casebook_format_report_new ();

  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (framework), NULL);

  return casebook_format_casebook.write (&casebook_format_casebook, framework, report, NULL, NULL);
}
