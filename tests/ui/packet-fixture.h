/* Casebook: the packet of an open case in a window, for tests. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk-fixture.h"
#include "ui/packet/packet-view.h"
#include "ui/packet/pages-strip.h"

typedef struct
{
  DeskFixture         fixture;
  GtkWidget          *window;
  GtkWidget          *view;
  CasebookPagesStrip *strip;
} Packet;

void               packet_open           (Packet       *test,
                                          gconstpointer unused);
void               packet_close          (Packet       *test,
                                          gconstpointer unused);
gpointer           packet_find           (GtkWidget    *widget,
                                          GType         type);
guint              packet_n_pages        (Packet       *test);
CasebookPageSheet *packet_sheet          (Packet       *test,
                                          guint         number);
GtkAdjustment     *packet_get_adjustment (Packet       *test);
void               packet_settle         (Packet       *test);
