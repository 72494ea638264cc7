/* Casebook: how far text reaches on its line. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/lines.h"

/**
 * CasebookExtent:
 * @x: its left, in points from the start of the line
 * @width: how wide it is, in points
 * @ascent: how far its faces reach above the baseline
 * @descent: and below it
 */
typedef struct
{
  double x;
  double width;
  double ascent;
  double descent;
} CasebookExtent;

GArray *casebook_lines_dup_extents (const CasebookLines *self,
                                    guint                line,
                                    guint32              start,
                                    guint32              end);
void    casebook_lines_get_range   (const CasebookLines *self,
                                    guint                line,
                                    guint32             *start,
                                    guint32             *end);
