/* Casebook: keys that scroll what has the focus.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A GtkScrolledWindow knows the keys for a page and for the ends; arrows and Space, which
 * readers are used to, would leave what is read.
 */
#include "ui/packet/scroll-keys.h"

static gboolean
scroll (GtkScrolledWindow *scroller,
        GtkScrollType      how,
        gboolean           across)
{
  GtkAdjustment *adjustment = across ? gtk_scrolled_window_get_hadjustment (scroller)
                                     : gtk_scrolled_window_get_vadjustment (scroller);
  gboolean handled = FALSE;

  /* Where all is in sight there is nothing to do, and the focus is not to go elsewhere for it. */
  if (gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment))
    g_signal_emit_by_name (scroller, "scroll-child", how, across, &handled);

  return GDK_EVENT_STOP;
}

static gboolean
key_pressed (GtkScrolledWindow *scroller,
             guint              key,
             guint              code,
             GdkModifierType    modifiers)
{
  gboolean shift = (modifiers & GDK_SHIFT_MASK) != 0;

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return scroll (scroller, GTK_SCROLL_STEP_BACKWARD, FALSE);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return scroll (scroller, GTK_SCROLL_STEP_FORWARD, FALSE);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return scroll (scroller, GTK_SCROLL_STEP_BACKWARD, TRUE);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return scroll (scroller, GTK_SCROLL_STEP_FORWARD, TRUE);
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      return scroll (scroller, shift ? GTK_SCROLL_PAGE_BACKWARD : GTK_SCROLL_PAGE_FORWARD, FALSE);
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return scroll (scroller, GTK_SCROLL_PAGE_BACKWARD, FALSE);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return scroll (scroller, GTK_SCROLL_PAGE_FORWARD, FALSE);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return scroll (scroller, GTK_SCROLL_START, FALSE);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return scroll (scroller, GTK_SCROLL_END, FALSE);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/**
 * casebook_scroll_keys_new:
 * @scroller: what scrolls; it outlives the controller
 *
 * Arrows, Space, Page Up, Page Down, Home and End scroll, and no key moves the focus in their stead.
 *
 * Returns: (transfer full): a controller for what lies in @scroller and takes the focus
 */
GtkEventController *
casebook_scroll_keys_new (GtkScrolledWindow *scroller)
{
  GtkEventController *keys;

  g_return_val_if_fail (GTK_IS_SCROLLED_WINDOW (scroller), NULL);

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_name (keys, "scroll-keys");
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed), scroller, G_CONNECT_SWAPPED);

  return keys;
}
