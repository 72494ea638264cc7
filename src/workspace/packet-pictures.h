/* Casebook: attached pictures on their way into a packet. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/worker.h"

/**
 * CasebookPacketPictures:
 * @worker: whose library holds them; to be kept alive by whoever waits for the thread
 * @cancellable: (nullable): stops the waiting
 * @kept: (nullable) (element-type utf8 GBytes): what was loaded before, by digest; for one thread at a time
 *
 * What a thread needs that sets a packet.
 */
typedef struct
{
  CasebookWorker *worker;
  GCancellable   *cancellable;
  GHashTable     *kept;
} CasebookPacketPictures;

GHashTable *casebook_packet_pictures_new_kept (void);
GBytes     *casebook_packet_pictures_load     (const char *digest,
                                               gpointer    user_data,
                                               GError    **error);
