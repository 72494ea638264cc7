/* Casebook: casebook-cli case list.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "cli/columns.h"
#include "cli/commands.h"
#include "cli/json-members.h"
#include "cli/short-id.h"
#include "storage/case-store.h"

static void
print_json (CasebookInvocation *invocation,
            GPtrArray          *cases)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < cases->len; i++)
    {
      CasebookCaseSummary *summary = cases->pdata[i];

      json_builder_begin_object (builder);
      casebook_json_add_text (builder, "id", casebook_case_summary_get_id (summary));
      casebook_json_add_text (builder, "candidate", casebook_case_summary_get_candidate (summary));
      casebook_json_add_text (builder, "framework", casebook_case_summary_get_framework (summary));
      casebook_json_add_text (builder, "from-level", casebook_case_summary_get_from_level (summary));
      casebook_json_add_text (builder, "to-level", casebook_case_summary_get_to_level (summary));
      casebook_json_add_date (builder, "window-from", casebook_case_summary_get_window_from (summary));
      casebook_json_add_date (builder, "window-to", casebook_case_summary_get_window_to (summary));
      casebook_json_add_time (builder, "edited", casebook_case_summary_get_edited (summary));
      casebook_json_add_number (builder, "evidence", casebook_case_summary_get_n_evidence (summary));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  casebook_invocation_print_json (invocation, builder);
}

static void
add_row (CasebookColumns     *columns,
         CasebookCaseSummary *summary)
{
  g_autofree char *id = casebook_short_id (casebook_case_summary_get_id (summary));
  g_autofree char *candidate = casebook_text_excerpt (casebook_case_summary_get_candidate (summary), 40);
  g_autofree char *levels = g_strdup_printf ("%s → %s", casebook_case_summary_get_from_level (summary),
                                             casebook_case_summary_get_to_level (summary));
  g_autofree char *window = casebook_date_span_to_display (casebook_case_summary_get_window_from (summary),
                                                           casebook_case_summary_get_window_to (summary));
  g_autofree char *evidence = g_strdup_printf ("%u", casebook_case_summary_get_n_evidence (summary));

  casebook_columns_add (columns, id, candidate, levels, casebook_case_summary_get_framework (summary), evidence,
                        window, NULL);
}

static gboolean
run (CasebookInvocation  *invocation,
     GError             **error)
{
  CasebookDatabase *database = casebook_invocation_open_to_read (invocation, error);
  g_autoptr (GPtrArray) cases = NULL;
  g_autoptr (CasebookColumns) columns = NULL;
  g_autofree char *text = NULL;

  if (database == NULL)
    return FALSE;
  cases = casebook_case_store_list (database, error);
  if (cases == NULL)
    return FALSE;
  if (casebook_invocation_wants_json (invocation))
    {
      print_json (invocation, cases);
      return TRUE;
    }
  if (cases->len == 0)
    {
      casebook_invocation_print (invocation, "%s\n",
                                 _("There is no case yet. “casebook-cli case new” begins one, "
                                   "“casebook-cli example” brings one to look at."));
      return TRUE;
    }

  columns = casebook_columns_new (6);
  casebook_columns_add (columns, _("ID"), _("CANDIDATE"), _("LEVELS"), _("FRAMEWORK"), _("EVIDENCE"), _("WINDOW"), NULL);
  for (guint i = 0; i < cases->len; i++)
    add_row (columns, cases->pdata[i]);
  text = casebook_columns_to_string (columns);
  casebook_invocation_print (invocation, "%s", text);

  return TRUE;
}

const CasebookCommand casebook_command_case_list = {
  .words = "case list",
  .summary = N_("List the cases of the library, last edited first"),
  .run = run,
};
