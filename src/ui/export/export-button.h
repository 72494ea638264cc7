/* Casebook: the button that writes the packet. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_EXPORT_BUTTON (casebook_export_button_get_type ())

/* Properties: compact (gboolean: there is room for no more than the bar while a packet is written), sections (string:
 * what the packet is written with; %NULL is all as usual).
 * Action: export.packet.
 * Signals:
 *  exported (GFile *): the packet lies there now
 *  failed (const char *sentence): it does not, and why; what lay there before is as it was */
G_DECLARE_FINAL_TYPE (CasebookExportButton, casebook_export_button, CASEBOOK, EXPORT_BUTTON, AdwBin)

GtkWidget *casebook_export_button_new    (CasebookCaseDesk     *desk);
void       casebook_export_button_export (CasebookExportButton *self,
                                          GFile                *target);
