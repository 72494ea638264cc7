/* Casebook: from a note to its evidence.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The evidence is made the first time. Which case it is for is asked where there
 * is a choice.
 */
#include <glib/gi18n-lib.h>

#include "ui/home/argue-note.h"
#include "ui/home/choose-case-dialog.h"

typedef struct
{
  CasebookHomeDesk *desk;
  CasebookNote     *note;
  char             *case_id;
} Arguing;

static void
arguing_free (Arguing *arguing)
{
  g_object_unref (arguing->desk);
  g_object_unref (arguing->note);
  g_free (arguing->case_id);
  g_free (arguing);
}

static void
evidence_made (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  char *evidence_id = casebook_home_desk_make_evidence_finish (CASEBOOK_HOME_DESK (source), result, &error);

  if (evidence_id != NULL)
    g_task_return_pointer (task, evidence_id, g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Takes @case_id. */
static void
make_evidence (GTask *task,
               char  *case_id)
{
  Arguing *arguing = g_task_get_task_data (task);

  arguing->case_id = case_id;
  casebook_home_desk_make_evidence_async (arguing->desk, arguing->note, case_id, NULL, evidence_made,
                                          g_object_ref (task));
}

static void
case_chosen (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  char *case_id = casebook_choose_case_dialog_ask_finish (result, &error);

  if (case_id != NULL)
    make_evidence (task, case_id);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
case_found (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Arguing *arguing = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  arguing->case_id = casebook_home_desk_find_case_of_finish (CASEBOOK_HOME_DESK (source), result, &error);
  if (arguing->case_id != NULL)
    g_task_return_pointer (task, g_strdup (casebook_note_get_evidence_id (arguing->note)), g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
choose_case (GTask     *task,
             GtkWindow *parent)
{
  Arguing *arguing = g_task_get_task_data (task);
  GListModel *cases = casebook_home_desk_get_cases (arguing->desk);
  g_autoptr (CasebookCaseEntry) first = g_list_model_get_item (cases, 0);

  if (first == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s",
                             _("Evidence belongs to a case, and there is none yet. Make a case first; the note stays "
                               "where it is."));
  else if (g_list_model_get_n_items (cases) == 1)
    make_evidence (task, g_strdup (casebook_case_entry_get_id (first)));
  else
    casebook_choose_case_dialog_ask_async (parent, cases, case_chosen, g_object_ref (task));
}

/**
 * casebook_argue_note_async:
 * @parent: the window to ask over
 * @desk: whose note it is
 * @note: a note of the desk
 * @callback: called when there is evidence, or will be none
 * @user_data: for @callback
 *
 * Finds the evidence that was made of a note, or makes it in the case that the
 * person chooses.
 */
void
casebook_argue_note_async (GtkWindow          *parent,
                           CasebookHomeDesk   *desk,
                           CasebookNote       *note,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Arguing *arguing = g_new0 (Arguing, 1);

  arguing->desk = g_object_ref (desk);
  arguing->note = g_object_ref (note);
  g_task_set_source_tag (task, casebook_argue_note_async);
  g_task_set_task_data (task, arguing, (GDestroyNotify) arguing_free);

  if (*casebook_note_get_evidence_id (note) != '\0')
    casebook_home_desk_find_case_of_async (desk, casebook_note_get_evidence_id (note), NULL, case_found,
                                           g_object_ref (task));
  else
    choose_case (task, parent);
}

/**
 * casebook_argue_note_finish:
 * @result: what the callback was given
 * @evidence_id: (out): the id of the evidence
 * @error: why there is none; %G_IO_ERROR_CANCELLED when none is wanted
 *
 * Returns: (transfer full): id of the case it is part of
 */
char *
casebook_argue_note_finish (GAsyncResult *result,
                            char        **evidence_id,
                            GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (evidence_id != NULL, NULL);

  *evidence_id = g_task_propagate_pointer (G_TASK (result), error);
  if (*evidence_id == NULL)
    return NULL;

  return g_strdup (((Arguing *) g_task_get_task_data (G_TASK (result)))->case_id);
}
