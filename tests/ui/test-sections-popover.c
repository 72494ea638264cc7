/* Casebook: tests of choosing and ordering the sections of the packet. SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "../patience.h"
#include "ui/packet/section-row.h"
#include "ui/packet/sections-popover.h"

typedef struct
{
  GtkWidget  *window;
  GtkWidget  *popover;
  GtkListBox *list;
  guint       n_told;
} Sections;

static gpointer
find (GtkWidget  *widget,
      GType       type,
      const char *icon)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      (icon == NULL || g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), icon) == 0))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find (child, type, icon);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
settle (void)
{
  for (guint i = 0; i < 50; i++)
    g_main_context_iteration (NULL, FALSE);
}

static void
count (Sections *test)
{
  test->n_told++;
}

static void
sections_open (Sections      *test,
               gconstpointer  unused)
{
  GtkWidget *button = gtk_menu_button_new ();

  test->popover = g_object_new (CASEBOOK_TYPE_SECTIONS_POPOVER, NULL);
  test->list = find (test->popover, GTK_TYPE_LIST_BOX, NULL);
  g_signal_connect_swapped (test->popover, "notify::sections", G_CALLBACK (count), test);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), test->popover);
  test->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (test->window), button);
  gtk_window_present (GTK_WINDOW (test->window));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  wait_while (!gtk_widget_get_mapped (test->popover));
  settle ();
}

static void
sections_close (Sections      *test,
                gconstpointer  unused)
{
  g_object_add_weak_pointer (G_OBJECT (test->popover), (gpointer *) &test->popover);
  gtk_popover_popdown (GTK_POPOVER (test->popover));
  wait_while (gtk_widget_get_mapped (test->popover));
  gtk_window_destroy (GTK_WINDOW (test->window));
  wait_while (test->popover != NULL);
}

static GtkListBoxRow *
row_at (Sections *test,
        int       index)
{
  return gtk_list_box_get_row_at_index (test->list, index);
}

static void
assert_row_at (Sections   *test,
               int         index,
               const char *name)
{
  g_assert_cmpstr (casebook_section_row_get_name (CASEBOOK_SECTION_ROW (row_at (test, index))), ==, name);
}

static void
assert_told (Sections   *test,
             const char *list)
{
  g_autofree char *told = NULL;

  g_object_get (test->popover, "sections", &told, NULL);
  g_assert_cmpstr (told, ==, list);
}

/* As Return, Space and the mouse do. */
static void
tick (Sections *test,
      int       index)
{
  g_signal_emit_by_name (row_at (test, index), "activate");
}

static void
move (Sections *test,
      int       by)
{
  g_assert_true (gtk_widget_activate_action (test->popover, "sections.move", "i", by));
  settle ();
}

static gboolean
is_ticked (Sections *test,
           int       index)
{
  return gtk_check_button_get_active (find (GTK_WIDGET (row_at (test, index)), GTK_TYPE_CHECK_BUTTON, NULL));
}

static void
test_a_tick_is_told (Sections      *test,
                     gconstpointer  unused)
{
  assert_told (test, NULL);
  tick (test, 2);
  g_assert_false (is_ticked (test, 2));
  assert_told (test, "cover,brief,matrix,changes,competencies,growth,exhibits,artefacts,colophon");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row_at (test, 2)), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
  tick (test, 2);
  g_assert_true (is_ticked (test, 2));
  assert_told (test, NULL);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row_at (test, 2)), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  g_assert_cmpuint (test->n_told, ==, 2);
}

/* A packet of nothing is none. */
static void
test_the_last_one_stays_ticked (Sections      *test,
                                gconstpointer  unused)
{
  int n = 0;

  while (row_at (test, n) != NULL)
    n++;
  for (int i = 0; i < n; i++)
    tick (test, i);
  assert_told (test, "colophon");
  g_assert_true (is_ticked (test, n - 1));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row_at (test, n - 1)), GTK_ACCESSIBLE_STATE_DISABLED, TRUE);

  tick (test, 0);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row_at (test, n - 1)), GTK_ACCESSIBLE_STATE_DISABLED, FALSE);
  tick (test, n - 1);
  assert_told (test, "cover");
}

static void
test_keyboard_moves_the_row_and_keeps_the_focus (Sections      *test,
                                                 gconstpointer  unused)
{
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (row_at (test, 1))));
  move (test, 1);
  assert_row_at (test, 1, "contents");
  assert_row_at (test, 2, "brief");
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (row_at (test, 2))));
  assert_told (test, "cover,contents,brief,matrix,changes,competencies,growth,exhibits,artefacts,colophon");

  move (test, -1);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (row_at (test, 1))));
  assert_told (test, NULL);

  /* Over the edge nothing goes. */
  move (test, -1);
  move (test, -1);
  assert_row_at (test, 0, "brief");
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (row_at (test, 0))));
}

/* A button that has the keyboard hands it to its row when it can do no more. */
static void
test_buttons_move (Sections      *test,
                   gconstpointer  unused)
{
  GtkWidget *row = GTK_WIDGET (row_at (test, 1));
  GtkWidget *up = find (row, GTK_TYPE_BUTTON, "go-up-symbolic");

  g_assert_true (gtk_widget_grab_focus (up));
  g_signal_emit_by_name (up, "clicked");
  settle ();
  assert_row_at (test, 0, "brief");
  g_assert_false (gtk_widget_get_sensitive (up));
  g_assert_true (gtk_widget_is_focus (row));
  g_signal_emit_by_name (find (row, GTK_TYPE_BUTTON, "go-down-symbolic"), "clicked");
  assert_row_at (test, 1, "brief");
  g_assert_true (gtk_widget_get_sensitive (up));
}

static void
test_the_usual_order_is_a_button_away (Sections      *test,
                                       gconstpointer  unused)
{
  GtkWidget *reset = gtk_widget_get_last_child (gtk_popover_get_child (GTK_POPOVER (test->popover)));

  g_assert_false (gtk_widget_get_sensitive (reset));
  tick (test, 0);
  gtk_widget_grab_focus (GTK_WIDGET (row_at (test, 3)));
  move (test, -1);
  g_assert_true (gtk_widget_get_sensitive (reset));

  g_assert_true (gtk_widget_grab_focus (reset));
  g_signal_emit_by_name (reset, "clicked");
  assert_told (test, NULL);
  g_assert_true (is_ticked (test, 0));
  assert_row_at (test, 2, "contents");
  g_assert_false (gtk_widget_get_sensitive (reset));
  g_assert_nonnull (gtk_widget_get_focus_child (GTK_WIDGET (test->list)));
}

static GtkWidget *
focus_of (Sections *test)
{
  return gtk_root_get_focus (GTK_ROOT (test->window));
}

static void
press_tab (Sections         *test,
           GtkDirectionType  direction)
{
  g_signal_emit_by_name (focus_of (test), "move-focus", direction);
}

/* From a row to what it offers, on to the next, and from the last to what is below the list. */
static void
test_everything_is_reached_with_tab (Sections      *test,
                                     gconstpointer  unused)
{
  GtkWidget *row = GTK_WIDGET (row_at (test, 1));
  GtkWidget *reset = gtk_widget_get_last_child (gtk_popover_get_child (GTK_POPOVER (test->popover)));

  tick (test, 0);
  gtk_widget_grab_focus (row);
  press_tab (test, GTK_DIR_TAB_FORWARD);
  g_assert_true (focus_of (test) == find (row, GTK_TYPE_BUTTON, "go-up-symbolic"));
  press_tab (test, GTK_DIR_TAB_FORWARD);
  g_assert_true (focus_of (test) == find (row, GTK_TYPE_BUTTON, "go-down-symbolic"));
  press_tab (test, GTK_DIR_TAB_FORWARD);
  g_assert_true (focus_of (test) == GTK_WIDGET (row_at (test, 2)));
  gtk_widget_grab_focus (GTK_WIDGET (row_at (test, 9)));
  press_tab (test, GTK_DIR_TAB_FORWARD);
  g_assert_true (focus_of (test) == reset);
  press_tab (test, GTK_DIR_TAB_FORWARD);
  g_assert_true (focus_of (test) == GTK_WIDGET (row_at (test, 0)));
}

/* Told to itself again, it leaves what is not ticked where it was put. */
static void
test_a_list_is_shown (Sections      *test,
                      gconstpointer  unused)
{
  g_object_set (test->popover, "sections", "growth,cover,brief", NULL);
  assert_row_at (test, 0, "growth");
  g_assert_true (is_ticked (test, 0));
  assert_told (test, "growth,cover,brief");
  g_assert_cmpuint (test->n_told, ==, 1);

  g_assert_false (is_ticked (test, 1));
  assert_row_at (test, 1, "exhibits");
  gtk_widget_grab_focus (GTK_WIDGET (row_at (test, 1)));
  move (test, -1);
  g_object_set (test->popover, "sections", "growth,cover,brief", NULL);
  assert_row_at (test, 0, "exhibits");
  g_assert_cmpuint (test->n_told, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/ui/sections-popover/" name, Sections, NULL, sections_open, function, sections_close)
  ADD ("a-tick-is-told", test_a_tick_is_told);
  ADD ("the-last-one-stays-ticked", test_the_last_one_stays_ticked);
  ADD ("keyboard-moves-the-row-and-keeps-the-focus", test_keyboard_moves_the_row_and_keeps_the_focus);
  ADD ("buttons-move", test_buttons_move);
  ADD ("the-usual-order-is-a-button-away", test_the_usual_order_is_a_button_away);
  ADD ("everything-is-reached-with-tab", test_everything_is_reached_with_tab);
  ADD ("a-list-is-shown", test_a_list_is_shown);

  return g_test_run ();
}
