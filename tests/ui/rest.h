/* Casebook: a window that has come to rest. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

void rest_in_window (GtkWidget *widget);
