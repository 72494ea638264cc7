/* Casebook: who may read something, in words. SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ui/marks/audience-words.h"

/**
 * casebook_audience_to_words:
 * @audience: an audience
 *
 * Returns: (transfer none): who that is, for the candidate who chooses it
 */
const char *
casebook_audience_to_words (CasebookAudience audience)
{
  switch (audience)
    {
    case CASEBOOK_AUDIENCE_ME:
      return C_("audience", "Only me");
    case CASEBOOK_AUDIENCE_MANAGER:
      return C_("audience", "My manager");
    case CASEBOOK_AUDIENCE_COMMITTEE:
      return C_("audience", "The committee");
    case CASEBOOK_AUDIENCE_CANDIDATE_AFTER_DECISION:
      return C_("audience", "Me, after the decision");
    default:
      g_return_val_if_reached ("");
    }
}
