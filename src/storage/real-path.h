/* Casebook: where a name leads. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

char *casebook_real_path_dup (const char *path);
