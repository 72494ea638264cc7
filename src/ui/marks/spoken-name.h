/* Casebook: what a screen reader calls the parts of a widget that GTK makes. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

void casebook_spoken_name_set_list_item    (GtkWidget        *within,
                                            const char       *name);
void casebook_spoken_name_set_drop_down    (GtkDropDown      *drop_down,
                                            const char       *name);
void casebook_spoken_name_settle_responses (AdwMessageDialog *dialog);
void casebook_spoken_name_watch_toasts    (AdwToastOverlay  *overlay);
