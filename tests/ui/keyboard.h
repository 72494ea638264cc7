/* Casebook: keys as from a keyboard. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

void keyboard_press              (guint keyval);
void keyboard_press_with_control (guint keyval);
