/* Casebook: SHA-256 digests. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#define CASEBOOK_DIGEST_LENGTH 64

char    *casebook_digest_of_bytes (GBytes     *bytes);
char    *casebook_digest_take     (GChecksum  *checksum);
gboolean casebook_digest_is_valid (const char *digest);
char    *casebook_digest_shorten  (const char *digest);
