/* Casebook: one change of a record or of a list of them.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A change knows both sides: the value before and after, or the places in the
 * list. It is only ever applied where it was made or reverted, and reverted
 * where it was applied; what another program wrote into a field meanwhile ends
 * that (undo-overtaken.c). A list that was read anew in between may be another, so
 * a record that goes is looked for, and one that comes goes to the place nearest
 * to its own. A record that leaves its list gets its tombstone with the same
 * stroke, and loses it on coming back.
 */
#include "workspace/undo-change.h"

typedef enum
{
  CHANGE_FIELD,
  CHANGE_INSERT,
  CHANGE_REMOVE,
  CHANGE_MOVE,
  CHANGE_SWITCH,
} ChangeKind;

struct _CasebookUndoChange
{
  ChangeKind      kind;
  GObject        *subject; /* a record, except for a switch */

  /* of a field */
  const char *field; /* interned */
  GValue      before;
  GValue      after;

  /* of a list */
  GListStore *list;
  guint       from;
  guint       to;

  /* of a switch */
  CasebookUndoSwitch turn;
  gpointer           user_data;
  gboolean           on;
};

static CasebookUndoChange *
change_new (ChangeKind  kind,
            gpointer    subject,
            GListStore *list,
            guint       from,
            guint       to)
{
  CasebookUndoChange *self = g_new0 (CasebookUndoChange, 1);

  self->kind = kind;
  self->subject = g_object_ref (subject);
  self->field = "";
  self->list = list != NULL ? g_object_ref (list) : NULL;
  self->from = from;
  self->to = to;

  return self;
}

/**
 * casebook_undo_change_new_field:
 * @record: a record
 * @field: one of its fields
 * @value: what the field is to hold
 *
 * Returns: (transfer full): the change of @field from what it holds now, not applied yet
 */
CasebookUndoChange *
casebook_undo_change_new_field (CasebookRecord *record,
                                const char     *field,
                                const GValue   *value)
{
  GParamSpec *spec;
  CasebookUndoChange *self;

  g_return_val_if_fail (CASEBOOK_IS_RECORD (record), NULL);
  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (G_IS_VALUE (value), NULL);

  spec = g_object_class_find_property (G_OBJECT_GET_CLASS (record), field);
  g_return_val_if_fail (spec != NULL, NULL);
  g_return_val_if_fail (g_value_type_transformable (G_VALUE_TYPE (value), spec->value_type), NULL);

  self = change_new (CHANGE_FIELD, record, NULL, 0, 0);
  self->field = g_intern_string (spec->name);
  g_value_init (&self->before, spec->value_type);
  g_object_get_property (G_OBJECT (record), field, &self->before);
  g_value_init (&self->after, spec->value_type);
  g_value_transform (value, &self->after);
  g_param_value_validate (spec, &self->after);

  return self;
}

/**
 * casebook_undo_change_new_insert:
 * @list: where to
 * @position: at which place
 * @record: a record that is in no list
 *
 * Returns: (transfer full): the coming of @record, not applied yet
 */
CasebookUndoChange *
casebook_undo_change_new_insert (GListStore     *list,
                                 guint           position,
                                 CasebookRecord *record)
{
  return change_new (CHANGE_INSERT, record, list, 0, position);
}

/**
 * casebook_undo_change_new_remove:
 * @list: where from
 * @position: the place of @record in @list
 * @record: a record
 *
 * Returns: (transfer full): the going of @record into the bin, not applied yet
 */
CasebookUndoChange *
casebook_undo_change_new_remove (GListStore     *list,
                                 guint           position,
                                 CasebookRecord *record)
{
  return change_new (CHANGE_REMOVE, record, list, position, 0);
}

/**
 * casebook_undo_change_new_move:
 * @list: where
 * @from: the place of @record in @list
 * @to: the place it is to have in the end
 * @record: a record
 *
 * Returns: (transfer full): the move, not applied yet
 */
CasebookUndoChange *
casebook_undo_change_new_move (GListStore     *list,
                               guint           from,
                               guint           to,
                               CasebookRecord *record)
{
  return change_new (CHANGE_MOVE, record, list, from, to);
}

/**
 * casebook_undo_change_new_switch:
 * @subject: (type GObject): what is switched
 * @on: to which side
 * @turn: how; it may be asked for the side that is there already
 * @user_data: for @turn; it outlives the change
 *
 * For what is no row of its own in the library, such as an entry of a list.
 *
 * Returns: (transfer full): the switch, not applied yet
 */
CasebookUndoChange *
casebook_undo_change_new_switch (gpointer           subject,
                                 gboolean           on,
                                 CasebookUndoSwitch turn,
                                 gpointer           user_data)
{
  CasebookUndoChange *self = change_new (CHANGE_SWITCH, subject, NULL, 0, 0);

  self->turn = turn;
  self->user_data = user_data;
  self->on = on;
  return self;
}

void
casebook_undo_change_free (CasebookUndoChange *self)
{
  if (self->kind == CHANGE_FIELD)
    {
      g_value_unset (&self->before);
      g_value_unset (&self->after);
    }
  g_clear_object (&self->list);
  g_object_unref (self->subject);
  g_free (self);
}

static void
put_in (CasebookUndoChange *self,
        guint               position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  casebook_record_set_deleted (CASEBOOK_RECORD (self->subject), FALSE);
  if (!g_list_store_find (self->list, self->subject, NULL))
    g_list_store_insert (self->list, MIN (position, n), self->subject);
}

static void
take_out (CasebookUndoChange *self)
{
  guint position;

  if (g_list_store_find (self->list, self->subject, &position))
    g_list_store_remove (self->list, position);
  casebook_record_set_deleted (CASEBOOK_RECORD (self->subject), TRUE);
}

static void
move (CasebookUndoChange *self,
      guint               to)
{
  guint position;

  if (!g_list_store_find (self->list, self->subject, &position))
    return;

  g_list_store_remove (self->list, position);
  g_list_store_insert (self->list, MIN (to, g_list_model_get_n_items (G_LIST_MODEL (self->list))), self->subject);
}

/**
 * casebook_undo_change_apply:
 * @self: a change that is new or was reverted
 *
 * Does it.
 */
void
casebook_undo_change_apply (CasebookUndoChange *self)
{
  switch (self->kind)
    {
    case CHANGE_FIELD:
      g_object_set_property (self->subject, self->field, &self->after);
      break;
    case CHANGE_INSERT:
      put_in (self, self->to);
      break;
    case CHANGE_REMOVE:
      take_out (self);
      break;
    case CHANGE_MOVE:
      move (self, self->to);
      break;
    case CHANGE_SWITCH:
      self->turn (self->subject, self->on, self->user_data);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * casebook_undo_change_revert:
 * @self: a change that was applied
 *
 * Takes it back.
 */
void
casebook_undo_change_revert (CasebookUndoChange *self)
{
  switch (self->kind)
    {
    case CHANGE_FIELD:
      g_object_set_property (self->subject, self->field, &self->before);
      break;
    case CHANGE_INSERT:
      take_out (self);
      break;
    case CHANGE_REMOVE:
      put_in (self, self->from);
      break;
    case CHANGE_MOVE:
      move (self, self->from);
      break;
    case CHANGE_SWITCH:
      self->turn (self->subject, !self->on, self->user_data);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * casebook_undo_change_extend:
 * @self: a change
 * @later: the change made right after it
 *
 * Makes @self lead where @later leads, when both are of one field of one record.
 *
 * Returns: whether @self now stands for both
 */
gboolean
casebook_undo_change_extend (CasebookUndoChange       *self,
                             const CasebookUndoChange *later)
{
  if (!casebook_undo_change_shares_field (self, later))
    return FALSE;

  g_value_copy (&later->after, &self->after);
  return TRUE;
}

/**
 * casebook_undo_change_is_nothing:
 * @self: a change
 *
 * Returns: whether it leads where it comes from
 */
gboolean
casebook_undo_change_is_nothing (const CasebookUndoChange *self)
{
  switch (self->kind)
    {
    case CHANGE_FIELD:
      return g_param_values_cmp (g_object_class_find_property (G_OBJECT_GET_CLASS (self->subject), self->field),
                                 &self->before, &self->after) == 0;
    case CHANGE_MOVE:
      return self->from == self->to;
    case CHANGE_INSERT:
    case CHANGE_REMOVE:
    case CHANGE_SWITCH:
    default:
      return FALSE;
    }
}

/**
 * casebook_undo_change_stands:
 * @self: a change of a field
 * @is_done: whether it was done last, or else undone
 *
 * Returns: whether the field still holds what @self left there
 */
gboolean
casebook_undo_change_stands (const CasebookUndoChange *self,
                             gboolean                  is_done)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_val_if_fail (self->kind == CHANGE_FIELD, TRUE);

  g_value_init (&value, G_VALUE_TYPE (&self->after));
  g_object_get_property (self->subject, self->field, &value);
  return g_param_values_cmp (g_object_class_find_property (G_OBJECT_GET_CLASS (self->subject), self->field),
                             &value, is_done ? &self->after : &self->before) == 0;
}

/**
 * casebook_undo_change_shares_field:
 * @self: a change
 * @other: a change
 *
 * Returns: whether both are of one field of one record
 */
gboolean
casebook_undo_change_shares_field (const CasebookUndoChange *self,
                                   const CasebookUndoChange *other)
{
  return self->kind == CHANGE_FIELD && other->kind == CHANGE_FIELD &&
         self->subject == other->subject && self->field == other->field;
}

/**
 * casebook_undo_change_get_record:
 * @self: a change
 *
 * Returns: (transfer none) (nullable): the record it changes, if it changes one
 */
CasebookRecord *
casebook_undo_change_get_record (const CasebookUndoChange *self)
{
  return self->kind != CHANGE_SWITCH ? CASEBOOK_RECORD (self->subject) : NULL;
}

/**
 * casebook_undo_change_get_field:
 * @self: a change
 *
 * Returns: (transfer none): the field it changes, or "" when it changes a list
 */
const char *
casebook_undo_change_get_field (const CasebookUndoChange *self)
{
  return self->field;
}

static gsize
size_of_value (const GValue *value)
{
  const char *text = G_VALUE_HOLDS_STRING (value) ? g_value_get_string (value) : NULL;

  return text != NULL ? strlen (text) : 0;
}

/**
 * casebook_undo_change_get_size:
 * @self: a change
 *
 * Returns: how many bytes it keeps alive, the record aside
 */
gsize
casebook_undo_change_get_size (const CasebookUndoChange *self)
{
  return sizeof *self + size_of_value (&self->before) + size_of_value (&self->after);
}
