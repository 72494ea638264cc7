/* Casebook: a part of a page whose width is its own. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define CASEBOOK_TYPE_PANE (casebook_pane_get_type ())

/* Properties: child (GtkWidget), minimum-width, natural-width (int). */
G_DECLARE_FINAL_TYPE (CasebookPane, casebook_pane, CASEBOOK, PANE, GtkWidget)
