/* Casebook: casebook-cli library check.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "cli/commands.h"
#include "cli/json-members.h"
#include "cli/library-cases.h"
#include "storage/library-check.h"

static const char *const kinds[] = {
  [CASEBOOK_DAMAGE_FILE] = "file",
  [CASEBOOK_DAMAGE_ROW] = "row",
  [CASEBOOK_DAMAGE_CASE] = "case",
  [CASEBOOK_DAMAGE_REFERENCE] = "reference",
  [CASEBOOK_DAMAGE_INDEX] = "index",
  [CASEBOOK_DAMAGE_BLOB] = "blob",
  [CASEBOOK_DAMAGE_FRAMEWORK] = "framework",
  [CASEBOOK_DAMAGE_TALLY] = "tally",
};

static void
print_json (CasebookInvocation *invocation,
            const char         *path,
            GPtrArray          *damages)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *name = g_filename_display_name (path);

  json_builder_begin_object (builder);
  casebook_json_add_text (builder, "library", name);
  json_builder_set_member_name (builder, "whole");
  json_builder_add_boolean_value (builder, damages->len == 0);
  json_builder_set_member_name (builder, "damages");
  json_builder_begin_array (builder);
  for (guint i = 0; i < damages->len; i++)
    {
      const CasebookDamage *damage = damages->pdata[i];
      g_autofree char *sentence = casebook_damage_to_sentence (damage);

      json_builder_begin_object (builder);
      casebook_json_add_text (builder, "kind", kinds[damage->kind]);
      casebook_json_add_text (builder, "subject", damage->subject != NULL ? damage->subject : "");
      casebook_json_add_text (builder, "sentence", sentence);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  casebook_invocation_print_json (invocation, builder);
}

static void
print_text (CasebookInvocation *invocation,
            const char         *path,
            GPtrArray          *damages)
{
  g_autofree char *name = g_filename_display_name (path);

  if (damages->len == 0)
    casebook_invocation_print (invocation, _("“%s” is whole."), name);
  for (guint i = 0; i < damages->len; i++)
    {
      g_autofree char *sentence = casebook_damage_to_sentence (damages->pdata[i]);

      casebook_invocation_print (invocation, "%s%s", i > 0 ? "\n" : "", sentence);
    }
  casebook_invocation_print (invocation, "\n");
}

/* Whether all of it is made from rows that are sound. */
static gboolean
can_be_made_anew (GPtrArray *damages)
{
  for (guint i = 0; i < damages->len; i++)
    {
      const CasebookDamage *damage = damages->pdata[i];

      if (damage->kind != CASEBOOK_DAMAGE_INDEX && damage->kind != CASEBOOK_DAMAGE_TALLY)
        return FALSE;
    }

  return TRUE;
}

static gboolean
run (CasebookInvocation  *invocation,
     GError             **error)
{
  CasebookDatabase *database = casebook_invocation_open_existing (invocation, error);
  g_autofree char *path = casebook_invocation_dup_path (invocation);
  g_autoptr (GPtrArray) damages = NULL;

  if (database == NULL)
    return FALSE;
  damages = casebook_library_check (database, NULL, error);
  if (damages == NULL || !casebook_library_cases_check (database, damages, error))
    return FALSE;

  if (casebook_invocation_wants_json (invocation))
    print_json (invocation, path, damages);
  else
    print_text (invocation, path, damages);
  if (damages->len == 0)
    return TRUE;

  g_set_error_literal (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_VALUE,
                       can_be_made_anew (damages)
                       ? _("Only what is made from the text is damaged. Nothing was changed; “casebook-cli library "
                           "reindex” makes it anew.")
                       : _("The library is damaged. Nothing was changed; keep a copy of it before anything else."));
  return FALSE;
}

const CasebookCommand casebook_command_library_check = {
  .words = "library check",
  .summary = N_("Check that the library is whole"),
  .run = run,
};
