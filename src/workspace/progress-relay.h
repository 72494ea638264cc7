/* Casebook: progress told by one thread to another. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/**
 * CasebookProgressRelay:
 *
 * Carries how far some work is from the thread that does it to the context of
 * whoever waits, at most once a frame. Reference counted.
 */
typedef struct _CasebookProgressRelay CasebookProgressRelay;

CasebookProgressRelay *casebook_progress_relay_new    (GFileProgressCallback  callback,
                                                       gpointer               user_data);
CasebookProgressRelay *casebook_progress_relay_ref    (CasebookProgressRelay *self);
void                   casebook_progress_relay_unref  (CasebookProgressRelay *self);
void                   casebook_progress_relay_report (goffset                current,
                                                       goffset                total,
                                                       gpointer               self);
void                   casebook_progress_relay_stop   (CasebookProgressRelay *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookProgressRelay, casebook_progress_relay_unref)
