/* Casebook: keys that belong to an input method. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

gboolean casebook_input_method_takes (GtkTextView           *view,
                                      GtkEventControllerKey *keys);
