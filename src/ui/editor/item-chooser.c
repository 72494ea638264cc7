/* Casebook: choosing a theme or competency.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A popover with every item of the framework in tree order and a search over
 * their titles. Return in the search takes the first that is found.
 */
#include "ui/editor/item-chooser.h"
#include "ui/marks/spoken-name.h"

#define LIST_WIDTH 280
#define MAX_LIST_HEIGHT 320

struct _CasebookItemChooser
{
  GtkPopover parent_instance;

  GtkSearchEntry     *search;
  GtkScrolledWindow  *scroller;
  GtkWidget          *nothing;
  GtkListView        *view;
  GtkSingleSelection *selection;
  GtkFilterListModel *filtered;
  GtkStringFilter    *filter;

  CasebookFramework *framework;
  guint              growth_source;
};

G_DEFINE_FINAL_TYPE (CasebookItemChooser, casebook_item_chooser, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
row_set_up (CasebookItemChooser *self,
            GtkListItem         *list_item)
{
  gtk_list_item_set_child (list_item, g_object_new (GTK_TYPE_LABEL,
                                                    "xalign", 0.0,
                                                    "wrap", TRUE,
                                                    "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                                    NULL));
}

static void
row_bound (CasebookItemChooser *self,
           GtkListItem         *list_item)
{
  const char *title = casebook_item_get_title (gtk_list_item_get_item (list_item));
  GtkWidget *label = gtk_list_item_get_child (list_item);

  gtk_label_set_label (GTK_LABEL (label), title);
  casebook_spoken_name_set_list_item (label, title);
}

static void
choose (CasebookItemChooser *self,
        guint                position)
{
  g_autoptr (CasebookItem) item = g_list_model_get_item (G_LIST_MODEL (self->filtered), position);

  if (item == NULL)
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, item);
}

static void
item_activated (CasebookItemChooser *self,
                guint                position)
{
  choose (self, position);
}

/* A scrolled window asks for the height its rows have where nothing wraps, and
 * would cut the last one. This comes near, and grow() comes to it. */
static void
settle_height (CasebookItemChooser *self)
{
  int height;

  gtk_widget_measure (GTK_WIDGET (self->view), GTK_ORIENTATION_VERTICAL, LIST_WIDTH, NULL, &height, NULL, NULL);
  gtk_scrolled_window_set_min_content_height (self->scroller, MIN (height, MAX_LIST_HEIGHT));
}

static gboolean
grow (gpointer user_data)
{
  CasebookItemChooser *self = user_data;
  GtkAdjustment *list = gtk_scrolled_window_get_vadjustment (self->scroller);
  int missing = (int) (gtk_adjustment_get_upper (list) - gtk_adjustment_get_page_size (list));
  int height = gtk_scrolled_window_get_min_content_height (self->scroller);

  self->growth_source = 0;
  if (missing > 0)
    gtk_scrolled_window_set_min_content_height (self->scroller, MIN (height + missing, MAX_LIST_HEIGHT));

  return G_SOURCE_REMOVE;
}

/* What the list needs it knows when it has its width; a layout under way cannot take that into account. */
static void
list_laid_out (CasebookItemChooser *self)
{
  if (self->growth_source == 0)
    self->growth_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, grow, self, NULL);
}

static void
search_stopped (CasebookItemChooser *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
items_changed (CasebookItemChooser *self)
{
  gtk_widget_set_visible (self->nothing, g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) == 0);
  settle_height (self);
}

static void
search_changed (CasebookItemChooser *self)
{
  gtk_string_filter_set_search (self->filter, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
search_activated (CasebookItemChooser *self)
{
  search_changed (self);
  choose (self, gtk_single_selection_get_selected (self->selection));
}

static void
popover_shown (CasebookItemChooser *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  search_changed (self);
  settle_height (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
casebook_item_chooser_dispose (GObject *object)
{
  CasebookItemChooser *self = CASEBOOK_ITEM_CHOOSER (object);

  g_clear_handle_id (&self->growth_source, g_source_remove);
  g_clear_object (&self->framework);

  G_OBJECT_CLASS (casebook_item_chooser_parent_class)->dispose (object);
}

static void
casebook_item_chooser_class_init (CasebookItemChooserClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_item_chooser_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, CASEBOOK_TYPE_ITEM);

  g_type_ensure (CASEBOOK_TYPE_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/editor/item-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookItemChooser, search);
  gtk_widget_class_bind_template_child (widget_class, CasebookItemChooser, scroller);
  gtk_widget_class_bind_template_child (widget_class, CasebookItemChooser, nothing);
  gtk_widget_class_bind_template_child (widget_class, CasebookItemChooser, view);
  gtk_widget_class_bind_template_child (widget_class, CasebookItemChooser, selection);
  gtk_widget_class_bind_template_child (widget_class, CasebookItemChooser, filtered);
  gtk_widget_class_bind_template_child (widget_class, CasebookItemChooser, filter);
  gtk_widget_class_bind_template_callback (widget_class, row_set_up);
  gtk_widget_class_bind_template_callback (widget_class, row_bound);
  gtk_widget_class_bind_template_callback (widget_class, item_activated);
  gtk_widget_class_bind_template_callback (widget_class, items_changed);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, search_activated);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown);
}

static void
casebook_item_chooser_init (CasebookItemChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->view));
  gtk_widget_set_size_request (GTK_WIDGET (self->scroller), LIST_WIDTH, -1);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "changed",
                           G_CALLBACK (list_laid_out), self, G_CONNECT_SWAPPED);
}

/**
 * casebook_item_chooser_set_framework:
 * @self: an item chooser
 * @framework: whose items to offer
 */
void
casebook_item_chooser_set_framework (CasebookItemChooser *self,
                                     CasebookFramework   *framework)
{
  g_autoptr (GListModel) items = NULL;

  g_return_if_fail (CASEBOOK_IS_ITEM_CHOOSER (self));
  g_return_if_fail (CASEBOOK_IS_FRAMEWORK (framework));

  if (!g_set_object (&self->framework, framework))
    return;

  items = casebook_framework_dup_items (framework);
  gtk_filter_list_model_set_model (self->filtered, items);
}
