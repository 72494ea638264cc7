/* Casebook: one measure, written and drawn.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The two bars stand on one scale, from nothing to the greater value; they are
 * shown only where both values are numbers.
 */
#include <glib/gi18n-lib.h>

#include "ui/editor/measure-row.h"
#include "ui/fields/field-binding.h"
#include "ui/fields/growing-text.h"
#include "ui/fields/text-bound.h"

struct _CasebookMeasureRow
{
  AdwPreferencesRow parent_instance;

  GtkWidget     *label_view;
  GtkTextBuffer *label_buffer;
  GtkEntry      *before_entry;
  GtkEntry      *after_entry;
  GtkEntry      *unit_entry;
  GtkWidget     *chart;
  GtkLevelBar   *before_bar;
  GtkLevelBar   *after_bar;
  GtkLabel      *before_label;
  GtkLabel      *after_label;

  CasebookMeasure      *measure;
  CasebookFieldBinding *label_binding;
  CasebookTextBound    *label_bound;
  gboolean              showing; /* the measure's label is being put into the buffer */
  GPtrArray            *bindings;
};

G_DEFINE_FINAL_TYPE (CasebookMeasureRow, casebook_measure_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  REMOVE,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
remove_clicked (CasebookMeasureRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
label_typed (CasebookMeasureRow *self)
{
  g_autofree char *text = NULL;

  if (self->showing)
    return;

  g_object_get (self->label_buffer, "text", &text, NULL);
  casebook_field_binding_write (self->label_binding, text);
}

static void
label_left (CasebookMeasureRow *self)
{
  casebook_field_binding_leave (self->label_binding);
}

static void
text_cut (CasebookMeasureRow *self,
          const char         *sentence)
{
  g_signal_emit (self, signals[FAILED], 0, sentence);
}

static gboolean
label_key_pressed (CasebookMeasureRow *self,
                   guint               keyval,
                   guint               keycode,
                   GdkModifierType     state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (self->before_entry));
  return GDK_EVENT_STOP;
}

static void
show_label (CasebookMeasureRow *self)
{
  g_autofree char *text = casebook_field_binding_dup_text (self->label_binding);
  g_autofree char *shown = NULL;

  g_object_get (self->label_buffer, "text", &shown, NULL);
  if (g_str_equal (shown, text))
    return;

  self->showing = TRUE;
  casebook_text_bound_set_aside (self->label_bound, TRUE);
  gtk_text_buffer_set_text (self->label_buffer, text, -1);
  casebook_text_bound_set_aside (self->label_bound, FALSE);
  self->showing = FALSE;
}

static char *
with_unit (CasebookMeasure *measure,
           const char      *value)
{
  if (casebook_measure_names_unit (measure, value))
    return g_strdup (value);

  /* Translators: a value and its unit, as in "900 ms" */
  return g_strdup_printf (C_("measure", "%s %s"), value, casebook_measure_get_unit (measure));
}

static void
draw_chart (CasebookMeasureRow *self)
{
  g_autofree char *before_text = with_unit (self->measure, casebook_measure_get_before (self->measure));
  g_autofree char *after_text = with_unit (self->measure, casebook_measure_get_after (self->measure));
  double before = 0, after = 0;
  gboolean drawn = casebook_measure_get_numbers (self->measure, &before, &after) && MAX (before, after) > 0;

  gtk_widget_set_visible (self->chart, drawn);
  if (!drawn)
    return;

  gtk_level_bar_set_max_value (self->before_bar, MAX (before, after));
  gtk_level_bar_set_max_value (self->after_bar, MAX (before, after));
  gtk_level_bar_set_value (self->before_bar, before);
  gtk_level_bar_set_value (self->after_bar, after);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->before_bar), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, before_text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->after_bar), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, after_text, -1);
  gtk_label_set_label (self->before_label, before_text);
  gtk_label_set_label (self->after_label, after_text);
}

static void
casebook_measure_row_dispose (GObject *object)
{
  CasebookMeasureRow *self = CASEBOOK_MEASURE_ROW (object);

  if (self->label_binding != NULL)
    g_signal_handlers_disconnect_by_data (self->label_binding, self);
  g_clear_object (&self->label_binding);
  g_clear_object (&self->label_bound);
  g_clear_pointer (&self->bindings, g_ptr_array_unref);
  g_clear_object (&self->measure);

  G_OBJECT_CLASS (casebook_measure_row_parent_class)->dispose (object);
}

static gboolean
casebook_measure_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CASEBOOK_MEASURE_ROW (widget)->label_view);
}

static void
casebook_measure_row_class_init (CasebookMeasureRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_measure_row_dispose;
  widget_class->grab_focus = casebook_measure_row_grab_focus;

  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (CASEBOOK_TYPE_GROWING_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/editor/measure-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookMeasureRow, label_view);
  gtk_widget_class_bind_template_child (widget_class, CasebookMeasureRow, label_buffer);
  gtk_widget_class_bind_template_child (widget_class, CasebookMeasureRow, before_entry);
  gtk_widget_class_bind_template_child (widget_class, CasebookMeasureRow, after_entry);
  gtk_widget_class_bind_template_child (widget_class, CasebookMeasureRow, unit_entry);
  gtk_widget_class_bind_template_child (widget_class, CasebookMeasureRow, chart);
  gtk_widget_class_bind_template_child (widget_class, CasebookMeasureRow, before_bar);
  gtk_widget_class_bind_template_child (widget_class, CasebookMeasureRow, after_bar);
  gtk_widget_class_bind_template_child (widget_class, CasebookMeasureRow, before_label);
  gtk_widget_class_bind_template_child (widget_class, CasebookMeasureRow, after_label);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked);
  gtk_widget_class_bind_template_callback (widget_class, label_typed);
  gtk_widget_class_bind_template_callback (widget_class, label_left);
  gtk_widget_class_bind_template_callback (widget_class, label_key_pressed);
}

static void
casebook_measure_row_init (CasebookMeasureRow *self)
{
  self->bindings = g_ptr_array_new_with_free_func (g_object_unref);
  self->label_binding = casebook_field_binding_new ();
  g_signal_connect_swapped (self->label_binding, "changed", G_CALLBACK (show_label), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->label_bound = casebook_text_bound_new (self->label_buffer);
  casebook_text_bound_set_one_line (self->label_bound, TRUE);
  g_signal_connect_object (self->label_bound, "cut", G_CALLBACK (text_cut), self, G_CONNECT_SWAPPED);
}

static void
bind_entry (CasebookMeasureRow *self,
            GtkEntry           *entry,
            CasebookCaseDesk   *desk,
            const char         *field)
{
  CasebookFieldBinding *binding = casebook_field_binding_new_editable (GTK_EDITABLE (entry));

  g_signal_connect_object (binding, "cut", G_CALLBACK (text_cut), self, G_CONNECT_SWAPPED);
  casebook_field_binding_bind (binding, desk, self->measure, field);
  g_ptr_array_add (self->bindings, binding);
}

/**
 * casebook_measure_row_new:
 * @desk: the desk of the case
 * @measure: a measure of its evidence
 *
 * Returns: (transfer floating): a row that shows and writes @measure
 */
GtkWidget *
casebook_measure_row_new (CasebookCaseDesk *desk,
                          CasebookMeasure  *measure)
{
  CasebookMeasureRow *self;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (desk), NULL);
  g_return_val_if_fail (CASEBOOK_IS_MEASURE (measure), NULL);

  self = g_object_new (CASEBOOK_TYPE_MEASURE_ROW, NULL);
  self->measure = g_object_ref (measure);
  casebook_field_binding_bind (self->label_binding, desk, measure, "label");
  bind_entry (self, self->before_entry, desk, "before");
  bind_entry (self, self->after_entry, desk, "after");
  bind_entry (self, self->unit_entry, desk, "unit");
  g_signal_connect_object (measure, "notify", G_CALLBACK (draw_chart), self, G_CONNECT_SWAPPED);
  draw_chart (self);

  return GTK_WIDGET (self);
}
