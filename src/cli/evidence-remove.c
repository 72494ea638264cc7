/* Casebook: casebook-cli evidence remove.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "cli/case-argument.h"
#include "cli/commands.h"
#include "storage/evidence-store.h"

static gboolean
run (CasebookInvocation  *invocation,
     GError             **error)
{
  CasebookDatabase *database = casebook_invocation_open_to_write (invocation, error);
  g_autofree char *id = NULL;

  if (database == NULL)
    return FALSE;
  id = casebook_evidence_store_find (database, casebook_invocation_get_argument (invocation), error);
  if (id == NULL || !casebook_case_argument_check_of (database, id, error) ||
      !casebook_evidence_store_remove (database, id, error))
    return FALSE;

  casebook_invocation_print_id (invocation, id);
  return TRUE;
}

const CasebookCommand casebook_command_evidence_remove = {
  .words = "evidence remove",
  .argument_kind = CASEBOOK_ARGUMENT_TEXT,
  .argument = "ID",
  .summary = N_("Put a piece of evidence into the bin"),
  .run = run,
};
