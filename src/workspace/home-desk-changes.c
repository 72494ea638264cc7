/* Casebook: what is changed from the home page.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Notes are records at hand and change as those of a case do. What goes into the
 * bin and comes out of it is in home-desk-bin.c.
 */
#include "base/text.h"
#include "exchange/example.h"
#include "storage/changes.h"
#include "storage/library.h"
#include "workspace/home-desk-private.h"

static void
refreshed (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  CasebookHomeDesk *self = CASEBOOK_HOME_DESK (object);
  g_autoptr (GError) error = NULL;

  /* The case is on disk, whether the lists could be read or not: who tried again would have two. */
  if (!casebook_home_desk_refresh_finish (self, result, &error))
    g_info ("Reading the lists after a new case: %s", error->message);

  /* Where it is in the list already, the step is there to be undone. */
  casebook_home_desk_switch_case (self, g_task_get_task_data (task), FALSE);
  g_task_return_pointer (task, g_strdup (g_task_get_task_data (task)), g_free);
}

static void
case_written (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  CasebookHomeDesk *self = CASEBOOK_HOME_DESK (object);
  g_autoptr (GError) error = NULL;
  char *case_id = g_task_propagate_pointer (G_TASK (result), &error);

  if (case_id == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_task_set_task_data (task, case_id, g_free);
  casebook_home_desk_refresh_async (self, NULL, refreshed, g_object_ref (task));
}

static void
write_case (GTask           *task,
            CasebookLibrary *library,
            gpointer         data,
            GCancellable    *cancellable)
{
  CasebookRecord *record = data;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, record);
  if (casebook_changes_apply (casebook_library_get_database (library), records, "add", &error))
    g_task_return_pointer (task, g_strdup (casebook_record_get_id (record)), g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Returns nothing where there is no example. */
static void
find_example (GTask           *task,
              CasebookLibrary *library,
              gpointer         data,
              GCancellable    *cancellable)
{
  g_autoptr (GError) error = NULL;
  char *case_id = NULL;

  if (casebook_example_find (casebook_library_get_database (library), &case_id, &error))
    g_task_return_pointer (task, case_id, g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
write_example (GTask           *task,
               CasebookLibrary *library,
               gpointer         data,
               GCancellable    *cancellable)
{
  g_autoptr (GError) error = NULL;
  char *case_id = NULL;

  if (casebook_example_add (casebook_library_get_database (library), &case_id, &error))
    g_task_return_pointer (task, case_id, g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
example_looked_for (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  CasebookHomeDesk *self = CASEBOOK_HOME_DESK (object);
  g_autoptr (GTask) writing = NULL;
  g_autoptr (GError) error = NULL;
  char *case_id = g_task_propagate_pointer (G_TASK (result), &error);

  if (case_id != NULL || error != NULL)
    {
      if (case_id != NULL)
        g_task_return_pointer (task, case_id, g_free);
      else
        g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  writing = g_task_new (self, g_task_get_cancellable (task), case_written, g_object_ref (task));
  g_task_set_source_tag (writing, write_example);
  casebook_worker_run (self->worker, writing, write_example);
}

/* What was put into the bin just now is none to be opened. */
static void
flushed_for_example (GObject      *object,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  CasebookHomeDesk *self = g_task_get_source_object (task);
  g_autoptr (GTask) looking = NULL;
  g_autoptr (GError) error = NULL;

  if (!casebook_journal_flush_finish (CASEBOOK_JOURNAL (object), result, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  looking = g_task_new (self, g_task_get_cancellable (task), example_looked_for, g_object_ref (task));
  g_task_set_source_tag (looking, find_example);
  casebook_worker_run (self->worker, looking, find_example);
}

/**
 * casebook_home_desk_add_case_async:
 * @self: a desk
 * @template: what the case says; a copy of it is written, so it may be thrown away
 * @cancellable: (nullable): to do nothing if it is not begun yet
 * @callback: called when the case is on disk and in the list
 * @user_data: for @callback
 *
 * Writes a new case. Undo puts it into the bin.
 */
void
casebook_home_desk_add_case_async (CasebookHomeDesk   *self,
                                   CasebookCase       *template,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) writing = NULL;

  g_return_if_fail (CASEBOOK_IS_HOME_DESK (self));
  g_return_if_fail (CASEBOOK_IS_CASE (template));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, casebook_home_desk_add_case_async);
  writing = g_task_new (self, cancellable, case_written, g_object_ref (task));
  g_task_set_source_tag (writing, write_case);
  g_task_set_task_data (writing, casebook_record_copy (template), g_object_unref);
  casebook_worker_run (self->worker, writing, write_case);
}

/**
 * casebook_home_desk_add_case_finish:
 * @self: the desk
 * @result: what the callback was given
 * @error: why there is no new case
 *
 * Returns: (transfer full): id of the case
 */
char *
casebook_home_desk_add_case_finish (CasebookHomeDesk *self,
                                    GAsyncResult     *result,
                                    GError          **error)
{
  g_return_val_if_fail (CASEBOOK_IS_HOME_DESK (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * casebook_home_desk_open_example_async:
 * @self: a desk
 * @cancellable: (nullable): to do nothing if it is not begun yet
 * @callback: called when the example is on disk and in the list
 * @user_data: for @callback
 *
 * Looks for the example, and writes the case with everything in it where there is
 * none; undo puts that into the bin.
 */
void
casebook_home_desk_open_example_async (CasebookHomeDesk   *self,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CASEBOOK_IS_HOME_DESK (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, casebook_home_desk_open_example_async);
  g_task_set_check_cancellable (task, FALSE);
  casebook_journal_flush_async (self->journal, cancellable, flushed_for_example, g_object_ref (task));
}

/**
 * casebook_home_desk_open_example_finish:
 * @self: the desk
 * @result: what the callback was given
 * @error: why there is no example
 *
 * Returns: (transfer full): id of the example's case
 */
char *
casebook_home_desk_open_example_finish (CasebookHomeDesk *self,
                                        GAsyncResult     *result,
                                        GError          **error)
{
  return casebook_home_desk_add_case_finish (self, result, error);
}

/**
 * casebook_home_desk_add_note:
 * @self: a desk
 * @text: what was done
 *
 * Puts a note of today first. Blank text is no note.
 *
 * Returns: (transfer none) (nullable): the note
 */
CasebookNote *
casebook_home_desk_add_note (CasebookHomeDesk *self,
                             const char       *text)
{
  g_autofree char *clean = NULL;
  g_autoptr (CasebookNote) note = NULL;

  g_return_val_if_fail (CASEBOOK_IS_HOME_DESK (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  clean = casebook_text_clean (text, -1);
  if (casebook_text_is_blank (clean))
    return NULL;

  note = g_object_new (CASEBOOK_TYPE_NOTE,
                       "text", g_strstrip (clean),
                       "written", casebook_date_today (),
                       NULL);
  casebook_journal_begin (self->journal, "add");
  casebook_undo_stack_insert (self->steps, self->notes, 0, CASEBOOK_RECORD (note));
  casebook_journal_end (self->journal);

  return note;
}

/**
 * casebook_home_desk_set_note_text:
 * @self: a desk
 * @note: one of the notes
 * @text: what it says after the key
 *
 * Keys typed in one note make one step of undo until the note is left or something else is changed.
 */
void
casebook_home_desk_set_note_text (CasebookHomeDesk *self,
                                  CasebookNote     *note,
                                  const char       *text)
{
  g_autofree char *clean = NULL;

  g_return_if_fail (CASEBOOK_IS_HOME_DESK (self));
  g_return_if_fail (CASEBOOK_IS_NOTE (note));
  g_return_if_fail (text != NULL);

  clean = casebook_text_clean (text, -1);
  casebook_undo_stack_type (self->steps, CASEBOOK_RECORD (note), "text", clean);
}

/**
 * casebook_home_desk_leave_field:
 * @self: a desk
 *
 * The person has left the note: what was typed is one step of undo, and goes to disk at once.
 */
void
casebook_home_desk_leave_field (CasebookHomeDesk *self)
{
  g_return_if_fail (CASEBOOK_IS_HOME_DESK (self));

  casebook_journal_leave_field (self->journal);
}

/**
 * casebook_home_desk_remove_note:
 * @self: a desk
 * @note: a note; one that is gone already stays so
 */
void
casebook_home_desk_remove_note (CasebookHomeDesk *self,
                                CasebookNote     *note)
{
  g_return_if_fail (CASEBOOK_IS_HOME_DESK (self));
  g_return_if_fail (CASEBOOK_IS_NOTE (note));

  if (!g_list_store_find (self->notes, note, NULL))
    return;

  casebook_journal_begin (self->journal, "remove");
  casebook_undo_stack_remove (self->steps, self->notes, CASEBOOK_RECORD (note));
  casebook_journal_end (self->journal);
}
