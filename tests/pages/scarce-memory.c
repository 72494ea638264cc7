/* Casebook: too little memory, on demand.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program's own function stands in for GLib's, also for the libraries that
 * decode pictures; so these tests run the paths that a small machine runs.
 */
#include "scarce-memory.h"

static gboolean memory_is_scarce;

void
scarce_memory_set (gboolean scarce)
{
  memory_is_scarce = scarce;
}

gpointer
g_try_malloc_n (gsize n_blocks,
                gsize n_block_bytes)
{
  if (memory_is_scarce || (n_block_bytes > 0 && n_blocks > G_MAXSIZE / n_block_bytes))
    return NULL;

  return g_try_malloc (n_blocks * n_block_bytes);
}

gpointer
g_try_malloc0_n (gsize n_blocks,
                 gsize n_block_bytes)
{
  if (memory_is_scarce || (n_block_bytes > 0 && n_blocks > G_MAXSIZE / n_block_bytes))
    return NULL;

  return g_try_malloc0 (n_blocks * n_block_bytes);
}
