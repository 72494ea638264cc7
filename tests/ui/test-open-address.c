/* Casebook: tests of opening an address in another program. SPDX-License-Identifier: GPL-3.0-or-later */
#include "../patience.h"
#include "ui/marks/open-address.h"

static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (says (child, words))
        return TRUE;
    }

  return FALSE;
}

/* No program opens such an address anywhere. */
static void
test_what_cannot_be_opened_is_said (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *toasts = adw_toast_overlay_new ();
  GtkWidget *button = gtk_button_new_with_label ("Open");

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), button);
  gtk_window_set_child (GTK_WINDOW (window), toasts);
  gtk_window_present (GTK_WINDOW (window));
  casebook_open_address (button, "casebook-nowhere:there", casebook_open_address_toast);
  wait_while (!says (toasts, "could not be opened"));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/open-address/what-cannot-be-opened-is-said", test_what_cannot_be_opened_is_said);

  return g_test_run ();
}
