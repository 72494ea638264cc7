/* Casebook: a text field of a record, tied to a control.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is typed goes to the record through the desk; what undo does to the
 * record comes back. The binding owns the record and the desk while it is
 * bound and never its control.
 */
#include "base/text.h"
#include "ui/fields/field-binding.h"
#include "ui/fields/text-bound.h"

struct _CasebookFieldBinding
{
  GObject parent_instance;

  GtkEditable      *editable; /* not owned: the editable owns us; NULL when the owner shows the text itself */
  CasebookCaseDesk *desk;
  CasebookRecord   *record;
  char             *field;
  gulong            notify_id;
  gboolean          writing;
  gboolean          showing;
};

G_DEFINE_FINAL_TYPE (CasebookFieldBinding, casebook_field_binding, G_TYPE_OBJECT)

enum
{
  CHANGED,
  CUT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_in_editable (CasebookFieldBinding *self)
{
  g_autofree char *text = casebook_field_binding_dup_text (self);

  if (g_str_equal (gtk_editable_get_text (self->editable), text))
    return;

  self->showing = TRUE;
  gtk_editable_set_text (self->editable, text);
  self->showing = FALSE;
}

static void
record_changed (CasebookFieldBinding *self)
{
  if (self->writing)
    return;
  if (self->editable != NULL)
    show_in_editable (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
editable_changed (CasebookFieldBinding *self)
{
  g_autofree char *clean = NULL;

  if (self->showing)
    return;

  clean = casebook_text_clean (gtk_editable_get_text (self->editable), -1);
  casebook_field_binding_write (self, g_strdelimit (clean, "\n\t", ' '));
}

/* Before it is inserted; the entry cuts it by itself and says nothing. */
static void
text_inserting (CasebookFieldBinding *self,
                const char           *given,
                int                   length,
                int                  *position,
                GtkText              *text)
{
  g_autofree char *sentence = NULL;

  if (self->showing || gtk_text_get_text_length (text) + g_utf8_strlen (given, length) <= CASEBOOK_TEXT_LINE_MAX)
    return;

  sentence = casebook_text_bound_cut_to_sentence (CASEBOOK_TEXT_LINE_MAX);
  g_signal_emit (self, signals[CUT], 0, sentence);
}

static void
forget_record (CasebookFieldBinding *self)
{
  if (self->record != NULL)
    g_clear_signal_handler (&self->notify_id, self->record);
  g_clear_object (&self->record);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->field, g_free);
}

static void
casebook_field_binding_dispose (GObject *object)
{
  forget_record (CASEBOOK_FIELD_BINDING (object));

  G_OBJECT_CLASS (casebook_field_binding_parent_class)->dispose (object);
}

static void
casebook_field_binding_class_init (CasebookFieldBindingClass *class)
{
  G_OBJECT_CLASS (class)->dispose = casebook_field_binding_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CUT] = g_signal_new ("cut", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
casebook_field_binding_init (CasebookFieldBinding *self)
{
}

/**
 * casebook_field_binding_new:
 *
 * Returns: (transfer full): a binding whose owner shows the text on "changed" and writes it itself
 */
CasebookFieldBinding *
casebook_field_binding_new (void)
{
  return g_object_new (CASEBOOK_TYPE_FIELD_BINDING, NULL);
}

/**
 * casebook_field_binding_new_editable:
 * @editable: an entry of one line; it must own the binding
 *
 * The entry takes as much as a line holds and leaves undo to the desk.
 *
 * Returns: (transfer full): a binding that keeps @editable and the record in step
 */
CasebookFieldBinding *
casebook_field_binding_new_editable (GtkEditable *editable)
{
  CasebookFieldBinding *self;
  GtkEventController *focus;
  GtkEditable *text;

  g_return_val_if_fail (GTK_IS_EDITABLE (editable), NULL);

  self = casebook_field_binding_new ();
  self->editable = editable;
  text = gtk_editable_get_delegate (editable);
  gtk_text_set_max_length (GTK_TEXT (text), CASEBOOK_TEXT_LINE_MAX);
  gtk_editable_set_enable_undo (text, FALSE);
  g_signal_connect_object (text, "insert-text", G_CALLBACK (text_inserting), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editable, "changed", G_CALLBACK (editable_changed), self, G_CONNECT_SWAPPED);

  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave", G_CALLBACK (casebook_field_binding_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (editable), focus);

  return self;
}

/**
 * casebook_field_binding_bind:
 * @self: a binding
 * @desk: (nullable): the desk of @record
 * @record: (nullable): the record to write, or %NULL for none
 * @field: (nullable): the name of a text field of @record
 *
 * Shows and writes that field from now on.
 */
void
casebook_field_binding_bind (CasebookFieldBinding *self,
                             CasebookCaseDesk     *desk,
                             gpointer              record,
                             const char           *field)
{
  g_autofree char *signal = NULL;

  g_return_if_fail (CASEBOOK_IS_FIELD_BINDING (self));
  g_return_if_fail (record == NULL || (CASEBOOK_IS_RECORD (record) && desk != NULL && field != NULL));

  forget_record (self);
  if (record != NULL)
    {
      self->desk = g_object_ref (desk);
      self->record = g_object_ref (record);
      self->field = g_strdup (field);
      signal = g_strconcat ("notify::", field, NULL);
      self->notify_id = g_signal_connect_swapped (record, signal, G_CALLBACK (record_changed), self);
    }
  record_changed (self);
}

/**
 * casebook_field_binding_dup_text:
 * @self: a binding
 *
 * Returns: (transfer full): what the record says, "" when bound to none
 */
char *
casebook_field_binding_dup_text (CasebookFieldBinding *self)
{
  char *text = NULL;

  g_return_val_if_fail (CASEBOOK_IS_FIELD_BINDING (self), NULL);

  if (self->record == NULL)
    return g_strdup ("");

  g_object_get (self->record, self->field, &text, NULL);
  return text;
}

/**
 * casebook_field_binding_write:
 * @self: a binding
 * @text: what was typed
 *
 * Gives @text to the record, if it is bound to one.
 */
void
casebook_field_binding_write (CasebookFieldBinding *self,
                              const char           *text)
{
  g_return_if_fail (CASEBOOK_IS_FIELD_BINDING (self));
  g_return_if_fail (text != NULL);

  if (self->record == NULL)
    return;

  self->writing = TRUE;
  casebook_case_desk_set_text (self->desk, self->record, self->field, text);
  self->writing = FALSE;
}

/**
 * casebook_field_binding_leave:
 * @self: a binding
 *
 * Says that the caret has left the control, so that what was typed is saved at once.
 */
void
casebook_field_binding_leave (CasebookFieldBinding *self)
{
  g_return_if_fail (CASEBOOK_IS_FIELD_BINDING (self));

  if (self->desk != NULL)
    casebook_case_desk_leave_field (self->desk);
}
