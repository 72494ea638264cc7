/* Casebook: keys as from a keyboard.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only a real key goes the way that keys go: to the input method, and past who
 * takes it first. Without a window manager it goes to what is under the pointer,
 * which is in the middle of the screen.
 */
#include "keyboard.h"

enum
{
  SYNTH_PRESS = 0,
  SYNTH_RELEASE = 1,
  SYNTH_KEYSYM = 3,
};

static GVariant *
call (GDBusConnection *bus,
      const char      *name,
      const char      *path,
      const char      *interface,
      const char      *method,
      GVariant        *arguments)
{
  g_autoptr (GError) error = NULL;
  GVariant *answer = g_dbus_connection_call_sync (bus, name, path, interface, method, arguments, NULL,
                                                  G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

  g_assert_no_error (error);
  return answer;
}

static void
synthesise (guint key,
            guint how)
{
  g_autoptr (GDBusConnection) session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GVariant) address = call (session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", NULL);
  g_autoptr (GDBusConnection) bus = NULL;
  const char *where;

  g_variant_get (address, "(&s)", &where);
  bus = g_dbus_connection_new_for_address_sync (where, G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                       G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                NULL, NULL, NULL);
  g_assert_nonnull (bus);
  g_variant_unref (call (bus, "org.a11y.atspi.Registry", "/org/a11y/atspi/registry/deviceeventcontroller",
                         "org.a11y.atspi.DeviceEventController", "GenerateKeyboardEvent",
                         g_variant_new ("(isu)", (int) key, "", how)));
}

static guint
keycode_of (guint keyval)
{
  g_autofree GdkKeymapKey *keys = NULL;
  int n;

  g_assert_true (gdk_display_map_keyval (gdk_display_get_default (), keyval, &keys, &n));
  return keys[0].keycode;
}

/* Presses the key and lets go of it. */
void
keyboard_press (guint keyval)
{
  synthesise (keyval, SYNTH_KEYSYM);
}

void
keyboard_press_with_control (guint keyval)
{
  guint control = keycode_of (GDK_KEY_Control_L);
  guint key = keycode_of (keyval);

  synthesise (control, SYNTH_PRESS);
  synthesise (key, SYNTH_PRESS);
  synthesise (key, SYNTH_RELEASE);
  synthesise (control, SYNTH_RELEASE);
}
