/* Casebook: keys that scroll what has the focus. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

GtkEventController *casebook_scroll_keys_new (GtkScrolledWindow *scroller);
