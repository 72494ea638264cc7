/* Casebook: the first page of a library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The places of the library and the notes on one side, what the chosen place
 * holds on the other; where both do not fit, one of them.
 *
 * The page stands before the library is open, and its first frame is there at
 * once: that has the two header bars alone. What belongs beneath them is made
 * when the frame has been seen, in the place it has from then on.
 */
#include <glib/gi18n-lib.h>

#include "ui/home/argue-note.h"
#include "ui/home/home-content.h"
#include "ui/home/home-page.h"
#include "ui/home/home-sidebar.h"
#include "ui/home/new-case-dialog.h"
#include "ui/marks/spoken-name.h"

struct _CasebookHomePage
{
  GtkWidget parent_instance;

  CasebookHomeDesk *desk;
  GCancellable     *cancellable;
  guint             furnishing; /* the first frame has been painted */

  AdwToastOverlay *toasts;
  AdwLeaflet      *leaflet;
  GtkBox          *sidebar;
  GtkBox          *content;
  AdwWindowTitle  *title;
  GtkWidget       *search_toggle;
  GtkMenuButton   *main_menu_button;
  GMenuModel      *main_menu;

  CasebookHomeSidebar *places; /* NULL until the first frame was seen */
  CasebookHomeContent *place;  /* likewise */
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
is_loaded (CasebookHomePage *self)
{
  return self->place != NULL && self->desk != NULL && casebook_home_desk_get_loaded (self->desk);
}

static void
show_loaded (CasebookHomePage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "home.new-case", is_loaded (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "home.open-example", is_loaded (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "home.search", is_loaded (self));
}

/* A search goes through all of the library, wherever it was begun. */
static void
show_title (CasebookHomePage *self)
{
  gboolean searching;

  g_object_get (self->place, "searching", &searching, NULL);
  if (searching)
    adw_window_title_set_title (self->title, C_("home", "Search"));
  else
    adw_window_title_set_title (self->title,
                                casebook_home_sidebar_is_in_bin (self->places) ? _("Bin") : _("My Cases"));
}

static void
show_place (CasebookHomePage *self)
{
  casebook_home_content_show_place (self->place, casebook_home_sidebar_is_in_bin (self->places));
  show_title (self);
}

static void
place_chosen (CasebookHomePage *self)
{
  show_place (self);
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->content));
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
      adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->sidebar));
      casebook_home_sidebar_show_note (self->places, casebook_search_hit_get_id (item));
    }
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
item_removed (CasebookHomePage  *self,
              CasebookCaseEntry *entry)
{
  remove_case (self, casebook_case_entry_get_id (entry));
}

static void
note_removed (CasebookHomePage *self,
              const char       *note_id)
{
  say_removed (self, _("Note moved to the bin"), "home.restore-note", note_id);
}

static void
purge_failed (CasebookHomePage *self,
              const GError     *error)
{
  tell (self, _("Nothing Was Deleted"), error);
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
  g_autofree char *id = casebook_home_desk_open_example_finish (CASEBOOK_HOME_DESK (source), result, &error);

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
  casebook_home_desk_open_example_async (self->desk, self->cancellable, example_added, g_object_ref (self));
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

static CasebookNote *
find_note (CasebookHomePage *self,
           const char       *id)
{
  GListModel *notes = casebook_home_desk_get_notes (self->desk);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (CasebookRecord) note = g_list_model_get_item (notes, i);

      if (g_str_equal (casebook_record_get_id (note), id))
        return CASEBOOK_NOTE (note);
    }

  return NULL;
}

static void
note_argued (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (CasebookHomePage) self = user_data;
  g_autofree char *evidence_id = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *case_id = casebook_argue_note_finish (result, &evidence_id, &error);

  if (case_id != NULL)
    open_case (self, case_id, evidence_id);
  else
    tell (self, _("There Is No Evidence to Show"), error);
}

static void
argue_note_activated (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  CasebookHomePage *self = CASEBOOK_HOME_PAGE (widget);
  CasebookNote *note = find_note (self, g_variant_get_string (parameter, NULL));

  if (note != NULL)
    casebook_argue_note_async (GTK_WINDOW (gtk_widget_get_root (widget)), self->desk, note, note_argued,
                               g_object_ref (self));
}

/* Escape took back what was written in a note. */
static void
note_given_back (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  AdwToast *toast = adw_toast_new (_("The note is as it was before"));

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "home.rewrite-note");
  adw_toast_set_action_target_value (toast, parameter);
  adw_toast_overlay_add_toast (CASEBOOK_HOME_PAGE (widget)->toasts, toast);
}

static void
rewrite_note_activated (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  CasebookHomePage *self = CASEBOOK_HOME_PAGE (widget);
  const char *id, *text;
  CasebookNote *note;

  g_variant_get (parameter, "(&s&s)", &id, &text);
  note = find_note (self, id);
  if (note == NULL)
    return;

  casebook_home_desk_set_note_text (self->desk, note, text);
  casebook_home_desk_leave_field (self->desk);
}

static void
search_action_activated (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  CasebookHomePage *self = CASEBOOK_HOME_PAGE (widget);

  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->content));
  casebook_home_content_search (self->place);
}

static void
show_sidebar_activated (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  CasebookHomePage *self = CASEBOOK_HOME_PAGE (widget);

  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->sidebar));
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

  g_clear_handle_id (&self->furnishing, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_HOME_PAGE);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (casebook_home_page_parent_class)->dispose (object);
}

/* Reading a thousand cases would keep the first frame waiting as much as showing them. */
static void
show_desk (CasebookHomePage *self)
{
  casebook_home_sidebar_set_desk (self->places, self->desk);
  casebook_home_content_set_desk (self->place, self->desk);
  casebook_home_page_refresh (self);
}

/* All that is not needed for the first frame. */
static void
furnish (CasebookHomePage *self)
{
  self->places = CASEBOOK_HOME_SIDEBAR (casebook_home_sidebar_new ());
  g_signal_connect_object (self->places, "place-chosen", G_CALLBACK (place_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->places, "note-removed", G_CALLBACK (note_removed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->places, "cut", G_CALLBACK (say), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->sidebar, GTK_WIDGET (self->places));

  self->place = CASEBOOK_HOME_CONTENT (casebook_home_content_new ());
  g_object_bind_property (self->leaflet, "folded", self->place, "compact", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->place, "searching", self->search_toggle, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (self->place, "notify::searching", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->place, "chosen", G_CALLBACK (item_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->place, "removed", G_CALLBACK (item_removed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->place, "purge-failed", G_CALLBACK (purge_failed), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->content, GTK_WIDGET (self->place));
  g_signal_connect_object (self->places, "place-selected", G_CALLBACK (show_place), self, G_CONNECT_SWAPPED);

  if (self->desk != NULL)
    show_desk (self);
}

static gboolean
frame_sent (gpointer user_data)
{
  CasebookHomePage *self = user_data;

  self->furnishing = 0;
  furnish (self);
  return G_SOURCE_REMOVE;
}

/* What was painted goes to the screen when the loop comes round. */
static void
painted (CasebookHomePage *self,
         GdkFrameClock    *clock)
{
  g_signal_handlers_disconnect_by_func (clock, painted, self);
  if (self->place == NULL && self->furnishing == 0)
    self->furnishing = g_idle_add_full (G_PRIORITY_DEFAULT, frame_sent, self, NULL);
}

static void
casebook_home_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (casebook_home_page_parent_class)->map (widget);

  if (CASEBOOK_HOME_PAGE (widget)->place == NULL)
    g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint", G_CALLBACK (painted), widget,
                             G_CONNECT_SWAPPED);
}

/* A menu that nobody opened has no widgets. */
static void
make_main_menu (GtkMenuButton *button,
                gpointer       user_data)
{
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (CASEBOOK_HOME_PAGE (user_data)->main_menu));
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "home.new-case", NULL, new_case_activated);
  gtk_widget_class_install_action (widget_class, "home.open-example", NULL, open_example_activated);
  gtk_widget_class_install_action (widget_class, "home.open-case", "s", open_case_activated);
  gtk_widget_class_install_action (widget_class, "home.remove-case", "s", remove_case_activated);
  gtk_widget_class_install_action (widget_class, "home.restore-case", "s", restore_case_activated);
  gtk_widget_class_install_action (widget_class, "home.restore-note", "s", restore_note_activated);
  gtk_widget_class_install_action (widget_class, "home.note-given-back", "(ss)", note_given_back);
  gtk_widget_class_install_action (widget_class, "home.rewrite-note", "(ss)", rewrite_note_activated);
  gtk_widget_class_install_action (widget_class, "home.argue-note", "s", argue_note_activated);
  gtk_widget_class_install_action (widget_class, "home.search", NULL, search_action_activated);
  gtk_widget_class_install_action (widget_class, "home.show-sidebar", NULL, show_sidebar_activated);
  gtk_widget_class_install_action (widget_class, "home.undo", NULL, undo_activated);
  gtk_widget_class_install_action (widget_class, "home.redo", NULL, redo_activated);
}

static void
casebook_home_page_class_init (CasebookHomePageClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = casebook_home_page_dispose;
  widget_class->map = casebook_home_page_map;

  signals[SIGNAL_OPEN_CASE] =
    g_signal_new ("open-case", CASEBOOK_TYPE_HOME_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/home/home-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, toasts);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, sidebar);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, content);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, title);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, search_toggle);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, main_menu_button);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomePage, main_menu);
}

static void
casebook_home_page_init (CasebookHomePage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->main_menu_button, make_main_menu, self, NULL);
  casebook_spoken_name_watch_toasts (self->toasts);
  show_loaded (self);
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

/**
 * casebook_home_page_set_desk:
 * @self: a home page without a desk
 * @desk: what it is to show from now on; its lists are read once the page has been seen
 */
void
casebook_home_page_set_desk (CasebookHomePage *self,
                             CasebookHomeDesk *desk)
{
  g_return_if_fail (CASEBOOK_IS_HOME_PAGE (self));
  g_return_if_fail (CASEBOOK_IS_HOME_DESK (desk));
  g_return_if_fail (self->desk == NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "notify::loaded", G_CALLBACK (show_loaded), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (casebook_home_desk_get_journal (desk), "failed",
                           G_CALLBACK (write_failed), self, G_CONNECT_SWAPPED);
  if (self->place != NULL)
    show_desk (self);
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

  if (self->places != NULL)
    casebook_home_sidebar_keep (self->places);
}
