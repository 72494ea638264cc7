/* Casebook: texts nobody would think of, for tests. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

char *random_bytes (guint       length);
char *random_text  (guint       characters);
char *random_words (const char *alphabet,
                    guint       words);
