/* Casebook: what became of a record, told at the lower edge.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "domain/artefact.h"
#include "domain/claim.h"
#include "domain/evidence.h"
#include "domain/measure.h"
#include "ui/case/record-toast.h"

/* The bin lists evidence; its parts come back by the toast and by undo. */
static const char *
removal_sentence (CasebookRecord *record)
{
  if (CASEBOOK_IS_EVIDENCE (record))
    return _("Evidence moved to the bin");
  if (CASEBOOK_IS_CLAIM (record))
    return _("Claim removed");
  if (CASEBOOK_IS_MEASURE (record))
    return _("Measure removed");
  if (CASEBOOK_IS_ARTEFACT (record))
    return _("Artefact removed");

  return _("Moved to the bin");
}

/**
 * casebook_record_toast_new_removed:
 * @record: a record that was put into the bin
 * @action: an action that takes it out again, given its id
 *
 * Returns: (transfer full): a toast that says so, with a button for @action
 */
AdwToast *
casebook_record_toast_new_removed (CasebookRecord *record,
                                   const char     *action)
{
  AdwToast *toast;

  g_return_val_if_fail (CASEBOOK_IS_RECORD (record), NULL);
  g_return_val_if_fail (action != NULL, NULL);

  toast = adw_toast_new (removal_sentence (record));
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, action);
  adw_toast_set_action_target (toast, "s", casebook_record_get_id (record));

  return toast;
}

static const char *
merge_sentence (CasebookRecord      *record,
                CasebookRecordMerge  merge)
{
  gboolean contested = merge == CASEBOOK_RECORD_MERGE_CONTESTED;

  if (CASEBOOK_IS_EVIDENCE (record))
    return contested ? _("This evidence was changed elsewhere too. Yours stands where both changed the same.")
                     : _("This evidence was changed elsewhere too. Both changes are kept.");

  return contested ? _("Something here was changed elsewhere too. Yours stands where both changed the same.")
                   : _("Something here was changed elsewhere too. Both changes are kept.");
}

/**
 * casebook_record_toast_new_merged:
 * @record: a record that another program changed as well
 * @merge: what came of both changes
 *
 * Returns: (transfer full): a toast that says so
 */
AdwToast *
casebook_record_toast_new_merged (CasebookRecord      *record,
                                  CasebookRecordMerge  merge)
{
  AdwToast *toast;

  g_return_val_if_fail (CASEBOOK_IS_RECORD (record), NULL);

  toast = adw_toast_new (merge_sentence (record, merge));
  /* There is more to read than in most, and only once. */
  adw_toast_set_timeout (toast, 10);

  return toast;
}
