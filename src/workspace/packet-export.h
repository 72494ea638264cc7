/* Casebook: writing a case's packet to a file. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/style.h"
#include "workspace/case-desk.h"

/**
 * CasebookPacketProgress:
 * @fraction: 0 to 1, never falling
 * @user_data: what was given
 *
 * Called on the main context, at most once a frame.
 */
typedef void (*CasebookPacketProgress) (double   fraction,
                                        gpointer user_data);

/* Saves what is unsaved, sets the packet on a thread of its own and writes it
 * beside @target, then renames it into place. Cancelled or failed, the old
 * file stands as it was. */
void     casebook_packet_export_async  (CasebookCaseDesk        *desk,
                                        GFile                   *target,
                                        CasebookPaper            paper,
                                        const char              *sections,
                                        CasebookPacketProgress   progress,
                                        gpointer                 progress_data,
                                        GCancellable            *cancellable,
                                        GAsyncReadyCallback      callback,
                                        gpointer                 user_data);
gboolean casebook_packet_export_finish (CasebookCaseDesk        *desk,
                                        GAsyncResult            *result,
                                        GError                 **error);
