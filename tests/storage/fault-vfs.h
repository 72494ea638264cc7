/* Casebook: a disk that fails when it is told to. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#define FAULT_VFS "casebook-fault"

/**
 * FaultKind:
 * @FAULT_NONE: nothing fails; calls are counted
 * @FAULT_ONCE: one call fails, those after it succeed
 * @FAULT_FROM: one call and all after it fail, as on a disk that has died
 * @FAULT_FULL: from one call on nothing can be written that makes a file larger
 */
typedef enum
{
  FAULT_NONE,
  FAULT_ONCE,
  FAULT_FROM,
  FAULT_FULL,
} FaultKind;

void     fault_vfs_register    (void);
void     fault_vfs_arm         (FaultKind kind,
                                guint     call);
gboolean fault_vfs_disarm      (void);
guint    fault_vfs_get_n_calls (void);
