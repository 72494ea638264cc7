/* Casebook: controls beside a text, or below it where it is narrow. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

GtkLayoutManager *casebook_beside_or_below_new (void);
