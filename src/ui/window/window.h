/* Casebook: the window of a library. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#define CASEBOOK_TYPE_WINDOW (casebook_window_get_type ())

G_DECLARE_FINAL_TYPE (CasebookWindow, casebook_window, CASEBOOK, WINDOW, AdwApplicationWindow)

CasebookWindow *casebook_window_new         (GtkApplication *application,
                                             const char     *library);

const char     *casebook_window_get_library (CasebookWindow *self);
