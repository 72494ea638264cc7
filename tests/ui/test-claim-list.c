/* Casebook: tests of the claims on one competency. SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "checks/strongest.h"
#include "desk-fixture.h"
#include "rest.h"
#include "ui/framework/claim-list.h"
#include "ui/framework/claim-row.h"

typedef struct
{
  DeskFixture        fixture;
  GtkWidget         *window;
  CasebookClaimList *list;
  GtkListBox        *box;
} List;

static void
list_open (List          *test,
           gconstpointer  user_data)
{
  CasebookItem *item;
  GtkWidget *scroller;

  desk_fixture_open (&test->fixture);
  item = casebook_framework_find_item (casebook_case_desk_get_framework (test->fixture.desk), "architecture");
  test->list = g_object_new (CASEBOOK_TYPE_CLAIM_LIST, NULL);
  casebook_claim_list_set_item (test->list, test->fixture.desk, item);
  test->box = GTK_LIST_BOX (gtk_widget_get_first_child (GTK_WIDGET (test->list)));
  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (test->list));
  test->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (test->window), scroller);
  gtk_window_present (GTK_WINDOW (test->window));
  desk_fixture_settle ();
}

static void
list_close (List          *test,
            gconstpointer  user_data)
{
  g_object_add_weak_pointer (G_OBJECT (test->list), (gpointer *) &test->list);
  gtk_window_destroy (GTK_WINDOW (test->window));
  desk_fixture_settle ();
  g_assert_null (test->list);
  desk_fixture_close (&test->fixture);
}

static CasebookClaim *
claim_at (List *test,
          int   index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (test->box, index);

  return row != NULL ? casebook_claim_row_get_claim (CASEBOOK_CLAIM_ROW (row)) : NULL;
}

static void
focus_row (List *test,
           int   index)
{
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (test->box, index))));
}

static void
move_by (List *test,
         int   by)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (test->list), "claims.move", "i", by));
  desk_fixture_settle ();
}

static void
test_shows_every_claim_on_the_item (List          *test,
                                    gconstpointer  user_data)
{
  g_autoptr (GListModel) claims = casebook_case_dup_claims_on (casebook_case_desk_get_case (test->fixture.desk),
                                                               "architecture");
  guint n = g_list_model_get_n_items (claims);

  g_assert_cmpuint (n, >, 2);
  g_assert_cmpuint (casebook_claim_list_get_n_claims (test->list), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CasebookClaim) claim = g_list_model_get_item (claims, i);

      g_assert_true (claim_at (test, (int) i) == claim);
    }
}

static void
test_keyboard_moves_the_row_and_keeps_the_focus (List          *test,
                                                 gconstpointer  user_data)
{
  CasebookClaim *first = claim_at (test, 0);
  CasebookClaim *second = claim_at (test, 1);

  focus_row (test, 0);
  move_by (test, 1);
  g_assert_true (claim_at (test, 0) == second);
  g_assert_true (claim_at (test, 1) == first);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (test->box, 1))));

  move_by (test, -1);
  g_assert_true (claim_at (test, 0) == first);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (test->box, 0))));
}

static void
test_ends_of_the_list_hold (List          *test,
                            gconstpointer  user_data)
{
  int last = (int) casebook_claim_list_get_n_claims (test->list) - 1;
  CasebookClaim *at_the_end = claim_at (test, last);
  CasebookClaim *first = claim_at (test, 0);

  focus_row (test, 0);
  move_by (test, -1);
  g_assert_true (claim_at (test, 0) == first);
  focus_row (test, last);
  move_by (test, 1);
  g_assert_true (claim_at (test, last) == at_the_end);

  for (int i = 0; i < last; i++)
    move_by (test, -1);
  g_assert_true (claim_at (test, 0) == at_the_end);
}

static void
test_order_is_undone (List          *test,
                      gconstpointer  user_data)
{
  CasebookClaim *first = claim_at (test, 0);

  focus_row (test, 0);
  move_by (test, 1);
  casebook_journal_undo (casebook_case_desk_get_journal (test->fixture.desk));
  g_assert_true (claim_at (test, 0) == first);
}

static void
take_record (GObject        *object,
             CasebookRecord *record,
             gpointer        user_data)
{
  g_set_object ((CasebookRecord **) user_data, record);
}

static void
test_removed_claim_is_told_and_comes_back (List          *test,
                                           gconstpointer  user_data)
{
  guint n = casebook_claim_list_get_n_claims (test->list);
  CasebookClaim *first = claim_at (test, 0);
  g_autoptr (CasebookRecord) told = NULL;

  g_signal_connect (test->list, "removed", G_CALLBACK (take_record), &told);
  focus_row (test, 0);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (test->list), "claims.remove", NULL));
  g_assert_true (told == (gpointer) first);
  g_assert_cmpuint (casebook_claim_list_get_n_claims (test->list), ==, n - 1);

  casebook_journal_undo (casebook_case_desk_get_journal (test->fixture.desk));
  g_assert_cmpuint (casebook_claim_list_get_n_claims (test->list), ==, n);
  g_assert_true (claim_at (test, 0) == first);
}

static void
test_selected_row_tells_its_evidence (List          *test,
                                      gconstpointer  user_data)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (test->box, 1);
  g_autoptr (CasebookRecord) told = NULL;

  g_signal_connect (test->list, "evidence-chosen", G_CALLBACK (take_record), &told);
  gtk_list_box_select_row (test->box, row);
  g_assert_true (told == (gpointer) casebook_claim_row_get_evidence (CASEBOOK_CLAIM_ROW (row)));

  g_clear_object (&told);
  casebook_claim_list_select_evidence (test->list, casebook_claim_row_get_evidence (CASEBOOK_CLAIM_ROW (row)));
  g_assert_null (told);
}

/* The next Delete must not act in another pane. */
static void
test_focus_goes_to_the_neighbour_of_a_claim_removed (List          *test,
                                                     gconstpointer  user_data)
{
  CasebookClaim *third = claim_at (test, 2);

  focus_row (test, 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (test->list), "claims.remove", NULL));
  rest_in_window (test->window);
  g_assert_true (claim_at (test, 1) == third);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (test->box, 1))));
}

static void
note_lost (gboolean *lost)
{
  *lost = TRUE;
}

static void
test_focus_is_given_back_with_the_last_claim (List          *test,
                                              gconstpointer  user_data)
{
  gboolean lost = FALSE;

  g_signal_connect_swapped (test->list, "focus-lost", G_CALLBACK (note_lost), &lost);
  while (casebook_claim_list_get_n_claims (test->list) > 0)
    {
      g_assert_false (lost);
      focus_row (test, 0);
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (test->list), "claims.remove", NULL));
    }
  g_assert_true (lost);
}

/* The list remembers the row that had the focus last, while somebody writes in another pane. */
static void
test_a_change_takes_no_focus_from_elsewhere (List          *test,
                                             gconstpointer  user_data)
{
  GtkWidget *other = gtk_entry_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GtkWidget) shown = g_object_ref (adw_window_get_content (ADW_WINDOW (test->window)));

  adw_window_set_content (ADW_WINDOW (test->window), box);
  gtk_widget_set_vexpand (shown, TRUE);
  gtk_box_append (GTK_BOX (box), shown);
  gtk_box_append (GTK_BOX (box), other);
  focus_row (test, 0);
  gtk_widget_grab_focus (other);

  casebook_case_desk_remove (test->fixture.desk, CASEBOOK_RECORD (claim_at (test, 1)));
  rest_in_window (test->window);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (test->window)), other));
}

static GtkWidget *
find_star (GtkWidget *widget)
{
  if (GTK_IS_IMAGE (widget) && g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (widget)), "starred-symbolic") == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *star = find_star (child);

      if (star != NULL)
        return star;
    }

  return NULL;
}

/* Each claim on evidence that is among the strongest bears the mark, as long as it is. */
static void
test_the_strongest_are_marked (List          *test,
                               gconstpointer  user_data)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (test->box, 0);
  CasebookEvidence *evidence = casebook_claim_row_get_evidence (CASEBOOK_CLAIM_ROW (row));

  for (int place = CASEBOOK_STRONGEST_NONE; place <= 0; place++)
    {
      casebook_case_desk_place_strongest (test->fixture.desk, evidence, place);
      g_assert_cmpint (gtk_widget_get_visible (find_star (GTK_WIDGET (row))), ==, place == 0);
    }
}

#define ADD(path, function) g_test_add (path, List, NULL, list_open, function, list_close)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/ui/claim-list/shows-every-claim-on-the-item", test_shows_every_claim_on_the_item);
  ADD ("/ui/claim-list/keyboard-moves-the-row-and-keeps-the-focus", test_keyboard_moves_the_row_and_keeps_the_focus);
  ADD ("/ui/claim-list/ends-of-the-list-hold", test_ends_of_the_list_hold);
  ADD ("/ui/claim-list/order-is-undone", test_order_is_undone);
  ADD ("/ui/claim-list/removed-claim-is-told-and-comes-back", test_removed_claim_is_told_and_comes_back);
  ADD ("/ui/claim-list/selected-row-tells-its-evidence", test_selected_row_tells_its_evidence);
  ADD ("/ui/claim-list/focus-goes-to-the-neighbour-of-a-claim-removed",
       test_focus_goes_to_the_neighbour_of_a_claim_removed);
  ADD ("/ui/claim-list/focus-is-given-back-with-the-last-claim", test_focus_is_given_back_with_the_last_claim);
  ADD ("/ui/claim-list/a-change-takes-no-focus-from-elsewhere", test_a_change_takes_no_focus_from_elsewhere);

  ADD ("/ui/claim-list/the-strongest-are-marked", test_the_strongest_are_marked);

  return g_test_run ();
}
