/* Casebook: what a screen reader calls the parts of a widget that GTK makes. SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The focus often rests on a widget inside the one that the program knows: the item of a list, the button of a
 * drop-down, the response of a dialog. GTK 4.8 has no property for the name of any of them, so they are found where
 * they lie and named there. What a .ui file can name is named there.
 */

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ui/marks/spoken-name.h"

static void
set_name (GtkWidget  *widget,
          const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* A button with a mnemonic has two names, of which the first is the label with its underline. The second, the words
 * of the label inside it, remains. */
static void
drop_underlined_names (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget)))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    drop_underlined_names (child);
}

static void
name_close_button (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "window-close-symbolic") == 0)
    set_name (widget, C_("toast", "Dismiss"));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_close_button (child);
}

static void
children_changed (GListModel *children,
                  guint       position,
                  guint       n_removed,
                  guint       n_added)
{
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr (GtkWidget) child = g_list_model_get_item (children, i);

      if (!g_str_equal (G_OBJECT_TYPE_NAME (child), "AdwToastWidget"))
        continue;
      drop_underlined_names (child);
      name_close_button (child);
    }
}

/**
 * casebook_spoken_name_set_list_item:
 * @within: a widget in an item of a #GtkListView, or in a row of a #GtkListBox
 * @name: what the item says
 *
 * Names the item of the list, which has the focus as a whole. Nothing happens to a widget that is in no list.
 */
void
casebook_spoken_name_set_list_item (GtkWidget  *within,
                                    const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (within));
  g_return_if_fail (name != NULL);

  for (GtkWidget *item = within; item != NULL; item = gtk_widget_get_parent (item))
    if (GTK_IS_LIST_BOX_ROW (item) || GTK_IS_LIST_VIEW (gtk_widget_get_parent (item)))
      {
        set_name (item, name);
        return;
      }
}

/**
 * casebook_spoken_name_set_drop_down:
 * @drop_down: a drop-down
 * @name: what is chosen in it
 *
 * Names the drop-down and the button in it, which has the focus.
 */
void
casebook_spoken_name_set_drop_down (GtkDropDown *drop_down,
                                    const char  *name)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));
  g_return_if_fail (name != NULL);

  set_name (GTK_WIDGET (drop_down), name);
  set_name (gtk_widget_get_first_child (GTK_WIDGET (drop_down)), name);
}

/**
 * casebook_spoken_name_settle_responses:
 * @dialog: a dialog that has all its responses
 *
 * Leaves each response the words of its label as its name, without the underline of its mnemonic.
 */
void
casebook_spoken_name_settle_responses (AdwMessageDialog *dialog)
{
  g_return_if_fail (ADW_IS_MESSAGE_DIALOG (dialog));

  drop_underlined_names (GTK_WIDGET (dialog));
}

/**
 * casebook_spoken_name_watch_toasts:
 * @overlay: where toasts are shown
 *
 * Leaves the button of each toast the words of its label as its name, with a mnemonic or without, and names the one
 * that dismisses it. A toast has no widget before its turn to be shown, so they are named as they come.
 */
void
casebook_spoken_name_watch_toasts (AdwToastOverlay *overlay)
{
  GListModel *children;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));

  /* The list of children tells nothing once nobody keeps it. */
  children = gtk_widget_observe_children (GTK_WIDGET (overlay));
  g_signal_connect (children, "items-changed", G_CALLBACK (children_changed), NULL);
  g_object_set_qdata_full (G_OBJECT (overlay), g_quark_from_static_string ("casebook-toasts"), children, g_object_unref);
}
