/* Casebook: both roles side by side.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All that both levels expect, lined up. The pieces are made as they come into
 * sight, so a framework may be as long as it likes.
 */

#include "base/fact-line.h"
#include "ui/framework/role-block.h"
#include "ui/framework/roles-page.h"
#include "ui/marks/spoken-name.h"

struct _CasebookRolesPage
{
  AdwBin parent_instance;

  GtkListView    *list;
  GtkNoSelection *selection;

  CasebookCaseDesk *desk;
};

G_DEFINE_FINAL_TYPE (CasebookRolesPage, casebook_roles_page, ADW_TYPE_BIN)

static GtkWidget *
create_block (CasebookRolesPage *self,
              gpointer           piece)
{
  CasebookLevel *from = casebook_case_desk_get_from_level (self->desk);
  CasebookLevel *to = casebook_case_desk_get_to_level (self->desk);
  CasebookFramework *framework = casebook_case_desk_get_framework (self->desk);

  if (CASEBOOK_IS_ITEM (piece))
    return casebook_role_block_new_item (piece, from, to);

  return casebook_role_block_new_portraits (from, to,
                                            casebook_framework_find_transition (framework,
                                                                                casebook_level_get_id (from),
                                                                                casebook_level_get_id (to)));
}

static void
row_set_up (CasebookRolesPage *self,
            GtkListItem       *list_item)
{
  gtk_list_item_set_activatable (list_item, FALSE);
}

static void
row_bound (CasebookRolesPage *self,
           GtkListItem       *list_item)
{
  gpointer piece = gtk_list_item_get_item (list_item);
  GtkWidget *block = create_block (self, piece);
  const char *titles[] = {
    casebook_level_get_title (casebook_case_desk_get_from_level (self->desk)),
    casebook_level_get_title (casebook_case_desk_get_to_level (self->desk)),
    NULL,
  };
  g_autofree char *levels = casebook_fact_line_speak (titles);

  gtk_list_item_set_child (list_item, block);
  casebook_spoken_name_set_list_item (block, CASEBOOK_IS_ITEM (piece) ? casebook_item_get_title (piece) : levels);
}

static void
row_unbound (CasebookRolesPage *self,
             GtkListItem       *list_item)
{
  gtk_list_item_set_child (list_item, NULL);
}

static void
casebook_roles_page_dispose (GObject *object)
{
  CasebookRolesPage *self = CASEBOOK_ROLES_PAGE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (casebook_roles_page_parent_class)->dispose (object);
}

static void
casebook_roles_page_class_init (CasebookRolesPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_roles_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/casebook/Casebook/framework/roles-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookRolesPage, list);
  gtk_widget_class_bind_template_child (widget_class, CasebookRolesPage, selection);
  gtk_widget_class_bind_template_callback (widget_class, row_set_up);
  gtk_widget_class_bind_template_callback (widget_class, row_bound);
  gtk_widget_class_bind_template_callback (widget_class, row_unbound);
}

static void
casebook_roles_page_init (CasebookRolesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The portraits, for which the target level stands, and then the items. */
static GListModel *
list_pieces (CasebookRolesPage *self)
{
  g_autoptr (GListModel) items = casebook_framework_dup_items (casebook_case_desk_get_framework (self->desk));
  GListStore *head = g_list_store_new (CASEBOOK_TYPE_LEVEL);
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);

  g_list_store_append (head, casebook_case_desk_get_to_level (self->desk));
  g_list_store_append (parts, head);
  g_list_store_append (parts, items);
  g_object_unref (head);

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)));
}

/**
 * casebook_roles_page_new:
 * @desk: an open case
 *
 * Returns: (transfer floating): a page of both levels of the case
 */
GtkWidget *
casebook_roles_page_new (CasebookCaseDesk *desk)
{
  CasebookRolesPage *self;
  g_autoptr (GListModel) pieces = NULL;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (desk), NULL);

  self = g_object_new (CASEBOOK_TYPE_ROLES_PAGE, NULL);
  self->desk = g_object_ref (desk);
  pieces = list_pieces (self);
  gtk_no_selection_set_model (self->selection, pieces);

  return GTK_WIDGET (self);
}
