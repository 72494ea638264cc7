/* Casebook: tests of keys that belong to an input method. SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <gtk/gtkimmodule.h>

#include "../patience.h"
#include "find-widget.h"
#include "keyboard.h"
#include "ui/fields/text-field.h"
#include "ui/home/note-entry.h"

/* An input method that composes while it is told to, and then takes every key. */
static gboolean composing;
static guint n_taken;

G_DECLARE_FINAL_TYPE (Composer, composer, COMPOSER, METHOD, GtkIMContext)

struct _Composer
{
  GtkIMContext parent_instance;
};

G_DEFINE_FINAL_TYPE (Composer, composer, GTK_TYPE_IM_CONTEXT)

static gboolean
composer_filter_keypress (GtkIMContext *context,
                          GdkEvent     *event)
{
  if (composing && gdk_event_get_event_type (event) == GDK_KEY_PRESS)
    n_taken++;

  return composing;
}

static void
composer_class_init (ComposerClass *class)
{
  GTK_IM_CONTEXT_CLASS (class)->filter_keypress = composer_filter_keypress;
}

static void
composer_init (Composer *self)
{
}

/* As large as the screen: without a window manager keys go to what is under the pointer. */
static GtkWidget *
show (GtkWidget *content)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_set_child (GTK_WINDOW (window), content);
  g_object_set (find_widget (content, GTK_TYPE_TEXT_VIEW), "im-module", "casebook-test", NULL);
  gtk_window_present (GTK_WINDOW (window));
  wait_while (gtk_widget_get_height (content) == 0);
  gtk_widget_grab_focus (find_widget (content, GTK_TYPE_TEXT_VIEW));
  wait_until_idle ();

  return window;
}

static void
count (guint *n)
{
  (*n)++;
}

static void
test_return_and_escape_end_what_is_composed_first (void)
{
  GtkWidget *entry = g_object_new (CASEBOOK_TYPE_NOTE_ENTRY, NULL);
  GtkWidget *window = show (entry);
  guint n_entered = 0, n_escaped = 0;

  g_signal_connect_swapped (entry, "entered", G_CALLBACK (count), &n_entered);
  g_signal_connect_swapped (entry, "escaped", G_CALLBACK (count), &n_escaped);
  composing = TRUE;
  n_taken = 0;
  keyboard_press (GDK_KEY_Return);
  wait_while (n_taken < 1 && n_entered == 0);
  g_assert_cmpuint (n_entered, ==, 0);
  keyboard_press (GDK_KEY_Escape);
  wait_while (n_taken < 2 && n_escaped == 0);
  g_assert_cmpuint (n_escaped, ==, 0);

  composing = FALSE;
  keyboard_press (GDK_KEY_Return);
  wait_while (n_entered == 0);
  keyboard_press (GDK_KEY_Escape);
  wait_while (n_escaped == 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_focus_below (GtkWidget *widget)
{
  return gtk_widget_get_focus_child (gtk_widget_get_parent (widget)) == widget;
}

static void
test_return_leaves_a_line_only_when_nothing_is_composed (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *field = casebook_text_field_new ("Line", NULL);
  GtkWidget *after = gtk_button_new_with_label ("After");
  GtkWidget *window;

  g_object_set (field, "one-line", TRUE, NULL);
  gtk_box_append (GTK_BOX (box), field);
  gtk_box_append (GTK_BOX (box), after);
  window = show (box);
  composing = TRUE;
  n_taken = 0;
  keyboard_press (GDK_KEY_Return);
  wait_while (n_taken == 0 && has_focus_below (field));
  g_assert_true (has_focus_below (field));

  composing = FALSE;
  keyboard_press (GDK_KEY_Return);
  wait_while (has_focus_below (field));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_io_extension_point_implement (GTK_IM_MODULE_EXTENSION_POINT_NAME, composer_get_type (), "casebook-test", 0);

  g_test_add_func ("/ui/input-method/return-and-escape-end-what-is-composed-first",
                   test_return_and_escape_end_what_is_composed_first);
  g_test_add_func ("/ui/input-method/return-leaves-a-line-only-when-nothing-is-composed",
                   test_return_leaves_a_line_only_when_nothing_is_composed);

  return g_test_run ();
}
