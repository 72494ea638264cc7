/* Casebook: where every value of a JSON text stands.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * json-glib builds the tree; it does not say where in the text a node stood,
 * takes comments and assignments for JSON, keeps the last of two members with
 * one name, and calls itself for every nesting. So the text is walked once
 * before: it must be JSON as RFC 8259 has it, within bounds, and every value
 * leaves a mark in the order of the text.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "formats/format.h"
#include "formats/json-outline.h"

typedef enum
{
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END, /* just after [ */
  EXPECT_NAME,
  EXPECT_NAME_OR_END,  /* just after { */
  EXPECT_COMMA_OR_END,
  EXPECT_NOTHING,
} Expect;

typedef struct
{
  const char *text;
  gsize       length;
  gsize       at;
  GArray     *marks;
  GArray     *open;    /* positions of the arrays and objects around, outermost first */
  guint32     key;     /* of the value to come */
  guint32     key_end;
  GError    **error;
} Walk;

/* 0, which stands nowhere in JSON, at the end of the text. */
static char
peek (Walk *walk)
{
  return walk->at < walk->length ? walk->text[walk->at] : '\0';
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

static void
skip_space (Walk *walk)
{
  while (is_space (peek (walk)))
    walk->at++;
}

static gboolean
fail (Walk                *walk,
      CasebookFormatError  code,
      const char          *sentence)
{
  g_autofree char *path = NULL;
  g_autofree char *message = NULL;
  guint line;
  guint column;

  if (walk->open->len > 0)
    path = casebook_json_outline_dup_path (walk->marks, walk->text, g_array_index (walk->open, guint32, walk->open->len - 1));
  casebook_json_outline_place (walk->text, walk->at, &line, &column);
  message = casebook_json_outline_dup_message (path, line, column, sentence);
  g_set_error_literal (walk->error, CASEBOOK_FORMAT_ERROR, code, message);

  return FALSE;
}

static gboolean
fail_syntax (Walk       *walk,
             const char *sentence)
{
  if (walk->at >= walk->length)
    sentence = _("The text ends here, in the middle: the file seems to be cut off.");

  return fail (walk, CASEBOOK_FORMAT_ERROR_SYNTAX, sentence);
}

/* The four digits of an escape, walked over; -1 when they are not there. */
static int
scan_unit (Walk *walk)
{
  int unit = 0;

  for (guint i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (peek (walk));

      if (digit < 0)
        return -1;
      unit = unit * 16 + digit;
      walk->at++;
    }

  return unit;
}

/* At the character after "\u". */
static gboolean
scan_code_point (Walk *walk)
{
  int unit = scan_unit (walk);

  if (unit < 0)
    return fail_syntax (walk, _("Four hexadecimal digits are expected after “\\u”."));
  if (unit == 0)
    return fail_syntax (walk, _("The character U+0000 cannot be part of a text."));
  if (unit >= 0xD800 && unit <= 0xDBFF)
    {
      if (walk->length - walk->at < 2 || walk->text[walk->at] != '\\' || walk->text[walk->at + 1] != 'u')
        return fail_syntax (walk, _("Half of a surrogate pair stands here without the other half."));
      walk->at += 2;
      unit = scan_unit (walk);
      if (unit < 0xDC00 || unit > 0xDFFF)
        return fail_syntax (walk, _("Half of a surrogate pair stands here without the other half."));
    }
  else if (unit >= 0xDC00 && unit <= 0xDFFF)
    {
      return fail_syntax (walk, _("Half of a surrogate pair stands here without the other half."));
    }

  return TRUE;
}

/* At the opening quote. */
static gboolean
scan_string (Walk *walk)
{
  for (walk->at++; walk->at < walk->length; )
    {
      guchar c = walk->text[walk->at];

      if (c == '"')
        {
          walk->at++;
          return TRUE;
        }
      if (c < 0x20)
        return fail_syntax (walk, _("A control character or a line break stands inside a text; write it as an escape."));
      walk->at++;
      if (c == '\\')
        {
          char escape = peek (walk);

          if (escape == '\0' || strchr ("\"\\/bfnrtu", escape) == NULL)
            return fail_syntax (walk, _("There is no such escape in JSON."));
          walk->at++;
          if (escape == 'u' && !scan_code_point (walk))
            return FALSE;
        }
    }

  return fail_syntax (walk, NULL);
}

static gboolean
scan_digits (Walk *walk)
{
  if (!g_ascii_isdigit (peek (walk)))
    return fail_syntax (walk, _("A digit is expected here."));
  while (g_ascii_isdigit (peek (walk)))
    walk->at++;

  return TRUE;
}

static gboolean
scan_number (Walk *walk)
{
  if (peek (walk) == '-')
    walk->at++;
  if (peek (walk) == '0')
    {
      walk->at++;
      if (g_ascii_isdigit (peek (walk)))
        return fail_syntax (walk, _("A number may not begin with 0."));
    }
  else if (!scan_digits (walk))
    {
      return FALSE;
    }

  if (peek (walk) == '.')
    {
      walk->at++;
      if (!scan_digits (walk))
        return FALSE;
    }
  if (peek (walk) == 'e' || peek (walk) == 'E')
    {
      walk->at++;
      if (peek (walk) == '+' || peek (walk) == '-')
        walk->at++;
      return scan_digits (walk);
    }

  return TRUE;
}

static gboolean
scan_word (Walk *walk)
{
  static const char *const words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if (walk->length - walk->at >= length && memcmp (walk->text + walk->at, words[i], length) == 0)
        {
          walk->at += length;
          return TRUE;
        }
    }

  return fail_syntax (walk, _("A value is expected here: a text in double quotes, a number, an object or a list."));
}

static void
mark_value (Walk *walk)
{
  CasebookJsonMark mark = { (guint32) walk->at, walk->key, walk->key_end, 0, 0, 0 };

  if (walk->open->len > 0)
    {
      mark.parent = g_array_index (walk->open, guint32, walk->open->len - 1);
      mark.index = g_array_index (walk->marks, CasebookJsonMark, mark.parent).n_children++;
    }
  g_array_append_val (walk->marks, mark);
  walk->key = walk->key_end = 0;
}

static gboolean
open_container (Walk *walk)
{
  guint32 position = walk->marks->len - 1;

  if (walk->open->len >= CASEBOOK_JSON_DEPTH_MAX)
    {
      g_autofree char *sentence = g_strdup_printf (_("The nesting is deeper than %d; Casebook reads no deeper."),
                                                   CASEBOOK_JSON_DEPTH_MAX);

      return fail (walk, CASEBOOK_FORMAT_ERROR_LIMIT, sentence);
    }

  g_array_append_val (walk->open, position);
  walk->at++;

  return TRUE;
}

static gboolean
scan_value (Walk   *walk,
            Expect *expect)
{
  char c = peek (walk);

  mark_value (walk);
  *expect = EXPECT_COMMA_OR_END;
  switch (c)
    {
    case '{':
      *expect = EXPECT_NAME_OR_END;
      return open_container (walk);
    case '[':
      *expect = EXPECT_VALUE_OR_END;
      return open_container (walk);
    case '"':
      return scan_string (walk);
    default:
      return c == '-' || g_ascii_isdigit (c) ? scan_number (walk) : scan_word (walk);
    }
}

static gboolean
scan_name (Walk *walk)
{
  if (peek (walk) != '"')
    return fail_syntax (walk, _("The name of a member, in double quotes, is expected here."));

  walk->key = walk->at;
  if (!scan_string (walk))
    return FALSE;
  walk->key_end = walk->at;

  skip_space (walk);
  if (peek (walk) != ':')
    return fail_syntax (walk, _("A colon is expected here."));
  walk->at++;

  return TRUE;
}

static gboolean
scan_after_value (Walk   *walk,
                  Expect *expect)
{
  guint32 around;
  gboolean is_object;
  char c = peek (walk);

  around = g_array_index (walk->open, guint32, walk->open->len - 1);
  is_object = walk->text[g_array_index (walk->marks, CasebookJsonMark, around).value] == '{';

  if (c == ',')
    {
      walk->at++;
      *expect = is_object ? EXPECT_NAME : EXPECT_VALUE;
      return TRUE;
    }
  if (c == (is_object ? '}' : ']'))
    {
      walk->at++;
      g_array_set_size (walk->open, walk->open->len - 1);
      return TRUE;
    }

  return fail_syntax (walk, is_object ? _("A comma or the closing “}” is expected here.")
                                      : _("A comma or the closing “]” is expected here."));
}

static gboolean
walk_step (Walk   *walk,
           Expect *expect)
{
  switch (*expect)
    {
    case EXPECT_VALUE_OR_END:
      if (peek (walk) == ']')
        {
          *expect = EXPECT_COMMA_OR_END;
          return TRUE;
        }
      return scan_value (walk, expect);
    case EXPECT_VALUE:
      return scan_value (walk, expect);
    case EXPECT_NAME_OR_END:
      if (peek (walk) == '}')
        {
          *expect = EXPECT_COMMA_OR_END;
          return TRUE;
        }
      G_GNUC_FALLTHROUGH;
    case EXPECT_NAME:
      *expect = EXPECT_VALUE;
      return scan_name (walk);
    case EXPECT_COMMA_OR_END:
      return scan_after_value (walk, expect);
    case EXPECT_NOTHING:
    default:
      return fail_syntax (walk, _("Something follows the end of the JSON value."));
    }
}

/**
 * casebook_json_outline_new:
 * @text: valid UTF-8
 * @length: its bytes, at most %CASEBOOK_JSON_SIZE_MAX
 * @error: in the domain %CASEBOOK_FORMAT_ERROR: SYNTAX or LIMIT
 *
 * Walks over @text, which must be one JSON value (RFC 8259) that nests no deeper
 * than %CASEBOOK_JSON_DEPTH_MAX.
 *
 * Returns: (transfer full) (nullable): a #CasebookJsonMark for every value, each before
 *   those inside it, as they stand in the text
 */
GArray *
casebook_json_outline_new (const char  *text,
                           gsize        length,
                           GError     **error)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (CasebookJsonMark));
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint32));
  Walk walk = { text, length, 0, marks, open, 0, 0, error };
  Expect expect = EXPECT_VALUE;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (length <= CASEBOOK_JSON_SIZE_MAX, NULL);

  skip_space (&walk);
  do
    {
      if (!walk_step (&walk, &expect))
        return NULL;
      if (open->len == 0)
        expect = EXPECT_NOTHING;
      skip_space (&walk);
    }
  while (expect != EXPECT_NOTHING || walk.at < length);

  return g_steal_pointer (&marks);
}

static gboolean
is_plain (const char *key,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isalnum (key[i]) && key[i] != '-' && key[i] != '_')
        return FALSE;
    }

  return length > 0;
}

static void
append_step (GString                *path,
             const CasebookJsonMark *mark,
             const char             *text)
{
  gsize length = mark->key_end - mark->key;

  if (mark->key_end == 0)
    g_string_append_printf (path, "[%u]", mark->index);
  else if (!is_plain (text + mark->key + 1, length - 2))
    g_string_append_printf (path, "[%.*s]", (int) length, text + mark->key);
  else
    g_string_append_printf (path, "%s%.*s", path->len > 0 ? "." : "", (int) (length - 2), text + mark->key + 1);
}

/**
 * casebook_json_outline_dup_path:
 * @outline: marks of @text
 * @text: the text
 * @position: of a mark
 *
 * Returns: (transfer full): how to get to the value, such as
 *   "items[3].expectations[0].level"; "" for the root
 */
char *
casebook_json_outline_dup_path (GArray     *outline,
                                const char *text,
                                guint       position)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (guint));
  GString *path;

  g_return_val_if_fail (outline != NULL, NULL);
  g_return_val_if_fail (position < outline->len, NULL);

  for (; position != 0; position = g_array_index (outline, CasebookJsonMark, position).parent)
    g_array_append_val (steps, position);

  path = g_string_new (NULL);
  for (guint i = steps->len; i > 0; i--)
    append_step (path, &g_array_index (outline, CasebookJsonMark, g_array_index (steps, guint, i - 1)), text);

  return g_string_free (path, FALSE);
}

/**
 * casebook_json_outline_place:
 * @text: valid UTF-8
 * @offset: a byte of it, or the one after its last
 * @line: (out): the line it is on, counted from 1
 * @column: (out): its character on that line, counted from 1
 */
void
casebook_json_outline_place (const char *text,
                             gsize       offset,
                             guint      *line,
                             guint      *column)
{
  const char *start = text;

  *line = 1;
  for (const char *c = text; (c = memchr (c, '\n', text + offset - c)) != NULL; c++)
    {
      (*line)++;
      start = c + 1;
    }
  *column = g_utf8_strlen (start, text + offset - start) + 1;
}

/**
 * casebook_json_outline_dup_message:
 * @path: (nullable): how to get to the value
 * @line: the line of the fault
 * @column: its column
 * @sentence: what the fault is
 *
 * Returns: (transfer full): all that in one message
 */
char *
casebook_json_outline_dup_message (const char *path,
                                   guint       line,
                                   guint       column,
                                   const char *sentence)
{
  if (path == NULL || *path == '\0')
    return g_strdup_printf (_("Line %u, column %u: %s"), line, column, sentence);

  /* Translators: the first %s is a place in a file such as items[3].title, the last a whole sentence */
  return g_strdup_printf (_("%s, line %u, column %u: %s"), path, line, column, sentence);
}
