/* Casebook: the words of a paragraph as they are set.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is set differs from what was written: pages are said, and some roles
 * raise their letters to capitals. So bytes of the text that is set have spans
 * of their own, which end where @ends says.
 */
#include <string.h>

#include "pages/wording.h"

/* Stands in for a page that is not known yet. */
#define GUESS "00"

/* Pango takes a time that grows with the square of a word's length to break it. A
 * paragraph with a word of more than ENDLESS bytes is broken WINDOW bytes at a
 * time. */
#define ENDLESS 512
#define WINDOW 768

struct _CasebookWording
{
  GHashTable    *pages; /* place to page number */
  CasebookProse *prose; /* (nullable) */
  GString       *text;
  GArray        *ends;  /* of gsize */
  gboolean       endless;
};

/**
 * casebook_wording_new:
 * @pages: place to page number, or to 0 while that is not known; read whenever a page is said
 *
 * Returns: (transfer full): a wording of nothing
 */
CasebookWording *
casebook_wording_new (GHashTable *pages)
{
  CasebookWording *self;

  g_return_val_if_fail (pages != NULL, NULL);

  self = g_new0 (CasebookWording, 1);
  self->pages = g_hash_table_ref (pages);
  self->text = g_string_new (NULL);
  self->ends = g_array_new (FALSE, FALSE, sizeof (gsize));

  return self;
}

void
casebook_wording_free (CasebookWording *self)
{
  g_hash_table_unref (self->pages);
  g_clear_pointer (&self->prose, casebook_prose_unref);
  g_string_free (self->text, TRUE);
  g_array_unref (self->ends);
  g_free (self);
}

/* "page %s" with the page in it, or nothing of a place that is not in the document. */
static char *
say_page (CasebookWording         *self,
          const CasebookProseSpan *span,
          const char              *format)
{
  const char *slot = strstr (format, "%s");
  g_autofree char *number = NULL;
  gpointer page;

  if (slot == NULL)
    return g_strdup (format);
  if (!g_hash_table_lookup_extended (self->pages, span->target, NULL, &page))
    return g_strdup ("");

  number = page != NULL ? g_strdup_printf ("%u", GPOINTER_TO_UINT (page)) : g_strdup (GUESS);

  return g_strdup_printf ("%.*s%s%s", (int) (slot - format), format, number, slot + 2);
}

static void
append_span (CasebookWording         *self,
             const CasebookProseSpan *span,
             const char              *text,
             gboolean                 capitals)
{
  g_autofree char *piece = g_strndup (text + span->start, span->end - span->start);

  if (span->kind == CASEBOOK_PROSE_PAGE)
    {
      char *said = say_page (self, span, piece);

      g_free (piece);
      piece = said;
    }
  if (capitals)
    {
      char *raised = g_utf8_strup (piece, -1);

      g_free (piece);
      piece = raised;
    }

  g_string_append (self->text, piece);
  g_array_append_val (self->ends, self->text->len);
}

static gboolean
has_endless_word (const GString *text)
{
  gsize length = 0;

  if (text->len <= ENDLESS)
    return FALSE;

  for (const char *c = text->str; *c != '\0'; c++)
    {
      length = *c == ' ' || *c == '\n' ? 0 : length + 1;
      if (length > ENDLESS)
        return TRUE;
    }

  return FALSE;
}

/**
 * casebook_wording_take:
 * @self: a wording
 * @prose: what it becomes the wording of
 * @capitals: whether in capitals
 *
 * Puts together what @prose says, with the pages as far as they are known. A
 * guess of two figures stands for the others.
 */
void
casebook_wording_take (CasebookWording *self,
                       CasebookProse   *prose,
                       gboolean         capitals)
{
  const CasebookProseSpan *spans;
  guint n_spans;

  g_return_if_fail (self != NULL);
  g_return_if_fail (prose != NULL);

  casebook_prose_ref (prose);
  g_clear_pointer (&self->prose, casebook_prose_unref);
  self->prose = prose;
  g_string_truncate (self->text, 0);
  g_array_set_size (self->ends, 0);

  spans = casebook_prose_get_spans (prose, &n_spans);
  for (guint i = 0; i < n_spans; i++)
    append_span (self, &spans[i], casebook_prose_get_text (prose), capitals);
  self->endless = has_endless_word (self->text);
}

/**
 * casebook_wording_get_text:
 * @self: a wording
 *
 * Returns: (transfer none): the text that is set
 */
const char *
casebook_wording_get_text (CasebookWording *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text->str;
}

gsize
casebook_wording_get_length (CasebookWording *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->text->len;
}

/**
 * casebook_wording_get_span:
 * @self: a wording that took prose with spans
 * @byte: one of its text
 *
 * Returns: (transfer none): the span of the prose it stands for
 */
const CasebookProseSpan *
casebook_wording_get_span (CasebookWording *self,
                           gsize            byte)
{
  const CasebookProseSpan *spans;
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, NULL);

  spans = casebook_prose_get_spans (self->prose, &high);
  while (low + 1 < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->ends, gsize, middle - 1) <= byte)
        low = middle;
      else
        high = middle;
    }

  return &spans[low];
}

/**
 * casebook_wording_find_stop:
 * @self: a wording
 * @from: the start of a line in its text
 *
 * Returns: how far the text from @from on is to be broken into lines at once: to its end,
 *   but where that would take for ever
 */
gsize
casebook_wording_find_stop (CasebookWording *self,
                            gsize            from)
{
  const char *stop;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (from <= self->text->len, 0);

  if (!self->endless || self->text->len - from <= WINDOW)
    return self->text->len;

  stop = self->text->str + from + WINDOW;
  while ((*stop & 0xc0) == 0x80)
    stop--;

  return (gsize) (stop - self->text->str);
}

static void
insert_attribute (PangoAttrList  *attributes,
                  PangoAttribute *attribute,
                  gsize           start,
                  gsize           end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

/* A foreground is never drawn; it makes Pango end its runs where spans end. */
static void
mark_span (PangoAttrList           *attributes,
           const CasebookProseSpan *span,
           gsize                    start,
           gsize                    end)
{
  if (span->marks & CASEBOOK_PROSE_EMPHASIS)
    insert_attribute (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
  if (span->marks & CASEBOOK_PROSE_STRONG)
    insert_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD), start, end);
  if (span->marks & CASEBOOK_PROSE_ADDED)
    insert_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_MEDIUM), start, end);
  if (span->marks != CASEBOOK_PROSE_PLAIN || span->kind != CASEBOOK_PROSE_NO_TARGET)
    insert_attribute (attributes, pango_attr_foreground_new (0, 0, 0), start, end);
}

/**
 * casebook_wording_mark:
 * @self: a wording
 * @from: first byte of a part of its text
 * @to: the byte after its last
 * @attributes: of that part, which takes how its spans look
 */
void
casebook_wording_mark (CasebookWording *self,
                       gsize            from,
                       gsize            to,
                       PangoAttrList   *attributes)
{
  const CasebookProseSpan *spans;
  gsize start = 0;
  guint n_spans;

  g_return_if_fail (self != NULL);
  g_return_if_fail (attributes != NULL);

  spans = casebook_prose_get_spans (self->prose, &n_spans);
  for (guint i = 0; i < n_spans; i++)
    {
      gsize end = g_array_index (self->ends, gsize, i);

      if (end > from && start < to)
        mark_span (attributes, &spans[i], MAX (start, from) - from, MIN (end, to) - from);
      start = end;
    }
}
