/* Casebook: search from the home page.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each key asks anew, and only the newest question matters: an older one that
 * still waits is dropped, one that is being answered is interrupted.
 */
#include "base/text.h"
#include "domain/claim.h"
#include "domain/evidence.h"
#include "storage/library.h"
#include "storage/search-index.h"
#include "workspace/home-desk-private.h"

/* More than anybody reads; who does not find it among these types another word. */
#define N_HITS 200

typedef struct
{
  char         *words;
  GCancellable *asker; /* the caller's, if there is one */
  gulong        handler;
} Question;

static void
question_free (Question *question)
{
  if (question->asker != NULL)
    {
      g_cancellable_disconnect (question->asker, question->handler);
      g_object_unref (question->asker);
    }
  g_free (question->words);
  g_free (question);
}

static CasebookSearchKind
kind_of (GType record_type)
{
  if (record_type == CASEBOOK_TYPE_EVIDENCE)
    return CASEBOOK_SEARCH_EVIDENCE;
  if (record_type == CASEBOOK_TYPE_CLAIM)
    return CASEBOOK_SEARCH_CLAIM;
  return CASEBOOK_SEARCH_NOTE;
}

static GListModel *
list_hits (GPtrArray *matches)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (g_object_unref);
  GListStore *list = g_list_store_new (CASEBOOK_TYPE_SEARCH_HIT);

  for (guint i = 0; i < matches->len; i++)
    {
      const CasebookSearchMatch *match = g_ptr_array_index (matches, i);

      g_ptr_array_add (hits, casebook_search_hit_new (kind_of (match->record_type), match->row_id, match->case_id,
                                                      match->evidence_id, match->candidate, match->title,
                                                      match->snippet));
    }
  g_list_store_splice (list, 0, 0, hits->pdata, hits->len);

  return G_LIST_MODEL (list);
}

static void
interrupt (GCancellable *cancellable,
           gpointer      database)
{
  casebook_database_interrupt (database);
}

/* The database is interrupted only while this very query runs, so no write can be hit. */
static void
query (GTask           *task,
       CasebookLibrary *library,
       gpointer         data,
       GCancellable    *cancellable)
{
  Question *question = data;
  CasebookDatabase *database = casebook_library_get_database (library);
  gulong handler = g_cancellable_connect (cancellable, G_CALLBACK (interrupt), database, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) matches = casebook_search_index_query (database, question->words, N_HITS, &error);

  g_cancellable_disconnect (cancellable, handler);
  if (matches != NULL)
    g_task_return_pointer (task, list_hits (matches), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
asker_cancelled (GCancellable *asker,
                 gpointer      search)
{
  g_cancellable_cancel (search);
}

static Question *
question_new (const char   *words,
              GCancellable *asker,
              GCancellable *search)
{
  Question *question = g_new0 (Question, 1);

  question->words = g_strdup (words);
  if (asker != NULL)
    {
      question->asker = g_object_ref (asker);
      question->handler = g_cancellable_connect (asker, G_CALLBACK (asker_cancelled),
                                                 g_object_ref (search), g_object_unref);
    }

  return question;
}

/**
 * casebook_home_desk_search_async:
 * @self: a desk
 * @words: what is looked for
 * @cancellable: (nullable): to look no further
 * @callback: called with what was found
 * @user_data: for @callback
 *
 * Looks in evidence, claims and notes. A search that is still running is
 * cancelled, so that the newest is answered first; its callback says so.
 */
void
casebook_home_desk_search_async (CasebookHomeDesk   *self,
                                 const char         *words,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CASEBOOK_IS_HOME_DESK (self));
  g_return_if_fail (words != NULL);

  g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  self->search = g_cancellable_new ();

  task = g_task_new (self, self->search, callback, user_data);
  g_task_set_source_tag (task, casebook_home_desk_search_async);
  g_task_set_task_data (task, question_new (words, cancellable, self->search), (GDestroyNotify) question_free);

  if (casebook_text_is_blank (words))
    g_task_return_pointer (task, g_list_store_new (CASEBOOK_TYPE_SEARCH_HIT), g_object_unref);
  else
    casebook_worker_run (self->worker, task, query);
}

/**
 * casebook_home_desk_search_finish:
 * @self: the desk
 * @result: what the callback was given
 * @error: why nothing was looked for; %G_IO_ERROR_CANCELLED when a newer search came
 *
 * Returns: (transfer full): the best matches, a list of #CasebookSearchHit
 */
GListModel *
casebook_home_desk_search_finish (CasebookHomeDesk *self,
                                  GAsyncResult     *result,
                                  GError          **error)
{
  g_return_val_if_fail (CASEBOOK_IS_HOME_DESK (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
