/* Casebook: the framework as a list that unfolds.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A filter is answered for the whole tree at once, in one pass over the items
 * in tree order: an item stays when it matches, when a theme above it matches,
 * or when something under it does. The list models below only look that up.
 *
 * What is searched in is folded once, a few hundred items at a time while nothing
 * else is to do; a filter that comes earlier folds the rest itself.
 */
#include "base/text.h"
#include "ui/framework/item-tree.h"

#define FOLDED_AT_ONCE 200

struct _CasebookItemTree
{
  GObject parent_instance;

  CasebookFramework *framework;
  GPtrArray         *items;  /* borrowed from the framework, in tree order */
  GHashTable        *places; /* item to its place in @items */
  GPtrArray         *folded; /* of the first items; grows to the length of @items */
  guint              fold_source;
  char              *text;   /* the filter as given */
  char              *needle; /* the filter folded */
  gboolean          *stays;  /* by place; meaningful while @needle is not empty */
  GtkFilter         *filter;
  GtkTreeListModel  *model;
};

G_DEFINE_FINAL_TYPE (CasebookItemTree, casebook_item_tree, G_TYPE_OBJECT)

static void
casebook_item_tree_dispose (GObject *object)
{
  CasebookItemTree *self = CASEBOOK_ITEM_TREE (object);

  g_clear_handle_id (&self->fold_source, g_source_remove);
  g_clear_object (&self->model);
  g_clear_object (&self->filter);
  g_clear_object (&self->framework);

  G_OBJECT_CLASS (casebook_item_tree_parent_class)->dispose (object);
}

static void
casebook_item_tree_finalize (GObject *object)
{
  CasebookItemTree *self = CASEBOOK_ITEM_TREE (object);

  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->folded);
  g_hash_table_unref (self->places);
  g_free (self->text);
  g_free (self->needle);
  g_free (self->stays);

  G_OBJECT_CLASS (casebook_item_tree_parent_class)->finalize (object);
}

static void
casebook_item_tree_class_init (CasebookItemTreeClass *class)
{
  G_OBJECT_CLASS (class)->dispose = casebook_item_tree_dispose;
  G_OBJECT_CLASS (class)->finalize = casebook_item_tree_finalize;
}

static void
casebook_item_tree_init (CasebookItemTree *self)
{
  self->items = g_ptr_array_new ();
  self->folded = g_ptr_array_new_with_free_func (g_free);
  self->places = g_hash_table_new (NULL, NULL);
  self->text = g_strdup ("");
  self->needle = g_strdup ("");
}

/* Returns whether there is more to fold. */
static gboolean
fold_some (CasebookItemTree *self,
           guint             n)
{
  for (guint i = 0; i < n && self->folded->len < self->items->len; i++)
    {
      CasebookItem *item = g_ptr_array_index (self->items, self->folded->len);
      g_autofree char *whole = g_strjoin ("\n", casebook_item_get_title (item),
                                          casebook_item_get_code (item),
                                          casebook_item_get_summary (item), NULL);

      g_ptr_array_add (self->folded, casebook_text_fold (whole));
    }

  return self->folded->len < self->items->len;
}

static gboolean
fold_when_idle (gpointer user_data)
{
  CasebookItemTree *self = user_data;

  if (fold_some (self, FOLDED_AT_ONCE))
    return G_SOURCE_CONTINUE;

  self->fold_source = 0;
  return G_SOURCE_REMOVE;
}

static guint
place_of (CasebookItemTree *self,
          CasebookItem     *item)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->places, item));
}

static gboolean
item_stays (gpointer item,
            gpointer user_data)
{
  CasebookItemTree *self = user_data;

  return *self->needle == '\0' || self->stays[place_of (self, item)];
}

static GListModel *
filtered (CasebookItemTree *self,
          GListModel       *items)
{
  return G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (items), g_object_ref (self->filter)));
}

/* Called for a row when it is unfolded or asks whether it can be. */
static GListModel *
create_children (gpointer item,
                 gpointer user_data)
{
  if (casebook_item_is_competency (item))
    return NULL;

  return filtered (user_data, casebook_item_get_children (item));
}

/* A theme stands before all that is under it, so the way down finds every theme
 * settled already, and the way up every child. */
static void
decide_what_stays (CasebookItemTree *self)
{
  g_autofree gboolean *matches = g_new (gboolean, self->items->len + 1);

  for (guint i = 0; i < self->items->len; i++)
    {
      CasebookItem *parent = casebook_item_get_parent (g_ptr_array_index (self->items, i));

      matches[i] = strstr (g_ptr_array_index (self->folded, i), self->needle) != NULL ||
                   (parent != NULL && matches[place_of (self, parent)]);
      self->stays[i] = matches[i];
    }
  for (guint i = self->items->len; i > 0; i--)
    {
      CasebookItem *parent = casebook_item_get_parent (g_ptr_array_index (self->items, i - 1));

      if (self->stays[i - 1] && parent != NULL)
        self->stays[place_of (self, parent)] = TRUE;
    }
}

/**
 * casebook_item_tree_new:
 * @framework: a sealed framework
 *
 * Returns: (transfer full): all of @framework, unfolded, without a filter
 */
CasebookItemTree *
casebook_item_tree_new (CasebookFramework *framework)
{
  CasebookItemTree *self;
  g_autoptr (GListModel) items = NULL;
  guint n;

  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (framework), NULL);

  self = g_object_new (CASEBOOK_TYPE_ITEM_TREE, NULL);
  self->framework = g_object_ref (framework);
  items = casebook_framework_dup_items (framework);
  n = g_list_model_get_n_items (items);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CasebookItem) item = g_list_model_get_item (items, i);

      g_ptr_array_add (self->items, item);
      g_hash_table_insert (self->places, item, GUINT_TO_POINTER (i));
    }
  self->stays = g_new0 (gboolean, n + 1);
  self->fold_source = g_idle_add_full (G_PRIORITY_LOW, fold_when_idle, self, NULL);

  self->filter = GTK_FILTER (gtk_custom_filter_new (item_stays, self, NULL));
  self->model = gtk_tree_list_model_new (filtered (self, casebook_framework_get_roots (framework)),
                                         FALSE, TRUE, create_children, self, NULL);

  return self;
}

/**
 * casebook_item_tree_get_model:
 * @self: a tree
 *
 * Returns: (transfer none): the rows that are unfolded, a list of #GtkTreeListRow whose
 *   items are #CasebookItem
 */
GListModel *
casebook_item_tree_get_model (CasebookItemTree *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ITEM_TREE (self), NULL);

  return G_LIST_MODEL (self->model);
}

/**
 * casebook_item_tree_is_flat:
 * @self: a tree
 *
 * Returns: whether the framework has no themes, so that nothing ever unfolds
 */
gboolean
casebook_item_tree_is_flat (CasebookItemTree *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ITEM_TREE (self), TRUE);

  return g_list_model_get_n_items (casebook_framework_get_roots (self->framework)) == self->items->len;
}

/**
 * casebook_item_tree_get_filter:
 * @self: a tree
 *
 * Returns: (transfer none): the filter as it was given, or ""
 */
const char *
casebook_item_tree_get_filter (CasebookItemTree *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ITEM_TREE (self), NULL);

  return self->text;
}

static GtkTreeListRow *
find_row_among (CasebookItemTree *self,
                GtkTreeListRow   *parent,
                CasebookItem     *item)
{
  for (guint i = 0;; i++)
    {
      g_autoptr (GtkTreeListRow) row = NULL;
      g_autoptr (CasebookItem) candidate = NULL;

      row = parent != NULL ? gtk_tree_list_row_get_child_row (parent, i)
                           : gtk_tree_list_model_get_child_row (self->model, i);
      if (row == NULL)
        return NULL;
      candidate = gtk_tree_list_row_get_item (row);
      if (candidate == item)
        return g_steal_pointer (&row);
    }
}

static GtkTreeListRow *
find_row (CasebookItemTree *self,
          CasebookItem     *item)
{
  CasebookItem *parent = casebook_item_get_parent (item);
  g_autoptr (GtkTreeListRow) above = NULL;

  if (parent == NULL)
    return find_row_among (self, NULL, item);

  above = find_row (self, parent);
  if (above == NULL)
    return NULL;
  gtk_tree_list_row_set_expanded (above, TRUE);
  return find_row_among (self, above, item);
}

/**
 * casebook_item_tree_find_position:
 * @self: a tree
 * @item: an item of the framework
 *
 * Unfolds the themes above @item.
 *
 * Returns: the row of @item, or %GTK_INVALID_LIST_POSITION when the filter hides it
 */
guint
casebook_item_tree_find_position (CasebookItemTree *self,
                                  CasebookItem     *item)
{
  g_autoptr (GtkTreeListRow) row = NULL;

  g_return_val_if_fail (CASEBOOK_IS_ITEM_TREE (self), GTK_INVALID_LIST_POSITION);
  g_return_val_if_fail (CASEBOOK_IS_ITEM (item), GTK_INVALID_LIST_POSITION);

  row = find_row (self, item);
  return row != NULL ? gtk_tree_list_row_get_position (row) : GTK_INVALID_LIST_POSITION;
}

/**
 * casebook_item_tree_dup_first:
 * @self: a tree
 *
 * Returns: (transfer full) (nullable): the first competency of the framework
 */
CasebookItem *
casebook_item_tree_dup_first (CasebookItemTree *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ITEM_TREE (self), NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      if (casebook_item_is_competency (g_ptr_array_index (self->items, i)))
        return g_object_ref (g_ptr_array_index (self->items, i));
    }

  return NULL;
}

/**
 * casebook_item_tree_set_filter:
 * @self: a tree
 * @text: what titles, codes and summaries must have in them; "" shows all
 */
void
casebook_item_tree_set_filter (CasebookItemTree *self,
                               const char       *text)
{
  g_autofree char *needle = NULL;

  g_return_if_fail (CASEBOOK_IS_ITEM_TREE (self));
  g_return_if_fail (text != NULL);

  g_free (self->text);
  self->text = g_strdup (text);
  needle = casebook_text_fold (text);
  g_strstrip (needle);
  if (g_str_equal (needle, self->needle))
    return;

  g_free (self->needle);
  self->needle = g_steal_pointer (&needle);
  if (*self->needle != '\0')
    {
      fold_some (self, G_MAXUINT);
      decide_what_stays (self);
    }
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}
