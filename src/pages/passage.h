/* Casebook: what is treated at a point of a page. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/layout.h"

char **casebook_layout_dup_passages (CasebookLayout *layout,
                                     guint           number,
                                     double          y);
