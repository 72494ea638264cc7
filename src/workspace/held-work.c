/* Casebook: work that nobody should leave before it is done.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file being attached and a packet being written are no changes yet, but will
 * be. Each is known by the cancellable that stops it, from begin to end.
 */
#include "workspace/held-work.h"

struct _CasebookHeldWork
{
  GObject parent_instance;

  GPtrArray *work;    /* cancellables */
  GPtrArray *names;   /* what each of it is called */
  GPtrArray *waiting; /* tasks; each holds this object, so none is here when it goes */
  GError    *loss;    /* why some of it came to nothing, while there is other work */
};

G_DEFINE_FINAL_TYPE (CasebookHeldWork, casebook_held_work, G_TYPE_OBJECT)

static void
casebook_held_work_finalize (GObject *object)
{
  CasebookHeldWork *self = CASEBOOK_HELD_WORK (object);

  g_ptr_array_unref (self->work);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->waiting);
  g_clear_error (&self->loss);

  G_OBJECT_CLASS (casebook_held_work_parent_class)->finalize (object);
}

static void
casebook_held_work_class_init (CasebookHeldWorkClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_held_work_finalize;
}

static void
casebook_held_work_init (CasebookHeldWork *self)
{
  self->work = g_ptr_array_new_with_free_func (g_object_unref);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * casebook_held_work_new:
 *
 * Returns: (transfer full): no work
 */
CasebookHeldWork *
casebook_held_work_new (void)
{
  return g_object_new (CASEBOOK_TYPE_HELD_WORK, NULL);
}

/**
 * casebook_held_work_begin:
 * @self: the work
 * @name: what is begun, as a heading for a person who waits for it
 * @cancellable: stops it
 *
 * Something was begun: until casebook_held_work_end() no wait is over.
 */
void
casebook_held_work_begin (CasebookHeldWork *self,
                          const char       *name,
                          GCancellable     *cancellable)
{
  g_return_if_fail (CASEBOOK_IS_HELD_WORK (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (G_IS_CANCELLABLE (cancellable));

  g_ptr_array_add (self->work, g_object_ref (cancellable));
  g_ptr_array_add (self->names, g_strdup (name));
}

static void
answer_waiting (CasebookHeldWork *self)
{
  g_autoptr (GPtrArray) waiting = g_steal_pointer (&self->waiting);
  g_autoptr (GError) loss = g_steal_pointer (&self->loss);

  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < waiting->len; i++)
    {
      GTask *task = g_ptr_array_index (waiting, i);

      if (loss != NULL)
        g_task_return_error (task, g_error_copy (loss));
      else
        g_task_return_boolean (task, TRUE);
    }
}

/**
 * casebook_held_work_end:
 * @self: the work
 * @cancellable: what it was begun with
 * @error: (nullable): why it came to nothing, unless it was stopped
 *
 * What was begun is done, or has come to nothing. Whoever waits hears of @error,
 * and so leaves nothing behind unawares.
 */
void
casebook_held_work_end (CasebookHeldWork *self,
                        GCancellable     *cancellable,
                        const GError     *error)
{
  guint place;

  g_return_if_fail (CASEBOOK_IS_HELD_WORK (self));
  g_return_if_fail (g_ptr_array_find (self->work, cancellable, &place));

  g_ptr_array_remove_index (self->work, place);
  g_ptr_array_remove_index (self->names, place);
  if (self->loss == NULL && error != NULL)
    self->loss = g_error_copy (error);
  if (self->work->len == 0)
    answer_waiting (self);
}

/**
 * casebook_held_work_is_any:
 * @self: the work
 *
 * Returns: whether something is under way
 */
gboolean
casebook_held_work_is_any (CasebookHeldWork *self)
{
  g_return_val_if_fail (CASEBOOK_IS_HELD_WORK (self), FALSE);

  return self->work->len > 0;
}

/**
 * casebook_held_work_get_name:
 * @self: the work
 *
 * Returns: (transfer none) (nullable): what the oldest of it is called, until that ends
 */
const char *
casebook_held_work_get_name (CasebookHeldWork *self)
{
  g_return_val_if_fail (CASEBOOK_IS_HELD_WORK (self), NULL);

  return self->names->len > 0 ? g_ptr_array_index (self->names, 0) : NULL;
}

/**
 * casebook_held_work_stop:
 * @self: the work
 *
 * Cancels all of it; each ends when it has stopped.
 */
void
casebook_held_work_stop (CasebookHeldWork *self)
{
  g_autoptr (GPtrArray) work = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (CASEBOOK_IS_HELD_WORK (self));

  /* What is cancelled may end at once. */
  for (guint i = 0; i < self->work->len; i++)
    g_ptr_array_add (work, g_object_ref (g_ptr_array_index (self->work, i)));
  for (guint i = 0; i < work->len; i++)
    g_cancellable_cancel (g_ptr_array_index (work, i));
}

/**
 * casebook_held_work_wait_async:
 * @self: the work
 * @cancellable: (nullable): to hear no more of it
 * @callback: called when all that was begun has ended
 * @user_data: for @callback
 */
void
casebook_held_work_wait_async (CasebookHeldWork   *self,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CASEBOOK_IS_HELD_WORK (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, casebook_held_work_wait_async);

  if (casebook_held_work_is_any (self))
    g_ptr_array_add (self->waiting, g_steal_pointer (&task));
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * casebook_held_work_wait_finish:
 * @self: the work
 * @result: what the callback was given
 * @error: why some of it came to nothing that was not stopped
 *
 * Returns: whether all of it came to its end
 */
gboolean
casebook_held_work_wait_finish (CasebookHeldWork *self,
                                GAsyncResult     *result,
                                GError          **error)
{
  g_return_val_if_fail (CASEBOOK_IS_HELD_WORK (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
