/* Casebook: what a screen reader sees, for a test to read and act on. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atspi/atspi.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAction, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiComponent, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiText, g_object_unref)

void             screen_start      (void);
AtspiAccessible *screen_wait       (AtspiRole        role,
                                    const char      *name);
void             screen_wait_gone  (AtspiRole        role,
                                    const char      *name);
void             screen_press      (AtspiRole        role,
                                    const char      *name);
void             screen_tab_to     (AtspiRole        role,
                                    const char      *name);
void             screen_wait_focus (AtspiRole        role,
                                    const char      *name);
char            *screen_get_text   (AtspiAccessible *object);
void             screen_type       (const char      *text);
void             screen_key        (guint            keysym);
