/* Casebook: the window of a library. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#define CASEBOOK_TYPE_WINDOW (casebook_window_get_type ())

/* Properties: library (the path, construct only), closing (read only, notifying: it is on its way out,
 * and either goes when all is written or stays after all). */
G_DECLARE_FINAL_TYPE (CasebookWindow, casebook_window, CASEBOOK, WINDOW, AdwApplicationWindow)

CasebookWindow *casebook_window_new         (GtkApplication *application,
                                             const char     *library);

const char     *casebook_window_get_library (CasebookWindow *self);
gboolean        casebook_window_is_closing  (CasebookWindow *self);
