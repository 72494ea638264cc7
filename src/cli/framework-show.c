/* Casebook: casebook-cli framework show.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "cli/commands.h"
#include "cli/framework-argument.h"
#include "cli/json-members.h"

static void
add_levels (JsonBuilder       *builder,
            CasebookFramework *framework)
{
  GListModel *levels = casebook_framework_get_levels (framework);

  json_builder_set_member_name (builder, "levels");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (levels); i++)
    {
      g_autoptr (CasebookLevel) level = g_list_model_get_item (levels, i);

      json_builder_begin_object (builder);
      casebook_json_add_text (builder, "id", casebook_level_get_id (level));
      casebook_json_add_text (builder, "title", casebook_level_get_title (level));
      casebook_json_add_text (builder, "track", casebook_level_get_track (level));
      casebook_json_add_text (builder, "portrait", casebook_level_get_portrait (level));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_expectations (JsonBuilder  *builder,
                  CasebookItem *item)
{
  GListModel *expectations = casebook_item_get_expectations (item);

  json_builder_set_member_name (builder, "expectations");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (expectations); i++)
    {
      g_autoptr (CasebookExpectation) expectation = g_list_model_get_item (expectations, i);

      json_builder_begin_object (builder);
      casebook_json_add_text (builder, "id", casebook_expectation_get_id (expectation));
      casebook_json_add_text (builder, "level", casebook_expectation_get_level (expectation));
      casebook_json_add_nick (builder, "kind", CASEBOOK_TYPE_EXPECTATION_KIND,
                              casebook_expectation_get_kind (expectation));
      casebook_json_add_text (builder, "text", casebook_expectation_get_text (expectation));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* The tree as a list, a theme before what is under it. */
static void
add_items (JsonBuilder       *builder,
           CasebookFramework *framework)
{
  g_autoptr (GListModel) items = casebook_framework_dup_items (framework);

  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CasebookItem) item = g_list_model_get_item (items, i);
      CasebookItem *parent = casebook_item_get_parent (item);

      json_builder_begin_object (builder);
      casebook_json_add_text (builder, "id", casebook_item_get_id (item));
      casebook_json_add_text (builder, "code", casebook_item_get_code (item));
      casebook_json_add_text (builder, "title", casebook_item_get_title (item));
      casebook_json_add_text (builder, "summary", casebook_item_get_summary (item));
      json_builder_set_member_name (builder, "parent");
      if (parent != NULL)
        json_builder_add_string_value (builder, casebook_item_get_id (parent));
      else
        json_builder_add_null_value (builder);
      add_expectations (builder, item);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_resources (JsonBuilder       *builder,
               CasebookFramework *framework)
{
  GListModel *resources = casebook_framework_get_resources (framework);

  json_builder_set_member_name (builder, "resources");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (resources); i++)
    {
      g_autoptr (CasebookResource) resource = g_list_model_get_item (resources, i);

      json_builder_begin_object (builder);
      casebook_json_add_text (builder, "id", casebook_resource_get_id (resource));
      casebook_json_add_nick (builder, "kind", CASEBOOK_TYPE_RESOURCE_KIND, casebook_resource_get_kind (resource));
      casebook_json_add_text (builder, "title", casebook_resource_get_title (resource));
      casebook_json_add_text (builder, "authors", casebook_resource_get_authors (resource));
      casebook_json_add_text (builder, "why", casebook_resource_get_why (resource));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (CasebookInvocation *invocation,
            CasebookFramework  *framework,
            const char         *key)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  casebook_json_add_text (builder, "id", key);
  casebook_json_add_text (builder, "version", casebook_framework_get_version (framework));
  casebook_json_add_text (builder, "title", casebook_framework_get_title (framework));
  casebook_json_add_text (builder, "publisher", casebook_framework_get_publisher (framework));
  casebook_json_add_text (builder, "licence", casebook_framework_get_licence (framework));
  casebook_json_add_text (builder, "language", casebook_framework_get_language (framework));
  casebook_json_add_text (builder, "description", casebook_framework_get_description (framework));
  add_levels (builder, framework);
  add_items (builder, framework);
  add_resources (builder, framework);
  json_builder_end_object (builder);
  casebook_invocation_print_json (invocation, builder);
}

static void
print_levels (CasebookInvocation *invocation,
              CasebookFramework  *framework)
{
  GListModel *levels = casebook_framework_get_levels (framework);

  casebook_invocation_print (invocation, "\n%s\n", _("Levels"));
  for (guint i = 0; i < g_list_model_get_n_items (levels); i++)
    {
      g_autoptr (CasebookLevel) level = g_list_model_get_item (levels, i);

      casebook_invocation_print (invocation, "  %s  %s\n",
                                 casebook_level_get_id (level), casebook_level_get_title (level));
    }
}

/* What the item requires at one level; the heading only when there is something under it. */
static void
print_expectations (CasebookInvocation *invocation,
                    CasebookItem       *item,
                    CasebookLevel      *level)
{
  GListModel *expectations = casebook_item_get_expectations (item);
  gboolean headed = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (expectations); i++)
    {
      g_autoptr (CasebookExpectation) expectation = g_list_model_get_item (expectations, i);

      if (!g_str_equal (casebook_expectation_get_level (expectation), casebook_level_get_id (level)))
        continue;
      if (!headed)
        casebook_invocation_print (invocation, "  %s\n", casebook_level_get_title (level));
      headed = TRUE;
      casebook_invocation_print (invocation, "    %s: %s\n", casebook_expectation_get_id (expectation),
                                 casebook_expectation_get_text (expectation));
    }
}

static void
print_item (CasebookInvocation *invocation,
            CasebookFramework  *framework,
            CasebookItem       *item)
{
  GListModel *levels = casebook_framework_get_levels (framework);
  const char *code = casebook_item_get_code (item);

  casebook_invocation_print (invocation, "\n%s (%s)\n", casebook_item_get_title (item),
                             *code != '\0' ? code : casebook_item_get_id (item));
  if (*casebook_item_get_summary (item) != '\0')
    casebook_invocation_print (invocation, "  %s\n", casebook_item_get_summary (item));

  for (guint i = 0; i < g_list_model_get_n_items (levels); i++)
    {
      g_autoptr (CasebookLevel) level = g_list_model_get_item (levels, i);

      print_expectations (invocation, item, level);
    }
}

static void
print_text (CasebookInvocation *invocation,
            CasebookFramework  *framework)
{
  g_autoptr (GListModel) items = casebook_framework_dup_items (framework);

  casebook_invocation_print (invocation, "%s, %s\n",
                             casebook_framework_get_title (framework), casebook_framework_get_version (framework));
  if (*casebook_framework_get_description (framework) != '\0')
    casebook_invocation_print (invocation, "%s\n", casebook_framework_get_description (framework));
  print_levels (invocation, framework);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CasebookItem) item = g_list_model_get_item (items, i);

      print_item (invocation, framework, item);
    }
}

static gboolean
run (CasebookInvocation  *invocation,
     GError             **error)
{
  CasebookDatabase *database = casebook_invocation_open_to_read (invocation, error);
  g_autoptr (CasebookFramework) framework = NULL;
  g_autofree char *key = NULL;

  if (database == NULL)
    return FALSE;
  framework = casebook_framework_argument_load (database, casebook_invocation_get_argument (invocation), &key, error);
  if (framework == NULL)
    return FALSE;

  if (casebook_invocation_wants_json (invocation))
    print_json (invocation, framework, key);
  else
    print_text (invocation, framework);
  return TRUE;
}

const CasebookCommand casebook_command_framework_show = {
  .words = "framework show",
  .argument_kind = CASEBOOK_ARGUMENT_TEXT,
  .argument = "ID",
  .summary = N_("Show the levels, competencies and expectations of a framework"),
  .run = run,
};
