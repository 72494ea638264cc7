/* Casebook: files on their way into the library. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_ATTACHMENT_QUEUE (casebook_attachment_queue_get_type ())

/* Properties, notifying: active (gboolean), name (the file under way),
 * fraction (double, 0 to 1).
 * Signals: failed (const char *sentence): one could not be attached. */
G_DECLARE_FINAL_TYPE (CasebookAttachmentQueue, casebook_attachment_queue, CASEBOOK, ATTACHMENT_QUEUE, GObject)

CasebookAttachmentQueue *casebook_attachment_queue_new         (void);
void                     casebook_attachment_queue_add_file    (CasebookAttachmentQueue *self,
                                                                CasebookCaseDesk        *desk,
                                                                CasebookEvidence        *evidence,
                                                                GFile                   *file);
void                     casebook_attachment_queue_add_texture (CasebookAttachmentQueue *self,
                                                                CasebookCaseDesk        *desk,
                                                                CasebookEvidence        *evidence,
                                                                GdkTexture              *texture);
void                     casebook_attachment_queue_cancel      (CasebookAttachmentQueue *self);
