/* Casebook: a paragraph in lines.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines are kept in one piece of memory of the size they need: a long packet is
 * little more than its letters. They stand on no page yet and depend on nothing
 * but their setting, so the next layout of the document takes over those of
 * every paragraph that reads as it did.
 */
#include <string.h>

#include "pages/lines.h"

guint
casebook_setting_hash (gconstpointer setting)
{
  const CasebookSetting *self = setting;

  return g_str_hash (self->text) * 31 + self->role * 7 + (guint) (self->width * 16) + self->single;
}

gboolean
casebook_setting_equal (gconstpointer setting,
                        gconstpointer other)
{
  const CasebookSetting *self = setting;
  const CasebookSetting *to = other;

  return self->role == to->role && self->single == to->single && self->width == to->width &&
         strcmp (self->text, to->text) == 0 &&
         casebook_prose_equal (self->prose, to->prose);
}

CasebookDraft *
casebook_draft_new (void)
{
  CasebookDraft *self = g_new0 (CasebookDraft, 1);

  self->lines = g_array_new (FALSE, FALSE, sizeof (CasebookLine));
  self->runs = g_array_new (FALSE, FALSE, sizeof (CasebookRun));
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (CasebookGlyph));
  self->wide = g_array_new (FALSE, FALSE, sizeof (CasebookWideGlyph));
  self->clusters = g_array_new (FALSE, FALSE, sizeof (CasebookCluster));
  self->faces = g_ptr_array_new ();

  return self;
}

void
casebook_draft_free (CasebookDraft *self)
{
  g_array_unref (self->lines);
  g_array_unref (self->runs);
  g_array_unref (self->glyphs);
  g_array_unref (self->wide);
  g_array_unref (self->clusters);
  g_ptr_array_unref (self->faces);
  g_free (self);
}

void
casebook_draft_clear (CasebookDraft *self)
{
  g_array_set_size (self->lines, 0);
  g_array_set_size (self->runs, 0);
  g_array_set_size (self->glyphs, 0);
  g_array_set_size (self->wide, 0);
  g_array_set_size (self->clusters, 0);
  g_ptr_array_set_size (self->faces, 0);
}

/**
 * casebook_draft_add_face:
 * @self: a draft
 * @face: a face, which outlives the draft's paragraph
 *
 * Returns: its index in the draft
 */
guint16
casebook_draft_add_face (CasebookDraft *self,
                         CasebookFace  *face)
{
  guint index;

  if (g_ptr_array_find (self->faces, face, &index))
    return (guint16) index;

  g_ptr_array_add (self->faces, face);

  return (guint16) (self->faces->len - 1);
}

/* Copies what @array has to @at; returns where it ends. */
static guint8 *
put (guint8       *at,
     const GArray *array)
{
  gsize size = (gsize) array->len * g_array_get_element_size ((GArray *) array);

  if (size > 0)
    memcpy (at, array->data, size);

  return at + size;
}

static gsize
size_of (const CasebookDraft *draft)
{
  return sizeof (CasebookLines) + draft->faces->len * sizeof (CasebookFace *) +
         draft->lines->len * sizeof (CasebookLine) + draft->runs->len * sizeof (CasebookRun) +
         draft->wide->len * sizeof (CasebookWideGlyph) + draft->clusters->len * sizeof (CasebookCluster) +
         draft->glyphs->len * sizeof (CasebookGlyph);
}

/**
 * casebook_lines_new:
 * @setting: what was set, and how
 * @draft: what came of it
 *
 * Returns: (transfer full): the lines
 */
CasebookLines *
casebook_lines_new (const CasebookSetting *setting,
                    const CasebookDraft   *draft)
{
  CasebookLines *self = g_malloc0 (size_of (draft));
  guint8 *at = (guint8 *) &self->faces[draft->faces->len];

  g_atomic_ref_count_init (&self->ref_count);
  self->setting = *setting;
  self->setting.prose = casebook_prose_ref (setting->prose);
  self->setting.text = casebook_prose_get_text (setting->prose);
  if (strcmp (setting->text, self->setting.text) != 0)
    self->setting.text = self->said = g_strdup (setting->text);

  self->n_faces = draft->faces->len;
  for (guint i = 0; i < self->n_faces; i++)
    self->faces[i] = casebook_face_ref (g_ptr_array_index (draft->faces, i));

  /* All are made of words of four bytes or two, the widest first. */
  self->n_lines = draft->lines->len;
  self->lines = (gpointer) at;
  self->runs = (gpointer) (at = put (at, draft->lines));
  self->wide = (gpointer) (at = put (at, draft->runs));
  self->clusters = (gpointer) (at = put (at, draft->wide));
  self->glyphs = (gpointer) (at = put (at, draft->clusters));
  put (at, draft->glyphs);

  return self;
}

CasebookLines *
casebook_lines_ref (CasebookLines *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
casebook_lines_unref (CasebookLines *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->n_faces; i++)
    casebook_face_unref (self->faces[i]);
  casebook_prose_unref (self->setting.prose);
  g_free (self->said);
  g_free (self);
}

/**
 * casebook_lines_get_runs:
 * @self: lines
 * @line: one of them, or one behind the last, which is empty
 * @n_runs: (out): how many it has
 *
 * Returns: (transfer none) (array length=n_runs): its runs, from left to right
 */
const CasebookRun *
casebook_lines_get_runs (const CasebookLines *self,
                         guint                line,
                         guint               *n_runs)
{
  *n_runs = line < self->n_lines ? self->lines[line].n_runs : 0;

  return *n_runs > 0 ? &self->runs[self->lines[line].first_run] : NULL;
}

/**
 * casebook_lines_get_link:
 * @self: lines
 * @run: one of their runs
 *
 * Returns: (transfer none) (nullable): the span that leads somewhere, if it does
 */
const CasebookProseSpan *
casebook_lines_get_link (const CasebookLines *self,
                         const CasebookRun   *run)
{
  guint n_spans;
  const CasebookProseSpan *spans = casebook_prose_get_spans (self->setting.prose, &n_spans);

  return spans[run->span].kind != CASEBOOK_PROSE_NO_TARGET ? &spans[run->span] : NULL;
}
