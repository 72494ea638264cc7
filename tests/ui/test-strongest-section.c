/* Casebook: tests of choosing the strongest examples on the screen. SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "../patience.h"
#include "checks/strongest.h"
#include "desk-fixture.h"
#include "ui/editor/strongest-popover.h"
#include "ui/editor/strongest-section.h"

#define CHOSEN "One gateway for every service"
#define SECOND "Error budgets that settle arguments"
#define FOURTH "Databases without a ticket"

typedef struct
{
  DeskFixture            fixture;
  GtkWidget             *window;
  CasebookEditorSection *section;
} Section;

static void
section_open (Section       *test,
              gconstpointer  user_data)
{
  desk_fixture_open (&test->fixture);
  test->section = g_object_new (CASEBOOK_TYPE_STRONGEST_SECTION, NULL);
  test->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), 400, 500);
  adw_window_set_content (ADW_WINDOW (test->window), GTK_WIDGET (test->section));
  gtk_window_present (GTK_WINDOW (test->window));
  desk_fixture_settle ();
}

static gpointer
find_nth (GtkWidget *widget,
          GType      type,
          guint     *n)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*n)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_nth (child, type, n);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gpointer
find (Section *test,
      GType    type)
{
  guint n = 0;
  gpointer found = find_nth (GTK_WIDGET (test->section), type, &n);

  g_assert_nonnull (found);
  return found;
}

/* GDK 4.8 asks a popover that goes with its window where the pointer is. */
static void
section_close (Section       *test,
               gconstpointer  user_data)
{
  gtk_popover_popdown (find (test, CASEBOOK_TYPE_STRONGEST_POPOVER));
  desk_fixture_settle ();
  g_object_add_weak_pointer (G_OBJECT (test->section), (gpointer *) &test->section);
  gtk_window_destroy (GTK_WINDOW (test->window));
  desk_fixture_settle ();
  g_assert_null (test->section);
  desk_fixture_close (&test->fixture);
}

static CasebookEvidence *
show (Section    *test,
      const char *title)
{
  CasebookEvidence *evidence = desk_fixture_find_evidence (&test->fixture, title);

  casebook_editor_section_set_evidence (test->section, test->fixture.desk, evidence);
  desk_fixture_settle ();
  return evidence;
}

static void
assert_says (Section    *test,
             const char *icon,
             const char *words)
{
  g_assert_cmpstr (adw_action_row_get_subtitle (find (test, ADW_TYPE_ACTION_ROW)), ==, words);
  g_assert_cmpstr (gtk_image_get_icon_name (find (test, GTK_TYPE_IMAGE)), ==, icon);
}

static GtkPopover *
open_places (Section *test)
{
  GtkPopover *popover;

  casebook_strongest_section_open (CASEBOOK_STRONGEST_SECTION (test->section));
  desk_fixture_settle ();
  popover = find (test, CASEBOOK_TYPE_STRONGEST_POPOVER);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (popover)));
  return popover;
}

static GtkListBoxRow *
place_at (GtkPopover *popover,
          guint       n)
{
  guint first = 0;
  GtkListBox *list = find_nth (GTK_WIDGET (popover), GTK_TYPE_LIST_BOX, &first);

  return gtk_list_box_get_row_at_index (list, (int) n);
}

static void
choose (GtkPopover *popover,
        guint       n)
{
  g_signal_emit_by_name (place_at (popover, n), "activate");
  desk_fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (popover)));
}

static gboolean
has_words (GtkWidget  *within,
           const char *words)
{
  GtkWidget *label;

  for (guint i = 0, n = 0; (label = find_nth (within, GTK_TYPE_LABEL, &n)) != NULL; n = ++i)
    {
      if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), words))
        return TRUE;
    }

  return FALSE;
}

/* A fourth is put where another gives way, and the way back is one step. */
static void
test_a_fourth_takes_a_place (Section       *test,
                             gconstpointer  user_data)
{
  CasebookEvidence *fourth = show (test, FOURTH);
  CasebookEvidence *second = desk_fixture_find_evidence (&test->fixture, SECOND);
  GtkPopover *popover;

  assert_says (test, "non-starred-symbolic", "Not chosen");
  popover = open_places (test);
  g_assert_true (has_words (GTK_WIDGET (popover),
                            "Three are chosen already. Choose the one that gives way to this evidence."));
  g_assert_true (has_words (GTK_WIDGET (place_at (popover, 1)), SECOND));
  choose (popover, 1);
  g_assert_cmpint (casebook_evidence_get_strongest (fourth), ==, 2);
  g_assert_cmpint (casebook_evidence_get_strongest (second), ==, 0);
  assert_says (test, "starred-symbolic", "Chosen as number 2");

  casebook_journal_undo (casebook_case_desk_get_journal (test->fixture.desk));
  g_assert_cmpint (casebook_evidence_get_strongest (second), ==, 2);
  assert_says (test, "non-starred-symbolic", "Not chosen");
}

static void
test_is_taken_out (Section       *test,
                   gconstpointer  user_data)
{
  CasebookEvidence *evidence = show (test, CHOSEN);
  GtkPopover *popover;
  guint n = 0;

  assert_says (test, "starred-symbolic", "Chosen as number 1");
  popover = open_places (test);
  g_signal_emit_by_name (find_nth (GTK_WIDGET (popover), GTK_TYPE_BUTTON, &n), "clicked");
  desk_fixture_settle ();
  g_assert_cmpint (casebook_evidence_get_strongest (evidence), ==, 0);
  g_assert_cmpstr (gtk_image_get_icon_name (find (test, GTK_TYPE_IMAGE)), ==, "non-starred-symbolic");
  n = 0;
  popover = open_places (test);
  g_assert_false (gtk_widget_get_visible (find_nth (GTK_WIDGET (popover), GTK_TYPE_BUTTON, &n)));
}

/* How this one stands follows what is done to others, also while the places are open. */
static void
test_follows_the_others (Section       *test,
                         gconstpointer  user_data)
{
  CasebookEvidence *first = desk_fixture_find_evidence (&test->fixture, CHOSEN);
  g_auto (GValue) value = G_VALUE_INIT;
  GtkPopover *popover;

  g_value_init (&value, CASEBOOK_TYPE_AUDIENCE);
  g_value_set_enum (&value, CASEBOOK_AUDIENCE_ME);
  show (test, SECOND);
  assert_says (test, "starred-symbolic", "Chosen as number 2");
  popover = open_places (test);
  g_assert_true (has_words (GTK_WIDGET (place_at (popover, 0)), CHOSEN));
  casebook_case_desk_set_field (test->fixture.desk, first, "audience", &value);
  assert_says (test, "starred-symbolic", "Chosen as number 1");
  g_assert_true (has_words (GTK_WIDGET (place_at (popover, 0)), SECOND));
  g_assert_true (has_words (GTK_WIDGET (place_at (popover, 2)), "Not chosen: next by its number of claims"));
}

/* The keyboard stands where it most likely wants to go. */
static void
test_keyboard (Section       *test,
               gconstpointer  user_data)
{
  CasebookEvidence *fourth = show (test, FOURTH);
  CasebookEvidence *second = desk_fixture_find_evidence (&test->fixture, SECOND);
  GtkPopover *popover = open_places (test);

  g_assert_true (gtk_root_get_focus (GTK_ROOT (test->window)) == GTK_WIDGET (place_at (popover, 2)));
  gtk_popover_popdown (popover);
  casebook_case_desk_place_strongest (test->fixture.desk, second, CASEBOOK_STRONGEST_NONE);
  popover = open_places (test);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (test->window)) == GTK_WIDGET (place_at (popover, 2)));
  choose (popover, 2);
  g_assert_cmpint (casebook_evidence_get_strongest (fourth), ==, 3);
  popover = open_places (test);
  choose (popover, 0);
  g_assert_cmpint (casebook_evidence_get_strongest (fourth), ==, 1);
  popover = open_places (test);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (test->window)) == GTK_WIDGET (place_at (popover, 0)));
}

/* All that is in the popover is in sight, whatever is asked above the places. */
static void
test_nothing_is_cut (Section       *test,
                     gconstpointer  user_data)
{
  static const char *const titles[] = { CHOSEN, FOURTH };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkPopover *popover;
      GtkWidget *content;
      int height;

      show (test, titles[i]);
      popover = open_places (test);
      content = gtk_widget_get_first_child (gtk_popover_get_child (popover));
      wait_while (gtk_widget_get_height (content) == 0);
      gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (content), &height, NULL, NULL, NULL);
      g_assert_cmpint (gtk_widget_get_height (content), >=, height);
      gtk_popover_popdown (popover);
    }
}

/* What the committee may not read has no place to go to, and is told so. */
static void
test_kept_from_the_committee (Section       *test,
                              gconstpointer  user_data)
{
  CasebookEvidence *evidence = show (test, FOURTH);
  g_auto (GValue) value = G_VALUE_INIT;
  GtkPopover *popover;

  g_value_init (&value, CASEBOOK_TYPE_AUDIENCE);
  g_value_set_enum (&value, CASEBOOK_AUDIENCE_MANAGER);
  casebook_case_desk_set_field (test->fixture.desk, evidence, "audience", &value);
  assert_says (test, "non-starred-symbolic", "Not chosen; the committee may not read it");
  popover = open_places (test);
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (place_at (popover, 0))));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define add(path, function) g_test_add ("/strongest-section/" path, Section, NULL, section_open, function, section_close)
  add ("a-fourth-takes-a-place", test_a_fourth_takes_a_place);
  add ("is-taken-out", test_is_taken_out);
  add ("follows-the-others", test_follows_the_others);
  add ("keyboard", test_keyboard);
  add ("nothing-is-cut", test_nothing_is_cut);
  add ("kept-from-the-committee", test_kept_from_the_committee);

  return g_test_run ();
}
