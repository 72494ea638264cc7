/* Casebook: text that people write.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text is UTF-8 without control characters other than line feed and tab. What
 * comes from a command line or a file is checked here, at the border, so that
 * nothing above ever has to doubt a string.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/text.h"

G_DEFINE_QUARK (casebook-text-error-quark, casebook_text_error)

static gboolean
is_control (gunichar c)
{
  return g_unichar_iscntrl (c) && c != '\n' && c != '\t';
}

static gboolean
check (const char  *text,
       const char  *name,
       glong        limit,
       gboolean     one_line,
       GError     **error)
{
  const char *end;
  glong length = 0;

  if (!g_utf8_validate (text, -1, &end))
    {
      g_set_error (error, CASEBOOK_TEXT_ERROR, CASEBOOK_TEXT_ERROR_ENCODING,
                   /* Translators: %s is the name of a field, such as "title" */
                   _("The %s is not valid UTF-8 text: byte %zu does not belong. Nothing was changed."),
                   name, (gsize) (end - text) + 1);
      return FALSE;
    }

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      length++;
      if (is_control (character) || (one_line && (character == '\n' || character == '\t')))
        {
          g_set_error (error, CASEBOOK_TEXT_ERROR, CASEBOOK_TEXT_ERROR_CONTROL,
                       /* Translators: the first %s is the name of a field; %04X is a character's code */
                       _("The %s has a control character (U+%04X) as character %ld. Nothing was changed."),
                       name, character, length);
          return FALSE;
        }
    }

  if (length > limit)
    {
      g_set_error (error, CASEBOOK_TEXT_ERROR, CASEBOOK_TEXT_ERROR_LENGTH,
                   /* Translators: %s is the name of a field */
                   _("The %s is %ld characters long; at most %ld fit. Nothing was changed."),
                   name, length, limit);
      return FALSE;
    }

  return TRUE;
}

/**
 * casebook_text_check_line:
 * @text: what somebody gave for a title, a name or a sentence
 * @name: the field's name in the reader's language, for the message
 * @error: in the domain %CASEBOOK_TEXT_ERROR
 *
 * Returns: whether @text may be kept as one line
 */
gboolean
casebook_text_check_line (const char  *text,
                          const char  *name,
                          GError     **error)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  return check (text, name, CASEBOOK_TEXT_LINE_MAX, TRUE, error);
}

/**
 * casebook_text_check_body:
 * @text: what somebody gave for a text of several lines
 * @name: the field's name in the reader's language, for the message
 * @error: in the domain %CASEBOOK_TEXT_ERROR
 *
 * Returns: whether @text may be kept as a body
 */
gboolean
casebook_text_check_body (const char  *text,
                          const char  *name,
                          GError     **error)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  return check (text, name, CASEBOOK_TEXT_BODY_MAX, FALSE, error);
}

/**
 * casebook_text_clean:
 * @text: text from anywhere, of any encoding
 * @length: bytes of @text, or -1 when it ends with a zero
 *
 * For text that was pasted or comes from a foreign file, where losing a
 * control character is better than losing the paste. Bytes that are not UTF-8
 * become U+FFFD; CR LF and CR become line feeds; other controls go.
 *
 * Returns: (transfer full): text that the checks above accept but for its length
 */
char *
casebook_text_clean (const char *text,
                     gssize      length)
{
  g_autofree char *valid = NULL;
  GString *clean;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, length);
  clean = g_string_sized_new (strlen (valid));
  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (character == '\r')
        {
          if (c[1] != '\n')
            g_string_append_c (clean, '\n');
        }
      else if (!is_control (character))
        {
          g_string_append_unichar (clean, character);
        }
    }

  return g_string_free (clean, FALSE);
}

/**
 * casebook_text_fold:
 * @text: text
 *
 * Returns: (transfer full): @text as filters compare it: no case, no accents
 *   ("Überblick" is found by "uberblick"), compatibility forms made plain
 */
char *
casebook_text_fold (const char *text)
{
  g_autofree char *compatible = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *decomposed = NULL;
  GString *plain;

  g_return_val_if_fail (text != NULL, NULL);

  /* A compatibility form may stand for a capital, and a capital for several
   * characters with marks, so both come before the marks go. */
  compatible = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  if (compatible == NULL)
    return g_strdup ("");
  folded = g_utf8_casefold (compatible, -1);
  decomposed = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);

  plain = g_string_sized_new (strlen (decomposed));
  for (const char *c = decomposed; *c != '\0'; c = g_utf8_next_char (c))
    {
      /* Case folding swaps the case of Cherokee, so what is left is made small once more. */
      if (!g_unichar_ismark (g_utf8_get_char (c)))
        g_string_append_unichar (plain, g_unichar_tolower (g_utf8_get_char (c)));
    }

  return g_string_free (plain, FALSE);
}

/**
 * casebook_text_is_blank:
 * @text: (nullable): text
 *
 * Returns: whether @text has nothing but white space
 */
gboolean
casebook_text_is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (!g_unichar_isspace (g_utf8_get_char (c)))
        return FALSE;
    }

  return TRUE;
}

/**
 * casebook_text_excerpt:
 * @text: text of any length
 * @characters: how many characters to keep at most
 *
 * Returns: (transfer full): the beginning of @text on one line, cut at a word where
 *   one ends near and closed by an ellipsis when something was cut
 */
char *
casebook_text_excerpt (const char *text,
                       guint       characters)
{
  GString *line;
  gsize length = 0, last_space = 0;
  gboolean space = FALSE, cut = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  line = g_string_new (NULL);
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (g_unichar_isspace (character))
        {
          space = line->len > 0;
          continue;
        }
      cut = length + space >= characters;
      if (cut)
        break;
      if (space)
        {
          last_space = line->len;
          g_string_append_c (line, ' ');
          length++;
          space = FALSE;
        }
      g_string_append_unichar (line, character);
      length++;
    }

  if (cut && !space && last_space > line->len * 2 / 3)
    g_string_truncate (line, last_space);
  if (cut)
    g_string_append (line, "…");

  return g_string_free (line, FALSE);
}
