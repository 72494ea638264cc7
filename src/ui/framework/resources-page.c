/* Casebook: what to read, take and do.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every resource of the framework, with what it develops and how far the
 * candidate is with it.
 */

#include "ui/framework/resource-row.h"
#include "ui/framework/resources-page.h"

struct _CasebookResourcesPage
{
  AdwBin parent_instance;

  GtkStack   *stack;
  GtkListBox *list;

  CasebookCaseDesk      *desk;
  CasebookProgressWatch *watch;
};

G_DEFINE_FINAL_TYPE (CasebookResourcesPage, casebook_resources_page, ADW_TYPE_BIN)

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  CasebookResourcesPage *self = user_data;

  return casebook_resource_row_new (self->desk, self->watch, item, TRUE);
}

static void
casebook_resources_page_dispose (GObject *object)
{
  CasebookResourcesPage *self = CASEBOOK_RESOURCES_PAGE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->watch);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (casebook_resources_page_parent_class)->dispose (object);
}

static void
casebook_resources_page_class_init (CasebookResourcesPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_resources_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/casebook/Casebook/framework/resources-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookResourcesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CasebookResourcesPage, list);
}

static void
casebook_resources_page_init (CasebookResourcesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * casebook_resources_page_new:
 * @desk: an open case
 *
 * Returns: (transfer floating): a page of the resources of its framework
 */
GtkWidget *
casebook_resources_page_new (CasebookCaseDesk *desk)
{
  CasebookResourcesPage *self;
  GListModel *resources;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (desk), NULL);

  self = g_object_new (CASEBOOK_TYPE_RESOURCES_PAGE, NULL);
  self->desk = g_object_ref (desk);
  self->watch = casebook_progress_watch_new (casebook_case_desk_get_case (desk));
  resources = casebook_framework_get_resources (casebook_case_desk_get_framework (desk));
  gtk_list_box_bind_model (self->list, resources, create_row, self, NULL);
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (resources) > 0 ? "list" : "nothing");

  return GTK_WIDGET (self);
}
