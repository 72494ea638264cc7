/* Casebook: the order a person puts things in. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/undo-stack.h"

void  casebook_order_place      (CasebookUndoStack *undo,
                                 GPtrArray         *siblings,
                                 gpointer           record,
                                 gpointer           before);
guint casebook_order_find_place (GListStore        *list,
                                 gpointer           record);
