/* Casebook: ids as lists show them.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/short-id.h"

/* The first group of a UUID: enough to tell rows apart, short enough to type. */
#define LENGTH 8

/**
 * casebook_short_id:
 * @id: an id
 *
 * Returns: (transfer full): how it begins; commands take that for the whole while it is unique
 */
char *
casebook_short_id (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_strndup (id, LENGTH);
}
