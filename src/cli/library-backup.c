/* Casebook: casebook-cli library backup.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "cli/commands.h"
#include "cli/json-members.h"

static gboolean
run (CasebookInvocation  *invocation,
     GError             **error)
{
  const char *path = casebook_invocation_get_argument (invocation);
  g_autoptr (JsonBuilder) builder = NULL;
  g_autofree char *name = g_filename_display_name (path);

  if (casebook_invocation_open_existing (invocation, error) == NULL ||
      !casebook_invocation_backup (invocation, path, error))
    return FALSE;
  if (!casebook_invocation_wants_json (invocation))
    {
      casebook_invocation_print (invocation, "%s\n", name);
      return TRUE;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  casebook_json_add_text (builder, "file", name);
  json_builder_end_object (builder);
  casebook_invocation_print_json (invocation, builder);
  return TRUE;
}

const CasebookCommand casebook_command_library_backup = {
  .words = "library backup",
  .argument_kind = CASEBOOK_ARGUMENT_FILE,
  .argument = "FILE",
  .summary = N_("Copy the library as it is at this moment to a file"),
  .run = run,
};
