/* Casebook: a competency or a theme in a list.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What it is called and how it stands, by a mark and in words. The row follows
 * the coverage of its item while it shows one.
 */
#include "base/fact-line.h"
#include "ui/framework/item-row.h"
#include "ui/marks/coverage-mark.h"
#include "ui/marks/coverage-words.h"
#include "ui/marks/spoken-name.h"

struct _CasebookItemRow
{
  GtkBox parent_instance;

  CasebookCoverageMark *mark;
  GtkLabel             *title;
  GtkLabel             *words;

  CasebookItem     *item;
  GSignalGroup     *desk_signals;
};

G_DEFINE_FINAL_TYPE (CasebookItemRow, casebook_item_row, GTK_TYPE_BOX)

static void
show_coverage (CasebookItemRow *self)
{
  g_autoptr (CasebookCaseDesk) desk = g_signal_group_dup_target (self->desk_signals);
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;
  CasebookCoverage *coverage;

  if (self->item == NULL || desk == NULL)
    return;

  coverage = casebook_case_desk_get_coverage (desk, self->item);
  words = casebook_coverage_to_words (coverage, casebook_date_today ());
  casebook_coverage_mark_set_state (self->mark, casebook_coverage_get_state (coverage));
  gtk_label_set_text (self->words, words);

  name = casebook_fact_line_speak ((const char *[]) { casebook_item_get_title (self->item), words, NULL });
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  casebook_spoken_name_set_list_item (GTK_WIDGET (self), name);
}

static void
casebook_item_row_dispose (GObject *object)
{
  CasebookItemRow *self = CASEBOOK_ITEM_ROW (object);

  g_clear_object (&self->desk_signals);
  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_ITEM_ROW);

  G_OBJECT_CLASS (casebook_item_row_parent_class)->dispose (object);
}

static void
casebook_item_row_class_init (CasebookItemRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_item_row_dispose;

  g_type_ensure (CASEBOOK_TYPE_COVERAGE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/casebook/Casebook/framework/item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookItemRow, mark);
  gtk_widget_class_bind_template_child (widget_class, CasebookItemRow, title);
  gtk_widget_class_bind_template_child (widget_class, CasebookItemRow, words);
  gtk_widget_class_set_css_name (widget_class, "itemrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
casebook_item_row_init (CasebookItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->desk_signals = g_signal_group_new (CASEBOOK_TYPE_CASE_DESK);
  g_signal_group_connect_swapped (self->desk_signals, "coverage-changed", G_CALLBACK (show_coverage), self);
}

/**
 * casebook_item_row_new:
 * @desk: the case whose coverage it tells
 *
 * Returns: (transfer floating): a row without an item
 */
GtkWidget *
casebook_item_row_new (CasebookCaseDesk *desk)
{
  CasebookItemRow *self;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (desk), NULL);

  self = g_object_new (CASEBOOK_TYPE_ITEM_ROW, NULL);
  g_signal_group_set_target (self->desk_signals, desk);

  return GTK_WIDGET (self);
}

/**
 * casebook_item_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the item it shows
 */
CasebookItem *
casebook_item_row_get_item (CasebookItemRow *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ITEM_ROW (self), NULL);

  return self->item;
}

/**
 * casebook_item_row_set_item:
 * @self: a row
 * @item: (nullable): what it shows from now on
 */
void
casebook_item_row_set_item (CasebookItemRow *self,
                            CasebookItem    *item)
{
  g_return_if_fail (CASEBOOK_IS_ITEM_ROW (self));
  g_return_if_fail (item == NULL || CASEBOOK_IS_ITEM (item));

  if (!g_set_object (&self->item, item) || item == NULL)
    return;

  gtk_label_set_text (self->title, casebook_item_get_title (item));
  show_coverage (self);
}
