/* Casebook: tests of what a screen reader calls the parts of a widget that GTK makes.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../patience.h"
#include "ui/marks/spoken-name.h"

static void
bound (GtkListItemFactory *factory,
       GtkListItem        *list_item,
       gpointer            user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget **item = user_data;

  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (list_item, box);
  casebook_spoken_name_set_list_item (label, "Mentoring, met");
  *item = gtk_widget_get_parent (box);
}

static void
test_item_of_a_list_is_named (void)
{
  const char * const titles[] = { "Mentoring", NULL };
  g_autoptr (GtkWidget) window = g_object_ref_sink (gtk_window_new ());
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GListModel *titles_model = G_LIST_MODEL (gtk_string_list_new (titles));
  GtkWidget *item = NULL;

  g_signal_connect (factory, "bind", G_CALLBACK (bound), &item);
  gtk_window_set_child (GTK_WINDOW (window),
                        gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (titles_model)), factory));
  gtk_window_present (GTK_WINDOW (window));
  wait_while (item == NULL);

  gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL, "Mentoring, met");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_row_of_a_list_box_is_named (void)
{
  g_autoptr (GtkWidget) row = g_object_ref_sink (gtk_list_box_row_new ());
  GtkWidget *label = gtk_label_new (NULL);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  casebook_spoken_name_set_list_item (label, "Mentoring, met");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Mentoring, met");
}

static void
test_widget_in_no_list_is_left_alone (void)
{
  g_autoptr (GtkWidget) box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *label = gtk_label_new (NULL);

  gtk_box_append (GTK_BOX (box), label);
  casebook_spoken_name_set_list_item (label, "Mentoring, met");
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL));
}

static void
test_button_of_a_drop_down_is_named (void)
{
  const char * const states[] = { "Planned", "Done", NULL };
  g_autoptr (GtkWidget) drop_down = g_object_ref_sink (gtk_drop_down_new_from_strings (states));
  GtkWidget *button = gtk_widget_get_first_child (drop_down);

  casebook_spoken_name_set_drop_down (GTK_DROP_DOWN (drop_down), "Progress with a book");
  g_assert_true (GTK_IS_TOGGLE_BUTTON (button));
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Progress with a book");
  gtk_test_accessible_assert_property (drop_down, GTK_ACCESSIBLE_PROPERTY_LABEL, "Progress with a book");
}

/* The buttons of @widget that say a mnemonic. */
static guint
count_underlined (GtkWidget *widget,
                  guint     *n_buttons)
{
  guint n = 0;

  if (GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget)))
    {
      (*n_buttons)++;
      n += gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
      g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_underlined (child, n_buttons);

  return n;
}

static void
test_responses_say_no_underline (void)
{
  GtkWidget *dialog = adw_message_dialog_new (NULL, "Heading", "Body");
  guint n_buttons = 0;
  guint n_underlined;

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", "_Keep Open", "lose", "_Lose Them", NULL);
  n_underlined = count_underlined (dialog, &n_buttons);
  /* Later versions of GTK leave the name to the label by themselves. */
  if (gtk_get_minor_version () == 8)
    g_assert_cmpuint (n_underlined, >, 0);
  g_assert_cmpuint (n_buttons, >=, 2);

  casebook_spoken_name_settle_responses (ADW_MESSAGE_DIALOG (dialog));
  g_assert_cmpuint (count_underlined (dialog, &n_buttons), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *icon)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), icon) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, icon);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static AdwToast *
add_toast (GtkWidget  *overlay,
           const char *title)
{
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_button_label (toast, "_Undo");
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  return toast;
}

static void
assert_toast_is_named (GtkWidget *overlay)
{
  GtkWidget *toast = gtk_widget_get_last_child (overlay);
  guint n_buttons = 0;

  g_assert_cmpuint (count_underlined (toast, &n_buttons), ==, 0);
  g_assert_cmpuint (n_buttons, ==, 1);
  gtk_test_accessible_assert_property (find_button (toast, "window-close-symbolic"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Dismiss");
}

/* The second has no widget before the first is gone. */
static void
test_toasts_are_named_as_they_come (void)
{
  g_autoptr (GtkWidget) overlay = g_object_ref_sink (adw_toast_overlay_new ());
  AdwToast *first;

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), gtk_label_new (NULL));
  casebook_spoken_name_watch_toasts (ADW_TOAST_OVERLAY (overlay));
  first = add_toast (overlay, "Claim moved to the bin");
  add_toast (overlay, "Measure moved to the bin");
  assert_toast_is_named (overlay);

  adw_toast_dismiss (first);
  wait_until_idle ();
  assert_toast_is_named (overlay);
}

int
main (int   argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/spoken-name/list-item", test_item_of_a_list_is_named);
  g_test_add_func ("/ui/spoken-name/list-box-row", test_row_of_a_list_box_is_named);
  g_test_add_func ("/ui/spoken-name/no-list", test_widget_in_no_list_is_left_alone);
  g_test_add_func ("/ui/spoken-name/drop-down", test_button_of_a_drop_down_is_named);
  g_test_add_func ("/ui/spoken-name/responses", test_responses_say_no_underline);
  g_test_add_func ("/ui/spoken-name/toasts", test_toasts_are_named_as_they_come);

  return g_test_run ();
}
