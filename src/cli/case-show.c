/* Casebook: casebook-cli case show.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "checks/coverage.h"
#include "cli/case-argument.h"
#include "cli/columns.h"
#include "cli/commands.h"
#include "cli/json-members.h"

static void
add_coverage (JsonBuilder *builder,
              GListModel  *coverages)
{
  json_builder_set_member_name (builder, "coverage");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (coverages); i++)
    {
      g_autoptr (CasebookCoverage) coverage = g_list_model_get_item (coverages, i);
      CasebookItem *item = casebook_coverage_get_item (coverage);

      json_builder_begin_object (builder);
      casebook_json_add_text (builder, "id", casebook_item_get_id (item));
      casebook_json_add_text (builder, "code", casebook_item_get_code (item));
      casebook_json_add_text (builder, "title", casebook_item_get_title (item));
      casebook_json_add_nick (builder, "state", CASEBOOK_TYPE_COVERAGE_STATE, casebook_coverage_get_state (coverage));
      casebook_json_add_number (builder, "claims", casebook_coverage_get_n_claims (coverage));
      casebook_json_add_number (builder, "evidence", casebook_coverage_get_n_evidence (coverage));
      casebook_json_add_date (builder, "latest", casebook_coverage_get_latest (coverage));
      casebook_json_add_number (builder, "practices", casebook_coverage_get_n_of (coverage));
      casebook_json_add_number (builder, "practices-claimed", casebook_coverage_get_n_covered (coverage));
      casebook_json_add_number (builder, "practices-without-opportunity",
                                casebook_coverage_get_n_no_opportunity (coverage));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (CasebookInvocation *invocation,
            CasebookCase       *record,
            GListModel         *coverages)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  GListModel *evidence = G_LIST_MODEL (casebook_case_get_evidence (record));

  json_builder_begin_object (builder);
  casebook_json_add_record (builder, CASEBOOK_RECORD (record));
  add_coverage (builder, coverages);
  json_builder_set_member_name (builder, "evidence");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (CasebookEvidence) piece = g_list_model_get_item (evidence, i);

      casebook_json_add_evidence (builder, piece);
    }
  json_builder_end_array (builder);
  casebook_json_add_records (builder, "no-opportunities", G_LIST_MODEL (casebook_case_get_no_opportunities (record)));
  casebook_json_add_records (builder, "progress", G_LIST_MODEL (casebook_case_get_progress (record)));
  json_builder_end_object (builder);
  casebook_invocation_print_json (invocation, builder);
}

static const char *
word_for (CasebookCoverageState state)
{
  switch (state)
    {
    case CASEBOOK_COVERAGE_THIN:
      return C_("coverage", "thin");
    case CASEBOOK_COVERAGE_MET:
      return C_("coverage", "met");
    case CASEBOOK_COVERAGE_NO_OPPORTUNITY:
      return C_("coverage", "no opportunity");
    case CASEBOOK_COVERAGE_MISSING:
    default:
      return C_("coverage", "missing");
    }
}

static char *
describe (CasebookCoverage *coverage)
{
  guint n_of = casebook_coverage_get_n_of (coverage);
  guint n_without = casebook_coverage_get_n_no_opportunity (coverage);
  guint n_claims = casebook_coverage_get_n_claims (coverage);

  if (n_without > 0)
    return g_strdup_printf (ngettext ("%u of %u practices, %u had no opportunity",
                                      "%u of %u practices, %u had no opportunity", n_without),
                            casebook_coverage_get_n_covered (coverage), n_of, n_without);
  if (n_of > 0)
    /* Translators: how many of the practices a competency asks for are claimed */
    return g_strdup_printf (ngettext ("%u of %u practice", "%u of %u practices", n_of),
                            casebook_coverage_get_n_covered (coverage), n_of);

  return g_strdup_printf (ngettext ("%u claim", "%u claims", n_claims), n_claims);
}

static void
print_row (CasebookInvocation *invocation,
           const char         *label,
           const char         *value)
{
  if (*value != '\0')
    casebook_invocation_print (invocation, "%s: %s\n", label, value);
}

static void
print_text (CasebookInvocation *invocation,
            CasebookCase       *record,
            CasebookFramework  *framework,
            GListModel         *coverages)
{
  CasebookLevel *from = casebook_framework_find_level (framework, casebook_case_get_from_level (record));
  CasebookLevel *to = casebook_framework_find_level (framework, casebook_case_get_to_level (record));
  g_autofree char *window = casebook_date_span_to_display (casebook_case_get_window_from (record),
                                                           casebook_case_get_window_to (record));
  g_autoptr (CasebookColumns) columns = casebook_columns_new (3);
  g_autofree char *table = NULL;
  guint n_evidence = g_list_model_get_n_items (G_LIST_MODEL (casebook_case_get_evidence (record)));

  casebook_invocation_print (invocation, "%s\n", casebook_case_get_candidate (record));
  casebook_invocation_print (invocation, "%s → %s\n",
                             from != NULL ? casebook_level_get_title (from) : casebook_case_get_from_level (record),
                             to != NULL ? casebook_level_get_title (to) : casebook_case_get_to_level (record));
  print_row (invocation, _("Id"), casebook_record_get_id (CASEBOOK_RECORD (record)));
  print_row (invocation, _("Framework"), casebook_framework_get_title (framework));
  print_row (invocation, _("Review window"), window);
  print_row (invocation, _("Manager"), casebook_case_get_manager (record));
  print_row (invocation, _("Team"), casebook_case_get_team (record));
  casebook_invocation_print (invocation,
                             ngettext ("%u piece of evidence", "%u pieces of evidence", n_evidence), n_evidence);
  casebook_invocation_print (invocation, "\n\n");

  for (guint i = 0; i < g_list_model_get_n_items (coverages); i++)
    {
      g_autoptr (CasebookCoverage) coverage = g_list_model_get_item (coverages, i);
      g_autofree char *description = describe (coverage);

      casebook_columns_add (columns, casebook_item_get_title (casebook_coverage_get_item (coverage)),
                            word_for (casebook_coverage_get_state (coverage)), description, NULL);
    }
  table = casebook_columns_to_string (columns);
  casebook_invocation_print (invocation, "%s", table);
}

static gboolean
run (CasebookInvocation  *invocation,
     GError             **error)
{
  CasebookDatabase *database = casebook_invocation_open_to_read (invocation, error);
  g_autoptr (CasebookCase) record = NULL;
  g_autoptr (CasebookFramework) framework = NULL;
  g_autoptr (GListModel) coverages = NULL;

  if (database == NULL)
    return FALSE;
  record = casebook_case_argument_load (database, casebook_invocation_get_argument (invocation), &framework, error);
  if (record == NULL)
    return FALSE;

  coverages = casebook_coverage_list (framework, record);
  if (casebook_invocation_wants_json (invocation))
    print_json (invocation, record, coverages);
  else
    print_text (invocation, record, framework, coverages);
  return TRUE;
}

const CasebookCommand casebook_command_case_show = {
  .words = "case show",
  .argument_kind = CASEBOOK_ARGUMENT_TEXT,
  .argument = "CASE",
  .summary = N_("Show a case and how far its claims reach"),
  .run = run,
};
