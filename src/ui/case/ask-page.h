/* Casebook: what is asked of the committee. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_ASK_PAGE (casebook_ask_page_get_type ())

/* Signals:
 *  failed (sentence): something cannot be written */
G_DECLARE_FINAL_TYPE (CasebookAskPage, casebook_ask_page, CASEBOOK, ASK_PAGE, AdwBin)

GtkWidget *casebook_ask_page_new (CasebookCaseDesk *desk);
