/* Casebook: a library that could not be opened. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#define CASEBOOK_TYPE_FAILURE_PAGE (casebook_failure_page_get_type ())

/* Uses the actions win.try-again, win.open-library and win.show-in-folder. */
G_DECLARE_FINAL_TYPE (CasebookFailurePage, casebook_failure_page, CASEBOOK, FAILURE_PAGE, AdwBin)

GtkWidget *casebook_failure_page_new          (void);
void       casebook_failure_page_set_sentence (CasebookFailurePage *self,
                                               const char          *sentence);
