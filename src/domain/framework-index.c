/* Casebook: the indexes of a sealed framework.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything in a framework that bears an id is found by it in constant time.
 * Making the indexes is what checks the framework: an id that is already there
 * is used twice, and a reference that meets nothing is broken. The functions of
 * framework.h that look something up are here.
 */
#include <glib/gi18n-lib.h>

#include "domain/framework-index.h"

/* Keys are borrowed from the values, and the framework owns those. */
struct _CasebookFrameworkIndex
{
  GPtrArray  *items;               /* depth first in tree order */
  GHashTable *items_by_id;
  GHashTable *items_by_code;       /* the first in tree order */
  GHashTable *levels_by_id;
  GHashTable *scales_by_id;
  GHashTable *resources_by_id;
  GHashTable *expectations_by_id;
  GHashTable *item_of_expectation; /* expectation id to item */
};

static gboolean
index_part (GHashTable  *index,
            const char  *id,
            gpointer     part,
            GError     **error)
{
  if (g_hash_table_insert (index, (gpointer) id, part))
    return TRUE;

  g_set_error (error, CASEBOOK_FRAMEWORK_ERROR, CASEBOOK_FRAMEWORK_ERROR_DUPLICATE_ID,
               _("The id “%s” is used twice."), id);
  return FALSE;
}

static gboolean
check_reference (GHashTable  *index,
                 const char  *id,
                 const char  *where,
                 GError     **error)
{
  if (*id == '\0' || g_hash_table_contains (index, id))
    return TRUE;

  g_set_error (error, CASEBOOK_FRAMEWORK_ERROR, CASEBOOK_FRAMEWORK_ERROR_UNKNOWN_ID,
               /* Translators: the first %s names the part that refers, the second is the id it refers to */
               _("“%s” refers to “%s”, which is not in the framework."), where, id);
  return FALSE;
}

static gboolean
index_item (CasebookFrameworkIndex  *self,
            CasebookItem            *item,
            GError                 **error)
{
  const char *id = casebook_item_get_id (item);
  const char *code = casebook_item_get_code (item);
  const char * const *levels = casebook_item_get_required_at (item);
  GListModel *expectations = casebook_item_get_expectations (item);

  if (!index_part (self->items_by_id, id, item, error) ||
      !check_reference (self->scales_by_id, casebook_item_get_scale (item), id, error))
    return FALSE;
  if (*code != '\0' && !g_hash_table_contains (self->items_by_code, code))
    g_hash_table_insert (self->items_by_code, (gpointer) code, item);
  for (guint i = 0; levels[i] != NULL; i++)
    {
      if (!check_reference (self->levels_by_id, levels[i], id, error))
        return FALSE;
    }

  for (guint i = 0; i < g_list_model_get_n_items (expectations); i++)
    {
      g_autoptr (CasebookExpectation) expectation = g_list_model_get_item (expectations, i);
      const char *expectation_id = casebook_expectation_get_id (expectation);

      if (!index_part (self->expectations_by_id, expectation_id, expectation, error) ||
          !check_reference (self->levels_by_id, casebook_expectation_get_level (expectation), expectation_id, error))
        return FALSE;
      g_hash_table_insert (self->item_of_expectation, (gpointer) expectation_id, item);
    }

  g_ptr_array_add (self->items, item);
  return TRUE;
}

/* Depth first in tree order, without recursion: a file may nest as deep as it likes. */
static gboolean
index_items (CasebookFrameworkIndex  *self,
             GListModel              *roots,
             GError                 **error)
{
  g_autoptr (GPtrArray) waiting = g_ptr_array_new ();

  for (guint i = g_list_model_get_n_items (roots); i > 0; i--)
    {
      g_autoptr (CasebookItem) root = g_list_model_get_item (roots, i - 1);

      g_ptr_array_add (waiting, root);
    }

  while (waiting->len > 0)
    {
      CasebookItem *item = g_ptr_array_steal_index (waiting, waiting->len - 1);
      GListModel *children = casebook_item_get_children (item);

      if (!index_item (self, item, error))
        return FALSE;
      for (guint i = g_list_model_get_n_items (children); i > 0; i--)
        {
          g_autoptr (CasebookItem) child = g_list_model_get_item (children, i - 1);

          g_ptr_array_add (waiting, child);
        }
    }

  return TRUE;
}

static gboolean
index_levels (CasebookFrameworkIndex  *self,
              GListModel              *levels,
              GError                 **error)
{
  for (guint i = 0; i < g_list_model_get_n_items (levels); i++)
    {
      g_autoptr (CasebookLevel) level = g_list_model_get_item (levels, i);

      if (!index_part (self->levels_by_id, casebook_level_get_id (level), level, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
index_scales (CasebookFrameworkIndex  *self,
              GListModel              *scales,
              GError                 **error)
{
  for (guint i = 0; i < g_list_model_get_n_items (scales); i++)
    {
      g_autoptr (CasebookScale) scale = g_list_model_get_item (scales, i);

      if (!index_part (self->scales_by_id, casebook_scale_get_id (scale), scale, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
index_resources (CasebookFrameworkIndex  *self,
                 GListModel              *resources,
                 GError                 **error)
{
  for (guint i = 0; i < g_list_model_get_n_items (resources); i++)
    {
      g_autoptr (CasebookResource) resource = g_list_model_get_item (resources, i);
      const char *id = casebook_resource_get_id (resource);
      const char * const *items = casebook_resource_get_items (resource);

      if (!index_part (self->resources_by_id, id, resource, error))
        return FALSE;
      for (guint j = 0; items[j] != NULL; j++)
        {
          if (!check_reference (self->items_by_id, items[j], id, error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_transitions (CasebookFrameworkIndex  *self,
                   GListModel              *transitions,
                   GError                 **error)
{
  for (guint i = 0; i < g_list_model_get_n_items (transitions); i++)
    {
      g_autoptr (CasebookTransition) transition = g_list_model_get_item (transitions, i);
      const char *aim = casebook_transition_get_aim (transition);

      if (!check_reference (self->levels_by_id, casebook_transition_get_from (transition), aim, error) ||
          !check_reference (self->levels_by_id, casebook_transition_get_to (transition), aim, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * casebook_framework_index_new:
 * @framework: a framework that does not change any more
 * @error: in the domain %CASEBOOK_FRAMEWORK_ERROR
 *
 * Returns: (transfer full) (nullable): its indexes, which borrow from it; %NULL when an id stands
 *   twice or refers to nothing
 */
CasebookFrameworkIndex *
casebook_framework_index_new (CasebookFramework  *framework,
                              GError            **error)
{
  CasebookFrameworkIndex *self;

  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (framework), NULL);

  self = g_new0 (CasebookFrameworkIndex, 1);
  self->items = g_ptr_array_new ();
  self->items_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->items_by_code = g_hash_table_new (g_str_hash, g_str_equal);
  self->levels_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->scales_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->resources_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->expectations_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->item_of_expectation = g_hash_table_new (g_str_hash, g_str_equal);

  if (index_levels (self, casebook_framework_get_levels (framework), error) &&
      index_scales (self, casebook_framework_get_scales (framework), error) &&
      index_items (self, casebook_framework_get_roots (framework), error) &&
      index_resources (self, casebook_framework_get_resources (framework), error) &&
      check_transitions (self, casebook_framework_get_transitions (framework), error))
    return self;

  casebook_framework_index_free (self);
  return NULL;
}

/**
 * casebook_framework_index_free:
 * @self: (transfer full): indexes
 */
void
casebook_framework_index_free (CasebookFrameworkIndex *self)
{
  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->items_by_id);
  g_hash_table_unref (self->items_by_code);
  g_hash_table_unref (self->levels_by_id);
  g_hash_table_unref (self->scales_by_id);
  g_hash_table_unref (self->resources_by_id);
  g_hash_table_unref (self->expectations_by_id);
  g_hash_table_unref (self->item_of_expectation);
  g_free (self);
}

/**
 * casebook_framework_get_n_items:
 * @self: a sealed framework
 *
 * Returns: how many nodes its tree has
 */
guint
casebook_framework_get_n_items (CasebookFramework *self)
{
  const CasebookFrameworkIndex *index = casebook_framework_get_index (self);

  g_return_val_if_fail (index != NULL, 0);

  return index->items->len;
}

/**
 * casebook_framework_find_level:
 * @self: a sealed framework
 * @id: a level's id
 *
 * Returns: (transfer none) (nullable): the level
 */
CasebookLevel *
casebook_framework_find_level (CasebookFramework *self,
                               const char        *id)
{
  const CasebookFrameworkIndex *index = casebook_framework_get_index (self);

  g_return_val_if_fail (index != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (index->levels_by_id, id);
}

/**
 * casebook_framework_find_item:
 * @self: a sealed framework
 * @id_or_code: an item's id, or its code
 *
 * Returns: (transfer none) (nullable): the item with that id; if there is none, the
 *   first with that code
 */
CasebookItem *
casebook_framework_find_item (CasebookFramework *self,
                              const char        *id_or_code)
{
  const CasebookFrameworkIndex *index = casebook_framework_get_index (self);
  CasebookItem *item;

  g_return_val_if_fail (index != NULL, NULL);
  g_return_val_if_fail (id_or_code != NULL, NULL);

  item = g_hash_table_lookup (index->items_by_id, id_or_code);
  return item != NULL ? item : g_hash_table_lookup (index->items_by_code, id_or_code);
}

/**
 * casebook_framework_find_expectation:
 * @self: a sealed framework
 * @id: an expectation's id
 * @item: (out) (optional) (transfer none): where the item goes that it belongs to
 *
 * Returns: (transfer none) (nullable): the expectation
 */
CasebookExpectation *
casebook_framework_find_expectation (CasebookFramework  *self,
                                     const char         *id,
                                     CasebookItem      **item)
{
  const CasebookFrameworkIndex *index = casebook_framework_get_index (self);

  g_return_val_if_fail (index != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (item != NULL)
    *item = g_hash_table_lookup (index->item_of_expectation, id);
  return g_hash_table_lookup (index->expectations_by_id, id);
}

/**
 * casebook_framework_find_resource:
 * @self: a sealed framework
 * @id: a resource's id
 *
 * Returns: (transfer none) (nullable): the resource
 */
CasebookResource *
casebook_framework_find_resource (CasebookFramework *self,
                                  const char        *id)
{
  const CasebookFrameworkIndex *index = casebook_framework_get_index (self);

  g_return_val_if_fail (index != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (index->resources_by_id, id);
}

/**
 * casebook_framework_find_transition:
 * @self: a sealed framework
 * @from_level: id of the level one leaves
 * @to_level: id of the level one reaches
 *
 * Returns: (transfer none) (nullable): what the framework says of that step
 */
CasebookTransition *
casebook_framework_find_transition (CasebookFramework *self,
                                    const char        *from_level,
                                    const char        *to_level)
{
  const CasebookFrameworkIndex *index = casebook_framework_get_index (self);
  GListModel *transitions = casebook_framework_get_transitions (self);

  g_return_val_if_fail (index != NULL, NULL);
  g_return_val_if_fail (from_level != NULL, NULL);
  g_return_val_if_fail (to_level != NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (transitions); i++)
    {
      g_autoptr (CasebookTransition) transition = g_list_model_get_item (transitions, i);

      if (g_str_equal (casebook_transition_get_from (transition), from_level) &&
          g_str_equal (casebook_transition_get_to (transition), to_level))
        return transition;
    }

  return NULL;
}

/**
 * casebook_framework_get_scale_of:
 * @self: a sealed framework
 * @item: an item of it
 *
 * Returns: (transfer none) (nullable): the scale @item is rated on: its own, else that of
 *   the nearest theme above it, else the framework's
 */
CasebookScale *
casebook_framework_get_scale_of (CasebookFramework *self,
                                 CasebookItem      *item)
{
  const CasebookFrameworkIndex *index = casebook_framework_get_index (self);
  g_autoptr (CasebookScale) own = NULL;

  g_return_val_if_fail (index != NULL, NULL);
  g_return_val_if_fail (CASEBOOK_IS_ITEM (item), NULL);

  for (; item != NULL; item = casebook_item_get_parent (item))
    {
      if (*casebook_item_get_scale (item) != '\0')
        return g_hash_table_lookup (index->scales_by_id, casebook_item_get_scale (item));
    }

  own = g_list_model_get_item (casebook_framework_get_scales (self), 0);
  return own;
}

/**
 * casebook_framework_dup_items:
 * @self: a sealed framework
 *
 * Returns: (transfer full): every item, a theme before what is under it, a list of #CasebookItem
 */
GListModel *
casebook_framework_dup_items (CasebookFramework *self)
{
  const CasebookFrameworkIndex *index = casebook_framework_get_index (self);
  GListStore *items;

  g_return_val_if_fail (index != NULL, NULL);

  items = g_list_store_new (CASEBOOK_TYPE_ITEM);
  g_list_store_splice (items, 0, 0, index->items->pdata, index->items->len);

  return G_LIST_MODEL (items);
}

/**
 * casebook_framework_dup_resources_of:
 * @self: a sealed framework
 * @item: an item of it
 *
 * Returns: (transfer full): the resources that develop that very item, a list of #CasebookResource
 */
GListModel *
casebook_framework_dup_resources_of (CasebookFramework *self,
                                     CasebookItem      *item)
{
  const CasebookFrameworkIndex *index = casebook_framework_get_index (self);
  GListModel *resources = casebook_framework_get_resources (self);
  GListStore *found;

  g_return_val_if_fail (index != NULL, NULL);
  g_return_val_if_fail (CASEBOOK_IS_ITEM (item), NULL);

  found = g_list_store_new (CASEBOOK_TYPE_RESOURCE);
  for (guint i = 0; i < g_list_model_get_n_items (resources); i++)
    {
      g_autoptr (CasebookResource) resource = g_list_model_get_item (resources, i);

      if (g_strv_contains (casebook_resource_get_items (resource), casebook_item_get_id (item)))
        g_list_store_append (found, resource);
    }

  return G_LIST_MODEL (found);
}
