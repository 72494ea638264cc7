/* Casebook: choosing a theme or competency. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/framework.h"

#define CASEBOOK_TYPE_ITEM_CHOOSER (casebook_item_chooser_get_type ())

/* Signals: chosen (CasebookItem *): and the popover closes. */
G_DECLARE_FINAL_TYPE (CasebookItemChooser, casebook_item_chooser, CASEBOOK, ITEM_CHOOSER, GtkPopover)

void casebook_item_chooser_set_framework (CasebookItemChooser *self,
                                          CasebookFramework   *framework);
