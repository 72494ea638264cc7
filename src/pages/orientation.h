/* Casebook: how a picture stands. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gdk-pixbuf/gdk-pixbuf.h>

/**
 * CasebookOrientation:
 * @mirrored: left and right are to be exchanged, first
 * @turns: quarters of a turn, clockwise, from 0 to 3
 *
 * What is to be done to the pixels of a file so that the picture stands upright.
 */
typedef struct
{
  gboolean mirrored;
  guint    turns;
} CasebookOrientation;

CasebookOrientation casebook_orientation_read      (GBytes              *bytes);
gboolean            casebook_orientation_lies      (CasebookOrientation  self);
void                casebook_orientation_to_matrix (CasebookOrientation  self,
                                                    double               width,
                                                    double               height,
                                                    cairo_matrix_t      *matrix);
GdkPixbuf          *casebook_orientation_turn      (CasebookOrientation  self,
                                                    GdkPixbuf           *pixbuf);
