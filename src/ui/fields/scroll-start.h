/* Casebook: what is shown anew begins at its beginning. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

void casebook_scroll_start (GtkScrolledWindow *scroller);
