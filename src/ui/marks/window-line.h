/* Casebook: a line of words in a window. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

char *casebook_window_line_join (const char *const *facts);
