/* Casebook: how what somebody wrote begins.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a sentence ends is asked of Pango, which knows the stops of all
 * scripts. It cannot know every abbreviation; so a stop behind a number or a
 * single letter, as in "am 3. Mai" and "e.g. Kubernetes", is not believed, nor
 * one that leaves nearly all of the room empty.
 */
#include <pango/pango.h>

#include "base/text.h"
#include "reports/opening.h"

/* Sentences that do not fill even this part of the room are worth less than words that do. */
#define LEAST_PART 8

/* Whether the full stop before @end may belong to the word before it. */
static gboolean
may_abbreviate (const char *text,
                const char *end)
{
  const char *stop = g_utf8_find_prev_char (text, end);
  const char *at = stop;
  gboolean digits = TRUE;
  guint n = 0;

  if (stop == NULL || *stop != '.')
    return FALSE;

  for (at = g_utf8_find_prev_char (text, at); at != NULL && g_unichar_isalnum (g_utf8_get_char (at));
       at = g_utf8_find_prev_char (text, at))
    {
      digits = digits && g_unichar_isdigit (g_utf8_get_char (at));
      n++;
    }

  return n <= 1 || digits;
}

/* The last sentence of @text that ends within @most characters, or %NULL. */
static const char *
last_end (const char *text,
          glong       most)
{
  const char *until = g_utf8_offset_to_pointer (text, MIN (g_utf8_strlen (text, -1), 2 * most));
  glong n = g_utf8_strlen (text, until - text);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n + 1);
  const char *end;

  pango_get_log_attrs (text, (int) (until - text), -1, NULL, attributes, (int) n + 1);
  for (glong i = most; i > most / LEAST_PART; i--)
    {
      end = g_utf8_offset_to_pointer (text, i);
      if (attributes[i].is_sentence_end && !may_abbreviate (text, end))
        return end;
    }

  return NULL;
}

/**
 * casebook_opening_of:
 * @text: what somebody wrote, in any number of lines
 * @characters: how many characters there is room for
 *
 * Returns: (transfer full): all of @text on one line where it fits, else as many whole
 *   sentences as do, else its beginning, cut at a word and closed by an ellipsis
 */
char *
casebook_opening_of (const char *text,
                     guint       characters)
{
  g_autofree char *line = NULL;
  const char *end;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (characters > 0, NULL);

  line = casebook_text_excerpt (text, CASEBOOK_TEXT_BODY_MAX);
  if (g_utf8_strlen (line, -1) <= (glong) characters)
    return g_steal_pointer (&line);
  end = last_end (line, characters);

  return end != NULL ? g_strndup (line, (gsize) (end - line)) : casebook_text_excerpt (line, characters);
}
