/* Casebook: lists that Tab goes past.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab walks a list box row by row and chooses each row it comes to. Where the
 * chosen row decides what is shown beside the list, Tab is to go past it, as it
 * does with a list view; the arrow keys are for the rows.
 */
#include "ui/fields/one-stop.h"

/**
 * casebook_one_stop_focus:
 * @box: a widget with its children in the order of Tab
 * @direction: where the focus is to go
 * @moved: (out): whether the focus went on to another child of @box
 *
 * To be asked first in the focus function of @box. Leaves a list box among the
 * children of @box as a whole.
 *
 * Returns: whether that was a list box, so that nothing else is to be tried
 */
gboolean
casebook_one_stop_focus (GtkWidget        *box,
                         GtkDirectionType  direction,
                         gboolean         *moved)
{
  GtkWidget *child;

  g_return_val_if_fail (GTK_IS_WIDGET (box), FALSE);
  g_return_val_if_fail (moved != NULL, FALSE);

  child = gtk_widget_get_focus_child (box);
  if (!GTK_IS_LIST_BOX (child) || (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD))
    return FALSE;

  do
    child = direction == GTK_DIR_TAB_FORWARD ? gtk_widget_get_next_sibling (child)
                                             : gtk_widget_get_prev_sibling (child);
  while (child != NULL && !gtk_widget_child_focus (child, direction));
  *moved = child != NULL;

  return TRUE;
}
