/* Casebook: tests of facts beside each other on one line. SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

#include "ui/home/fact-line.h"

static void
assert_line (const char       *expected,
             const char *const facts[])
{
  g_autofree char *line = casebook_fact_line_join (facts);

  g_assert_cmpstr (line, ==, expected);
}

/* The line goes the way the window goes, whoever it is about. */
static void
test_left_to_right (void)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  assert_line ("Robin Quill", (const char *[]) { "Robin Quill", NULL });
  assert_line ("Robin Quill · edited today", (const char *[]) { "Robin Quill", "edited today", NULL });
  assert_line ("\u200E\u2068سارة\u2069 · edited today", (const char *[]) { "سارة", "edited today", NULL });
  assert_line ("edited today · \u2068سارة\u2069", (const char *[]) { "edited today", "سارة", NULL });
}

static void
test_right_to_left (void)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  assert_line ("سارة", (const char *[]) { "سارة", NULL });
  assert_line ("\u200F\u2068Robin Quill\u2069 · 2026", (const char *[]) { "Robin Quill", "2026", NULL });
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fact-line/left-to-right", test_left_to_right);
  g_test_add_func ("/fact-line/right-to-left", test_right_to_left);

  return g_test_run ();
}
