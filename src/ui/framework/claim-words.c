/* Casebook: claims told in words.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "ui/framework/claim-words.h"
#include "ui/marks/window-line.h"

/* A title pasted from somewhere may be a page long, and is only one phrase of several. */
#define TITLE_CHARACTERS 80

/**
 * casebook_claim_sentence_or_hint:
 * @sentence: (nullable): what a claim says
 *
 * Returns: (transfer full): @sentence, or what to write there
 */
char *
casebook_claim_sentence_or_hint (const char *sentence)
{
  if (casebook_text_is_blank (sentence))
    return g_strdup (_("Say in one sentence why this meets the expectation"));

  return g_strchomp (g_strdup (sentence));
}

/**
 * casebook_evidence_title_or_hint:
 * @evidence: a piece of evidence
 *
 * Returns: (transfer full): its title, or what stands for one
 */
char *
casebook_evidence_title_or_hint (CasebookEvidence *evidence)
{
  const char *title;

  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (evidence), NULL);

  title = casebook_evidence_get_title (evidence);
  /* Of a label that ends in a space GTK 4.8 reckons a width at odds with its height. */
  return g_strchomp (g_strdup (casebook_text_is_blank (title) ? _("Untitled evidence") : title));
}

/**
 * casebook_evidence_context_to_words:
 * @evidence: a piece of evidence
 *
 * Returns: (transfer full): when it was, in which role and how far it reached: "Jan – Mar 2026 ·
 *   led · organisation"; "" when none of it is known
 */
char *
casebook_evidence_context_to_words (CasebookEvidence *evidence)
{
  g_autofree char *when = NULL;

  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (evidence), NULL);

  when = casebook_date_span_to_display (casebook_evidence_get_from (evidence), casebook_evidence_get_to (evidence));

  return casebook_window_line_join ((const char *[]) { when, casebook_evidence_get_role (evidence),
                                                       casebook_evidence_get_scope (evidence), NULL });
}

/**
 * casebook_evidence_to_words:
 * @evidence: a piece of evidence
 *
 * Returns: (transfer full): what it is in one line, a long title cut: "One gateway for every
 *   service · Jan – Mar 2026 · led · organisation"
 */
char *
casebook_evidence_to_words (CasebookEvidence *evidence)
{
  g_autofree char *title = NULL;
  g_autofree char *short_title = NULL;
  g_autofree char *context = NULL;

  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (evidence), NULL);

  title = casebook_evidence_title_or_hint (evidence);
  short_title = casebook_text_excerpt (title, TITLE_CHARACTERS);
  context = casebook_evidence_context_to_words (evidence);

  return casebook_window_line_join ((const char *[]) { short_title, context, NULL });
}

/**
 * casebook_supports_to_words:
 * @n_claims: how many claims a piece of evidence carries
 *
 * Returns: (transfer full): "supports 3", for a piece that carries several; else ""
 */
char *
casebook_supports_to_words (guint n_claims)
{
  if (n_claims < 2)
    return g_strdup ("");

  /* Translators: one piece of evidence carries %u claims */
  return g_strdup_printf (ngettext ("supports %u", "supports %u", n_claims), n_claims);
}

/**
 * casebook_claims_to_words:
 * @n_claims: how many claims are made
 *
 * Returns: (transfer full): "2 claims"
 */
char *
casebook_claims_to_words (guint n_claims)
{
  return g_strdup_printf (ngettext ("%u claim", "%u claims", n_claims), n_claims);
}
