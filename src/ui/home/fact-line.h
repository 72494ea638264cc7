/* Casebook: facts beside each other on one line. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

char *casebook_fact_line_join (const char *const *facts);
