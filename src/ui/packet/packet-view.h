/* Casebook: the packet of a case, as it will print. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_PACKET_VIEW (casebook_packet_view_get_type ())

/* Properties, notifying: two-pages (gboolean: pages stand side by side), compact (gboolean: there is room for
 * little but the page), paper (guint: a #CasebookPaper), sections (string: the names of the sections it has, in order with commas between them; %NULL is
 * all in the usual order).
 * Signals:
 *  failed (const char *sentence): something was not done
 *  source-chosen (const char *id): the person wants to see the evidence, or the item of the framework */
G_DECLARE_FINAL_TYPE (CasebookPacketView, casebook_packet_view, CASEBOOK, PACKET_VIEW, AdwBin)

GtkWidget *casebook_packet_view_new         (CasebookCaseDesk   *desk);
void       casebook_packet_view_find        (CasebookPacketView *self);
void       casebook_packet_view_show_source (CasebookPacketView *self,
                                             const char         *source);
