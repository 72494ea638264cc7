/* Casebook: coverage told in words.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One short line says how an item stands. It is a list of phrases with a dot
 * between them, so that each phrase is translated as a whole.
 */
#include <glib/gi18n-lib.h>

#include "ui/marks/coverage-words.h"
#include "ui/marks/window-line.h"

/**
 * casebook_coverage_state_to_word:
 * @state: a state
 *
 * Returns: (transfer none): the state's name in the reader's language
 */
const char *
casebook_coverage_state_to_word (CasebookCoverageState state)
{
  switch (state)
    {
    case CASEBOOK_COVERAGE_MISSING:
      return C_("coverage", "Missing");
    case CASEBOOK_COVERAGE_THIN:
      return C_("coverage", "Thin");
    case CASEBOOK_COVERAGE_MET:
      return C_("coverage", "Met");
    case CASEBOOK_COVERAGE_NO_OPPORTUNITY:
      return C_("coverage", "No opportunity");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * casebook_coverage_state_to_icon_name:
 * @state: a state
 *
 * Returns: (transfer none): a symbolic icon that tells the states apart by shape
 */
const char *
casebook_coverage_state_to_icon_name (CasebookCoverageState state)
{
  switch (state)
    {
    case CASEBOOK_COVERAGE_MISSING:
      return "casebook-missing-symbolic";
    case CASEBOOK_COVERAGE_THIN:
      return "casebook-thin-symbolic";
    case CASEBOOK_COVERAGE_MET:
      return "casebook-met-symbolic";
    case CASEBOOK_COVERAGE_NO_OPPORTUNITY:
      return "casebook-no-opportunity-symbolic";
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * casebook_coverage_lack_to_sentence:
 * @lack: what makes a competency thin
 *
 * Returns: (transfer none) (nullable): why it is thin, or %NULL when it is not
 */
const char *
casebook_coverage_lack_to_sentence (CasebookCoverageLack lack)
{
  switch (lack)
    {
    case CASEBOOK_COVERAGE_LACK_NOTHING:
      return NULL;
    case CASEBOOK_COVERAGE_LACK_SENTENCE:
      return _("Thin: a claim still lacks the sentence that says why.");
    case CASEBOOK_COVERAGE_LACK_STORY:
      return _("Thin: some evidence does not say yet what was done or what came of it.");
    case CASEBOOK_COVERAGE_LACK_SECOND:
      return _("Thin: only one piece of evidence supports this.");
    case CASEBOOK_COVERAGE_LACK_WINDOW:
      return _("Thin: none of the evidence is from the review window.");
    case CASEBOOK_COVERAGE_LACK_PRACTICES:
      return _("Thin: fewer than half of the practices are supported.");
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
month_of (CasebookDate date)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (casebook_date_get_year (date),
                                                   casebook_date_get_month (date),
                                                   1, 0, 0, 0);

  return g_date_time_format (day, "%OB");
}

/* The farther away, the less exact: a reader wants to know whether it is fresh. */
static char *
latest_phrase (CasebookDate latest,
               CasebookDate today)
{
  guint year = casebook_date_get_year (latest);
  guint this_year = casebook_date_get_year (today);

  if (year + 1 == this_year)
    return g_strdup (_("latest last year"));
  if (year != this_year)
    /* Translators: %u is a year, as in "latest 2023" */
    return g_strdup_printf (_("latest %u"), year);
  if (casebook_date_get_month (latest) == 0)
    return g_strdup (_("latest this year"));

  g_autofree char *month = month_of (latest);

  /* Translators: %s is a month of this year, as in "latest March" */
  return g_strdup_printf (_("latest %s"), month);
}

static char *
practices_to_words (CasebookCoverage *coverage)
{
  guint n_without = casebook_coverage_get_n_no_opportunity (coverage);
  g_autofree char *covered = NULL;
  g_autofree char *without = NULL;

  /* Translators: how many practices are claimed, as in "2 of 6" */
  covered = g_strdup_printf (_("%u of %u"),
                             casebook_coverage_get_n_covered (coverage),
                             casebook_coverage_get_n_of (coverage));
  if (n_without == 0)
    return g_steal_pointer (&covered);

  without = n_without == 1 ? g_strdup (_("one had no opportunity"))
                           : g_strdup_printf (ngettext ("%u had no opportunity",
                                                        "%u had no opportunity", n_without), n_without);
  return casebook_window_line_join ((const char *[]) { covered, without, NULL });
}

static char *
theme_to_words (CasebookCoverage *coverage)
{
  guint n_met = casebook_coverage_get_count (coverage, CASEBOOK_COVERAGE_MET);
  guint n = n_met + casebook_coverage_get_count (coverage, CASEBOOK_COVERAGE_THIN) +
            casebook_coverage_get_count (coverage, CASEBOOK_COVERAGE_MISSING);

  if (casebook_coverage_get_state (coverage) == CASEBOOK_COVERAGE_NO_OPPORTUNITY)
    return g_strdup (casebook_coverage_state_to_word (CASEBOOK_COVERAGE_NO_OPPORTUNITY));
  if (n == 0)
    return g_strdup (C_("coverage", "Optional"));

  /* Translators: how many competencies under a theme are met, as in "3 of 4 met" */
  return g_strdup_printf (ngettext ("%u of %u met", "%u of %u met", n), n_met, n);
}

static char *
unclaimed_to_words (CasebookCoverage *coverage)
{
  if (casebook_coverage_get_state (coverage) == CASEBOOK_COVERAGE_NO_OPPORTUNITY)
    return g_strdup (casebook_coverage_state_to_word (CASEBOOK_COVERAGE_NO_OPPORTUNITY));
  if (casebook_coverage_get_count (coverage, CASEBOOK_COVERAGE_MISSING) == 0)
    return g_strdup (_("Optional · nothing claimed"));

  return g_strdup (_("Missing · add a first example"));
}

/**
 * casebook_coverage_to_words:
 * @coverage: how an item stands
 * @today: what "March" and "last year" are reckoned from
 *
 * Returns: (transfer full): the line below the item's title: "Met · 4 claims · latest March",
 *   "Missing · add a first example", "2 of 6 · one had no opportunity", "0 of 4 met"
 */
char *
casebook_coverage_to_words (CasebookCoverage *coverage,
                            CasebookDate      today)
{
  g_autofree char *claims = NULL;
  g_autofree char *latest = NULL;
  const char *state;
  guint n_claims;

  g_return_val_if_fail (CASEBOOK_IS_COVERAGE (coverage), NULL);

  n_claims = casebook_coverage_get_n_claims (coverage);
  if (!casebook_item_is_competency (casebook_coverage_get_item (coverage)))
    return theme_to_words (coverage);
  if (n_claims > 0 || casebook_coverage_get_n_no_opportunity (coverage) > 0)
    {
      if (casebook_coverage_get_n_of (coverage) > 0)
        return practices_to_words (coverage);
    }
  if (n_claims == 0)
    return unclaimed_to_words (coverage);

  state = casebook_coverage_state_to_word (casebook_coverage_get_state (coverage));
  claims = g_strdup_printf (ngettext ("%u claim", "%u claims", n_claims), n_claims);
  if (casebook_coverage_get_latest (coverage) != CASEBOOK_DATE_NONE)
    latest = latest_phrase (casebook_coverage_get_latest (coverage), today);

  return casebook_window_line_join ((const char *[]) { state, claims, latest, NULL });
}
