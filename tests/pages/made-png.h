/* Casebook: a picture of one colour. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The bytes of a red PNG. */
GBytes *made_png      (int     width,
                       int     height);
GBytes *made_png_bomb (guint32 width,
                       guint32 height);
