/* Casebook: tests of the question what a new case is to be. SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "home-fixture.h"
#include "ui/dates/date-row.h"
#include "ui/home/new-case-dialog.h"

typedef struct
{
  GtkWidget    *window;
  GtkWidget    *dialog;
  gboolean      answered;
  CasebookCase *answer;
} Question;

static void
question_answered (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  Question *question = user_data;
  g_autoptr (GError) error = NULL;

  question->answered = TRUE;
  question->answer = casebook_new_case_dialog_ask_finish (result, &error);
  if (question->answer == NULL)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gboolean
is_answered (gpointer data)
{
  return ((Question *) data)->answered;
}

/* The part of the dialog that the .ui file calls @id. */
static gpointer
part (Question   *question,
      const char *id)
{
  gpointer found = gtk_widget_get_template_child (question->dialog, CASEBOOK_TYPE_NEW_CASE_DIALOG, id);

  g_assert_nonnull (found);
  return found;
}

static void
ask (Question *question,
     HomeFixture  *fixture)
{
  question->window = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (question->window));
  casebook_new_case_dialog_ask_async (GTK_WINDOW (question->window), fixture->shelf, question_answered, question);
  question->dialog = home_fixture_find_window (CASEBOOK_TYPE_NEW_CASE_DIALOG);
  g_assert_nonnull (question->dialog);
  g_object_add_weak_pointer (G_OBJECT (question->dialog), (gpointer *) &question->dialog);
  home_fixture_settle ();
}

static void
end (Question *question)
{
  home_fixture_wait_until (is_answered, question);
  home_fixture_wait_gone ((gpointer *) &question->dialog);
  gtk_window_destroy (GTK_WINDOW (question->window));
  g_clear_object (&question->answer);
}

static gboolean
can_create (Question *question)
{
  return gtk_widget_get_sensitive (home_fixture_find_button (question->dialog, "C_reate"));
}

static gboolean
complains (Question *question)
{
  return gtk_widget_get_visible (part (question, "who_problem")) ||
         gtk_widget_get_visible (part (question, "step_problem")) ||
         gtk_widget_get_visible (part (question, "window_problem"));
}

static void
write_in (Question   *question,
          const char *id,
          const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (part (question, id)), text);
}

static void
test_answer (HomeFixture      *fixture,
             gconstpointer data)
{
  Question question = { NULL };

  ask (&question, fixture);
  g_assert_false (can_create (&question));
  g_assert_false (complains (&question));

  write_in (&question, "candidate", "Robin Quill ");
  g_assert_true (can_create (&question));
  write_in (&question, "window_from", "2025-05");
  write_in (&question, "window_to", "June 2026");
  write_in (&question, "team", "Platform");
  gtk_widget_activate_action (question.dialog, "dialog.create", NULL);

  home_fixture_wait_until (is_answered, &question);
  g_assert_nonnull (question.answer);
  g_assert_cmpstr (casebook_case_get_candidate (question.answer), ==, "Robin Quill");
  g_assert_cmpstr (casebook_case_get_from_level (question.answer), ==, "intermediate");
  g_assert_cmpstr (casebook_case_get_to_level (question.answer), ==, "senior");
  g_assert_cmpuint (casebook_case_get_window_from (question.answer), ==, 20250500);
  g_assert_cmpuint (casebook_case_get_window_to (question.answer), ==, 20260600);
  g_assert_cmpstr (casebook_case_get_team (question.answer), ==, "Platform");
  end (&question);
}

static void
test_cancel (HomeFixture      *fixture,
             gconstpointer data)
{
  Question question = { NULL };

  ask (&question, fixture);
  write_in (&question, "candidate", "Robin Quill");
  gtk_widget_activate_action (question.dialog, "window.close", NULL);
  home_fixture_wait_until (is_answered, &question);
  g_assert_null (question.answer);
  end (&question);
}

static void
test_levels_go_up (HomeFixture      *fixture,
                   gconstpointer data)
{
  Question question = { NULL };
  AdwComboRow *from, *to;

  ask (&question, fixture);
  write_in (&question, "candidate", "Robin Quill");
  from = part (&question, "from_level");
  to = part (&question, "to_level");
  g_assert_cmpuint (adw_combo_row_get_selected (to), ==, adw_combo_row_get_selected (from) + 1);

  adw_combo_row_set_selected (to, adw_combo_row_get_selected (from));
  g_assert_true (gtk_widget_get_visible (part (&question, "step_problem")));
  g_assert_false (can_create (&question));

  adw_combo_row_set_selected (to, adw_combo_row_get_selected (from) + 1);
  g_assert_false (complains (&question));
  g_assert_true (can_create (&question));

  gtk_window_close (GTK_WINDOW (question.dialog));
  end (&question);
}

static void
test_dates (HomeFixture      *fixture,
            gconstpointer data)
{
  Question question = { NULL };

  ask (&question, fixture);
  write_in (&question, "candidate", "Robin Quill");

  /* Being typed, it is not complained about; it is no answer either. */
  write_in (&question, "window_from", "2026-02-30");
  g_assert_false (complains (&question));
  g_assert_false (can_create (&question));
  g_signal_emit_by_name (part (&question, "window_from"), "entry-activated");
  g_assert_true (complains (&question));
  g_assert_false (can_create (&question));

  write_in (&question, "window_from", "2026-02");
  g_assert_false (complains (&question));
  g_assert_true (can_create (&question));

  write_in (&question, "window_to", "2025-12");
  g_assert_true (gtk_widget_get_visible (part (&question, "window_problem")));
  g_assert_false (can_create (&question));

  write_in (&question, "window_to", "2026");
  g_assert_false (complains (&question));
  g_assert_true (can_create (&question));

  gtk_window_close (GTK_WINDOW (question.dialog));
  end (&question);
}

static gboolean
holds_focus (Question   *question,
             const char *id)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (question->dialog));

  return focus != NULL && (focus == part (question, id) || gtk_widget_is_ancestor (focus, part (question, id)));
}

static void
test_tab_goes_back_as_it_came (HomeFixture      *fixture,
                               gconstpointer data)
{
  static const char *const rows[] = { "manager", "framework_row", "from_level", "to_level", "window_from" };
  Question question = { NULL };
  guint at;

  ask (&question, fixture);
  home_fixture_settle ();
  gtk_widget_grab_focus (part (&question, "manager"));
  for (at = 0; at + 1 < G_N_ELEMENTS (rows); at++)
    {
      while (holds_focus (&question, rows[at]))
        gtk_widget_child_focus (question.dialog, GTK_DIR_TAB_FORWARD);
      g_assert_true (holds_focus (&question, rows[at + 1]));
    }
  for (; at > 0; at--)
    {
      while (holds_focus (&question, rows[at]))
        gtk_widget_child_focus (question.dialog, GTK_DIR_TAB_BACKWARD);
      g_test_message ("%s", rows[at - 1]);
      g_assert_true (holds_focus (&question, rows[at - 1]));
    }

  gtk_window_close (GTK_WINDOW (question.dialog));
  end (&question);
}

static gboolean
is_in_sight (gpointer widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, viewport, &bounds) && bounds.size.height > 0 && bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (viewport);
}

static void
test_what_is_wrong_comes_into_sight (HomeFixture      *fixture,
                                     gconstpointer data)
{
  Question question = { NULL };

  ask (&question, fixture);
  home_fixture_settle ();
  write_in (&question, "window_from", "2026");
  write_in (&question, "window_to", "2025");
  home_fixture_wait_until (is_in_sight, part (&question, "window_problem"));
  g_assert_true (gtk_widget_has_css_class (gtk_list_box_row_get_child (part (&question, "window_problem")), "error"));

  gtk_window_close (GTK_WINDOW (question.dialog));
  end (&question);
}

static void
test_long_name (HomeFixture      *fixture,
                gconstpointer data)
{
  Question question = { NULL };
  g_autofree char *name = g_strnfill (100000, 'x');

  ask (&question, fixture);
  write_in (&question, "candidate", name);
  g_assert_true (gtk_widget_get_visible (part (&question, "who_problem")));
  g_assert_false (can_create (&question));

  gtk_window_close (GTK_WINDOW (question.dialog));
  end (&question);
}

#define add(path, test) g_test_add ("/new-case-dialog/" path, HomeFixture, NULL, home_fixture_set_up, test, home_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("answer", test_answer);
  add ("cancel", test_cancel);
  add ("levels-go-up", test_levels_go_up);
  add ("dates", test_dates);
  add ("tab-goes-back-as-it-came", test_tab_goes_back_as_it_came);
  add ("what-is-wrong-comes-into-sight", test_what_is_wrong_comes_into_sight);
  add ("long-name", test_long_name);

  return g_test_run ();
}
