/* Casebook: locks that closing a file does not take away. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * CasebookLockGuard:
 *
 * Keeps other programs from taking an open library for one that nobody uses.
 */
typedef struct _CasebookLockGuard CasebookLockGuard;

CasebookLockGuard *casebook_lock_guard_new     (const char        *path);
void               casebook_lock_guard_free    (CasebookLockGuard *self);
void               casebook_lock_guard_hold    (CasebookLockGuard *self);
void               casebook_lock_guard_release (CasebookLockGuard *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookLockGuard, casebook_lock_guard_free)
