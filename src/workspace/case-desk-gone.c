/* Casebook: what another program deleted for good while the case is open.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whoever changes something of it here goes on working with it, so all of it is
 * written again as it stands here, in one transaction. Only the bytes of attached
 * files are not here; where no other artefact kept them in the library, the
 * artefact goes, and the person is told which.
 */
#include <glib/gi18n-lib.h>

#include "storage/case-store.h"
#include "storage/evidence-store.h"
#include "workspace/case-desk-private.h"

/* Returns: (transfer full): what is shown of the case or evidence with that id */
static GPtrArray *
collect (CasebookCaseDesk *self,
         const char       *root_id)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  CasebookEvidence *evidence = casebook_case_find_evidence (self->case_, root_id);

  if (g_str_equal (root_id, casebook_record_get_id (CASEBOOK_RECORD (self->case_))))
    casebook_case_store_collect (self->case_, records);
  else if (evidence != NULL)
    casebook_evidence_store_collect (evidence, records);

  return records;
}

/**
 * casebook_case_desk_revive:
 * @self: a desk
 * @root_id: id of the case, or of evidence of it, that was deleted for good
 *
 * Writes all of it again. What went to the bin here stays away, and comes back
 * should it be taken out.
 *
 * Returns: %TRUE, since nothing else of it need be kept
 */
gboolean
casebook_case_desk_revive (CasebookCaseDesk *self,
                           const char       *root_id)
{
  g_autoptr (GPtrArray) records = collect (self, root_id);

  /* One is enough, of however many records of it were to be written. */
  if (records->len == 0 || casebook_record_get_stamp (records->pdata[0]) == 0)
    return TRUE;

  for (guint i = 0; i < records->len; i++)
    casebook_journal_revive (self->journal, records->pdata[i]);

  if (CASEBOOK_IS_CASE (records->pdata[0]))
    casebook_case_desk_tell (self, _("This case was deleted for good elsewhere. Since it is open here, "
                                     "all of it is written again."));
  else
    casebook_case_desk_tell (self, _("This evidence was deleted for good elsewhere. Since it is open here, "
                                     "all of it is written again."));

  return TRUE;
}

/**
 * casebook_case_desk_lose:
 * @self: a desk
 * @record: (type CasebookArtefact): an attached file that was deleted for good
 *
 * Takes @record out of its evidence, and says so. It is no step of undo.
 */
void
casebook_case_desk_lose (CasebookCaseDesk *self,
                         CasebookRecord   *record)
{
  GListStore *list = casebook_case_desk_find_list (self, record);
  g_autofree char *sentence = NULL;
  guint position;

  if (list == NULL || !g_list_store_find (list, record, &position))
    return;

  casebook_record_set_deleted (record, TRUE);
  g_list_store_remove (list, position);
  sentence = g_strdup_printf (_("The file “%s” was deleted for good elsewhere and is no longer attached. "
                                "Attach it again if you still have it."),
                              casebook_artefact_get_file_name (CASEBOOK_ARTEFACT (record)));
  casebook_case_desk_tell (self, sentence);
}
