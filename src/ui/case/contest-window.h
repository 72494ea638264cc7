/* Casebook: both texts of what was changed here and elsewhere. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_CONTEST_WINDOW (casebook_contest_window_get_type ())

G_DECLARE_FINAL_TYPE (CasebookContestWindow, casebook_contest_window, CASEBOOK, CONTEST_WINDOW, AdwWindow)

GtkWidget *casebook_contest_window_new          (CasebookCaseDesk *desk,
                                                 CasebookRecord   *record,
                                                 CasebookRecord   *theirs);
gboolean   casebook_contest_window_has_anything (CasebookRecord   *record,
                                                 CasebookRecord   *theirs);
