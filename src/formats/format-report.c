/* Casebook: what reading or writing a framework could not carry over.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing is dropped silently: whatever a format repairs or leaves out becomes
 * an entry, in the order in which it was met.
 */
#include "formats/format-report.h"

struct _CasebookFormatReport
{
  GArray *entries;
  guint   n[2]; /* by kind */
};

static void
entry_clear (gpointer data)
{
  CasebookFormatEntry *entry = data;

  g_free (entry->code);
  g_free (entry->item);
  g_free (entry->sentence);
}

/**
 * casebook_format_report_new:
 *
 * Returns: (transfer full): a report that says nothing yet
 */
CasebookFormatReport *
casebook_format_report_new (void)
{
  CasebookFormatReport *self = g_new0 (CasebookFormatReport, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (CasebookFormatEntry));
  g_array_set_clear_func (self->entries, entry_clear);

  return self;
}

/**
 * casebook_format_report_free:
 * @self: (transfer full): a report
 */
void
casebook_format_report_free (CasebookFormatReport *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->entries);
  g_free (self);
}

/**
 * casebook_format_report_add:
 * @self: a report
 * @kind: repair or loss
 * @code: what sort of thing it is
 * @item: (nullable): id or place of the part it is about
 * @line: the line of the file, or 0
 * @sentence: what happened, in the reader's language
 */
void
casebook_format_report_add (CasebookFormatReport    *self,
                            CasebookFormatEntryKind  kind,
                            const char              *code,
                            const char              *item,
                            guint                    line,
                            const char              *sentence)
{
  CasebookFormatEntry entry = { kind, NULL, NULL, line, NULL };

  g_return_if_fail (self != NULL);
  g_return_if_fail (code != NULL);
  g_return_if_fail (sentence != NULL);

  entry.code = g_strdup (code);
  entry.item = g_strdup (item != NULL ? item : "");
  entry.sentence = g_strdup (sentence);
  g_array_append_val (self->entries, entry);
  self->n[kind]++;
}

/**
 * casebook_format_report_get_n:
 * @self: a report
 * @kind: repair or loss
 *
 * Returns: how many entries are of that kind
 */
guint
casebook_format_report_get_n (CasebookFormatReport    *self,
                              CasebookFormatEntryKind  kind)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n[kind];
}

/**
 * casebook_format_report_get_size:
 * @self: a report
 *
 * Returns: how many entries there are of both kinds
 */
guint
casebook_format_report_get_size (CasebookFormatReport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

/**
 * casebook_format_report_get_entry:
 * @self: a report
 * @position: which entry, in the order they were met
 *
 * Returns: (transfer none): the entry, good until another is added
 */
const CasebookFormatEntry *
casebook_format_report_get_entry (CasebookFormatReport *self,
                                  guint                 position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->entries->len, NULL);

  return &g_array_index (self->entries, CasebookFormatEntry, position);
}
