/* Casebook: tests of choosing a theme or competency. SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "../patience.h"
#include "desk-fixture.h"
#include "find-widget.h"
#include "ui/editor/item-chooser.h"

typedef struct
{
  DeskFixture  fixture;
  GtkWidget   *window;
  GtkWidget   *button;
  GtkWidget   *chooser;
} Chooser;

static void
chooser_open (Chooser       *test,
              gconstpointer  user_data)
{
  desk_fixture_open (&test->fixture);
  test->chooser = g_object_new (CASEBOOK_TYPE_ITEM_CHOOSER, NULL);
  casebook_item_chooser_set_framework (CASEBOOK_ITEM_CHOOSER (test->chooser),
                                       casebook_case_desk_get_framework (test->fixture.desk));
  test->button = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (test->button), test->chooser);
  gtk_widget_set_valign (test->button, GTK_ALIGN_START);
  test->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), 400, 700);
  adw_window_set_content (ADW_WINDOW (test->window), test->button);
  gtk_window_present (GTK_WINDOW (test->window));
  desk_fixture_settle ();
  gtk_menu_button_popup (GTK_MENU_BUTTON (test->button));
  wait_while (gtk_widget_get_height (test->chooser) == 0);
}

static void
chooser_close (Chooser       *test,
               gconstpointer  user_data)
{
  /* A tooltip that is about to show asks a surface that is gone where the pointer is. */
  gtk_menu_button_popdown (GTK_MENU_BUTTON (test->button));
  desk_fixture_settle ();
  gtk_window_destroy (GTK_WINDOW (test->window));
  desk_fixture_settle ();
  desk_fixture_close (&test->fixture);
}

static void
search_for (Chooser    *test,
            const char *words)
{
  GtkEditable *search = find_widget (test->chooser, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (search, words);
  g_signal_emit_by_name (search, "search-changed");
  desk_fixture_settle ();
}

/* One of the titles takes two lines; all the same no row is cut. */
static void
test_shows_every_row_as_a_whole (Chooser       *test,
                                 gconstpointer  user_data)
{
  GtkScrolledWindow *scroller = find_widget (test->chooser, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *height = gtk_scrolled_window_get_vadjustment (scroller);
  gint64 deadline = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (scroller)));
  g_assert_cmpfloat (gtk_adjustment_get_page_size (height), >, 0);
  /* Later versions of GTK make a popover that is shown larger with its next frame alone. */
  while (gtk_adjustment_get_upper (height) > gtk_adjustment_get_page_size (height) &&
         g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpfloat (gtk_adjustment_get_upper (height), <=, gtk_adjustment_get_page_size (height));
}

static void
test_is_as_high_as_what_is_found (Chooser       *test,
                                  gconstpointer  user_data)
{
  GtkScrolledWindow *scroller = find_widget (test->chooser, GTK_TYPE_SCROLLED_WINDOW);
  int all = gtk_scrolled_window_get_min_content_height (scroller);

  search_for (test, "mentoring");
  g_assert_cmpint (gtk_scrolled_window_get_min_content_height (scroller), <, all);
}

/* A search entry keeps Escape to itself otherwise. */
static void
test_escape_closes_it (Chooser       *test,
                       gconstpointer  user_data)
{
  g_signal_emit_by_name (find_widget (test->chooser, GTK_TYPE_SEARCH_ENTRY), "stop-search");
  g_assert_false (gtk_widget_get_visible (test->chooser));
}

static void
test_says_when_nothing_is_found (Chooser       *test,
                                 gconstpointer  user_data)
{
  GtkWidget *scroller = find_widget (test->chooser, GTK_TYPE_SCROLLED_WINDOW);

  search_for (test, "no such competency");
  g_assert_false (gtk_widget_get_visible (scroller));
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_next_sibling (scroller)));

  search_for (test, "");
  g_assert_true (gtk_widget_get_visible (scroller));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, function) g_test_add (path, Chooser, NULL, chooser_open, function, chooser_close)
  ADD ("/ui/item-chooser/shows-every-row-as-a-whole", test_shows_every_row_as_a_whole);
  ADD ("/ui/item-chooser/is-as-high-as-what-is-found", test_is_as_high_as_what_is_found);
  ADD ("/ui/item-chooser/escape-closes-it", test_escape_closes_it);
  ADD ("/ui/item-chooser/says-when-nothing-is-found", test_says_when_nothing_is_found);
#undef ADD

  return g_test_run ();
}
