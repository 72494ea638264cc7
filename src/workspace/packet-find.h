/* Casebook: words looked for in a packet. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/hits.h"

#define CASEBOOK_TYPE_PACKET_FIND (casebook_packet_find_get_type ())

/* Properties, notifying together once all are as they are to be:
 *  hits (CasebookHits, read-only): where the words stand; %NULL while none are looked for
 *  current (guint, read-only): the hit that is looked at, from 1; 0 where there is none
 *
 * Signals:
 *  moved (): the person goes to the current hit. It is not told when the pages change beneath it */
G_DECLARE_FINAL_TYPE (CasebookPacketFind, casebook_packet_find, CASEBOOK, PACKET_FIND, GObject)

CasebookPacketFind *casebook_packet_find_new         (void);

void                casebook_packet_find_set_layout  (CasebookPacketFind *self,
                                                      CasebookLayout     *layout);
void                casebook_packet_find_set_words   (CasebookPacketFind *self,
                                                      const char         *words,
                                                      guint               page);
void                casebook_packet_find_step        (CasebookPacketFind *self,
                                                      int                 by);
CasebookHits       *casebook_packet_find_get_hits    (CasebookPacketFind *self);
guint               casebook_packet_find_get_current (CasebookPacketFind *self);
