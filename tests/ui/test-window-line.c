/* Casebook: tests of lines of words in a window. SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

#include "ui/marks/window-line.h"

/* A line goes the way the window goes, whoever it is about. */
static void
test_as_the_window_goes (void)
{
  const char *facts[] = { "سارة", "edited today", NULL };
  g_autofree char *forward = NULL;
  g_autofree char *backward = NULL;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  forward = casebook_window_line_join (facts);
  g_assert_cmpstr (forward, ==, "\u200E\u2068سارة\u2069 · edited today");

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  backward = casebook_window_line_join (facts);
  g_assert_cmpstr (backward, ==, "سارة · \u2068edited today\u2069");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window-line/as-the-window-goes", test_as_the_window_goes);

  return g_test_run ();
}
