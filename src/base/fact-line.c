/* Casebook: facts beside each other on one line.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line goes the way its first letter goes, so that a name in a script of the
 * other direction would turn all that stands beside it. Such a fact is set apart
 * by the signs Unicode has for it; lines that need none have none.
 */
#include <glib/gi18n-lib.h>

#include "base/fact-line.h"
#include "base/text.h"

#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_ISOLATE "\u2069"
#define LEFT_TO_RIGHT_MARK "\u200E"
#define RIGHT_TO_LEFT_MARK "\u200F"

static gboolean
goes_against (CasebookDirection one,
              CasebookDirection other)
{
  return one != CASEBOOK_DIRECTION_NONE && other != CASEBOOK_DIRECTION_NONE && one != other;
}

/* The direction of the first fact that has one. */
static CasebookDirection
direction_of_first (const char *const *facts)
{
  CasebookDirection direction = CASEBOOK_DIRECTION_NONE;

  for (gsize i = 0; facts[i] != NULL && direction == CASEBOOK_DIRECTION_NONE; i++)
    direction = casebook_direction_of (facts[i]);

  return direction;
}

/**
 * casebook_fact_line_get_separator:
 *
 * Returns: (transfer none): what stands between two facts, with space around it
 */
const char *
casebook_fact_line_get_separator (void)
{
  /* Translators: stands between facts in one line, as in "Robin Quill · edited today" */
  return C_("facts", " · ");
}

/**
 * casebook_fact_line_set_apart:
 * @fact: what is to stand on a line behind other words
 * @direction: the way the line goes
 *
 * Returns: (transfer full): @fact, with signs around it where they are needed for it not to turn the line
 */
char *
casebook_fact_line_set_apart (const char        *fact,
                              CasebookDirection  direction)
{
  g_return_val_if_fail (fact != NULL, NULL);

  return goes_against (casebook_direction_of (fact), direction)
           ? g_strconcat (FIRST_STRONG_ISOLATE, fact, POP_ISOLATE, NULL) : g_strdup (fact);
}

/**
 * casebook_fact_line_join:
 * @facts: (array zero-terminated=1): what is to stand on the line; what is blank does not
 * @direction: the way the line goes; with %CASEBOOK_DIRECTION_NONE the way of its first fact
 *
 * Returns: (transfer full): "Robin Quill · edited today"
 */
char *
casebook_fact_line_join (const char *const *facts,
                         CasebookDirection  direction)
{
  GString *line;
  CasebookDirection first;

  g_return_val_if_fail (facts != NULL, NULL);

  line = g_string_new (NULL);
  first = direction_of_first (facts);
  if (goes_against (first, direction))
    g_string_append (line, direction == CASEBOOK_DIRECTION_LEFT ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK);
  if (direction == CASEBOOK_DIRECTION_NONE)
    direction = first;

  for (gsize i = 0, n = 0; facts[i] != NULL; i++)
    {
      g_autofree char *fact = casebook_fact_line_set_apart (facts[i], direction);

      if (casebook_text_is_blank (fact))
        continue;
      if (n++ > 0)
        g_string_append (line, casebook_fact_line_get_separator ());
      g_string_append (line, fact);
    }

  return g_string_free (line, FALSE);
}

/**
 * casebook_fact_line_speak:
 * @facts: (array zero-terminated=1): what is to be said; what is blank is not
 *
 * Returns: (transfer full): the facts one after the other as they are read aloud: "Robin Quill, edited today"
 */
char *
casebook_fact_line_speak (const char *const *facts)
{
  GString *words;

  g_return_val_if_fail (facts != NULL, NULL);

  words = g_string_new (NULL);
  for (gsize i = 0; facts[i] != NULL; i++)
    {
      if (casebook_text_is_blank (facts[i]))
        continue;
      if (words->len > 0)
        /* Translators: stands between facts that are read aloud, as in "Robin Quill, edited today" */
        g_string_append (words, C_("facts", ", "));
      g_string_append (words, facts[i]);
    }

  return g_string_free (words, FALSE);
}
