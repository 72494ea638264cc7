/* Casebook: ids as lists show them. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

char *casebook_short_id (const char *id);
