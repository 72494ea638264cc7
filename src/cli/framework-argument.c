/* Casebook: a framework, named on the command line.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "cli/framework-argument.h"
#include "cli/options.h"
#include "exchange/published-framework.h"
#include "storage/framework-store.h"

/* The key that @prefix is, or else the only one that begins so. */
static const char *
find_key (GPtrArray   *frameworks,
          const char  *prefix,
          GError     **error)
{
  const char *found = NULL;
  guint n_found = 0;

  for (guint i = 0; i < frameworks->len; i++)
    {
      const CasebookFrameworkInfo *info = frameworks->pdata[i];

      if (g_str_equal (info->key, prefix))
        return info->key;
      if (*prefix != '\0' && g_str_has_prefix (info->key, prefix))
        {
          found = info->key;
          n_found++;
        }
    }
  if (n_found == 1)
    return found;

  if (n_found == 0)
    g_set_error (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_VALUE,
                 _("The library has no framework “%s”. “casebook-cli framework list” shows those it has."), prefix);
  else
    g_set_error (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_VALUE,
                 _("The ids of several frameworks begin with “%s”. Write more of the one that is meant."), prefix);
  return NULL;
}

/**
 * casebook_framework_argument_load:
 * @database: a library's database
 * @prefix: a framework's id, or how it begins
 * @key: (out) (optional) (transfer full): where the whole id goes
 * @error: in the domain %CASEBOOK_CLI_ERROR, %CASEBOOK_STORAGE_ERROR or %CASEBOOK_FORMAT_ERROR
 *
 * Returns: (transfer full) (nullable): the framework that is meant
 */
CasebookFramework *
casebook_framework_argument_load (CasebookDatabase  *database,
                                  const char        *prefix,
                                  char             **key,
                                  GError           **error)
{
  g_autoptr (GPtrArray) frameworks = NULL;
  CasebookFramework *framework;
  const char *found;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (prefix != NULL, NULL);

  frameworks = casebook_framework_store_list (database, error);
  if (frameworks == NULL)
    return NULL;
  found = find_key (frameworks, prefix, error);
  if (found == NULL)
    return NULL;

  framework = casebook_published_framework_load (database, found, error);
  if (framework != NULL && key != NULL)
    *key = g_strdup (found);
  return framework;
}

/**
 * casebook_framework_argument_level:
 * @framework: a framework
 * @id: a level's id
 * @error: in the domain %CASEBOOK_CLI_ERROR
 *
 * Returns: (transfer none) (nullable): the level that is meant
 */
CasebookLevel *
casebook_framework_argument_level (CasebookFramework  *framework,
                                   const char         *id,
                                   GError            **error)
{
  CasebookLevel *level;
  g_autoptr (GString) ids = NULL;
  GListModel *levels;

  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (framework), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  level = casebook_framework_find_level (framework, id);
  if (level != NULL)
    return level;

  ids = g_string_new (NULL);
  levels = casebook_framework_get_levels (framework);
  for (guint i = 0; i < g_list_model_get_n_items (levels); i++)
    {
      g_autoptr (CasebookLevel) known = g_list_model_get_item (levels, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", casebook_level_get_id (known));
    }
  g_set_error (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_VALUE,
               /* Translators: the last %s is a list of ids */
               _("The framework “%s” has no level “%s”. Its levels are: %s."),
               casebook_framework_get_id (framework), id, ids->str);
  return NULL;
}
