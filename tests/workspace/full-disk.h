/* Casebook: a disk that is full when a test says so. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#define FULL_DISK "full-disk"

void full_disk_register (void);
void full_disk_set_full (gboolean full);
