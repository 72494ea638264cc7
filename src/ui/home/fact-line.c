/* Casebook: facts beside each other on one line.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line goes the way its first letter goes, so that a name in a script of the
 * other direction would turn all that stands beside it. Such a fact is set apart
 * by the signs Unicode has for it; lines that need none have none.
 */
#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>

#include "ui/home/fact-line.h"

#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_ISOLATE "\u2069"
#define LEFT_TO_RIGHT_MARK "\u200E"
#define RIGHT_TO_LEFT_MARK "\u200F"

static gboolean
is_written_to_left (gunichar letter)
{
  switch (g_unichar_get_script (letter))
    {
    case G_UNICODE_SCRIPT_ADLAM:
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HANIFI_ROHINGYA:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_MANDAIC:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_SAMARITAN:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
goes_against (const char *fact,
              gboolean    to_left)
{
  for (const char *c = fact; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (g_unichar_isalpha (g_utf8_get_char (c)))
        return is_written_to_left (g_utf8_get_char (c)) != to_left;
    }

  return FALSE;
}

/**
 * casebook_fact_line_join:
 * @facts: (array zero-terminated=1): what is to stand on the line
 *
 * Returns: (transfer full): "Robin Quill · edited today", in the direction of the window
 */
char *
casebook_fact_line_join (const char *const *facts)
{
  gboolean to_left = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
  g_autoptr (GString) line = g_string_new (NULL);

  g_return_val_if_fail (facts != NULL, NULL);

  for (gsize i = 0; facts[i] != NULL; i++)
    {
      gboolean apart = goes_against (facts[i], to_left);

      if (i > 0)
        /* Translators: stands between facts in one line */
        g_string_append (line, C_("case", " · "));
      if (i == 0 && apart)
        g_string_append (line, to_left ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK);
      g_string_append_printf (line, "%s%s%s", apart ? FIRST_STRONG_ISOLATE : "", facts[i], apart ? POP_ISOLATE : "");
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}
