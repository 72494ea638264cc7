/* Casebook: text with inline marks.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prose is put together once and then only read. Its spans cover its text
 * without a gap, in order. Whatever text comes in, valid UTF-8 without
 * controls but line feeds goes on.
 */
#include <string.h>

#include "base/text.h"
#include "pages/prose.h"

struct _CasebookProse
{
  gatomicrefcount ref_count;
  GString        *text;
  GArray         *spans; /* of CasebookProseSpan */
  gboolean        has_pages;
};

G_DEFINE_BOXED_TYPE (CasebookProse, casebook_prose, casebook_prose_ref, casebook_prose_unref)

static void
clear_span (gpointer data)
{
  CasebookProseSpan *span = data;

  g_clear_pointer (&span->target, g_free);
}

static void
append_span (CasebookProse      *self,
             const char         *text,
             CasebookProseMarks  marks,
             CasebookProseTarget kind,
             const char         *target)
{
  g_autofree char *clean = casebook_text_clean (text, -1);
  CasebookProseSpan span = {
    .start = self->text->len,
    .marks = marks,
    .kind = kind,
    .target = g_strdup (target),
  };

  g_strdelimit (clean, "\t", ' ');
  g_string_append (self->text, clean);
  span.end = self->text->len;
  g_array_append_val (self->spans, span);
}

/**
 * casebook_prose_new:
 * @text: (nullable): what it begins with, plain
 *
 * Returns: (transfer full): prose
 */
CasebookProse *
casebook_prose_new (const char *text)
{
  CasebookProse *self = g_new0 (CasebookProse, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->text = g_string_new (NULL);
  self->spans = g_array_new (FALSE, FALSE, sizeof (CasebookProseSpan));
  g_array_set_clear_func (self->spans, clear_span);
  if (text != NULL && *text != '\0')
    append_span (self, text, CASEBOOK_PROSE_PLAIN, CASEBOOK_PROSE_NO_TARGET, NULL);

  return self;
}

CasebookProse *
casebook_prose_ref (CasebookProse *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
casebook_prose_unref (CasebookProse *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_string_free (self->text, TRUE);
  g_array_unref (self->spans);
  g_free (self);
}

/**
 * casebook_prose_append:
 * @self: prose that is still being made
 * @text: what comes next
 * @marks: how it looks
 */
void
casebook_prose_append (CasebookProse     *self,
                       const char        *text,
                       CasebookProseMarks marks)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  append_span (self, text, marks, CASEBOOK_PROSE_NO_TARGET, NULL);
}

/**
 * casebook_prose_append_link:
 * @self: prose that is still being made
 * @text: what comes next
 * @uri: the address it leads to
 */
void
casebook_prose_append_link (CasebookProse *self,
                            const char    *text,
                            const char    *uri)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);
  g_return_if_fail (uri != NULL);

  append_span (self, text, CASEBOOK_PROSE_PLAIN, CASEBOOK_PROSE_URI, uri);
}

/**
 * casebook_prose_append_place:
 * @self: prose that is still being made
 * @text: what comes next
 * @place: the place of the document it leads to; where there is none it is plain text
 */
void
casebook_prose_append_place (CasebookProse *self,
                             const char    *text,
                             const char    *place)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);
  g_return_if_fail (place != NULL);

  append_span (self, text, CASEBOOK_PROSE_PLAIN, CASEBOOK_PROSE_PLACE, place);
}

/**
 * casebook_prose_append_quiet_place:
 * @self: prose that is still being made
 * @text: what comes next
 * @place: the place of the document it leads to
 *
 * For where every line leads somewhere, as in a list of contents, and colour
 * would only be noise.
 */
void
casebook_prose_append_quiet_place (CasebookProse *self,
                                   const char    *text,
                                   const char    *place)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);
  g_return_if_fail (place != NULL);

  append_span (self, text, CASEBOOK_PROSE_QUIET, CASEBOOK_PROSE_PLACE, place);
}

/**
 * casebook_prose_append_page:
 * @self: prose that is still being made
 * @format: what comes next, with one "%s" where the page is said
 * @place: the place of the document whose page it is
 */
void
casebook_prose_append_page (CasebookProse *self,
                            const char    *format,
                            const char    *place)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (format != NULL);
  g_return_if_fail (place != NULL);

  append_span (self, format, CASEBOOK_PROSE_PLAIN, CASEBOOK_PROSE_PAGE, place);
  self->has_pages = TRUE;
}

/**
 * casebook_prose_get_text:
 * @self: prose
 *
 * Returns: (transfer none): all of it, page references as they were given
 */
const char *
casebook_prose_get_text (CasebookProse *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text->str;
}

/**
 * casebook_prose_get_spans:
 * @self: prose
 * @n_spans: (out): how many
 *
 * Returns: (transfer none) (array length=n_spans): its spans
 */
const CasebookProseSpan *
casebook_prose_get_spans (CasebookProse *self,
                          guint         *n_spans)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_spans != NULL, NULL);

  *n_spans = self->spans->len;

  return (const CasebookProseSpan *) (gpointer) self->spans->data;
}

/**
 * casebook_prose_has_pages:
 * @self: prose
 *
 * Returns: whether it says the page of any place, so that it can only be set
 *   for good once pages are known
 */
gboolean
casebook_prose_has_pages (CasebookProse *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_pages;
}

/**
 * casebook_prose_digest:
 * @self: prose
 * @checksum: what takes it in
 *
 * Feeds all that is said and how into @checksum, so that two proses that read
 * the same digest the same.
 */
void
casebook_prose_digest (CasebookProse *self,
                       GChecksum     *checksum)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (checksum != NULL);

  g_checksum_update (checksum, (const guchar *) self->text->str, self->text->len + 1);
  for (guint i = 0; i < self->spans->len; i++)
    {
      const CasebookProseSpan *span = &g_array_index (self->spans, CasebookProseSpan, i);
      g_autofree char *head = g_strdup_printf ("%" G_GSIZE_FORMAT " %u %u ", span->end,
                                               (guint) span->marks, (guint) span->kind);

      g_checksum_update (checksum, (const guchar *) head, strlen (head));
      if (span->target != NULL)
        g_checksum_update (checksum, (const guchar *) span->target, strlen (span->target) + 1);
    }
}
