/* Casebook: where translations lie. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

char *casebook_locale_dir_find (const char *installed);
