/* Casebook: evidence that is made of a note.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A note is something done, written down while it was fresh; evidence is where it
 * is argued. The note stays, and points to the evidence that was made of it.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/text.h"
#include "storage/changes.h"
#include "storage/library.h"
#include "storage/table.h"
#include "workspace/home-desk-private.h"

/* The longest title, in characters; a note may be one long line. */
#define TITLE_MAX 100

typedef struct
{
  CasebookNote     *note;
  CasebookEvidence *evidence;
} Making;

static void
making_free (Making *making)
{
  g_object_unref (making->note);
  g_object_unref (making->evidence);
  g_free (making);
}

/* The first line is what it is called; where that does not say all of the note, the note tells the situation. */
static CasebookEvidence *
evidence_of (CasebookNote *note,
             const char   *case_id)
{
  const char *text = casebook_note_get_text (note);
  g_autofree char *line = g_strndup (text, strcspn (text, "\n"));
  g_autofree char *title = casebook_text_excerpt (g_strstrip (line), TITLE_MAX);

  return g_object_new (CASEBOOK_TYPE_EVIDENCE,
                       "case-id", case_id,
                       "title", title,
                       "situation", g_str_equal (title, text) ? "" : text,
                       "from", casebook_note_get_written (note),
                       "to", casebook_note_get_written (note),
                       "audience", CASEBOOK_AUDIENCE_COMMITTEE,
                       NULL);
}

static void
write_evidence (GTask           *task,
                CasebookLibrary *library,
                gpointer         data,
                GCancellable    *cancellable)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, data);
  if (casebook_changes_apply (casebook_library_get_database (library), records, "add", &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Undo puts the evidence into the bin, and the note points to nothing again. */
static void
take_step (CasebookHomeDesk *self,
           Making           *making)
{
  const char *case_id = casebook_evidence_get_case_id (making->evidence);
  g_autoptr (CasebookBinEntry) entry =
    casebook_bin_entry_new (CASEBOOK_RECORD (making->evidence), casebook_home_desk_find_case (self, case_id),
                            g_get_real_time ());
  g_auto (GValue) id = G_VALUE_INIT;

  g_value_init (&id, G_TYPE_STRING);
  g_value_set_string (&id, casebook_record_get_id (CASEBOOK_RECORD (making->evidence)));
  casebook_journal_begin (self->journal, "make-evidence");
  casebook_undo_stack_set_field (self->steps, CASEBOOK_RECORD (making->note), "evidence-id", &id);
  casebook_home_desk_switch_evidence (self, entry, FALSE);
  casebook_journal_end (self->journal);
  casebook_journal_leave_field (self->journal);
}

static void
evidence_written (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Making *making = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  take_step (CASEBOOK_HOME_DESK (object), making);
  g_task_return_pointer (task, g_strdup (casebook_record_get_id (CASEBOOK_RECORD (making->evidence))), g_free);
}

/**
 * casebook_home_desk_make_evidence_async:
 * @self: a desk
 * @note: a note that is in the list
 * @case_id: id of the case the evidence is for
 * @cancellable: (nullable): to do nothing if it is not begun yet
 * @callback: called when the evidence is on disk
 * @user_data: for @callback
 *
 * Makes evidence of what the note says, dated as the note is; no competency is
 * claimed yet. It is one step of undo.
 */
void
casebook_home_desk_make_evidence_async (CasebookHomeDesk   *self,
                                        CasebookNote       *note,
                                        const char         *case_id,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) writing = NULL;
  Making *making;

  g_return_if_fail (CASEBOOK_IS_HOME_DESK (self));
  g_return_if_fail (CASEBOOK_IS_NOTE (note));
  g_return_if_fail (case_id != NULL);

  making = g_new0 (Making, 1);
  making->note = g_object_ref (note);
  making->evidence = evidence_of (note, case_id);
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, casebook_home_desk_make_evidence_async);
  g_task_set_task_data (task, making, (GDestroyNotify) making_free);
  writing = g_task_new (self, cancellable, evidence_written, g_object_ref (task));
  g_task_set_source_tag (writing, write_evidence);
  g_task_set_task_data (writing, casebook_record_copy (CASEBOOK_RECORD (making->evidence)), g_object_unref);
  casebook_worker_run (self->worker, writing, write_evidence);
}

/**
 * casebook_home_desk_make_evidence_finish:
 * @self: the desk
 * @result: what the callback was given
 * @error: why there is no evidence
 *
 * Returns: (transfer full): id of the evidence
 */
char *
casebook_home_desk_make_evidence_finish (CasebookHomeDesk *self,
                                         GAsyncResult     *result,
                                         GError          **error)
{
  g_return_val_if_fail (CASEBOOK_IS_HOME_DESK (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
load_case_id (GTask           *task,
              CasebookLibrary *library,
              gpointer         data,
              GCancellable    *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookEvidence) evidence =
    casebook_table_load (casebook_library_get_database (library), CASEBOOK_TYPE_EVIDENCE, data, &error);

  if (evidence == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (casebook_record_get_deleted (CASEBOOK_RECORD (evidence)))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s",
                             _("The evidence that was made of this note lies in the bin."));
  else
    g_task_return_pointer (task, g_strdup (casebook_evidence_get_case_id (evidence)), g_free);
}

/**
 * casebook_home_desk_find_case_of_async:
 * @self: a desk
 * @evidence_id: id of evidence
 * @cancellable: (nullable): to stop waiting
 * @callback: called when it is known
 * @user_data: for @callback
 *
 * Asks which case the evidence is part of.
 */
void
casebook_home_desk_find_case_of_async (CasebookHomeDesk   *self,
                                       const char         *evidence_id,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CASEBOOK_IS_HOME_DESK (self));
  g_return_if_fail (evidence_id != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, casebook_home_desk_find_case_of_async);
  g_task_set_task_data (task, g_strdup (evidence_id), g_free);
  casebook_worker_run (self->worker, task, load_case_id);
}

/**
 * casebook_home_desk_find_case_of_finish:
 * @self: the desk
 * @result: what the callback was given
 * @error: why the evidence cannot be seen: it lies in the bin, or is gone
 *
 * Returns: (transfer full): id of the case
 */
char *
casebook_home_desk_find_case_of_finish (CasebookHomeDesk *self,
                                        GAsyncResult     *result,
                                        GError          **error)
{
  return casebook_home_desk_make_evidence_finish (self, result, error);
}
