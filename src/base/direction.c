/* Casebook: which way text is read.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line goes the way its first letter goes, as Unicode has it (UAX 9): signs and
 * numbers say nothing, nor does what is set apart, and a mark speaks for a letter.
 */
#include "base/direction.h"

static CasebookDirection
direction_of_letter (gunichar letter)
{
  switch (g_unichar_get_script (letter))
    {
    case G_UNICODE_SCRIPT_ADLAM:
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HANIFI_ROHINGYA:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_MANDAIC:
    case G_UNICODE_SCRIPT_MENDE_KIKAKUI:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_SAMARITAN:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
    case G_UNICODE_SCRIPT_YEZIDI:
      return CASEBOOK_DIRECTION_LEFT;
    default:
      return CASEBOOK_DIRECTION_RIGHT;
    }
}

/**
 * casebook_direction_of:
 * @text: text
 *
 * Returns: the way a line goes that begins with @text
 */
CasebookDirection
casebook_direction_of (const char *text)
{
  guint apart = 0;

  g_return_val_if_fail (text != NULL, CASEBOOK_DIRECTION_NONE);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (character >= 0x2066 && character <= 0x2068) /* begins to set apart */
        apart++;
      else if (character == 0x2069) /* ends it */
        apart -= apart > 0 ? 1 : 0;
      else if (apart > 0)
        continue;
      else if (character == 0x200e) /* LEFT-TO-RIGHT MARK */
        return CASEBOOK_DIRECTION_RIGHT;
      else if (character == 0x200f || character == 0x061c) /* RIGHT-TO-LEFT MARK, ARABIC LETTER MARK */
        return CASEBOOK_DIRECTION_LEFT;
      else if (g_unichar_isalpha (character))
        return direction_of_letter (character);
    }

  return CASEBOOK_DIRECTION_NONE;
}
