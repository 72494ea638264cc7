/* Casebook: copies of attached files that earlier runs left behind. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

gboolean casebook_earlier_copies_remove (const char *folder);
