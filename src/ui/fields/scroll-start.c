/* Casebook: what is shown anew begins at its beginning.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/fields/scroll-start.h"

/**
 * casebook_scroll_start:
 * @scroller: a scrolled window that shows something else from now on
 *
 * Goes to the top. Scrolling that was still running down is over: it would carry what is shown now
 * to where the last was left.
 */
void
casebook_scroll_start (GtkScrolledWindow *scroller)
{
  gboolean kinetic;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));

  /* There is no other way to stop it. */
  kinetic = gtk_scrolled_window_get_kinetic_scrolling (scroller);
  gtk_scrolled_window_set_kinetic_scrolling (scroller, FALSE);
  gtk_scrolled_window_set_kinetic_scrolling (scroller, kinetic);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (scroller), 0);
}
