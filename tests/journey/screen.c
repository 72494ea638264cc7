/* Casebook: what a screen reader sees, for a test to read and act on.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything is found by its role and its accessible name on the
 * accessibility bus, as assistive technology finds it; keys are pressed as a
 * keyboard presses them. A wait that finds nothing ends the test with the tree
 * that was there.
 */
#include <gdk/gdk.h>

#include "screen.h"

/* A program that starts from a cold disk on a busy machine shows its first page after many seconds. */
#define PATIENCE (120 * G_USEC_PER_SEC)
#define PAUSE (200 * 1000)

/* GTK 4.8 ends the program that is asked for its objects while a page comes
 * up: it hands out objects that have no address yet. */
#define PAUSE_AFTER_PRESS (2 * G_USEC_PER_SEC)

/* Keys take a moment to come back as what they did. */
#define KEY_PAUSE (15 * 1000)

/* More than any page has places for the focus. */
#define MANY_TABS 60

/* A program that is just coming up is not ready to be asked, and the bus warns
 * of that; the program's own warnings end the program. */
void
screen_start (void)
{
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  g_assert_cmpint (atspi_init (), <, 2);
}

static gboolean
has_state (AtspiAccessible *object,
           AtspiStateType   state)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (object);

  return states != NULL && atspi_state_set_contains (states, state);
}

/* What stands on a page that is turned away has no size. */
static gboolean
is_showing (AtspiAccessible *object)
{
  g_autoptr (AtspiComponent) component = atspi_accessible_get_component_iface (object);
  g_autofree AtspiRect *extents = NULL;

  if (!has_state (object, ATSPI_STATE_VISIBLE) && !has_state (object, ATSPI_STATE_SHOWING))
    return FALSE;

  extents = component != NULL ? atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL) : NULL;
  return extents != NULL && extents->width > 0 && extents->height > 0;
}

static gboolean
matches (AtspiAccessible *object,
         AtspiRole        role,
         const char      *name)
{
  g_autofree char *own_name = NULL;

  if (atspi_accessible_get_role (object, NULL) != role || !is_showing (object))
    return FALSE;

  /* GTK 4.8 names a button with a mnemonic by its label twice, with and
   * without the underline. */
  own_name = atspi_accessible_get_name (object, NULL);
  return own_name != NULL && (g_str_equal (own_name, name) || (strchr (own_name, '_') != NULL && g_str_has_suffix (own_name, name)));
}

static AtspiAccessible *
find_below (AtspiAccessible *object,
            AtspiRole        role,
            const char      *name)
{
  int n = atspi_accessible_get_child_count (object, NULL);

  if (matches (object, role, name))
    return g_object_ref (object);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (object, i, NULL);
      AtspiAccessible *found = child != NULL ? find_below (child, role, name) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* What the program tells of itself comes in through the main context. */
static void
linger (gint64 microseconds)
{
  gint64 end = g_get_monotonic_time () + microseconds;

  do
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (1000);
    }
  while (g_get_monotonic_time () < end);
}

static AtspiAccessible *
find (AtspiRole   role,
      const char *name)
{
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);
  int n;

  /* What is remembered may be a moment old; the bus is asked again. */
  atspi_accessible_clear_cache (desktop);
  n = atspi_accessible_get_child_count (desktop, NULL);
  for (int i = n - 1; i >= 0; i--)
    {
      g_autoptr (AtspiAccessible) application = atspi_accessible_get_child_at_index (desktop, i, NULL);
      AtspiAccessible *found;

      if (application == NULL)
        continue;
      found = find_below (application, role, name);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
print_tree (AtspiAccessible *object,
            int              depth)
{
  g_autofree char *name = atspi_accessible_get_name (object, NULL);
  g_autofree char *role = atspi_accessible_get_role_name (object, NULL);
  int n = atspi_accessible_get_child_count (object, NULL);

  if (depth > 1 && !is_showing (object))
    return;

  g_printerr ("# %*s%s '%s'\n", depth, "", role, name);
  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (object, i, NULL);

      if (child != NULL)
        print_tree (child, depth + 1);
    }
}

static void G_GNUC_NORETURN
give_up (const char *what,
         const char *name)
{
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);

  print_tree (desktop, 0);
  g_error ("%s '%s'", what, name);
}

AtspiAccessible *
screen_wait (AtspiRole   role,
             const char *name)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (g_get_monotonic_time () < end)
    {
      AtspiAccessible *found = find (role, name);

      if (found != NULL)
        return found;
      linger (PAUSE);
    }

  give_up ("nothing is showing that is called", name);
}

void
screen_wait_gone (AtspiRole   role,
                  const char *name)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (g_get_monotonic_time () < end)
    {
      g_autoptr (AtspiAccessible) found = find (role, name);

      if (found == NULL)
        return;
      linger (PAUSE);
    }

  give_up ("still showing is", name);
}

/* Does the object's first action, once it may be done. */
void
screen_press (AtspiRole   role,
              const char *name)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (g_get_monotonic_time () < end)
    {
      g_autoptr (AtspiAccessible) object = screen_wait (role, name);
      g_autoptr (AtspiAction) action = atspi_accessible_get_action_iface (object);

      if (has_state (object, ATSPI_STATE_SENSITIVE) && action != NULL && atspi_action_do_action (action, 0, NULL))
        {
          linger (PAUSE_AFTER_PRESS);
          return;
        }
      linger (PAUSE);
    }

  give_up ("there is no pressing", name);
}

void
screen_wait_focus (AtspiRole   role,
                   const char *name)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (g_get_monotonic_time () < end)
    {
      g_autoptr (AtspiAccessible) object = find (role, name);

      if (object != NULL && has_state (object, ATSPI_STATE_FOCUSED))
        return;
      linger (PAUSE);
    }

  give_up ("the focus never came to", name);
}

/* Presses Tab until the focus is there. */
void
screen_tab_to (AtspiRole   role,
               const char *name)
{
  for (guint i = 0; i < MANY_TABS; i++)
    {
      g_autoptr (AtspiAccessible) object = screen_wait (role, name);

      if (has_state (object, ATSPI_STATE_FOCUSED))
        return;
      screen_key (GDK_KEY_Tab);
      linger (PAUSE);
    }

  give_up ("Tab does not lead to", name);
}

char *
screen_get_text (AtspiAccessible *object)
{
  g_autoptr (AtspiText) text = atspi_accessible_get_text_iface (object);

  g_assert_nonnull (text);
  return atspi_text_get_text (text, 0, atspi_text_get_character_count (text, NULL), NULL);
}

void
screen_key (guint keysym)
{
  g_autoptr (GError) error = NULL;

  atspi_generate_keyboard_event (keysym, NULL, ATSPI_KEY_SYM, &error);
  g_assert_no_error (error);
  linger (KEY_PAUSE);
}

void
screen_type (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    screen_key (*c == '\n' ? GDK_KEY_Return : gdk_unicode_to_keyval (g_utf8_get_char (c)));
}
