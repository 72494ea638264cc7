/* Casebook: what was changed, and the way back.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A step is what a person did with one stroke: some changes that are undone and
 * redone together. The stack holds the steps in order; those before the mark
 * are done, those behind it were undone. Doing something new drops the latter.
 *
 * Keys typed in one field are one step as long as nothing else happens: no
 * other change, no leaving of the field, and no pause of more than a second and
 * a half, so that one undo takes back a phrase and not a page.
 *
 * What the stack keeps is limited in bytes. The oldest steps go first; the
 * newest stays however large it is, so the last stroke can always be undone.
 */
#include "workspace/undo-overtaken.h"
#include "workspace/undo-stack.h"
#include "workspace/undo-step.h"

#define DEFAULT_PAUSE (3 * G_TIME_SPAN_SECOND / 2)
#define DEFAULT_LIMIT (32 * 1024 * 1024)

struct _CasebookUndoStack
{
  GObject parent_instance;

  GPtrArray        *steps;
  guint             n_done; /* the mark */
  gsize             size;
  gsize             limit;

  CasebookUndoStep *open; /* between begin and end */
  guint             depth;
  gboolean          typing; /* the newest step takes more keys */
  gint64            last_key;
  gint64            pause;
};

G_DEFINE_FINAL_TYPE (CasebookUndoStack, casebook_undo_stack, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS,
};

enum
{
  CHANGED,
  TOUCHED,
  SETTLED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
casebook_undo_stack_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  CasebookUndoStack *self = CASEBOOK_UNDO_STACK (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, casebook_undo_stack_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, casebook_undo_stack_get_can_redo (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_undo_stack_finalize (GObject *object)
{
  CasebookUndoStack *self = CASEBOOK_UNDO_STACK (object);

  g_clear_pointer (&self->open, casebook_undo_step_free);
  g_ptr_array_unref (self->steps);

  G_OBJECT_CLASS (casebook_undo_stack_parent_class)->finalize (object);
}

static void
casebook_undo_stack_class_init (CasebookUndoStackClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = casebook_undo_stack_finalize;
  object_class->get_property = casebook_undo_stack_get_property;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, CASEBOOK_TYPE_RECORD, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[TOUCHED] = g_signal_new ("touched", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, CASEBOOK_TYPE_RECORD);
  signals[SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
casebook_undo_stack_init (CasebookUndoStack *self)
{
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) casebook_undo_step_free);
  self->pause = DEFAULT_PAUSE;
  self->limit = DEFAULT_LIMIT;
}

/**
 * casebook_undo_stack_new:
 *
 * Returns: (transfer full): a stack with nothing to undo
 */
CasebookUndoStack *
casebook_undo_stack_new (void)
{
  return g_object_new (CASEBOOK_TYPE_UNDO_STACK, NULL);
}

/**
 * casebook_undo_stack_set_pause:
 * @self: a stack
 * @pause: how long after a key the next one still belongs to its step, in microseconds
 */
void
casebook_undo_stack_set_pause (CasebookUndoStack *self,
                               gint64             pause)
{
  g_return_if_fail (CASEBOOK_IS_UNDO_STACK (self));

  self->pause = pause;
}

/**
 * casebook_undo_stack_set_limit:
 * @self: a stack
 * @limit: how many bytes its steps may keep; the newest stays in any case
 */
void
casebook_undo_stack_set_limit (CasebookUndoStack *self,
                               gsize              limit)
{
  g_return_if_fail (CASEBOOK_IS_UNDO_STACK (self));

  self->limit = limit;
}

typedef struct
{
  gboolean can_undo;
  gboolean can_redo;
} Ability;

static Ability
ability_of (CasebookUndoStack *self)
{
  return (Ability) { casebook_undo_stack_get_can_undo (self), casebook_undo_stack_get_can_redo (self) };
}

static void
settle (CasebookUndoStack *self,
        Ability            before)
{
  Ability now = ability_of (self);

  if (now.can_undo != before.can_undo)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  if (now.can_redo != before.can_redo)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
  g_signal_emit (self, signals[SETTLED], 0);
}

static void
drop_steps (CasebookUndoStack *self,
            guint              from,
            guint              n)
{
  for (guint i = from; i < from + n; i++)
    self->size -= casebook_undo_step_get_size (g_ptr_array_index (self->steps, i));
  if (n > 0)
    g_ptr_array_remove_range (self->steps, from, n);
  self->n_done = MIN (self->n_done, self->steps->len);
}

static void
keep_limit (CasebookUndoStack *self)
{
  gsize size = self->size;
  guint n = 0;

  while (size > self->limit && n + 1 < self->steps->len)
    {
      size -= casebook_undo_step_get_size (g_ptr_array_index (self->steps, n));
      n++;
    }
  drop_steps (self, 0, n);
}

static void
push_step (CasebookUndoStack *self,
           CasebookUndoStep  *step)
{
  drop_steps (self, self->n_done, self->steps->len - self->n_done);
  self->size += casebook_undo_step_get_size (step);
  g_ptr_array_add (self->steps, step);
  self->n_done = self->steps->len;
  keep_limit (self);
}

/**
 * casebook_undo_stack_begin:
 * @self: a stack
 *
 * Begins a step, or goes on with the one that was begun.
 */
void
casebook_undo_stack_begin (CasebookUndoStack *self)
{
  g_return_if_fail (CASEBOOK_IS_UNDO_STACK (self));

  self->typing = FALSE;
  if (self->depth++ == 0)
    self->open = casebook_undo_step_new ();
}

/**
 * casebook_undo_stack_end:
 * @self: a stack with a step begun
 *
 * Ends what the matching casebook_undo_stack_begin() began. A step without a change is none.
 */
void
casebook_undo_stack_end (CasebookUndoStack *self)
{
  g_autoptr (CasebookUndoStep) step = NULL;
  Ability before;

  g_return_if_fail (CASEBOOK_IS_UNDO_STACK (self));
  g_return_if_fail (self->depth > 0);

  if (--self->depth > 0)
    return;

  before = ability_of (self);
  step = g_steal_pointer (&self->open);
  if (casebook_undo_step_get_n_changes (step) == 0)
    return;
  push_step (self, g_steal_pointer (&step));
  settle (self, before);
}

static void
announce (CasebookUndoStack  *self,
          CasebookUndoChange *change)
{
  CasebookRecord *record = casebook_undo_change_get_record (change);

  if (record != NULL)
    g_signal_emit (self, signals[CHANGED], 0, record, casebook_undo_change_get_field (change));
}

/**
 * casebook_undo_stack_perform:
 * @self: a stack
 * @change: (transfer full): a change that was not applied yet
 *
 * Does @change as a part of the step that is being made, or as a step of its
 * own. A change that leads where it comes from is none.
 */
void
casebook_undo_stack_perform (CasebookUndoStack  *self,
                             CasebookUndoChange *change)
{
  g_return_if_fail (CASEBOOK_IS_UNDO_STACK (self));
  g_return_if_fail (change != NULL);

  if (casebook_undo_change_is_nothing (change))
    {
      casebook_undo_change_free (change);
      return;
    }

  casebook_undo_stack_begin (self);
  casebook_undo_step_take (self->open, change);
  casebook_undo_change_apply (change);
  announce (self, change);
  casebook_undo_stack_end (self);
}

/**
 * casebook_undo_stack_set_field:
 * @self: a stack
 * @record: a record
 * @field: one of its fields
 * @value: what it is to hold
 *
 * Setting a field to what it holds is no change.
 */
void
casebook_undo_stack_set_field (CasebookUndoStack *self,
                               CasebookRecord    *record,
                               const char        *field,
                               const GValue      *value)
{
  CasebookUndoChange *change;

  g_return_if_fail (CASEBOOK_IS_UNDO_STACK (self));

  change = casebook_undo_change_new_field (record, field, value);
  if (change != NULL)
    casebook_undo_stack_perform (self, change);
}

/* The step that further keys go into, if @key is such a key. */
static CasebookUndoStep *
step_being_typed (CasebookUndoStack        *self,
                  const CasebookUndoChange *key)
{
  CasebookUndoStep *step;

  if (!self->typing || g_get_monotonic_time () - self->last_key > self->pause)
    return NULL;

  step = g_ptr_array_index (self->steps, self->n_done - 1);
  self->size -= casebook_undo_step_get_size (step);
  if (!casebook_undo_change_extend (casebook_undo_step_get_change (step, 0), key))
    step = NULL;
  self->size += casebook_undo_step_get_size (g_ptr_array_index (self->steps, self->n_done - 1));

  return step;
}

/* The keys typed may have led back to where they began; then there is nothing to
 * undo. As in touch(), nothing of @step is used once the saying has begun. */
static void
retype (CasebookUndoStack *self,
        CasebookUndoStep  *step)
{
  CasebookUndoChange *typed = casebook_undo_step_get_change (step, 0);
  g_autoptr (CasebookRecord) record = g_object_ref (casebook_undo_change_get_record (typed));
  const char *field = casebook_undo_change_get_field (typed);
  Ability before = ability_of (self);

  casebook_undo_change_apply (typed);
  if (casebook_undo_change_is_nothing (typed))
    {
      drop_steps (self, self->n_done - 1, 1);
      self->typing = FALSE;
    }
  g_signal_emit (self, signals[CHANGED], 0, record, field);
  settle (self, before);
}

/* Whoever heard of the first key may have changed something else with the same stroke. */
static gboolean
is_newest_one_change (CasebookUndoStack *self)
{
  return self->n_done > 0 &&
         casebook_undo_step_get_n_changes (g_ptr_array_index (self->steps, self->n_done - 1)) == 1;
}

/**
 * casebook_undo_stack_type_value:
 * @self: a stack
 * @record: a record
 * @field: one of its fields
 * @value: what it holds after the key
 *
 * One key of several that make one step.
 */
void
casebook_undo_stack_type_value (CasebookUndoStack *self,
                                CasebookRecord    *record,
                                const char        *field,
                                const GValue      *value)
{
  g_autoptr (CasebookUndoChange) change = NULL;
  CasebookUndoStep *typed;

  g_return_if_fail (CASEBOOK_IS_UNDO_STACK (self));

  change = casebook_undo_change_new_field (record, field, value);
  if (change == NULL || casebook_undo_change_is_nothing (change))
    return;

  typed = step_being_typed (self, change);
  if (typed != NULL)
    {
      retype (self, typed);
    }
  else
    {
      casebook_undo_stack_perform (self, g_steal_pointer (&change));
      self->typing = self->depth == 0 && is_newest_one_change (self);
    }
  self->last_key = g_get_monotonic_time ();
}

/**
 * casebook_undo_stack_type:
 * @self: a stack
 * @record: a record
 * @field: one of its text fields
 * @text: what it holds after the key
 *
 * As casebook_undo_stack_type_value(), for a text.
 */
void
casebook_undo_stack_type (CasebookUndoStack *self,
                          CasebookRecord    *record,
                          const char        *field,
                          const char        *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_if_fail (text != NULL);

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  casebook_undo_stack_type_value (self, record, field, &value);
}

/**
 * casebook_undo_stack_insert:
 * @self: a stack
 * @list: a list
 * @position: at which place
 * @record: a record that is in no list
 *
 * Puts @record into @list; it is no longer deleted.
 */
void
casebook_undo_stack_insert (CasebookUndoStack *self,
                            GListStore        *list,
                            guint              position,
                            CasebookRecord    *record)
{
  g_return_if_fail (CASEBOOK_IS_UNDO_STACK (self));
  g_return_if_fail (G_IS_LIST_STORE (list));
  g_return_if_fail (position <= g_list_model_get_n_items (G_LIST_MODEL (list)));
  g_return_if_fail (CASEBOOK_IS_RECORD (record));

  casebook_undo_stack_perform (self, casebook_undo_change_new_insert (list, position, record));
}

/**
 * casebook_undo_stack_remove:
 * @self: a stack
 * @list: a list
 * @record: a record in it
 *
 * Takes @record out of @list and sets its tombstone.
 */
void
casebook_undo_stack_remove (CasebookUndoStack *self,
                            GListStore        *list,
                            CasebookRecord    *record)
{
  guint position;

  g_return_if_fail (CASEBOOK_IS_UNDO_STACK (self));
  g_return_if_fail (G_IS_LIST_STORE (list));
  g_return_if_fail (g_list_store_find (list, record, &position));

  casebook_undo_stack_perform (self, casebook_undo_change_new_remove (list, position, record));
}

/**
 * casebook_undo_stack_move:
 * @self: a stack
 * @list: a list
 * @record: a record in it
 * @position: the place it is to have in the end
 */
void
casebook_undo_stack_move (CasebookUndoStack *self,
                          GListStore        *list,
                          CasebookRecord    *record,
                          guint              position)
{
  guint from;

  g_return_if_fail (CASEBOOK_IS_UNDO_STACK (self));
  g_return_if_fail (G_IS_LIST_STORE (list));
  g_return_if_fail (g_list_store_find (list, record, &from));
  g_return_if_fail (position < g_list_model_get_n_items (G_LIST_MODEL (list)));

  casebook_undo_stack_perform (self, casebook_undo_change_new_move (list, from, position, record));
}

/**
 * casebook_undo_stack_seal:
 * @self: a stack
 *
 * The next key begins a step of its own.
 */
void
casebook_undo_stack_seal (CasebookUndoStack *self)
{
  g_return_if_fail (CASEBOOK_IS_UNDO_STACK (self));

  self->typing = FALSE;
}

/**
 * casebook_undo_stack_clear:
 * @self: a stack without a step begun
 *
 * Forgets all steps, as when something they lead back to is gone for good.
 */
void
casebook_undo_stack_clear (CasebookUndoStack *self)
{
  Ability before;

  g_return_if_fail (CASEBOOK_IS_UNDO_STACK (self));
  g_return_if_fail (self->depth == 0);

  before = ability_of (self);
  drop_steps (self, 0, self->steps->len);
  self->n_done = 0;
  self->typing = FALSE;
  settle (self, before);
}

/**
 * casebook_undo_stack_forget_overtaken:
 * @self: a stack without a step begun
 * @record: a record that took over what was changed elsewhere
 *
 * Forgets the steps that would put an older text over what another program wrote.
 */
void
casebook_undo_stack_forget_overtaken (CasebookUndoStack *self,
                                      CasebookRecord    *record)
{
  g_autoptr (GHashTable) overtaken = NULL;
  Ability before;

  g_return_if_fail (CASEBOOK_IS_UNDO_STACK (self));
  g_return_if_fail (self->depth == 0);

  overtaken = casebook_undo_overtaken_find (self->steps, self->n_done, record);
  if (g_hash_table_size (overtaken) == 0)
    return;

  before = ability_of (self);
  for (guint i = self->steps->len; i > 0; i--)
    {
      if (!g_hash_table_contains (overtaken, self->steps->pdata[i - 1]))
        continue;
      if (i <= self->n_done)
        self->n_done--;
      drop_steps (self, i - 1, 1);
    }
  self->typing = FALSE;
  settle (self, before);
}

/**
 * casebook_undo_stack_get_can_undo:
 * @self: a stack
 *
 * Returns: whether there is a step to undo
 */
gboolean
casebook_undo_stack_get_can_undo (CasebookUndoStack *self)
{
  g_return_val_if_fail (CASEBOOK_IS_UNDO_STACK (self), FALSE);

  return self->n_done > 0;
}

/**
 * casebook_undo_stack_get_can_redo:
 * @self: a stack
 *
 * Returns: whether there is a step to redo
 */
gboolean
casebook_undo_stack_get_can_redo (CasebookUndoStack *self)
{
  g_return_val_if_fail (CASEBOOK_IS_UNDO_STACK (self), FALSE);

  return self->n_done < self->steps->len;
}

/* Says each change before any touch, so that who is shown a record finds the
 * whole step done. Whoever listens may do something new, which drops steps, so
 * nothing of @step is used once the saying has begun. */
static void
touch (CasebookUndoStack *self,
       CasebookUndoStep  *step)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();

  for (guint i = 0; i < casebook_undo_step_get_n_changes (step); i++)
    {
      const CasebookUndoChange *change = casebook_undo_step_get_change (step, i);
      CasebookRecord *record = casebook_undo_change_get_record (change);

      if (record == NULL)
        continue;
      g_ptr_array_add (records, g_object_ref (record));
      g_ptr_array_add (fields, (gpointer) casebook_undo_change_get_field (change));
    }

  for (guint i = 0; i < records->len; i++)
    g_signal_emit (self, signals[CHANGED], 0, g_ptr_array_index (records, i), g_ptr_array_index (fields, i));
  for (guint i = 0; i < records->len; i++)
    g_signal_emit (self, signals[TOUCHED], 0, g_ptr_array_index (records, i));
}

/**
 * casebook_undo_stack_undo:
 * @self: a stack
 *
 * Takes the last step back, if there is one and none is being made.
 */
void
casebook_undo_stack_undo (CasebookUndoStack *self)
{
  Ability before;
  CasebookUndoStep *step;

  g_return_if_fail (CASEBOOK_IS_UNDO_STACK (self));

  if (self->n_done == 0 || self->depth > 0)
    return;

  before = ability_of (self);
  step = g_ptr_array_index (self->steps, --self->n_done);
  self->typing = FALSE;
  casebook_undo_step_revert (step);
  touch (self, step);
  settle (self, before);
}

/**
 * casebook_undo_stack_redo:
 * @self: a stack
 *
 * Does the step again that was taken back last, if there is one.
 */
void
casebook_undo_stack_redo (CasebookUndoStack *self)
{
  Ability before;
  CasebookUndoStep *step;

  g_return_if_fail (CASEBOOK_IS_UNDO_STACK (self));

  if (!casebook_undo_stack_get_can_redo (self) || self->depth > 0)
    return;

  before = ability_of (self);
  step = g_ptr_array_index (self->steps, self->n_done++);
  self->typing = FALSE;
  casebook_undo_step_apply (step);
  touch (self, step);
  settle (self, before);
}
