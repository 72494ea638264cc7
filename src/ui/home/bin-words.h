/* Casebook: what is said of something in the bin. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/bin-entry.h"

char *casebook_bin_dup_title (gpointer item);
char *casebook_bin_dup_facts (gpointer item);
