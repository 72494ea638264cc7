/* Casebook: what may stand in a text that is written.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pasted text may hold anything and be of any length. What is given to a
 * buffer goes in as the library can keep it: without signs that cannot be seen,
 * and no more than a field takes. So what is in sight is what is kept.
 */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "ui/fields/text-bound.h"

struct _CasebookTextBound
{
  GObject parent_instance;

  GtkTextBuffer *buffer; /* not owned: its owner owns us */
  gboolean       one_line;
  gboolean       aside;
};

G_DEFINE_FINAL_TYPE (CasebookTextBound, casebook_text_bound, G_TYPE_OBJECT)

enum
{
  CUT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static glong
limit_of (CasebookTextBound *self)
{
  return self->one_line ? CASEBOOK_TEXT_LINE_MAX : CASEBOOK_TEXT_BODY_MAX;
}

static gboolean
may_stand (CasebookTextBound *self,
           const char        *text,
           int                length)
{
  if (gtk_text_buffer_get_char_count (self->buffer) + g_utf8_strlen (text, length) > limit_of (self))
    return FALSE;

  for (const char *c = text; c < text + length; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (g_unichar_iscntrl (character) && (self->one_line || (character != '\n' && character != '\t')))
        return FALSE;
    }

  return TRUE;
}

static void
say_cut (CasebookTextBound *self)
{
  g_autofree char *sentence = casebook_text_bound_cut_to_sentence (limit_of (self));

  g_signal_emit (self, signals[CUT], 0, sentence);
}

/* Puts as much of what was given as may stand here in place of it. */
static void
insert_clean (CasebookTextBound *self,
              GtkTextIter       *at,
              const char        *text,
              int                length)
{
  g_autofree char *clean = casebook_text_clean (text, length);
  glong room = MAX (0, limit_of (self) - gtk_text_buffer_get_char_count (self->buffer));
  gboolean fits = g_utf8_strlen (clean, -1) <= room;

  if (self->one_line)
    g_strdelimit (clean, "\n\t", ' ');
  if (!fits)
    *g_utf8_offset_to_pointer (clean, room) = '\0';

  self->aside = TRUE;
  gtk_text_buffer_insert (self->buffer, at, clean, -1);
  self->aside = FALSE;

  if (!fits)
    say_cut (self);
}

static void
text_inserting (CasebookTextBound *self,
                GtkTextIter       *at,
                const char        *text,
                int                length)
{
  if (self->aside || may_stand (self, text, length))
    return;

  g_signal_stop_emission_by_name (self->buffer, "insert-text");
  insert_clean (self, at, text, length);
}

static void
casebook_text_bound_class_init (CasebookTextBoundClass *class)
{
  signals[CUT] = g_signal_new ("cut", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
casebook_text_bound_init (CasebookTextBound *self)
{
}

/**
 * casebook_text_bound_cut_to_sentence:
 * @limit: how many characters a field takes
 *
 * Returns: (transfer full): what to say where more was given than that
 */
char *
casebook_text_bound_cut_to_sentence (glong limit)
{
  return g_strdup_printf (ngettext ("Only the beginning was inserted: %ld character fits here.",
                                    "Only the beginning was inserted: %ld characters fit here.", limit),
                          limit);
}

/**
 * casebook_text_bound_new:
 * @buffer: what is written in; it must outlive the bound
 *
 * Returns: (transfer full): a bound that lets as much into @buffer as a body takes
 */
CasebookTextBound *
casebook_text_bound_new (GtkTextBuffer *buffer)
{
  CasebookTextBound *self;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), NULL);

  self = g_object_new (CASEBOOK_TYPE_TEXT_BOUND, NULL);
  self->buffer = buffer;
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (text_inserting), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * casebook_text_bound_set_one_line:
 * @self: a bound
 * @one_line: whether to let in what a line takes, and no line breaks
 */
void
casebook_text_bound_set_one_line (CasebookTextBound *self,
                                  gboolean           one_line)
{
  g_return_if_fail (CASEBOOK_IS_TEXT_BOUND (self));

  self->one_line = one_line;
}

/**
 * casebook_text_bound_set_aside:
 * @self: a bound
 * @aside: whether all is let in, as while a record's own text is shown
 */
void
casebook_text_bound_set_aside (CasebookTextBound *self,
                               gboolean           aside)
{
  g_return_if_fail (CASEBOOK_IS_TEXT_BOUND (self));

  self->aside = aside;
}
