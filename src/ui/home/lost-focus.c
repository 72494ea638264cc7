/* Casebook: the focus that went with a row.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When the last row of a list goes, the window's focus stays with the button in
 * it that was pressed, which is in no window any more: no key leads on from there.
 */
#include "ui/home/lost-focus.h"

/**
 * casebook_lost_focus_was_within:
 * @widget: a widget whose content is about to be another, or has just become so
 *
 * Returns: whether the focus is in @widget, or on something that has gone from the window in which
 *   @widget is seen
 */
gboolean
casebook_lost_focus_was_within (GtkWidget *widget)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  root = gtk_widget_get_root (widget);
  if (root == NULL || !gtk_widget_get_mapped (widget))
    return FALSE;

  focus = gtk_root_get_focus (root);
  return focus != NULL && (gtk_widget_get_root (focus) != root || gtk_widget_is_ancestor (focus, widget));
}
