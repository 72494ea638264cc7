/* Casebook: the save state told in words.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * There is no Save button, so the word has to be trusted: it never says more
 * than what is on disk.
 */
#include <glib/gi18n-lib.h>

#include "ui/case/save-words.h"

/**
 * casebook_save_state_to_word:
 * @state: a state
 *
 * Returns: (transfer none): the state in a word or two
 */
const char *
casebook_save_state_to_word (CasebookSaveState state)
{
  switch (state)
    {
    case CASEBOOK_SAVE_SAVED:
      return C_("save state", "Saved");
    case CASEBOOK_SAVE_PENDING:
    case CASEBOOK_SAVE_WRITING:
      return C_("save state", "Saving…");
    case CASEBOOK_SAVE_FAILED:
      return C_("save state", "Not saved");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * casebook_save_state_to_sentence:
 * @state: a state
 *
 * Returns: (transfer none): what the state means for what was typed
 */
const char *
casebook_save_state_to_sentence (CasebookSaveState state)
{
  switch (state)
    {
    case CASEBOOK_SAVE_SAVED:
      return _("Everything is on disk.");
    case CASEBOOK_SAVE_PENDING:
    case CASEBOOK_SAVE_WRITING:
      return _("The last change is being written.");
    case CASEBOOK_SAVE_FAILED:
      return _("The last change could not be written. It is kept here and tried again by itself.");
    default:
      g_return_val_if_reached ("");
    }
}
