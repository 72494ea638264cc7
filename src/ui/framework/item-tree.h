/* Casebook: the framework as a list that unfolds. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/framework.h"

#define CASEBOOK_TYPE_ITEM_TREE (casebook_item_tree_get_type ())

G_DECLARE_FINAL_TYPE (CasebookItemTree, casebook_item_tree, CASEBOOK, ITEM_TREE, GObject)

CasebookItemTree *casebook_item_tree_new (CasebookFramework *framework);

GListModel   *casebook_item_tree_get_model     (CasebookItemTree *self);
gboolean      casebook_item_tree_is_flat       (CasebookItemTree *self);
const char   *casebook_item_tree_get_filter    (CasebookItemTree *self);
guint         casebook_item_tree_find_position (CasebookItemTree *self,
                                                CasebookItem     *item);
CasebookItem *casebook_item_tree_dup_first     (CasebookItemTree *self);
void          casebook_item_tree_set_filter    (CasebookItemTree *self,
                                                const char       *text);
