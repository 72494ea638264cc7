/* Casebook: what the home page shows of a case beyond its summary.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both the titles of a role and how its competencies stand need the framework,
 * and the latter needs the whole case. Entries that come into sight are asked
 * for one after the other, the last one first: what has been scrolled past can
 * wait, and a search finds the worker free after at most one case.
 */
#include "storage/case-store.h"
#include "storage/library.h"
#include "workspace/home-desk-private.h"

static const char *
framework_of (CasebookCaseEntry *entry)
{
  return casebook_case_summary_get_framework (casebook_case_entry_get_summary (entry));
}

static void
give_titles (GListStore        *list,
             const char        *key,
             CasebookFramework *framework)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CasebookCaseEntry) entry = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_str_equal (framework_of (entry), key))
        casebook_case_entry_set_framework (entry, framework);
    }
}

typedef struct
{
  CasebookHomeDesk *desk;
  char             *key;
} Asked;

/* A framework that cannot be read leaves its entries with the ids they have; opening the case says why. */
static void
framework_got (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  Asked *asked = user_data;
  CasebookHomeDesk *self = asked->desk;
  CasebookFramework *framework = casebook_shelf_get_finish (CASEBOOK_SHELF (object), result, NULL);

  if (framework != NULL)
    {
      give_titles (self->cases, asked->key, framework);
      give_titles (self->bin, asked->key, framework);
    }
  g_hash_table_remove (self->asked, asked->key);

  g_object_unref (asked->desk);
  g_free (asked->key);
  g_free (asked);
}

static void
ask_for_framework (CasebookHomeDesk *self,
                   const char       *key)
{
  Asked *asked;

  if (!g_hash_table_add (self->asked, g_strdup (key)))
    return;

  asked = g_new0 (Asked, 1);
  asked->desk = g_object_ref (self);
  asked->key = g_strdup (key);
  casebook_shelf_get_async (self->shelf, key, NULL, framework_got, asked);
}

static void
want_titles_of (CasebookHomeDesk *self,
                GListStore       *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CasebookCaseEntry) entry = g_list_model_get_item (G_LIST_MODEL (list), i);
      CasebookFramework *framework = casebook_shelf_peek (self->shelf, framework_of (entry));

      if (framework != NULL)
        casebook_case_entry_set_framework (entry, framework);
      else
        ask_for_framework (self, framework_of (entry));
    }
}

/**
 * casebook_home_desk_want_titles:
 * @self: a desk
 *
 * Gives every entry its titles, now or when its framework is parsed.
 */
void
casebook_home_desk_want_titles (CasebookHomeDesk *self)
{
  want_titles_of (self, self->cases);
  want_titles_of (self, self->bin);
}

/* What the worker needs to reckon with. */
typedef struct
{
  CasebookCaseEntry *entry; /* not the worker's */
  gint64             edited; /* what the worker will read is of this edit or a later one */
  char              *case_id;
  CasebookFramework *framework;
} Reckoning;

static void
reckoning_free (Reckoning *reckoning)
{
  g_object_unref (reckoning->entry);
  g_free (reckoning->case_id);
  g_clear_object (&reckoning->framework);
  g_free (reckoning);
}

static GListModel *
list_competencies (CasebookFramework *framework,
                   CasebookCase      *case_)
{
  g_autoptr (GListModel) all = casebook_coverage_list (framework, case_);
  GListStore *states = g_list_store_new (CASEBOOK_TYPE_COVERAGE);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (CasebookCoverage) coverage = g_list_model_get_item (all, i);

      if (casebook_item_is_competency (casebook_coverage_get_item (coverage)))
        g_list_store_append (states, coverage);
    }

  return G_LIST_MODEL (states);
}

static void
reckon (GTask           *task,
        CasebookLibrary *library,
        gpointer         data,
        GCancellable    *cancellable)
{
  Reckoning *reckoning = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookCase) case_ =
    casebook_case_store_load (casebook_library_get_database (library), reckoning->case_id, &error);

  if (case_ != NULL)
    g_task_return_pointer (task, list_competencies (reckoning->framework, case_), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void reckon_next (CasebookHomeDesk *self);

/* A case that cannot be loaded has no states to show; opening it says why. */
static void
reckoned (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  CasebookHomeDesk *self = CASEBOOK_HOME_DESK (object);
  Reckoning *reckoning = g_task_get_task_data (G_TASK (result));
  g_autoptr (GListModel) states = g_task_propagate_pointer (G_TASK (result), NULL);

  if (states != NULL)
    casebook_case_entry_set_states (reckoning->entry, states, reckoning->edited);
  self->reckoning = NULL;
  reckon_next (self);
}

static void
framework_for_states_got (GObject      *object,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  CasebookHomeDesk *self = g_task_get_source_object (task);
  Reckoning *reckoning = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  CasebookFramework *framework = casebook_shelf_get_finish (CASEBOOK_SHELF (object), result, &error);

  if (framework == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  reckoning->framework = g_object_ref (framework);
  casebook_worker_run (self->worker, task, reckon);
}

static void
reckon_next (CasebookHomeDesk *self)
{
  g_autoptr (CasebookCaseEntry) entry = NULL;
  g_autoptr (GTask) task = NULL;
  Reckoning *reckoning;

  if (self->reckoning != NULL || g_queue_is_empty (&self->wanted))
    return;

  entry = g_queue_pop_head (&self->wanted);
  reckoning = g_new0 (Reckoning, 1);
  reckoning->entry = g_object_ref (entry);
  reckoning->edited = casebook_case_entry_get_edited (entry);
  reckoning->case_id = g_strdup (casebook_case_entry_get_id (entry));
  task = g_task_new (self, NULL, reckoned, NULL);
  g_task_set_source_tag (task, reckon_next);
  g_task_set_task_data (task, reckoning, (GDestroyNotify) reckoning_free);
  self->reckoning = entry;
  casebook_shelf_get_async (self->shelf, framework_of (entry), NULL, framework_for_states_got, g_object_ref (task));
}

/**
 * casebook_home_desk_want_states:
 * @self: a desk
 * @entry: an entry that has come into sight
 *
 * Reckons how the competencies of the case stand; "states" of @entry notifies when it is known.
 */
void
casebook_home_desk_want_states (CasebookHomeDesk  *self,
                                CasebookCaseEntry *entry)
{
  g_return_if_fail (CASEBOOK_IS_HOME_DESK (self));
  g_return_if_fail (CASEBOOK_IS_CASE_ENTRY (entry));

  if (g_queue_remove (&self->wanted, entry))
    g_object_unref (entry);
  g_queue_push_head (&self->wanted, g_object_ref (entry));
  reckon_next (self);
}
