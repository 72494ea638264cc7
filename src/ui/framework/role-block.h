/* Casebook: a piece of both roles side by side. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/framework.h"

GtkWidget *casebook_role_block_new_portraits (CasebookLevel      *from,
                                              CasebookLevel      *to,
                                              CasebookTransition *transition);
GtkWidget *casebook_role_block_new_item      (CasebookItem       *item,
                                              CasebookLevel      *from,
                                              CasebookLevel      *to);
