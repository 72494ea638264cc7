/* Casebook: the first page of a library. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/home-desk.h"

#define CASEBOOK_TYPE_HOME_PAGE (casebook_home_page_get_type ())

/* Actions: home.new-case, home.open-example, home.search, home.show-sidebar, home.undo, home.redo.
 *
 * Signals:
 *  open-case (case id, evidence id or %NULL): a case is to be opened, at that evidence */
G_DECLARE_FINAL_TYPE (CasebookHomePage, casebook_home_page, CASEBOOK, HOME_PAGE, GtkWidget)

CasebookHomeDesk *casebook_home_page_get_desk (CasebookHomePage *self);
void              casebook_home_page_set_desk (CasebookHomePage *self,
                                               CasebookHomeDesk *desk);
void              casebook_home_page_refresh  (CasebookHomePage *self);
void              casebook_home_page_keep     (CasebookHomePage *self);
