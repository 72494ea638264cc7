/* Casebook: casebook-cli evidence add.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "cli/case-argument.h"
#include "cli/commands.h"
#include "cli/evidence-input.h"

static const CasebookOption options[] = {
  { "title", CASEBOOK_OPTION_LINE, CASEBOOK_OPTION_REQUIRED, "TITLE", N_("what it is called, in a few words") },
  { NULL },
};

static CasebookEvidence *
make (CasebookOptions   *given,
      CasebookDatabase  *database,
      const char        *prefix,
      GError           **error)
{
  g_autoptr (CasebookFramework) framework = NULL;
  g_autoptr (CasebookCase) record = casebook_case_argument_load (database, prefix, &framework, error);
  g_autoptr (CasebookEvidence) evidence = NULL;

  if (record == NULL)
    return NULL;

  evidence = g_object_new (CASEBOOK_TYPE_EVIDENCE,
                           "case-id", casebook_record_get_id (CASEBOOK_RECORD (record)),
                           "audience", CASEBOOK_AUDIENCE_COMMITTEE,
                           NULL);

  return casebook_evidence_input_apply (given, record, framework, evidence, error) ? g_steal_pointer (&evidence) : NULL;
}

static gboolean
run (CasebookInvocation  *invocation,
     GError             **error)
{
  CasebookDatabase *database = casebook_invocation_open_to_write (invocation, error);
  g_autoptr (CasebookEvidence) evidence = NULL;

  if (database == NULL)
    return FALSE;
  evidence = casebook_evidence_input_write (casebook_invocation_get_options (invocation), database,
                                            casebook_invocation_get_argument (invocation), make, "add", error);
  if (evidence == NULL)
    return FALSE;

  casebook_invocation_print_id (invocation, casebook_record_get_id (CASEBOOK_RECORD (evidence)));
  return TRUE;
}

const CasebookCommand casebook_command_evidence_add = {
  .words = "evidence add",
  .argument_kind = CASEBOOK_ARGUMENT_TEXT,
  .argument = "CASE",
  .summary = N_("Add a piece of evidence to a case and print its id"),
  .options = options,
  .shared_options = casebook_evidence_input_options,
  .run = run,
};
