/* Casebook: progress told by one thread to another.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The worker reports as often as it likes. The first report of a frame queues a
 * call, those after it only replace what the call will say, so a fast worker
 * neither floods the main loop nor waits for it.
 */
#include "workspace/progress-relay.h"

/* In milliseconds: a frame of a display that shows sixty a second. */
#define FRAME 16

struct _CasebookProgressRelay
{
  GMainContext         *context;
  GFileProgressCallback callback;
  gpointer              user_data;

  GMutex   lock;
  goffset  current; /* these under the lock */
  goffset  total;
  gboolean queued;
  gboolean stopped;
};

/**
 * casebook_progress_relay_new:
 * @callback: (nullable): what to call in the thread's default context of now
 * @user_data: for @callback; it must live until casebook_progress_relay_stop()
 *
 * Returns: (transfer full): a relay
 */
CasebookProgressRelay *
casebook_progress_relay_new (GFileProgressCallback callback,
                             gpointer              user_data)
{
  CasebookProgressRelay *self = g_atomic_rc_box_new0 (CasebookProgressRelay);

  self->context = g_main_context_ref_thread_default ();
  self->callback = callback;
  self->user_data = user_data;
  g_mutex_init (&self->lock);

  return self;
}

CasebookProgressRelay *
casebook_progress_relay_ref (CasebookProgressRelay *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CasebookProgressRelay *self = data;

  g_main_context_unref (self->context);
  g_mutex_clear (&self->lock);
}

void
casebook_progress_relay_unref (CasebookProgressRelay *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static gboolean
frame_passed (gpointer user_data)
{
  CasebookProgressRelay *self = user_data;
  goffset current, total;
  gboolean stopped;

  g_mutex_lock (&self->lock);
  current = self->current;
  total = self->total;
  stopped = self->stopped;
  self->queued = FALSE;
  g_mutex_unlock (&self->lock);

  if (!stopped)
    self->callback (current, total, self->user_data);

  return G_SOURCE_REMOVE;
}

static void
queue (CasebookProgressRelay *self)
{
  g_autoptr (GSource) source = g_timeout_source_new (FRAME);

  g_source_set_static_name (source, "[casebook] progress");
  g_source_set_callback (source, frame_passed, casebook_progress_relay_ref (self),
                         (GDestroyNotify) casebook_progress_relay_unref);
  g_source_attach (source, self->context);
}

/**
 * casebook_progress_relay_report:
 * @current: how much is done
 * @total: how much there is to do
 * @self: the relay
 *
 * May be called from any thread; has the shape of a #GFileProgressCallback.
 */
void
casebook_progress_relay_report (goffset  current,
                                goffset  total,
                                gpointer self)
{
  CasebookProgressRelay *relay = self;
  gboolean first;

  if (relay->callback == NULL)
    return;

  g_mutex_lock (&relay->lock);
  relay->current = current;
  relay->total = total;
  first = !relay->queued && !relay->stopped;
  if (first)
    relay->queued = TRUE;
  g_mutex_unlock (&relay->lock);

  if (first)
    queue (relay);
}

/**
 * casebook_progress_relay_stop:
 * @self: a relay
 *
 * Called in the context of the callback, which is not called any more after this.
 */
void
casebook_progress_relay_stop (CasebookProgressRelay *self)
{
  g_mutex_lock (&self->lock);
  self->stopped = TRUE;
  g_mutex_unlock (&self->lock);
}
