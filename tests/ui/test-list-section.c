/* Casebook: tests of sections that show a list of the evidence. SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "desk-fixture.h"
#include "rest.h"
#include "ui/editor/artefact-row.h"
#include "ui/editor/artefacts-section.h"
#include "ui/editor/claims-section.h"
#include "ui/editor/evidence-editor.h"
#include "ui/editor/measure-row.h"
#include "ui/editor/measures-section.h"

#define THREE_CLAIMS "One gateway for every service"

typedef struct
{
  DeskFixture             fixture;
  GtkWidget              *window;
  CasebookEvidenceEditor *editor;
  GtkWidget              *first; /* what the window would give the focus to by itself */
  CasebookEvidence       *evidence;
} Sections;

static void
sections_open (Sections      *test,
               gconstpointer  user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  desk_fixture_open (&test->fixture);
  test->editor = CASEBOOK_EVIDENCE_EDITOR (casebook_evidence_editor_new (test->fixture.desk));
  gtk_widget_set_vexpand (GTK_WIDGET (test->editor), TRUE);
  test->first = gtk_button_new_with_label ("First");
  gtk_box_append (GTK_BOX (box), test->first);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (test->editor));
  test->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), 400, 700);
  adw_window_set_content (ADW_WINDOW (test->window), box);
  test->evidence = desk_fixture_find_evidence (&test->fixture, THREE_CLAIMS);
  casebook_evidence_editor_set_evidence (test->editor, test->evidence);
  gtk_window_present (GTK_WINDOW (test->window));
  rest_in_window (test->window);
}

static void
sections_close (Sections      *test,
                gconstpointer  user_data)
{
  g_object_add_weak_pointer (G_OBJECT (test->editor), (gpointer *) &test->editor);
  gtk_window_destroy (GTK_WINDOW (test->window));
  desk_fixture_settle ();
  g_assert_null (test->editor);
  desk_fixture_close (&test->fixture);
}

static gpointer
find_below (GtkWidget *widget,
            GType      type,
            const char *tooltip)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      (tooltip == NULL || g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_below (child, type, tooltip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
section_of (Sections *test,
            GType     type)
{
  return find_below (GTK_WIDGET (test->editor), type, NULL);
}

/* The group has a list of its own before that of the section. */
static GtkListBox *
list_of (Sections *test,
         GType     section)
{
  GtkWidget *list = find_below (section_of (test, section), GTK_TYPE_LIST_BOX, NULL);

  return GTK_LIST_BOX (gtk_widget_get_last_child (gtk_widget_get_parent (list)));
}

static GtkWidget *
focus_of (Sections *test)
{
  return gtk_window_get_focus (GTK_WINDOW (test->window));
}

/* As a person does it: the button has the focus when it is pressed. */
static void
remove_row (Sections   *test,
            GType       section,
            int         index,
            const char *button)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list_of (test, section), index);
  GtkWidget *remove = find_below (GTK_WIDGET (row), GTK_TYPE_BUTTON, button);

  g_assert_true (gtk_widget_grab_focus (remove));
  g_signal_emit_by_name (remove, "clicked");
  rest_in_window (test->window);
}

static void
assert_focus_in_row (Sections *test,
                     GType     section,
                     int       index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list_of (test, section), index);

  g_assert_nonnull (row);
  g_assert_nonnull (focus_of (test));
  g_assert_true (focus_of (test) == GTK_WIDGET (row) || gtk_widget_is_ancestor (focus_of (test), GTK_WIDGET (row)));
}

/* The next key must not act in another pane. */
static void
test_focus_goes_to_the_neighbour_of_a_row_removed (Sections      *test,
                                                   gconstpointer  user_data)
{
  remove_row (test, CASEBOOK_TYPE_CLAIMS_SECTION, 1, "Remove Claim");
  assert_focus_in_row (test, CASEBOOK_TYPE_CLAIMS_SECTION, 1);
  remove_row (test, CASEBOOK_TYPE_CLAIMS_SECTION, 1, "Remove Claim");
  assert_focus_in_row (test, CASEBOOK_TYPE_CLAIMS_SECTION, 0);
}

static void
test_focus_goes_to_the_button_that_adds_after_the_last_row (Sections      *test,
                                                            gconstpointer  user_data)
{
  GListModel *measures = G_LIST_MODEL (casebook_evidence_get_measures (test->evidence));
  GtkWidget *add = find_below (GTK_WIDGET (test->editor), GTK_TYPE_BUTTON, "Add Measure");

  g_assert_cmpuint (g_list_model_get_n_items (measures), >, 0);
  while (g_list_model_get_n_items (measures) > 0)
    remove_row (test, CASEBOOK_TYPE_MEASURES_SECTION, 0, "Remove Measure");
  g_assert_true (focus_of (test) == add);
}

static void
test_a_row_removed_from_elsewhere_takes_no_focus (Sections      *test,
                                                  gconstpointer  user_data)
{
  g_autoptr (CasebookRecord) claim = g_list_model_get_item (G_LIST_MODEL (casebook_evidence_get_claims (test->evidence)), 0);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list_of (test, CASEBOOK_TYPE_CLAIMS_SECTION), 0);

  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_widget_grab_focus (test->first);
  casebook_case_desk_remove (test->fixture.desk, claim);
  rest_in_window (test->window);
  g_assert_true (focus_of (test) == test->first);
}

static GtkDropTarget *
drop_target_of (GtkWidget *row)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }

  g_error ("nothing can be dropped on this row");
}

static gboolean
drop_on (GtkWidget *row,
         gpointer   record)
{
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, G_OBJECT_TYPE (record));
  g_value_set_object (&value, record);
  g_signal_emit_by_name (drop_target_of (row), "drop", &value, 0.0, (double) gtk_widget_get_height (row), &taken);
  return taken;
}

/* Measures of other evidence are of the same type, and of no use here. */
static void
test_only_rows_of_the_list_are_put_elsewhere_in_it (Sections      *test,
                                                    gconstpointer  user_data)
{
  CasebookEvidence *other = desk_fixture_find_evidence (&test->fixture, "Databases without a ticket");
  CasebookMeasure *first = casebook_case_desk_add_measure (test->fixture.desk, test->evidence);
  CasebookMeasure *foreign = casebook_case_desk_add_measure (test->fixture.desk, other);
  GtkListBox *list = list_of (test, CASEBOOK_TYPE_MEASURES_SECTION);
  GtkWidget *last;

  casebook_case_desk_add_measure (test->fixture.desk, test->evidence);
  rest_in_window (test->window);
  last = gtk_widget_get_last_child (GTK_WIDGET (list));
  g_assert_false (drop_on (last, foreign));
  g_assert_true (drop_on (last, first));
  g_assert_true (casebook_list_section_get_record_at (CASEBOOK_LIST_SECTION (section_of (test, CASEBOOK_TYPE_MEASURES_SECTION)),
                                                      gtk_widget_get_last_child (GTK_WIDGET (list))) == first);
}

static void
count_sentence (guint      *n,
                const char *sentence)
{
  g_assert_nonnull (strstr (sentence, "Only the beginning"));
  (*n)++;
}

static void
paste_too_much (GtkWidget *widget,
                guint     *n_pasted)
{
  if (GTK_IS_TEXT (widget) && gtk_text_get_max_length (GTK_TEXT (widget)) > 0)
    {
      g_autofree char *much = g_strnfill (5000, 'x');

      gtk_editable_set_text (GTK_EDITABLE (widget), much);
      g_assert_cmpuint (gtk_text_get_text_length (GTK_TEXT (widget)), ==, 2000);
      (*n_pasted)++;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    paste_too_much (child, n_pasted);
}

static void
test_what_an_entry_cuts_is_said (Sections      *test,
                                 gconstpointer  user_data)
{
  guint n_said = 0, n_pasted = 0;

  casebook_case_desk_add_link (test->fixture.desk, test->evidence, "https://example.org/", "");
  desk_fixture_settle ();
  g_signal_connect_swapped (test->editor, "failed", G_CALLBACK (count_sentence), &n_said);
  paste_too_much (GTK_WIDGET (test->editor), &n_pasted);
  g_assert_cmpuint (n_pasted, >=, 4 + 2 + 1); /* a measure, role and scope, an artefact */
  g_assert_cmpuint (n_said, ==, n_pasted);
}

/* A bar is read as a number, which says nothing without its name. */
static void
test_the_bars_of_a_measure_have_names (Sections      *test,
                                       gconstpointer  user_data)
{
  GtkWidget *bar = find_below (section_of (test, CASEBOOK_TYPE_MEASURES_SECTION), GTK_TYPE_LEVEL_BAR, NULL);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, "Before");
}

#define add(path, function) g_test_add (path, Sections, NULL, sections_open, function, sections_close)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/ui/list-section/focus-goes-to-the-neighbour-of-a-row-removed", test_focus_goes_to_the_neighbour_of_a_row_removed);
  add ("/ui/list-section/focus-goes-to-the-button-that-adds-after-the-last-row",
       test_focus_goes_to_the_button_that_adds_after_the_last_row);
  add ("/ui/list-section/a-row-removed-from-elsewhere-takes-no-focus", test_a_row_removed_from_elsewhere_takes_no_focus);
  add ("/ui/list-section/only-rows-of-the-list-are-put-elsewhere-in-it",
       test_only_rows_of_the_list_are_put_elsewhere_in_it);
  add ("/ui/list-section/what-an-entry-cuts-is-said", test_what_an_entry_cuts_is_said);
  add ("/ui/list-section/the-bars-of-a-measure-have-names", test_the_bars_of_a_measure_have_names);

  return g_test_run ();
}
