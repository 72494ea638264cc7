/* Casebook: a resource and how far the candidate is with it.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "ui/fields/beside-or-below.h"
#include "ui/framework/resource-row.h"
#include "ui/framework/resource-words.h"
#include "ui/marks/open-address.h"
#include "ui/marks/spoken-name.h"
#include "ui/marks/window-line.h"

#define N_PROGRESS_STATES (CASEBOOK_PROGRESS_DONE + 1)

struct _CasebookResourceRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel    *title;
  GtkLabel    *words;
  GtkLabel    *why;
  GtkLabel    *competencies;
  GtkWidget   *open;
  GtkDropDown *progress;

  CasebookCaseDesk      *desk;
  CasebookResource      *resource;
  CasebookProgressWatch *watch;
};

G_DEFINE_FINAL_TYPE (CasebookResourceRow, casebook_resource_row, ADW_TYPE_PREFERENCES_ROW)

static void
show_progress (CasebookResourceRow *self)
{
  CasebookCase *case_ = casebook_case_desk_get_case (self->desk);

  gtk_drop_down_set_selected (self->progress,
                              casebook_case_get_progress_state (case_, casebook_resource_get_id (self->resource)));
}

/* Comes for what show_progress() sets as well, and then there is nothing to do. */
static void
progress_selected (CasebookResourceRow *self)
{
  CasebookProgressState state = gtk_drop_down_get_selected (self->progress);
  const char *id;

  if (self->resource == NULL)
    return;

  id = casebook_resource_get_id (self->resource);
  if (casebook_case_get_progress_state (casebook_case_desk_get_case (self->desk), id) != state)
    casebook_case_desk_set_progress (self->desk, id, state);
}

static void
open_clicked (CasebookResourceRow *self)
{
  casebook_open_address (GTK_WIDGET (self), casebook_resource_get_url (self->resource), casebook_open_address_toast);
}

static char *
list_competencies (CasebookResourceRow *self)
{
  CasebookFramework *framework = casebook_case_desk_get_framework (self->desk);
  const char * const *ids = casebook_resource_get_items (self->resource);
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      CasebookItem *item = casebook_framework_find_item (framework, ids[i]);

      if (item != NULL)
        g_strv_builder_add (titles, casebook_item_get_title (item));
    }
  list = g_strv_builder_end (titles);

  return casebook_window_line_join ((const char *const *) list);
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

/* A framework may come from anywhere, and its addresses with it. */
static gboolean
is_web_address (const char *url)
{
  const char *scheme = g_uri_peek_scheme (url);

  return g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0;
}

/* All states have their place in the button, so that rows stand in line and none moves when another is chosen. */
static void
chosen_set_up (GtkListItemFactory *factory,
               GtkListItem        *list_item)
{
  GtkWidget *stack = gtk_stack_new ();

  for (guint state = 0; state < N_PROGRESS_STATES; state++)
    {
      const char *word = casebook_progress_state_to_word (state);

      gtk_stack_add_named (GTK_STACK (stack), g_object_new (GTK_TYPE_LABEL, "label", word, "xalign", 0.0, NULL), word);
    }
  gtk_list_item_set_child (list_item, stack);
}

static void
chosen_bound (GtkListItemFactory *factory,
              GtkListItem        *list_item)
{
  GtkStringObject *word = gtk_list_item_get_item (list_item);

  gtk_stack_set_visible_child_name (GTK_STACK (gtk_list_item_get_child (list_item)),
                                    gtk_string_object_get_string (word));
}

static void
fill_progress (CasebookResourceRow *self)
{
  g_autoptr (GtkListItemFactory) chosen = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint state = 0; state < N_PROGRESS_STATES; state++)
    gtk_string_list_append (words, casebook_progress_state_to_word (state));
  gtk_drop_down_set_model (self->progress, G_LIST_MODEL (words));

  g_signal_connect (chosen, "setup", G_CALLBACK (chosen_set_up), NULL);
  g_signal_connect (chosen, "bind", G_CALLBACK (chosen_bound), NULL);
  gtk_drop_down_set_list_factory (self->progress, gtk_drop_down_get_factory (self->progress));
  gtk_drop_down_set_factory (self->progress, chosen);
}

static void
casebook_resource_row_dispose (GObject *object)
{
  CasebookResourceRow *self = CASEBOOK_RESOURCE_ROW (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->resource);
  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_RESOURCE_ROW);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (casebook_resource_row_parent_class)->dispose (object);
}

static void
casebook_resource_row_class_init (CasebookResourceRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_resource_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/casebook/Casebook/framework/resource-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookResourceRow, title);
  gtk_widget_class_bind_template_child (widget_class, CasebookResourceRow, words);
  gtk_widget_class_bind_template_child (widget_class, CasebookResourceRow, why);
  gtk_widget_class_bind_template_child (widget_class, CasebookResourceRow, competencies);
  gtk_widget_class_bind_template_child (widget_class, CasebookResourceRow, open);
  gtk_widget_class_bind_template_child (widget_class, CasebookResourceRow, progress);
  gtk_widget_class_bind_template_callback (widget_class, progress_selected);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked);
}

static void
casebook_resource_row_init (CasebookResourceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self)), casebook_beside_or_below_new ());
  fill_progress (self);
}

/**
 * casebook_resource_row_new:
 * @desk: an open case
 * @watch: over the progress of that case
 * @resource: a resource of its framework
 * @with_competencies: whether to say what it develops
 *
 * Returns: (transfer floating): a row in which the progress can be set
 */
GtkWidget *
casebook_resource_row_new (CasebookCaseDesk      *desk,
                           CasebookProgressWatch *watch,
                           CasebookResource      *resource,
                           gboolean               with_competencies)
{
  CasebookResourceRow *self;
  g_autofree char *changed = NULL;
  g_autofree char *words = NULL;
  g_autofree char *competencies = NULL;
  g_autofree char *name = NULL;
  g_autofree char *open = NULL;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (desk), NULL);
  g_return_val_if_fail (CASEBOOK_IS_PROGRESS_WATCH (watch), NULL);
  g_return_val_if_fail (CASEBOOK_IS_RESOURCE (resource), NULL);

  self = g_object_new (CASEBOOK_TYPE_RESOURCE_ROW, NULL);
  self->desk = g_object_ref (desk);
  self->resource = g_object_ref (resource);
  words = casebook_resource_to_words (resource);
  competencies = with_competencies ? list_competencies (self) : g_strdup ("");
  show_text (self->title, casebook_resource_get_title (resource));
  show_text (self->words, words);
  show_text (self->why, casebook_resource_get_why (resource));
  show_text (self->competencies, competencies);
  gtk_widget_set_visible (self->open, is_web_address (casebook_resource_get_url (resource)));

  /* Translators: what a screen reader calls a button; %s is the title of a book or course */
  open = g_strdup_printf (_("Open “%s” in Browser"), casebook_resource_get_title (resource));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_PROPERTY_LABEL, open, -1);

  /* Translators: what a screen reader calls the list of states; %s is the title of a book or course */
  name = g_strdup_printf (_("Progress with %s"), casebook_resource_get_title (resource));
  casebook_spoken_name_set_drop_down (self->progress, name);

  self->watch = g_object_ref (watch);
  changed = g_strconcat ("changed::", casebook_resource_get_id (resource), NULL);
  g_signal_connect_object (watch, changed, G_CALLBACK (show_progress), self, G_CONNECT_SWAPPED);
  show_progress (self);

  return GTK_WIDGET (self);
}
