/* Casebook: something found, in a list. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/search-hit.h"

#define CASEBOOK_TYPE_HIT_ROW (casebook_hit_row_get_type ())

G_DECLARE_FINAL_TYPE (CasebookHitRow, casebook_hit_row, CASEBOOK, HIT_ROW, AdwBin)

GtkWidget *casebook_hit_row_new       (void);

void       casebook_hit_row_set_hit   (CasebookHitRow    *self,
                                       CasebookSearchHit *hit);
char      *casebook_hit_row_dup_words (CasebookHitRow    *self);
