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
 * @case_: a case
 *
 * Returns: (transfer full) (element-type utf8 guint): how many claims of @case_ are made on each
 *   expectation, by its id; of those without any nothing is said
 */
GHashTable *
casebook_expectation_count_claims (CasebookCase *case_)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) claims = NULL;

  g_return_val_if_fail (CASEBOOK_IS_CASE (case_), counts);

  claims = casebook_case_dup_claims (case_);
  for (guint i = 0; i < claims->len; i++)
    {
      const char *id = casebook_claim_get_expectation_id (g_ptr_array_index (claims, i));
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, id));

      g_hash_table_insert (counts, g_strdup (id), GUINT_TO_POINTER (n + 1));
    }

  return counts;
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
