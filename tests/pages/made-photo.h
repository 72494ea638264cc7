/* Casebook: a picture as a camera writes it. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

/* Half as many pixels high as wide, and one colour a quarter: red, green over blue, white. */
#define MADE_PHOTO_WIDTH 64
#define MADE_PHOTO_HEIGHT 32

GBytes *made_photo_jpeg   (guint      orientation,
                           gboolean   little);
GBytes *made_photo_tiff   (guint      orientation);
char   *made_photo_corners (GdkPixbuf *pixbuf);
