/* Casebook: waits of a test, each with an end.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A test that waits for what never comes ends with the words of what it waited for, and does not hang until somebody
 * ends it.
 */
#pragma once

#include <glib.h>

#define PATIENCE (60 * G_USEC_PER_SEC)
#define PATIENCE_LOOKS_EACH 50

static inline gboolean
patience_wake (gpointer unused)
{
  return G_SOURCE_CONTINUE;
}

static inline void
patience_check (gint64      end,
                const char *where,
                const char *what)
{
  if (g_get_monotonic_time () > end)
    g_error ("%s: waited too long while %s", where, what);
}

/* Lets the main loop run while @condition holds. */
#define wait_while(condition) \
  G_STMT_START \
  { \
    gint64 patience_end = g_get_monotonic_time () + PATIENCE; \
    guint patience_source = g_timeout_add (PATIENCE_LOOKS_EACH, patience_wake, NULL); \
    while (condition) \
      { \
        patience_check (patience_end, G_STRLOC, #condition); \
        g_main_context_iteration (NULL, TRUE); \
      } \
    g_source_remove (patience_source); \
  } \
  G_STMT_END

/* Lets the main loop run until nothing is left to do but wait. */
#define wait_until_idle() \
  G_STMT_START \
  { \
    gint64 patience_end = g_get_monotonic_time () + PATIENCE; \
    while (g_main_context_iteration (NULL, FALSE)) \
      patience_check (patience_end, G_STRLOC, "there was always more to do"); \
  } \
  G_STMT_END

static inline gboolean
patience_pass (gpointer passed)
{
  *(gboolean *) passed = TRUE;

  return G_SOURCE_REMOVE;
}

/* Lets the main loop run for some time, for what must not happen meanwhile. */
static inline void
wait_for_time (guint milliseconds)
{
  gboolean passed = FALSE;

  g_timeout_add (milliseconds, patience_pass, &passed);
  wait_while (!passed);
}
