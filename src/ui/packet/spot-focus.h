/* Casebook: the focus among the spots of pages. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/packet/reading-place.h"

gboolean casebook_spot_focus_move (GtkWidget            *pages,
                                   CasebookReadingPlace *read,
                                   GtkDirectionType      direction);
