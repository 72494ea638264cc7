/* Casebook: the frameworks of a library, parsed once.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Documents are read and parsed on the worker's thread. Frameworks never change
 * and may be read by any thread, so everybody who asks for a key is given the
 * same one, which stays on the shelf as long as the shelf stands.
 */
#include "exchange/published-framework.h"
#include "storage/framework-store.h"
#include "storage/library.h"
#include "workspace/shelf.h"

struct _CasebookShelf
{
  GObject parent_instance;

  CasebookWorker *worker;
  GListStore     *entries;
  GHashTable     *frameworks; /* key to CasebookFramework */
};

G_DEFINE_FINAL_TYPE (CasebookShelf, casebook_shelf, G_TYPE_OBJECT)

/* What the worker found. */
typedef struct
{
  char              *built_in;
  CasebookFramework *framework;
  GPtrArray         *infos;
} Found;

static void
found_free (Found *found)
{
  g_free (found->built_in);
  g_clear_object (&found->framework);
  g_clear_pointer (&found->infos, g_ptr_array_unref);
  g_free (found);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Found, found_free)

static void
casebook_shelf_finalize (GObject *object)
{
  CasebookShelf *self = CASEBOOK_SHELF (object);

  g_object_unref (self->worker);
  g_object_unref (self->entries);
  g_hash_table_unref (self->frameworks);

  G_OBJECT_CLASS (casebook_shelf_parent_class)->finalize (object);
}

static void
casebook_shelf_class_init (CasebookShelfClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_shelf_finalize;
}

static void
casebook_shelf_init (CasebookShelf *self)
{
  self->entries = g_list_store_new (CASEBOOK_TYPE_SHELF_ENTRY);
  self->frameworks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/**
 * casebook_shelf_new:
 * @worker: who reads the library
 *
 * Returns: (transfer full): an empty shelf, to be filled with casebook_shelf_load_async()
 */
CasebookShelf *
casebook_shelf_new (CasebookWorker *worker)
{
  CasebookShelf *self;

  g_return_val_if_fail (CASEBOOK_IS_WORKER (worker), NULL);

  self = g_object_new (CASEBOOK_TYPE_SHELF, NULL);
  self->worker = g_object_ref (worker);
  return self;
}

/**
 * casebook_shelf_get_entries:
 * @self: a shelf
 *
 * Returns: (transfer none): what stands on it, a list of #CasebookShelfEntry, the built-in one first
 */
GListModel *
casebook_shelf_get_entries (CasebookShelf *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SHELF (self), NULL);

  return G_LIST_MODEL (self->entries);
}

/**
 * casebook_shelf_peek:
 * @self: a shelf
 * @key: what cases pin the framework by
 *
 * Returns: (transfer none) (nullable): the framework, if it was asked for before
 */
CasebookFramework *
casebook_shelf_peek (CasebookShelf *self,
                     const char    *key)
{
  g_return_val_if_fail (CASEBOOK_IS_SHELF (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return g_hash_table_lookup (self->frameworks, key);
}

/* Two may have asked at once; the first to arrive stays. */
static CasebookFramework *
keep (CasebookShelf     *self,
      const char        *key,
      CasebookFramework *framework)
{
  CasebookFramework *kept = g_hash_table_lookup (self->frameworks, key);

  if (kept != NULL)
    return kept;

  g_hash_table_insert (self->frameworks, g_strdup (key), g_object_ref (framework));
  return framework;
}

static void
read_framework (GTask           *task,
                CasebookLibrary *library,
                gpointer         data,
                GCancellable    *cancellable)
{
  g_autoptr (GError) error = NULL;
  CasebookFramework *framework =
    casebook_published_framework_load (casebook_library_get_database (library), data, &error);

  if (framework != NULL)
    g_task_return_pointer (task, framework, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * casebook_shelf_get_async:
 * @self: a shelf
 * @key: what cases pin the framework by
 * @cancellable: (nullable): to stop waiting
 * @callback: called with the framework
 * @user_data: for @callback
 */
void
casebook_shelf_get_async (CasebookShelf      *self,
                          const char         *key,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  CasebookFramework *framework;

  g_return_if_fail (CASEBOOK_IS_SHELF (self));
  g_return_if_fail (key != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, casebook_shelf_get_async);
  g_task_set_task_data (task, g_strdup (key), g_free);

  framework = casebook_shelf_peek (self, key);
  if (framework != NULL)
    g_task_return_pointer (task, g_object_ref (framework), g_object_unref);
  else
    casebook_worker_run (self->worker, task, read_framework);
}

/**
 * casebook_shelf_get_finish:
 * @self: the shelf
 * @result: what the callback was given
 * @error: why the framework cannot be had
 *
 * Returns: (transfer none): the framework
 */
CasebookFramework *
casebook_shelf_get_finish (CasebookShelf *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_autoptr (CasebookFramework) framework = NULL;

  g_return_val_if_fail (CASEBOOK_IS_SHELF (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  framework = g_task_propagate_pointer (G_TASK (result), error);
  if (framework == NULL)
    return NULL;

  return keep (self, g_task_get_task_data (G_TASK (result)), framework);
}

static void
read_all (GTask           *task,
          CasebookLibrary *library,
          gpointer         data,
          GCancellable    *cancellable)
{
  CasebookDatabase *database = casebook_library_get_database (library);
  g_autoptr (Found) found = g_new0 (Found, 1);
  g_autoptr (GError) error = NULL;

  found->built_in = casebook_published_framework_ensure_built_in (database, &error);
  if (found->built_in != NULL)
    found->framework = casebook_published_framework_load (database, found->built_in, &error);
  if (found->framework != NULL)
    found->infos = casebook_framework_store_list (database, &error);

  if (found->infos != NULL)
    g_task_return_pointer (task, g_steal_pointer (&found), (GDestroyNotify) found_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * casebook_shelf_load_async:
 * @self: a shelf
 * @cancellable: (nullable): to stop waiting
 * @callback: called when the list is filled
 * @user_data: for @callback
 *
 * Lists the frameworks of the library and parses the built-in one, which is
 * added to a library that has not got it. May be called again.
 */
void
casebook_shelf_load_async (CasebookShelf      *self,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CASEBOOK_IS_SHELF (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, casebook_shelf_load_async);
  casebook_worker_run (self->worker, task, read_all);
}

static void
fill (CasebookShelf *self,
      Found         *found)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < found->infos->len; i++)
    {
      const CasebookFrameworkInfo *info = g_ptr_array_index (found->infos, i);
      CasebookShelfEntry *entry =
        casebook_shelf_entry_new (info->key, info->title, info->version);

      g_ptr_array_insert (entries, g_str_equal (info->key, found->built_in) ? 0 : -1, entry);
    }
  g_list_store_splice (self->entries, 0, g_list_model_get_n_items (G_LIST_MODEL (self->entries)),
                       entries->pdata, entries->len);
}

/**
 * casebook_shelf_load_finish:
 * @self: the shelf
 * @result: what the callback was given
 * @error: why the frameworks cannot be had; the list is then as it was
 *
 * Returns: whether the list is filled
 */
gboolean
casebook_shelf_load_finish (CasebookShelf *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_autoptr (Found) found = NULL;

  g_return_val_if_fail (CASEBOOK_IS_SHELF (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  found = g_task_propagate_pointer (G_TASK (result), error);
  if (found == NULL)
    return FALSE;

  keep (self, found->built_in, found->framework);
  fill (self, found);
  return TRUE;
}
