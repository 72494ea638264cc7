/* Casebook: casebook-cli evidence list.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "cli/case-argument.h"
#include "cli/columns.h"
#include "cli/commands.h"
#include "cli/json-members.h"
#include "cli/short-id.h"
#include "storage/evidence-store.h"

static void
print_json (CasebookInvocation *invocation,
            GPtrArray          *pieces)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < pieces->len; i++)
    casebook_json_add_evidence (builder, pieces->pdata[i]);
  json_builder_end_array (builder);
  casebook_invocation_print_json (invocation, builder);
}

/* The items it is claimed under, each once. */
static char *
list_items (CasebookEvidence *evidence)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  GListModel *claims = G_LIST_MODEL (casebook_evidence_get_claims (evidence));

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (CasebookClaim) claim = g_list_model_get_item (claims, i);

      if (!g_ptr_array_find_with_equal_func (ids, casebook_claim_get_item_id (claim), g_str_equal, NULL))
        g_ptr_array_add (ids, g_strdup (casebook_claim_get_item_id (claim)));
    }
  g_ptr_array_add (ids, NULL);

  return g_strjoinv (", ", (char **) ids->pdata);
}

static void
add_row (CasebookColumns  *columns,
         CasebookEvidence *evidence)
{
  g_autofree char *id = casebook_short_id (casebook_record_get_id (CASEBOOK_RECORD (evidence)));
  g_autofree char *when = casebook_date_span_to_display (casebook_evidence_get_from (evidence),
                                                         casebook_evidence_get_to (evidence));
  g_autofree char *title = casebook_text_excerpt (casebook_evidence_get_title (evidence), 60);
  g_autofree char *items = list_items (evidence);

  casebook_columns_add (columns, id, when, title, items, NULL);
}

static gboolean
run (CasebookInvocation  *invocation,
     GError             **error)
{
  CasebookDatabase *database = casebook_invocation_open_to_read (invocation, error);
  g_autoptr (GPtrArray) pieces = NULL;
  g_autoptr (CasebookColumns) columns = NULL;
  g_autofree char *id = NULL;
  g_autofree char *text = NULL;

  if (database == NULL)
    return FALSE;
  id = casebook_case_argument_find (database, casebook_invocation_get_argument (invocation), error);
  if (id == NULL)
    return FALSE;
  pieces = casebook_evidence_store_list (database, id, error);
  if (pieces == NULL)
    return FALSE;
  if (casebook_invocation_wants_json (invocation))
    {
      print_json (invocation, pieces);
      return TRUE;
    }
  if (pieces->len == 0)
    {
      casebook_invocation_print (invocation, "%s\n", _("There is no evidence in this case yet."));
      return TRUE;
    }

  columns = casebook_columns_new (4);
  casebook_columns_add (columns, _("ID"), _("WHEN"), _("TITLE"), _("CLAIMED UNDER"), NULL);
  for (guint i = 0; i < pieces->len; i++)
    add_row (columns, pieces->pdata[i]);
  text = casebook_columns_to_string (columns);
  casebook_invocation_print (invocation, "%s", text);

  return TRUE;
}

const CasebookCommand casebook_command_evidence_list = {
  .words = "evidence list",
  .argument_kind = CASEBOOK_ARGUMENT_TEXT,
  .argument = "CASE",
  .summary = N_("List the evidence of a case, newest first"),
  .run = run,
};
