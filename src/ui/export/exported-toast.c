/* Casebook: what is said when a packet was written.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A toast has one button of its own, which opens the file; showing it in its
 * folder is a second one in the toast's title.
 */
#include <glib/gi18n-lib.h>

#include "ui/export/exported-toast.h"

static void
open_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (uri != NULL)
    g_app_info_launch_default_for_uri_async (uri, NULL, NULL, NULL, NULL);
}

static void
shown (GObject      *source,
       GAsyncResult *result,
       gpointer      user_data)
{
  g_autoptr (GFile) file = user_data;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  /* No file manager that marks a file: the folder without a mark is the next best. */
  if (answer == NULL)
    open_folder (file);
}

/* The freedesktop.org file manager interface, "ShowItems". */
static void
show_in_folder (GFile *file)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autofree char *uri = g_file_get_uri (file);
  const char *uris[] = { uri, NULL };

  if (bus == NULL)
    {
      open_folder (file);
      return;
    }

  g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                          "org.freedesktop.FileManager1", "ShowItems",
                          g_variant_new ("(^ass)", uris, ""), NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, shown, g_object_ref (file));
}

static void
open_file (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  g_app_info_launch_default_for_uri_async (uri, NULL, NULL, NULL, NULL);
}

/* Calls @callback with @file alone, and keeps @file for as long as it may. */
static void
connect_owning (gpointer    instance,
                const char *signal,
                GCallback   callback,
                GFile      *file)
{
  GClosure *closure = g_cclosure_new_swap (callback, g_object_ref (file), NULL);

  g_closure_add_finalize_notifier (closure, file, (GClosureNotify) G_CALLBACK (g_object_unref));
  g_signal_connect_closure (instance, signal, closure, FALSE);
}

/**
 * casebook_exported_toast_new:
 * @file: a packet that was just written
 *
 * Returns: (transfer full): a toast that says so, with Open and Show in Folder
 */
AdwToast *
casebook_exported_toast_new (GFile *file)
{
  AdwToast *toast;
  GtkWidget *box, *label, *button;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  toast = adw_toast_new (_("Packet exported"));
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  label = gtk_label_new (_("Packet exported"));
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  button = gtk_button_new_from_icon_name ("folder-symbolic");
  gtk_widget_set_tooltip_text (button, _("Show in Folder"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Show in Folder"), -1);
  connect_owning (button, "clicked", G_CALLBACK (show_in_folder), file);
  g_signal_connect_object (button, "clicked", G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);

  adw_toast_set_custom_title (toast, box);
  /* There is something to choose, by way of the keyboard too. */
  adw_toast_set_timeout (toast, 15);
  adw_toast_set_button_label (toast, C_("packet", "Open"));
  connect_owning (toast, "button-clicked", G_CALLBACK (open_file), file);

  return toast;
}
