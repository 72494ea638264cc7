/* Casebook: what the words typed at home find. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/home-desk.h"

#define CASEBOOK_TYPE_HOME_SEARCH (casebook_home_search_get_type ())

/* Signals: answered (): the lists are those of the words set last */
G_DECLARE_FINAL_TYPE (CasebookHomeSearch, casebook_home_search, CASEBOOK, HOME_SEARCH, GObject)

CasebookHomeSearch *casebook_home_search_new          (CasebookHomeDesk     *desk);

GListModel         *casebook_home_search_get_cases    (CasebookHomeSearch   *self);
GListModel         *casebook_home_search_get_hits     (CasebookHomeSearch   *self,
                                                       CasebookSearchKind    kind);
gboolean            casebook_home_search_has_results  (CasebookHomeSearch   *self);
void                casebook_home_search_set_words    (CasebookHomeSearch   *self,
                                                       const char           *words);
