/* Casebook: two things beside each other, or stacked. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define CASEBOOK_TYPE_SIDE_BY_SIDE (casebook_side_by_side_get_type ())

G_DECLARE_FINAL_TYPE (CasebookSideBySide, casebook_side_by_side, CASEBOOK, SIDE_BY_SIDE, GtkWidget)

GtkWidget *casebook_side_by_side_new (GtkWidget *first,
                                      GtkWidget *second);
