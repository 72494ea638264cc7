/* Casebook: casebook-cli framework list.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "cli/columns.h"
#include "cli/commands.h"
#include "cli/json-members.h"
#include "storage/framework-store.h"

static void
print_json (CasebookInvocation *invocation,
            GPtrArray          *frameworks)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < frameworks->len; i++)
    {
      const CasebookFrameworkInfo *info = frameworks->pdata[i];

      json_builder_begin_object (builder);
      casebook_json_add_text (builder, "id", info->key);
      casebook_json_add_text (builder, "document-id", info->document_id);
      casebook_json_add_text (builder, "version", info->version);
      casebook_json_add_text (builder, "title", info->title);
      casebook_json_add_text (builder, "publisher", info->publisher);
      casebook_json_add_text (builder, "licence", info->licence);
      casebook_json_add_text (builder, "language", info->language);
      casebook_json_add_text (builder, "digest", info->digest);
      casebook_json_add_time (builder, "added", info->added);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  casebook_invocation_print_json (invocation, builder);
}

static gboolean
run (CasebookInvocation  *invocation,
     GError             **error)
{
  CasebookDatabase *database = casebook_invocation_open_to_read (invocation, error);
  g_autoptr (GPtrArray) frameworks = NULL;
  g_autoptr (CasebookColumns) columns = NULL;
  g_autofree char *text = NULL;

  if (database == NULL)
    return FALSE;
  frameworks = casebook_framework_store_list (database, error);
  if (frameworks == NULL)
    return FALSE;
  if (casebook_invocation_wants_json (invocation))
    {
      print_json (invocation, frameworks);
      return TRUE;
    }

  columns = casebook_columns_new (4);
  casebook_columns_add (columns, _("ID"), _("VERSION"), _("TITLE"), _("PUBLISHER"), NULL);
  for (guint i = 0; i < frameworks->len; i++)
    {
      const CasebookFrameworkInfo *info = frameworks->pdata[i];

      casebook_columns_add (columns, info->key, info->version, info->title, info->publisher, NULL);
    }
  text = casebook_columns_to_string (columns);
  casebook_invocation_print (invocation, "%s", text);

  return TRUE;
}

const CasebookCommand casebook_command_framework_list = {
  .words = "framework list",
  .summary = N_("List the frameworks of the library"),
  .run = run,
};
