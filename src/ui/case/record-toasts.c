/* Casebook: what became of records, told at the lower edge.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A toast offers to undo a removal for as long as there is something to undo:
 * once the record is back, by whichever way, it goes. What another program
 * wrote is kept here with its toast, to be compared.
 */
#include <glib/gi18n-lib.h>

#include "domain/artefact.h"
#include "domain/claim.h"
#include "domain/evidence.h"
#include "domain/measure.h"
#include "ui/case/contest-window.h"
#include "ui/case/record-toasts.h"

/* How long a toast takes to appear, and a little more, in microseconds. The overlay
 * (libadwaita 1.2) forgets that one that is dismissed before that is still appearing, and
 * then touches what it has freed. */
#define APPEARANCE (350 * G_TIME_SPAN_MILLISECOND)

typedef struct
{
  CasebookRecord *record;
  CasebookRecord *theirs; /* what another program made of it */
} Pair;

struct _CasebookRecordToasts
{
  GObject parent_instance;

  AdwToastOverlay *overlay;  /* not owned: whoever holds it holds us */
  GHashTable      *gone;     /* ids of records that are in the bin */
  GHashTable      *removals; /* id of a record to its toast, while that is there */
  GHashTable      *others;   /* id of a record to Pair */
};

G_DEFINE_FINAL_TYPE (CasebookRecordToasts, casebook_record_toasts, G_TYPE_OBJECT)

static Pair *
pair_new (CasebookRecord *record,
          CasebookRecord *theirs)
{
  Pair *pair = g_new (Pair, 1);

  pair->record = g_object_ref (record);
  pair->theirs = g_object_ref (theirs);

  return pair;
}

static void
pair_free (Pair *pair)
{
  g_object_unref (pair->record);
  g_object_unref (pair->theirs);
  g_free (pair);
}

static void
casebook_record_toasts_dispose (GObject *object)
{
  CasebookRecordToasts *self = CASEBOOK_RECORD_TOASTS (object);

  g_clear_pointer (&self->gone, g_hash_table_unref);
  g_clear_pointer (&self->removals, g_hash_table_unref);
  g_clear_pointer (&self->others, g_hash_table_unref);

  G_OBJECT_CLASS (casebook_record_toasts_parent_class)->dispose (object);
}

static void
casebook_record_toasts_class_init (CasebookRecordToastsClass *class)
{
  G_OBJECT_CLASS (class)->dispose = casebook_record_toasts_dispose;
}

static void
casebook_record_toasts_init (CasebookRecordToasts *self)
{
  self->gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->removals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pair_free);
}

/**
 * casebook_record_toasts_new:
 * @overlay: where they appear
 *
 * Returns: (transfer full): the toasts of a case; not to be used when @overlay is gone
 */
CasebookRecordToasts *
casebook_record_toasts_new (AdwToastOverlay *overlay)
{
  CasebookRecordToasts *self;

  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (overlay), NULL);

  self = g_object_new (CASEBOOK_TYPE_RECORD_TOASTS, NULL);
  self->overlay = overlay;

  return self;
}

static gboolean
is_that_toast (gpointer id,
               gpointer toast,
               gpointer that)
{
  return toast == that;
}

static void
toast_dismissed (CasebookRecordToasts *self,
                 AdwToast             *toast)
{
  if (self->removals != NULL)
    g_hash_table_foreach_remove (self->removals, is_that_toast, toast);
}

static const char *
removal_sentence (CasebookRecord *record)
{
  if (CASEBOOK_IS_EVIDENCE (record))
    return _("Evidence moved to the bin");
  if (CASEBOOK_IS_CLAIM (record))
    return _("Claim moved to the bin");
  if (CASEBOOK_IS_MEASURE (record))
    return _("Measure moved to the bin");
  if (CASEBOOK_IS_ARTEFACT (record))
    return _("Artefact moved to the bin");

  return _("Moved to the bin");
}

/**
 * casebook_record_toasts_say_removed:
 * @self: the toasts of a case
 * @record: a record that was put into the bin
 * @action: an action that takes it out again, given its id
 *
 * Says so, and offers @action.
 */
void
casebook_record_toasts_say_removed (CasebookRecordToasts *self,
                                    CasebookRecord       *record,
                                    const char           *action)
{
  const char *id;
  AdwToast *toast;

  g_return_if_fail (CASEBOOK_IS_RECORD_TOASTS (self));
  g_return_if_fail (CASEBOOK_IS_RECORD (record));
  g_return_if_fail (action != NULL);

  id = casebook_record_get_id (record);
  toast = adw_toast_new (removal_sentence (record));
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, action);
  adw_toast_set_action_target (toast, "s", id);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_dismissed), self, G_CONNECT_SWAPPED);
  g_hash_table_add (self->gone, g_strdup (id));
  g_hash_table_insert (self->removals, g_strdup (id), g_object_ref (toast));
  adw_toast_overlay_add_toast (self->overlay, toast);
}

/* A toast that is to go. */
typedef struct
{
  CasebookRecordToasts *toasts;
  AdwToast             *toast;
  gint64                since; /* time of the first frame that was seen, or 0 */
} Leave;

static void
leave_free (Leave *leave)
{
  g_object_unref (leave->toasts);
  g_object_unref (leave->toast);
  g_free (leave);
}

static gboolean
leave (GtkWidget     *overlay,
       GdkFrameClock *clock,
       gpointer       user_data)
{
  Leave *self = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (self->since == 0)
    self->since = now;
  if (now - self->since < APPEARANCE)
    return G_SOURCE_CONTINUE;

  /* Its own button or its time may have taken it away meanwhile. */
  if (self->toasts->removals != NULL &&
      g_hash_table_find (self->toasts->removals, is_that_toast, self->toast) != NULL)
    adw_toast_dismiss (self->toast);
  return G_SOURCE_REMOVE;
}

static void
take_away (CasebookRecordToasts *self,
           AdwToast             *toast)
{
  Leave *data = g_new0 (Leave, 1);

  data->toasts = g_object_ref (self);
  data->toast = g_object_ref (toast);
  gtk_widget_add_tick_callback (GTK_WIDGET (self->overlay), leave, data, (GDestroyNotify) leave_free);
}

/**
 * casebook_record_toasts_hear_of:
 * @self: the toasts of a case
 * @record: a record that was changed by undo or redo, or taken out of the bin
 *
 * Takes away the toast that offers to bring it back, once it is.
 *
 * Returns: whether it was in the bin and is back
 */
gboolean
casebook_record_toasts_hear_of (CasebookRecordToasts *self,
                                CasebookRecord       *record)
{
  const char *id;
  AdwToast *toast;

  g_return_val_if_fail (CASEBOOK_IS_RECORD_TOASTS (self), FALSE);
  g_return_val_if_fail (CASEBOOK_IS_RECORD (record), FALSE);

  id = casebook_record_get_id (record);
  if (casebook_record_get_deleted (record))
    {
      g_hash_table_add (self->gone, g_strdup (id));
      return FALSE;
    }

  toast = g_hash_table_lookup (self->removals, id);
  if (toast != NULL)
    take_away (self, toast);
  return g_hash_table_remove (self->gone, id);
}

static const char *
merge_sentence (CasebookRecord      *record,
                CasebookRecordMerge  merge)
{
  gboolean contested = merge == CASEBOOK_RECORD_MERGE_CONTESTED;

  if (CASEBOOK_IS_EVIDENCE (record))
    return contested ? _("This evidence was changed elsewhere too. Yours stands where both changed the same.")
                     : _("This evidence was changed elsewhere too. Both changes are kept.");

  return contested ? _("Something here was changed elsewhere too. Yours stands where both changed the same.")
                   : _("Something here was changed elsewhere too. Both changes are kept.");
}

/**
 * casebook_record_toasts_say_merged:
 * @self: the toasts of a case
 * @record: a record that another program changed as well
 * @theirs: (nullable): what it made of it
 * @merge: what came of both changes
 * @action: an action that shows both, given the id of @record
 *
 * Says so, and offers @action where the two contradict each other.
 */
void
casebook_record_toasts_say_merged (CasebookRecordToasts *self,
                                   CasebookRecord       *record,
                                   CasebookRecord       *theirs,
                                   CasebookRecordMerge   merge,
                                   const char           *action)
{
  const char *id;
  AdwToast *toast;

  g_return_if_fail (CASEBOOK_IS_RECORD_TOASTS (self));
  g_return_if_fail (CASEBOOK_IS_RECORD (record));
  g_return_if_fail (action != NULL);

  id = casebook_record_get_id (record);
  toast = adw_toast_new (merge_sentence (record, merge));
  if (merge == CASEBOOK_RECORD_MERGE_CONTESTED && theirs != NULL &&
      casebook_contest_window_has_anything (record, theirs))
    {
      /* Somebody's words are at stake, so it waits to be read. */
      adw_toast_set_timeout (toast, 0);
      adw_toast_set_button_label (toast, _("_Compare"));
      adw_toast_set_action_name (toast, action);
      adw_toast_set_action_target (toast, "s", id);
      g_hash_table_insert (self->others, g_strdup (id), pair_new (record, theirs));
    }
  else
    {
      /* There is more to read than in most, and only once. */
      adw_toast_set_timeout (toast, 10);
    }
  adw_toast_overlay_add_toast (self->overlay, toast);
}

/**
 * casebook_record_toasts_compare:
 * @self: the toasts of a case
 * @desk: the desk of the case
 * @id: id of a record of which it was said that both sides changed it
 *
 * Returns: (transfer floating) (nullable): a window that shows both
 */
GtkWidget *
casebook_record_toasts_compare (CasebookRecordToasts *self,
                                CasebookCaseDesk     *desk,
                                const char           *id)
{
  Pair *pair;

  g_return_val_if_fail (CASEBOOK_IS_RECORD_TOASTS (self), NULL);
  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (desk), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  pair = g_hash_table_lookup (self->others, id);
  return pair != NULL ? casebook_contest_window_new (desk, pair->record, pair->theirs) : NULL;
}
