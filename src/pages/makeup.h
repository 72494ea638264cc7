/* Casebook: set type into pages. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/strip.h"

/**
 * CasebookPlaced:
 * @thing: a thing of the galley
 * @y: points from the top of the frame to the top of its slice
 */
typedef struct
{
  guint32 thing;
  float   y;
} CasebookPlaced;

GPtrArray *casebook_makeup (CasebookStrip *strip,
                            double         height);
