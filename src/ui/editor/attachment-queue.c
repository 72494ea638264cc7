/* Casebook: files on their way into the library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files are copied one after the other. Each goes to the evidence it was given
 * to, whatever the editor shows by then. Cancelling drops the one under way
 * and all that wait; what is attached already stays.
 *
 * From the first to the last the queue holds the journal of the desk, so that
 * nobody leaves the case without them, and itself, so that it does not end with
 * the editor.
 */
#include <glib/gi18n-lib.h>

#include "ui/editor/attachment-queue.h"

typedef struct
{
  CasebookCaseDesk *desk;
  CasebookEvidence *evidence;
  GFile            *file;    /* or */
  GdkTexture       *texture;
} Attachment;

struct _CasebookAttachmentQueue
{
  GObject parent_instance;

  GQueue           waiting;
  Attachment      *current;
  CasebookJournal *journal;     /* while there is something to do */
  GCancellable    *cancellable; /* likewise, for all of it */
  GError          *failure;     /* of the first that could not be attached */
  double           fraction;
};

G_DEFINE_FINAL_TYPE (CasebookAttachmentQueue, casebook_attachment_queue, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ACTIVE,
  PROP_NAME,
  PROP_FRACTION,
  N_PROPS,
};

enum
{
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void start_next (CasebookAttachmentQueue *self);

static void
attachment_free (Attachment *attachment)
{
  g_object_unref (attachment->desk);
  g_object_unref (attachment->evidence);
  g_clear_object (&attachment->file);
  g_clear_object (&attachment->texture);
  g_free (attachment);
}

static char *
name_of (Attachment *attachment)
{
  g_autofree char *name = NULL;

  if (attachment->file == NULL)
    return g_strdup (_("Pasted image.png"));

  name = g_file_get_basename (attachment->file);
  return name != NULL ? g_filename_display_name (name) : g_file_get_parse_name (attachment->file);
}

static void
set_fraction (CasebookAttachmentQueue *self,
              double                   fraction)
{
  self->fraction = fraction;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
}

static void
finish_current (CasebookAttachmentQueue *self,
                const GError            *error)
{
  g_clear_pointer (&self->current, attachment_free);
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      if (self->failure == NULL)
        self->failure = g_error_copy (error);
      g_signal_emit (self, signals[FAILED], 0, error->message);
    }
  start_next (self);
}

static void
attached (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (CasebookAttachmentQueue) self = user_data;
  g_autoptr (GError) error = NULL;

  casebook_case_desk_attach_finish (CASEBOOK_CASE_DESK (source), result, &error);
  finish_current (self, error);
}

static void
encode (GTask        *task,
        gpointer      source,
        gpointer      texture,
        GCancellable *cancellable)
{
  g_task_return_pointer (task, gdk_texture_save_to_png_bytes (texture), (GDestroyNotify) g_bytes_unref);
}

static void
encoded (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  CasebookAttachmentQueue *self = CASEBOOK_ATTACHMENT_QUEUE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *name = NULL;

  if (bytes == NULL)
    {
      finish_current (self, error);
      return;
    }

  name = name_of (self->current);
  casebook_case_desk_attach_bytes_async (self->current->desk, self->current->evidence, bytes, name,
                                         self->cancellable, attached, g_object_ref (self));
}

static void
progressed (goffset  done,
            goffset  total,
            gpointer user_data)
{
  set_fraction (user_data, total > 0 ? CLAMP ((double) done / (double) total, 0, 1) : 0);
}

/* What is added from now on was not stopped. */
static void
drop_waiting (CasebookAttachmentQueue *self)
{
  g_queue_clear_full (&self->waiting, (GDestroyNotify) attachment_free);
}

static void
begin (CasebookAttachmentQueue *self,
       CasebookCaseDesk        *desk)
{
  self->cancellable = g_cancellable_new ();
  g_signal_connect_object (self->cancellable, "cancelled", G_CALLBACK (drop_waiting), self, G_CONNECT_SWAPPED);
  self->journal = g_object_ref (casebook_case_desk_get_journal (desk));
  casebook_held_work_begin (casebook_journal_get_work (self->journal), _("A File Is Still Being Attached"),
                            self->cancellable);
}

static void
end (CasebookAttachmentQueue *self)
{
  g_autoptr (CasebookJournal) journal = g_steal_pointer (&self->journal);
  g_autoptr (GCancellable) cancellable = g_steal_pointer (&self->cancellable);
  g_autoptr (GError) failure = g_steal_pointer (&self->failure);

  casebook_held_work_end (casebook_journal_get_work (journal), cancellable, failure);
}

static void
start_current (CasebookAttachmentQueue *self)
{
  if (self->current->file != NULL)
    {
      casebook_case_desk_attach_async (self->current->desk, self->current->evidence, self->current->file,
                                       progressed, self, self->cancellable, attached, g_object_ref (self));
    }
  else
    {
      g_autoptr (GTask) task = g_task_new (self, self->cancellable, encoded, NULL);

      g_task_set_source_tag (task, start_current);
      g_task_set_task_data (task, g_object_ref (self->current->texture), g_object_unref);
      g_task_run_in_thread (task, encode);
    }
}

static void
start_next (CasebookAttachmentQueue *self)
{
  self->current = g_queue_pop_head (&self->waiting);
  if (self->current != NULL && g_cancellable_is_cancelled (self->cancellable))
    {
      end (self);
      begin (self, self->current->desk);
    }
  set_fraction (self, 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);

  if (self->current != NULL)
    start_current (self);
  else
    end (self);
}

static void
add (CasebookAttachmentQueue *self,
     CasebookCaseDesk        *desk,
     CasebookEvidence        *evidence,
     GFile                   *file,
     GdkTexture              *texture)
{
  Attachment *attachment = g_new0 (Attachment, 1);

  attachment->desk = g_object_ref (desk);
  attachment->evidence = g_object_ref (evidence);
  g_set_object (&attachment->file, file);
  g_set_object (&attachment->texture, texture);
  g_queue_push_tail (&self->waiting, attachment);
  if (self->journal == NULL)
    {
      begin (self, desk);
      start_next (self);
    }
}

static void
casebook_attachment_queue_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  CasebookAttachmentQueue *self = CASEBOOK_ATTACHMENT_QUEUE (object);

  switch (prop_id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, self->current != NULL);
      break;
    case PROP_NAME:
      g_value_take_string (value, self->current != NULL ? name_of (self->current) : g_strdup (""));
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* What is under way holds a reference, so nothing is under way here. */
static void
casebook_attachment_queue_finalize (GObject *object)
{
  CasebookAttachmentQueue *self = CASEBOOK_ATTACHMENT_QUEUE (object);

  g_assert (self->current == NULL);

  G_OBJECT_CLASS (casebook_attachment_queue_parent_class)->finalize (object);
}

static void
casebook_attachment_queue_class_init (CasebookAttachmentQueueClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = casebook_attachment_queue_finalize;
  object_class->get_property = casebook_attachment_queue_get_property;

  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
casebook_attachment_queue_init (CasebookAttachmentQueue *self)
{
  g_queue_init (&self->waiting);
}

/**
 * casebook_attachment_queue_new:
 *
 * Returns: (transfer full): a queue with nothing in it
 */
CasebookAttachmentQueue *
casebook_attachment_queue_new (void)
{
  return g_object_new (CASEBOOK_TYPE_ATTACHMENT_QUEUE, NULL);
}

/**
 * casebook_attachment_queue_add_file:
 * @self: a queue
 * @desk: the desk of the case
 * @evidence: what the file is attached to
 * @file: a file
 */
void
casebook_attachment_queue_add_file (CasebookAttachmentQueue *self,
                                    CasebookCaseDesk        *desk,
                                    CasebookEvidence        *evidence,
                                    GFile                   *file)
{
  g_return_if_fail (CASEBOOK_IS_ATTACHMENT_QUEUE (self));
  g_return_if_fail (CASEBOOK_IS_CASE_DESK (desk));
  g_return_if_fail (CASEBOOK_IS_EVIDENCE (evidence));
  g_return_if_fail (G_IS_FILE (file));

  add (self, desk, evidence, file, NULL);
}

/**
 * casebook_attachment_queue_add_texture:
 * @self: a queue
 * @desk: the desk of the case
 * @evidence: what the picture is attached to
 * @texture: a picture from the clipboard, to be attached as PNG
 */
void
casebook_attachment_queue_add_texture (CasebookAttachmentQueue *self,
                                       CasebookCaseDesk        *desk,
                                       CasebookEvidence        *evidence,
                                       GdkTexture              *texture)
{
  g_return_if_fail (CASEBOOK_IS_ATTACHMENT_QUEUE (self));
  g_return_if_fail (CASEBOOK_IS_CASE_DESK (desk));
  g_return_if_fail (CASEBOOK_IS_EVIDENCE (evidence));
  g_return_if_fail (GDK_IS_TEXTURE (texture));

  add (self, desk, evidence, NULL, texture);
}

/**
 * casebook_attachment_queue_cancel:
 * @self: a queue
 *
 * Drops what is under way and what waits.
 */
void
casebook_attachment_queue_cancel (CasebookAttachmentQueue *self)
{
  g_return_if_fail (CASEBOOK_IS_ATTACHMENT_QUEUE (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}
