/* Casebook: a list that only grows while it is made.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A framework is read by the window and by the thread that sets a packet at
 * the same time. GListStore remembers the place last looked at, so reading it
 * is writing; this list has nothing to remember and may be read by any number
 * of threads once it is complete.
 */
#include "domain/part-list.h"

struct _CasebookPartList
{
  GObject parent_instance;

  GType      item_type;
  GPtrArray *items;
};

static GType
casebook_part_list_get_item_type (GListModel *model)
{
  return CASEBOOK_PART_LIST (model)->item_type;
}

static guint
casebook_part_list_get_n_items (GListModel *model)
{
  return CASEBOOK_PART_LIST (model)->items->len;
}

static gpointer
casebook_part_list_get_item (GListModel *model,
                             guint       position)
{
  CasebookPartList *self = CASEBOOK_PART_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = casebook_part_list_get_item_type;
  interface->get_n_items = casebook_part_list_get_n_items;
  interface->get_item = casebook_part_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CasebookPartList, casebook_part_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
casebook_part_list_finalize (GObject *object)
{
  CasebookPartList *self = CASEBOOK_PART_LIST (object);

  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (casebook_part_list_parent_class)->finalize (object);
}

static void
casebook_part_list_class_init (CasebookPartListClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_part_list_finalize;
}

static void
casebook_part_list_init (CasebookPartList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * casebook_part_list_new:
 * @item_type: the type of what it will hold
 *
 * Returns: (transfer full): an empty list
 */
CasebookPartList *
casebook_part_list_new (GType item_type)
{
  CasebookPartList *self = g_object_new (CASEBOOK_TYPE_PART_LIST, NULL);

  self->item_type = item_type;
  return self;
}

/**
 * casebook_part_list_add:
 * @self: a list that is still being made, known to one thread
 * @item: an object of its item type
 *
 * Puts @item at the end.
 */
void
casebook_part_list_add (CasebookPartList *self,
                        gpointer          item)
{
  guint position;

  g_return_if_fail (CASEBOOK_IS_PART_LIST (self));
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (item, self->item_type));

  position = self->items->len;
  g_ptr_array_add (self->items, g_object_ref (item));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

static gpointer
ref_item (gconstpointer item,
          gpointer      user_data)
{
  return g_object_ref ((gpointer) item);
}

/**
 * casebook_part_list_steal:
 * @self: a list whose owner goes away
 *
 * Takes everything out of the list if nobody else holds it; otherwise the
 * items stay, since whoever looks at the list still counts on them.
 *
 * Returns: (transfer full) (element-type GObject): the items that were in the list
 */
GPtrArray *
casebook_part_list_steal (CasebookPartList *self)
{
  GPtrArray *items;

  g_return_val_if_fail (CASEBOOK_IS_PART_LIST (self), NULL);

  if (g_atomic_int_get (&G_OBJECT (self)->ref_count) > 1)
    return g_ptr_array_copy (self->items, ref_item, NULL);

  items = g_steal_pointer (&self->items);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  return items;
}
