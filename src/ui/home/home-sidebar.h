/* Casebook: the places of a library, and its notes. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/home-desk.h"

#define CASEBOOK_TYPE_HOME_SIDEBAR (casebook_home_sidebar_get_type ())

/* Signals:
 *  place-chosen (): the person wants to see the place that is selected
 *  note-removed (string), cut (string): those of its #CasebookNotesPane */
G_DECLARE_FINAL_TYPE (CasebookHomeSidebar, casebook_home_sidebar, CASEBOOK, HOME_SIDEBAR, GtkWidget)

GtkWidget *casebook_home_sidebar_new       (void);

void       casebook_home_sidebar_set_desk  (CasebookHomeSidebar *self,
                                            CasebookHomeDesk    *desk);
gboolean   casebook_home_sidebar_is_in_bin (CasebookHomeSidebar *self);
void       casebook_home_sidebar_show_note (CasebookHomeSidebar *self,
                                            const char          *note_id);
void       casebook_home_sidebar_keep      (CasebookHomeSidebar *self);
