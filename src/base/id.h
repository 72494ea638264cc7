/* Casebook: ids of rows that people write. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

char    *casebook_id_new      (void);
gboolean casebook_id_is_valid (const char *id);
