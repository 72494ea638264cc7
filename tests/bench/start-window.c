/* Casebook: a window that ends with its first frame.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   start-window floor              an empty libadwaita window of the size Casebook's has
 *   start-window casebook LIBRARY   Casebook on a library
 *
 * With START_WINDOW_STAY=SECONDS it stays that long after the frame, for its
 * memory to settle.
 */
#include <stdlib.h>
#include <unistd.h>

#include "ui/window/application.h"

/* Nothing is torn down: what is measured ends with the frame. */
static gboolean
end (gpointer user_data)
{
  _exit (EXIT_SUCCESS);
}

static void
painted (GdkFrameClock *clock)
{
  const char *stay = g_getenv ("START_WINDOW_STAY");

  if (stay == NULL)
    end (NULL);
  g_signal_handlers_disconnect_by_func (clock, painted, NULL);
  g_timeout_add_seconds (atoi (stay), end, NULL);
}

static void
realized (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted), NULL);
}

static void
window_added (GtkApplication *application,
              GtkWidget      *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (realized), NULL);
}

static void
floor_activated (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GApplication) application = NULL;
  const char *arguments[] = { argv[0], "--library", argc > 2 ? argv[2] : NULL, NULL };

  if (argc == 2 && g_str_equal (argv[1], "floor"))
    {
      application = G_APPLICATION (adw_application_new ("app.casebook.Floor", G_APPLICATION_NON_UNIQUE));
      g_signal_connect (application, "activate", G_CALLBACK (floor_activated), NULL);
      g_signal_connect (application, "window-added", G_CALLBACK (window_added), NULL);
      return g_application_run (application, 1, argv);
    }
  if (argc == 3 && g_str_equal (argv[1], "casebook"))
    {
      application = casebook_application_new ();
      g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
      g_signal_connect (application, "window-added", G_CALLBACK (window_added), NULL);
      return g_application_run (application, 3, (char **) arguments);
    }

  g_printerr ("usage: %s floor | casebook LIBRARY\n", argv[0]);
  return 2;
}
