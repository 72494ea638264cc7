/* Casebook: casebook-cli evidence show.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "cli/commands.h"
#include "cli/json-members.h"
#include "storage/evidence-store.h"

static void
print_section (CasebookInvocation *invocation,
               const char         *heading,
               const char         *text)
{
  if (*text != '\0')
    casebook_invocation_print (invocation, "\n%s\n%s\n", heading, text);
}

static void
print_claims (CasebookInvocation *invocation,
              GListModel         *claims)
{
  if (g_list_model_get_n_items (claims) > 0)
    casebook_invocation_print (invocation, "\n%s\n", _("Claims"));
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (CasebookClaim) claim = g_list_model_get_item (claims, i);
      const char *expectation = casebook_claim_get_expectation_id (claim);

      casebook_invocation_print (invocation, "  %s: %s\n",
                                 *expectation != '\0' ? expectation : casebook_claim_get_item_id (claim),
                                 casebook_claim_get_sentence (claim));
    }
}

static void
print_measures (CasebookInvocation *invocation,
                GListModel         *measures)
{
  if (g_list_model_get_n_items (measures) > 0)
    casebook_invocation_print (invocation, "\n%s\n", _("Measures"));
  for (guint i = 0; i < g_list_model_get_n_items (measures); i++)
    {
      g_autoptr (CasebookMeasure) measure = g_list_model_get_item (measures, i);

      casebook_invocation_print (invocation, "  %s: %s → %s %s\n",
                                 casebook_measure_get_label (measure), casebook_measure_get_before (measure),
                                 casebook_measure_get_after (measure), casebook_measure_get_unit (measure));
    }
}

static void
print_artefacts (CasebookInvocation *invocation,
                 GListModel         *artefacts)
{
  if (g_list_model_get_n_items (artefacts) > 0)
    casebook_invocation_print (invocation, "\n%s\n", _("Artefacts"));
  for (guint i = 0; i < g_list_model_get_n_items (artefacts); i++)
    {
      g_autoptr (CasebookArtefact) artefact = g_list_model_get_item (artefacts, i);
      g_autofree char *size = g_format_size (MAX (casebook_artefact_get_size (artefact), 0));

      if (casebook_artefact_get_kind (artefact) == CASEBOOK_ARTEFACT_LINK)
        casebook_invocation_print (invocation, "  %s\n", casebook_artefact_get_url (artefact));
      else
        casebook_invocation_print (invocation, "  %s (%s)\n", casebook_artefact_get_file_name (artefact), size);
    }
}

static void
print_text (CasebookInvocation *invocation,
            CasebookEvidence   *evidence)
{
  g_autofree char *when = casebook_date_span_to_display (casebook_evidence_get_from (evidence),
                                                         casebook_evidence_get_to (evidence));

  casebook_invocation_print (invocation, "%s\n", casebook_evidence_get_title (evidence));
  if (*when != '\0')
    casebook_invocation_print (invocation, "%s\n", when);
  if (casebook_record_get_deleted (CASEBOOK_RECORD (evidence)))
    casebook_invocation_print (invocation, "%s\n", _("This lies in the bin."));
  if (casebook_evidence_get_strongest (evidence) > 0)
    casebook_invocation_print (invocation, "%s\n", _("One of the three strongest examples."));
  print_section (invocation, _("Role"), casebook_evidence_get_role (evidence));
  print_section (invocation, _("Scope"), casebook_evidence_get_scope (evidence));
  print_section (invocation, _("Situation"), casebook_evidence_get_situation (evidence));
  print_section (invocation, _("Action"), casebook_evidence_get_action (evidence));
  print_section (invocation, _("Result"), casebook_evidence_get_result (evidence));
  print_claims (invocation, G_LIST_MODEL (casebook_evidence_get_claims (evidence)));
  print_measures (invocation, G_LIST_MODEL (casebook_evidence_get_measures (evidence)));
  print_artefacts (invocation, G_LIST_MODEL (casebook_evidence_get_artefacts (evidence)));
}

static gboolean
run (CasebookInvocation  *invocation,
     GError             **error)
{
  CasebookDatabase *database = casebook_invocation_open_to_read (invocation, error);
  g_autoptr (CasebookEvidence) evidence = NULL;
  g_autofree char *id = NULL;

  if (database == NULL)
    return FALSE;
  id = casebook_evidence_store_find (database, casebook_invocation_get_argument (invocation), error);
  if (id == NULL)
    return FALSE;
  evidence = casebook_evidence_store_load (database, id, error);
  if (evidence == NULL)
    return FALSE;

  if (casebook_invocation_wants_json (invocation))
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      casebook_json_add_evidence (builder, evidence);
      casebook_invocation_print_json (invocation, builder);
    }
  else
    {
      print_text (invocation, evidence);
    }

  return TRUE;
}

const CasebookCommand casebook_command_evidence_show = {
  .words = "evidence show",
  .argument_kind = CASEBOOK_ARGUMENT_TEXT,
  .argument = "ID",
  .summary = N_("Show a piece of evidence"),
  .run = run,
};
