/* Casebook: a date of a record, tied to a row.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text that is no date is not for the record, which keeps its last good one.
 * The text is not lost for that: it is remembered beside the record, and stands
 * in the row again, with what is wrong, when the row comes back to that record.
 *
 * The way from one text to another leads through texts that are dates by chance:
 * nothing at all, or the year alone. So the last good date is the one that stood
 * there before the row was written in, and not the last that was passed by.
 */
#include "ui/fields/date-binding.h"

struct _CasebookDateBinding
{
  GObject parent_instance;

  CasebookDateRow  *row; /* not owned: whoever holds the row holds us */
  CasebookCaseDesk *desk;
  CasebookRecord   *record;
  char             *field;
  CasebookDate      good; /* what the record says when the row is not being written in */
  gulong            notify_id;
  GHashTable       *unfinished; /* id of a record to the text that is no date */
  gboolean          writing;
  gboolean          showing;
};

G_DEFINE_FINAL_TYPE (CasebookDateBinding, casebook_date_binding, G_TYPE_OBJECT)

static void
show (CasebookDateBinding *self)
{
  const char *text = g_hash_table_lookup (self->unfinished, casebook_record_get_id (self->record));
  CasebookDate date;

  g_object_get (self->record, self->field, &date, NULL);
  self->good = date;
  self->showing = TRUE;
  if (text != NULL)
    casebook_date_row_set_unfinished (self->row, text);
  else
    casebook_date_row_set_date (self->row, date);
  self->showing = FALSE;
}

/* Undo, or another program, says what the date is; what was typed before that is over. */
static void
record_changed (CasebookDateBinding *self)
{
  if (self->writing)
    return;

  g_hash_table_remove (self->unfinished, casebook_record_get_id (self->record));
  show (self);
}

static void
remember_unfinished (CasebookDateBinding *self)
{
  const char *id = casebook_record_get_id (self->record);

  if (casebook_date_row_is_valid (self->row))
    g_hash_table_remove (self->unfinished, id);
  else
    g_hash_table_insert (self->unfinished, g_strdup (id),
                         g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->row))));
}

static void
write_date (CasebookDateBinding *self,
            CasebookDate         date)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_UINT);
  g_value_set_uint (&value, date);
  self->writing = TRUE;
  if (casebook_date_row_is_typed (self->row))
    casebook_case_desk_type_field (self->desk, self->record, self->field, &value);
  else
    casebook_case_desk_set_field (self->desk, self->record, self->field, &value);
  self->writing = FALSE;
}

static void
row_changed (CasebookDateBinding *self)
{
  if (self->showing || self->record == NULL)
    return;

  remember_unfinished (self);
  if (!casebook_date_row_is_typed (self->row) && casebook_date_row_is_valid (self->row))
    self->good = casebook_date_row_get_date (self->row);
  write_date (self, casebook_date_row_is_valid (self->row) ? casebook_date_row_get_date (self->row) : self->good);
}

static void
row_left (CasebookDateBinding *self)
{
  if (self->record == NULL)
    return;

  if (casebook_date_row_is_valid (self->row))
    self->good = casebook_date_row_get_date (self->row);
  casebook_case_desk_leave_field (self->desk);
}

static void
forget_record (CasebookDateBinding *self)
{
  if (self->record != NULL)
    g_clear_signal_handler (&self->notify_id, self->record);
  g_clear_object (&self->record);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->field, g_free);
}

static void
casebook_date_binding_dispose (GObject *object)
{
  CasebookDateBinding *self = CASEBOOK_DATE_BINDING (object);

  forget_record (self);
  g_clear_pointer (&self->unfinished, g_hash_table_unref);

  G_OBJECT_CLASS (casebook_date_binding_parent_class)->dispose (object);
}

static void
casebook_date_binding_class_init (CasebookDateBindingClass *class)
{
  G_OBJECT_CLASS (class)->dispose = casebook_date_binding_dispose;
}

static void
casebook_date_binding_init (CasebookDateBinding *self)
{
  self->unfinished = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * casebook_date_binding_new:
 * @row: a date row
 *
 * Returns: (transfer full): a binding that shows in @row what it is bound to, and writes what is
 *   given there; not to be used when @row is gone
 */
CasebookDateBinding *
casebook_date_binding_new (CasebookDateRow *row)
{
  CasebookDateBinding *self;
  GtkEventController *focus;

  g_return_val_if_fail (CASEBOOK_IS_DATE_ROW (row), NULL);

  self = g_object_new (CASEBOOK_TYPE_DATE_BINDING, NULL);
  self->row = row;
  g_signal_connect_object (row, "notify::date", G_CALLBACK (row_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "notify::valid", G_CALLBACK (row_changed), self, G_CONNECT_SWAPPED);

  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave", G_CALLBACK (row_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (row), focus);

  return self;
}

/**
 * casebook_date_binding_bind:
 * @self: a binding
 * @desk: (nullable): the desk of @record; %NULL with %NULL record
 * @record: (type CasebookRecord) (nullable): what to show and write, or %NULL for nothing
 * @field: (nullable): one of its fields that hold a date
 *
 * Shows @field of @record from now on.
 */
void
casebook_date_binding_bind (CasebookDateBinding *self,
                            CasebookCaseDesk    *desk,
                            gpointer             record,
                            const char          *field)
{
  g_autofree char *signal = NULL;

  g_return_if_fail (CASEBOOK_IS_DATE_BINDING (self));
  g_return_if_fail (record == NULL || (CASEBOOK_IS_RECORD (record) && desk != NULL && field != NULL));

  if (self->record != NULL)
    remember_unfinished (self);
  forget_record (self);
  if (record == NULL)
    return;

  self->desk = g_object_ref (desk);
  self->record = g_object_ref (record);
  self->field = g_strdup (field);
  signal = g_strconcat ("notify::", field, NULL);
  self->notify_id = g_signal_connect_swapped (record, signal, G_CALLBACK (record_changed), self);
  show (self);
}
