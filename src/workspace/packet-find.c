/* Casebook: words looked for in a packet.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A thread looks. Until it has answered, what was found before stands; steps that are
 * taken meanwhile are taken from what it finds, so that it is of no account how quickly
 * somebody types.
 */
#include "base/text.h"
#include "workspace/packet-find.h"

struct _CasebookPacketFind
{
  GObject parent_instance;

  CasebookLayout *layout;
  char           *words; /* %NULL while none are looked for */
  guint           page;  /* that was read when they were told */

  CasebookHits *hits;
  guint         current;
  GCancellable *looking; /* %NULL while no thread looks */
  gboolean      fresh;   /* the words are others than those that were found */
  int           steps;   /* to take once there is an answer */
};

G_DEFINE_FINAL_TYPE (CasebookPacketFind, casebook_packet_find, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_HITS,
  PROP_CURRENT,
  N_PROPS,
};

enum
{
  SIGNAL_MOVED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

typedef struct
{
  CasebookLayout *layout;
  char           *words;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->layout);
  g_free (question->words);
  g_free (question);
}

static void
take (CasebookPacketFind *self,
      CasebookHits       *hits,
      guint               current)
{
  g_object_freeze_notify (G_OBJECT (self));
  if (g_set_object (&self->hits, hits))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HITS]);
  if (self->current != current)
    {
      self->current = current;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/* The first on @page from @y on, or behind it; else the first of all. */
static guint
first_from (CasebookHits *hits,
            guint         page,
            double        y)
{
  guint n = casebook_hits_get_n (hits);

  for (guint i = 0; i < n; i++)
    {
      CasebookRectangle rectangle = { 0 };
      guint at = casebook_hits_get_place (hits, i, NULL);

      if (at == page)
        casebook_hits_get_place (hits, i, &rectangle);
      if (at > page || (at == page && rectangle.y >= y))
        return i + 1;
    }

  return n > 0 ? 1 : 0;
}

/* The hit of other pages that is the one that is looked at. */
static guint
same_in (CasebookPacketFind *self,
         CasebookHits       *hits)
{
  CasebookRectangle rectangle;
  guint page;

  if (self->current == 0 || self->hits == NULL || casebook_hits_get_n (hits) == casebook_hits_get_n (self->hits))
    return MIN (self->current, casebook_hits_get_n (hits));

  page = casebook_hits_get_place (self->hits, self->current - 1, &rectangle);

  return first_from (hits, page, rectangle.y);
}

static guint
step_from (CasebookHits *hits,
           guint         current,
           int           by)
{
  int n = (int) casebook_hits_get_n (hits);

  if (n == 0)
    return 0;

  /* From none, a step forward is to the first, and one back to the last. */
  if (current == 0 && by < 0)
    current = 1;

  return (guint) (((((int) current - 1 + by) % n) + n) % n) + 1;
}

static void
answer (CasebookPacketFind *self,
        CasebookHits       *hits)
{
  guint current = self->fresh ? first_from (hits, self->page, 0) : same_in (self, hits);
  gboolean moved = self->fresh || self->steps != 0;

  if (self->steps != 0)
    current = step_from (hits, current, self->steps);
  self->fresh = FALSE;
  self->steps = 0;
  take (self, hits, current);
  if (moved && current > 0)
    g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

static void
looked (GObject      *object,
        GAsyncResult *result,
        gpointer      user_data)
{
  CasebookPacketFind *self = CASEBOOK_PACKET_FIND (object);
  g_autoptr (CasebookHits) hits = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Somebody who asked something else meanwhile gets another answer. */
  if (self->looking != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->looking);
  if (hits != NULL)
    answer (self, hits);
}

static void
look (GTask        *task,
      gpointer      source,
      gpointer      data,
      GCancellable *cancellable)
{
  const Question *question = data;
  g_autoptr (GError) error = NULL;
  CasebookHits *hits = casebook_hits_new (question->layout, question->words, cancellable, &error);

  if (hits != NULL)
    g_task_return_pointer (task, hits, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
stop_looking (CasebookPacketFind *self)
{
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
}

static void
begin (CasebookPacketFind *self)
{
  g_autoptr (GTask) task = NULL;
  Question *question;

  stop_looking (self);
  if (self->words == NULL || self->layout == NULL)
    return;

  question = g_new0 (Question, 1);
  question->layout = g_object_ref (self->layout);
  question->words = g_strdup (self->words);
  self->looking = g_cancellable_new ();
  task = g_task_new (self, self->looking, looked, NULL);
  g_task_set_source_tag (task, look);
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  g_task_run_in_thread (task, look);
}

static void
casebook_packet_find_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  CasebookPacketFind *self = CASEBOOK_PACKET_FIND (object);

  switch (prop_id)
    {
    case PROP_HITS:
      g_value_set_object (value, self->hits);
      break;
    case PROP_CURRENT:
      g_value_set_uint (value, self->current);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_packet_find_finalize (GObject *object)
{
  CasebookPacketFind *self = CASEBOOK_PACKET_FIND (object);

  g_clear_object (&self->layout);
  g_clear_object (&self->hits);
  g_clear_object (&self->looking);
  g_free (self->words);

  G_OBJECT_CLASS (casebook_packet_find_parent_class)->finalize (object);
}

static void
casebook_packet_find_class_init (CasebookPacketFindClass *class)
{
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (class)->get_property = casebook_packet_find_get_property;
  G_OBJECT_CLASS (class)->finalize = casebook_packet_find_finalize;

  properties[PROP_HITS] = g_param_spec_object ("hits", NULL, NULL, CASEBOOK_TYPE_HITS, told);
  properties[PROP_CURRENT] = g_param_spec_uint ("current", NULL, NULL, 0, G_MAXUINT, 0, told);
  g_object_class_install_properties (G_OBJECT_CLASS (class), N_PROPS, properties);

  signals[SIGNAL_MOVED] = g_signal_new ("moved", CASEBOOK_TYPE_PACKET_FIND, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);
}

static void
casebook_packet_find_init (CasebookPacketFind *self)
{
}

/**
 * casebook_packet_find_new:
 *
 * Returns: (transfer full): who looks for nothing yet
 */
CasebookPacketFind *
casebook_packet_find_new (void)
{
  return g_object_new (CASEBOOK_TYPE_PACKET_FIND, NULL);
}

/**
 * casebook_packet_find_set_layout:
 * @self: who looks
 * @layout: where to look from now on
 *
 * What is looked for stays, and so does the hit that is looked at, as far as it is still there.
 */
void
casebook_packet_find_set_layout (CasebookPacketFind *self,
                                 CasebookLayout     *layout)
{
  g_return_if_fail (CASEBOOK_IS_PACKET_FIND (self));
  g_return_if_fail (CASEBOOK_IS_LAYOUT (layout));

  if (g_set_object (&self->layout, layout))
    begin (self);
}

/**
 * casebook_packet_find_set_words:
 * @self: who looks
 * @words: what to look for; blank ends it
 * @page: the number of the page that is read; the first hit from there on is gone to
 */
void
casebook_packet_find_set_words (CasebookPacketFind *self,
                                const char         *words,
                                guint               page)
{
  g_return_if_fail (CASEBOOK_IS_PACKET_FIND (self));
  g_return_if_fail (words != NULL);

  g_clear_pointer (&self->words, g_free);
  self->words = casebook_text_is_blank (words) ? NULL : g_strdup (words);
  self->page = page;
  self->fresh = TRUE;
  self->steps = 0;
  begin (self);
  if (self->words == NULL)
    take (self, NULL, 0);
}

/**
 * casebook_packet_find_step:
 * @self: who looks
 * @by: how many hits further on, or back where it is below 0
 *
 * Goes there; behind the last comes the first.
 */
void
casebook_packet_find_step (CasebookPacketFind *self,
                           int                 by)
{
  g_return_if_fail (CASEBOOK_IS_PACKET_FIND (self));

  if (self->words == NULL)
    return;

  if (self->looking != NULL)
    {
      self->steps += by;
      return;
    }
  if (self->hits == NULL || casebook_hits_get_n (self->hits) == 0)
    return;

  take (self, self->hits, step_from (self->hits, self->current, by));
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

/**
 * casebook_packet_find_get_hits:
 * @self: who looks
 *
 * Returns: (transfer none) (nullable): where the words stand; %NULL while none are looked for, or
 *   before there is a first answer
 */
CasebookHits *
casebook_packet_find_get_hits (CasebookPacketFind *self)
{
  g_return_val_if_fail (CASEBOOK_IS_PACKET_FIND (self), NULL);

  return self->hits;
}

/**
 * casebook_packet_find_get_current:
 * @self: who looks
 *
 * Returns: the hit that is looked at, from 1; 0 where there is none
 */
guint
casebook_packet_find_get_current (CasebookPacketFind *self)
{
  g_return_val_if_fail (CASEBOOK_IS_PACKET_FIND (self), 0);

  return self->current;
}
