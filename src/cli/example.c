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

/* What synthetic cases are asked for, if any. */
typedef struct
{
  gboolean is_any;
  guint    n_cases;
  guint    n_evidence;
} Wish;

static gboolean
read_wish (CasebookOptions  *given,
           Wish             *wish,
           GError          **error)
{
  gboolean counts_evidence = casebook_options_has (given, "evidence");

  wish->is_any = casebook_options_has (given, "cases") || counts_evidence;
  wish->n_cases = casebook_options_has (given, "cases") ? casebook_options_get_number (given, "cases") : 1;
  wish->n_evidence = counts_evidence ? casebook_options_get_number (given, "evidence")
                                     : MIN (G_GUINT64_CONSTANT (12) * wish->n_cases, G_MAXUINT);

  if (!wish->is_any && casebook_options_has (given, "seed"))
    {
      g_set_error_literal (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_USAGE,
                           _("--seed is for synthetic cases: give --cases or --evidence as well."));
      return FALSE;
    }
  if (wish->n_cases == 0 && wish->n_evidence > 0)
    {
      g_set_error_literal (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_VALUE,
                           _("Evidence belongs to a case; with --cases 0 there is none."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
add_synthetic (CasebookInvocation  *invocation,
               CasebookDatabase    *database,
               const Wish          *wish,
               GError             **error)
{
  CasebookOptions *given = casebook_invocation_get_options (invocation);

  if (!casebook_synthetic_add (database, wish->n_cases, wish->n_evidence, casebook_options_get_number (given, "seed"),
                               NULL, NULL, NULL, error))
    return FALSE;

  print_counts (invocation, wish->n_cases, wish->n_evidence);
  return TRUE;
}

static gboolean
run (CasebookInvocation  *invocation,
     GError             **error)
{
  CasebookDatabase *database;
  g_autofree char *id = NULL;
  Wish wish;

  if (!read_wish (casebook_invocation_get_options (invocation), &wish, error))
    return FALSE;
  database = casebook_invocation_open_to_begin (invocation, error);
  if (database == NULL)
    return FALSE;
  if (wish.is_any)
    return add_synthetic (invocation, database, &wish, error);
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
