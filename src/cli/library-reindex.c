/* Casebook: casebook-cli library reindex.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "cli/commands.h"
#include "cli/json-members.h"
#include "storage/case-tally.h"
#include "storage/search-index.h"

static void
print_json (CasebookInvocation *invocation,
            const char         *name)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  casebook_json_add_text (builder, "library", name);
  json_builder_end_object (builder);
  casebook_invocation_print_json (invocation, builder);
}

static gboolean
run (CasebookInvocation  *invocation,
     GError             **error)
{
  CasebookDatabase *database = casebook_invocation_open_to_write (invocation, error);
  g_autofree char *path = casebook_invocation_dup_path (invocation);
  g_autofree char *name = g_filename_display_name (path);

  if (database == NULL || !casebook_search_index_rebuild (database, error) ||
      !casebook_case_tally_rebuild (database, error))
    return FALSE;

  if (casebook_invocation_wants_json (invocation))
    print_json (invocation, name);
  else
    casebook_invocation_print (invocation, _("The search index and the list of cases of “%s” were made anew.\n"), name);
  return TRUE;
}

const CasebookCommand casebook_command_library_reindex = {
  .words = "library reindex",
  .summary = N_("Make the search index and the list of cases of the library anew"),
  .run = run,
};
