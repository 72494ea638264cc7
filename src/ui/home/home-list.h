/* Casebook: a list of cards under headings. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#define CASEBOOK_TYPE_HOME_LIST (casebook_home_list_get_type ())

/* Properties: binned (gboolean, construct-only: it shows what lies in the bin), compact (gboolean),
 * label (string, write-only: what a screen reader calls the list).
 *
 * Signals:
 *  chosen (GObject *): a #CasebookCaseEntry or #CasebookSearchHit was activated
 *  shown (GObject *): an item has come into sight
 *  removed (GObject *): an item's removal was asked for by key */
G_DECLARE_FINAL_TYPE (CasebookHomeList, casebook_home_list, CASEBOOK, HOME_LIST, AdwBin)

void     casebook_home_list_add_section  (CasebookHomeList *self,
                                          const char       *title,
                                          GListModel       *items);
void     casebook_home_list_choose_first (CasebookHomeList *self);
gboolean casebook_home_list_focus_first  (CasebookHomeList *self);
