/* Casebook: tests of choosing a piece of evidence of the case. SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "../patience.h"
#include "desk-fixture.h"
#include "find-widget.h"
#include "ui/framework/evidence-chooser.h"

#define SOUGHT "Runbooks"

typedef struct
{
  DeskFixture       fixture;
  GtkWidget        *window;
  GtkWidget        *button;
  GtkWidget        *chooser;
  GtkEditable      *entry;
  GtkListView      *list;
  CasebookEvidence *chosen;
} Chooser;

static void
evidence_chosen (Chooser          *test,
                 CasebookEvidence *evidence)
{
  g_set_object (&test->chosen, evidence);
}

static gboolean
is_open (gpointer data)
{
  return gtk_widget_get_mapped (((Chooser *) data)->chooser);
}

static gboolean
is_closed (gpointer data)
{
  return !is_open (data);
}

static void
pop_up (Chooser *test)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (test->button));
  wait_while (!is_open (test));
}

static void
pop_down (Chooser *test)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (test->button));
  wait_while (!is_closed (test));
}

static void
chooser_open (Chooser       *test,
              gconstpointer  user_data)
{
  desk_fixture_open (&test->fixture);
  test->chooser = casebook_evidence_chooser_new (casebook_case_desk_get_case (test->fixture.desk));
  test->entry = find_widget (test->chooser, GTK_TYPE_SEARCH_ENTRY);
  test->list = find_widget (test->chooser, GTK_TYPE_LIST_VIEW);
  g_signal_connect_swapped (test->chooser, "chosen", G_CALLBACK (evidence_chosen), test);
  test->button = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (test->button), test->chooser);
  gtk_widget_set_valign (test->button, GTK_ALIGN_START);
  test->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), 400, 700);
  adw_window_set_content (ADW_WINDOW (test->window), test->button);
  gtk_window_present (GTK_WINDOW (test->window));
  desk_fixture_settle ();
  pop_up (test);
}

static void
chooser_close (Chooser       *test,
               gconstpointer  user_data)
{
  pop_down (test);
  gtk_window_destroy (GTK_WINDOW (test->window));
  desk_fixture_settle ();
  g_clear_object (&test->chosen);
  desk_fixture_close (&test->fixture);
}

static GtkSingleSelection *
selection_of (Chooser *test)
{
  return GTK_SINGLE_SELECTION (gtk_list_view_get_model (test->list));
}

static guint
count (Chooser *test)
{
  return g_list_model_get_n_items (G_LIST_MODEL (selection_of (test)));
}

/* The search entry tells of what is typed some time later. */
static void
test_return_takes_what_was_just_typed (Chooser       *test,
                                       gconstpointer  user_data)
{
  gtk_editable_set_text (test->entry, SOUGHT);
  g_signal_emit_by_name (test->entry, "activate");
  g_assert_nonnull (test->chosen);
  g_assert_nonnull (strstr (casebook_evidence_get_title (test->chosen), SOUGHT));
}

static void
test_return_takes_nothing_where_nothing_is_found (Chooser       *test,
                                                  gconstpointer  user_data)
{
  gtk_editable_set_text (test->entry, "no evidence says this");
  g_signal_emit_by_name (test->entry, "activate");
  g_assert_null (test->chosen);
  g_assert_true (is_open (test));
}

static void
test_opens_without_what_was_typed_before (Chooser       *test,
                                          gconstpointer  user_data)
{
  guint all = count (test);

  gtk_editable_set_text (test->entry, SOUGHT);
  g_signal_emit_by_name (test->entry, "search-changed");
  g_assert_cmpuint (count (test), <, all);
  pop_down (test);
  pop_up (test);
  g_assert_cmpstr (gtk_editable_get_text (test->entry), ==, "");
  g_assert_cmpuint (count (test), ==, all);

  gtk_single_selection_set_selected (selection_of (test), 2);
  pop_down (test);
  pop_up (test);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection_of (test)), ==, 0);
}

#define ADD(path, function) g_test_add (path, Chooser, NULL, chooser_open, function, chooser_close)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/ui/evidence-chooser/return-takes-what-was-just-typed", test_return_takes_what_was_just_typed);
  ADD ("/ui/evidence-chooser/return-takes-nothing-where-nothing-is-found",
       test_return_takes_nothing_where_nothing_is_found);
  ADD ("/ui/evidence-chooser/opens-without-what-was-typed-before", test_opens_without_what_was_typed_before);

  return g_test_run ();
}
