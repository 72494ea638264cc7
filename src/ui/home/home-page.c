/* Casebook: the first page of a library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The places of the library and the notes on one side, what the chosen place
 * holds on the other; where both do not fit, one of them. The page stands
 * before the library is open: then it has no desk, and shows that it waits only
 * once waiting is felt.
 */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "ui/home/bin-page.h"
#include "ui/home/home-list.h"
#include "ui/home/home-page.h"
#include "ui/home/home-search.h"
#include "ui/home/new-case-dialog.h"
#include "ui/home/notes-pane.h"
#include "ui/marks/spoken-name.h"

/* Shorter waits are not felt, and a spinner would only flicker. */
#define PATIENCE_MS 200

struct _CasebookHomePage
{
  GtkWidget parent_instance;

  CasebookHomeDesk   *desk;
  CasebookHomeSearch *search;
  GCancellable       *cancellable;
  gboolean            answered; /* the search has answered the words that stand there */
  guint               patience;

  AdwToastOverlay    *toasts;
  AdwLeaflet         *leaflet;
  GtkWidget          *sidebar;
  GtkWidget          *content;
  GtkListBox         *places;
  GtkListBoxRow      *cases_place;
  GtkListBoxRow      *bin_place;
  GtkLabel           *n_cases;
  GtkLabel           *n_binned;
  CasebookNotesPane  *notes;
  AdwWindowTitle     *title;
  GtkSearchBar       *search_bar;
  GtkEditable        *search_entry;
  GtkStack           *stack;
  GtkSpinner         *spinner;
  CasebookHomeList   *cases;
  CasebookBinPage    *bin;
  CasebookHomeList   *found;
  GtkWidget          *start_new_case;
};

G_DEFINE_FINAL_TYPE (CasebookHomePage, casebook_home_page, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_OPEN_CASE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
open_case (CasebookHomePage *self,
           const char       *case_id,
           const char       *evidence_id)
{
  g_signal_emit (self, signals[SIGNAL_OPEN_CASE], 0, case_id, evidence_id);
}

/* A sentence at the lower edge; it is plain text. */
static void
say (CasebookHomePage *self,
     const char       *sentence)
{
  g_autofree char *markup = g_markup_escape_text (sentence, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}

/* What went wrong with something a person asked for; it stays until it was read. */
static void
tell (CasebookHomePage *self,
      const char       *heading,
      const GError     *error)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, error->message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  casebook_spoken_name_settle_responses (ADW_MESSAGE_DIALOG (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
is_searching (CasebookHomePage *self)
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
page_to_show (CasebookHomePage *self)
{
  if (self->desk == NULL || !casebook_home_desk_get_loaded (self->desk))
    return "loading";
  if (is_searching (self))
    {
      if (casebook_home_search_has_results (self->search))
        return "found";
      return self->answered ? "nothing-found" : gtk_stack_get_visible_child_name (self->stack);
    }
  if (gtk_list_box_get_selected_row (self->places) == self->bin_place)
    return "bin";

  return has_items (casebook_home_desk_get_cases (self->desk)) ? "cases" : "start";
}

static void
set_count (GtkLabel *label,
           guint     n)
{
  g_autofree char *count = g_strdup_printf ("%u", n);

  gtk_label_set_label (label, n > 0 ? count : "");
}

static void
show_state (CasebookHomePage *self)
{
  gboolean in_bin = gtk_list_box_get_selected_row (self->places) == self->bin_place;
  const char *page = page_to_show (self);
  gboolean loaded = !g_str_equal (page, "loading");

  adw_window_title_set_title (self->title, in_bin ? _("Bin") : _("My Cases"));
  gtk_stack_set_visible_child_name (self->stack, page);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "home.new-case", loaded);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "home.search", loaded);
  if (!loaded)
    return;

  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_spinner_stop (self->spinner);
  set_count (self->n_cases, g_list_model_get_n_items (casebook_home_desk_get_cases (self->desk)));
  set_count (self->n_binned, g_list_model_get_n_items (casebook_home_desk_get_bin (self->desk)) +
                             g_list_model_get_n_items (casebook_home_desk_get_evidence_bin (self->desk)) +
                             g_list_model_get_n_items (casebook_home_desk_get_note_bin (self->desk)));
}

static gboolean
patience_ended (gpointer user_data)
{
  CasebookHomePage *self = user_data;

  self->patience = 0;
  gtk_spinner_start (self->spinner);
  return G_SOURCE_REMOVE;
}

static void
place_activated (CasebookHomePage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  show_state (self);
  adw_leaflet_set_visible_child (self->leaflet, self->content);
}

static void
item_chosen (CasebookHomePage *self,
             gpointer          item)
{
  if (CASEBOOK_IS_CASE_ENTRY (item))
    open_case (self, casebook_case_entry_get_id (item), NULL);
  else if (casebook_search_hit_get_kind (item) != CASEBOOK_SEARCH_NOTE)
    open_case (self, casebook_search_hit_get_case_id (item), casebook_search_hit_get_evidence_id (item));
  else
    {
      adw_leaflet_set_visible_child (self->leaflet, self->sidebar);
      casebook_notes_pane_show_note (self->notes, casebook_search_hit_get_id (item));
    }
}

static void
item_shown (CasebookHomePage *self,
            gpointer          item)
{
  if (CASEBOOK_IS_CASE_ENTRY (item) && !casebook_case_entry_has_current_states (item))
    casebook_home_desk_want_states (self->desk, item);
}

/* A sentence with the way back; @restore brings back what has the id, whatever is done until then. */
static void
say_removed (CasebookHomePage *self,
             const char       *sentence,
             const char       *restore,
             const char       *id)
{
  AdwToast *toast = adw_toast_new (sentence);

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, restore);
  adw_toast_set_action_target (toast, "s", id);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
remove_case (CasebookHomePage *self,
             const char       *case_id)
{
  casebook_home_desk_remove_case (self->desk, case_id);
  say_removed (self, _("Case moved to the bin"), "home.restore-case", case_id);
}

static void
item_removed (CasebookHomePage *self,
              gpointer          item)
{
  if (CASEBOOK_IS_CASE_ENTRY (item))
    remove_case (self, casebook_case_entry_get_id (item));
}

static void
note_removed (CasebookHomePage *self,
              const char       *note_id)
{
  say_removed (self, _("Note moved to the bin"), "home.restore-note", note_id);
}

static void
bin_failed (CasebookHomePage *self,
            const GError     *error)
{
  tell (self, _("Nothing Was Deleted"), error);
}

static void
search_mode_changed (CasebookHomePage *self)
{
  show_state (self);
}

static void
search_changed (CasebookHomePage *self)
{
  if (self->search == NULL)
    return;

  self->answered = FALSE;
  casebook_home_search_set_words (self->search, gtk_editable_get_text (self->search_entry));
  show_state (self);
}

static void
search_answered (CasebookHomePage *self)
{
  self->answered = TRUE;
  show_state (self);
}

static void
search_activated (CasebookHomePage *self)
{
  if (is_searching (self))
    casebook_home_list_choose_first (self->found);
}

static gboolean
search_key_pressed (CasebookHomePage *self,
                    guint             keyval)
{
  if (keyval != GDK_KEY_Down || !is_searching (self))
    return GDK_EVENT_PROPAGATE;

  casebook_home_list_focus_first (self->found);
  return GDK_EVENT_STOP;
}

static void
case_added (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (CasebookHomePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = casebook_home_desk_add_case_finish (CASEBOOK_HOME_DESK (source), result, &error);

  if (id != NULL)
    open_case (self, id, NULL);
  else
    tell (self, _("The Case Was Not Made"), error);
}

static void
case_described (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (CasebookHomePage) self = user_data;
  g_autoptr (CasebookCase) template = casebook_new_case_dialog_ask_finish (result, NULL);

  if (template != NULL && self->desk != NULL)
    casebook_home_desk_add_case_async (self->desk, template, self->cancellable, case_added, g_object_ref (self));
}

static void
new_case_activated (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  CasebookHomePage *self = CASEBOOK_HOME_PAGE (widget);

  casebook_new_case_dialog_ask_async (GTK_WINDOW (gtk_widget_get_root (widget)),
                                      casebook_home_desk_get_shelf (self->desk),
                                      case_described, g_object_ref (self));
}

static void
example_added (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (CasebookHomePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = casebook_home_desk_add_example_finish (CASEBOOK_HOME_DESK (source), result, &error);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "home.open-example", TRUE);
  if (id != NULL)
    open_case (self, id, NULL);
  else
    tell (self, _("The Example Could Not Be Opened"), error);
}

static void
open_example_activated (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  CasebookHomePage *self = CASEBOOK_HOME_PAGE (widget);

  gtk_widget_action_set_enabled (widget, "home.open-example", FALSE);
  casebook_home_desk_add_example_async (self->desk, self->cancellable, example_added, g_object_ref (self));
}

static void
open_case_activated (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  open_case (CASEBOOK_HOME_PAGE (widget), g_variant_get_string (parameter, NULL), NULL);
}

static void
remove_case_activated (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  remove_case (CASEBOOK_HOME_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
restore_case_activated (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  casebook_home_desk_restore_case (CASEBOOK_HOME_PAGE (widget)->desk, g_variant_get_string (parameter, NULL));
}

static void
restore_note_activated (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  casebook_home_desk_restore_note (CASEBOOK_HOME_PAGE (widget)->desk, g_variant_get_string (parameter, NULL));
}

static void
search_action_activated (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  CasebookHomePage *self = CASEBOOK_HOME_PAGE (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->content);
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
show_sidebar_activated (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  CasebookHomePage *self = CASEBOOK_HOME_PAGE (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->sidebar);
}

static void
undo_activated (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  casebook_journal_undo (casebook_home_desk_get_journal (CASEBOOK_HOME_PAGE (widget)->desk));
}

static void
redo_activated (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  casebook_journal_redo (casebook_home_desk_get_journal (CASEBOOK_HOME_PAGE (widget)->desk));
}

static void
write_failed (CasebookHomePage *self,
              const GError     *error)
{
  tell (self, _("A Change Was Not Saved"), error);
}

static void
desk_refreshed (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (CasebookHomePage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!casebook_home_desk_refresh_finish (CASEBOOK_HOME_DESK (source), result, &error))
    tell (self, _("The Cases Could Not Be Read"), error);
}

static void
casebook_home_page_dispose (GObject *object)
{
  CasebookHomePage *self = CASEBOOK_HOME_PAGE (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_HOME_PAGE);
  g_clear_object (&self->search);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (casebook_home_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/home/home-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, toasts);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, sidebar);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, content);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, places);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, cases_place);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, bin_place);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, n_cases);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, n_binned);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, notes);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, title);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, stack);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, spinner);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, cases);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, bin);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, found);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, start_new_case);
  gtk_widget_class_bind_template_callback (widget_class, place_activated);
  gtk_widget_class_bind_template_callback (widget_class, item_chosen);
  gtk_widget_class_bind_template_callback (widget_class, item_shown);
  gtk_widget_class_bind_template_callback (widget_class, item_removed);
  gtk_widget_class_bind_template_callback (widget_class, note_removed);
  gtk_widget_class_bind_template_callback (widget_class, bin_failed);
  gtk_widget_class_bind_template_callback (widget_class, say);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_changed);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, search_activated);
  gtk_widget_class_bind_template_callback (widget_class, search_key_pressed);
}

static void
casebook_home_page_class_init (CasebookHomePageClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = casebook_home_page_dispose;

  signals[SIGNAL_OPEN_CASE] =
    g_signal_new ("open-case", CASEBOOK_TYPE_HOME_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "home.new-case", NULL, new_case_activated);
  gtk_widget_class_install_action (widget_class, "home.open-example", NULL, open_example_activated);
  gtk_widget_class_install_action (widget_class, "home.open-case", "s", open_case_activated);
  gtk_widget_class_install_action (widget_class, "home.remove-case", "s", remove_case_activated);
  gtk_widget_class_install_action (widget_class, "home.restore-case", "s", restore_case_activated);
  gtk_widget_class_install_action (widget_class, "home.restore-note", "s", restore_note_activated);
  gtk_widget_class_install_action (widget_class, "home.search", NULL, search_action_activated);
  gtk_widget_class_install_action (widget_class, "home.show-sidebar", NULL, show_sidebar_activated);
  gtk_widget_class_install_action (widget_class, "home.undo", NULL, undo_activated);
  gtk_widget_class_install_action (widget_class, "home.redo", NULL, redo_activated);

  g_type_ensure (CASEBOOK_TYPE_BIN_PAGE);
  g_type_ensure (CASEBOOK_TYPE_HOME_LIST);
  g_type_ensure (CASEBOOK_TYPE_NOTES_PANE);
  bind_template (widget_class);
}

static void
casebook_home_page_init (CasebookHomePage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  gtk_list_box_select_row (self->places, self->cases_place);
  show_state (self);
  self->patience = g_timeout_add (PATIENCE_MS, patience_ended, self);
}

/**
 * casebook_home_page_get_desk:
 * @self: a home page
 *
 * Returns: (transfer none) (nullable): what it shows
 */
CasebookHomeDesk *
casebook_home_page_get_desk (CasebookHomePage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_HOME_PAGE (self), NULL);

  return self->desk;
}

static void
add_sections (CasebookHomePage *self)
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
 * casebook_home_page_set_desk:
 * @self: a home page without a desk
 * @desk: what it is to show from now on; its lists are read
 */
void
casebook_home_page_set_desk (CasebookHomePage *self,
                             CasebookHomeDesk *desk)
{
  GListModel *lists[] = { casebook_home_desk_get_cases (desk), casebook_home_desk_get_bin (desk),
                          casebook_home_desk_get_evidence_bin (desk), casebook_home_desk_get_note_bin (desk) };

  g_return_if_fail (CASEBOOK_IS_HOME_PAGE (self));
  g_return_if_fail (CASEBOOK_IS_HOME_DESK (desk));
  g_return_if_fail (self->desk == NULL);

  self->desk = g_object_ref (desk);
  self->search = casebook_home_search_new (desk);
  add_sections (self);
  casebook_bin_page_set_desk (self->bin, desk);
  casebook_notes_pane_set_desk (self->notes, desk);

  g_signal_connect_object (desk, "notify::loaded", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (casebook_home_desk_get_journal (desk), "failed",
                           G_CALLBACK (write_failed), self, G_CONNECT_SWAPPED);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    g_signal_connect_object (lists[i], "items-changed", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "answered", G_CALLBACK (search_answered), self, G_CONNECT_SWAPPED);

  casebook_home_page_refresh (self);
}

/**
 * casebook_home_page_refresh:
 * @self: a home page
 *
 * Reads the lists of its desk anew, as after work on a case.
 */
void
casebook_home_page_refresh (CasebookHomePage *self)
{
  g_return_if_fail (CASEBOOK_IS_HOME_PAGE (self));

  if (self->desk != NULL)
    casebook_home_desk_refresh_async (self->desk, self->cancellable, desk_refreshed, g_object_ref (self));
}

/**
 * casebook_home_page_keep:
 * @self: a home page
 *
 * Hands what is being written to the desk, so that leaving loses nothing.
 */
void
casebook_home_page_keep (CasebookHomePage *self)
{
  g_return_if_fail (CASEBOOK_IS_HOME_PAGE (self));

  casebook_notes_pane_keep (self->notes);
}
