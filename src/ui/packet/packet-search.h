/* Casebook: finding in a packet. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/packet/pages-strip.h"

#define CASEBOOK_TYPE_PACKET_SEARCH (casebook_packet_search_get_type ())

/* Properties, notifying:
 *  content (GtkWidget): what stands below the bar, with the pages somewhere in it
 *  open (gboolean): whether the bar is shown; what is found is marked only as long
 *
 * The actions find.begin, find.next, find.previous and find.stop, and the keys for them, are those of all of it. The
 * strip of pages is marked and scrolled, and gets the focus once the bar is closed. */
G_DECLARE_FINAL_TYPE (CasebookPacketSearch, casebook_packet_search, CASEBOOK, PACKET_SEARCH, AdwBin)

void casebook_packet_search_set_strip  (CasebookPacketSearch *self,
                                        CasebookPagesStrip   *strip);
void casebook_packet_search_set_layout (CasebookPacketSearch *self,
                                        CasebookLayout       *layout);
void casebook_packet_search_begin      (CasebookPacketSearch *self);
