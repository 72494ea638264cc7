/* Casebook: the packet of an open case, as pages. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/layout.h"
#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_PACKET_DESK (casebook_packet_desk_get_type ())

/* Properties, notifying:
 *  layout (CasebookLayout, read-only): the pages as the case stood a moment ago; %NULL before the first are set
 *  problem (string, read-only): why the newest pages are not there, or %NULL; those before stay
 *  active (gboolean): whether somebody looks at the pages; they follow the case as long as that is so
 *  paper (CasebookPaper as a guint): what the pages are set for
 *  sections (string): the names of the sections the packet has, in order with commas between them; %NULL is all in the
 *    usual order, and so is what is no such list */
G_DECLARE_FINAL_TYPE (CasebookPacketDesk, casebook_packet_desk, CASEBOOK, PACKET_DESK, GObject)

CasebookPacketDesk *casebook_packet_desk_new         (CasebookCaseDesk   *desk);

CasebookCaseDesk   *casebook_packet_desk_get_desk    (CasebookPacketDesk *self);
CasebookLayout     *casebook_packet_desk_get_layout  (CasebookPacketDesk *self);
const char         *casebook_packet_desk_get_problem (CasebookPacketDesk *self);
gboolean            casebook_packet_desk_is_current  (CasebookPacketDesk *self);
const char         *casebook_packet_desk_find_source (CasebookPacketDesk *self,
                                                      const char         *place);
const char         *casebook_packet_desk_find_place  (CasebookPacketDesk *self,
                                                      const char         *source);
