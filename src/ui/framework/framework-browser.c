/* Casebook: the way through a framework.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A filter over the tree of themes and competencies, each with how it stands.
 * Above the tree is what belongs to the case as a whole, below it the two pages
 * that are about the framework as a whole. One of all these is chosen at a time.
 */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "ui/fields/one-stop.h"
#include "ui/framework/framework-browser.h"
#include "ui/framework/item-row.h"
#include "ui/framework/item-tree.h"
#include "ui/framework/progress-watch.h"
#include "ui/framework/resource-words.h"
#include "ui/framework/unclaimed-list.h"
#include "ui/marks/spoken-name.h"

struct _CasebookFrameworkBrowser
{
  GtkBox parent_instance;

  GtkSearchEntry     *filter;
  GtkLabel           *from_level;
  GtkLabel           *to_level;
  GtkStack           *stack;
  GtkListView        *list;
  GtkSingleSelection *selection;
  GtkListBox         *whole;
  GtkListBoxRow      *ask_row;
  GtkLabel           *ask_words;
  GtkListBoxRow      *unclaimed_row;
  GtkLabel           *unclaimed_words;
  GtkListBox         *pages;
  GtkListBoxRow      *roles_row;
  GtkListBoxRow      *resources_row;
  GtkLabel           *resources_words;

  CasebookCaseDesk      *desk;
  CasebookItemTree      *tree;
  CasebookProgressWatch *progress;
  CasebookItem          *shown; /* what was chosen last, though a filter may hide it; none for a page */
  GListModel            *unclaimed;
};

G_DEFINE_FINAL_TYPE (CasebookFrameworkBrowser, casebook_framework_browser, GTK_TYPE_BOX)

enum
{
  SIGNAL_ITEM_SELECTED,
  SIGNAL_ASK_SELECTED,
  SIGNAL_UNCLAIMED_SELECTED,
  SIGNAL_ROLES_SELECTED,
  SIGNAL_RESOURCES_SELECTED,
  SIGNAL_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static CasebookItem *
dup_selected_item (CasebookFrameworkBrowser *self)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);

  return row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
}

static void
show_unclaimed (CasebookFrameworkBrowser *self)
{
  guint n = g_list_model_get_n_items (self->unclaimed);
  /* Translators: how many pieces of evidence support no competency yet */
  g_autofree char *words = g_strdup_printf (_("Evidence without a Claim · %u"), n);

  gtk_label_set_text (self->unclaimed_words, words);
  casebook_spoken_name_set_list_item (GTK_WIDGET (self->unclaimed_row), words);
  /* What is looked at does not go from under the eye. */
  gtk_widget_set_visible (GTK_WIDGET (self->unclaimed_row),
                          n > 0 || gtk_list_box_row_is_selected (self->unclaimed_row));
}

static void
item_selected (CasebookFrameworkBrowser *self)
{
  g_autoptr (CasebookItem) item = dup_selected_item (self);

  if (item == NULL || !g_set_object (&self->shown, item))
    return;

  gtk_list_box_unselect_all (self->whole);
  gtk_list_box_unselect_all (self->pages);
  show_unclaimed (self);
  g_signal_emit (self, signals[SIGNAL_ITEM_SELECTED], 0, item);
}

static void
item_activated (CasebookFrameworkBrowser *self,
                guint                     position)
{
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[SIGNAL_OPENED], 0);
}

static guint
signal_of (CasebookFrameworkBrowser *self,
           GtkListBoxRow            *row)
{
  if (row == self->ask_row)
    return SIGNAL_ASK_SELECTED;
  if (row == self->unclaimed_row)
    return SIGNAL_UNCLAIMED_SELECTED;

  return row == self->roles_row ? SIGNAL_ROLES_SELECTED : SIGNAL_RESOURCES_SELECTED;
}

/* The arrow keys choose pages as they choose items. */
static void
page_selected (CasebookFrameworkBrowser *self,
               GtkListBoxRow            *row,
               GtkListBox               *list)
{
  if (row == NULL)
    return;

  g_clear_object (&self->shown);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  gtk_list_box_unselect_all (list == self->whole ? self->pages : self->whole);
  show_unclaimed (self);
  g_signal_emit (self, signals[signal_of (self, row)], 0);
}

static void
page_activated (CasebookFrameworkBrowser *self,
                GtkListBoxRow            *row,
                GtkListBox               *list)
{
  gtk_list_box_select_row (list, row);
  g_signal_emit (self, signals[SIGNAL_OPENED], 0);
}

static void
filter_changed (CasebookFrameworkBrowser *self)
{
  guint position;

  casebook_item_tree_set_filter (self->tree, gtk_editable_get_text (GTK_EDITABLE (self->filter)));
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (casebook_item_tree_get_model (self->tree)) > 0
                                      ? "list" : "nothing");

  /* What is shown beside the list stays chosen when the filter lets it through again. */
  position = self->shown != NULL ? casebook_item_tree_find_position (self->tree, self->shown) : GTK_INVALID_LIST_POSITION;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->selection, position);
}

static void
filter_activated (CasebookFrameworkBrowser *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    return;
  if (gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->selection, 0);
  g_signal_emit (self, signals[SIGNAL_OPENED], 0);
}

static void
filter_stopped (CasebookFrameworkBrowser *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
  casebook_framework_browser_focus_list (self);
}

/* What is typed in the list goes to the filter, and so does the focus: a list takes spaces for itself. */
static void
filter_typed (CasebookFrameworkBrowser *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->filter));

  if (*text == '\0' || gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == NULL)
    return;

  gtk_text_grab_focus_without_selecting (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->filter))));
  gtk_editable_set_position (GTK_EDITABLE (self->filter), -1);
}

static gboolean
list_key_pressed (CasebookFrameworkBrowser *self,
                  guint                     key)
{
  if (key != GDK_KEY_Escape || *gtk_editable_get_text (GTK_EDITABLE (self->filter)) == '\0')
    return GDK_EVENT_PROPAGATE;

  filter_stopped (self);
  return GDK_EVENT_STOP;
}

static gboolean
filter_key_pressed (CasebookFrameworkBrowser *self,
                    guint                     key)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  casebook_framework_browser_focus_list (self);
  return GDK_EVENT_STOP;
}

static void
show_progress (CasebookFrameworkBrowser *self)
{
  g_autofree char *words = casebook_resources_to_words (casebook_case_desk_get_framework (self->desk),
                                                        casebook_case_desk_get_case (self->desk));

  gtk_label_set_text (self->resources_words, words);
  casebook_spoken_name_set_list_item (GTK_WIDGET (self->resources_row), words);
}

static void
show_ask (CasebookFrameworkBrowser *self)
{
  g_autofree char *ask = casebook_text_excerpt (casebook_case_get_ask (casebook_case_desk_get_case (self->desk)), 80);
  const char *words = *ask != '\0' ? ask : C_("ask", "Not written yet");
  g_autofree char *name = g_strjoin (", ", _("The Ask"), words, NULL);

  gtk_label_set_text (self->ask_words, words);
  casebook_spoken_name_set_list_item (GTK_WIDGET (self->ask_row), name);
}

/* A row that is chosen already emits nothing when it is clicked again, but the
 * person who clicks wants to see it. */
static void
row_released (GtkGestureClick *click,
              int              n_press,
              double           x,
              double           y,
              gpointer         user_data)
{
  GtkListItem *list_item = user_data;
  GtkWidget *expander = gtk_list_item_get_child (list_item);
  GtkWidget *self = gtk_widget_get_ancestor (expander, CASEBOOK_TYPE_FRAMEWORK_BROWSER);

  if (self != NULL && n_press == 1)
    item_activated (CASEBOOK_FRAMEWORK_BROWSER (self), gtk_list_item_get_position (list_item));
}

static void
row_set_up (CasebookFrameworkBrowser *self,
            GtkListItem              *list_item)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *row = casebook_item_row_new (self->desk);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_tree_expander_set_indent_for_icon (GTK_TREE_EXPANDER (expander),
                                         !casebook_item_tree_is_flat (self->tree));
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), row);
  g_signal_connect_object (click, "released", G_CALLBACK (row_released), list_item, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (list_item, expander);
}

static void
row_bound (CasebookFrameworkBrowser *self,
           GtkListItem              *list_item)
{
  GtkTreeListRow *row = gtk_list_item_get_item (list_item);
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (list_item));
  g_autoptr (CasebookItem) item = gtk_tree_list_row_get_item (row);

  gtk_tree_expander_set_list_row (expander, row);
  casebook_item_row_set_item (CASEBOOK_ITEM_ROW (gtk_tree_expander_get_child (expander)), item);
}

static void
row_unbound (CasebookFrameworkBrowser *self,
             GtkListItem              *list_item)
{
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (list_item));

  gtk_tree_expander_set_list_row (expander, NULL);
  casebook_item_row_set_item (CASEBOOK_ITEM_ROW (gtk_tree_expander_get_child (expander)), NULL);
}

static void
set_up_list (CasebookFrameworkBrowser *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (row_set_up), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (row_bound), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (row_unbound), self, G_CONNECT_SWAPPED);
  gtk_single_selection_set_model (self->selection, casebook_item_tree_get_model (self->tree));
  gtk_list_view_set_factory (self->list, factory);
}

static void
show_levels (CasebookFrameworkBrowser *self)
{
  g_autofree char *from = NULL;

  /* Translators: the line above the name of the target level; %s is the current level, as in
   * "From Intermediate to" */
  from = g_strdup_printf (_("From %s to"),
                          casebook_level_get_short_title (casebook_case_desk_get_from_level (self->desk)));
  gtk_label_set_text (self->from_level, from);
  gtk_label_set_text (self->to_level,
                      casebook_level_get_title (casebook_case_desk_get_to_level (self->desk)));
}

static gboolean
casebook_framework_browser_focus (GtkWidget        *widget,
                                  GtkDirectionType  direction)
{
  gboolean moved;

  if (casebook_one_stop_focus (widget, direction, &moved))
    return moved;

  return GTK_WIDGET_CLASS (casebook_framework_browser_parent_class)->focus (widget, direction);
}

static void
casebook_framework_browser_dispose (GObject *object)
{
  CasebookFrameworkBrowser *self = CASEBOOK_FRAMEWORK_BROWSER (object);

  g_clear_object (&self->progress);
  if (self->unclaimed != NULL)
    g_signal_handlers_disconnect_by_data (self->unclaimed, self);
  g_clear_object (&self->unclaimed);
  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_FRAMEWORK_BROWSER);
  g_clear_object (&self->shown);
  g_clear_object (&self->tree);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (casebook_framework_browser_parent_class)->dispose (object);
}

static void
casebook_framework_browser_class_init (CasebookFrameworkBrowserClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_framework_browser_dispose;
  widget_class->focus = casebook_framework_browser_focus;

  signals[SIGNAL_ITEM_SELECTED] =
    g_signal_new ("item-selected", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, CASEBOOK_TYPE_ITEM);
  signals[SIGNAL_ASK_SELECTED] =
    g_signal_new ("ask-selected", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_UNCLAIMED_SELECTED] =
    g_signal_new ("unclaimed-selected", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ROLES_SELECTED] =
    g_signal_new ("roles-selected", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_RESOURCES_SELECTED] =
    g_signal_new ("resources-selected", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_OPENED] =
    g_signal_new ("opened", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/casebook/Casebook/framework/framework-browser.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookFrameworkBrowser, filter);
  gtk_widget_class_bind_template_child (widget_class, CasebookFrameworkBrowser, from_level);
  gtk_widget_class_bind_template_child (widget_class, CasebookFrameworkBrowser, to_level);
  gtk_widget_class_bind_template_child (widget_class, CasebookFrameworkBrowser, stack);
  gtk_widget_class_bind_template_child (widget_class, CasebookFrameworkBrowser, list);
  gtk_widget_class_bind_template_child (widget_class, CasebookFrameworkBrowser, selection);
  gtk_widget_class_bind_template_child (widget_class, CasebookFrameworkBrowser, whole);
  gtk_widget_class_bind_template_child (widget_class, CasebookFrameworkBrowser, ask_row);
  gtk_widget_class_bind_template_child (widget_class, CasebookFrameworkBrowser, ask_words);
  gtk_widget_class_bind_template_child (widget_class, CasebookFrameworkBrowser, unclaimed_row);
  gtk_widget_class_bind_template_child (widget_class, CasebookFrameworkBrowser, unclaimed_words);
  gtk_widget_class_bind_template_child (widget_class, CasebookFrameworkBrowser, pages);
  gtk_widget_class_bind_template_child (widget_class, CasebookFrameworkBrowser, roles_row);
  gtk_widget_class_bind_template_child (widget_class, CasebookFrameworkBrowser, resources_row);
  gtk_widget_class_bind_template_child (widget_class, CasebookFrameworkBrowser, resources_words);
  gtk_widget_class_bind_template_callback (widget_class, item_selected);
  gtk_widget_class_bind_template_callback (widget_class, item_activated);
  gtk_widget_class_bind_template_callback (widget_class, page_selected);
  gtk_widget_class_bind_template_callback (widget_class, page_activated);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, filter_activated);
  gtk_widget_class_bind_template_callback (widget_class, filter_stopped);
  gtk_widget_class_bind_template_callback (widget_class, filter_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, filter_typed);
  gtk_widget_class_bind_template_callback (widget_class, list_key_pressed);
  gtk_widget_class_set_css_name (widget_class, "frameworkbrowser");
}

static void
casebook_framework_browser_init (CasebookFrameworkBrowser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->filter, GTK_WIDGET (self->list));
}

/**
 * casebook_framework_browser_new:
 * @desk: an open case
 *
 * Returns: (transfer floating): a browser of the framework of @desk, with nothing chosen
 */
GtkWidget *
casebook_framework_browser_new (CasebookCaseDesk *desk)
{
  CasebookFrameworkBrowser *self;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (desk), NULL);

  self = g_object_new (CASEBOOK_TYPE_FRAMEWORK_BROWSER, NULL);
  self->desk = g_object_ref (desk);
  self->tree = casebook_item_tree_new (casebook_case_desk_get_framework (desk));
  set_up_list (self);
  show_levels (self);

  self->progress = casebook_progress_watch_new (casebook_case_desk_get_case (desk));
  g_signal_connect_object (self->progress, "changed", G_CALLBACK (show_progress), self, G_CONNECT_SWAPPED);
  show_progress (self);

  g_signal_connect_object (casebook_case_desk_get_case (desk), "notify::ask", G_CALLBACK (show_ask), self,
                           G_CONNECT_SWAPPED);
  show_ask (self);
  self->unclaimed = casebook_unclaimed_list_new (desk);
  g_signal_connect_swapped (self->unclaimed, "items-changed", G_CALLBACK (show_unclaimed), self);
  show_unclaimed (self);

  return GTK_WIDGET (self);
}

/**
 * casebook_framework_browser_select_first:
 * @self: a browser
 *
 * Chooses the first competency.
 */
void
casebook_framework_browser_select_first (CasebookFrameworkBrowser *self)
{
  g_autoptr (CasebookItem) first = NULL;

  g_return_if_fail (CASEBOOK_IS_FRAMEWORK_BROWSER (self));

  first = casebook_item_tree_dup_first (self->tree);
  if (first != NULL)
    casebook_framework_browser_select_item (self, first);
}

/**
 * casebook_framework_browser_select_item:
 * @self: a browser
 * @item: an item of its framework
 *
 * Chooses @item and brings it into sight; a filter that hides it is taken away.
 */
void
casebook_framework_browser_select_item (CasebookFrameworkBrowser *self,
                                        CasebookItem             *item)
{
  guint position;

  g_return_if_fail (CASEBOOK_IS_FRAMEWORK_BROWSER (self));
  g_return_if_fail (CASEBOOK_IS_ITEM (item));

  position = casebook_item_tree_find_position (self->tree, item);
  if (position == GTK_INVALID_LIST_POSITION)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
      filter_changed (self);
      position = casebook_item_tree_find_position (self->tree, item);
    }

  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

/**
 * casebook_framework_browser_select_unclaimed:
 * @self: a browser
 *
 * Chooses the evidence without a claim, which need not be any.
 */
void
casebook_framework_browser_select_unclaimed (CasebookFrameworkBrowser *self)
{
  g_return_if_fail (CASEBOOK_IS_FRAMEWORK_BROWSER (self));

  gtk_list_box_select_row (self->whole, self->unclaimed_row);
  show_unclaimed (self);
}

/**
 * casebook_framework_browser_focus_filter:
 * @self: a browser
 *
 * Puts the focus where the filter is typed.
 */
void
casebook_framework_browser_focus_filter (CasebookFrameworkBrowser *self)
{
  g_return_if_fail (CASEBOOK_IS_FRAMEWORK_BROWSER (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->filter));
}

/**
 * casebook_framework_browser_focus_list:
 * @self: a browser
 *
 * Puts the focus on what is chosen.
 */
void
casebook_framework_browser_focus_list (CasebookFrameworkBrowser *self)
{
  GtkListBoxRow *page;

  g_return_if_fail (CASEBOOK_IS_FRAMEWORK_BROWSER (self));

  page = gtk_list_box_get_selected_row (self->whole);
  if (page == NULL)
    page = gtk_list_box_get_selected_row (self->pages);
  gtk_widget_grab_focus (page != NULL ? GTK_WIDGET (page) : GTK_WIDGET (self->list));
}
