/* Casebook: tests of the way through a framework. SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "desk-fixture.h"
#include "find-widget.h"
#include "ui/framework/framework-browser.h"
#include "ui/framework/item-row.h"

typedef struct
{
  DeskFixture               fixture;
  GtkWidget                *window;
  CasebookFrameworkBrowser *browser;
  CasebookItem             *selected;
  guint                     n_selected;
} Browser;

static void
item_selected (Browser      *test,
               CasebookItem *item)
{
  g_set_object (&test->selected, item);
  test->n_selected++;
}

static void
browser_open (Browser       *test,
              gconstpointer  user_data)
{
  desk_fixture_open (&test->fixture);
  test->browser = CASEBOOK_FRAMEWORK_BROWSER (casebook_framework_browser_new (test->fixture.desk));
  g_signal_connect_swapped (test->browser, "item-selected", G_CALLBACK (item_selected), test);
  test->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), 320, 700);
  adw_window_set_content (ADW_WINDOW (test->window), GTK_WIDGET (test->browser));
  gtk_window_present (GTK_WINDOW (test->window));
  casebook_framework_browser_select_first (test->browser);
  desk_fixture_settle ();
}

static void
browser_close (Browser       *test,
               gconstpointer  user_data)
{
  g_object_add_weak_pointer (G_OBJECT (test->browser), (gpointer *) &test->browser);
  gtk_window_destroy (GTK_WINDOW (test->window));
  desk_fixture_settle ();
  g_assert_null (test->browser);
  g_clear_object (&test->selected);
  desk_fixture_close (&test->fixture);
}

/* The row that shows the item with @code, below @widget. */
static CasebookItemRow *
find_row (GtkWidget  *widget,
          const char *code)
{
  if (CASEBOOK_IS_ITEM_ROW (widget))
    {
      CasebookItem *item = casebook_item_row_get_item (CASEBOOK_ITEM_ROW (widget));

      return item != NULL && g_str_equal (casebook_item_get_code (item), code) ? CASEBOOK_ITEM_ROW (widget) : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      CasebookItemRow *found = find_row (child, code);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static const char *
words_of (Browser    *test,
          const char *code)
{
  CasebookItemRow *row = find_row (GTK_WIDGET (test->browser), code);

  g_assert_nonnull (row);
  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_last_child (gtk_widget_get_last_child (GTK_WIDGET (row)))));
}

static GtkSelectionModel *
selection_of (Browser *test)
{
  return gtk_list_view_get_model (find_widget (GTK_WIDGET (test->browser), GTK_TYPE_LIST_VIEW));
}

static void
type_filter (Browser    *test,
             const char *text)
{
  GtkSearchEntry *entry = find_widget (GTK_WIDGET (test->browser), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  desk_fixture_settle ();
}

static void
test_first_competency_is_selected (Browser       *test,
                                   gconstpointer  user_data)
{
  g_assert_cmpstr (casebook_item_get_code (test->selected), ==, "architecture");
  g_assert_cmpuint (test->n_selected, ==, 1);
}

static void
test_rows_say_how_items_stand (Browser       *test,
                               gconstpointer  user_data)
{
  g_assert_true (g_str_has_prefix (words_of (test, "architecture"), "Met · "));
  g_assert_true (g_str_has_prefix (words_of (test, "developer-experience"), "Thin · 1 claim"));
  g_assert_true (g_str_has_prefix (words_of (test, "ai"), "4 of 6 · one had no opportunity"));
}

static void
test_coverage_changes_a_row_and_nothing_else (Browser       *test,
                                              gconstpointer  user_data)
{
  CasebookItem *item = casebook_framework_find_item (casebook_case_desk_get_framework (test->fixture.desk),
                                                     "developer-experience");
  CasebookEvidence *evidence = desk_fixture_find_evidence (&test->fixture, "One gateway for every service");

  CasebookClaim *claim = casebook_case_desk_add_claim (test->fixture.desk, evidence, casebook_item_get_id (item), "");

  desk_fixture_settle ();
  g_assert_true (g_str_has_prefix (words_of (test, "developer-experience"), "Thin · 2 claims"));
  casebook_case_desk_set_text (test->fixture.desk, claim, "sentence", "One way in for every service.");
  desk_fixture_settle ();
  g_assert_true (g_str_has_prefix (words_of (test, "developer-experience"), "Met · 2 claims"));
  g_assert_cmpuint (test->n_selected, ==, 1);
  g_assert_true (gtk_selection_model_is_selected (selection_of (test), 0));
}

static void
test_filter_keeps_what_is_selected (Browser       *test,
                                    gconstpointer  user_data)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (selection_of (test)));

  gtk_selection_model_select_item (selection_of (test), 4, TRUE);
  g_assert_cmpuint (test->n_selected, ==, 2);
  type_filter (test, "mentoring and");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (selection_of (test))), ==, 1);
  g_assert_false (gtk_selection_model_is_selected (selection_of (test), 0));
  type_filter (test, "");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (selection_of (test))), ==, n);
  g_assert_true (gtk_selection_model_is_selected (selection_of (test), 4));
  g_assert_cmpuint (test->n_selected, ==, 2);
}

/* A search entry listens on the list as well, and takes nothing but real keys. */
static gboolean
press_escape (GtkWidget *list)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (list);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_strcmp0 (gtk_event_controller_get_name (controller), "escape") == 0)
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Escape, 0, 0, &handled);
    }

  return handled;
}

/* A key in the list reaches the filter without the focus; the next one, a space perhaps, must not go to a row. */
static void
test_typing_in_the_list_goes_on_in_the_filter (Browser       *test,
                                               gconstpointer  user_data)
{
  GtkWidget *list = find_widget (GTK_WIDGET (test->browser), GTK_TYPE_LIST_VIEW);
  GtkWidget *filter = find_widget (GTK_WIDGET (test->browser), GTK_TYPE_SEARCH_ENTRY);
  int position = -1;

  casebook_framework_browser_focus_list (test->browser);
  g_assert_nonnull (gtk_widget_get_focus_child (list));
  g_assert_false (press_escape (list));
  gtk_editable_insert_text (GTK_EDITABLE (filter), "m", 1, &position);
  g_assert_nonnull (gtk_widget_get_focus_child (filter));
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (filter)), ==, 1);
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (filter), NULL, NULL));

  casebook_framework_browser_focus_list (test->browser);
  g_assert_true (press_escape (list));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (filter)), ==, "");
  g_assert_nonnull (gtk_widget_get_focus_child (list));
}

static void
test_selecting_the_hidden_takes_the_filter_away (Browser       *test,
                                                 gconstpointer  user_data)
{
  CasebookItem *item = casebook_framework_find_item (casebook_case_desk_get_framework (test->fixture.desk), "ai");

  type_filter (test, "mentoring and");
  casebook_framework_browser_select_item (test->browser, item);
  g_assert_true (test->selected == item);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_widget (GTK_WIDGET (test->browser), GTK_TYPE_SEARCH_ENTRY))), ==, "");
}

static void
test_nothing_found_is_said (Browser       *test,
                            gconstpointer  user_data)
{
  GtkStack *stack = find_widget (GTK_WIDGET (test->browser), GTK_TYPE_STACK);

  type_filter (test, "no such words");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "nothing");
  type_filter (test, "m");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "list");
}

static void
count (guint *n)
{
  (*n)++;
}

/* The rows above the competencies, about the case, and those below, about the framework. */
static GtkListBox *
list_of (Browser  *test,
         gboolean  below)
{
  GtkWidget *child = below ? gtk_widget_get_last_child (GTK_WIDGET (test->browser))
                           : find_widget (GTK_WIDGET (test->browser), GTK_TYPE_LIST_BOX);

  return GTK_LIST_BOX (child);
}

static void
test_pages_and_items_are_chosen_one_at_a_time (Browser       *test,
                                               gconstpointer  user_data)
{
  GtkListBox *whole = list_of (test, FALSE);
  GtkListBox *pages = list_of (test, TRUE);
  guint n_roles = 0, n_resources = 0, n_asks = 0;

  g_signal_connect_swapped (test->browser, "roles-selected", G_CALLBACK (count), &n_roles);
  g_signal_connect_swapped (test->browser, "resources-selected", G_CALLBACK (count), &n_resources);
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (pages, 0)));
  g_assert_cmpuint (n_roles, ==, 1);
  g_assert_false (gtk_selection_model_is_selected (selection_of (test), 0));
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (pages, 1)));
  g_assert_cmpuint (n_resources, ==, 1);

  g_signal_connect_swapped (test->browser, "ask-selected", G_CALLBACK (count), &n_asks);
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (whole, 0)));
  g_assert_cmpuint (n_asks, ==, 1);
  g_assert_null (gtk_list_box_get_selected_row (pages));

  gtk_selection_model_select_item (selection_of (test), 2, TRUE);
  g_assert_null (gtk_list_box_get_selected_row (whole));
  g_assert_null (gtk_list_box_get_selected_row (pages));
}

/* What is chosen is what is shown, also where the keyboard chose it. */
static void
test_a_page_is_shown_when_it_is_selected (Browser       *test,
                                          gconstpointer  user_data)
{
  GtkListBox *pages = list_of (test, TRUE);
  guint n_roles = 0, n_resources = 0;

  g_signal_connect_swapped (test->browser, "roles-selected", G_CALLBACK (count), &n_roles);
  g_signal_connect_swapped (test->browser, "resources-selected", G_CALLBACK (count), &n_resources);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (pages, 0)));
  gtk_list_box_select_row (pages, gtk_list_box_get_row_at_index (pages, 0));
  g_assert_cmpuint (n_roles, ==, 1);

  /* Tab goes past the rows that are not chosen. */
  gtk_widget_child_focus (test->window, GTK_DIR_TAB_FORWARD);
  desk_fixture_settle ();
  g_assert_cmpuint (n_resources, ==, 0);
  g_assert_true (gtk_list_box_get_selected_row (pages) == gtk_list_box_get_row_at_index (pages, 0));
}

static gboolean
is_seen (GtkListBoxRow *row,
         const char    *words)
{
  for (GtkWidget *child = gtk_widget_get_first_child (gtk_list_box_row_get_child (row)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *label = GTK_IS_BOX (child) ? gtk_widget_get_last_child (child) : child;

      if (GTK_IS_LABEL (label) && strstr (gtk_label_get_text (GTK_LABEL (label)), words) != NULL)
        return gtk_widget_get_visible (GTK_WIDGET (row));
    }

  return FALSE;
}

static void
test_the_ask_is_told (Browser       *test,
                      gconstpointer  user_data)
{
  CasebookCase *case_ = casebook_case_desk_get_case (test->fixture.desk);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list_of (test, FALSE), 0);

  casebook_case_desk_set_text (test->fixture.desk, case_, "ask", "I ask to be promoted to Senior");
  g_assert_true (is_seen (row, "I ask to be promoted to Senior"));
  casebook_case_desk_set_text (test->fixture.desk, case_, "ask", "");
  g_assert_true (is_seen (row, "Not written yet"));
}

/* Made of a note it supports nothing yet, and is found all the same. */
static void
test_evidence_without_a_claim_is_counted (Browser       *test,
                                          gconstpointer  user_data)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list_of (test, FALSE), 1);
  CasebookEvidence *evidence;

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (row)));
  evidence = casebook_case_desk_add_evidence (test->fixture.desk, NULL);
  g_assert_true (is_seen (row, "1"));
  casebook_case_desk_add_claim (test->fixture.desk, evidence, casebook_item_get_id (test->selected), "");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (row)));
  casebook_journal_undo (casebook_case_desk_get_journal (test->fixture.desk));
  g_assert_true (is_seen (row, "1"));
}

#define ADD(path, function) g_test_add (path, Browser, NULL, browser_open, function, browser_close)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/ui/framework-browser/first-competency-is-selected", test_first_competency_is_selected);
  ADD ("/ui/framework-browser/rows-say-how-items-stand", test_rows_say_how_items_stand);
  ADD ("/ui/framework-browser/coverage-changes-a-row-and-nothing-else", test_coverage_changes_a_row_and_nothing_else);
  ADD ("/ui/framework-browser/filter-keeps-what-is-selected", test_filter_keeps_what_is_selected);
  ADD ("/ui/framework-browser/typing-in-the-list-goes-on-in-the-filter", test_typing_in_the_list_goes_on_in_the_filter);
  ADD ("/ui/framework-browser/selecting-the-hidden-takes-the-filter-away", test_selecting_the_hidden_takes_the_filter_away);
  ADD ("/ui/framework-browser/nothing-found-is-said", test_nothing_found_is_said);
  ADD ("/ui/framework-browser/pages-and-items-are-chosen-one-at-a-time", test_pages_and_items_are_chosen_one_at_a_time);
  ADD ("/ui/framework-browser/a-page-is-shown-when-it-is-selected", test_a_page_is_shown_when_it_is_selected);
  ADD ("/ui/framework-browser/the-ask-is-told", test_the_ask_is_told);
  ADD ("/ui/framework-browser/evidence-without-a-claim-is-counted", test_evidence_without_a_claim_is_counted);

  return g_test_run ();
}
