/* Casebook: choosing and ordering the sections of the packet. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define CASEBOOK_TYPE_SECTIONS_POPOVER (casebook_sections_popover_get_type ())

/* Property, notifying: sections (string: the names of those that are chosen, in order with commas between them; %NULL
 * is all in the usual order, and so is what is no such list). */
G_DECLARE_FINAL_TYPE (CasebookSectionsPopover, casebook_sections_popover, CASEBOOK, SECTIONS_POPOVER, GtkPopover)
