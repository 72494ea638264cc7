/* Casebook: words found in text.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text is compared as casebook_text_fold() has it, character by character, so that
 * what is found can be pointed at where it stands. White space of any length is one
 * space, and what nobody sees, such as a place where a word may be parted, is nothing.
 */
#include <string.h>

#include "base/text.h"
#include "base/text-find.h"

/* Folded text, and for each byte of it the character it came of. */
typedef struct
{
  GString *folded;
  GArray  *origins; /* of CasebookTextSpan */
} Folding;

static void
fold_character (Folding    *folding,
                const char *character,
                guint32     start,
                guint32     end)
{
  CasebookTextSpan origin = { start, end };
  gunichar point = g_utf8_get_char (character);

  if (g_unichar_isspace (point))
    {
      if (folding->folded->len == 0 || folding->folded->str[folding->folded->len - 1] != ' ')
        g_string_append_c (folding->folded, ' ');
    }
  else if (point < 0x80)
    {
      g_string_append_c (folding->folded, g_ascii_tolower ((char) point));
    }
  else if (g_unichar_type (point) != G_UNICODE_FORMAT)
    {
      char alone[8] = { 0 };
      g_autofree char *folded = NULL;

      memcpy (alone, character, end - start);
      folded = casebook_text_fold (alone);
      g_string_append (folding->folded, folded);
    }

  while (folding->origins->len < folding->folded->len)
    g_array_append_val (folding->origins, origin);
}

static void
fold (Folding    *folding,
      const char *text)
{
  folding->folded = g_string_new (NULL);
  folding->origins = g_array_new (FALSE, FALSE, sizeof (CasebookTextSpan));
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    fold_character (folding, c, (guint32) (c - text), (guint32) (g_utf8_next_char (c) - text));
}

static void
folding_clear (Folding *folding)
{
  g_string_free (folding->folded, TRUE);
  g_array_unref (folding->origins);
}

/**
 * casebook_text_find_fold:
 * @words: what to look for
 *
 * Returns: (transfer full): @words for casebook_text_find(); empty where nothing is to be looked for
 */
char *
casebook_text_find_fold (const char *words)
{
  Folding folding;
  char *folded;

  g_return_val_if_fail (words != NULL, NULL);

  fold (&folding, words);
  folded = g_strstrip (g_strdup (folding.folded->str));
  folding_clear (&folding);

  return folded;
}

/* Marks belong to the letter before them. */
static guint32
end_of_letter (const char *text,
               guint32     end)
{
  while (text[end] != '\0' && g_unichar_ismark (g_utf8_get_char (text + end)))
    end = (guint32) (g_utf8_next_char (text + end) - text);

  return end;
}

/**
 * casebook_text_find:
 * @text: valid UTF-8
 * @folded: what casebook_text_find_fold() made
 *
 * Returns: (transfer full) (element-type CasebookTextSpan): where @folded stands in @text, in
 *   order; none overlaps another. Part of a character is all of it.
 */
GArray *
casebook_text_find (const char *text,
                    const char *folded)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (CasebookTextSpan));
  gsize length;
  Folding folding;
  const char *at;

  g_return_val_if_fail (text != NULL, found);
  g_return_val_if_fail (folded != NULL, found);

  length = strlen (folded);
  if (length == 0)
    return found;

  fold (&folding, text);
  at = folding.folded->str;
  while ((at = strstr (at, folded)) != NULL)
    {
      gsize first = (gsize) (at - folding.folded->str);
      const CasebookTextSpan *origins = (const CasebookTextSpan *) (gpointer) folding.origins->data;
      CasebookTextSpan span = { origins[first].start, origins[first + length - 1].end };
      gsize next = first + length;

      while (next < folding.origins->len && origins[next].start < span.end)
        next++;
      span.end = end_of_letter (text, span.end);
      g_array_append_val (found, span);
      at = folding.folded->str + next;
    }
  folding_clear (&folding);

  return found;
}
