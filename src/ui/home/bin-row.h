/* Casebook: something in the bin. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#define CASEBOOK_TYPE_BIN_ROW (casebook_bin_row_get_type ())

/* Properties: compact (gboolean): the buttons stand beneath the text; words (string, read-only, notifying).
 *
 * Uses the actions home.restore-case, bin.restore, home.restore-note and bin.delete, each with the id. */
G_DECLARE_FINAL_TYPE (CasebookBinRow, casebook_bin_row, CASEBOOK, BIN_ROW, AdwBin)

GtkWidget *casebook_bin_row_new       (void);

gpointer   casebook_bin_row_get_item  (CasebookBinRow *self);
void       casebook_bin_row_set_item  (CasebookBinRow *self,
                                       gpointer        item);
char      *casebook_bin_row_dup_words (CasebookBinRow *self);
