/* Casebook: how what somebody wrote begins. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

char *casebook_opening_of (const char *text,
                           guint       characters);
