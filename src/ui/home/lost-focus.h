/* Casebook: the focus that went with a row. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

gboolean casebook_lost_focus_was_within (GtkWidget *widget);
