/* Casebook: what is said of something in the bin.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "domain/evidence.h"
#include "domain/note.h"
#include "ui/dates/day-words.h"
#include "ui/home/bin-words.h"
#include "ui/home/fact-line.h"

/* How much of a note stands for all of it, in characters. */
#define NOTE_EXCERPT 200

/**
 * casebook_bin_dup_title:
 * @item: a #CasebookCaseEntry or a #CasebookBinEntry
 *
 * Returns: (transfer full): what it is called
 */
char *
casebook_bin_dup_title (gpointer item)
{
  CasebookRecord *record;

  if (CASEBOOK_IS_CASE_ENTRY (item))
    return g_strdup (casebook_case_entry_get_title (item));

  record = casebook_bin_entry_get_record (item);
  if (CASEBOOK_IS_NOTE (record))
    return casebook_text_excerpt (casebook_note_get_text (CASEBOOK_NOTE (record)), NOTE_EXCERPT);
  if (casebook_text_is_blank (casebook_evidence_get_title (CASEBOOK_EVIDENCE (record))))
    return g_strdup (_("Untitled evidence"));

  return g_strdup (casebook_evidence_get_title (CASEBOOK_EVIDENCE (record)));
}

/* Whose it is, and for evidence which case of theirs. */
static char *
dup_whole (gpointer item)
{
  CasebookCaseEntry *part_of;

  if (CASEBOOK_IS_CASE_ENTRY (item))
    return g_strdup (casebook_case_entry_get_candidate (item));

  part_of = casebook_bin_entry_get_part_of (item);
  if (part_of == NULL)
    return NULL;

  /* Translators: of what case evidence was part: a person and a role, as in "Robin Quill, Senior Platform Engineer" */
  return g_strdup_printf (C_("bin", "%s, %s"), casebook_case_entry_get_candidate (part_of),
                          casebook_case_entry_get_title (part_of));
}

/**
 * casebook_bin_dup_facts:
 * @item: a #CasebookCaseEntry or a #CasebookBinEntry
 *
 * Returns: (transfer full): what it was part of and when it was removed, on one line
 */
char *
casebook_bin_dup_facts (gpointer item)
{
  gint64 moment = CASEBOOK_IS_CASE_ENTRY (item) ? casebook_case_entry_get_removed (item)
                                                : casebook_bin_entry_get_removed (item);
  g_autofree char *removed = casebook_day_to_removed (casebook_day_of_moment (moment), casebook_date_today ());
  g_autofree char *whole = dup_whole (item);
  const char *facts[] = { whole, removed, NULL };

  return casebook_fact_line_join (whole != NULL && *whole != '\0' ? facts : facts + 1);
}
