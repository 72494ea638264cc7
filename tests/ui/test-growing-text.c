/* Casebook: tests of the text view that is as high as its text. SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "../patience.h"
#include "ui/fields/growing-text.h"

typedef struct
{
  GtkWidget     *window;
  GtkWidget     *scroller;
  GtkTextView   *view;
  GtkTextBuffer *buffer;
} Growing;

/* A growing text between two blocks, in a window that is lower than any of them. */
static void
growing_open (Growing       *test,
              gconstpointer  user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *above = gtk_label_new ("above");
  GtkWidget *below = gtk_button_new_with_label ("below");

  test->view = g_object_new (CASEBOOK_TYPE_GROWING_TEXT, "wrap-mode", GTK_WRAP_WORD_CHAR, NULL);
  test->buffer = gtk_text_view_get_buffer (test->view);
  gtk_widget_set_size_request (above, -1, 200);
  gtk_widget_set_size_request (below, -1, 500);
  gtk_box_append (GTK_BOX (box), above);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (test->view));
  gtk_box_append (GTK_BOX (box), below);
  test->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (test->scroller), box);
  test->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), 300, 400);
  adw_window_set_content (ADW_WINDOW (test->window), test->scroller);
  gtk_window_present (GTK_WINDOW (test->window));
  wait_while (gtk_widget_get_height (GTK_WIDGET (test->view)) == 0);
  gtk_widget_grab_focus (GTK_WIDGET (test->view));
}

static void
growing_close (Growing       *test,
               gconstpointer  user_data)
{
  g_object_add_weak_pointer (G_OBJECT (test->view), (gpointer *) &test->view);
  gtk_window_destroy (GTK_WINDOW (test->window));
  wait_until_idle ();
  g_assert_null (test->view);
}

/* Longer than any scrolling takes. */
static void
rest (void)
{
  wait_for_time (500);
}

static gboolean
caret_is_in_sight (Growing *test)
{
  GdkRectangle caret;
  double x, y;

  gtk_text_view_get_cursor_locations (test->view, NULL, &caret, NULL);
  gtk_text_view_buffer_to_window_coords (test->view, GTK_TEXT_WINDOW_WIDGET, caret.x, caret.y, &caret.x, &caret.y);
  gtk_widget_translate_coordinates (GTK_WIDGET (test->view), test->scroller, caret.x, caret.y, &x, &y);

  return y >= 0 && y + caret.height <= gtk_widget_get_height (test->scroller);
}

static void
assert_reads (Growing *test)
{
  rest ();
  g_assert_true (caret_is_in_sight (test));
  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (test->view))), ==, 0);
}

/* As a key that is pressed does: what is put in, and then the view is to show the caret. */
static void
type (Growing    *test,
      const char *text)
{
  g_signal_emit_by_name (test->view, "insert-at-cursor", text);
}

static void
test_the_caret_stays_in_sight_while_lines_are_typed (Growing       *test,
                                                     gconstpointer  user_data)
{
  for (guint i = 0; i < 40; i++)
    {
      type (test, "one more line\n");
      wait_for_time (20);
    }

  assert_reads (test);
}

static void
test_the_caret_is_in_sight_after_a_long_paste (Growing       *test,
                                               gconstpointer  user_data)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 80; i++)
    g_string_append (text, "what was copied elsewhere and is longer than the window is high ");
  type (test, text->str);
  g_string_free (text, TRUE);

  assert_reads (test);
}

static void
test_the_caret_is_in_sight_wherever_it_is_moved (Growing       *test,
                                                 gconstpointer  user_data)
{
  test_the_caret_is_in_sight_after_a_long_paste (test, NULL);

  g_signal_emit_by_name (test->view, "move-cursor", GTK_MOVEMENT_BUFFER_ENDS, -1, FALSE);
  assert_reads (test);
  g_signal_emit_by_name (test->view, "move-cursor", GTK_MOVEMENT_BUFFER_ENDS, 1, FALSE);
  assert_reads (test);
}

/* The viewport shows the first line of a text that is taller than itself, wherever its caret is. */
static void
test_the_caret_is_in_sight_when_the_focus_comes_back (Growing       *test,
                                                      gconstpointer  user_data)
{
  test_the_caret_is_in_sight_after_a_long_paste (test, NULL);
  gtk_window_set_focus (GTK_WINDOW (test->window), NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (test->scroller)), 0);
  rest ();
  g_assert_false (caret_is_in_sight (test));

  gtk_widget_grab_focus (GTK_WIDGET (test->view));
  assert_reads (test);
}

static void
test_what_others_write_scrolls_nothing (Growing       *test,
                                        gconstpointer  user_data)
{
  gtk_window_set_focus (GTK_WINDOW (test->window), NULL);
  rest ();
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (test->scroller)), 0);
  for (guint i = 0; i < 40; i++)
    gtk_text_buffer_insert_at_cursor (test->buffer, "one more line\n", -1);
  rest ();

  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (test->scroller))),
                     ==, 0);
}

/* A line that is as long as the view is wide breaks a pixel before its edge. */
static void
test_no_line_is_cut_at_any_width (Growing       *test,
                                  gconstpointer  user_data)
{
  GtkTextIter end;
  GdkRectangle last;

  type (test, "what was said of it in a line or two, and a word too many");
  for (int width = 120; width < 200; width++)
    {
      gtk_widget_set_margin_end (GTK_WIDGET (test->view), gtk_widget_get_width (test->scroller) - width);
      wait_while (gtk_widget_get_width (GTK_WIDGET (test->view)) != width);
      wait_until_idle ();
      gtk_text_buffer_get_end_iter (test->buffer, &end);
      gtk_text_view_get_iter_location (test->view, &end, &last);
      g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (test->view)), >=, last.y + last.height);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, function) g_test_add (path, Growing, NULL, growing_open, function, growing_close)
  ADD ("/growing-text/the-caret-stays-in-sight-while-lines-are-typed", test_the_caret_stays_in_sight_while_lines_are_typed);
  ADD ("/growing-text/the-caret-is-in-sight-after-a-long-paste", test_the_caret_is_in_sight_after_a_long_paste);
  ADD ("/growing-text/the-caret-is-in-sight-wherever-it-is-moved", test_the_caret_is_in_sight_wherever_it_is_moved);
  ADD ("/growing-text/the-caret-is-in-sight-when-the-focus-comes-back", test_the_caret_is_in_sight_when_the_focus_comes_back);
  ADD ("/growing-text/no-line-is-cut-at-any-width", test_no_line_is_cut_at_any_width);
  ADD ("/growing-text/what-others-write-scrolls-nothing", test_what_others_write_scrolls_nothing);
#undef ADD

  return g_test_run ();
}
