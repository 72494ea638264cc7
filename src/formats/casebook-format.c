/* Casebook: frameworks in Casebook's own JSON.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The format carries everything a CasebookFramework knows: what is written is
 * read back as the same framework, and the same framework is always written as
 * the same bytes, so that its digest stands for it. data/schemas/framework.schema.json
 * describes it.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "formats/casebook-format.h"
#include "formats/casebook-reader.h"
#include "formats/casebook-writer.h"

/* Enough for a file whose members somebody put in another order. */
#define SNIFF_LENGTH 65536

static gboolean
sniff (const CasebookFormat *self,
       CasebookFormatInput  *input)
{
  gsize length;
  const char *text = g_bytes_get_data (casebook_format_input_get_bytes (input, 0), &length);

  return length > 0 && g_strstr_len (text, MIN (length, SNIFF_LENGTH), "\"" CASEBOOK_FORMAT_MARK "\"") != NULL;
}

static CasebookFramework *
read_framework (const CasebookFormat  *self,
                CasebookFormatInput   *input,
                CasebookFormatReport  *report,
                GCancellable          *cancellable,
                GError               **error)
{
  return casebook_reader_read (casebook_format_input_get_bytes (input, 0), NULL, report, cancellable, error);
}

static GBytes *
write_framework (const CasebookFormat  *self,
                 CasebookFramework     *framework,
                 CasebookFormatReport  *report,
                 GCancellable          *cancellable,
                 GError               **error)
{
  return casebook_writer_write (framework);
}

const CasebookFormat casebook_format_casebook = {
  .id = "casebook",
  .name = N_("Casebook framework"),
  .suffix = "json",
  .sniff = sniff,
  .read = read_framework,
  .write = write_framework,
};
