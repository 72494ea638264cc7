/* Casebook: the word that progress has changed.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A case has a record for each resource of which something is said. Records
 * come and go, and those that stay change their state; all of it is one signal,
 * whose detail is the id of the resource. Whoever shows many resources has one
 * watch for all of them.
 */
#include "ui/framework/progress-watch.h"

struct _CasebookProgressWatch
{
  GObject parent_instance;

  GPtrArray *records; /* of CasebookProgress, as the case has them */
};

G_DEFINE_FINAL_TYPE (CasebookProgressWatch, casebook_progress_watch, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell (CasebookProgressWatch *self,
      CasebookProgress      *progress)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], g_quark_from_string (casebook_progress_get_resource_id (progress)));
}

static void
state_changed (CasebookProgressWatch *self,
               GParamSpec            *pspec,
               CasebookProgress      *progress)
{
  tell (self, progress);
}

/* All is told when the list is as it will be. */
static void
records_changed (CasebookProgressWatch *self,
                 guint                  position,
                 guint                  removed,
                 guint                  added,
                 GListModel            *records)
{
  g_autoptr (GPtrArray) changed = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = position; i < position + removed; i++)
    {
      CasebookProgress *progress = g_ptr_array_index (self->records, i);

      g_signal_handlers_disconnect_by_func (progress, state_changed, self);
      g_ptr_array_add (changed, g_object_ref (progress));
    }
  if (removed > 0)
    g_ptr_array_remove_range (self->records, position, removed);
  for (guint i = position; i < position + added; i++)
    {
      CasebookProgress *progress = g_list_model_get_item (records, i);

      g_signal_connect_object (progress, "notify::state", G_CALLBACK (state_changed), self, G_CONNECT_SWAPPED);
      g_ptr_array_insert (self->records, (int) i, progress);
      g_ptr_array_add (changed, g_object_ref (progress));
    }

  for (guint i = 0; i < changed->len; i++)
    tell (self, g_ptr_array_index (changed, i));
}

static void
casebook_progress_watch_finalize (GObject *object)
{
  g_ptr_array_unref (CASEBOOK_PROGRESS_WATCH (object)->records);

  G_OBJECT_CLASS (casebook_progress_watch_parent_class)->finalize (object);
}

static void
casebook_progress_watch_class_init (CasebookProgressWatchClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_progress_watch_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
casebook_progress_watch_init (CasebookProgressWatch *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * casebook_progress_watch_new:
 * @case_: a case
 *
 * Returns: (transfer full): a watch over the progress of @case_
 */
CasebookProgressWatch *
casebook_progress_watch_new (CasebookCase *case_)
{
  CasebookProgressWatch *self;
  GListModel *records;

  g_return_val_if_fail (CASEBOOK_IS_CASE (case_), NULL);

  self = g_object_new (CASEBOOK_TYPE_PROGRESS_WATCH, NULL);
  records = G_LIST_MODEL (casebook_case_get_progress (case_));
  g_signal_connect_object (records, "items-changed",
                           G_CALLBACK (records_changed), self, G_CONNECT_SWAPPED);
  records_changed (self, 0, 0, g_list_model_get_n_items (records), records);

  return self;
}
