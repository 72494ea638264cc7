/* Casebook: a competency or a theme in a list. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_ITEM_ROW (casebook_item_row_get_type ())

G_DECLARE_FINAL_TYPE (CasebookItemRow, casebook_item_row, CASEBOOK, ITEM_ROW, GtkBox)

GtkWidget    *casebook_item_row_new      (CasebookCaseDesk *desk);
CasebookItem *casebook_item_row_get_item (CasebookItemRow  *self);
void          casebook_item_row_set_item (CasebookItemRow  *self,
                                          CasebookItem     *item);
