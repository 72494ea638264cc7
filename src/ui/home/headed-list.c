/* Casebook: a list under a heading.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The items of a list behind a #GtkStringObject that names them; nothing at
 * all while the list is empty. The heading comes and goes in the same signal
 * as the items do: a heading in a list of its own would change while whoever
 * joins the two lists has yet to hear of the items.
 */
#include "ui/home/headed-list.h"

struct _CasebookHeadedList
{
  GObject parent_instance;

  GtkStringObject *title;
  GListModel      *items;
};

static GType
casebook_headed_list_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
casebook_headed_list_get_n_items (GListModel *model)
{
  guint n = g_list_model_get_n_items (CASEBOOK_HEADED_LIST (model)->items);

  return n > 0 ? n + 1 : 0;
}

static gpointer
casebook_headed_list_get_item (GListModel *model,
                               guint       position)
{
  CasebookHeadedList *self = CASEBOOK_HEADED_LIST (model);

  if (position > 0)
    return g_list_model_get_item (self->items, position - 1);

  return g_list_model_get_n_items (self->items) > 0 ? g_object_ref (self->title) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = casebook_headed_list_get_item_type;
  interface->get_n_items = casebook_headed_list_get_n_items;
  interface->get_item = casebook_headed_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CasebookHeadedList, casebook_headed_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
items_changed (CasebookHeadedList *self,
               guint               position,
               guint               removed,
               guint               added)
{
  guint n = g_list_model_get_n_items (self->items);
  gboolean was_empty = n - added + removed == 0;

  if (was_empty && n == 0)
    return;

  if (was_empty)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, n + 1);
  else if (n == 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, removed + 1, 0);
  else
    g_list_model_items_changed (G_LIST_MODEL (self), position + 1, removed, added);
}

static void
casebook_headed_list_finalize (GObject *object)
{
  CasebookHeadedList *self = CASEBOOK_HEADED_LIST (object);

  g_object_unref (self->title);
  g_object_unref (self->items);

  G_OBJECT_CLASS (casebook_headed_list_parent_class)->finalize (object);
}

static void
casebook_headed_list_class_init (CasebookHeadedListClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_headed_list_finalize;
}

static void
casebook_headed_list_init (CasebookHeadedList *self)
{
}

/**
 * casebook_headed_list_new:
 * @title: what stands above the items
 * @items: a list of objects
 *
 * Returns: (transfer full): @items with @title before them, empty while @items is
 */
CasebookHeadedList *
casebook_headed_list_new (const char *title,
                          GListModel *items)
{
  CasebookHeadedList *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (items), NULL);

  self = g_object_new (CASEBOOK_TYPE_HEADED_LIST, NULL);
  self->title = gtk_string_object_new (title);
  self->items = g_object_ref (items);
  g_signal_connect_object (items, "items-changed", G_CALLBACK (items_changed), self, G_CONNECT_SWAPPED);

  return self;
}
