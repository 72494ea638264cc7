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

/* A long packet has tens of thousands, most of them a single span: the first span
 * takes what it needs, and only those that follow leave room for more. */
struct _CasebookProse
{
  gatomicrefcount    ref_count;
  gboolean           has_pages;
  char              *text;   /* (nullable) */
  CasebookProseSpan *spans;
  guint32            room;   /* for text, in bytes */
  guint32            n_spans;
};

G_DEFINE_BOXED_TYPE (CasebookProse, casebook_prose, casebook_prose_ref, casebook_prose_unref)

static void
make_room (CasebookProse *self,
           guint32        needed)
{
  if (needed > self->room)
    {
      self->room = MAX (needed, self->n_spans > 0 && self->room < G_MAXUINT32 / 2 ? 2 * self->room : 0);
      self->text = g_realloc (self->text, self->room);
    }
  if ((self->n_spans & (self->n_spans - 1)) == 0)
    self->spans = g_renew (CasebookProseSpan, self->spans, MAX (2 * self->n_spans, 1));
}

static void
append_span (CasebookProse      *self,
             const char         *text,
             CasebookProseMarks  marks,
             CasebookProseTarget kind,
             const char         *target)
{
  g_autofree char *clean = casebook_text_clean (text, -1);
  guint32 start = self->n_spans > 0 ? self->spans[self->n_spans - 1].end : 0;
  gsize length = strlen (clean);

  g_return_if_fail (length < G_MAXUINT32 - start);

  g_strdelimit (clean, "\t", ' ');
  make_room (self, start + (guint32) length + 1);
  memcpy (self->text + start, clean, length + 1);
  self->spans[self->n_spans++] = (CasebookProseSpan) {
    .start = start,
    .end = start + (guint32) length,
    .marks = marks,
    .kind = kind,
    .target = g_strdup (target),
  };
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

  for (guint i = 0; i < self->n_spans; i++)
    g_free (self->spans[i].target);
  g_free (self->spans);
  g_free (self->text);
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
 * @place: (nullable): the place of the document it leads to; where there is none it is plain text
 */
void
casebook_prose_append_place (CasebookProse *self,
                             const char    *text,
                             const char    *place)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  append_span (self, text, CASEBOOK_PROSE_PLAIN, place != NULL ? CASEBOOK_PROSE_PLACE : CASEBOOK_PROSE_NO_TARGET, place);
}

/**
 * casebook_prose_append_quiet_place:
 * @self: prose that is still being made
 * @text: what comes next
 * @place: (nullable): the place of the document it leads to; where there is none it is plain text
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

  if (place != NULL)
    append_span (self, text, CASEBOOK_PROSE_QUIET, CASEBOOK_PROSE_PLACE, place);
  else
    append_span (self, text, CASEBOOK_PROSE_PLAIN, CASEBOOK_PROSE_NO_TARGET, NULL);
}

/**
 * casebook_prose_append_page:
 * @self: prose that is still being made
 * @format: what comes next, with one "%s" where the page is said
 * @place: (nullable): the place of the document whose page it is; where there is none nothing is said
 */
void
casebook_prose_append_page (CasebookProse *self,
                            const char    *format,
                            const char    *place)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (format != NULL);

  if (place == NULL)
    return;

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

  return self->text != NULL ? self->text : "";
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

  *n_spans = self->n_spans;

  return self->spans;
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

static gboolean
spans_equal (const CasebookProseSpan *one,
             const CasebookProseSpan *other)
{
  return one->end == other->end && one->marks == other->marks && one->kind == other->kind &&
         g_strcmp0 (one->target, other->target) == 0;
}

/**
 * casebook_prose_equal:
 * @self: prose
 * @other: prose
 *
 * Returns: whether both read the same, look the same and lead to the same places
 */
gboolean
casebook_prose_equal (CasebookProse *self,
                      CasebookProse *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  if (self == other)
    return TRUE;
  if (self->n_spans != other->n_spans || g_strcmp0 (self->text, other->text) != 0)
    return FALSE;

  for (guint i = 0; i < self->n_spans; i++)
    if (!spans_equal (&self->spans[i], &other->spans[i]))
      return FALSE;

  return TRUE;
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
  const char *text = casebook_prose_get_text (self);

  g_return_if_fail (self != NULL);
  g_return_if_fail (checksum != NULL);

  g_checksum_update (checksum, (const guchar *) text, (gssize) strlen (text) + 1);
  for (guint i = 0; i < self->n_spans; i++)
    {
      const CasebookProseSpan *span = &self->spans[i];
      g_autofree char *head = g_strdup_printf ("%u %u %u ", span->end, (guint) span->marks, (guint) span->kind);

      g_checksum_update (checksum, (const guchar *) head, strlen (head));
      if (span->target != NULL)
        g_checksum_update (checksum, (const guchar *) span->target, strlen (span->target) + 1);
    }
}
