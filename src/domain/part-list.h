/* Casebook: a list that only grows while it is made. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#define CASEBOOK_TYPE_PART_LIST (casebook_part_list_get_type ())

G_DECLARE_FINAL_TYPE (CasebookPartList, casebook_part_list, CASEBOOK, PART_LIST, GObject)

CasebookPartList *casebook_part_list_new   (GType             item_type);
void              casebook_part_list_add   (CasebookPartList *self,
                                            gpointer          item);
GPtrArray        *casebook_part_list_steal (CasebookPartList *self);
