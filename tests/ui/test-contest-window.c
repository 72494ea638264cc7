/* Casebook: tests of both texts of what was changed here and elsewhere. SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "desk-fixture.h"
#include "rest.h"
#include "ui/case/contest-window.h"

typedef struct
{
  DeskFixture       fixture;
  CasebookEvidence *evidence;
  CasebookEvidence *theirs;
  GtkWidget        *window;
} Contest;

static void
contest_open (Contest       *test,
              gconstpointer  user_data)
{
  desk_fixture_open (&test->fixture);
  test->evidence = desk_fixture_find_evidence (&test->fixture, "One gateway for every service");
  test->theirs = casebook_record_copy (test->evidence);
}

static void
contest_show (Contest *test)
{
  test->window = casebook_contest_window_new (test->fixture.desk, CASEBOOK_RECORD (test->evidence),
                                              CASEBOOK_RECORD (test->theirs));
  gtk_window_present (GTK_WINDOW (test->window));
  rest_in_window (test->window);
}

static void
contest_close (Contest       *test,
               gconstpointer  user_data)
{
  if (test->window != NULL)
    gtk_window_destroy (GTK_WINDOW (test->window));
  g_object_unref (test->theirs);
  desk_fixture_settle ();
  desk_fixture_close (&test->fixture);
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

/* The button in sight that takes the other version of @field. */
static GtkWidget *
find_button (GtkWidget  *widget,
             const char *field)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "contest.use") == 0 &&
      g_str_equal (g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget)), NULL), field))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, field);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A wrong winner would show the evidence to the wrong reader. */
static void
test_who_may_read_it_is_compared (Contest       *test,
                                  gconstpointer  user_data)
{
  g_object_set (test->evidence, "audience", CASEBOOK_AUDIENCE_COMMITTEE, NULL);
  g_object_set (test->theirs, "audience", CASEBOOK_AUDIENCE_ME, NULL);
  g_assert_true (casebook_contest_window_has_anything (CASEBOOK_RECORD (test->evidence), CASEBOOK_RECORD (test->theirs)));
  contest_show (test);
  g_assert_true (says (test->window, "Who May Read It"));
  g_assert_true (says (test->window, "The committee"));
  g_assert_true (says (test->window, "Only me"));

  gtk_widget_activate_action (test->window, "contest.use", "s", "audience");
  g_assert_cmpint (casebook_evidence_get_audience (test->evidence), ==, CASEBOOK_AUDIENCE_ME);
}

static void
test_the_focus_stays_while_the_texts_change (Contest       *test,
                                             gconstpointer  user_data)
{
  GtkWidget *button;

  g_object_set (test->theirs, "title", "Written elsewhere", "result", "Another result", NULL);
  contest_show (test);
  button = find_button (test->window, "result");
  g_assert_true (gtk_widget_grab_focus (button));
  casebook_case_desk_set_text (test->fixture.desk, test->evidence, "title", "A third title");
  rest_in_window (test->window);
  g_assert_true (says (test->window, "A third title"));
  g_assert_true (find_button (test->window, "result") == button);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (test->window)) == button);
}

static void
test_the_focus_goes_on_to_what_is_left (Contest       *test,
                                        gconstpointer  user_data)
{
  GtkWidget *button;

  g_object_set (test->theirs, "title", "Written elsewhere", "result", "Another result", NULL);
  contest_show (test);
  button = find_button (test->window, "title");
  g_assert_true (gtk_widget_grab_focus (button));
  g_signal_emit_by_name (button, "clicked");
  rest_in_window (test->window);
  g_assert_null (find_button (test->window, "title"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (test->window)) == find_button (test->window, "result"));
}

static void
test_each_button_says_what_it_takes (Contest       *test,
                                     gconstpointer  user_data)
{
  g_object_set (test->theirs, "title", "Written elsewhere", NULL);
  contest_show (test);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_button (test->window, "title")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Use the Other Text: Title");
}

#define ADD(path, function) g_test_add (path, Contest, NULL, contest_open, function, contest_close)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/ui/contest-window/who-may-read-it-is-compared", test_who_may_read_it_is_compared);
  ADD ("/ui/contest-window/the-focus-stays-while-the-texts-change", test_the_focus_stays_while_the_texts_change);
  ADD ("/ui/contest-window/the-focus-goes-on-to-what-is-left", test_the_focus_goes_on_to_what_is_left);
  ADD ("/ui/contest-window/each-button-says-what-it-takes", test_each_button_says_what_it_takes);

  return g_test_run ();
}
