/* Casebook: tests of what is expected of a competency, and what is claimed. SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "../patience.h"
#include "base/text.h"
#include "desk-fixture.h"
#include "ui/framework/claim-list.h"
#include "ui/framework/competency-page.h"
#include "ui/framework/evidence-chooser.h"
#include "ui/framework/expectation-row.h"
#include "ui/framework/resource-row.h"
#include "ui/framework/side-by-side.h"

typedef struct
{
  DeskFixture             fixture;
  GtkWidget              *window;
  CasebookCompetencyPage *page;
  CasebookEvidence       *added;
} Page;

static void
evidence_added (Page             *test,
                CasebookEvidence *evidence)
{
  g_set_object (&test->added, evidence);
}

static void
take_evidence (CasebookEvidence **taken,
               CasebookEvidence  *evidence)
{
  g_set_object (taken, evidence);
}

static CasebookItem *
item_of (Page       *test,
         const char *code)
{
  return casebook_framework_find_item (casebook_case_desk_get_framework (test->fixture.desk), code);
}

static void
show (Page       *test,
      const char *code)
{
  casebook_competency_page_set_item (test->page, item_of (test, code));
  desk_fixture_settle ();
}

static void
page_open (Page          *test,
           gconstpointer  user_data)
{
  desk_fixture_open (&test->fixture);
  test->page = CASEBOOK_COMPETENCY_PAGE (casebook_competency_page_new (test->fixture.desk));
  g_signal_connect_swapped (test->page, "evidence-added", G_CALLBACK (evidence_added), test);
  test->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), 600, 700);
  adw_window_set_content (ADW_WINDOW (test->window), GTK_WIDGET (test->page));
  gtk_window_present (GTK_WINDOW (test->window));
  show (test, "ai");
}

static void
page_close (Page          *test,
            gconstpointer  user_data)
{
  g_object_add_weak_pointer (G_OBJECT (test->page), (gpointer *) &test->page);
  gtk_window_destroy (GTK_WINDOW (test->window));
  desk_fixture_settle ();
  g_assert_null (test->page);
  g_clear_object (&test->added);
  desk_fixture_close (&test->fixture);
}

/* Every visible widget of @type at or below @widget. */
static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GPtrArray *
find_all (Page  *test,
          GType  type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (GTK_WIDGET (test->page), type, found);
  return found;
}

static gboolean
says (Page       *test,
      const char *words)
{
  g_autoptr (GPtrArray) labels = find_all (test, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    {
      if (strstr (gtk_label_get_text (g_ptr_array_index (labels, i)), words) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
act (Page       *test,
     const char *action,
     const char *expectation_id)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (test->page), action, "s", expectation_id));
  desk_fixture_settle ();
}

static void
test_every_practice_has_a_row (Page          *test,
                               gconstpointer  user_data)
{
  g_autoptr (GPtrArray) rows = find_all (test, CASEBOOK_TYPE_EXPECTATION_ROW);

  g_assert_cmpuint (rows->len, ==, 6);
  g_assert_true (says (test, "Practices"));
  g_assert_false (says (test, "Skills to Develop"));
  g_assert_true (says (test, "No opportunity: "));
}

static void
test_full_text_lines_both_levels_up (Page          *test,
                                     gconstpointer  user_data)
{
  g_autoptr (GPtrArray) differences = find_all (test, CASEBOOK_TYPE_SIDE_BY_SIDE);
  g_autoptr (GPtrArray) full = NULL;

  g_assert_cmpuint (differences->len, ==, 1);
  g_object_set (test->page, "full-text", TRUE, NULL);
  full = find_all (test, CASEBOOK_TYPE_SIDE_BY_SIDE);
  g_assert_cmpuint (full->len, ==, 7);
}

static void
test_new_evidence_claims_what_it_was_added_for (Page          *test,
                                                gconstpointer  user_data)
{
  g_autoptr (GPtrArray) rows = find_all (test, CASEBOOK_TYPE_EXPECTATION_ROW);
  const char *id = casebook_expectation_row_get_id (g_ptr_array_index (rows, 3));
  g_autoptr (CasebookClaim) claim = NULL;
  gboolean can_undo;

  act (test, "competency.new-evidence", id);
  claim = g_list_model_get_item (G_LIST_MODEL (casebook_evidence_get_claims (test->added)), 0);
  g_assert_cmpstr (casebook_claim_get_item_id (claim), ==, "ai");
  g_assert_cmpstr (casebook_claim_get_expectation_id (claim), ==, id);
  g_assert_true (says (test, "Say in one sentence why this meets the expectation"));

  casebook_journal_undo (casebook_case_desk_get_journal (test->fixture.desk));
  g_object_get (casebook_case_desk_get_journal (test->fixture.desk), "can-undo", &can_undo, NULL);
  g_assert_false (can_undo);
}

static void
test_no_opportunity_is_shown_and_taken_back (Page          *test,
                                             gconstpointer  user_data)
{
  show (test, "developer-experience");
  casebook_case_desk_state_no_opportunity (test->fixture.desk, "developer-experience", "", "There was no such year.");
  desk_fixture_settle ();
  g_assert_true (says (test, "There was no such year."));

  act (test, "competency.take-back", "");
  g_assert_false (says (test, "There was no such year."));
  casebook_journal_undo (casebook_case_desk_get_journal (test->fixture.desk));
  desk_fixture_settle ();
  g_assert_true (says (test, "There was no such year."));
}

static void
test_another_reason_is_shown_at_once (Page          *test,
                                      gconstpointer  user_data)
{
  g_autoptr (GPtrArray) rows = find_all (test, CASEBOOK_TYPE_EXPECTATION_ROW);
  const char *practice = casebook_expectation_row_get_id (g_ptr_array_index (rows, 3));

  casebook_case_desk_state_no_opportunity (test->fixture.desk, "ai", "", "There was no such year.");
  casebook_case_desk_state_no_opportunity (test->fixture.desk, "ai", practice, "There was no such tool.");
  g_assert_true (says (test, "There was no such year."));
  g_assert_true (says (test, "There was no such tool."));

  casebook_case_desk_state_no_opportunity (test->fixture.desk, "ai", "", "There was no such team.");
  casebook_case_desk_state_no_opportunity (test->fixture.desk, "ai", practice, "There was no such need.");
  g_assert_true (says (test, "There was no such team."));
  g_assert_true (says (test, "There was no such need."));
}

static GtkWidget *
button_called (Page       *test,
               const char *words)
{
  g_autoptr (GPtrArray) labels = find_all (test, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    {
      if (g_str_equal (gtk_label_get_text (g_ptr_array_index (labels, i)), words))
        return gtk_widget_get_ancestor (g_ptr_array_index (labels, i), GTK_TYPE_BUTTON);
    }

  g_error ("no button is called “%s”", words);
}

static void
test_focus_is_not_lost_with_what_is_taken_back (Page          *test,
                                                gconstpointer  user_data)
{
  GtkWidget *button;

  show (test, "developer-experience");
  casebook_case_desk_state_no_opportunity (test->fixture.desk, "developer-experience", "", "There was no such year.");
  desk_fixture_settle ();
  button = button_called (test, "Take Back");
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  desk_fixture_settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (test->window)) == button_called (test, "Add Evidence"));
}

static void
remove_claims (Page *test)
{
  CasebookCaseDesk *desk = test->fixture.desk;
  CasebookItem *item = casebook_competency_page_get_item (test->page);

  for (;;)
    {
      g_autoptr (GListModel) claims = casebook_case_dup_claims_on (casebook_case_desk_get_case (desk),
                                                                   casebook_item_get_id (item));
      g_autoptr (CasebookClaim) claim = g_list_model_get_item (claims, 0);

      if (claim == NULL)
        break;
      casebook_case_desk_remove (desk, claim);
    }
}

static void
test_empty_competency_says_what_to_do (Page          *test,
                                       gconstpointer  user_data)
{
  show (test, "developer-experience");
  g_assert_false (says (test, "No Claims Yet"));
  remove_claims (test);
  desk_fixture_settle ();
  g_assert_true (says (test, "No Claims Yet"));
}

static void
test_no_opportunity_is_stated_only_where_nothing_is_claimed (Page          *test,
                                                             gconstpointer  user_data)
{
  show (test, "developer-experience");
  g_assert_false (says (test, "No Opportunity…"));
  remove_claims (test);
  desk_fixture_settle ();
  g_assert_true (says (test, "No Opportunity…"));

  /* It was stated, and a claim came later. */
  casebook_case_desk_state_no_opportunity (test->fixture.desk, "developer-experience", "", "There was no such year.");
  g_assert_false (says (test, "No Opportunity…"));
  g_assert_false (says (test, "this does not count"));
  act (test, "competency.new-evidence", "");
  g_assert_true (says (test, "There was no such year."));
  g_assert_true (says (test, "this does not count"));
}

static void
test_existing_evidence_is_offered_where_there_is_some (Page          *test,
                                                       gconstpointer  user_data)
{
  GListModel *evidence = G_LIST_MODEL (casebook_case_get_evidence (casebook_case_desk_get_case (test->fixture.desk)));

  show (test, "developer-experience");
  remove_claims (test);
  desk_fixture_settle ();
  g_assert_true (says (test, "New Evidence"));
  g_assert_true (says (test, "Use Existing…"));
  g_assert_false (says (test, "Add Evidence"));

  while (g_list_model_get_n_items (evidence) > 0)
    {
      g_autoptr (CasebookEvidence) piece = g_list_model_get_item (evidence, 0);

      casebook_case_desk_remove (test->fixture.desk, piece);
    }
  desk_fixture_settle ();
  g_assert_true (says (test, "New Evidence"));
  g_assert_false (says (test, "Use Existing…"));
}

static void
test_thin_competency_says_why (Page          *test,
                               gconstpointer  user_data)
{
  CasebookCase *case_ = casebook_case_desk_get_case (test->fixture.desk);
  g_autoptr (GListModel) claims = casebook_case_dup_claims_on (case_, "developer-experience");
  g_autoptr (CasebookClaim) claim = g_list_model_get_item (claims, 0);

  g_assert_false (says (test, "Thin: "));
  show (test, "developer-experience");
  g_assert_true (says (test, "Thin: only one piece"));
  casebook_case_desk_set_text (test->fixture.desk, claim, "sentence", "");
  g_assert_true (says (test, "Thin: a claim still lacks"));
}

static void
test_progress_follows_the_case_and_the_case_the_list (Page          *test,
                                                      gconstpointer  user_data)
{
  CasebookCase *case_ = casebook_case_desk_get_case (test->fixture.desk);
  g_autoptr (GListModel) resources = casebook_framework_dup_resources_of (casebook_case_desk_get_framework (test->fixture.desk),
                                                                         item_of (test, "ai"));
  g_autoptr (CasebookResource) resource = g_list_model_get_item (resources, 0);
  g_autoptr (GPtrArray) lists = find_all (test, GTK_TYPE_DROP_DOWN);
  GtkDropDown *list = g_ptr_array_index (lists, 0);
  const char *id = casebook_resource_get_id (resource);

  gtk_drop_down_set_selected (list, CASEBOOK_PROGRESS_DONE);
  g_assert_cmpint (casebook_case_get_progress_state (case_, id), ==, CASEBOOK_PROGRESS_DONE);
  casebook_journal_undo (casebook_case_desk_get_journal (test->fixture.desk));
  g_assert_cmpuint (gtk_drop_down_get_selected (list), ==, casebook_case_get_progress_state (case_, id));
  g_assert_cmpuint (gtk_drop_down_get_selected (list), !=, CASEBOOK_PROGRESS_DONE);
}

static void
test_each_button_says_what_it_is_for (Page          *test,
                                      gconstpointer  user_data)
{
  g_autoptr (GPtrArray) rows = find_all (test, CASEBOOK_TYPE_EXPECTATION_ROW);
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  const char *id = casebook_expectation_row_get_id (g_ptr_array_index (rows, 0));
  CasebookExpectation *expectation =
    casebook_framework_find_expectation (casebook_case_desk_get_framework (test->fixture.desk), id, NULL);
  g_autofree char *excerpt = casebook_text_excerpt (casebook_expectation_get_text (expectation), 60);
  g_autofree char *name = g_strdup_printf ("Add Evidence for “%s”", excerpt);

  collect (g_ptr_array_index (rows, 0), GTK_TYPE_MENU_BUTTON, buttons);
  g_assert_cmpuint (buttons->len, ==, 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (g_ptr_array_index (buttons, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

static GtkWidget *
chooser_of (Page *test)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (test->page));

  while (!CASEBOOK_IS_EVIDENCE_CHOOSER (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static guint
n_claims_of (CasebookEvidence *evidence)
{
  return g_list_model_get_n_items (G_LIST_MODEL (casebook_evidence_get_claims (evidence)));
}

/* As the chooser does it: a popover that is still opening when its window goes is looked at by GDK once it is gone. */
static void
choose (Page             *test,
        CasebookEvidence *evidence)
{
  GtkWidget *chooser = chooser_of (test);

  gtk_popover_popdown (GTK_POPOVER (chooser));
  wait_while (gtk_widget_get_mapped (chooser));
  g_signal_emit_by_name (chooser, "chosen", evidence);
  desk_fixture_settle ();
}

/* Choosing what is claimed already leads to that claim. */
static void
test_the_same_is_not_claimed_twice (Page          *test,
                                    gconstpointer  user_data)
{
  CasebookEvidence *evidence = desk_fixture_find_evidence (&test->fixture, "One gateway for every service");
  g_autoptr (CasebookEvidence) led_to = NULL;
  guint n;

  show (test, "ai");
  g_signal_connect_swapped (test->page, "evidence-chosen", G_CALLBACK (take_evidence), &led_to);
  act (test, "competency.use-evidence", "");
  n = n_claims_of (evidence);
  choose (test, evidence);
  g_assert_cmpuint (n_claims_of (evidence), ==, n + 1);

  g_clear_object (&led_to);
  choose (test, evidence);
  g_assert_cmpuint (n_claims_of (evidence), ==, n + 1);
  g_assert_true (led_to == evidence);
}

/* One piece may well meet two of the expectations. */
static void
test_each_expectation_may_be_claimed (Page          *test,
                                      gconstpointer  user_data)
{
  CasebookEvidence *evidence = desk_fixture_find_evidence (&test->fixture, "One gateway for every service");
  g_autoptr (GPtrArray) rows = find_all (test, CASEBOOK_TYPE_EXPECTATION_ROW);
  guint n = n_claims_of (evidence);

  for (guint i = 0; i < 4; i++)
    {
      act (test, "competency.use-evidence", casebook_expectation_row_get_id (g_ptr_array_index (rows, i % 2)));
      choose (test, evidence);
    }
  g_assert_cmpuint (n_claims_of (evidence), ==, n + 2);
}

/* As when the wheel was turned. */
static void
let_run_down (GtkWidget *scroller)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (scroller);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        {
          g_signal_emit_by_name (controller, "scroll-begin");
          g_signal_emit_by_name (controller, "decelerate", 0.0, 4000.0);
        }
    }
}

/* Who turns the wheel and chooses the next competency at once sees it from its beginning. */
static void
test_another_item_begins_at_its_top (Page          *test,
                                     gconstpointer  user_data)
{
  GtkWidget *scroller = gtk_widget_get_first_child (GTK_WIDGET (test->page));
  GtkAdjustment *height = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  casebook_competency_page_set_item (test->page, item_of (test, "architecture"));
  wait_while (gtk_adjustment_get_upper (height) < 2 * gtk_adjustment_get_page_size (height));
  let_run_down (scroller);
  wait_while (gtk_adjustment_get_value (height) == 0);

  casebook_competency_page_set_item (test->page, item_of (test, "ai"));
  wait_for_time (300);
  g_assert_cmpfloat (gtk_adjustment_get_value (height), ==, 0);
}

#define ADD(path, function) g_test_add (path, Page, NULL, page_open, function, page_close)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/ui/competency-page/another-item-begins-at-its-top", test_another_item_begins_at_its_top);
  ADD ("/ui/competency-page/every-practice-has-a-row", test_every_practice_has_a_row);
  ADD ("/ui/competency-page/full-text-lines-both-levels-up", test_full_text_lines_both_levels_up);
  ADD ("/ui/competency-page/new-evidence-claims-what-it-was-added-for", test_new_evidence_claims_what_it_was_added_for);
  ADD ("/ui/competency-page/no-opportunity-is-shown-and-taken-back", test_no_opportunity_is_shown_and_taken_back);
  ADD ("/ui/competency-page/another-reason-is-shown-at-once", test_another_reason_is_shown_at_once);
  ADD ("/ui/competency-page/focus-is-not-lost-with-what-is-taken-back", test_focus_is_not_lost_with_what_is_taken_back);
  ADD ("/ui/competency-page/empty-competency-says-what-to-do", test_empty_competency_says_what_to_do);
  ADD ("/ui/competency-page/no-opportunity-is-stated-only-where-nothing-is-claimed",
       test_no_opportunity_is_stated_only_where_nothing_is_claimed);
  ADD ("/ui/competency-page/existing-evidence-is-offered-where-there-is-some",
       test_existing_evidence_is_offered_where_there_is_some);
  ADD ("/ui/competency-page/thin-competency-says-why", test_thin_competency_says_why);
  ADD ("/ui/competency-page/progress-follows-the-case-and-the-case-the-list", test_progress_follows_the_case_and_the_case_the_list);
  ADD ("/ui/competency-page/each-button-says-what-it-is-for", test_each_button_says_what_it_is_for);
  ADD ("/ui/competency-page/the-same-is-not-claimed-twice", test_the_same_is_not_claimed_twice);
  ADD ("/ui/competency-page/each-expectation-may-be-claimed", test_each_expectation_may_be_claimed);

  return g_test_run ();
}
