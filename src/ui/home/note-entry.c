/* Casebook: a line that grows with what is written.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Enter ends a note; Shift+Enter breaks its line. The text is wrapped, so that
 * all of a note is seen while it is written, however narrow the place. No more
 * goes in than a note can keep.
 *
 * A text view learns how tall its text is some time after it has its place, and a
 * list does not ask it again. So an unseen label with the same text lies over it,
 * which knows its height for any width; without a text it is the placeholder.
 */
#include "ui/fields/growing-text.h"
#include "ui/fields/input-method.h"
#include "ui/fields/text-bound.h"
#include "ui/home/note-entry.h"

struct _CasebookNoteEntry
{
  AdwBin parent_instance;

  GtkTextView   *view;
  GtkTextBuffer *buffer;
  GtkLabel      *shadow;

  char              *placeholder;
  CasebookTextBound *bound;
  gboolean           showing; /* the owner's text is being put in */
};

G_DEFINE_FINAL_TYPE (CasebookNoteEntry, casebook_note_entry, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PLACEHOLDER,
  PROP_ENABLE_UNDO,
  N_PROPS,
};

enum
{
  SIGNAL_TYPED,
  SIGNAL_CUT,
  SIGNAL_ENTERED,
  SIGNAL_LEFT,
  SIGNAL_ESCAPED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
show_shadow (CasebookNoteEntry *self)
{
  gboolean is_empty = gtk_text_buffer_get_char_count (self->buffer) == 0;
  g_autofree char *text = NULL;

  g_object_get (self->buffer, "text", &text, NULL);
  gtk_label_set_text (self->shadow, is_empty ? self->placeholder : text);
  gtk_widget_set_opacity (GTK_WIDGET (self->shadow), is_empty ? 1 : 0);
}

static void
text_changed (CasebookNoteEntry *self)
{
  show_shadow (self);
  if (!self->showing)
    g_signal_emit (self, signals[SIGNAL_TYPED], 0);
}

static void
text_cut (CasebookNoteEntry *self,
          const char        *sentence)
{
  g_signal_emit (self, signals[SIGNAL_CUT], 0, sentence);
}

static gboolean
key_pressed (CasebookNoteEntry  *self,
             guint               keyval,
             guint               keycode,
             GdkModifierType     state,
             GtkEventController *keys)
{
  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if ((state & GDK_SHIFT_MASK) != 0)
        return GDK_EVENT_PROPAGATE;
      if (!casebook_input_method_takes (self->view, GTK_EVENT_CONTROLLER_KEY (keys)))
        g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
      return GDK_EVENT_STOP;

    case GDK_KEY_Escape:
      if (!casebook_input_method_takes (self->view, GTK_EVENT_CONTROLLER_KEY (keys)))
        g_signal_emit (self, signals[SIGNAL_ESCAPED], 0);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
focus_left (CasebookNoteEntry *self)
{
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static gboolean
casebook_note_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CASEBOOK_NOTE_ENTRY (widget)->view));
}

static void
casebook_note_entry_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  CasebookNoteEntry *self = CASEBOOK_NOTE_ENTRY (object);

  switch (prop_id)
    {
    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      break;
    case PROP_ENABLE_UNDO:
      g_value_set_boolean (value, gtk_text_buffer_get_enable_undo (self->buffer));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_note_entry_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  CasebookNoteEntry *self = CASEBOOK_NOTE_ENTRY (object);

  switch (prop_id)
    {
    case PROP_PLACEHOLDER:
      g_free (self->placeholder);
      self->placeholder = g_value_dup_string (value);
      show_shadow (self);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, g_value_get_string (value),
                                      GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, g_value_get_string (value),
                                      -1);
      break;
    case PROP_ENABLE_UNDO:
      gtk_text_buffer_set_enable_undo (self->buffer, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_note_entry_dispose (GObject *object)
{
  g_clear_object (&CASEBOOK_NOTE_ENTRY (object)->bound);
  g_clear_pointer (&CASEBOOK_NOTE_ENTRY (object)->placeholder, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), CASEBOOK_TYPE_NOTE_ENTRY);

  G_OBJECT_CLASS (casebook_note_entry_parent_class)->dispose (object);
}

static void
casebook_note_entry_class_init (CasebookNoteEntryClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = casebook_note_entry_get_property;
  object_class->set_property = casebook_note_entry_set_property;
  object_class->dispose = casebook_note_entry_dispose;
  widget_class->grab_focus = casebook_note_entry_grab_focus;

  properties[PROP_PLACEHOLDER] =
    g_param_spec_string ("placeholder", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ENABLE_UNDO] =
    g_param_spec_boolean ("enable-undo", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_TYPED] =
    g_signal_new ("typed", CASEBOOK_TYPE_NOTE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CUT] =
    g_signal_new ("cut", CASEBOOK_TYPE_NOTE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_ENTERED] =
    g_signal_new ("entered", CASEBOOK_TYPE_NOTE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LEFT] =
    g_signal_new ("left", CASEBOOK_TYPE_NOTE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ESCAPED] =
    g_signal_new ("escaped", CASEBOOK_TYPE_NOTE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CASEBOOK_TYPE_GROWING_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/home/note-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookNoteEntry, view);
  gtk_widget_class_bind_template_child (widget_class, CasebookNoteEntry, buffer);
  gtk_widget_class_bind_template_child (widget_class, CasebookNoteEntry, shadow);
  gtk_widget_class_bind_template_callback (widget_class, text_changed);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, focus_left);
}

static void
casebook_note_entry_init (CasebookNoteEntry *self)
{
  self->placeholder = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  self->bound = casebook_text_bound_new (self->buffer);
  g_signal_connect_object (self->bound, "cut", G_CALLBACK (text_cut), self, G_CONNECT_SWAPPED);
}

/**
 * casebook_note_entry_dup_text:
 * @self: an entry
 *
 * Returns: (transfer full): what stands in it, without blanks around
 */
char *
casebook_note_entry_dup_text (CasebookNoteEntry *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (CASEBOOK_IS_NOTE_ENTRY (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE));
}

/**
 * casebook_note_entry_set_text:
 * @self: an entry
 * @text: what is to stand in it; it cannot be undone from within
 *
 * Nothing is "typed" by that.
 */
void
casebook_note_entry_set_text (CasebookNoteEntry *self,
                              const char        *text)
{
  g_return_if_fail (CASEBOOK_IS_NOTE_ENTRY (self));
  g_return_if_fail (text != NULL);

  self->showing = TRUE;
  casebook_text_bound_set_aside (self->bound, TRUE);
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
  casebook_text_bound_set_aside (self->bound, FALSE);
  self->showing = FALSE;
}
