/* Casebook: a framework, as an immutable tree.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Invariants, from casebook_framework_seal() on:
 *  - nothing in the framework changes, so any thread may read it;
 *  - no two items, no two levels, no two expectations, no two resources and no
 *    two scales bear the same id; codes may repeat;
 *  - whatever refers to a level, a scale or an item refers to one that is here.
 */
#include "domain/framework-index.h"
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

  CasebookFrameworkIndex *index; /* NULL until sealed */
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

  g_return_if_fail (self->index == NULL);

  g_free (*text);
  *text = g_strdup (fresh != NULL ? fresh : "");
}

static void
casebook_framework_finalize (GObject *object)
{
  CasebookFramework *self = CASEBOOK_FRAMEWORK (object);

  g_clear_pointer (&self->index, casebook_framework_index_free);
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

/**
 * casebook_framework_add_level:
 * @self: a framework that is still being made
 * @level: a level, the next of the document
 */
void
casebook_framework_add_level (CasebookFramework *self,
                              CasebookLevel     *level)
{
  g_return_if_fail (CASEBOOK_IS_FRAMEWORK (self) && self->index == NULL);
  g_return_if_fail (CASEBOOK_IS_LEVEL (level));

  casebook_part_list_add (self->levels, level);
}

/**
 * casebook_framework_add_root:
 * @self: a framework that is still being made
 * @root: an item without parent, with everything that is under it
 */
void
casebook_framework_add_root (CasebookFramework *self,
                             CasebookItem      *root)
{
  g_return_if_fail (CASEBOOK_IS_FRAMEWORK (self) && self->index == NULL);
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
  g_return_if_fail (CASEBOOK_IS_FRAMEWORK (self) && self->index == NULL);
  g_return_if_fail (CASEBOOK_IS_SCALE (scale));

  casebook_part_list_add (self->scales, scale);
}

/**
 * casebook_framework_add_resource:
 * @self: a framework that is still being made
 * @resource: something to read, take or do
 */
void
casebook_framework_add_resource (CasebookFramework *self,
                                 CasebookResource  *resource)
{
  g_return_if_fail (CASEBOOK_IS_FRAMEWORK (self) && self->index == NULL);
  g_return_if_fail (CASEBOOK_IS_RESOURCE (resource));

  casebook_part_list_add (self->resources, resource);
}

/**
 * casebook_framework_add_transition:
 * @self: a framework that is still being made
 * @transition: what the framework says of the step between two levels
 */
void
casebook_framework_add_transition (CasebookFramework  *self,
                                   CasebookTransition *transition)
{
  g_return_if_fail (CASEBOOK_IS_FRAMEWORK (self) && self->index == NULL);
  g_return_if_fail (CASEBOOK_IS_TRANSITION (transition));

  casebook_part_list_add (self->transitions, transition);
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
  g_return_val_if_fail (self->index == NULL, FALSE);

  self->index = casebook_framework_index_new (self, error);
  return self->index != NULL;
}

/**
 * casebook_framework_get_index:
 * @self: a framework
 *
 * For framework-index.c.
 *
 * Returns: (transfer none) (nullable): its indexes, %NULL until it is sealed
 */
const CasebookFrameworkIndex *
casebook_framework_get_index (CasebookFramework *self)
{
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (self), NULL);

  return self->index;
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
 * A document may name the highest first, or not go by height at all, and is
 * written as it was read; casebook_level_get_ordinal() tells which is higher.
 *
 * Returns: (transfer none): its levels in the order of the document, a list of #CasebookLevel
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
