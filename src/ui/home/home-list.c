/* Casebook: a list of cards under headings.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sections of cases, of what was found or of what lies in the bin, one below the
 * other in one list view, so that a thousand cases cost what a screenful costs. A heading is an item of
 * the list like the cards beneath it, a string object; it is there when its
 * section has items.
 */
#include "ui/home/bin-row.h"
#include "ui/home/case-row.h"
#include "ui/home/headed-list.h"
#include "ui/home/hit-row.h"
#include "ui/home/home-list.h"
#include "ui/marks/spoken-name.h"

struct _CasebookHomeList
{
  AdwBin parent_instance;

  gboolean    binned;
  gboolean    compact;
  GListStore *sections;

  GtkListView         *list;
  GtkFlattenListModel *items;
};

G_DEFINE_FINAL_TYPE (CasebookHomeList, casebook_home_list, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_BINNED,
  PROP_COMPACT,
  PROP_LABEL,
  N_PROPS,
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_SHOWN,
  SIGNAL_REMOVED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
item_set_up (GtkListItemFactory *factory,
             GtkListItem        *list_item,
             gpointer            user_data)
{
  gtk_list_item_set_child (list_item, adw_bin_new ());
}

static GtkWidget *
heading_new (void)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "xalign", 0.0,
                       "wrap", TRUE,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                       "css-classes", (const char *[]) { "title-4", "home-heading", NULL },
                       NULL);
}

static void
words_changed (GtkWidget *row)
{
  g_autofree char *words = NULL;

  g_object_get (row, "words", &words, NULL);
  casebook_spoken_name_set_list_item (row, words);
}

static GtkWidget *
card_new (CasebookHomeList *self,
          GtkWidget        *row)
{
  g_object_bind_property (self, "compact", row, "compact", G_BINDING_SYNC_CREATE);
  g_signal_connect (row, "notify::words", G_CALLBACK (words_changed), NULL);

  return row;
}

/* The row in @place, of type @type; one is made unless the last item left it there. */
static GtkWidget *
row_in (CasebookHomeList *self,
        AdwBin           *place,
        GType             type)
{
  GtkWidget *row = adw_bin_get_child (place);

  if (row != NULL && G_OBJECT_TYPE (row) == type)
    return row;

  if (type == CASEBOOK_TYPE_CASE_ROW)
    row = card_new (self, casebook_case_row_new ());
  else if (type == CASEBOOK_TYPE_BIN_ROW)
    row = card_new (self, casebook_bin_row_new ());
  else if (type == CASEBOOK_TYPE_HIT_ROW)
    row = casebook_hit_row_new ();
  else
    row = heading_new ();
  adw_bin_set_child (place, row);

  return row;
}

static void
show_item (CasebookHomeList *self,
           AdwBin           *place,
           gpointer          item)
{
  if (self->binned && !GTK_IS_STRING_OBJECT (item))
    {
      casebook_bin_row_set_item (CASEBOOK_BIN_ROW (row_in (self, place, CASEBOOK_TYPE_BIN_ROW)), item);
    }
  else if (CASEBOOK_IS_CASE_ENTRY (item))
    {
      GtkWidget *row = row_in (self, place, CASEBOOK_TYPE_CASE_ROW);

      casebook_case_row_set_entry (CASEBOOK_CASE_ROW (row), item);
    }
  else if (CASEBOOK_IS_SEARCH_HIT (item))
    {
      GtkWidget *row = row_in (self, place, CASEBOOK_TYPE_HIT_ROW);
      g_autofree char *words = NULL;

      casebook_hit_row_set_hit (CASEBOOK_HIT_ROW (row), item);
      words = casebook_hit_row_dup_words (CASEBOOK_HIT_ROW (row));
      casebook_spoken_name_set_list_item (row, words);
    }
  else
    {
      GtkWidget *row = row_in (self, place, GTK_TYPE_LABEL);

      gtk_label_set_label (GTK_LABEL (row), gtk_string_object_get_string (item));
      casebook_spoken_name_set_list_item (row, gtk_string_object_get_string (item));
    }
}

static void
item_bound (GtkListItemFactory *factory,
            GtkListItem        *list_item,
            gpointer            user_data)
{
  CasebookHomeList *self = CASEBOOK_HOME_LIST (user_data);
  GtkWidget *place = gtk_list_item_get_child (list_item);
  gpointer item = gtk_list_item_get_item (list_item);
  gboolean heading = GTK_IS_STRING_OBJECT (item);

  show_item (self, ADW_BIN (place), item);
  gtk_list_item_set_activatable (list_item, !heading && !self->binned);
  if (!heading)
    g_signal_emit (self, signals[SIGNAL_SHOWN], 0, item);
}

static void
item_unbound (GtkListItemFactory *factory,
              GtkListItem        *list_item,
              gpointer            user_data)
{
  GtkWidget *row = adw_bin_get_child (ADW_BIN (gtk_list_item_get_child (list_item)));

  if (CASEBOOK_IS_CASE_ROW (row))
    casebook_case_row_set_entry (CASEBOOK_CASE_ROW (row), NULL);
  else if (CASEBOOK_IS_BIN_ROW (row))
    casebook_bin_row_set_item (CASEBOOK_BIN_ROW (row), NULL);
}

static void
item_activated (CasebookHomeList *self,
                guint             position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (item != NULL && !GTK_IS_STRING_OBJECT (item))
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, item);
}

/* The row that has the focus, or holds what has it. */
static GtkWidget *
focused_row (CasebookHomeList *self)
{
  GtkWidget *item = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  GtkWidget *place = item != NULL ? gtk_widget_get_first_child (item) : NULL;

  return ADW_IS_BIN (place) ? adw_bin_get_child (ADW_BIN (place)) : NULL;
}

static gboolean
menu_key_pressed (GtkWidget *widget,
                  GVariant  *args,
                  gpointer   user_data)
{
  GtkWidget *row = focused_row (CASEBOOK_HOME_LIST (widget));

  if (!CASEBOOK_IS_CASE_ROW (row))
    return FALSE;

  casebook_case_row_pop_up (CASEBOOK_CASE_ROW (row));
  return TRUE;
}

static gboolean
delete_key_pressed (GtkWidget *widget,
                    GVariant  *args,
                    gpointer   user_data)
{
  CasebookHomeList *self = CASEBOOK_HOME_LIST (widget);
  GtkWidget *row = focused_row (self);
  gpointer item = NULL;

  if (CASEBOOK_IS_CASE_ROW (row))
    item = casebook_case_row_get_entry (CASEBOOK_CASE_ROW (row));
  else if (CASEBOOK_IS_BIN_ROW (row))
    item = casebook_bin_row_get_item (CASEBOOK_BIN_ROW (row));
  if (item == NULL)
    return FALSE;

  g_signal_emit (self, signals[SIGNAL_REMOVED], 0, item);
  return TRUE;
}

/* A list view keeps its place when a heading comes in above the first card; but
 * who sees the first card is to see its heading. */
static void
top_changed (CasebookHomeList *self,
             guint             position,
             guint             removed,
             guint             added)
{
  g_autoptr (GObject) item = NULL;

  if (position != 0 || removed != 0 || added != 1)
    return;

  item = g_list_model_get_item (G_LIST_MODEL (self->items), 0);
  if (GTK_IS_STRING_OBJECT (item))
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
}

static void
casebook_home_list_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  CasebookHomeList *self = CASEBOOK_HOME_LIST (object);

  switch (prop_id)
    {
    case PROP_BINNED:
      g_value_set_boolean (value, self->binned);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_home_list_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  CasebookHomeList *self = CASEBOOK_HOME_LIST (object);

  switch (prop_id)
    {
    case PROP_BINNED:
      self->binned = g_value_get_boolean (value);
      break;
    case PROP_COMPACT:
      if (self->compact != g_value_get_boolean (value))
        {
          self->compact = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_LABEL:
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_home_list_dispose (GObject *object)
{
  CasebookHomeList *self = CASEBOOK_HOME_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_HOME_LIST);
  g_clear_object (&self->sections);

  G_OBJECT_CLASS (casebook_home_list_parent_class)->dispose (object);
}

static void
casebook_home_list_class_init (CasebookHomeListClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = casebook_home_list_get_property;
  object_class->set_property = casebook_home_list_set_property;
  object_class->dispose = casebook_home_list_dispose;

  properties[PROP_BINNED] =
    g_param_spec_boolean ("binned", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COMPACT] =
    g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", CASEBOOK_TYPE_HOME_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_OBJECT);
  signals[SIGNAL_SHOWN] =
    g_signal_new ("shown", CASEBOOK_TYPE_HOME_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_OBJECT);
  signals[SIGNAL_REMOVED] =
    g_signal_new ("removed", CASEBOOK_TYPE_HOME_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_OBJECT);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_pressed, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_pressed, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, delete_key_pressed, NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/home/home-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookHomeList, list);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomeList, items);
  gtk_widget_class_bind_template_callback (widget_class, item_set_up);
  gtk_widget_class_bind_template_callback (widget_class, item_bound);
  gtk_widget_class_bind_template_callback (widget_class, item_unbound);
  gtk_widget_class_bind_template_callback (widget_class, item_activated);
}

static void
casebook_home_list_init (CasebookHomeList *self)
{
  self->sections = g_list_store_new (G_TYPE_LIST_MODEL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_flatten_list_model_set_model (self->items, G_LIST_MODEL (self->sections));
  g_signal_connect_object (self->items, "items-changed", G_CALLBACK (top_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * casebook_home_list_add_section:
 * @self: a list
 * @title: (nullable): its heading
 * @items: a list of #CasebookCaseEntry, #CasebookSearchHit or #CasebookBinEntry
 *
 * Adds a section below those that are there.
 */
void
casebook_home_list_add_section (CasebookHomeList *self,
                                const char       *title,
                                GListModel       *items)
{
  g_return_if_fail (CASEBOOK_IS_HOME_LIST (self));
  g_return_if_fail (G_IS_LIST_MODEL (items));

  if (title != NULL)
    {
      g_autoptr (CasebookHeadedList) section = casebook_headed_list_new (title, items);

      g_list_store_append (self->sections, section);
    }
  else
    {
      g_list_store_append (self->sections, items);
    }
}

/* The position of the first item that is not a heading. */
static guint
first_card (CasebookHomeList *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (!GTK_IS_STRING_OBJECT (item))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static gboolean
is_card (GtkWidget *list_item)
{
  GtkWidget *place = gtk_widget_get_first_child (list_item);

  return ADW_IS_BIN (place) && adw_bin_get_child (ADW_BIN (place)) != NULL &&
         !GTK_IS_LABEL (adw_bin_get_child (ADW_BIN (place)));
}

/**
 * casebook_home_list_choose_first:
 * @self: a list
 *
 * Acts as if the first card had been activated, if there is one.
 */
void
casebook_home_list_choose_first (CasebookHomeList *self)
{
  guint position;

  g_return_if_fail (CASEBOOK_IS_HOME_LIST (self));

  position = first_card (self);
  if (position != GTK_INVALID_LIST_POSITION)
    item_activated (self, position);
}

/**
 * casebook_home_list_focus_first:
 * @self: a list
 *
 * Scrolls to the first card and gives it the focus.
 *
 * Returns: whether there is one, and it has a widget already
 */
gboolean
casebook_home_list_focus_first (CasebookHomeList *self)
{
  GtkWidget *list_item;

  g_return_val_if_fail (CASEBOOK_IS_HOME_LIST (self), FALSE);

  /* A list view gives the focus to what had it last, or else to a heading. */
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
  list_item = gtk_widget_get_first_child (GTK_WIDGET (self->list));
  while (list_item != NULL && !is_card (list_item))
    list_item = gtk_widget_get_next_sibling (list_item);

  return list_item != NULL && gtk_widget_grab_focus (list_item);
}
