/* Casebook: a table of texts in columns.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns are as wide as a terminal draws their widest text: characters of East
 * Asia take two cells and marks none (Unicode Standard Annex 11).
 */
#include "base/text.h"
#include "cli/columns.h"

#define GAP 2

struct _CasebookColumns
{
  guint      n_columns;
  GPtrArray *cells; /* row by row */
};

/**
 * casebook_columns_new:
 * @n_columns: how many columns
 *
 * Returns: (transfer full): a table without rows
 */
CasebookColumns *
casebook_columns_new (guint n_columns)
{
  CasebookColumns *self;

  g_return_val_if_fail (n_columns > 0, NULL);

  self = g_new0 (CasebookColumns, 1);
  self->n_columns = n_columns;
  self->cells = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * casebook_columns_free:
 * @self: (transfer full): a table
 */
void
casebook_columns_free (CasebookColumns *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/**
 * casebook_columns_add:
 * @self: a table
 * @...: as many texts as it has columns, then %NULL
 *
 * Adds a row. Each text is made one line without control characters.
 */
void
casebook_columns_add (CasebookColumns *self,
                      ...)
{
  va_list texts;
  const char *text;

  g_return_if_fail (self != NULL);

  va_start (texts, self);
  while ((text = va_arg (texts, const char *)) != NULL)
    g_ptr_array_add (self->cells, g_strdelimit (casebook_text_clean (text, -1), "\n\t", ' '));
  va_end (texts);

  g_return_if_fail (self->cells->len % self->n_columns == 0);
}

static guint
measure (const char *text)
{
  guint cells = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_iszerowidth (c))
        cells += g_unichar_iswide (c) ? 2 : 1;
    }

  return cells;
}

/**
 * casebook_columns_to_string:
 * @self: a table
 *
 * Returns: (transfer full): its rows as lines, without blanks at their ends
 */
char *
casebook_columns_to_string (CasebookColumns *self)
{
  g_autofree guint *widths = NULL;
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  widths = g_new0 (guint, self->n_columns);
  for (guint i = 0; i < self->cells->len; i++)
    widths[i % self->n_columns] = MAX (widths[i % self->n_columns], measure (self->cells->pdata[i]));

  text = g_string_new (NULL);
  for (guint i = 0; i < self->cells->len; i++)
    {
      const char *cell = self->cells->pdata[i];

      g_string_append (text, cell);
      if ((i + 1) % self->n_columns != 0)
        {
          g_string_append_printf (text, "%*s", (int) (widths[i % self->n_columns] - measure (cell) + GAP), "");
          continue;
        }
      while (text->len > 0 && text->str[text->len - 1] == ' ')
        g_string_truncate (text, text->len - 1);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}
