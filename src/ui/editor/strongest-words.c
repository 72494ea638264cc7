/* Casebook: the strongest examples told in words.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All of it is said for the committee, whose packet it is.
 */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "ui/editor/strongest-words.h"

static gboolean
is_chosen (CasebookEvidence *evidence)
{
  return casebook_evidence_get_strongest (evidence) > 0;
}

static gboolean
may_be_read (CasebookEvidence *evidence)
{
  return casebook_evidence_may_be_read_by (evidence, CASEBOOK_AUDIENCE_COMMITTEE);
}

/**
 * casebook_strongest_standing_to_words:
 * @case_: a case
 * @evidence: evidence of it
 *
 * Returns: (transfer full): whether it is among the strongest examples, and why: "Chosen as number 2"
 */
char *
casebook_strongest_standing_to_words (CasebookCase     *case_,
                                      CasebookEvidence *evidence)
{
  g_autoptr (GPtrArray) shown = NULL;
  guint index;

  g_return_val_if_fail (CASEBOOK_IS_CASE (case_), NULL);
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (evidence), NULL);

  if (!may_be_read (evidence))
    return g_strdup (is_chosen (evidence) ? _("Chosen, but the committee may not read it")
                                          : _("Not chosen; the committee may not read it"));

  shown = casebook_strongest_list (case_, CASEBOOK_AUDIENCE_COMMITTEE);
  if (!g_ptr_array_find (shown, evidence, &index))
    return g_strdup (is_chosen (evidence) ? _("Chosen, but three others come before it") : _("Not chosen"));
  if (!is_chosen (evidence))
    return g_strdup (_("Not chosen, yet shown until three others are"));

  return g_strdup_printf (_("Chosen as number %u"), index + 1);
}

/**
 * casebook_strongest_question_to_words:
 * @case_: a case
 * @evidence: evidence of it
 *
 * Returns: (transfer none): what the person is asked above the places
 */
const char *
casebook_strongest_question_to_words (CasebookCase     *case_,
                                      CasebookEvidence *evidence)
{
  g_autoptr (GPtrArray) chosen = NULL;

  g_return_val_if_fail (CASEBOOK_IS_CASE (case_), NULL);
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (evidence), NULL);

  if (!may_be_read (evidence))
    return _("The committee may not read this evidence, so its packet shows these.");

  chosen = casebook_strongest_list_chosen (case_, CASEBOOK_AUDIENCE_COMMITTEE);
  if (g_ptr_array_find (chosen, evidence, NULL))
    return _("The case in one page shows these. Choose another place for this evidence, or take it out.");
  if (chosen->len == CASEBOOK_N_STRONGEST)
    return _("Three are chosen already. Choose the one that gives way to this evidence.");

  return _("The case in one page shows these. Choose a place for this evidence.");
}

/**
 * casebook_strongest_title_to_words:
 * @shown: (nullable): what stands at a place, or %NULL for nothing
 *
 * Returns: (transfer none): its name
 */
const char *
casebook_strongest_title_to_words (CasebookEvidence *shown)
{
  if (shown == NULL)
    return C_("place", "Free");

  return casebook_text_is_blank (casebook_evidence_get_title (shown)) ? _("Untitled evidence")
                                                                      : casebook_evidence_get_title (shown);
}

/**
 * casebook_strongest_place_to_words:
 * @shown: (nullable): what stands at a place, or %NULL for nothing
 * @evidence: the evidence a place is chosen for
 *
 * Returns: (transfer none): why it stands there
 */
const char *
casebook_strongest_place_to_words (CasebookEvidence *shown,
                                   CasebookEvidence *evidence)
{
  if (shown == NULL)
    return _("There is no evidence for it yet");
  if (!is_chosen (shown))
    return shown == evidence ? _("This evidence, not chosen: next by its number of claims")
                             : _("Not chosen: next by its number of claims");

  return shown == evidence ? _("This evidence") : C_("evidence", "Chosen");
}
