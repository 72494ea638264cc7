/* Casebook: tests of a row that takes a date. SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "../patience.h"
#include "find-widget.h"
#include "ui/dates/date-row.h"

typedef struct
{
  GtkWidget       *window;
  CasebookDateRow *row;
  GtkWidget       *popover;
  GtkCalendar     *calendar;
} Row;

static void
row_open (Row           *test,
          gconstpointer  user_data)
{
  GtkWidget *list = gtk_list_box_new ();

  test->row = g_object_new (CASEBOOK_TYPE_DATE_ROW, "title", "From", NULL);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (test->row));
  test->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), 400, 600);
  adw_window_set_content (ADW_WINDOW (test->window), list);
  gtk_window_present (GTK_WINDOW (test->window));
  test->popover = find_widget (GTK_WIDGET (test->row), GTK_TYPE_POPOVER);
  test->calendar = find_widget (test->popover, GTK_TYPE_CALENDAR);
  wait_while (gtk_widget_get_height (GTK_WIDGET (test->row)) == 0);
}

static void
row_close (Row           *test,
           gconstpointer  user_data)
{
  gtk_window_destroy (GTK_WINDOW (test->window));
  wait_until_idle ();
}

static void
open_calendar (Row *test)
{
  gtk_menu_button_popup (find_widget (GTK_WIDGET (test->row), GTK_TYPE_MENU_BUTTON));
  wait_while (gtk_widget_get_height (GTK_WIDGET (test->calendar)) == 0);
}

static GtkEventController *
controller_of (GtkWidget  *widget,
               const char *name)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_strcmp0 (gtk_event_controller_get_name (controller), name) == 0)
        return controller;
    }

  g_error ("nobody listens by the name “%s”", name);
}

/* The label of the day that is marked in the calendar. */
static GtkWidget *
find_marked (GtkWidget *widget)
{
  if (gtk_widget_has_css_class (widget, "day-number") &&
      (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_SELECTED) != 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_marked (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
press_at (Row       *test,
          GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (test->calendar), &bounds));
  g_signal_emit_by_name (controller_of (GTK_WIDGET (test->calendar), "day"), "pressed", 1,
                         (double) (bounds.origin.x + bounds.size.width / 2),
                         (double) (bounds.origin.y + bounds.size.height / 2));
}

/* Today is what is wanted most. */
static void
test_today_is_chosen_by_a_click (Row           *test,
                                 gconstpointer  user_data)
{
  open_calendar (test);
  press_at (test, find_marked (GTK_WIDGET (test->calendar)));
  g_assert_cmpuint (casebook_date_row_get_date (test->row), ==, casebook_date_today ());
  wait_while (gtk_widget_get_mapped (test->popover));
}

static void
test_the_first_of_a_month_is_chosen_by_a_click (Row           *test,
                                                gconstpointer  user_data)
{
  casebook_date_row_set_date (test->row, 20260300);
  open_calendar (test);
  press_at (test, find_marked (GTK_WIDGET (test->calendar)));
  g_assert_cmpuint (casebook_date_row_get_date (test->row), ==, 20260301);
}

static void
test_a_click_beside_the_days_chooses_none (Row           *test,
                                           gconstpointer  user_data)
{
  open_calendar (test);
  press_at (test, gtk_widget_get_first_child (GTK_WIDGET (test->calendar)));
  g_assert_cmpuint (casebook_date_row_get_date (test->row), ==, CASEBOOK_DATE_NONE);
  g_assert_true (gtk_widget_get_mapped (test->popover));
}

static void
test_today_is_chosen_by_a_key (Row           *test,
                               gconstpointer  user_data)
{
  GtkEventController *keys;
  gboolean handled;

  open_calendar (test);
  keys = controller_of (GTK_WIDGET (test->calendar), "day-key");
  /* The key that opened the calendar is let go of in it. */
  g_signal_emit_by_name (keys, "key-released", GDK_KEY_space, 0, 0);
  g_assert_cmpuint (casebook_date_row_get_date (test->row), ==, CASEBOOK_DATE_NONE);

  g_signal_emit_by_name (keys, "key-pressed", GDK_KEY_space, 0, 0, &handled);
  g_assert_false (handled);
  g_signal_emit_by_name (keys, "key-released", GDK_KEY_space, 0, 0);
  g_assert_cmpuint (casebook_date_row_get_date (test->row), ==, casebook_date_today ());
}

#define ADD(path, function) g_test_add (path, Row, NULL, row_open, function, row_close)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/ui/date-row/today-is-chosen-by-a-click", test_today_is_chosen_by_a_click);
  ADD ("/ui/date-row/the-first-of-a-month-is-chosen-by-a-click", test_the_first_of_a_month_is_chosen_by_a_click);
  ADD ("/ui/date-row/a-click-beside-the-days-chooses-none", test_a_click_beside_the_days_chooses_none);
  ADD ("/ui/date-row/today-is-chosen-by-a-key", test_today_is_chosen_by_a_key);

  return g_test_run ();
}
