/* Casebook: casebook-cli evidence edit.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "cli/case-argument.h"
#include "cli/commands.h"
#include "cli/evidence-input.h"
#include "storage/evidence-store.h"

static const CasebookOption options[] = {
  { "title", CASEBOOK_OPTION_LINE, CASEBOOK_OPTION_OPTIONAL, "TITLE", N_("what it is called, in a few words") },
  { NULL },
};

static CasebookEvidence *
load (CasebookDatabase  *database,
      const char        *prefix,
      GError           **error)
{
  g_autofree char *id = casebook_evidence_store_find (database, prefix, error);
  g_autoptr (CasebookEvidence) evidence = id != NULL ? casebook_evidence_store_load (database, id, error) : NULL;

  if (evidence == NULL)
    return NULL;
  if (casebook_record_get_deleted (CASEBOOK_RECORD (evidence)))
    {
      g_set_error (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_VALUE,
                   _("“%s” lies in the bin. “casebook-cli evidence restore” takes it out."),
                   casebook_evidence_get_title (evidence));
      return NULL;
    }

  return g_steal_pointer (&evidence);
}

static CasebookEvidence *
make (CasebookOptions   *given,
      CasebookDatabase  *database,
      const char        *prefix,
      GError           **error)
{
  g_autoptr (CasebookEvidence) evidence = load (database, prefix, error);
  g_autoptr (CasebookFramework) framework = NULL;
  g_autoptr (CasebookCase) record = NULL;

  if (evidence == NULL)
    return NULL;
  record = casebook_case_argument_load_of (database, evidence, &framework, error);
  if (record == NULL || !casebook_evidence_input_apply (given, record, framework, evidence, error))
    return NULL;

  return g_steal_pointer (&evidence);
}

static gboolean
run (CasebookInvocation  *invocation,
     GError             **error)
{
  CasebookOptions *given = casebook_invocation_get_options (invocation);
  CasebookDatabase *database;
  g_autoptr (CasebookEvidence) evidence = NULL;

  if (casebook_evidence_input_is_empty (given))
    {
      g_set_error_literal (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_USAGE, _("Say what is to be changed."));
      return FALSE;
    }
  database = casebook_invocation_open_to_write (invocation, error);
  if (database == NULL)
    return FALSE;
  evidence = casebook_evidence_input_write (given, database, casebook_invocation_get_argument (invocation),
                                            make, "edit", error);
  if (evidence == NULL)
    return FALSE;

  casebook_invocation_print_id (invocation, casebook_record_get_id (CASEBOOK_RECORD (evidence)));
  return TRUE;
}

const CasebookCommand casebook_command_evidence_edit = {
  .words = "evidence edit",
  .argument_kind = CASEBOOK_ARGUMENT_TEXT,
  .argument = "ID",
  .summary = N_("Change what is given of a piece of evidence, add claims, links and files"),
  .options = options,
  .shared_options = casebook_evidence_input_options,
  .run = run,
};
