/* Casebook: lists that Tab goes past. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

gboolean casebook_one_stop_focus (GtkWidget        *box,
                                  GtkDirectionType  direction,
                                  gboolean         *moved);
