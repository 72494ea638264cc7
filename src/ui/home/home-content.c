/* Casebook: what a place of a library holds.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cases, the bin, or what was found, each when it is wanted. It stands
 * before the library is open: then it has no desk, and shows that it waits only
 * once waiting is felt.
 */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "ui/home/bin-page.h"
#include "ui/home/home-content.h"
#include "ui/home/home-list.h"
#include "ui/home/home-search.h"
#include "ui/home/lost-focus.h"

/* Shorter waits are not felt, and a spinner would only flicker. */
#define PATIENCE_MS 200

struct _CasebookHomeContent
{
  GtkWidget parent_instance;

  CasebookHomeDesk   *desk;
  CasebookHomeSearch *search;
  gboolean            in_bin;
  gboolean            compact;
  char               *asked;    /* the words that were searched for last */
  gboolean            answered; /* and the search has answered them */
  gboolean            wants_first; /* Return was pressed before it had */
  guint               patience;

  GtkSearchBar     *search_bar;
  GtkEditable      *search_entry;
  GtkStack         *stack;
  GtkSpinner       *spinner;
  CasebookHomeList *cases;
  CasebookBinPage  *bin;
  CasebookHomeList *found;
  GtkWidget        *start_new_case;
};

G_DEFINE_FINAL_TYPE (CasebookHomeContent, casebook_home_content, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_COMPACT,
  PROP_SEARCHING,
  N_PROPS,
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_REMOVED,
  SIGNAL_PURGE_FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
is_searching (CasebookHomeContent *self)
{
  return gtk_search_bar_get_search_mode (self->search_bar) &&
         !casebook_text_is_blank (gtk_editable_get_text (self->search_entry));
}

static gboolean
has_items (GListModel *list)
{
  return g_list_model_get_n_items (list) > 0;
}

/* The page of the stack that answers the state of the desk, the place and the search. */
static const char *
page_to_show (CasebookHomeContent *self)
{
  if (self->desk == NULL || !casebook_home_desk_get_loaded (self->desk))
    return "loading";
  if (is_searching (self))
    {
      if (casebook_home_search_has_results (self->search))
        return "found";
      return self->answered ? "nothing-found" : gtk_stack_get_visible_child_name (self->stack);
    }
  if (self->in_bin)
    return "bin";

  return has_items (casebook_home_desk_get_cases (self->desk)) ? "cases" : "start";
}

/* Whoever has begun to write already goes on writing. */
static gboolean
is_writing (GtkRoot *root)
{
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus);
}

/* The first card has no widget before the next layout. */
static gboolean
begin (GtkWidget     *widget,
       GdkFrameClock *clock,
       gpointer       user_data)
{
  CasebookHomeContent *self = CASEBOOK_HOME_CONTENT (widget);
  const char *page = gtk_stack_get_visible_child_name (self->stack);

  if (is_writing (gtk_widget_get_root (widget)))
    return G_SOURCE_REMOVE;
  if (g_str_equal (page, "cases"))
    return casebook_home_list_focus_first (self->cases) ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
  if (g_str_equal (page, "start"))
    gtk_widget_grab_focus (self->start_new_case);

  return G_SOURCE_REMOVE;
}

static void
show_state (CasebookHomeContent *self)
{
  const char *page = page_to_show (self);
  gboolean was_loading = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "loading") == 0;
  gboolean focused = casebook_lost_focus_was_within (GTK_WIDGET (self->stack));

  gtk_stack_set_visible_child_name (self->stack, page);
  if (g_str_equal (page, "loading"))
    return;
  if (was_loading)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), begin, NULL, NULL);
  if (focused && g_str_equal (page, "start"))
    gtk_widget_grab_focus (self->start_new_case);

  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_spinner_stop (self->spinner);
}

static gboolean
patience_ended (gpointer user_data)
{
  CasebookHomeContent *self = user_data;

  self->patience = 0;
  gtk_spinner_start (self->spinner);
  return G_SOURCE_REMOVE;
}

static void
item_chosen (CasebookHomeContent *self,
             gpointer             item)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, item);
}

static void
item_shown (CasebookHomeContent *self,
            gpointer             item)
{
  if (CASEBOOK_IS_CASE_ENTRY (item) && !casebook_case_entry_has_current_states (item))
    casebook_home_desk_want_states (self->desk, item);
}

static void
item_removed (CasebookHomeContent *self,
              gpointer             item)
{
  if (CASEBOOK_IS_CASE_ENTRY (item))
    g_signal_emit (self, signals[SIGNAL_REMOVED], 0, item);
}

static void
purge_failed (CasebookHomeContent *self,
              GError              *error)
{
  g_signal_emit (self, signals[SIGNAL_PURGE_FAILED], 0, error);
}

static void
search_mode_changed (CasebookHomeContent *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
  show_state (self);
}

static void
search_changed (CasebookHomeContent *self)
{
  const char *words = gtk_editable_get_text (self->search_entry);

  if (self->search == NULL || g_strcmp0 (words, self->asked) == 0)
    return;

  g_free (self->asked);
  self->asked = g_strdup (words);
  self->answered = FALSE;
  self->wants_first = FALSE;
  casebook_home_search_set_words (self->search, words);
  show_state (self);
}

static void
choose_first (CasebookHomeContent *self)
{
  self->wants_first = FALSE;
  if (is_searching (self))
    casebook_home_list_choose_first (self->found);
}

static void
search_answered (CasebookHomeContent *self)
{
  self->answered = TRUE;
  show_state (self);
  if (self->wants_first)
    choose_first (self);
}

/* The entry tells of what is typed when the typing pauses, which Return does not wait for. */
static void
search_activated (CasebookHomeContent *self)
{
  search_changed (self);
  if (self->answered)
    choose_first (self);
  else
    self->wants_first = TRUE;
}

static gboolean
search_key_pressed (CasebookHomeContent *self,
                    guint                keyval)
{
  if (keyval != GDK_KEY_Down || !is_searching (self))
    return GDK_EVENT_PROPAGATE;

  casebook_home_list_focus_first (self->found);
  return GDK_EVENT_STOP;
}

static void
casebook_home_content_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  CasebookHomeContent *self = CASEBOOK_HOME_CONTENT (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_SEARCHING:
      g_value_set_boolean (value, gtk_search_bar_get_search_mode (self->search_bar));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_home_content_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  CasebookHomeContent *self = CASEBOOK_HOME_CONTENT (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      if (self->compact != g_value_get_boolean (value))
        {
          self->compact = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_SEARCHING:
      gtk_search_bar_set_search_mode (self->search_bar, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_home_content_dispose (GObject *object)
{
  CasebookHomeContent *self = CASEBOOK_HOME_CONTENT (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_pointer (&self->asked, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_HOME_CONTENT);
  g_clear_object (&self->search);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (casebook_home_content_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CASEBOOK_TYPE_BIN_PAGE);
  g_type_ensure (CASEBOOK_TYPE_HOME_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/home/home-content.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookHomeContent, search_bar);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomeContent, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomeContent, stack);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomeContent, spinner);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomeContent, cases);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomeContent, bin);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomeContent, found);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomeContent, start_new_case);
  gtk_widget_class_bind_template_callback (widget_class, item_chosen);
  gtk_widget_class_bind_template_callback (widget_class, item_shown);
  gtk_widget_class_bind_template_callback (widget_class, item_removed);
  gtk_widget_class_bind_template_callback (widget_class, purge_failed);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_changed);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, search_activated);
  gtk_widget_class_bind_template_callback (widget_class, search_key_pressed);
}

static void
casebook_home_content_class_init (CasebookHomeContentClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = casebook_home_content_get_property;
  object_class->set_property = casebook_home_content_set_property;
  object_class->dispose = casebook_home_content_dispose;

  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  properties[PROP_SEARCHING] = g_param_spec_boolean ("searching", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", CASEBOOK_TYPE_HOME_CONTENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_OBJECT);
  signals[SIGNAL_REMOVED] =
    g_signal_new ("removed", CASEBOOK_TYPE_HOME_CONTENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_OBJECT);
  signals[SIGNAL_PURGE_FAILED] =
    g_signal_new ("purge-failed", CASEBOOK_TYPE_HOME_CONTENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_ERROR);

  bind_template (GTK_WIDGET_CLASS (class));
}

static void
casebook_home_content_init (CasebookHomeContent *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  self->patience = g_timeout_add (PATIENCE_MS, patience_ended, self);
}

/**
 * casebook_home_content_new:
 *
 * Returns: (transfer floating): the place of the cases, without a desk
 */
GtkWidget *
casebook_home_content_new (void)
{
  return g_object_new (CASEBOOK_TYPE_HOME_CONTENT, NULL);
}

static void
add_sections (CasebookHomeContent *self)
{
  casebook_home_list_add_section (self->cases, C_("cases", "Open"), casebook_home_desk_get_cases (self->desk));
  casebook_home_list_add_section (self->found, C_("search", "Cases"),
                                  casebook_home_search_get_cases (self->search));
  casebook_home_list_add_section (self->found, C_("search", "Evidence"),
                                  casebook_home_search_get_hits (self->search, CASEBOOK_SEARCH_EVIDENCE));
  casebook_home_list_add_section (self->found, C_("search", "Claims"),
                                  casebook_home_search_get_hits (self->search, CASEBOOK_SEARCH_CLAIM));
  casebook_home_list_add_section (self->found, C_("search", "Notes"),
                                  casebook_home_search_get_hits (self->search, CASEBOOK_SEARCH_NOTE));
}

/**
 * casebook_home_content_set_desk:
 * @self: content without a desk
 * @desk: what to show from now on, once its lists are read
 */
void
casebook_home_content_set_desk (CasebookHomeContent *self,
                                CasebookHomeDesk    *desk)
{
  g_return_if_fail (CASEBOOK_IS_HOME_CONTENT (self));
  g_return_if_fail (CASEBOOK_IS_HOME_DESK (desk));
  g_return_if_fail (self->desk == NULL);

  self->desk = g_object_ref (desk);
  self->search = casebook_home_search_new (desk);
  add_sections (self);
  casebook_bin_page_set_desk (self->bin, desk);

  g_signal_connect_object (desk, "notify::loaded", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (casebook_home_desk_get_cases (desk), "items-changed", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "answered", G_CALLBACK (search_answered), self, G_CONNECT_SWAPPED);
  show_state (self);
}

/**
 * casebook_home_content_show_place:
 * @self: content
 * @in_bin: whether to show what lies in the bin, and not the cases
 *
 * Ends a search.
 */
void
casebook_home_content_show_place (CasebookHomeContent *self,
                                  gboolean             in_bin)
{
  g_return_if_fail (CASEBOOK_IS_HOME_CONTENT (self));

  self->in_bin = in_bin;
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  show_state (self);
}

/**
 * casebook_home_content_search:
 * @self: content
 *
 * Lets the person type words to look for.
 */
void
casebook_home_content_search (CasebookHomeContent *self)
{
  g_return_if_fail (CASEBOOK_IS_HOME_CONTENT (self));

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
