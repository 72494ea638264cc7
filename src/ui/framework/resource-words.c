/* Casebook: resources and progress told in words.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "ui/framework/resource-words.h"
#include "ui/marks/window-line.h"

/**
 * casebook_progress_state_to_word:
 * @state: a state
 *
 * Returns: (transfer none): the state's name in the reader's language
 */
const char *
casebook_progress_state_to_word (CasebookProgressState state)
{
  switch (state)
    {
    case CASEBOOK_PROGRESS_NONE:
      return C_("progress", "Not planned");
    case CASEBOOK_PROGRESS_PLANNED:
      return C_("progress", "Planned");
    case CASEBOOK_PROGRESS_DOING:
      return C_("progress", "Doing");
    case CASEBOOK_PROGRESS_DONE:
      return C_("progress", "Done");
    default:
      g_return_val_if_reached ("");
    }
}

static const char *
kind_to_word (CasebookResourceKind kind)
{
  switch (kind)
    {
    case CASEBOOK_RESOURCE_BOOK:
      return C_("resource", "Book");
    case CASEBOOK_RESOURCE_COURSE:
      return C_("resource", "Course");
    case CASEBOOK_RESOURCE_CERTIFICATION:
      return C_("resource", "Certification");
    case CASEBOOK_RESOURCE_LINK:
      return C_("resource", "Link");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * casebook_resource_to_words:
 * @resource: a resource
 *
 * Returns: (transfer full): what it is and whose: "Book · Josh Rosso and others · 2021"
 */
char *
casebook_resource_to_words (CasebookResource *resource)
{
  g_autoptr (GStrvBuilder) phrases = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  g_return_val_if_fail (CASEBOOK_IS_RESOURCE (resource), NULL);

  g_strv_builder_add (phrases, kind_to_word (casebook_resource_get_kind (resource)));
  g_strv_builder_add (phrases, casebook_resource_get_authors (resource));
  if (casebook_resource_get_year (resource) != 0)
    {
      g_autofree char *year = g_strdup_printf ("%u", casebook_resource_get_year (resource));

      g_strv_builder_add (phrases, year);
    }
  list = g_strv_builder_end (phrases);

  return casebook_window_line_join ((const char *const *) list);
}

/**
 * casebook_resources_to_words:
 * @framework: a sealed framework
 * @case_: a case held against it
 *
 * Returns: (transfer full): how far the candidate is with the resources: "Resources · 3 of 9 done"
 */
char *
casebook_resources_to_words (CasebookFramework *framework,
                             CasebookCase      *case_)
{
  GListModel *resources;
  guint n, n_done = 0;

  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (framework), NULL);
  g_return_val_if_fail (CASEBOOK_IS_CASE (case_), NULL);

  resources = casebook_framework_get_resources (framework);
  n = g_list_model_get_n_items (resources);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CasebookResource) resource = g_list_model_get_item (resources, i);

      if (casebook_case_get_progress_state (case_, casebook_resource_get_id (resource)) ==
          CASEBOOK_PROGRESS_DONE)
        n_done++;
    }
  if (n_done == 0)
    return g_strdup (_("Resources"));

  /* Translators: how many of the listed resources are done, as in "Resources · 3 of 9 done" */
  return g_strdup_printf (ngettext ("Resources · %u of %u done", "Resources · %u of %u done", n), n_done, n);
}
