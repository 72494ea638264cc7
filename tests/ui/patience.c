/* Casebook: waiting in tests of windows, with an end.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What does not come is said in words, and is not waited for until the whole
 * program is given up.
 */
#include "patience.h"

#define LIMIT 30      /* seconds: slow machines and sanitizers count */
#define REST_FRAMES 6
#define REST_SECONDS 0.4 /* longer than the viewport takes to scroll to the focus */

static gboolean
note_over (gpointer over)
{
  *(gboolean *) over = TRUE;

  return G_SOURCE_CONTINUE;
}

/* Until @condition is met; @what names it where it never is. */
void
patience_wait_until (PatienceCondition  condition,
                     gpointer           data,
                     const char        *what)
{
  gboolean over = FALSE;
  guint source = g_timeout_add_seconds (LIMIT, note_over, &over);

  while (!condition (data))
    {
      if (over)
        g_error ("waited in vain: %s", what);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (source);
}

typedef struct
{
  guint      frames;
  gint64     since;
} Rest;

static gboolean
count_frame (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       user_data)
{
  Rest *rest = user_data;

  rest->frames++;
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

static gboolean
has_rested (gpointer data)
{
  Rest *rest = data;

  return rest->frames >= REST_FRAMES &&
         g_get_monotonic_time () - rest->since > (gint64) (REST_SECONDS * G_USEC_PER_SEC);
}

/* Some frames, and as long as a scrolling takes to end: what is true then stays so. */
void
patience_rest (GtkWidget *widget)
{
  Rest rest = { 0, g_get_monotonic_time () };
  guint source = gtk_widget_add_tick_callback (widget, count_frame, &rest, NULL);

  patience_wait_until (has_rested, &rest, "the window draws some frames");
  gtk_widget_remove_tick_callback (widget, source);
}
