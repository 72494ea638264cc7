/* Casebook: expectations told in words.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "ui/framework/claim-words.h"
#include "ui/framework/expectation-words.h"
#include "ui/marks/window-line.h"

/**
 * casebook_expectation_kind_to_heading:
 * @kind: a kind
 *
 * Returns: (transfer none): the heading above the expectations of that kind
 */
const char *
casebook_expectation_kind_to_heading (CasebookExpectationKind kind)
{
  switch (kind)
    {
    case CASEBOOK_EXPECTATION_STATEMENT:
      return _("What Is Expected");
    case CASEBOOK_EXPECTATION_SKILL:
      return _("Skills to Develop");
    case CASEBOOK_EXPECTATION_BEHAVIOUR:
      return _("Behaviours to Demonstrate");
    case CASEBOOK_EXPECTATION_PRACTICE:
      return _("Practices");
    case CASEBOOK_EXPECTATION_EXAMPLE:
      return _("Examples");
    case CASEBOOK_EXPECTATION_ANTI_EXAMPLE:
      return _("What It Does Not Look Like");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * casebook_expectation_count_claims:
 * @expectation: an expectation
 * @case_: a case
 *
 * Returns: how many claims of @case_ are made on that very expectation
 */
guint
casebook_expectation_count_claims (CasebookExpectation *expectation,
                                   CasebookCase        *case_)
{
  GListModel *pieces;
  guint n = 0;

  g_return_val_if_fail (CASEBOOK_IS_EXPECTATION (expectation), 0);
  g_return_val_if_fail (CASEBOOK_IS_CASE (case_), 0);

  pieces = G_LIST_MODEL (casebook_case_get_evidence (case_));
  for (guint i = 0; i < g_list_model_get_n_items (pieces); i++)
    {
      g_autoptr (CasebookEvidence) evidence = g_list_model_get_item (pieces, i);
      GListModel *claims = G_LIST_MODEL (casebook_evidence_get_claims (evidence));

      for (guint j = 0; j < g_list_model_get_n_items (claims); j++)
        {
          g_autoptr (CasebookClaim) claim = g_list_model_get_item (claims, j);

          if (g_str_equal (casebook_claim_get_expectation_id (claim),
                           casebook_expectation_get_id (expectation)))
            n++;
        }
    }

  return n;
}

/**
 * casebook_expectation_to_words:
 * @pair: an expectation at two levels
 * @level: the name of the target level
 * @say_new: whether to say so when the current level lacks it
 * @n_claims: how many claims are made on it
 * @reason: (nullable): why there was no opportunity, where that is stated
 *
 * Returns: (transfer full): the line below it, "New at Senior · 2 claims"; "" when there is
 *   nothing to say
 */
char *
casebook_expectation_to_words (CasebookExpectationPair *pair,
                               const char              *level,
                               gboolean                 say_new,
                               guint                    n_claims,
                               const char              *reason)
{
  g_autoptr (GPtrArray) phrases = NULL;

  g_return_val_if_fail (CASEBOOK_IS_EXPECTATION_PAIR (pair), NULL);
  g_return_val_if_fail (level != NULL, NULL);

  phrases = g_ptr_array_new_with_free_func (g_free);
  if (casebook_expectation_pair_get_to (pair) == NULL)
    /* Translators: %s is a level, as in "No longer asked at Senior" */
    g_ptr_array_add (phrases, g_strdup_printf (_("No longer asked at %s"), level));
  else if (say_new && casebook_expectation_pair_get_from (pair) == NULL)
    /* Translators: the current level asks nothing of the kind; %s is the target level, as in
     * "New at Senior" */
    g_ptr_array_add (phrases, g_strdup_printf (_("New at %s"), level));
  if (n_claims > 0)
    g_ptr_array_add (phrases, casebook_claims_to_words (n_claims));
  if (reason != NULL)
    /* Translators: %s is the reason the candidate gives */
    g_ptr_array_add (phrases, g_strdup_printf (_("No opportunity: %s"), reason));
  g_ptr_array_add (phrases, NULL);

  return casebook_window_line_join ((const char *const *) phrases->pdata);
}
