/* Casebook: the window of a library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one place where pages meet. It holds the worker, the shelf and the desks,
 * hands each page its desk, and hears from the pages by their signals. What a
 * person opens replaces the page; Back returns.
 *
 * The window stands before the library is open. It goes only when everything
 * that was changed is on disk (closing.c): what cannot be written keeps it open.
 */
#include <glib/gi18n-lib.h>

#include "ui/home/home-page.h"
#include "ui/marks/open-address.h"
#include "ui/marks/spoken-name.h"
#include "ui/window/case-place.h"
#include "ui/window/closing.h"
#include "ui/window/failure-page.h"
#include "ui/window/window.h"
#include "workspace/case-desk.h"
#include "workspace/home-desk.h"
#include "workspace/worker.h"

struct _CasebookWindow
{
  AdwApplicationWindow parent_instance;

  char             *library;
  GSettings        *settings; /* NULL where they are not installed */
  CasebookWorker   *worker;
  CasebookShelf    *shelf;
  CasebookHomeDesk *home_desk;

  gboolean          leaving;       /* what was changed in the case is being written */
  gboolean          left;          /* it was written, so the page of the case may go */
  char             *wanted_case;   /* to be opened when that is over, or NULL */
  char             *wanted_evidence;

  gboolean          closing;
  gboolean          closed;

  GtkFileChooserNative *chooser;

  GtkStack          *stack;
  AdwLeaflet        *pages;
  CasebookHomePage  *home_page;
  CasebookCasePlace *case_place;
  GtkWidget         *failure; /* NULL until the library could not be opened */
};

G_DEFINE_FINAL_TYPE (CasebookWindow, casebook_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_CLOSING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* What went wrong with something a person asked for. */
static void
tell (CasebookWindow *self,
      const char     *heading,
      const char     *sentence)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, sentence);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  casebook_spoken_name_settle_responses (ADW_MESSAGE_DIALOG (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
is_home (CasebookWindow *self)
{
  return adw_leaflet_get_visible_child (self->pages) == GTK_WIDGET (self->home_page);
}

static void
show_home (CasebookWindow *self)
{
  adw_leaflet_set_visible_child (self->pages, GTK_WIDGET (self->home_page));
}

static void
show_case (CasebookWindow *self)
{
  self->left = FALSE;
  adw_leaflet_set_visible_child (self->pages, GTK_WIDGET (self->case_place));
}

static void
stop_opening (CasebookWindow *self)
{
  g_clear_pointer (&self->wanted_case, g_free);
  g_clear_pointer (&self->wanted_evidence, g_free);
  casebook_case_place_cancel (self->case_place);
}

static void
case_failed (CasebookWindow *self,
             const GError   *error)
{
  show_home (self);
  tell (self, _("The Case Could Not Be Opened"), error->message);
}

/* Puts the page of the case that was left away, once it is neither seen nor needed. */
static void
page_settled (CasebookWindow *self)
{
  if (self->case_place == NULL || !self->left || !is_home (self) ||
      adw_leaflet_get_child_transition_running (self->pages))
    return;

  self->left = FALSE;
  casebook_case_place_clear (self->case_place);
}

static void
open_wanted (CasebookWindow *self)
{
  g_autofree char *case_id = g_steal_pointer (&self->wanted_case);
  g_autofree char *evidence_id = g_steal_pointer (&self->wanted_evidence);

  if (case_id != NULL)
    casebook_case_place_open (self->case_place, self->worker, self->shelf, case_id, evidence_id);
}

/* The case may have been returned to, and left again, while it was being written. */
static gboolean
has_more_to_write (CasebookWindow  *self,
                   CasebookJournal *journal)
{
  CasebookCaseDesk *desk = casebook_case_place_get_desk (self->case_place);

  return desk != NULL && casebook_case_desk_get_journal (desk) == journal &&
         (casebook_held_work_is_any (casebook_journal_get_work (journal)) ||
          casebook_journal_get_save_state (journal) != CASEBOOK_SAVE_SAVED);
}

static void
case_flushed (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (CasebookWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean flushed = casebook_journal_flush_finish (CASEBOOK_JOURNAL (source), result, &error);

  self->leaving = FALSE;
  if (self->closing || self->case_place == NULL)
    return;

  if (flushed && is_home (self) && has_more_to_write (self, CASEBOOK_JOURNAL (source)))
    {
      self->leaving = TRUE;
      casebook_journal_flush_async (CASEBOOK_JOURNAL (source), NULL, case_flushed, g_object_ref (self));
    }
  else if (flushed)
    {
      self->left = is_home (self);
      page_settled (self);
      casebook_home_page_refresh (self->home_page);
      open_wanted (self);
    }
  else
    {
      /* What could not be written is held by the page alone. */
      stop_opening (self);
      show_case (self);
      tell (self, _("Not Everything Was Kept"), error->message);
    }
}

/* However a person came back: by the button, a key, the mouse or a swipe. */
static void
page_shown (CasebookWindow *self)
{
  CasebookCaseDesk *desk;

  if (self->case_place == NULL || self->leaving || !is_home (self))
    return;

  desk = casebook_case_place_get_desk (self->case_place);
  if (desk == NULL)
    return;
  if (!casebook_case_place_may_leave (self->case_place))
    {
      show_case (self);
      return;
    }

  self->leaving = TRUE;
  casebook_journal_flush_async (casebook_case_desk_get_journal (desk), NULL, case_flushed, g_object_ref (self));
}

/* A case that is open is left first, so that all of it is on disk before another
 * is read. While it is being left its page is here still. */
static void
open_case (CasebookWindow *self,
           const char     *case_id,
           const char     *evidence_id)
{
  stop_opening (self);
  if (casebook_case_place_return_to (self->case_place, case_id, evidence_id))
    {
      show_case (self);
      return;
    }

  show_home (self);
  self->wanted_case = g_strdup (case_id);
  self->wanted_evidence = g_strdup (evidence_id);
  if (self->leaving)
    casebook_case_place_expect (self->case_place);
  else
    open_wanted (self);
}

static void
show_failure (CasebookWindow *self,
              const GError   *error)
{
  if (self->failure == NULL)
    {
      self->failure = casebook_failure_page_new ();
      gtk_stack_add_child (self->stack, self->failure);
    }
  casebook_failure_page_set_sentence (CASEBOOK_FAILURE_PAGE (self->failure), error->message);
  gtk_stack_set_visible_child (self->stack, self->failure);
  gtk_widget_grab_focus (self->failure);
}

static void
shelf_loaded (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (CasebookWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!casebook_shelf_load_finish (CASEBOOK_SHELF (source), result, &error) && !self->closing)
    tell (self, _("The Frameworks Could Not Be Read"), error->message);
}

static void
library_opened (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (CasebookWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean opened = casebook_worker_open_finish (CASEBOOK_WORKER (source), result, &error);

  if (self->closing || self->home_page == NULL || self->home_desk != NULL)
    return;
  if (!opened)
    {
      show_failure (self, error);
      return;
    }

  self->shelf = casebook_shelf_new (self->worker);
  casebook_shelf_load_async (self->shelf, NULL, shelf_loaded, g_object_ref (self));
  self->home_desk = casebook_home_desk_new (self->worker, self->shelf);
  casebook_home_page_set_desk (self->home_page, self->home_desk);
  gtk_stack_set_visible_child_name (self->stack, "pages");
}

static void
open_library (CasebookWindow *self)
{
  casebook_worker_open_async (self->worker, NULL, library_opened, g_object_ref (self));
}

static void
set_closing (CasebookWindow *self,
             gboolean        closing)
{
  self->closing = closing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLOSING]);
}

static void
closing_ended (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  CasebookWindow *self = CASEBOOK_WINDOW (source);

  self->closed = casebook_closing_run_finish (GTK_WINDOW (self), result);
  if (self->closed)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  set_closing (self, FALSE);
  page_shown (self); /* a case that was being left still is */
}

/* The window goes when all is written, which is rarely felt. */
static gboolean
casebook_window_close_request (GtkWindow *window)
{
  CasebookWindow *self = CASEBOOK_WINDOW (window);

  if (self->closed)
    return GTK_WINDOW_CLASS (casebook_window_parent_class)->close_request (window);
  if (self->closing || !casebook_case_place_may_leave (self->case_place))
    return TRUE;

  set_closing (self, TRUE);
  stop_opening (self);
  casebook_closing_run_async (window, self->home_page, casebook_case_place_get_desk (self->case_place),
                              self->worker, closing_ended, NULL);
  return TRUE;
}

/* The action of that name on the page that is seen, where it has one. */
static void
forward (CasebookWindow *self,
         const char     *of_home,
         const char     *of_case)
{
  if (is_home (self))
    gtk_widget_activate_action (GTK_WIDGET (self->home_page), of_home, NULL);
  else
    casebook_case_place_activate (self->case_place, of_case);
}

static void
undo_activated (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  forward (CASEBOOK_WINDOW (widget), "home.undo", "case.undo");
}

static void
redo_activated (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  forward (CASEBOOK_WINDOW (widget), "home.redo", "case.redo");
}

static void
search_activated (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  forward (CASEBOOK_WINDOW (widget), "home.search", "case.filter");
}

static void
back_activated (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CasebookWindow *self = CASEBOOK_WINDOW (widget);

  if (!is_home (self) && casebook_case_place_is_waiting (self->case_place))
    {
      stop_opening (self);
      show_home (self);
      return;
    }

  forward (self, "home.show-sidebar", "case.back");
}

static void
new_case_activated (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (CASEBOOK_WINDOW (widget)->home_page), "home.new-case", NULL);
}

static void
try_again_activated (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  open_library (CASEBOOK_WINDOW (widget));
}

static char *
not_here_to_sentence (GFile *file)
{
  g_autofree char *name = g_file_get_parse_name (file);

  return g_strdup_printf (_("“%s” is not on this computer. Copy the library to a folder of yours and open it there."), name);
}

static void
library_chosen (CasebookWindow *self,
                int             response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  path = g_file_get_path (file);
  if (path == NULL)
    {
      g_autofree char *sentence = not_here_to_sentence (file);

      tell (self, _("The Library Was Not Opened"), sentence);
      return;
    }

  gtk_widget_activate_action (GTK_WIDGET (self), "app.show-library", "s", path);
  if (self->home_desk == NULL && !g_str_equal (path, self->library))
    gtk_window_close (GTK_WINDOW (self));
}

static void
open_library_activated (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  CasebookWindow *self = CASEBOOK_WINDOW (widget);

  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (_("Open Library"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (library_chosen), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
folder_failed (GtkWidget  *window,
               const char *sentence)
{
  if (!CASEBOOK_WINDOW (window)->closing)
    tell (CASEBOOK_WINDOW (window), _("The Folder Was Not Shown"), sentence);
}

static void
show_in_folder_activated (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  g_autofree char *folder = g_path_get_dirname (CASEBOOK_WINDOW (widget)->library);
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  if (uri != NULL)
    casebook_open_address (widget, uri, folder_failed);
}

/* Its many labels cost more than all of an empty window, so they are made when somebody wants to read them. */
static void
show_help_overlay_activated (GtkWidget  *widget,
                             const char *action_name,
                             GVariant   *parameter)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (widget);

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder =
        gtk_builder_new_from_resource ("/app/casebook/Casebook/window/help-overlay.ui");

      gtk_application_window_set_help_overlay (window, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder,
                                                                                                     "help_overlay")));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

/* Where the settings are not installed the window has its own size, and works. */
static void
bind_settings (CasebookWindow *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APP_ID, TRUE);
  if (schema == NULL)
    return;

  self->settings = g_settings_new_full (schema, NULL, NULL);
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

static void
casebook_window_constructed (GObject *object)
{
  CasebookWindow *self = CASEBOOK_WINDOW (object);

  G_OBJECT_CLASS (casebook_window_parent_class)->constructed (object);

  bind_settings (self);
  self->worker = casebook_worker_new (self->library);
  open_library (self);
}

static void
casebook_window_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  CasebookWindow *self = CASEBOOK_WINDOW (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_string (value, self->library);
      break;
    case PROP_CLOSING:
      g_value_set_boolean (value, self->closing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_window_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  CasebookWindow *self = CASEBOOK_WINDOW (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_window_dispose (GObject *object)
{
  CasebookWindow *self = CASEBOOK_WINDOW (object);

  self->closing = TRUE;
  g_clear_object (&self->chooser);
  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_WINDOW);
  g_clear_object (&self->home_desk);
  g_clear_object (&self->shelf);
  g_clear_object (&self->worker);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (casebook_window_parent_class)->dispose (object);
}

static void
casebook_window_finalize (GObject *object)
{
  CasebookWindow *self = CASEBOOK_WINDOW (object);

  g_free (self->wanted_case);
  g_free (self->wanted_evidence);
  g_free (self->library);

  G_OBJECT_CLASS (casebook_window_parent_class)->finalize (object);
}

/* The keys of undo stay with a text field that has something to undo itself. */
static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_activated);
  gtk_widget_class_install_action (widget_class, "win.new-case", NULL, new_case_activated);
  gtk_widget_class_install_action (widget_class, "win.open-library", NULL, open_library_activated);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_activated);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_activated);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, show_help_overlay_activated);
  gtk_widget_class_install_action (widget_class, "win.show-in-folder", NULL, show_in_folder_activated);
  gtk_widget_class_install_action (widget_class, "win.try-again", NULL, try_again_activated);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_activated);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Left, GDK_ALT_MASK, "win.back", NULL);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CASEBOOK_TYPE_CASE_PLACE);
  g_type_ensure (CASEBOOK_TYPE_HOME_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/window/window.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CasebookWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, CasebookWindow, home_page);
  gtk_widget_class_bind_template_child (widget_class, CasebookWindow, case_place);
  gtk_widget_class_bind_template_callback (widget_class, case_failed);
  gtk_widget_class_bind_template_callback (widget_class, open_case);
  gtk_widget_class_bind_template_callback (widget_class, page_settled);
  gtk_widget_class_bind_template_callback (widget_class, page_shown);
  gtk_widget_class_bind_template_callback (widget_class, show_case);
  gtk_widget_class_bind_template_callback (widget_class, show_home);
}

static void
casebook_window_class_init (CasebookWindowClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->constructed = casebook_window_constructed;
  object_class->get_property = casebook_window_get_property;
  object_class->set_property = casebook_window_set_property;
  object_class->dispose = casebook_window_dispose;
  object_class->finalize = casebook_window_finalize;
  GTK_WINDOW_CLASS (class)->close_request = casebook_window_close_request;

  /* The path of the library's file; it cannot be changed. */
  properties[PROP_LIBRARY] =
    g_param_spec_string ("library", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CLOSING] =
    g_param_spec_boolean ("closing", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  install_actions (widget_class);
  bind_template (widget_class);
}

static void
casebook_window_init (CasebookWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * casebook_window_new:
 * @application: the program
 * @library: path of the library's file, which is made where there is none
 *
 * Returns: (transfer none): a window that opens @library once it is shown; it lives until closed
 */
CasebookWindow *
casebook_window_new (GtkApplication *application,
                     const char     *library)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (library != NULL, NULL);

  return g_object_new (CASEBOOK_TYPE_WINDOW,
                       "application", application,
                       "library", library,
                       NULL);
}

/**
 * casebook_window_get_library:
 * @self: a window
 *
 * Returns: (transfer none): path of its library's file
 */
const char *
casebook_window_get_library (CasebookWindow *self)
{
  g_return_val_if_fail (CASEBOOK_IS_WINDOW (self), NULL);

  return self->library;
}

/**
 * casebook_window_is_closing:
 * @self: a window
 *
 * Returns: whether it goes as soon as all is written
 */
gboolean
casebook_window_is_closing (CasebookWindow *self)
{
  g_return_val_if_fail (CASEBOOK_IS_WINDOW (self), FALSE);

  return self->closing;
}
