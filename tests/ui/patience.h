/* Casebook: waiting in tests of windows, with an end. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

typedef gboolean (*PatienceCondition) (gpointer data);

void patience_wait_until (PatienceCondition  condition,
                          gpointer           data,
                          const char        *what);
void patience_rest       (GtkWidget         *widget);
