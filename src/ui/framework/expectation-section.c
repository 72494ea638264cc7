/* Casebook: the expectations of one kind under a heading.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A section of which nothing is expected at either level hides itself.
 */
#include <glib/gi18n-lib.h>

#include "ui/framework/expectation-row.h"
#include "ui/framework/expectation-section.h"
#include "ui/framework/expectation-words.h"

struct _CasebookExpectationSection
{
  GtkBox parent_instance;

  GtkLabel   *heading;
  GtkLabel   *remark;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CasebookExpectationSection, casebook_expectation_section, GTK_TYPE_BOX)

static void
casebook_expectation_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CASEBOOK_TYPE_EXPECTATION_SECTION);

  G_OBJECT_CLASS (casebook_expectation_section_parent_class)->dispose (object);
}

static void
casebook_expectation_section_class_init (CasebookExpectationSectionClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_expectation_section_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/casebook/Casebook/framework/expectation-section.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookExpectationSection, heading);
  gtk_widget_class_bind_template_child (widget_class, CasebookExpectationSection, remark);
  gtk_widget_class_bind_template_child (widget_class, CasebookExpectationSection, list);
}

static void
casebook_expectation_section_init (CasebookExpectationSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
all_are_new (GListModel *pairs)
{
  for (guint i = 0; i < g_list_model_get_n_items (pairs); i++)
    {
      g_autoptr (CasebookExpectationPair) pair = g_list_model_get_item (pairs, i);

      if (casebook_expectation_pair_get_from (pair) != NULL)
        return FALSE;
    }

  return TRUE;
}

/**
 * casebook_expectation_section_new:
 * @desk: an open case
 * @item: an item of its framework
 * @kind: the kind of expectations it shows
 * @full_text: whether both levels are shown, or the target level with what is new in it
 *
 * Returns: (transfer floating): a section, which says nothing of the case until it is refreshed
 */
GtkWidget *
casebook_expectation_section_new (CasebookCaseDesk        *desk,
                                  CasebookItem            *item,
                                  CasebookExpectationKind  kind,
                                  gboolean                 full_text)
{
  CasebookExpectationSection *self;
  g_autoptr (GListModel) pairs = NULL;
  g_autofree char *remark = NULL;
  CasebookLevel *to;
  gboolean new_there;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (desk), NULL);
  g_return_val_if_fail (CASEBOOK_IS_ITEM (item), NULL);

  self = g_object_new (CASEBOOK_TYPE_EXPECTATION_SECTION, NULL);
  to = casebook_case_desk_get_to_level (desk);
  pairs = casebook_expectation_pair_list (item,
                                          casebook_level_get_id (casebook_case_desk_get_from_level (desk)),
                                          casebook_level_get_id (to), kind);
  new_there = all_are_new (pairs);
  for (guint i = 0; i < g_list_model_get_n_items (pairs); i++)
    {
      g_autoptr (CasebookExpectationPair) pair = g_list_model_get_item (pairs, i);

      gtk_list_box_append (self->list,
                           casebook_expectation_row_new (desk, item, pair, full_text && !new_there, !new_there));
    }

  /* Translators: beside the heading of a section that the current level lacks; %s is the target
   * level, as in "New at Senior" */
  remark = g_strdup_printf (_("New at %s"), casebook_level_get_short_title (to));
  gtk_label_set_text (self->remark, remark);
  gtk_widget_set_visible (GTK_WIDGET (self->remark), new_there);
  gtk_label_set_text (self->heading, casebook_expectation_kind_to_heading (kind));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  casebook_expectation_kind_to_heading (kind), -1);
  gtk_widget_set_visible (GTK_WIDGET (self), g_list_model_get_n_items (pairs) > 0);

  return GTK_WIDGET (self);
}

/**
 * casebook_expectation_section_refresh:
 * @self: a section
 * @counts: (element-type utf8 guint): what casebook_expectation_count_claims() says of the case now
 *
 * Tells anew what the case says about each expectation.
 */
void
casebook_expectation_section_refresh (CasebookExpectationSection *self,
                                      GHashTable                 *counts)
{
  GtkListBoxRow *row;

  g_return_if_fail (CASEBOOK_IS_EXPECTATION_SECTION (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    casebook_expectation_row_refresh (CASEBOOK_EXPECTATION_ROW (row), counts);
}

/**
 * casebook_expectation_section_find_row:
 * @self: a section
 * @expectation_id: an expectation at the target level
 *
 * Returns: (transfer none) (nullable): the row that shows it
 */
GtkWidget *
casebook_expectation_section_find_row (CasebookExpectationSection *self,
                                       const char                 *expectation_id)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (CASEBOOK_IS_EXPECTATION_SECTION (self), NULL);
  g_return_val_if_fail (expectation_id != NULL, NULL);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (g_str_equal (casebook_expectation_row_get_id (CASEBOOK_EXPECTATION_ROW (row)), expectation_id))
        return GTK_WIDGET (row);
    }

  return NULL;
}
