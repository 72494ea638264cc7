/* Casebook: casebook-cli evidence restore.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "cli/commands.h"
#include "cli/json-members.h"
#include "domain/case.h"
#include "storage/evidence-store.h"
#include "storage/table.h"

static gboolean
is_case_in_bin (CasebookDatabase  *database,
                const char        *id,
                gboolean          *in_bin,
                GError           **error)
{
  g_autoptr (CasebookEvidence) evidence = casebook_table_load (database, CASEBOOK_TYPE_EVIDENCE, id, error);
  g_autoptr (CasebookCase) record = NULL;

  if (evidence != NULL)
    record = casebook_table_load (database, CASEBOOK_TYPE_CASE, casebook_evidence_get_case_id (evidence), error);
  if (record == NULL)
    return FALSE;

  *in_bin = casebook_record_get_deleted (CASEBOOK_RECORD (record));
  return TRUE;
}

static void
print_json (CasebookInvocation *invocation,
            const char         *id,
            gboolean            case_in_bin)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  casebook_json_add_text (builder, "id", id);
  json_builder_set_member_name (builder, "case-in-bin");
  json_builder_add_boolean_value (builder, case_in_bin);
  json_builder_end_object (builder);
  casebook_invocation_print_json (invocation, builder);
}

/* The id stands on a line of its own, for who reads no further. */
static void
print_text (CasebookInvocation *invocation,
            const char         *id,
            gboolean            case_in_bin)
{
  casebook_invocation_print_id (invocation, id);
  if (case_in_bin)
    casebook_invocation_print (invocation, "%s\n",
                               _("Its case lies in the bin, so the evidence is seen again when the case is restored too."));
}

static gboolean
run (CasebookInvocation  *invocation,
     GError             **error)
{
  CasebookDatabase *database = casebook_invocation_open_to_write (invocation, error);
  g_autofree char *id = NULL;
  gboolean case_in_bin;

  if (database == NULL)
    return FALSE;
  id = casebook_evidence_store_find (database, casebook_invocation_get_argument (invocation), error);
  if (id == NULL ||
      !casebook_evidence_store_restore (database, id, error) ||
      !is_case_in_bin (database, id, &case_in_bin, error))
    return FALSE;

  if (casebook_invocation_wants_json (invocation))
    print_json (invocation, id, case_in_bin);
  else
    print_text (invocation, id, case_in_bin);
  return TRUE;
}

const CasebookCommand casebook_command_evidence_restore = {
  .words = "evidence restore",
  .argument_kind = CASEBOOK_ARGUMENT_TEXT,
  .argument = "ID",
  .summary = N_("Take a piece of evidence out of the bin"),
  .run = run,
};
