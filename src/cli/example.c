/* Casebook: casebook-cli example.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "cli/commands.h"
#include "cli/json-members.h"
#include "exchange/example.h"
#include "exchange/synthetic.h"

static const CasebookOption options[] = {
  { "cases", CASEBOOK_OPTION_NUMBER, CASEBOOK_OPTION_OPTIONAL, "N", N_("make that many synthetic cases instead") },
  { "evidence", CASEBOOK_OPTION_NUMBER, CASEBOOK_OPTION_OPTIONAL, "N", N_("with that many pieces of evidence in all") },
  { "seed", CASEBOOK_OPTION_NUMBER, CASEBOOK_OPTION_OPTIONAL, "N", N_("another seed makes other cases") },
  { NULL },
};

static void
print_counts (CasebookInvocation *invocation,
              guint               n_cases,
              guint               n_evidence)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!casebook_invocation_wants_json (invocation))
    {
      casebook_invocation_print (invocation, ngettext ("%u case", "%u cases", n_cases), n_cases);
      casebook_invocation_print (invocation, "\n");
      casebook_invocation_print (invocation, ngettext ("%u piece of evidence", "%u pieces of evidence", n_evidence),
                                 n_evidence);
      casebook_invocation_print (invocation, "\n");
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  casebook_json_add_number (builder, "cases", n_cases);
  casebook_json_add_number (builder, "evidence", n_evidence);
  json_builder_end_object (builder);
  casebook_invocation_print_json (invocation, builder);
}

static gboolean
add_synthetic (CasebookInvocation  *invocation,
               CasebookDatabase    *database,
               GError             **error)
{
  CasebookOptions *given = casebook_invocation_get_options (invocation);
  guint n_cases = casebook_options_has (given, "cases") ? casebook_options_get_number (given, "cases") : 1;
  guint n_evidence = casebook_options_has (given, "evidence") ? casebook_options_get_number (given, "evidence")
                                                              : 12 * n_cases;

  if (n_cases == 0 && n_evidence > 0)
    {
      g_set_error_literal (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_VALUE,
                           _("Evidence belongs to a case; with --cases 0 there is none."));
      return FALSE;
    }
  if (!casebook_synthetic_add (database, n_cases, n_evidence, casebook_options_get_number (given, "seed"),
                               NULL, NULL, NULL, error))
    return FALSE;

  print_counts (invocation, n_cases, n_evidence);
  return TRUE;
}

static gboolean
run (CasebookInvocation  *invocation,
     GError             **error)
{
  CasebookOptions *given = casebook_invocation_get_options (invocation);
  CasebookDatabase *database = casebook_invocation_open_to_begin (invocation, error);
  g_autofree char *id = NULL;

  if (database == NULL)
    return FALSE;
  if (casebook_options_has (given, "cases") || casebook_options_has (given, "evidence"))
    return add_synthetic (invocation, database, error);
  if (!casebook_example_add (database, &id, error))
    return FALSE;

  casebook_invocation_print_id (invocation, id);
  return TRUE;
}

const CasebookCommand casebook_command_example = {
  .words = "example",
  .summary = N_("Add the example case and print its id, or add synthetic cases"),
  .options = options,
  .run = run,
};
