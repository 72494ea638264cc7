/* Casebook: tests of who a case is about, and for when. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "../patience.h"
#include "desk-fixture.h"
#include "keyboard.h"
#include "ui/case/case-details.h"
#include "ui/dates/date-row.h"

typedef struct
{
  DeskFixture  fixture;
  GtkWidget   *details;
} Details;

static void
details_open (Details       *test,
              gconstpointer  user_data)
{
  desk_fixture_open (&test->fixture);
  test->details = casebook_case_details_new (test->fixture.desk);
  gtk_window_set_default_size (GTK_WINDOW (test->details), 1280, 800);
  gtk_window_present (GTK_WINDOW (test->details));
  desk_fixture_settle ();
}

static void
details_close (Details       *test,
               gconstpointer  user_data)
{
  if (test->details != NULL)
    {
      g_object_add_weak_pointer (G_OBJECT (test->details), (gpointer *) &test->details);
      gtk_window_destroy (GTK_WINDOW (test->details));
      desk_fixture_settle ();
      g_assert_null (test->details);
    }
  desk_fixture_close (&test->fixture);
}

static gpointer
find_row (GtkWidget  *widget,
          const char *title)
{
  if (ADW_IS_ENTRY_ROW (widget) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_what_is_typed_is_the_case (Details       *test,
                                gconstpointer  user_data)
{
  CasebookCase *case_ = casebook_case_desk_get_case (test->fixture.desk);
  GtkEditable *team = find_row (test->details, "Team");

  g_assert_cmpstr (gtk_editable_get_text (team), ==, casebook_case_get_team (case_));
  gtk_editable_set_text (team, "Équipe plateforme");
  g_assert_cmpstr (casebook_case_get_team (case_), ==, "Équipe plateforme");

  casebook_case_desk_leave_field (test->fixture.desk);
  casebook_journal_undo (casebook_case_desk_get_journal (test->fixture.desk));
  g_assert_cmpstr (gtk_editable_get_text (team), ==, casebook_case_get_team (case_));
  g_assert_cmpstr (casebook_case_get_team (case_), !=, "Équipe plateforme");
}

static void
test_what_is_typed_is_undone_by_the_keys_for_it (Details       *test,
                                                 gconstpointer  user_data)
{
  CasebookCase *case_ = casebook_case_desk_get_case (test->fixture.desk);
  GtkEditable *team = find_row (test->details, "Team");
  g_autofree char *before = g_strdup (casebook_case_get_team (case_));

  gtk_widget_grab_focus (GTK_WIDGET (team));
  gtk_editable_set_text (team, "Équipe plateforme");
  keyboard_press_with_control (GDK_KEY_z);
  wait_while (!g_str_equal (casebook_case_get_team (case_), before));
  g_assert_cmpstr (gtk_editable_get_text (team), ==, before);
  g_assert_true (gtk_widget_activate_action (test->details, "details.redo", NULL));
  g_assert_cmpstr (casebook_case_get_team (case_), ==, "Équipe plateforme");
}

static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (says (child, words))
        return TRUE;
    }

  return FALSE;
}

/* One key too many leads beyond what was written in this window. */
static void
test_what_is_undone_out_of_sight_is_said (Details       *test,
                                          gconstpointer  user_data)
{
  CasebookEvidence *evidence = desk_fixture_find_evidence (&test->fixture, "One gateway for every service");

  casebook_case_desk_set_text (test->fixture.desk, evidence, "title", "Another title");
  gtk_editable_set_text (find_row (test->details, "Team"), "Équipe plateforme");
  gtk_widget_activate_action (test->details, "details.undo", NULL);
  g_assert_false (says (test->details, "behind this window"));
  gtk_widget_activate_action (test->details, "details.undo", NULL);
  desk_fixture_settle ();
  g_assert_cmpstr (casebook_evidence_get_title (evidence), !=, "Another title");
  g_assert_true (says (test->details, "behind this window"));
}

static void
test_dates_of_the_window_follow (Details       *test,
                                 gconstpointer  user_data)
{
  CasebookCase *case_ = casebook_case_desk_get_case (test->fixture.desk);
  CasebookDateRow *from = find_row (test->details, "From");

  g_assert_cmpuint (casebook_date_row_get_date (from), ==, casebook_case_get_window_from (case_));
  casebook_date_row_set_date (from, 20240200);
  g_assert_cmpuint (casebook_case_get_window_from (case_), ==, 20240200);
}

static void
test_what_is_no_date_leaves_the_last_one (Details       *test,
                                          gconstpointer  user_data)
{
  CasebookCase *case_ = casebook_case_desk_get_case (test->fixture.desk);
  CasebookDateRow *from = find_row (test->details, "From");

  casebook_date_row_set_date (from, 20240200);
  gtk_editable_set_text (GTK_EDITABLE (from), "2024-02-31");
  g_assert_cmpuint (casebook_case_get_window_from (case_), ==, 20240200);
  gtk_editable_set_text (GTK_EDITABLE (from), "2024-02-");
  gtk_editable_set_text (GTK_EDITABLE (from), "");
  g_assert_cmpuint (casebook_case_get_window_from (case_), ==, CASEBOOK_DATE_NONE);

  casebook_journal_undo (casebook_case_desk_get_journal (test->fixture.desk));
  g_assert_cmpuint (casebook_date_row_get_date (from), ==, 20240200);
}

static void
test_a_window_that_ends_before_it_begins_is_said (Details       *test,
                                                  gconstpointer  user_data)
{
  CasebookCase *case_ = casebook_case_desk_get_case (test->fixture.desk);

  casebook_date_row_set_date (find_row (test->details, "From"), 20270000);
  casebook_date_row_set_date (find_row (test->details, "To"), 20260600);
  desk_fixture_settle ();
  g_assert_true (says (test->details, "ends before it begins"));
  g_assert_cmpuint (casebook_case_get_window_from (case_), ==, 20270000);

  casebook_date_row_set_date (find_row (test->details, "To"), 20270600);
  desk_fixture_settle ();
  g_assert_false (says (test->details, "ends before it begins"));
}

static void
test_closing_loses_no_date_unsaid (Details       *test,
                                   gconstpointer  user_data)
{
  CasebookDateRow *from = find_row (test->details, "From");

  gtk_editable_set_text (GTK_EDITABLE (from), "2024-02-31");
  gtk_window_close (GTK_WINDOW (test->details));
  desk_fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (test->details));
  g_assert_true (says (test->details, "would be lost"));
  g_assert_true (says (test->details, "2024-02-31"));
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (from)) != NULL);

  g_object_add_weak_pointer (G_OBJECT (test->details), (gpointer *) &test->details);
  gtk_window_close (GTK_WINDOW (test->details));
  desk_fixture_settle ();
  g_assert_null (test->details);
}

#define ADD(path, function) g_test_add (path, Details, NULL, details_open, function, details_close)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/ui/case-details/what-is-typed-is-the-case", test_what_is_typed_is_the_case);
  ADD ("/ui/case-details/dates-of-the-window-follow", test_dates_of_the_window_follow);
  ADD ("/ui/case-details/what-is-no-date-leaves-the-last-one", test_what_is_no_date_leaves_the_last_one);
  ADD ("/ui/case-details/a-window-that-ends-before-it-begins-is-said", test_a_window_that_ends_before_it_begins_is_said);
  ADD ("/ui/case-details/closing-loses-no-date-unsaid", test_closing_loses_no_date_unsaid);
  ADD ("/ui/case-details/what-is-typed-is-undone-by-the-keys-for-it", test_what_is_typed_is_undone_by_the_keys_for_it);
  ADD ("/ui/case-details/what-is-undone-out-of-sight-is-said", test_what_is_undone_out_of_sight_is_said);

  return g_test_run ();
}
