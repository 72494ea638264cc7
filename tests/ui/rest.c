/* Casebook: a window that has come to rest. SPDX-License-Identifier: GPL-3.0-or-later */
#include "../patience.h"
#include "rest.h"

#define FRAMES 6
#define SECONDS 0.4 /* longer than the viewport takes to scroll to the focus */

static gboolean
count_frame (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       user_data)
{
  (*(guint *) user_data)++;

  return G_SOURCE_CONTINUE;
}

/* Some frames of the window of @widget, and as long as a scrolling takes to end: what is true then stays so. */
void
rest_in_window (GtkWidget *widget)
{
  gint64 end = g_get_monotonic_time () + (gint64) (SECONDS * G_USEC_PER_SEC);
  guint frames = 0;
  guint source = gtk_widget_add_tick_callback (widget, count_frame, &frames, NULL);

  wait_while (frames < FRAMES || g_get_monotonic_time () < end);
  gtk_widget_remove_tick_callback (widget, source);
}
