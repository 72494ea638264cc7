/* Casebook: what is said of something in the bin.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "domain/artefact.h"
#include "domain/claim.h"
#include "domain/measure.h"
#include "domain/note.h"
#include "ui/dates/day-words.h"
#include "ui/home/bin-words.h"
#include "ui/marks/window-line.h"

/* How much of a text stands for all of it, in characters. */
#define EXCERPT 200

static const char *
title_of_artefact (CasebookArtefact *artefact)
{
  if (!casebook_text_is_blank (casebook_artefact_get_title (artefact)))
    return casebook_artefact_get_title (artefact);

  return casebook_artefact_get_kind (artefact) == CASEBOOK_ARTEFACT_FILE ? casebook_artefact_get_file_name (artefact)
                                                                         : casebook_artefact_get_url (artefact);
}

/* A claim begins without one. */
static char *
dup_title_of_claim (CasebookClaim *claim)
{
  const char *sentence = casebook_claim_get_sentence (claim);

  return casebook_text_is_blank (sentence) ? g_strdup (_("Claim without a sentence"))
                                           : casebook_text_excerpt (sentence, EXCERPT);
}

static char *
dup_title_of_measure (CasebookMeasure *measure)
{
  const char *before = casebook_measure_get_before (measure);
  const char *after = casebook_measure_get_after (measure);

  if (!casebook_text_is_blank (casebook_measure_get_label (measure)))
    return casebook_text_excerpt (casebook_measure_get_label (measure), EXCERPT);
  if (casebook_text_is_blank (before) && casebook_text_is_blank (after))
    return g_strdup (_("Measure without a name"));

  /* Translators: a measure that has no name: what it was before and what it was after */
  return g_strdup_printf (C_("bin", "%s → %s"),
                          casebook_text_is_blank (before) ? "?" : before,
                          casebook_text_is_blank (after) ? "?" : after);
}

static const char *
title_of_evidence (CasebookEvidence *evidence)
{
  const char *title = casebook_evidence_get_title (evidence);

  return casebook_text_is_blank (title) ? _("Untitled evidence") : title;
}

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
    return casebook_text_excerpt (casebook_note_get_text (CASEBOOK_NOTE (record)), EXCERPT);
  if (CASEBOOK_IS_CLAIM (record))
    return dup_title_of_claim (CASEBOOK_CLAIM (record));
  if (CASEBOOK_IS_MEASURE (record))
    return dup_title_of_measure (CASEBOOK_MEASURE (record));
  if (CASEBOOK_IS_ARTEFACT (record))
    return g_strdup (title_of_artefact (CASEBOOK_ARTEFACT (record)));

  return g_strdup (title_of_evidence (CASEBOOK_EVIDENCE (record)));
}

/* Which sort of part it is; %NULL for what is no part. */
static const char *
kind_of_part (gpointer item)
{
  CasebookRecord *record = CASEBOOK_IS_BIN_ENTRY (item) ? casebook_bin_entry_get_record (item) : NULL;

  if (CASEBOOK_IS_CLAIM (record))
    return C_("bin", "Claim");
  if (CASEBOOK_IS_MEASURE (record))
    return C_("bin", "Measure");
  if (CASEBOOK_IS_ARTEFACT (record))
    return casebook_artefact_get_kind (CASEBOOK_ARTEFACT (record)) == CASEBOOK_ARTEFACT_FILE ? C_("bin", "File")
                                                                                             : C_("bin", "Link");

  return NULL;
}

/* What a part was removed from; %NULL for what is no part. */
static const char *
title_of_whole (gpointer item)
{
  CasebookEvidence *evidence = CASEBOOK_IS_BIN_ENTRY (item) ? casebook_bin_entry_get_evidence (item) : NULL;

  return evidence != NULL ? title_of_evidence (evidence) : NULL;
}

/* Whose it is, and for evidence which case of theirs. */
static char *
dup_whose (gpointer item)
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
 * Returns: (transfer full): what it was part of and when it was removed, on one line; of a part first what it is
 */
char *
casebook_bin_dup_facts (gpointer item)
{
  gint64 moment = CASEBOOK_IS_CASE_ENTRY (item) ? casebook_case_entry_get_removed (item)
                                                : casebook_bin_entry_get_removed (item);
  g_autofree char *removed = casebook_day_to_removed (casebook_day_of_moment (moment), casebook_date_today ());
  g_autofree char *whose = dup_whose (item);
  const char *all[] = { kind_of_part (item), title_of_whole (item), whose, removed };
  const char *facts[G_N_ELEMENTS (all) + 1] = { NULL };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      if (all[i] != NULL && *all[i] != '\0')
        facts[n++] = all[i];
    }

  return casebook_window_line_join (facts);
}
