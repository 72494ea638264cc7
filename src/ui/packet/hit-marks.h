/* Casebook: marks on what was found on a page. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

void casebook_hit_marks_snapshot (GArray      *marks,
                                  guint        hit,
                                  double       scale,
                                  GtkSnapshot *snapshot);
