/* Casebook: the running program.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One program serves every library: a second start hands its command line to
 * the first, which shows the window of that library or opens one.
 *
 * The style sheet and the icons are found by GTK under the program's resource
 * path.
 */
#include <glib/gi18n-lib.h>

#include "ui/window/application.h"
#include "ui/window/window.h"
#include "workspace/worker.h"

#define RESOURCE_PATH "/app/casebook/Casebook"

struct _CasebookApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (CasebookApplication, casebook_application, ADW_TYPE_APPLICATION)

typedef struct
{
  const char *action;
  const char *keys[3];
} Shortcut;

static const Shortcut shortcuts[] = {
  { "app.quit", { "<Control>q" } },
  { "app.new-case", { "<Control>n" } },
  { "win.search", { "<Control>f" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "window.close", { "<Control>w" } },
};

/* The window that shows @path; one library has one. */
static CasebookWindow *
find_window (CasebookApplication *self,
             const char          *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      if (CASEBOOK_IS_WINDOW (l->data) &&
          g_str_equal (casebook_window_get_library (l->data), path))
        return l->data;
    }

  return NULL;
}

static void
closed_window_gone (CasebookApplication *self,
                    CasebookWindow      *window)
{
  const char *path = casebook_window_get_library (window);

  gtk_window_present (GTK_WINDOW (casebook_window_new (GTK_APPLICATION (self), path)));
}

/* What could not be written has kept it. */
static void
closing_changed (CasebookApplication *self,
                 GParamSpec          *pspec,
                 CasebookWindow      *window)
{
  if (casebook_window_is_closing (window))
    return;

  g_signal_handlers_disconnect_by_func (window, closed_window_gone, self);
  g_signal_handlers_disconnect_by_func (window, closing_changed, self);
  gtk_window_present (GTK_WINDOW (window));
}

/* A window that is closing still has the library, and nobody wants to see it go. */
static void
show_after (CasebookApplication *self,
            CasebookWindow      *window)
{
  if (g_signal_handler_find (window, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL, closed_window_gone, self) != 0)
    return;

  g_signal_connect_object (window, "destroy", G_CALLBACK (closed_window_gone), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "notify::closing", G_CALLBACK (closing_changed), self, G_CONNECT_SWAPPED);
}

static void
show_library (CasebookApplication *self,
              const char          *path)
{
  CasebookWindow *window = find_window (self, path);

  if (window != NULL && casebook_window_is_closing (window))
    {
      show_after (self, window);
      return;
    }

  if (window == NULL)
    window = casebook_window_new (GTK_APPLICATION (self), path);

  gtk_window_present (GTK_WINDOW (window));
}

static void
casebook_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));
  g_autofree char *path = NULL;

  if (CASEBOOK_IS_WINDOW (window))
    {
      show_library (CASEBOOK_APPLICATION (application), casebook_window_get_library (CASEBOOK_WINDOW (window)));
      return;
    }
  if (window != NULL)
    {
      gtk_window_present (window);
      return;
    }

  path = casebook_worker_dup_default_path ();
  show_library (CASEBOOK_APPLICATION (application), path);
}

static int
casebook_application_command_line (GApplication            *application,
                                   GApplicationCommandLine *command_line)
{
  GVariantDict *options = g_application_command_line_get_options_dict (command_line);
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;
  const char *argument;

  if (!g_variant_dict_lookup (options, "library", "^&ay", &argument))
    {
      g_application_activate (application);
      return 0;
    }

  file = g_application_command_line_create_file_for_arg (command_line, argument);
  path = g_file_get_path (file);
  if (path == NULL)
    {
      g_application_command_line_printerr (command_line,
                                           _("“%s” is not on this computer. Copy the library to a folder of yours and open it there.\n"),
                                           argument);
      return 1;
    }

  show_library (CASEBOOK_APPLICATION (application), path);
  return 0;
}

static int
casebook_application_handle_local_options (GApplication *application,
                                           GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;

  g_print ("%s %s\n", GETTEXT_PACKAGE, PACKAGE_VERSION);
  return 0;
}

static void
quit_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
new_case_activated (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  if (CASEBOOK_IS_WINDOW (window))
    gtk_widget_activate_action (GTK_WIDGET (window), "win.new-case", NULL);
}

static void
about_activated (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  adw_show_about_window (gtk_application_get_active_window (user_data),
                         "application-name", _("Casebook"),
                         "application-icon", APP_ID,
                         "version", PACKAGE_VERSION,
                         "comments", _("Build, review and decide promotion cases from evidence."),
                         "developer-name", _("The Casebook contributors"),
                         "copyright", _("© 2026 The Casebook contributors"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: put your names here, one a line */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

static void
show_library_activated (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  show_library (user_data, g_variant_get_string (parameter, NULL));
}

static const GActionEntry actions[] = {
  { "about", about_activated },
  { "new-case", new_case_activated },
  { "quit", quit_activated },
  { "show-library", show_library_activated, "s" },
};

static void
casebook_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (casebook_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), shortcuts[i].action,
                                           (const char **) shortcuts[i].keys);

  gtk_window_set_default_icon_name (APP_ID);
}

static void
casebook_application_class_init (CasebookApplicationClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  application_class->activate = casebook_application_activate;
  application_class->command_line = casebook_application_command_line;
  application_class->handle_local_options = casebook_application_handle_local_options;
  application_class->startup = casebook_application_startup;
}

static void
casebook_application_init (CasebookApplication *self)
{
  const GOptionEntry options[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Open this library instead of your own"), N_("FILE") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * casebook_application_new:
 *
 * Returns: (transfer full): the program, to be run once
 */
GApplication *
casebook_application_new (void)
{
  return g_object_new (CASEBOOK_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE,
                       "resource-base-path", RESOURCE_PATH,
                       NULL);
}
