/* Casebook: a node of the framework's tree.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Real frameworks are one to six nodes deep, so there is one kind of node: an
 * inner one is a theme, a leaf is a competency, and evidence may be claimed
 * under either. An item is put together while its framework is read and never
 * changes after that; until then it belongs to the reader.
 */
#include "domain/item.h"
#include "domain/part-list.h"

struct _CasebookItem
{
  GObject parent_instance;

  char             *id;
  char             *code;
  char             *title;
  char             *summary;
  char             *source_id;
  char             *scale;
  char            **required_at;
  CasebookItem     *parent; /* not owned: the parent owns us */
  CasebookPartList *children;
  CasebookPartList *expectations;
};

G_DEFINE_FINAL_TYPE (CasebookItem, casebook_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_CODE,
  PROP_TITLE,
  PROP_SUMMARY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
casebook_item_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  CasebookItem *self = CASEBOOK_ITEM (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_CODE:
      g_value_set_string (value, self->code);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, self->summary);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Moves the children of an item that goes away to @waiting. They may outlive it
 * in somebody's hands, and must not look up into freed memory then. */
static void
release_children (CasebookItem *self,
                  GPtrArray    *waiting)
{
  g_autoptr (GPtrArray) children = casebook_part_list_steal (self->children);

  for (guint i = 0; i < children->len; i++)
    {
      CasebookItem *child = g_ptr_array_index (children, i);

      child->parent = NULL;
      g_ptr_array_add (waiting, g_object_ref (child));
    }
}

/* A tree may be deeper than the stack, so the items under this one are let go
 * one by one and not each by its parent. */
static void
casebook_item_finalize (GObject *object)
{
  CasebookItem *self = CASEBOOK_ITEM (object);
  g_autoptr (GPtrArray) waiting = g_ptr_array_new ();

  release_children (self, waiting);
  while (waiting->len > 0)
    {
      g_autoptr (CasebookItem) child = g_ptr_array_steal_index (waiting, waiting->len - 1);

      if (g_atomic_int_get (&G_OBJECT (child)->ref_count) == 1)
        release_children (child, waiting);
    }

  g_free (self->id);
  g_free (self->code);
  g_free (self->title);
  g_free (self->summary);
  g_free (self->source_id);
  g_free (self->scale);
  g_strfreev (self->required_at);
  g_object_unref (self->children);
  g_object_unref (self->expectations);

  G_OBJECT_CLASS (casebook_item_parent_class)->finalize (object);
}

static void
casebook_item_class_init (CasebookItemClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = casebook_item_finalize;
  object_class->get_property = casebook_item_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
casebook_item_init (CasebookItem *self)
{
  self->source_id = g_strdup ("");
  self->scale = g_strdup ("");
  self->required_at = g_new0 (char *, 1);
  self->children = casebook_part_list_new (CASEBOOK_TYPE_ITEM);
  self->expectations = casebook_part_list_new (CASEBOOK_TYPE_EXPECTATION);
}

/**
 * casebook_item_new:
 * @id: its id, unique in the framework
 * @code: (nullable): the short name people use, "architecture"
 * @title: its title
 * @summary: (nullable): what it covers
 *
 * Returns: (transfer full): an item without parent, children and expectations
 */
CasebookItem *
casebook_item_new (const char *id,
                   const char *code,
                   const char *title,
                   const char *summary)
{
  CasebookItem *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (CASEBOOK_TYPE_ITEM, NULL);
  self->id = g_strdup (id);
  self->code = g_strdup (code != NULL ? code : "");
  self->title = g_strdup (title);
  self->summary = g_strdup (summary != NULL ? summary : "");

  return self;
}

/**
 * casebook_item_add_child:
 * @self: an item that is still being made
 * @child: an item without parent
 *
 * Puts @child after the children already there.
 */
void
casebook_item_add_child (CasebookItem *self,
                         CasebookItem *child)
{
  g_return_if_fail (CASEBOOK_IS_ITEM (self));
  g_return_if_fail (CASEBOOK_IS_ITEM (child));
  g_return_if_fail (child->parent == NULL);
  g_return_if_fail (self != child);

  child->parent = self;
  casebook_part_list_add (self->children, child);
}

/**
 * casebook_item_add_expectation:
 * @self: an item that is still being made
 * @expectation: what it requires
 *
 * Puts @expectation after those already there.
 */
void
casebook_item_add_expectation (CasebookItem        *self,
                               CasebookExpectation *expectation)
{
  g_return_if_fail (CASEBOOK_IS_ITEM (self));
  g_return_if_fail (CASEBOOK_IS_EXPECTATION (expectation));

  casebook_part_list_add (self->expectations, expectation);
}

/**
 * casebook_item_set_source_id:
 * @self: an item that is still being made
 * @source_id: the id the item bears in the file it was read from, whatever it looks like
 */
void
casebook_item_set_source_id (CasebookItem *self,
                             const char   *source_id)
{
  g_return_if_fail (CASEBOOK_IS_ITEM (self));
  g_return_if_fail (source_id != NULL);

  g_free (self->source_id);
  self->source_id = g_strdup (source_id);
}

/**
 * casebook_item_set_scale:
 * @self: an item that is still being made
 * @scale_id: the scale of this item and of those under it that name none
 */
void
casebook_item_set_scale (CasebookItem *self,
                         const char   *scale_id)
{
  g_return_if_fail (CASEBOOK_IS_ITEM (self));
  g_return_if_fail (scale_id != NULL);

  g_free (self->scale);
  self->scale = g_strdup (scale_id);
}

/**
 * casebook_item_set_required_at:
 * @self: an item that is still being made
 * @level_ids: (array zero-terminated=1): the levels that require the item; none means all
 */
void
casebook_item_set_required_at (CasebookItem       *self,
                               const char * const *level_ids)
{
  g_return_if_fail (CASEBOOK_IS_ITEM (self));
  g_return_if_fail (level_ids != NULL);

  g_strfreev (self->required_at);
  self->required_at = g_strdupv ((char **) level_ids);
}

/**
 * casebook_item_get_id:
 * @self: an item
 *
 * Returns: (transfer none): its id, unique in the framework
 */
const char *
casebook_item_get_id (CasebookItem *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ITEM (self), NULL);

  return self->id;
}

/**
 * casebook_item_get_code:
 * @self: an item
 *
 * Returns: (transfer none): the short name people use, or ""
 */
const char *
casebook_item_get_code (CasebookItem *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ITEM (self), NULL);

  return self->code;
}

/**
 * casebook_item_get_title:
 * @self: an item
 *
 * Returns: (transfer none): its title
 */
const char *
casebook_item_get_title (CasebookItem *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ITEM (self), NULL);

  return self->title;
}

/**
 * casebook_item_get_summary:
 * @self: an item
 *
 * Returns: (transfer none): what it covers, or ""
 */
const char *
casebook_item_get_summary (CasebookItem *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ITEM (self), NULL);

  return self->summary;
}

/**
 * casebook_item_get_source_id:
 * @self: an item
 *
 * Returns: (transfer none): the id the item bears in the file it was read from, or ""
 */
const char *
casebook_item_get_source_id (CasebookItem *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ITEM (self), NULL);

  return self->source_id;
}

/**
 * casebook_item_get_scale:
 * @self: an item
 *
 * Returns: (transfer none): id of its own scale, or "" when it takes its parent's
 */
const char *
casebook_item_get_scale (CasebookItem *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ITEM (self), NULL);

  return self->scale;
}

/**
 * casebook_item_get_required_at:
 * @self: an item
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the levels that require it;
 *   empty when all do
 */
const char * const *
casebook_item_get_required_at (CasebookItem *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ITEM (self), NULL);

  return (const char * const *) self->required_at;
}

/**
 * casebook_item_get_parent:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the theme it stands under
 */
CasebookItem *
casebook_item_get_parent (CasebookItem *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ITEM (self), NULL);

  return self->parent;
}

/**
 * casebook_item_get_depth:
 * @self: an item
 *
 * Returns: how many themes stand above it
 */
guint
casebook_item_get_depth (CasebookItem *self)
{
  guint depth = 0;

  g_return_val_if_fail (CASEBOOK_IS_ITEM (self), 0);

  for (CasebookItem *item = self->parent; item != NULL; item = item->parent)
    depth++;

  return depth;
}

/**
 * casebook_item_is_competency:
 * @self: an item
 *
 * Returns: whether it is a leaf; otherwise it is a theme
 */
gboolean
casebook_item_is_competency (CasebookItem *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ITEM (self), FALSE);

  return g_list_model_get_n_items (G_LIST_MODEL (self->children)) == 0;
}

/**
 * casebook_item_is_required_at:
 * @self: an item
 * @level_id: a level
 *
 * Returns: whether the level requires the item; otherwise it is optional there
 */
gboolean
casebook_item_is_required_at (CasebookItem *self,
                              const char   *level_id)
{
  g_return_val_if_fail (CASEBOOK_IS_ITEM (self), FALSE);
  g_return_val_if_fail (level_id != NULL, FALSE);

  return self->required_at[0] == NULL ||
         g_strv_contains ((const char * const *) self->required_at, level_id);
}

/**
 * casebook_item_get_children:
 * @self: an item
 *
 * Returns: (transfer none): the items under it in order, a list of #CasebookItem
 */
GListModel *
casebook_item_get_children (CasebookItem *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ITEM (self), NULL);

  return G_LIST_MODEL (self->children);
}

/**
 * casebook_item_get_expectations:
 * @self: an item
 *
 * Returns: (transfer none): its expectations at all levels in order, a list of #CasebookExpectation
 */
GListModel *
casebook_item_get_expectations (CasebookItem *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ITEM (self), NULL);

  return G_LIST_MODEL (self->expectations);
}
