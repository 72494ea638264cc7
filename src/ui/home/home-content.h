/* Casebook: what a place of a library holds. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/home-desk.h"

#define CASEBOOK_TYPE_HOME_CONTENT (casebook_home_content_get_type ())

/* Properties: compact (gboolean): where there is little room; searching (gboolean, notifies): whether the line to
 *  search in is there.
 *
 * Signals:
 *  chosen (GObject *): a #CasebookCaseEntry or #CasebookSearchHit is to be opened
 *  removed (GObject *): a #CasebookCaseEntry is to go into the bin
 *  purge-failed (GError *): nothing was deleted for good; the sentence says why */
G_DECLARE_FINAL_TYPE (CasebookHomeContent, casebook_home_content, CASEBOOK, HOME_CONTENT, GtkWidget)

GtkWidget *casebook_home_content_new        (void);

void       casebook_home_content_set_desk   (CasebookHomeContent *self,
                                             CasebookHomeDesk    *desk);
void       casebook_home_content_show_place (CasebookHomeContent *self,
                                             gboolean             in_bin);
void       casebook_home_content_search     (CasebookHomeContent *self);
