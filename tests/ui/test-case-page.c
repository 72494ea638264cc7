/* Casebook: tests of the page of a case. SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <string.h>

#include "../patience.h"
#include "desk-fixture.h"
#include "domain/record-merge.h"
#include "find-widget.h"
#include "pages/style.h"
#include "ui/case/ask-page.h"
#include "ui/case/case-page.h"
#include "ui/case/contest-window.h"
#include "ui/case/pane.h"
#include "ui/dates/date-row.h"
#include "ui/editor/evidence-editor.h"
#include "ui/editor/measure-row.h"
#include "ui/editor/measures-section.h"
#include "ui/export/export-button.h"
#include "ui/framework/claim-row.h"
#include "ui/framework/competency-page.h"
#include "ui/framework/framework-browser.h"
#include "ui/framework/unclaimed-page.h"
#include "ui/packet/packet-search.h"
#include "ui/packet/packet-view.h"

typedef struct
{
  DeskFixture             fixture;
  GtkWidget              *window;
  CasebookCasePage       *page;
  CasebookCompetencyPage *competency;
  CasebookEvidenceEditor *editor;
  guint                   n_left;
} Page;

static void
left (Page *test)
{
  test->n_left++;
}

/* @user_data is the width of the window. */
static void
page_open (Page          *test,
           gconstpointer  user_data)
{
  desk_fixture_open (&test->fixture);
  test->page = CASEBOOK_CASE_PAGE (casebook_case_page_new (test->fixture.desk));
  g_signal_connect_swapped (test->page, "left", G_CALLBACK (left), test);
  test->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), GPOINTER_TO_INT (user_data), 700);
  adw_window_set_content (ADW_WINDOW (test->window), GTK_WIDGET (test->page));
  gtk_window_present (GTK_WINDOW (test->window));
  desk_fixture_settle ();

  test->competency = find_widget (GTK_WIDGET (test->page), CASEBOOK_TYPE_COMPETENCY_PAGE);
  test->editor = find_widget (GTK_WIDGET (test->page), CASEBOOK_TYPE_EVIDENCE_EDITOR);
}

static void
page_close (Page          *test,
            gconstpointer  user_data)
{
  gpointer gone[] = { test->page, test->competency, test->editor };

  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    g_object_add_weak_pointer (gone[i], &gone[i]);
  gtk_window_destroy (GTK_WINDOW (test->window));
  desk_fixture_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    g_assert_null (gone[i]);
  desk_fixture_close (&test->fixture);
}

static void
act (Page       *test,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (test->page), action, NULL));
  desk_fixture_settle ();
}

static const char *
shown_title (Page *test)
{
  CasebookEvidence *evidence = casebook_evidence_editor_get_evidence (test->editor);

  return evidence != NULL ? casebook_evidence_get_title (evidence) : NULL;
}

static guint
count_evidence (Page *test)
{
  return g_list_model_get_n_items (G_LIST_MODEL (casebook_case_get_evidence (casebook_case_desk_get_case (test->fixture.desk))));
}

static void
test_opens_on_the_first_competency_and_its_evidence (Page          *test,
                                                     gconstpointer  user_data)
{
  g_assert_cmpstr (casebook_item_get_code (casebook_competency_page_get_item (test->competency)), ==, "architecture");
  g_assert_nonnull (shown_title (test));
}

static void
test_new_evidence_is_shown_and_undone (Page          *test,
                                       gconstpointer  user_data)
{
  guint n = count_evidence (test);

  act (test, "case.add-evidence");
  g_assert_cmpuint (count_evidence (test), ==, n + 1);
  g_assert_cmpstr (shown_title (test), ==, "");

  act (test, "case.undo");
  g_assert_cmpuint (count_evidence (test), ==, n);
  g_assert_null (shown_title (test));

  act (test, "case.redo");
  g_assert_cmpuint (count_evidence (test), ==, n + 1);
  g_assert_cmpstr (shown_title (test), ==, "");
}

static GtkWidget *
button_of (GtkWidget  *widget,
           const char *action)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = button_of (child, action);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_undo_is_offered_only_when_there_is_something (Page          *test,
                                                   gconstpointer  user_data)
{
  GtkWidget *button = button_of (GTK_WIDGET (test->page), "case.undo");
  CasebookEvidence *evidence = desk_fixture_find_evidence (&test->fixture, "One gateway for every service");

  g_assert_false (gtk_widget_is_sensitive (button));
  casebook_case_desk_set_text (test->fixture.desk, evidence, "title", "Other");
  g_assert_true (gtk_widget_is_sensitive (button));
  act (test, "case.undo");
  g_assert_cmpstr (casebook_evidence_get_title (evidence), ==, "One gateway for every service");
  g_assert_false (gtk_widget_is_sensitive (button));
}

static AdwToast *
last_toast (Page *test)
{
  return find_widget (GTK_WIDGET (test->page), g_type_from_name ("AdwToastWidget"));
}

/* The editor is empty then, and nothing in it takes a key. */
static void
test_the_focus_leaves_with_the_evidence (Page          *test,
                                         gconstpointer  user_data)
{
  GtkWidget *focus;

  casebook_case_page_show_evidence (test->page,
                                    desk_fixture_find_evidence (&test->fixture, "Runbooks that have been tried"));
  casebook_evidence_editor_focus_title (test->editor);
  desk_fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (test->editor), "editor.remove", NULL);
  desk_fixture_settle ();

  focus = gtk_window_get_focus (GTK_WINDOW (test->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (test->competency)));
}

/* What the toast of a removal offers is that one record, not the last step. */
static void
test_a_removal_is_taken_back_whatever_came_since (Page          *test,
                                                  gconstpointer  user_data)
{
  CasebookCaseDesk *desk = test->fixture.desk;
  CasebookEvidence *evidence = desk_fixture_find_evidence (&test->fixture, "Runbooks that have been tried");
  CasebookEvidence *other = desk_fixture_find_evidence (&test->fixture, "One gateway for every service");
  guint n = count_evidence (test);

  casebook_case_page_show_evidence (test->page, evidence);
  act (test, "case.add-evidence");
  casebook_case_page_show_evidence (test->page, evidence);
  gtk_widget_activate_action (GTK_WIDGET (test->editor), "editor.remove", NULL);
  desk_fixture_settle ();
  g_assert_nonnull (last_toast (test));
  g_assert_cmpuint (count_evidence (test), ==, n);

  casebook_case_desk_set_text (desk, other, "title", "Typed since");
  gtk_widget_activate_action (GTK_WIDGET (test->page), "case.restore", "s",
                              casebook_record_get_id (CASEBOOK_RECORD (evidence)));
  desk_fixture_settle ();
  g_assert_cmpuint (count_evidence (test), ==, n + 1);
  g_assert_cmpstr (casebook_evidence_get_title (other), ==, "Typed since");
  g_assert_cmpstr (shown_title (test), ==, "Runbooks that have been tried");
}

/* Undo of what is out of sight goes there. */
static void
test_undo_shows_what_it_changes (Page          *test,
                                 gconstpointer  user_data)
{
  CasebookItem *item = casebook_framework_find_item (casebook_case_desk_get_framework (test->fixture.desk), "mentoring");
  CasebookEvidence *evidence = desk_fixture_find_evidence (&test->fixture, "One gateway for every service");

  casebook_case_desk_add_claim (test->fixture.desk, evidence, casebook_item_get_id (item), "");
  act (test, "case.undo");
  g_assert_true (casebook_competency_page_get_item (test->competency) == item);
}

static void
test_shows_the_evidence_it_is_sent_to (Page          *test,
                                       gconstpointer  user_data)
{
  CasebookEvidence *evidence = desk_fixture_find_evidence (&test->fixture, "Runbooks that have been tried");

  casebook_case_page_show_evidence (test->page, evidence);
  desk_fixture_settle ();
  g_assert_cmpstr (shown_title (test), ==, "Runbooks that have been tried");
  g_assert_cmpstr (casebook_item_get_code (casebook_competency_page_get_item (test->competency)), ==, "ai");
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

static void
wait_until_it_does_not_say (Page       *test,
                            const char *words)
{
  wait_while (says (GTK_WIDGET (test->page), words));
}

static void
test_what_is_back_is_not_offered (Page          *test,
                                  gconstpointer  user_data)
{
  g_autofree char *title = g_strdup (shown_title (test));
  GtkWidget *focus;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (test->editor), "editor.remove", NULL));
  desk_fixture_settle ();
  g_assert_true (says (GTK_WIDGET (test->page), "Evidence moved to the bin"));

  act (test, "case.undo");
  g_assert_cmpstr (shown_title (test), ==, title);
  focus = gtk_window_get_focus (GTK_WINDOW (test->window));
  g_assert_true (CASEBOOK_IS_CLAIM_ROW (focus));
  g_assert_cmpstr (casebook_evidence_get_title (casebook_claim_row_get_evidence (CASEBOOK_CLAIM_ROW (focus))), ==, title);
  wait_until_it_does_not_say (test, "Evidence moved to the bin");
}

static void
test_measure_that_is_back_has_the_focus (Page          *test,
                                         gconstpointer  user_data)
{
  CasebookEvidence *evidence = casebook_evidence_editor_get_evidence (test->editor);
  CasebookMeasure *measure = casebook_case_desk_add_measure (test->fixture.desk, evidence);
  GtkWidget *row;

  desk_fixture_settle ();
  casebook_editor_section_remove (find_widget (GTK_WIDGET (test->editor), CASEBOOK_TYPE_MEASURES_SECTION), measure);
  desk_fixture_settle ();
  act (test, "case.undo");
  row = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (test->window)), CASEBOOK_TYPE_MEASURE_ROW);
  g_assert_nonnull (row);
  wait_until_it_does_not_say (test, "Measure moved to the bin");
}

static gpointer
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

/* What stands there is ours; the other may be read and taken, and that is undone as all is. */
static void
test_both_texts_are_compared (Page          *test,
                              gconstpointer  user_data)
{
  CasebookEvidence *evidence = casebook_evidence_editor_get_evidence (test->editor);
  g_autoptr (CasebookEvidence) theirs = casebook_record_copy (evidence);
  g_autofree char *ours = g_strdup (casebook_evidence_get_title (evidence));
  CasebookJournal *journal = casebook_case_desk_get_journal (test->fixture.desk);
  GtkWidget *window;

  g_object_set (theirs, "title", "Written elsewhere", "from", 20240300, NULL);
  g_signal_emit_by_name (journal, "merged", evidence, theirs, CASEBOOK_RECORD_MERGE_CONTESTED);
  desk_fixture_settle ();
  g_assert_true (says (GTK_WIDGET (test->page), "Compare"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (test->page), "case.compare", "s",
                                             casebook_record_get_id (CASEBOOK_RECORD (evidence))));
  desk_fixture_settle ();
  window = find_window (CASEBOOK_TYPE_CONTEST_WINDOW);
  g_assert_nonnull (window);
  g_assert_true (says (window, ours));
  g_assert_true (says (window, "Written elsewhere"));
  g_assert_true (says (window, "March 2024"));
  g_assert_false (says (window, "Situation"));

  gtk_widget_activate_action (window, "contest.use", "s", "title");
  desk_fixture_settle ();
  g_assert_cmpstr (casebook_evidence_get_title (evidence), ==, "Written elsewhere");
  g_assert_false (says (window, ours));
  g_assert_true (says (window, "March 2024"));
  gtk_widget_activate_action (window, "contest.use", "s", "from");
  desk_fixture_settle ();
  g_assert_true (says (window, "Nothing Differs"));

  act (test, "case.undo");
  act (test, "case.undo");
  g_assert_cmpstr (casebook_evidence_get_title (evidence), ==, ours);
  g_assert_true (says (window, "Written elsewhere"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_what_does_not_differ_is_not_compared (Page          *test,
                                           gconstpointer  user_data)
{
  CasebookEvidence *evidence = casebook_evidence_editor_get_evidence (test->editor);
  g_autoptr (CasebookEvidence) theirs = casebook_record_copy (evidence);

  g_signal_emit_by_name (casebook_case_desk_get_journal (test->fixture.desk), "merged", evidence, theirs,
                         CASEBOOK_RECORD_MERGE_TAKEN);
  desk_fixture_settle ();
  g_assert_true (says (GTK_WIDGET (test->page), "changed elsewhere"));
  g_assert_false (says (GTK_WIDGET (test->page), "Compare"));
}

/* The way to the packet and back leads to the evidence it began with. */
static void
test_evidence_is_shown_in_the_packet (Page          *test,
                                      gconstpointer  user_data)
{
  CasebookEvidence *evidence = casebook_evidence_editor_get_evidence (test->editor);
  g_autofree char *id = g_strdup (casebook_record_get_id (CASEBOOK_RECORD (evidence)));
  GtkWidget *packet = find_widget (GTK_WIDGET (test->page), CASEBOOK_TYPE_PACKET_VIEW);
  CasebookCompetencyPage *competency;

  gtk_widget_activate_action (GTK_WIDGET (test->editor), "editor.show-in-packet", NULL);
  g_assert_true (gtk_widget_get_mapped (packet));
  /* libadwaita 1.7 has it fade. */
  wait_while (gtk_widget_get_mapped (GTK_WIDGET (test->editor)));

  g_signal_emit_by_name (packet, "source-chosen", id);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (test->editor)));
  g_assert_true (casebook_evidence_editor_get_evidence (test->editor) == evidence);

  /* A competency is shown, too. */
  gtk_widget_activate_action (GTK_WIDGET (test->editor), "editor.show-in-packet", NULL);
  g_signal_emit_by_name (packet, "source-chosen", "mentoring");
  competency = find_widget (GTK_WIDGET (test->page), CASEBOOK_TYPE_COMPETENCY_PAGE);
  g_assert_cmpstr (casebook_item_get_id (casebook_competency_page_get_item (competency)), ==, "mentoring");
}

/* Where the packet is shown, one looks for words in the packet and is not sent to another view. */
static void
test_find_is_for_what_is_shown (Page          *test,
                                gconstpointer  user_data)
{
  GtkWidget *packet = find_widget (GTK_WIDGET (test->page), CASEBOOK_TYPE_PACKET_VIEW);
  GtkWidget *search = find_widget (packet, CASEBOOK_TYPE_PACKET_SEARCH);
  gboolean open;

  gtk_widget_activate_action (GTK_WIDGET (test->page), "case.filter", NULL);
  g_object_get (search, "open", &open, NULL);
  g_assert_false (open);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (test->editor)));

  gtk_widget_activate_action (GTK_WIDGET (test->editor), "editor.show-in-packet", NULL);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "case.filter", NULL);
  g_object_get (search, "open", &open, NULL);
  g_assert_true (open);
  g_assert_true (gtk_widget_get_mapped (packet));
}

/* What is written is what is shown, and what was chosen is found again when the case is opened again. */
/* Whether it was chosen beside the pages or in the dialog of the export. */
static void
test_one_paper_is_shown_and_written (Page          *test,
                                     gconstpointer  user_data)
{
  GObject *packet = find_widget (GTK_WIDGET (test->page), CASEBOOK_TYPE_PACKET_VIEW);
  GObject *button = find_widget (GTK_WIDGET (test->page), CASEBOOK_TYPE_EXPORT_BUTTON);
  GtkWidget *again;
  guint shown, written, kept;

  g_object_get (packet, "paper", &shown, NULL);
  g_object_get (button, "paper", &written, NULL);
  g_assert_cmpuint (shown, ==, written);

  g_object_set (packet, "paper", CASEBOOK_PAPER_LETTER, NULL);
  g_object_get (button, "paper", &written, NULL);
  g_assert_cmpuint (written, ==, CASEBOOK_PAPER_LETTER);
  again = g_object_ref_sink (casebook_case_page_new (test->fixture.desk));
  g_object_get (find_widget (again, CASEBOOK_TYPE_PACKET_VIEW), "paper", &kept, NULL);
  g_assert_cmpuint (kept, ==, CASEBOOK_PAPER_LETTER);
  g_object_unref (again);

  g_object_set (button, "paper", CASEBOOK_PAPER_A4, NULL);
  g_object_get (packet, "paper", &shown, NULL);
  g_assert_cmpuint (shown, ==, CASEBOOK_PAPER_A4);
}

static void
test_sections_are_written_and_kept (Page          *test,
                                    gconstpointer  user_data)
{
  GtkWidget *packet = find_widget (GTK_WIDGET (test->page), CASEBOOK_TYPE_PACKET_VIEW);
  GtkWidget *button = find_widget (GTK_WIDGET (test->page), CASEBOOK_TYPE_EXPORT_BUTTON);
  const char *lists[] = { "matrix,cover", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *written = NULL;
      g_autofree char *kept = NULL;
      g_autoptr (GtkWidget) again = NULL;

      g_object_set (packet, "sections", lists[i], NULL);
      g_object_get (button, "sections", &written, NULL);
      g_assert_cmpstr (written, ==, lists[i]);

      again = g_object_ref_sink (casebook_case_page_new (test->fixture.desk));
      g_object_get (find_widget (again, CASEBOOK_TYPE_PACKET_VIEW), "sections", &kept, NULL);
      g_assert_cmpstr (kept, ==, lists[i]);
      desk_fixture_settle ();
    }
}

static void
test_wide_page_is_left_at_once (Page          *test,
                                gconstpointer  user_data)
{
  act (test, "case.back");
  g_assert_cmpuint (test->n_left, ==, 1);
}

/* The first time the date is shown and the focus is there; the second time it is meant. */
static void
test_back_loses_no_date_unsaid (Page          *test,
                                gconstpointer  user_data)
{
  GtkWidget *row = find_widget (GTK_WIDGET (test->editor), CASEBOOK_TYPE_DATE_ROW);

  gtk_editable_set_text (GTK_EDITABLE (row), "2026-02-31");
  act (test, "case.back");
  g_assert_cmpuint (test->n_left, ==, 0);
  g_assert_true (gtk_widget_get_focus_child (row) != NULL);
  g_assert_true (gtk_widget_has_css_class (row, "error"));

  gtk_editable_set_text (GTK_EDITABLE (row), "2026-02-30");
  act (test, "case.back");
  g_assert_cmpuint (test->n_left, ==, 0);
  act (test, "case.back");
  g_assert_cmpuint (test->n_left, ==, 1);
}

static void
test_back_walks_through_what_is_folded (Page          *test,
                                        gconstpointer  user_data)
{
  CasebookFrameworkBrowser *browser = find_widget (GTK_WIDGET (test->page), CASEBOOK_TYPE_FRAMEWORK_BROWSER);
  gboolean narrow;

  g_object_get (test->page, "narrow", &narrow, NULL);
  g_assert_true (narrow);

  casebook_case_page_show_evidence (test->page, desk_fixture_find_evidence (&test->fixture, "Runbooks that have been tried"));
  desk_fixture_settle ();
  g_assert_true (gtk_widget_get_child_visible (gtk_widget_get_parent (GTK_WIDGET (test->editor))));

  act (test, "case.back");
  g_assert_cmpuint (test->n_left, ==, 0);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (test->competency)));
  act (test, "case.back");
  g_assert_cmpuint (test->n_left, ==, 0);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (browser)));
  act (test, "case.back");
  g_assert_cmpuint (test->n_left, ==, 1);
}

/* Whatever is in them, the panes ask for the same width. */
static void
test_width_does_not_follow_the_content (Page          *test,
                                        gconstpointer  user_data)
{
  CasebookEvidence *evidence = desk_fixture_find_evidence (&test->fixture, "Runbooks that have been tried");
  int before, after;

  gtk_widget_measure (GTK_WIDGET (test->page), GTK_ORIENTATION_HORIZONTAL, -1, &before, NULL, NULL, NULL);
  casebook_case_desk_set_text (test->fixture.desk, evidence, "title",
                               "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsordnung");
  casebook_case_page_show_evidence (test->page, evidence);
  desk_fixture_settle ();
  gtk_widget_measure (GTK_WIDGET (test->page), GTK_ORIENTATION_HORIZONTAL, -1, &after, NULL, NULL, NULL);

  g_assert_cmpint (before, <=, 360);
  g_assert_cmpint (after, ==, before);
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *action)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, action);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The middle of the switcher in the width of the page. */
static double
middle_of_switcher (Page *test)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (find_widget (GTK_WIDGET (test->page), ADW_TYPE_VIEW_SWITCHER),
                                            GTK_WIDGET (test->page), &bounds));
  return (double) (bounds.origin.x + bounds.size.width / 2);
}

static void
test_a_long_name_moves_nothing (Page          *test,
                                gconstpointer  user_data)
{
  CasebookCase *case_ = casebook_case_desk_get_case (test->fixture.desk);
  double before = middle_of_switcher (test);
  GtkWidget *header = find_widget (GTK_WIDGET (test->page), ADW_TYPE_HEADER_BAR);
  GtkWidget *place = find_widget (header, CASEBOOK_TYPE_PANE);
  int room = gtk_widget_get_width (place);

  g_assert_cmpint (room, >, 200);
  casebook_case_desk_set_text (test->fixture.desk, case_, "candidate",
                               "Wilhelmina Alexandrina Featherstonehaugh-Cholmondeley of the Northern Isles and Beyond");
  desk_fixture_settle ();
  g_assert_cmpfloat (middle_of_switcher (test), ==, before);
  g_assert_cmpint (gtk_widget_get_width (place), ==, room);
}

/* There is room for what is wanted most in any window but that of a telephone. */
static void
test_half_a_screen_has_undo_and_export (Page          *test,
                                        gconstpointer  user_data)
{
  GtkWidget *undo = find_button (GTK_WIDGET (test->page), "case.undo");

  g_assert_true (gtk_widget_get_mapped (undo));
  g_assert_true (gtk_widget_get_mapped (find_widget (GTK_WIDGET (test->page), CASEBOOK_TYPE_EXPORT_BUTTON)));
}

/* A leaflet that shows all it has takes Alt+Left for itself, and nothing is seen of that. */
static void
test_what_is_unfolded_does_not_take_the_way_back (Page          *test,
                                                  gconstpointer  user_data)
{
  for (GtkWidget *widget = GTK_WIDGET (test->editor); widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      if (ADW_IS_LEAFLET (widget))
        g_assert_false (adw_leaflet_get_can_navigate_back (ADW_LEAFLET (widget)));
    }
}

static void
choose_page (Page  *test,
             guint  index)
{
  GtkWidget *browser = find_widget (GTK_WIDGET (test->page), CASEBOOK_TYPE_FRAMEWORK_BROWSER);
  GtkListBox *whole = find_widget (browser, GTK_TYPE_LIST_BOX);

  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (whole, index)));
  desk_fixture_settle ();
}

static void
test_the_ask_is_written_beside_the_rest (Page          *test,
                                         gconstpointer  user_data)
{
  GtkWidget *page;

  choose_page (test, 0);
  page = find_widget (GTK_WIDGET (test->page), CASEBOOK_TYPE_ASK_PAGE);
  g_assert_true (gtk_widget_get_mapped (page));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (find_widget (page, GTK_TYPE_TEXT_VIEW)), "I ask for it.", -1);
  g_assert_cmpstr (casebook_case_get_ask (casebook_case_desk_get_case (test->fixture.desk)), ==, "I ask for it.");
}

static void
test_evidence_without_a_claim_is_found (Page          *test,
                                        gconstpointer  user_data)
{
  CasebookEvidence *evidence = casebook_case_desk_add_evidence (test->fixture.desk, NULL);
  GtkWidget *page;

  casebook_case_page_show_evidence (test->page, evidence);
  desk_fixture_settle ();
  page = find_widget (GTK_WIDGET (test->page), CASEBOOK_TYPE_UNCLAIMED_PAGE);
  g_assert_true (gtk_widget_get_mapped (page));
  g_assert_true (casebook_evidence_editor_get_evidence (test->editor) == evidence);

  /* Elsewhere and back. */
  choose_page (test, 0);
  g_assert_false (gtk_widget_get_mapped (page));
  choose_page (test, 1);
  g_assert_true (gtk_widget_get_mapped (page));
  g_assert_true (casebook_evidence_editor_get_evidence (test->editor) == evidence);

  casebook_case_desk_add_claim (test->fixture.desk, evidence, "ai", "");
  desk_fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (page));
  g_assert_true (casebook_evidence_editor_get_evidence (test->editor) == evidence);
}

#define ADD(path, width, function) \
  g_test_add (path, Page, GINT_TO_POINTER (width), page_open, function, page_close)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/ui/case-page/opens-on-the-first-competency-and-its-evidence", 1200, test_opens_on_the_first_competency_and_its_evidence);
  ADD ("/ui/case-page/new-evidence-is-shown-and-undone", 1200, test_new_evidence_is_shown_and_undone);
  ADD ("/ui/case-page/undo-is-offered-only-when-there-is-something", 1200, test_undo_is_offered_only_when_there_is_something);
  ADD ("/ui/case-page/the-focus-leaves-with-the-evidence", 1200, test_the_focus_leaves_with_the_evidence);
  ADD ("/ui/case-page/a-removal-is-taken-back-whatever-came-since", 1200, test_a_removal_is_taken_back_whatever_came_since);
  ADD ("/ui/case-page/undo-shows-what-it-changes", 1200, test_undo_shows_what_it_changes);
  ADD ("/ui/case-page/shows-the-evidence-it-is-sent-to", 1200, test_shows_the_evidence_it_is_sent_to);
  ADD ("/ui/case-page/what-is-back-is-not-offered", 1200, test_what_is_back_is_not_offered);
  ADD ("/ui/case-page/measure-that-is-back-has-the-focus", 1200, test_measure_that_is_back_has_the_focus);
  ADD ("/ui/case-page/both-texts-are-compared", 1200, test_both_texts_are_compared);
  ADD ("/ui/case-page/what-does-not-differ-is-not-compared", 1200, test_what_does_not_differ_is_not_compared);
  ADD ("/ui/case-page/find-is-for-what-is-shown", 1200, test_find_is_for_what_is_shown);
  ADD ("/ui/case-page/evidence-is-shown-in-the-packet", 1200, test_evidence_is_shown_in_the_packet);
  ADD ("/ui/case-page/a-long-name-moves-nothing", 1200, test_a_long_name_moves_nothing);
  ADD ("/ui/case-page/half-a-screen-has-undo-and-export", 640, test_half_a_screen_has_undo_and_export);
  ADD ("/ui/case-page/what-is-unfolded-does-not-take-the-way-back", 1200, test_what_is_unfolded_does_not_take_the_way_back);
  ADD ("/ui/case-page/the-ask-is-written-beside-the-rest", 1200, test_the_ask_is_written_beside_the_rest);
  ADD ("/ui/case-page/evidence-without-a-claim-is-found", 1200, test_evidence_without_a_claim_is_found);
  ADD ("/ui/case-page/one-paper-is-shown-and-written", 1200, test_one_paper_is_shown_and_written);
  ADD ("/ui/case-page/sections-are-written-and-kept", 1200, test_sections_are_written_and_kept);
  ADD ("/ui/case-page/wide-page-is-left-at-once", 1200, test_wide_page_is_left_at_once);
  ADD ("/ui/case-page/back-loses-no-date-unsaid", 1200, test_back_loses_no_date_unsaid);
  ADD ("/ui/case-page/back-walks-through-what-is-folded", 360, test_back_walks_through_what_is_folded);
  ADD ("/ui/case-page/width-does-not-follow-the-content", 1200, test_width_does_not_follow_the_content);

  return g_test_run ();
}
