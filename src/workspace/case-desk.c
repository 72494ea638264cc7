/* Casebook: the state of an open case.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The desk holds the live case. Everything that changes it goes through the
 * journal, which says which record is another than before; the desk drops what
 * it had reckoned from it.
 *
 * How changes are made is in case-desk-changes.c, what goes to the bin in
 * case-desk-bin.c, what another program deleted for good in case-desk-gone.c,
 * attached files are in case-desk-attach.c and case-desk-files.c.
 */
#include <glib/gi18n-lib.h>

#include "storage/case-store.h"
#include "storage/library.h"
#include "workspace/case-desk-private.h"

G_DEFINE_FINAL_TYPE (CasebookCaseDesk, casebook_case_desk, G_TYPE_OBJECT)

enum
{
  COVERAGE_CHANGED,
  CLAIMS_CHANGED,
  TOUCHED,
  TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
casebook_case_desk_dispose (GObject *object)
{
  CasebookCaseDesk *self = CASEBOOK_CASE_DESK (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->case_);
  g_clear_object (&self->framework);
  g_clear_object (&self->worker);
  g_clear_pointer (&self->removals, g_hash_table_unref);
  g_clear_pointer (&self->coverages, g_hash_table_unref);

  G_OBJECT_CLASS (casebook_case_desk_parent_class)->dispose (object);
}

static void
casebook_case_desk_class_init (CasebookCaseDeskClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GType type = G_TYPE_FROM_CLASS (class);

  object_class->dispose = casebook_case_desk_dispose;

  signals[COVERAGE_CHANGED] =
    g_signal_new ("coverage-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLAIMS_CHANGED] =
    g_signal_new ("claims-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TOUCHED] =
    g_signal_new ("touched", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, CASEBOOK_TYPE_RECORD);
  signals[TOLD] = g_signal_new ("told", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
casebook_case_desk_init (CasebookCaseDesk *self)
{
}

/* Coverage counts what is there and when it was; of a text it asks no more than
 * whether it is blank. Reckoning it at every key is a hundredth of a frame for
 * a case of 200 pieces of evidence. */
static gboolean
bears_on_coverage (CasebookRecord *record,
                   const char     *field)
{
  static const char * const fields[] = {
    "from", "to", "window-from", "window-to", "to-level", "item-id", "expectation-id", "sentence", "action", "result",
    NULL
  };

  if (*field == '\0')
    return CASEBOOK_IS_CLAIM (record) || CASEBOOK_IS_EVIDENCE (record) || CASEBOOK_IS_NO_OPPORTUNITY (record);

  return g_strv_contains (fields, field);
}

static gboolean
bears_on_claims (CasebookRecord *record,
                 const char     *field)
{
  static const char * const fields[] = { "", "position", "item-id", "expectation-id", NULL };

  /* The claims of evidence go and come with it. */
  if (CASEBOOK_IS_EVIDENCE (record))
    return *field == '\0';

  return CASEBOOK_IS_CLAIM (record) && g_strv_contains (fields, field);
}

static void
record_changed (CasebookCaseDesk *self,
                CasebookRecord   *record,
                const char       *field)
{
  self->claims_changed |= bears_on_claims (record, field);
  if (bears_on_coverage (record, field))
    {
      self->coverage_changed = TRUE;
      g_clear_pointer (&self->coverages, g_hash_table_unref);
    }
}

static void
step_settled (CasebookCaseDesk *self)
{
  gboolean claims_changed = self->claims_changed;
  gboolean coverage_changed = self->coverage_changed;

  self->claims_changed = FALSE;
  self->coverage_changed = FALSE;
  if (claims_changed)
    g_signal_emit (self, signals[CLAIMS_CHANGED], 0);
  if (coverage_changed)
    g_signal_emit (self, signals[COVERAGE_CHANGED], 0);
}

static void
record_touched (CasebookCaseDesk *self,
                CasebookRecord   *record)
{
  g_signal_emit (self, signals[TOUCHED], 0, record);
}

/* What was taken over from elsewhere may be any field. */
static void
record_merged (CasebookCaseDesk *self)
{
  self->claims_changed = TRUE;
  self->coverage_changed = TRUE;
  g_clear_pointer (&self->coverages, g_hash_table_unref);
  step_settled (self);
}

/**
 * casebook_case_desk_tell:
 * @self: a desk
 * @sentence: what became of the case without the person's doing
 *
 * Says @sentence to whoever shows the case.
 */
void
casebook_case_desk_tell (CasebookCaseDesk *self,
                         const char       *sentence)
{
  g_signal_emit (self, signals[TOLD], 0, sentence);
}

static CasebookCaseDesk *
case_desk_new (CasebookWorker    *worker,
               CasebookFramework *framework,
               CasebookCase      *case_)
{
  CasebookCaseDesk *self = g_object_new (CASEBOOK_TYPE_CASE_DESK, NULL);

  self->worker = g_object_ref (worker);
  self->framework = g_object_ref (framework);
  self->case_ = g_object_ref (case_);
  self->journal = casebook_journal_new (worker);
  self->steps = casebook_journal_get_steps (self->journal);

  g_signal_connect_object (self->journal, "changed", G_CALLBACK (record_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->journal, "touched", G_CALLBACK (record_touched), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->journal, "settled", G_CALLBACK (step_settled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->journal, "merged", G_CALLBACK (record_merged), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->journal, "gone", G_CALLBACK (casebook_case_desk_revive), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->journal, "lost", G_CALLBACK (casebook_case_desk_lose), self, G_CONNECT_SWAPPED);

  return self;
}

/* What opening is about. */
typedef struct
{
  CasebookWorker *worker;
  CasebookShelf  *shelf;
  CasebookCase   *case_; /* once it is loaded */
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->worker);
  g_object_unref (opening->shelf);
  g_clear_object (&opening->case_);
  g_free (opening);
}

static void
load_case (GTask           *task,
           CasebookLibrary *library,
           gpointer         data,
           GCancellable    *cancellable)
{
  g_autoptr (GError) error = NULL;
  CasebookCase *case_ = casebook_case_store_load (casebook_library_get_database (library), data, &error);

  if (case_ != NULL)
    g_task_return_pointer (task, case_, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Widgets may rely on both levels. */
static gboolean
check_levels (CasebookCase      *case_,
              CasebookFramework *framework,
              GError           **error)
{
  const char *levels[] = { casebook_case_get_from_level (case_), casebook_case_get_to_level (case_) };

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      if (casebook_framework_find_level (framework, levels[i]) != NULL)
        continue;
      g_set_error (error, CASEBOOK_FRAMEWORK_ERROR, CASEBOOK_FRAMEWORK_ERROR_UNKNOWN_ID,
                   _("The case cannot be opened: it refers to the level “%s”, which its framework “%s” has not got. "
                     "Nothing was changed."),
                   levels[i], casebook_framework_get_title (framework));
      return FALSE;
    }

  return TRUE;
}

static void
framework_got (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Opening *opening = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  CasebookFramework *framework = casebook_shelf_get_finish (CASEBOOK_SHELF (object), result, &error);

  if (framework != NULL && check_levels (opening->case_, framework, &error))
    g_task_return_pointer (task, case_desk_new (opening->worker, framework, opening->case_), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
case_loaded (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Opening *opening = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  opening->case_ = g_task_propagate_pointer (G_TASK (result), &error);
  if (opening->case_ == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  casebook_shelf_get_async (opening->shelf, casebook_case_get_framework (opening->case_),
                            g_task_get_cancellable (task), framework_got, g_object_ref (task));
}

/**
 * casebook_case_desk_open_async:
 * @worker: who reads and writes the library
 * @shelf: where the framework stands
 * @case_id: id of a case
 * @cancellable: (nullable): to stop waiting
 * @callback: called with the desk
 * @user_data: for @callback
 *
 * Loads the case with everything about it.
 */
void
casebook_case_desk_open_async (CasebookWorker     *worker,
                               CasebookShelf      *shelf,
                               const char         *case_id,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) load = NULL;
  Opening *opening;

  g_return_if_fail (CASEBOOK_IS_WORKER (worker));
  g_return_if_fail (CASEBOOK_IS_SHELF (shelf));
  g_return_if_fail (case_id != NULL);

  opening = g_new0 (Opening, 1);
  opening->worker = g_object_ref (worker);
  opening->shelf = g_object_ref (shelf);
  task = g_task_new (worker, cancellable, callback, user_data);
  g_task_set_source_tag (task, casebook_case_desk_open_async);
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);

  load = g_task_new (worker, cancellable, case_loaded, g_object_ref (task));
  g_task_set_source_tag (load, load_case);
  g_task_set_task_data (load, g_strdup (case_id), g_free);
  casebook_worker_run (worker, load, load_case);
}

/**
 * casebook_case_desk_open_finish:
 * @result: what the callback was given
 * @error: why the case cannot be opened
 *
 * Returns: (transfer full): the desk of the case
 */
CasebookCaseDesk *
casebook_case_desk_open_finish (GAsyncResult *result,
                                GError      **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, casebook_case_desk_open_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * casebook_case_desk_get_case:
 * @self: a desk
 *
 * Returns: (transfer none): the live case, to be bound to and not to be changed
 */
CasebookCase *
casebook_case_desk_get_case (CasebookCaseDesk *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (self), NULL);

  return self->case_;
}

/**
 * casebook_case_desk_get_framework:
 * @self: a desk
 *
 * Returns: (transfer none): the framework the case is held against
 */
CasebookFramework *
casebook_case_desk_get_framework (CasebookCaseDesk *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (self), NULL);

  return self->framework;
}

/**
 * casebook_case_desk_get_worker:
 * @self: a desk
 *
 * Returns: (transfer none): who reads and writes the library
 */
CasebookWorker *
casebook_case_desk_get_worker (CasebookCaseDesk *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (self), NULL);

  return self->worker;
}

/**
 * casebook_case_desk_get_from_level:
 * @self: a desk
 *
 * Returns: (transfer none): the current level
 */
CasebookLevel *
casebook_case_desk_get_from_level (CasebookCaseDesk *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (self), NULL);

  return casebook_framework_find_level (self->framework, casebook_case_get_from_level (self->case_));
}

/**
 * casebook_case_desk_get_to_level:
 * @self: a desk
 *
 * Returns: (transfer none): the target level
 */
CasebookLevel *
casebook_case_desk_get_to_level (CasebookCaseDesk *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (self), NULL);

  return casebook_framework_find_level (self->framework, casebook_case_get_to_level (self->case_));
}

/**
 * casebook_case_desk_get_journal:
 * @self: a desk
 *
 * Returns: (transfer none): what was changed, the way back and the way to disk
 */
CasebookJournal *
casebook_case_desk_get_journal (CasebookCaseDesk *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (self), NULL);

  return self->journal;
}

static void
reckon_coverages (CasebookCaseDesk *self)
{
  g_autoptr (GListModel) list = casebook_coverage_list (self->framework, self->case_);

  self->coverages = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      CasebookCoverage *coverage = g_list_model_get_item (list, i);

      g_hash_table_insert (self->coverages, casebook_coverage_get_item (coverage), coverage);
    }
}

/**
 * casebook_case_desk_get_coverage:
 * @self: a desk
 * @item: an item of the case's framework
 *
 * All items are reckoned at once and kept until something changes that they
 * depend on, so asking for each costs no more than asking for one.
 *
 * Returns: (transfer none): how @item stands, until "coverage-changed"
 */
CasebookCoverage *
casebook_case_desk_get_coverage (CasebookCaseDesk *self,
                                 CasebookItem     *item)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (self), NULL);
  g_return_val_if_fail (CASEBOOK_IS_ITEM (item), NULL);

  if (self->coverages == NULL)
    reckon_coverages (self);

  return g_hash_table_lookup (self->coverages, item);
}
