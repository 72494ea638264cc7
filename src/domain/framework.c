/* Casebook: a framework, as an immutable tree.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Invariants, from casebook_framework_seal() on:
 *  - nothing in the framework changes, so any thread may read it;
 *  - no two items, no two levels, no two expectations, no two resources and no
 *    two scales bear the same id; codes may repeat;
 *  - whatever refers to a level, a scale or an item refers to one that is here.
 */
#include <glib/gi18n-lib.h>

#include "domain/framework.h"
#include "domain/part-list.h"

struct _CasebookFramework
{
  GObject parent_instance;

  char *id;
  char *version;
  char *title;
  char *publisher;
  char *licence;
  char *language;
  char *description;
  char *source_url;

  CasebookPartList *levels;
  CasebookPartList *roots;
  CasebookPartList *scales;
  CasebookPartList *resources;
  CasebookPartList *transitions;

  /* Indexes, made by seal(). Keys are borrowed from the values. */
  GPtrArray  *items;               /* depth first; not owned: the roots own them */
  GHashTable *items_by_id;
  GHashTable *items_by_code;       /* the first in tree order */
  GHashTable *levels_by_id;
  GHashTable *scales_by_id;
  GHashTable *resources_by_id;
  GHashTable *expectations_by_id;
  GHashTable *item_of_expectation; /* expectation id to item */
  gboolean    sealed;
};

G_DEFINE_QUARK (casebook-framework-error-quark, casebook_framework_error)
G_DEFINE_FINAL_TYPE (CasebookFramework, casebook_framework, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_VERSION,
  PROP_TITLE,
  PROP_PUBLISHER,
  PROP_LICENCE,
  PROP_LANGUAGE,
  PROP_DESCRIPTION,
  PROP_SOURCE_URL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static char **
text_of (CasebookFramework *self,
         guint              prop_id)
{
  switch (prop_id)
    {
    case PROP_ID:
      return &self->id;
    case PROP_VERSION:
      return &self->version;
    case PROP_TITLE:
      return &self->title;
    case PROP_PUBLISHER:
      return &self->publisher;
    case PROP_LICENCE:
      return &self->licence;
    case PROP_LANGUAGE:
      return &self->language;
    case PROP_DESCRIPTION:
      return &self->description;
    case PROP_SOURCE_URL:
      return &self->source_url;
    default:
      g_assert_not_reached ();
    }
}

static void
casebook_framework_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  g_value_set_string (value, *text_of (CASEBOOK_FRAMEWORK (object), prop_id));
}

static void
casebook_framework_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  CasebookFramework *self = CASEBOOK_FRAMEWORK (object);
  char **text = text_of (self, prop_id);
  const char *fresh = g_value_get_string (value);

  g_return_if_fail (!self->sealed);

  g_free (*text);
  *text = g_strdup (fresh != NULL ? fresh : "");
}

static void
casebook_framework_finalize (GObject *object)
{
  CasebookFramework *self = CASEBOOK_FRAMEWORK (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->items_by_id, g_hash_table_unref);
  g_clear_pointer (&self->items_by_code, g_hash_table_unref);
  g_clear_pointer (&self->levels_by_id, g_hash_table_unref);
  g_clear_pointer (&self->scales_by_id, g_hash_table_unref);
  g_clear_pointer (&self->resources_by_id, g_hash_table_unref);
  g_clear_pointer (&self->expectations_by_id, g_hash_table_unref);
  g_clear_pointer (&self->item_of_expectation, g_hash_table_unref);
  g_object_unref (self->levels);
  g_object_unref (self->roots);
  g_object_unref (self->scales);
  g_object_unref (self->resources);
  g_object_unref (self->transitions);
  for (guint i = PROP_ID; i < N_PROPS; i++)
    g_free (*text_of (self, i));

  G_OBJECT_CLASS (casebook_framework_parent_class)->finalize (object);
}

static void
casebook_framework_class_init (CasebookFrameworkClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  static const char *const names[N_PROPS] = {
    [PROP_ID] = "id",
    [PROP_VERSION] = "version",
    [PROP_TITLE] = "title",
    [PROP_PUBLISHER] = "publisher",
    [PROP_LICENCE] = "licence",
    [PROP_LANGUAGE] = "language",
    [PROP_DESCRIPTION] = "description",
    [PROP_SOURCE_URL] = "source-url",
  };

  object_class->finalize = casebook_framework_finalize;
  object_class->get_property = casebook_framework_get_property;
  object_class->set_property = casebook_framework_set_property;

  for (guint i = PROP_ID; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, "",
                                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
casebook_framework_init (CasebookFramework *self)
{
  self->levels = casebook_part_list_new (CASEBOOK_TYPE_LEVEL);
  self->roots = casebook_part_list_new (CASEBOOK_TYPE_ITEM);
  self->scales = casebook_part_list_new (CASEBOOK_TYPE_SCALE);
  self->resources = casebook_part_list_new (CASEBOOK_TYPE_RESOURCE);
  self->transitions = casebook_part_list_new (CASEBOOK_TYPE_TRANSITION);
}

/**
 * casebook_framework_new:
 * @id: the id its publisher gives it
 * @version: which version of it this is
 * @title: its title
 *
 * Publisher, licence, language (BCP 47), description and source-url are
 * properties, to be set before the framework is sealed.
 *
 * Returns: (transfer full): a framework that is still being made
 */
CasebookFramework *
casebook_framework_new (const char *id,
                        const char *version,
                        const char *title)
{
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (version != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  return g_object_new (CASEBOOK_TYPE_FRAMEWORK,
                       "id", id,
                       "version", version,
                       "title", title,
                       NULL);
}

void
casebook_framework_add_level (CasebookFramework *self,
                              CasebookLevel     *level)
{
  g_return_if_fail (CASEBOOK_IS_FRAMEWORK (self) && !self->sealed);
  g_return_if_fail (CASEBOOK_IS_LEVEL (level));

  casebook_part_list_add (self->levels, level);
}

void
casebook_framework_add_root (CasebookFramework *self,
                             CasebookItem      *root)
{
  g_return_if_fail (CASEBOOK_IS_FRAMEWORK (self) && !self->sealed);
  g_return_if_fail (CASEBOOK_IS_ITEM (root) && casebook_item_get_parent (root) == NULL);

  casebook_part_list_add (self->roots, root);
}

/**
 * casebook_framework_add_scale:
 * @self: a framework that is still being made
 * @scale: a rating scale; the first one added is the framework's own
 */
void
casebook_framework_add_scale (CasebookFramework *self,
                              CasebookScale     *scale)
{
  g_return_if_fail (CASEBOOK_IS_FRAMEWORK (self) && !self->sealed);
  g_return_if_fail (CASEBOOK_IS_SCALE (scale));

  casebook_part_list_add (self->scales, scale);
}

void
casebook_framework_add_resource (CasebookFramework *self,
                                 CasebookResource  *resource)
{
  g_return_if_fail (CASEBOOK_IS_FRAMEWORK (self) && !self->sealed);
  g_return_if_fail (CASEBOOK_IS_RESOURCE (resource));

  casebook_part_list_add (self->resources, resource);
}

void
casebook_framework_add_transition (CasebookFramework  *self,
                                   CasebookTransition *transition)
{
  g_return_if_fail (CASEBOOK_IS_FRAMEWORK (self) && !self->sealed);
  g_return_if_fail (CASEBOOK_IS_TRANSITION (transition));

  casebook_part_list_add (self->transitions, transition);
}

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
index_item (CasebookFramework  *self,
            CasebookItem       *item,
            GError            **error)
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
index_items (CasebookFramework  *self,
             GError            **error)
{
  g_autoptr (GPtrArray) waiting = g_ptr_array_new ();

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->roots)); i > 0; i--)
    {
      g_autoptr (CasebookItem) root = g_list_model_get_item (G_LIST_MODEL (self->roots), i - 1);

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
index_levels_and_scales (CasebookFramework  *self,
                         GError            **error)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->levels)); i++)
    {
      g_autoptr (CasebookLevel) level = g_list_model_get_item (G_LIST_MODEL (self->levels), i);

      if (!index_part (self->levels_by_id, casebook_level_get_id (level), level, error))
        return FALSE;
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->scales)); i++)
    {
      g_autoptr (CasebookScale) scale = g_list_model_get_item (G_LIST_MODEL (self->scales), i);

      if (!index_part (self->scales_by_id, casebook_scale_get_id (scale), scale, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
index_resources (CasebookFramework  *self,
                 GError            **error)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->resources)); i++)
    {
      g_autoptr (CasebookResource) resource = g_list_model_get_item (G_LIST_MODEL (self->resources), i);
      const char * const *items = casebook_resource_get_items (resource);

      if (!index_part (self->resources_by_id, casebook_resource_get_id (resource), resource, error))
        return FALSE;
      for (guint j = 0; items[j] != NULL; j++)
        {
          if (!check_reference (self->items_by_id, items[j], casebook_resource_get_id (resource), error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_transitions (CasebookFramework  *self,
                   GError            **error)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->transitions)); i++)
    {
      g_autoptr (CasebookTransition) transition = g_list_model_get_item (G_LIST_MODEL (self->transitions), i);
      const char *aim = casebook_transition_get_aim (transition);

      if (!check_reference (self->levels_by_id, casebook_transition_get_from (transition), aim, error) ||
          !check_reference (self->levels_by_id, casebook_transition_get_to (transition), aim, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * casebook_framework_seal:
 * @self: a framework with all its parts
 * @error: in the domain %CASEBOOK_FRAMEWORK_ERROR
 *
 * Checks that ids are unique and references meet; from then on the framework
 * never changes. One that could not be sealed is good for nothing but unref.
 *
 * Returns: whether the framework is sealed
 */
gboolean
casebook_framework_seal (CasebookFramework  *self,
                         GError            **error)
{
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (self), FALSE);
  g_return_val_if_fail (self->items == NULL, FALSE);

  self->items = g_ptr_array_new ();
  self->items_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->items_by_code = g_hash_table_new (g_str_hash, g_str_equal);
  self->levels_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->scales_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->resources_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->expectations_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->item_of_expectation = g_hash_table_new (g_str_hash, g_str_equal);

  self->sealed = index_levels_and_scales (self, error) &&
                 index_items (self, error) &&
                 index_resources (self, error) &&
                 check_transitions (self, error);

  return self->sealed;
}

/**
 * casebook_framework_get_id:
 * @self: a framework
 *
 * Returns: (transfer none): the id its publisher gives it
 */
const char *
casebook_framework_get_id (CasebookFramework *self)
{
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (self), NULL);

  return self->id;
}

/**
 * casebook_framework_get_version:
 * @self: a framework
 *
 * Returns: (transfer none): which version of it this is
 */
const char *
casebook_framework_get_version (CasebookFramework *self)
{
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (self), NULL);

  return self->version;
}

/**
 * casebook_framework_get_title:
 * @self: a framework
 *
 * Returns: (transfer none): its title
 */
const char *
casebook_framework_get_title (CasebookFramework *self)
{
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (self), NULL);

  return self->title;
}

/**
 * casebook_framework_get_publisher:
 * @self: a framework
 *
 * Returns: (transfer none): who published it, or ""
 */
const char *
casebook_framework_get_publisher (CasebookFramework *self)
{
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (self), NULL);

  return self->publisher;
}

/**
 * casebook_framework_get_licence:
 * @self: a framework
 *
 * Returns: (transfer none): its licence, or ""
 */
const char *
casebook_framework_get_licence (CasebookFramework *self)
{
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (self), NULL);

  return self->licence;
}

/**
 * casebook_framework_get_language:
 * @self: a framework
 *
 * Returns: (transfer none): the BCP 47 tag of its language, or ""
 */
const char *
casebook_framework_get_language (CasebookFramework *self)
{
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (self), NULL);

  return self->language;
}

/**
 * casebook_framework_get_description:
 * @self: a framework
 *
 * Returns: (transfer none): what it is for, or ""
 */
const char *
casebook_framework_get_description (CasebookFramework *self)
{
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (self), NULL);

  return self->description;
}

/**
 * casebook_framework_get_source_url:
 * @self: a framework
 *
 * Returns: (transfer none): where it came from, or ""
 */
const char *
casebook_framework_get_source_url (CasebookFramework *self)
{
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (self), NULL);

  return self->source_url;
}

/**
 * casebook_framework_get_levels:
 * @self: a framework
 *
 * Returns: (transfer none): its levels, lowest first on each track, a list of #CasebookLevel
 */
GListModel *
casebook_framework_get_levels (CasebookFramework *self)
{
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (self), NULL);

  return G_LIST_MODEL (self->levels);
}

/**
 * casebook_framework_get_roots:
 * @self: a framework
 *
 * Returns: (transfer none): the items at the top of the tree, a list of #CasebookItem
 */
GListModel *
casebook_framework_get_roots (CasebookFramework *self)
{
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (self), NULL);

  return G_LIST_MODEL (self->roots);
}

/**
 * casebook_framework_get_scales:
 * @self: a framework
 *
 * Returns: (transfer none): its rating scales, its own first, a list of #CasebookScale
 */
GListModel *
casebook_framework_get_scales (CasebookFramework *self)
{
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (self), NULL);

  return G_LIST_MODEL (self->scales);
}

/**
 * casebook_framework_get_resources:
 * @self: a framework
 *
 * Returns: (transfer none): what it lists to read, take and do, a list of #CasebookResource
 */
GListModel *
casebook_framework_get_resources (CasebookFramework *self)
{
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (self), NULL);

  return G_LIST_MODEL (self->resources);
}

/**
 * casebook_framework_get_transitions:
 * @self: a framework
 *
 * Returns: (transfer none): what it says of steps between levels, a list of #CasebookTransition
 */
GListModel *
casebook_framework_get_transitions (CasebookFramework *self)
{
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (self), NULL);

  return G_LIST_MODEL (self->transitions);
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
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (self) && self->sealed, 0);

  return self->items->len;
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
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (self) && self->sealed, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->levels_by_id, id);
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
  CasebookItem *item;

  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (self) && self->sealed, NULL);
  g_return_val_if_fail (id_or_code != NULL, NULL);

  item = g_hash_table_lookup (self->items_by_id, id_or_code);
  return item != NULL ? item : g_hash_table_lookup (self->items_by_code, id_or_code);
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
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (self) && self->sealed, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (item != NULL)
    *item = g_hash_table_lookup (self->item_of_expectation, id);
  return g_hash_table_lookup (self->expectations_by_id, id);
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
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (self) && self->sealed, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->resources_by_id, id);
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
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (self) && self->sealed, NULL);
  g_return_val_if_fail (from_level != NULL, NULL);
  g_return_val_if_fail (to_level != NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->transitions)); i++)
    {
      g_autoptr (CasebookTransition) transition = g_list_model_get_item (G_LIST_MODEL (self->transitions), i);

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
  g_autoptr (CasebookScale) own = NULL;

  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (self) && self->sealed, NULL);
  g_return_val_if_fail (CASEBOOK_IS_ITEM (item), NULL);

  for (; item != NULL; item = casebook_item_get_parent (item))
    {
      if (*casebook_item_get_scale (item) != '\0')
        return g_hash_table_lookup (self->scales_by_id, casebook_item_get_scale (item));
    }

  own = g_list_model_get_item (G_LIST_MODEL (self->scales), 0);
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
  GListStore *items;

  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (self) && self->sealed, NULL);

  items = g_list_store_new (CASEBOOK_TYPE_ITEM);
  g_list_store_splice (items, 0, 0, self->items->pdata, self->items->len);

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
  GListStore *found;

  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (self) && self->sealed, NULL);
  g_return_val_if_fail (CASEBOOK_IS_ITEM (item), NULL);

  found = g_list_store_new (CASEBOOK_TYPE_RESOURCE);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->resources)); i++)
    {
      g_autoptr (CasebookResource) resource = g_list_model_get_item (G_LIST_MODEL (self->resources), i);

      if (g_strv_contains (casebook_resource_get_items (resource), casebook_item_get_id (item)))
        g_list_store_append (found, resource);
    }

  return G_LIST_MODEL (found);
}
