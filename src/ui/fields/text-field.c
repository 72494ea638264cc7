/* Casebook: a row in which one field of a record is written.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The row shows what the record says and says what is typed, through the desk,
 * so that undo, which works on the record, is seen here too. The text view's
 * own undo is off: there is one undo in Casebook.
 */
#include "ui/fields/field-binding.h"
#include "ui/fields/growing-text.h"
#include "ui/fields/input-method.h"
#include "ui/fields/text-bound.h"
#include "ui/fields/text-field.h"

struct _CasebookTextField
{
  AdwPreferencesRow parent_instance;

  GtkBox        *head;
  GtkLabel      *caption_label;
  GtkTextView   *view;
  GtkTextBuffer *buffer;
  GtkLabel      *placeholder_label;

  CasebookFieldBinding *binding;
  CasebookTextBound    *bound;
  gboolean              one_line;
  gboolean              prominent;
  gboolean              showing; /* the record's text is being put into the buffer */
};

G_DEFINE_FINAL_TYPE (CasebookTextField, casebook_text_field, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_0,
  PROP_CAPTION,
  PROP_PLACEHOLDER,
  PROP_ONE_LINE,
  PROP_PROMINENT,
  N_PROPS,
};

enum
{
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
show_placeholder (CasebookTextField *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->placeholder_label),
                          gtk_text_buffer_get_char_count (self->buffer) == 0);
}

static char *
dup_text (CasebookTextField *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
buffer_changed (CasebookTextField *self)
{
  g_autofree char *text = NULL;

  show_placeholder (self);
  if (self->showing)
    return;

  text = dup_text (self);
  casebook_field_binding_write (self->binding, text);
}

static void
text_cut (CasebookTextField *self,
          const char        *sentence)
{
  g_signal_emit (self, signals[FAILED], 0, sentence);
}

static void
focus_came (CasebookTextField *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "written");
}

static void
focus_left (CasebookTextField *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "written");
  casebook_field_binding_leave (self->binding);
}

static gboolean
has_focus_within (CasebookTextField *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* To the next field, past the controls behind the caption. */
static void
go_on (CasebookTextField *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean moved;

  do
    moved = gtk_widget_child_focus (root, GTK_DIR_TAB_FORWARD);
  while (moved && has_focus_within (self));
}

/* The row is the field: its caption and its margins lead to the text as well. */
static void
row_clicked (CasebookTextField *self)
{
  if (!has_focus_within (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* In one line, Return goes on to the next field. */
static gboolean
key_pressed (CasebookTextField  *self,
             guint               keyval,
             guint               keycode,
             GdkModifierType     state,
             GtkEventController *keys)
{
  if (!self->one_line || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;

  if (!casebook_input_method_takes (self->view, GTK_EVENT_CONTROLLER_KEY (keys)))
    go_on (self);
  return GDK_EVENT_STOP;
}

/* Changes no more of the buffer than differs, so that the caret stays where
 * undo leaves the words around it alone. */
static void
show_text (CasebookTextField *self,
           const char        *text)
{
  g_autofree char *shown = dup_text (self);
  const char *a = shown, *b = text;
  const char *a_end = shown + strlen (shown), *b_end = text + strlen (text);
  GtkTextIter start, end;

  if (g_str_equal (shown, text))
    return;

  while (*a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
    }
  while (a_end > a && b_end > b &&
         g_utf8_get_char (g_utf8_prev_char (a_end)) == g_utf8_get_char (g_utf8_prev_char (b_end)))
    {
      a_end = g_utf8_prev_char (a_end);
      b_end = g_utf8_prev_char (b_end);
    }

  self->showing = TRUE;
  casebook_text_bound_set_aside (self->bound, TRUE);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, g_utf8_pointer_to_offset (shown, a));
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, g_utf8_pointer_to_offset (shown, a_end));
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, b, b_end - b);
  casebook_text_bound_set_aside (self->bound, FALSE);
  self->showing = FALSE;
}

static void
show_record (CasebookTextField *self)
{
  g_autofree char *text = casebook_field_binding_dup_text (self->binding);

  show_text (self, text);
  show_placeholder (self);
}

static void
set_prominent (CasebookTextField *self,
               gboolean           prominent)
{
  self->prominent = prominent;
  if (prominent)
    gtk_widget_add_css_class (GTK_WIDGET (self), "prominent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "prominent");
}

static void
set_caption (CasebookTextField *self,
             const char        *caption)
{
  gtk_label_set_label (self->caption_label, caption != NULL ? caption : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, caption != NULL ? caption : "",
                                  -1);
}

static void
casebook_text_field_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  CasebookTextField *self = CASEBOOK_TEXT_FIELD (object);

  switch (prop_id)
    {
    case PROP_CAPTION:
      g_value_set_string (value, gtk_label_get_label (self->caption_label));
      break;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, gtk_label_get_label (self->placeholder_label));
      break;
    case PROP_ONE_LINE:
      g_value_set_boolean (value, self->one_line);
      break;
    case PROP_PROMINENT:
      g_value_set_boolean (value, self->prominent);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_text_field_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  CasebookTextField *self = CASEBOOK_TEXT_FIELD (object);

  switch (prop_id)
    {
    case PROP_CAPTION:
      set_caption (self, g_value_get_string (value));
      break;
    case PROP_PLACEHOLDER:
      gtk_label_set_label (self->placeholder_label, g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                      GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, g_value_get_string (value),
                                      -1);
      break;
    case PROP_ONE_LINE:
      self->one_line = g_value_get_boolean (value);
      casebook_text_bound_set_one_line (self->bound, self->one_line);
      break;
    case PROP_PROMINENT:
      set_prominent (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_text_field_dispose (GObject *object)
{
  CasebookTextField *self = CASEBOOK_TEXT_FIELD (object);

  if (self->binding != NULL)
    g_signal_handlers_disconnect_by_data (self->binding, self);
  g_clear_object (&self->binding);
  g_clear_object (&self->bound);

  G_OBJECT_CLASS (casebook_text_field_parent_class)->dispose (object);
}

/* The text comes first, though the controls behind its caption stand above it. */
static gboolean
casebook_text_field_focus (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  CasebookTextField *self = CASEBOOK_TEXT_FIELD (widget);
  GtkWidget *parts[] = { GTK_WIDGET (self->view), GTK_WIDGET (self->head) };
  gboolean forward = direction == GTK_DIR_TAB_FORWARD;
  int at = forward ? 0 : 1;

  if (!forward && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (casebook_text_field_parent_class)->focus (widget, direction);

  if (has_focus_within (self))
    at = gtk_widget_get_focus_child (parts[1]) != NULL ? 1 : 0;
  for (; at >= 0 && at < 2; at += forward ? 1 : -1)
    {
      if (gtk_widget_child_focus (parts[at], direction))
        return TRUE;
    }

  return FALSE;
}

static gboolean
casebook_text_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CASEBOOK_TEXT_FIELD (widget)->view));
}

static void
casebook_text_field_class_init (CasebookTextFieldClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = casebook_text_field_dispose;
  object_class->get_property = casebook_text_field_get_property;
  object_class->set_property = casebook_text_field_set_property;
  widget_class->focus = casebook_text_field_focus;
  widget_class->grab_focus = casebook_text_field_grab_focus;

  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, "", flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, "", flags);
  properties[PROP_ONE_LINE] = g_param_spec_boolean ("one-line", NULL, NULL, FALSE, flags);
  properties[PROP_PROMINENT] = g_param_spec_boolean ("prominent", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (CASEBOOK_TYPE_GROWING_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/fields/text-field.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookTextField, head);
  gtk_widget_class_bind_template_child (widget_class, CasebookTextField, caption_label);
  gtk_widget_class_bind_template_child (widget_class, CasebookTextField, view);
  gtk_widget_class_bind_template_child (widget_class, CasebookTextField, buffer);
  gtk_widget_class_bind_template_child (widget_class, CasebookTextField, placeholder_label);
  gtk_widget_class_bind_template_callback (widget_class, buffer_changed);
  gtk_widget_class_bind_template_callback (widget_class, focus_came);
  gtk_widget_class_bind_template_callback (widget_class, focus_left);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, row_clicked);
}

static void
casebook_text_field_init (CasebookTextField *self)
{
  self->binding = casebook_field_binding_new ();
  g_signal_connect_swapped (self->binding, "changed", G_CALLBACK (show_record), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->bound = casebook_text_bound_new (self->buffer);
  g_signal_connect_object (self->bound, "cut", G_CALLBACK (text_cut), self, G_CONNECT_SWAPPED);
}

/**
 * casebook_text_field_new:
 * @caption: the field's name on screen
 * @placeholder: (nullable): what an empty field suggests
 *
 * Returns: (transfer floating): a field for several lines, bound to nothing
 */
GtkWidget *
casebook_text_field_new (const char *caption,
                         const char *placeholder)
{
  return g_object_new (CASEBOOK_TYPE_TEXT_FIELD,
                       "caption", caption,
                       "placeholder", placeholder,
                       NULL);
}

/**
 * casebook_text_field_bind:
 * @self: a text field
 * @desk: (nullable): the desk of @record
 * @record: (nullable): the record to write, or %NULL for none
 * @field: (nullable): the name of a text field of @record
 *
 * Shows and writes that field from now on.
 */
void
casebook_text_field_bind (CasebookTextField *self,
                          CasebookCaseDesk  *desk,
                          gpointer           record,
                          const char        *field)
{
  g_return_if_fail (CASEBOOK_IS_TEXT_FIELD (self));

  casebook_field_binding_bind (self->binding, desk, record, field);
}

/**
 * casebook_text_field_add_suffix:
 * @self: a text field
 * @suffix: (transfer floating): a small control
 *
 * Puts @suffix behind the caption.
 */
void
casebook_text_field_add_suffix (CasebookTextField *self,
                                GtkWidget         *suffix)
{
  g_return_if_fail (CASEBOOK_IS_TEXT_FIELD (self));
  g_return_if_fail (GTK_IS_WIDGET (suffix));

  gtk_box_append (self->head, suffix);
}
