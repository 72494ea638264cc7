/* Casebook: ids of rows that people write.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row keeps its id in every library it travels to, so ids are random
 * (UUID version 4, RFC 9562) and never reckoned from what the row says.
 */
#include "base/id.h"

/**
 * casebook_id_new:
 *
 * Returns: (transfer full): a new random id, 36 lower-case characters
 */
char *
casebook_id_new (void)
{
  return g_uuid_string_random ();
}

/**
 * casebook_id_is_valid:
 * @id: (nullable): text to judge
 *
 * Returns: whether @id is a UUID in its canonical lower-case form
 */
gboolean
casebook_id_is_valid (const char *id)
{
  if (id == NULL || !g_uuid_string_is_valid (id))
    return FALSE;

  for (const char *c = id; *c != '\0'; c++)
    {
      if (g_ascii_isupper (*c))
        return FALSE;
    }

  return TRUE;
}
