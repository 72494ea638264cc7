/* Casebook: SHA-256 digests.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A digest is SHA-256 (FIPS 180-4) in lower-case hexadecimal, everywhere: it
 * names blobs, framework versions and packets.
 */
#include <string.h>

#include "base/digest.h"

/**
 * casebook_digest_of_bytes:
 * @bytes: what to digest
 *
 * Returns: (transfer full): the digest of @bytes
 */
char *
casebook_digest_of_bytes (GBytes *bytes)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/**
 * casebook_digest_take:
 * @checksum: (transfer full): a SHA-256 checksum that has been fed to its end
 *
 * Returns: (transfer full): the digest
 */
char *
casebook_digest_take (GChecksum *checksum)
{
  char *digest;

  g_return_val_if_fail (checksum != NULL, NULL);

  digest = g_strdup (g_checksum_get_string (checksum));
  g_checksum_free (checksum);
  return digest;
}

/**
 * casebook_digest_is_valid:
 * @digest: (nullable): text to judge
 *
 * Returns: whether @digest is 64 lower-case hexadecimal characters
 */
gboolean
casebook_digest_is_valid (const char *digest)
{
  return digest != NULL &&
         strlen (digest) == CASEBOOK_DIGEST_LENGTH &&
         strspn (digest, "0123456789abcdef") == CASEBOOK_DIGEST_LENGTH;
}

/**
 * casebook_digest_shorten:
 * @digest: a digest
 *
 * Returns: (transfer full): the first twelve characters in groups of four, "3f9c 1e07 a2b4",
 *   for a reader to compare by eye
 */
char *
casebook_digest_shorten (const char *digest)
{
  g_return_val_if_fail (casebook_digest_is_valid (digest), NULL);

  return g_strdup_printf ("%.4s %.4s %.4s", digest, digest + 4, digest + 8);
}
