/* Casebook: too little memory, on demand. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* While it is scarce, whoever asks GLib whether there is memory is told that there is none. */
void scarce_memory_set (gboolean scarce);
