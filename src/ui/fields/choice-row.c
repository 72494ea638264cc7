/* Casebook: a row for a few words, with suggestions.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For what is usually one of a few words and may be any: a role, a scope. The
 * suggestions are a menu, so that they are read out and reached by keyboard.
 */
#include "ui/fields/choice-row.h"
#include "ui/fields/field-binding.h"

struct _CasebookChoiceRow
{
  AdwEntryRow parent_instance;

  GtkMenuButton        *button;
  CasebookFieldBinding *binding;
};

G_DEFINE_FINAL_TYPE (CasebookChoiceRow, casebook_choice_row, ADW_TYPE_ENTRY_ROW)

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
text_cut (CasebookChoiceRow *self,
          const char        *sentence)
{
  g_signal_emit (self, signals[FAILED], 0, sentence);
}

static void
suggestion_chosen (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  gtk_editable_set_text (GTK_EDITABLE (widget), g_variant_get_string (parameter, NULL));
}

static void
casebook_choice_row_dispose (GObject *object)
{
  g_clear_object (&CASEBOOK_CHOICE_ROW (object)->binding);

  G_OBJECT_CLASS (casebook_choice_row_parent_class)->dispose (object);
}

static void
casebook_choice_row_class_init (CasebookChoiceRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_choice_row_dispose;

  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "choice.take", "s", suggestion_chosen);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/fields/choice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookChoiceRow, button);
}

static void
casebook_choice_row_init (CasebookChoiceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->binding = casebook_field_binding_new_editable (GTK_EDITABLE (self));
  g_signal_connect_object (self->binding, "cut", G_CALLBACK (text_cut), self, G_CONNECT_SWAPPED);
}

/**
 * casebook_choice_row_bind:
 * @self: a choice row
 * @desk: (nullable): the desk of @record
 * @record: (nullable): the record to write, or %NULL for none
 * @field: (nullable): the name of a text field of @record
 *
 * Shows and writes that field from now on.
 */
void
casebook_choice_row_bind (CasebookChoiceRow *self,
                          CasebookCaseDesk  *desk,
                          gpointer           record,
                          const char        *field)
{
  g_return_if_fail (CASEBOOK_IS_CHOICE_ROW (self));

  casebook_field_binding_bind (self->binding, desk, record, field);
}

/**
 * casebook_choice_row_set_suggestions:
 * @self: a choice row
 * @suggestions: (array zero-terminated=1): words to choose from, in the reader's language
 */
void
casebook_choice_row_set_suggestions (CasebookChoiceRow  *self,
                                     const char * const *suggestions)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_return_if_fail (CASEBOOK_IS_CHOICE_ROW (self));
  g_return_if_fail (suggestions != NULL);

  for (guint i = 0; suggestions[i] != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (suggestions[i], NULL);

      g_menu_item_set_action_and_target (item, "choice.take", "s", suggestions[i]);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->button, G_MENU_MODEL (menu));
}
