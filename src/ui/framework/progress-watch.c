/* Casebook: the word that progress has changed.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A case has a record for each resource of which something is said. Records
 * come and go, and those that stay change their state; all of it is one signal.
 */
#include "ui/framework/progress-watch.h"

struct _CasebookProgressWatch
{
  GObject parent_instance;
};

G_DEFINE_FINAL_TYPE (CasebookProgressWatch, casebook_progress_watch, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
state_changed (CasebookProgressWatch *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* A record that comes back by undo is connected already. */
static void
records_changed (CasebookProgressWatch *self,
                 guint                  position,
                 guint                  removed,
                 guint                  added,
                 GListModel            *records)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (CasebookProgress) progress = g_list_model_get_item (records, i);

      g_signal_handlers_disconnect_by_func (progress, state_changed, self);
      g_signal_connect_object (progress, "notify::state",
                               G_CALLBACK (state_changed), self, G_CONNECT_SWAPPED);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
casebook_progress_watch_class_init (CasebookProgressWatchClass *class)
{
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
casebook_progress_watch_init (CasebookProgressWatch *self)
{
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
