/* Casebook: work that nobody should leave before it is done. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#define CASEBOOK_TYPE_HELD_WORK (casebook_held_work_get_type ())

G_DECLARE_FINAL_TYPE (CasebookHeldWork, casebook_held_work, CASEBOOK, HELD_WORK, GObject)

CasebookHeldWork *casebook_held_work_new         (void);
void              casebook_held_work_begin       (CasebookHeldWork    *self,
                                                  const char          *name,
                                                  GCancellable        *cancellable);
void              casebook_held_work_end         (CasebookHeldWork    *self,
                                                  GCancellable        *cancellable,
                                                  const GError        *error);
gboolean          casebook_held_work_is_any      (CasebookHeldWork    *self);
const char       *casebook_held_work_get_name    (CasebookHeldWork    *self);
void              casebook_held_work_stop        (CasebookHeldWork    *self);
void              casebook_held_work_wait_async  (CasebookHeldWork    *self,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
gboolean          casebook_held_work_wait_finish (CasebookHeldWork    *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);
